package org.carepremiums.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.deploy.local.stack.CannotRun;
import org.carepremiums.deploy.local.stack.Ports;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person meets who types {@code deploy/local/run}: sentences and exit codes. */
class LauncherIT {

  private static final Duration LONGEST = Duration.ofMinutes(6);

  private static final String REGISTERED =
      """
      {"day":"2024-01-08","data":{"inamiNumber":"50010131527","niss":"71031401213","profession":"PHYSIOTHERAPIST","competenceCode":"527","firstRegisteredOn":"1996-09-02","observedOn":"2024-01-05"}}
      """;
  @TempDir private Path directory;

  @Test
  @DisplayName("a port that is taken is named before anything starts")
  void portTaken() throws Exception {
    Path scenario = scenario(REGISTERED, "facts.total: 1");
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        LauncherProcess launcher =
            start("--scenario", scenario.toString(), "--ports", port(taken.getLocalPort()))) {
      assertThat(launcher.exitCode()).as(launcher::output).isEqualTo(CannotRun.NOT_STARTED);
      assertThat(launcher.output())
          .contains("Port " + taken.getLocalPort())
          .contains("--ports BASE")
          .doesNotContain("Starting Kafka");
    }
  }

  @Test
  @DisplayName("a scenario that cannot be read is refused with file and line")
  void malformedScenario() throws Exception {
    Path scenario = scenario(REGISTERED + "{\"day\":\"2024-02-31\",\"data\":{}}\n", "");
    try (LauncherProcess launcher = start("--scenario", scenario.toString())) {
      assertThat(launcher.exitCode()).as(launcher::output).isEqualTo(CannotRun.NOT_STARTED);
      assertThat(launcher.output()).contains("upstream.inami.providers.v1.ndjson, line 2");
    }
  }

  @Test
  @DisplayName("an option that is not known is named, with the options that are")
  void unknownOption() throws Exception {
    try (LauncherProcess launcher = start("--onec")) {
      assertThat(launcher.exitCode()).as(launcher::output).isEqualTo(2);
      assertThat(launcher.output()).contains("--onec").contains("--once");
    }
  }

  @Test
  @DisplayName("the recorded campaign and a scenario cannot be asked for together")
  void campaignAndScenario() throws Exception {
    Path scenario = scenario(REGISTERED, "");
    try (LauncherProcess launcher = start("--campaign", "--scenario", scenario.toString())) {
      assertThat(launcher.exitCode()).as(launcher::output).isEqualTo(2);
      assertThat(launcher.output()).contains("--campaign").contains("--scenario");
    }
  }

  @Test
  @DisplayName("a JDK that is too old is refused with the version that is needed")
  void oldJdk() throws Exception {
    Path bin = Files.createDirectories(directory.resolve("jdk/bin"));
    String old = "#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n";
    for (String tool : List.of("java", "javac")) {
      Files.setPosixFilePermissions(
          Files.writeString(bin.resolve(tool), old), PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    ProcessBuilder run = new ProcessBuilder(Home.path().resolve("deploy/local/run").toString());
    run.environment().put("JAVA_HOME", bin.getParent().toString());
    Path output = directory.resolve("run.out");
    Process process = run.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    assertThat(process.waitFor()).isEqualTo(CannotRun.NOT_STARTED);
    assertThat(Files.readString(output)).contains("JDK 17 or newer").contains("11");
  }

  @Test
  @DisplayName(
      "a service that dies ends the run with its log's last lines, and nothing stays behind")
  void serviceThatDies() throws Exception {
    Path scenario = scenario(REGISTERED, "");
    try (LauncherProcess launcher =
        start("--scenario", scenario.toString(), "--keep", kept(), "--ports", freePorts())) {
      await().atMost(LONGEST).until(() -> intake(launcher).isPresent());
      List<ProcessHandle> children = launcher.children();
      intake(launcher).orElseThrow().destroyForcibly();
      assertThat(launcher.exitCode()).as(launcher::output).isEqualTo(CannotRun.BROKEN_OFF);
      assertThat(launcher.output()).contains("intake-service ended by itself");
      await().atMost(LONGEST).until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
    }
  }

  @Test
  @DisplayName(
      "stopped in its first seconds, while the database is made, it ends without a complaint,"
          + " and nothing stays behind")
  void stoppedWhileStarting() throws Exception {
    Path scenario = scenario(REGISTERED, "");
    Path data = directory.resolve("kept/postgresql");
    try (LauncherProcess launcher =
        start("--scenario", scenario.toString(), "--keep", kept(), "--ports", freePorts())) {
      await().atMost(LONGEST).until(() -> Files.exists(data));
      List<ProcessHandle> children = launcher.children();
      launcher.interrupt();
      assertThat(launcher.exitCode()).as(launcher::output).isEqualTo(143);
      assertThat(launcher.output())
          .contains("Starting Kafka")
          .doesNotContain("Stopped while", "ended by itself", "fault of the launcher", "xception");
      await().atMost(LONGEST).until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
    }
  }

  @Test
  @DisplayName(
      "a feed with a third of its counts missing is caught on the day it arrives, and decides about"
          + " nobody until it is mended; after kill -9 of the launcher nothing stays behind, and"
          + " --keep goes on where it stopped, now with --secure")
  void keptDataGoOn() throws Exception {
    String ports = freePorts();
    Path scenario = copy(Home.scenario("the-autumn-of-2025"));
    try (LauncherProcess launcher =
        start("--scenario", scenario.toString(), "--keep", kept(), "--ports", ports)) {
      await()
          .atMost(LONGEST)
          .until(() -> !launcher.isAlive() || launcher.output().contains("stays up until Ctrl-C"));
      assertThat(launcher.output()).contains("The outcome is the expected one");
      oneAddress(launcher.output());
      List<ProcessHandle> children = launcher.children();
      ProcessHandle postmaster = postmaster();
      launcher.kill();
      await()
          .atMost(LONGEST)
          .until(
              () -> children.stream().noneMatch(ProcessHandle::isAlive) && !postmaster.isAlive());
    }

    Path accounts = scenario.resolve("upstream/upstream.prosante.bank-accounts.v1.ndjson");
    String known = Files.readString(accounts);
    Files.writeString(accounts, known + known.replace("2025-01-13", "2026-01-12"));
    // The day after: a day's records outside any delivery are receipted when the next one opens.
    Path head = scenario.resolve("scenario.yaml");
    Files.writeString(head, Files.readString(head) + "  - 2026-01-13\n");
    Files.writeString(
        scenario.resolve("expected/totals.yaml"),
        "facts.bank-account: 48\nrecords.duplicates: 0\ndecisions.total: 49\n");
    try (LauncherProcess launcher =
        start(
            "--once",
            "--secure",
            "--scenario",
            scenario.toString(),
            "--keep",
            kept(),
            "--ports",
            ports)) {
      assertThat(launcher.exitCode()).as(launcher::output).isEqualTo(CannotRun.OUTCOME_DIFFERS);
      assertThat(launcher.output())
          .contains("Kafka lets in known accounts only")
          .contains("going on after 2025-12-16")
          .contains("differs from the expected one in 1 place:")
          .contains("total decisions.total: expected 49, but 48");
      assertThat(Path.of(kept(), "differences.ndjson"))
          .content()
          .isEqualTo("{\"about\":\"total decisions.total\",\"expected\":\"49\",\"found\":\"48\"}");
    }
  }

  /** What the run says last is followed: its address, with a token got as it says. */
  private static void oneAddress(String said) throws Exception {
    Matcher identity = Pattern.compile("(http://\\S+)/token").matcher(said);
    Matcher decisions =
        Pattern.compile("http://localhost:\\d+/eligibility/decisions/\\d+").matcher(said);
    assertThat(identity.find()).isTrue();
    assertThat(decisions.find()).isTrue();
    HttpClient client = HttpClient.newHttpClient();
    String issued =
        client
            .send(
                HttpRequest.newBuilder(URI.create(identity.group(1) + "/token"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(
                        HttpRequest.BodyPublishers.ofString(
                            "grant_type=password&client_id=curl&username=auditor-1&password=any"))
                    .build(),
                HttpResponse.BodyHandlers.ofString())
            .body();
    String token = ContractJson.mapper().readTree(issued).path("access_token").asText();

    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(decisions.group()))
                .header("Authorization", "Bearer " + token)
                .build(),
            HttpResponse.BodyHandlers.ofString());

    assertThat(answer.statusCode()).as(answer::body).isEqualTo(200);
    assertThat(ContractJson.mapper().readTree(answer.body())).isNotEmpty();
    HttpResponse<String> nobody =
        client.send(
            HttpRequest.newBuilder(URI.create(decisions.group())).build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(nobody.statusCode()).isEqualTo(401);
  }

  private LauncherProcess start(String... arguments) throws IOException {
    return LauncherProcess.start(directory, arguments);
  }

  private Path scenario(String registrations, String totals) throws IOException {
    Path folder = directory.resolve("scenario");
    Files.createDirectories(folder.resolve("upstream"));
    Files.createDirectories(folder.resolve("expected"));
    Files.writeString(folder.resolve("scenario.yaml"), "name: tiny\n");
    Files.writeString(folder.resolve("upstream/upstream.inami.providers.v1.ndjson"), registrations);
    Files.writeString(folder.resolve("expected/totals.yaml"), totals);
    return folder;
  }

  /** A copy that may be changed. */
  private Path copy(Path scenario) throws IOException {
    Path copy = directory.resolve(scenario.getFileName().toString());
    try (Stream<Path> files = Files.walk(scenario)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(scenario.relativize(file).toString()));
      }
    }
    return copy;
  }

  private String kept() {
    return directory.resolve("kept").toString();
  }

  private ProcessHandle postmaster() throws IOException {
    Path file = directory.resolve("kept/postgresql/postmaster.pid");
    return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0).strip())).orElseThrow();
  }

  /** The service itself: the program that makes the keys comes out of its folder too. */
  private static Optional<ProcessHandle> intake(LauncherProcess launcher) {
    return launcher.children().stream()
        .filter(
            child ->
                child
                    .info()
                    .commandLine()
                    .orElse("")
                    .contains("intake-service/target/quarkus-app/quarkus-run.jar"))
        .findFirst();
  }

  private static String freePorts() {
    return port(Ports.anyFree().http());
  }

  private static String port(int port) {
    return Integer.toString(port);
  }
}
