package org.carepremiums.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.carepremiums.deploy.local.stack.RunKeys;
import org.carepremiums.deploy.local.stack.Service;
import org.carepremiums.deploy.local.stack.ServiceProcess;
import org.carepremiums.platform.testing.Database;
import org.carepremiums.platform.testing.Stack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * A packaged service with the environment of the chart's jobs and no other: no broker, no login.
 */
@DisplayName("With the environment that the chart gives its jobs, a packaged service")
class ChartJobsIT {

  private static final long LONGEST_SECONDS = 180;
  private static final String DATABASE = "jobs_contestation";

  /** What the variables begin with that name a role of the database. */
  private static final String SERVICE = "DATABASE";

  private static final String OWNER = "MIGRATION";

  private static String database;
  private static Path application;
  private static Path keys;
  private static int migrated;

  @BeforeAll
  static void migrate() throws Exception {
    database = Stack.database().jdbcUrl(DATABASE);
    application = Service.CONTESTATION.packagedIn(Home.path()).toAbsolutePath();
    keys = RunKeys.in(Home.target().resolve("logs-jobs"), application);
    migrated =
        run(ChartJob.of("Job", "-contestation-migration-1"), "migration", Set.of(SERVICE, OWNER));
  }

  @Test
  @DisplayName("makes its schema and ends")
  void migratesAndEnds() throws Exception {
    assertThat(migrated).isZero();
    assertThat(number("select count(*) from flyway_schema_history where success")).isPositive();
    assertThat(number("select count(*) from flyway_schema_history where not success")).isZero();
  }

  @Test
  @DisplayName("erases what need not be kept any more, records that it did, and ends")
  void erasesAndEnds() throws Exception {
    execute("insert into business_day (day) values ('2026-02-02')");
    decideCase("long-ago", "2016-02-02");
    decideCase("later", "2016-02-03");

    assertThat(run(ChartJob.of("CronJob", "-contestation-erasure"), "erasure", Set.of(SERVICE)))
        .isZero();

    assertThat(number("select count(*) from contestation_case where motivation = ''")).isOne();
    assertThat(
            number(
                "select count(*) from contestation_case"
                    + " where case_id = 'long-ago' and motivation = ''"))
        .isOne();
    assertThat(
            number(
                "select count(*) from audit_record where principal = 'erasure-job'"
                    + " and path = '/personal-data/erasure' and business_day = '2026-02-02'"))
        .isPositive();
  }

  /** Run by a person when a database was restored. */
  @Test
  @DisplayName("begins an epoch after a restore, records that it did, and ends")
  void restoresAndEnds() throws Exception {
    ChartJob job = ChartJob.of("CronJob", "-contestation-restore");
    Map<String, String> environment = withRoles(job.environment(), job.fromSecrets());
    // This broker asks nobody to log in
    environment.keySet().removeIf(name -> name.startsWith("KAFKA_"));
    environment.put("KAFKA_BOOTSTRAP_SERVERS", Stack.broker().bootstrapServers());

    assertThat(run(environment, "restore")).isZero();

    assertThat(number("select epoch from restored")).isOne();
    assertThat(number("select count(*) from audit_record where principal = 'restore-job'"))
        .isPositive();
  }

  /** Starts it with nothing of this process' own environment, and waits until it has ended. */
  private static int run(ChartJob job, String what, Set<String> roles)
      throws IOException, InterruptedException {
    assertThat(job.fromSecrets())
        .containsExactlyInAnyOrderElementsOf(
            roles.stream().flatMap(role -> Stream.of(role + "_USER", role + "_PASSWORD")).toList());
    return run(withRoles(job.environment(), job.fromSecrets()), what);
  }

  private static Map<String, String> withRoles(
      Map<String, String> environment, Set<String> variables) {
    Map<String, String> complete = new HashMap<>(environment);
    Stack.database()
        .environment(DATABASE)
        .forEach(
            (name, value) -> {
              if (variables.contains(name)) {
                complete.put(name, value);
              }
            });
    return complete;
  }

  private static int run(Map<String, String> variables, String what)
      throws IOException, InterruptedException {
    Map<String, String> environment = new HashMap<>(variables);
    // Where things are: as in a pod, but on this machine
    assertThat(environment.put("DATABASE_URL", database)).startsWith("jdbc:postgresql://");
    assertThat(environment.put("PERSONAL_DATA_KEYS", keys.toString())).startsWith("/etc/");
    // A pod's ports are its own, this machine's are not
    environment.put("QUARKUS_HTTP_PORT", "0");
    environment.put("MANAGEMENT_PORT", "0");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ServiceProcess.USUAL_JVM);
    command.addAll(List.of("-jar", application.resolve("quarkus-run.jar").toString()));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(Home.target().resolve("logs-jobs/" + what + ".log").toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.start();
    try {
      assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).as(what).isTrue();
      return process.exitValue();
    } finally {
      process.destroyForcibly();
    }
  }

  private static void decideCase(String id, String decidedOn) throws SQLException {
    execute(
        """
        insert into contestation_case (case_id, contestation_id, channel, content_digests,
          inami_number, provider, scheme, year, introduced_on, annex, contested_criteria,
          motivation, status, decided_on)
        values ('%1$s', '%1$s', 'PROSANTE', '{digest}', '50010131', '50010131', 'ksw', 2014,
          '%2$s', '{}', '{}', 'because of what I saw', 'DISMISSED', '%2$s')
        """
            .formatted(id, decidedOn));
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(database, Database.OWNER, Database.OWNER_PASSWORD);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long number(String query) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(database, Database.OWNER, Database.OWNER_PASSWORD);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}
