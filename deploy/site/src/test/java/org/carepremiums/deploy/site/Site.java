package org.carepremiums.deploy.site;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.deploy.local.Launcher;
import org.carepremiums.deploy.local.stack.Ports;
import org.carepremiums.deploy.local.stack.ServiceClient;
import org.carepremiums.platform.testing.TestTopics;

/**
 * The whole system with the small campaign, as {@code deploy/local/run} starts it, in a process of
 * its own; one for all tests of this JVM, with which it ends.
 */
public final class Site {

  private static final Duration LONGEST = Duration.ofMinutes(8);
  private static final Pattern ADDRESS = Pattern.compile("Ctrl-C, at (http://localhost:[0-9]+)");

  private static final String LOGIN = "grant_type=password&client_id=tests&password=any&username=";

  private static Site running;

  private final Process process;
  private final Path output;
  private final Ports ports;

  private Site(Process process, Path output, Ports ports) {
    this.process = process;
    this.output = output;
    this.ports = ports;
  }

  /** The root of the build. */
  public static Path home() {
    return Path.of(System.getProperty("home")).toAbsolutePath().normalize();
  }

  /** Where the site is reached, without a slash at the end. */
  public static String address() {
    Matcher address = ADDRESS.matcher(running().said());
    if (!address.find()) {
      throw new IllegalStateException("the site is not up: " + output());
    }
    return address.group(1);
  }

  /** The services as a program sees them that has logged in as somebody, at the one address. */
  public static ServiceClient services(String login) {
    String token = tokenOf(login);
    return new ServiceClient(service -> URI.create(address() + service.path()), () -> token);
  }

  private static String tokenOf(String login) {
    HttpRequest request =
        HttpRequest.newBuilder(identity().resolve("/care-premiums/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(LOGIN + login))
            .build();
    try {
      return ContractJson.mapper()
          .readTree(HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray()).body())
          .required("access_token")
          .asText();
    } catch (IOException failure) {
      throw new UncheckedIOException("no token of " + login, failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while " + login + " logged in", stopped);
    }
  }

  /** The broker, for a record that no program of ours would write. */
  public static TestTopics topics() {
    return new TestTopics("127.0.0.1:" + running().ports.kafka());
  }

  /** Where people and programs log in. */
  static URI identity() {
    return URI.create("http://127.0.0.1:%d/".formatted(running().ports.identity()));
  }

  /** What it said since it was started. */
  public static String output() {
    return running().said();
  }

  /** Starts it for the first who asks, and waits until it is up. */
  private static synchronized Site running() {
    if (running == null) {
      running = start();
      await().atMost(LONGEST).until(() -> running.ended() || running.isUp());
    }
    return running;
  }

  private static Site start() {
    try {
      Ports ports = Ports.anyFree();
      Path output = Files.createTempFile(home().resolve("deploy/site/target"), "site", ".out");
      Process process =
          new ProcessBuilder(
                  List.of(
                      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                      "-Xmx512m",
                      "@" + home().resolve("deploy/local/jvm.options"),
                      "-Dcare-premiums.home=" + home(),
                      "-cp",
                      System.getProperty("java.class.path"),
                      Launcher.class.getName(),
                      "--ports",
                      Integer.toString(ports.http())))
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
      return new Site(process, output, ports);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private boolean ended() {
    return !process.isAlive();
  }

  private boolean isUp() {
    return ADDRESS.matcher(said()).find();
  }

  private String said() {
    try {
      return Files.readString(output);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
