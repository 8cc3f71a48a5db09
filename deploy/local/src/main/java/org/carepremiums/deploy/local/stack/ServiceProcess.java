package org.carepremiums.deploy.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One packaged service in a process of its own, whose output goes to a file. */
public final class ServiceProcess {

  /**
   * Options of Java for a run on one machine. A process holds less than 512 MB with them in a
   * national year; twice the heap would save an eighth of what eligibility computes in it, and
   * nothing elsewhere (docs/benchmarks.md).
   */
  public static final List<String> USUAL_JVM =
      List.of(
          "-Xmx256m",
          "-Xmn96m",
          "-XX:+UseSerialGC",
          // Grown to that from 21 MB, it is collected four times before a service is ready
          "-XX:MetaspaceSize=160m",
          // In the smaller one that Java makes, names of classes were looked up for a sixth of the
          // time that a service takes to play a small scenario
          "-XX:+UnlockExperimentalVMOptions",
          "-XX:SymbolTableSize=1048576",
          "-XX:TieredStopAtLevel=1",
          "-XX:ReservedCodeCacheSize=240m");

  private static final int LINES_OF_LOG = 12;

  private final Service service;
  private final Path application;
  private final URI address;
  private final URI managementAddress;
  private final Map<String, String> settings;
  private final Path log;
  private final Watchdog watchdog;
  private final List<String> jvm;
  private Process process;
  private boolean wanted;

  /**
   * One that is not started yet.
   *
   * @param application the packaged application
   * @param address where it shall answer, without a slash at the end
   * @param managementAddress where it shall answer about its health and its metrics, likewise
   * @param settings environment variables
   * @param log the file that its output is appended to
   * @param watchdog ends it when the launcher is gone
   * @param jvm options of Java, how much memory it has among them
   */
  public ServiceProcess(
      Service service,
      Path application,
      URI address,
      URI managementAddress,
      Map<String, String> settings,
      Path log,
      Watchdog watchdog,
      List<String> jvm) {
    this.service = service;
    this.application = application;
    this.address = address;
    this.managementAddress = managementAddress;
    this.settings = Map.copyOf(settings);
    this.log = log;
    this.watchdog = watchdog;
    this.jvm = List.copyOf(jvm);
  }

  public Service service() {
    return service;
  }

  /** Where it answers, without a slash at the end. */
  public URI address() {
    return address;
  }

  /** Where it answers about its health and its metrics, without a slash at the end. */
  public URI managementAddress() {
    return managementAddress;
  }

  /** The file with everything that it prints. */
  public Path log() {
    return log;
  }

  /** Its process, once it was started. */
  public synchronized long pid() {
    return process.pid();
  }

  /** Starts it; it is not ready yet. */
  public synchronized void start() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvm);
    command.add("-jar");
    command.add(application.resolve("quarkus-run.jar").toString());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(application.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(settings);
    try {
      Files.createDirectories(log.getParent());
      process = builder.start();
    } catch (IOException failure) {
      throw new UncheckedIOException(service + " could not be started", failure);
    }
    wanted = true;
    long pid = process.pid();
    watchdog.watchService(pid);
    var unused = process.onExit().thenRun(() -> watchdog.forget(pid));
  }

  /** Kills it as {@code kill -9} does, and waits until it is gone. */
  public synchronized void kill() {
    wanted = false;
    process.destroyForcibly();
    awaitEnd(30);
  }

  /** Has the system give it no time any more (SIGSTOP), until {@link #goOn}. */
  public synchronized void pause() {
    ProcessSignal.STOP.send(process);
  }

  /** Gives a paused one time again (SIGCONT). */
  public synchronized void goOn() {
    ProcessSignal.CONTINUE.send(process);
  }

  /** Asks it to end, and makes it after 30 seconds. */
  public synchronized void stop() {
    askToStop();
    if (process != null && !awaitEnd(30)) {
      process.destroyForcibly();
      awaitEnd(10);
    }
  }

  /** Asks it to end, and does not wait. */
  synchronized void askToStop() {
    wanted = false;
    if (process != null) {
      process.destroy();
    }
  }

  /**
   * @throws CannotRun when it ended although nobody stopped it
   */
  public synchronized void requireAlive() {
    if (wanted && !process.isAlive()) {
      throw CannotRun.brokenOff(
          "%s ended by itself with exit code %d. The last lines of its log %s:%n%s"
              .formatted(service, process.exitValue(), log, lastLines()));
    }
  }

  /**
   * Starts it again if it ended although nobody stopped it.
   *
   * @return whether it had
   */
  synchronized boolean startIfEnded() {
    boolean ended = wanted && !process.isAlive();
    if (ended) {
      start();
    }
    return ended;
  }

  /** The end of its log, for a message. */
  public String lastLines() {
    return String.join(System.lineSeparator(), LogTail.of(log, LINES_OF_LOG)).indent(4);
  }

  private boolean awaitEnd(int seconds) {
    try {
      return process.waitFor(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return !process.isAlive();
    }
  }
}
