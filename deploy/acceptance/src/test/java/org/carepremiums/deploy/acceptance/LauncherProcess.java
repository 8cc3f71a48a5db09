package org.carepremiums.deploy.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.carepremiums.deploy.local.Launcher;

/**
 * The launcher in a process of its own, as {@code deploy/local/run} starts it once all is built.
 */
final class LauncherProcess implements AutoCloseable {

  private final Process process;
  private final Path output;

  private LauncherProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  static LauncherProcess start(Path directory, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx512m");
    command.add("@" + Home.path().resolve("deploy/local/jvm.options"));
    command.add("-Dcare-premiums.home=" + Home.path());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Launcher.class.getName());
    command.addAll(List.of(arguments));
    Path output = Files.createTempFile(directory, "launcher", ".out");
    return new LauncherProcess(
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start(),
        output);
  }

  /** Standard output and error so far. */
  String output() {
    try {
      return Files.readString(output);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Exit code, or -1 where it does not end within eight minutes. */
  int exitCode() throws InterruptedException {
    return process.waitFor(8, TimeUnit.MINUTES) ? process.exitValue() : -1;
  }

  /** As {@code kill -9} does. */
  void kill() {
    process.destroyForcibly();
  }

  /** It and all that it started are asked to end at once, as a terminal does. */
  void interrupt() {
    children().forEach(ProcessHandle::destroy);
    process.destroy();
  }

  /** The processes that it started and that are there now. */
  List<ProcessHandle> children() {
    return process.descendants().toList();
  }

  @Override
  public void close() {
    List<ProcessHandle> children = children();
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
  }
}
