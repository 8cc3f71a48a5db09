package org.carepremiums.deploy.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What the system can be told to do with a process and Java has no method for. */
public enum ProcessSignal {
  /** It gets no time any more; its connections stay open and answer nothing. */
  STOP("STOP"),
  /** It gets time again. */
  CONTINUE("CONT");

  private final String name;

  ProcessSignal(String name) {
    this.name = name;
  }

  /** Sends it, and waits until it is sent; one that has ended does not mind. */
  public void send(Process process) {
    if (!process.isAlive()) {
      return;
    }
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException noSignal) {
      throw new UncheckedIOException("no signal could be sent", noSignal);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
