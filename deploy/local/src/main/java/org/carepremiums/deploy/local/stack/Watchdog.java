package org.carepremiums.deploy.local.stack;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * Ends the processes of a run when the launcher is gone without having stopped them, for example
 * after {@code kill -9}. A shell waits at a pipe that closes with the launcher, however it ends.
 */
public final class Watchdog implements AutoCloseable {

  /** Services first and with time to finish; then PostgreSQL, whose INT is a fast shutdown. */
  private static final String SCRIPT =
      """
      trap '' INT HUP
      services=' '; servers=' '
      while read -r word pid; do
        case $word in
          service) services="$services$pid " ;;
          server) servers="$servers$pid " ;;
          gone) services="${services% $pid *} ${services##* $pid }" ;;
          done) exit 0 ;;
        esac
      done
      for pid in $services; do kill -TERM $pid 2>/dev/null; done
      for attempt in 1 2 3 4 5 6 7 8 9 10; do
        alive=
        for pid in $services; do kill -0 $pid 2>/dev/null && alive=yes; done
        [ -n "$alive" ] || break
        sleep 1
      done
      for pid in $services; do kill -KILL $pid 2>/dev/null; done
      for pid in $servers; do kill -INT $pid 2>/dev/null; done
      """;

  private final Process shell;
  private final OutputStream pipe;

  private Watchdog(Process shell) {
    this.shell = shell;
    this.pipe = shell.getOutputStream();
  }

  public static Watchdog start() {
    try {
      return new Watchdog(
          new ProcessBuilder("sh", "-c", SCRIPT)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start());
    } catch (IOException noShell) {
      throw new UncheckedIOException("no shell to watch over the processes of this run", noShell);
    }
  }

  /** A service that must not outlive the launcher. */
  public void watchService(long pid) {
    say("service " + pid);
  }

  /** A server that must not outlive the services. */
  public void watchServer(long pid) {
    say("server " + pid);
  }

  /** A service that has ended. */
  public void forget(long pid) {
    say("gone " + pid);
  }

  /** Everything was stopped in order. */
  @Override
  public void close() {
    say("done");
    try {
      if (!shell.waitFor(5, TimeUnit.SECONDS)) {
        shell.destroyForcibly();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      shell.destroyForcibly();
    }
  }

  private synchronized void say(String line) {
    try {
      pipe.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      pipe.flush();
    } catch (IOException gone) {
      // The shell is gone: the shutdown hook still stops everything unless the launcher is killed.
      return;
    }
  }
}
