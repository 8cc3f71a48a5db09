package org.carepremiums.platform.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * PostgreSQL in a container, for {@code -Dstack=containers}. The system property {@code
 * stack.postgresql} names another image, as one from a mirror.
 */
final class ContainerDatabase implements Database {

  private static final DockerImageName IMAGE =
      DockerImageName.parse(System.getProperty("stack.postgresql", "postgres:17"))
          .asCompatibleSubstituteFor("postgres");

  private static final String ADMINISTRATOR = "postgres";

  private final PostgreSQLContainer container;

  ContainerDatabase() {
    container =
        new PostgreSQLContainer(IMAGE)
            .withUsername(ADMINISTRATOR)
            .withPassword(ADMINISTRATOR)
            .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=120");
    container.start();
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      createRole(statement, OWNER, OWNER_PASSWORD);
      createRole(statement, SERVICE, SERVICE_PASSWORD);
      // Tests look at what connections of the service wait for, and end some
      statement.execute("grant pg_monitor, pg_signal_backend to " + OWNER);
    } catch (SQLException failure) {
      throw new IllegalStateException("the roles could not be made", failure);
    }
  }

  private static void createRole(Statement statement, String role, String password)
      throws SQLException {
    statement.execute("create role %s login password '%s'".formatted(role, password));
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(container.getJdbcUrl(), ADMINISTRATOR, ADMINISTRATOR);
  }

  @Override
  public String jdbcUrl(String name) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      boolean present;
      try (ResultSet row =
          statement.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
        present = row.next();
      }
      if (!present) {
        statement.execute("create database " + name + " owner " + OWNER);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("database " + name + " could not be made", failure);
    }
    return "jdbc:postgresql://"
        + container.getHost()
        + ":"
        + container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT)
        + "/"
        + name;
  }

  @Override
  public void close() {
    container.stop();
  }
}
