package org.carepremiums.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.carepremiums.contracts.stack.Database;
import org.carepremiums.contracts.stack.Stack;
import org.carepremiums.deploy.local.RunKeys;
import org.carepremiums.deploy.local.Service;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the chart's migration jobs rely on. */
class MigrationOnlyIT {

  @Test
  @DisplayName("a service that is to migrate only makes its schema and ends, without a broker")
  void migratesAndEnds() throws Exception {
    String database = Stack.database().jdbcUrl("migration_contestation");
    Path application = Service.CONTESTATION.packagedIn(Home.path()).toAbsolutePath();
    Process process =
        start(
            application,
            Map.of(
                "DATABASE_URL", database,
                "DATABASE_USER", Database.USER,
                "DATABASE_PASSWORD", Database.PASSWORD,
                "QUARKUS_HTTP_PORT", "0",
                "MANAGEMENT_PORT", "0",
                "MIGRATE_ONLY", "true",
                "PERSONAL_DATA_KEYS",
                    RunKeys.in(Home.target().resolve("logs-migration"), application).toString(),
                "QUARKUS_OIDC_TENANT_ENABLED", "false",
                "KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1"));

    assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();

    assertThat(process.exitValue()).isZero();
    try (Connection connection =
            DriverManager.getConnection(database, Database.USER, Database.PASSWORD);
        Statement statement = connection.createStatement();
        ResultSet migrated =
            statement.executeQuery(
                "select count(*), bool_and(success) from flyway_schema_history")) {
      migrated.next();
      assertThat(migrated.getInt(1)).isPositive();
      assertThat(migrated.getBoolean(2)).isTrue();
    }
  }

  private static Process start(Path application, Map<String, String> environment) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                application.resolve("quarkus-run.jar").toString())
            .redirectErrorStream(true)
            .redirectOutput(Home.target().resolve("migration-only.log").toFile());
    builder.environment().putAll(environment);
    return builder.start();
  }
}
