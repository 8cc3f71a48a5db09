package org.carepremiums.deploy.local.stack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carepremiums.platform.testing.Broker;
import org.carepremiums.platform.testing.EmbeddedBroker;

/** A broker in a process of its own, which can be killed, stopped and paused. */
public final class BrokerProcess implements Broker {

  private static final String READY = "ready";

  private final Path home;
  private final Path directory;
  private final int port;
  private final Map<Integer, Integer> ways;
  private final Path log;
  private Process process;

  /**
   * One that is not started yet.
   *
   * @param home the root of the build
   * @param directory where its data are, or shall be
   * @param port for clients that come to it directly
   * @param ways by the port that the broker listens on, the one that clients are told
   * @param log what it prints is appended to it
   */
  public BrokerProcess(Path home, Path directory, int port, Map<Integer, Integer> ways, Path log) {
    this.home = home;
    this.directory = directory;
    this.port = port;
    this.ways = Map.copyOf(ways);
    this.log = log;
  }

  /** Runs the broker until its input ends, which it does with whoever started it. */
  public static void main(String[] arguments) throws IOException {
    Map<Integer, Integer> ways = new HashMap<>();
    for (int next = 2; next < arguments.length; next += 2) {
      ways.put(Integer.parseInt(arguments[next]), Integer.parseInt(arguments[next + 1]));
    }
    EmbeddedBroker broker =
        EmbeddedBroker.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]), ways);
    System.out.println(READY);
    while (System.in.read() >= 0) {
      // Nothing is said to it
    }
    broker.close();
    System.exit(0);
  }

  /** Starts it, and waits until it has all topics. */
  public synchronized void start() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx512m",
            "@" + home.resolve("deploy/local/jvm.options"),
            // It starts again and again, and is not what is tested
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-BytecodeVerificationRemote",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-cp",
            System.getProperty("java.class.path"),
            BrokerProcess.class.getName(),
            directory.toString(),
            Integer.toString(port)));
    ways.forEach(
        (listened, told) -> {
          command.add(Integer.toString(listened));
          command.add(Integer.toString(told));
        });
    try {
      Files.createDirectories(log.getParent());
      process =
          new ProcessBuilder(command)
              .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      BufferedReader output =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      String line = output.readLine();
      while (line != null && !line.equals(READY)) {
        line = output.readLine();
      }
      if (line == null) {
        throw new IllegalStateException("the broker ended while it started: see " + log);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("the broker could not be started", failure);
    }
  }

  /** Kills it as {@code kill -9} does, and waits until it is gone. */
  public synchronized void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /** Asks it to stop, and waits until it has. */
  public synchronized void stop() {
    try {
      process.getOutputStream().close();
    } catch (IOException gone) {
      process.destroyForcibly();
    }
    awaitEnd();
  }

  /** Its process, once it was started. */
  public synchronized long pid() {
    return process.pid();
  }

  /** Has the system give it no time any more, until {@link #goOn}. */
  public synchronized void pause() {
    ProcessSignal.STOP.send(process);
  }

  /** Gives a paused one time again. */
  public synchronized void goOn() {
    ProcessSignal.CONTINUE.send(process);
  }

  private void awaitEnd() {
    try {
      process.waitFor();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  @Override
  public void close() {
    if (process != null) {
      goOn();
      stop();
    }
  }
}
