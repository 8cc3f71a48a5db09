package org.carepremiums.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.deploy.local.identity.DemonstrationUser;
import org.carepremiums.deploy.local.player.ObservedOutcome;
import org.carepremiums.deploy.local.player.OutcomeDifferences;
import org.carepremiums.deploy.local.player.PlayLog;
import org.carepremiums.deploy.local.player.PlayObserver;
import org.carepremiums.deploy.local.player.ScenarioPlayer;
import org.carepremiums.deploy.local.scenario.Scenario;
import org.carepremiums.deploy.local.scenario.ScenarioReader;
import org.carepremiums.deploy.local.stack.LocalStack;
import org.carepremiums.deploy.local.stack.Ports;
import org.carepremiums.deploy.local.stack.RunKeys;
import org.carepremiums.deploy.local.stack.Service;
import org.carepremiums.deploy.local.stack.ServiceClient;
import org.carepremiums.deploy.local.stack.ServiceProcess;
import org.carepremiums.platform.testing.Broker;
import org.carepremiums.platform.testing.Database;
import org.carepremiums.platform.testing.Stack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A system that has paid a general practitioner is lost, and a backup of all four databases and of
 * what the broker held is put into an empty one. Three databases were copied before the broker was,
 * and are behind it. That of contestation is ahead of it: the broker's part lacks the contestations
 * that it had read.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestoreDrillIT {

  /** Before the last batch is approved, and with it before a file leaves. */
  private static final LocalDate COPIED_AFTER = LocalDate.of(2025, 11, 24);

  private static final Map<Service, String> STATE =
      Map.of(
          Service.INTAKE,
          "select kind || ' ' || count(*) from fact group by kind",
          Service.ELIGIBILITY,
          "select concat_ws(' ', provider, scheme, year, status, outcome, amount_cents)"
              + " from current_decision",
          Service.PAYMENT,
          """
          select concat_ws(' ', provider, scheme, premium_year, owed_cents, ordered_cents, paid_cents,
            netted_cents) from ledger_account
          union all select concat_ws(' ', batch_id, status, total_cents) from payment_batch
          union all select concat_ws(' ', payout_id, stage) from payout
          """,
          Service.CONTESTATION,
          """
          select concat_ws(' ', case_id, status) from contestation_case
          union all select concat_ws(' ', provider, scheme, year, number, rolled_end, definitive)
            from contestation_window
          """);

  private static final Path LOGS = Home.target().resolve("logs-drill").toAbsolutePath();
  private static final String LOST = "drill_lost";
  private static final String RESTORED = "drill_restored";

  /** The topic of which the broker's part of the backup has nothing. */
  private static final Topic MISSING = Topic.PROSANTE_CONTESTATIONS;

  private static final long LONGEST_SECONDS = 180;

  private Scenario scenario;
  private Path folder;
  private ObservedOutcome outcome;
  private Map<Service, TreeSet<String>> before;

  @Test
  @DisplayName(
      "a general practitioner can be followed from a request on a Sunday to the last day to"
          + " contest")
  void playedAsExpected() {
    assertThat(OutcomeDifferences.between(scenario.expected(), outcome)).isEmpty();
  }

  @Test
  @DisplayName(
      "after everything was lost, four databases and the broker are restored into an empty system,"
          + " behind and ahead of each other, and come to what they had been")
  void everythingIsRestored() throws Exception {
    long lost = System.nanoTime();
    try (Broker broker = Stack.newBroker()) {
      backup("put-back-broker", folder, Map.of(), broker);
      restoreAll(broker);
      requireToKnowTheNewTopics();
      try (LocalStack stack = start(broker, RESTORED)) {
        acceptWhatIsMissing(stack);
        stack.awaitReady();
        await()
            .atMost(Duration.ofSeconds(60))
            .untilAsserted(() -> assertThat(state(RESTORED)).isEqualTo(before));
      }
    }
    System.out.printf(
        "restored four databases and the broker, until all was as before: %.1f s%n",
        (System.nanoTime() - lost) / 1e9);
  }

  @BeforeAll
  void playAndLose(@TempDir Path directory) throws Exception {
    Path during = directory.resolve("during");
    folder = directory.resolve("at-the-end");
    scenario = ScenarioReader.read(Home.scenario("a-general-practitioner-of-2024"));
    try (Broker broker = Stack.newBroker();
        LocalStack stack = start(broker, LOST)) {
      stack.awaitReady();
      PlayObserver copying =
          new PlayObserver() {
            @Override
            public void dayPlayed(LocalDate day, int records, int actions) {
              if (day.equals(COPIED_AFTER)) {
                backup("take", during, databases(), broker);
              }
            }
          };
      try (ScenarioPlayer player =
          new ScenarioPlayer(scenario, stack, PlayLog.unkept(scenario.name()), copying)) {
        player.play();
        outcome = player.outcome();
      }
      backup("take", folder, databases(), broker);
      for (Service behind : List.of(Service.INTAKE, Service.ELIGIBILITY, Service.PAYMENT)) {
        replace(folder.resolve(behind.database()), during.resolve(behind.database()));
      }
      forgetOfTheBroker(MISSING);
      before = state(LOST);
    }
  }

  private static void replace(Path part, Path earlier) throws IOException {
    try (Stream<Path> files = Files.list(earlier)) {
      for (Path file : files.toList()) {
        Files.copy(file, part.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** As if the broker's part had been taken before anything stood on a topic. */
  private void forgetOfTheBroker(Topic topic) throws IOException {
    File content = folder.resolve("broker/content.json").toFile();
    ObjectMapper json = new ObjectMapper();
    JsonNode topics = json.readTree(content);
    for (JsonNode partition : topics.path(topic.topicName()).path("partitions")) {
      ((ObjectNode) partition).put("records", 0).put("end", 0);
    }
    json.writeValue(content, topics);
  }

  /** All at the same time: none needs another. */
  private void restoreAll(Broker broker) throws Exception {
    Map<Service, Process> jobs = new EnumMap<>(Service.class);
    for (Service service : Service.values()) {
      Map<String, String> environment = new HashMap<>(databases(RESTORED, service));
      environment.put("RESTORE_ONLY", "true");
      environment.put("RESTORE_FROM", folder.toString());
      environment.put("PERSONAL_DATA_KEYS", RunKeys.in(LOGS, packaged(service)).toString());
      environment.put("QUARKUS_OIDC_TENANT_ENABLED", "false");
      environment.put("QUARKUS_HTTP_PORT", "0");
      environment.put("MANAGEMENT_PORT", "0");
      environment.put("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers());
      jobs.put(
          service,
          java(
              List.of("-jar", packaged(service).resolve("quarkus-run.jar").toString()),
              environment,
              "restore-" + service));
    }
    for (Map.Entry<Service, Process> job : jobs.entrySet()) {
      assertThat(job.getValue().waitFor(LONGEST_SECONDS, TimeUnit.SECONDS))
          .as("%s", job.getKey())
          .isTrue();
      assertThat(job.getValue().exitValue()).as("%s", job.getKey()).isZero();
    }
  }

  /** Also those that were empty, which would else count as made anew. */
  private static void requireToKnowTheNewTopics() throws SQLException {
    for (Service service : Service.values()) {
      assertThat(topicIds(RESTORED, service))
          .as("%s", service)
          .isNotEmpty()
          .doesNotContainAnyElementsOf(topicIds(LOST, service));
    }
  }

  private static TreeSet<String> topicIds(String name, Service service) throws SQLException {
    return rows(name, service, "select topic_id from consumed_topic");
  }

  /** Contestation had read what the broker does not have: it says so, and waits for a person. */
  private static void acceptWhatIsMissing(LocalStack stack) {
    ServiceClient platform = stack.clientOf(DemonstrationUser.named("platform-1"));
    await()
        .atMost(Duration.ofSeconds(LONGEST_SECONDS))
        .ignoreExceptions()
        .until(
            () ->
                platform
                    .get(Service.CONTESTATION, "/exchange/gaps")
                    .text()
                    .contains(MISSING.topicName()));
    assertThat(stack.isReady(Service.CONTESTATION)).isFalse();
    await()
        .ignoreExceptions()
        .until(
            () ->
                platform
                    .post(
                        Service.CONTESTATION,
                        "/exchange/gaps/" + MISSING.topicName() + "/acceptance",
                        new ObjectMapper().createObjectNode().put("reason", "restored"))
                    .isSuccess());
  }

  private static LocalStack start(Broker broker, String name) {
    return LocalStack.start(Home.path(), LOGS, Ports.own(), broker, Stack.databasesOf(name), 0);
  }

  /** The program that takes backups, as a person runs it. */
  private static void backup(
      String what, Path into, Map<String, String> environment, Broker broker) {
    Map<String, String> complete = new HashMap<>(environment);
    complete.put("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers());
    try {
      Process program =
          java(
              List.of(
                  "-cp",
                  packaged(Service.INTAKE).resolve("lib/main/*").toString(),
                  "org.carepremiums.platform.operations.backup.BackupProgram",
                  what,
                  into.toString()),
              complete,
              "backup");
      assertThat(program.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(program.exitValue()).as(what).isZero();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static Process java(List<String> arguments, Map<String, String> environment, String log)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ServiceProcess.USUAL_JVM);
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(LOGS.resolve(log + ".log").toFile()));
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static Path packaged(Service service) {
    return service.packagedIn(Home.path()).toAbsolutePath().normalize();
  }

  /** As the program asks for them. */
  private static Map<String, String> databases() {
    Map<String, String> all = new HashMap<>();
    for (Service service : Service.values()) {
      databases(LOST, service)
          .forEach((name, value) -> all.put(service.name() + "_" + name, value));
    }
    return all;
  }

  private static Map<String, String> databases(String name, Service service) {
    return Stack.databasesOf(name).environment(service.database());
  }

  private static Map<Service, TreeSet<String>> state(String name) throws SQLException {
    Map<Service, TreeSet<String>> state = new EnumMap<>(Service.class);
    for (Service service : Service.values()) {
      state.put(
          service,
          rows(name, service, STATE.get(service), "select 'open day ' || day from business_day"));
    }
    return state;
  }

  private static TreeSet<String> rows(String name, Service service, String... queries)
      throws SQLException {
    TreeSet<String> rows = new TreeSet<>();
    try (Connection connection =
            DriverManager.getConnection(
                Stack.databasesOf(name).jdbcUrl(service.database()),
                Database.OWNER,
                Database.OWNER_PASSWORD);
        Statement statement = connection.createStatement()) {
      for (String query : queries) {
        try (ResultSet row = statement.executeQuery(query)) {
          while (row.next()) {
            rows.add(row.getString(1));
          }
        }
      }
    }
    return rows;
  }
}
