package org.carepremiums.deploy.browser;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carepremiums.deploy.local.Launcher;
import org.carepremiums.deploy.local.Ports;

/**
 * The whole system with the small campaign, as {@code deploy/local/run} starts it, in a process of
 * its own; one for all tests of this JVM, with which it ends.
 */
final class Site {

  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final Pattern ADDRESS = Pattern.compile("Ctrl-C, at (http://localhost:[0-9]+)");

  private static Site running;

  private final Process process;
  private final Path output;

  private Site(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /** The root of the build. */
  static Path home() {
    return Path.of(System.getProperty("home")).toAbsolutePath().normalize();
  }

  /** Where the site is reached, without a slash at the end; starts it for the first who asks. */
  static synchronized String address() {
    if (running == null) {
      running = start();
    }
    Site site = running;
    await().atMost(LONGEST).until(() -> site.ended() || site.isUp());
    Matcher address = ADDRESS.matcher(site.output());
    if (!address.find()) {
      throw new IllegalStateException("the site is not up: " + site.output());
    }
    return address.group(1);
  }

  private static Site start() {
    try {
      Path output = Files.createTempFile(home().resolve("deploy/browser/target"), "site", ".out");
      Process process =
          new ProcessBuilder(
                  List.of(
                      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                      "-Xmx512m",
                      "-XX:+UseSerialGC",
                      "-XX:TieredStopAtLevel=1",
                      "-Dcare-premiums.home=" + home(),
                      "-cp",
                      System.getProperty("java.class.path"),
                      Launcher.class.getName(),
                      "--ports",
                      Integer.toString(Ports.anyFree().http())))
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    process.descendants().forEach(ProcessHandle::destroy);
                    process.destroy();
                  },
                  "end of the site"));
      return new Site(process, output);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private boolean ended() {
    return !process.isAlive();
  }

  private boolean isUp() {
    return ADDRESS.matcher(output()).find();
  }

  private String output() {
    try {
      return Files.readString(output);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
