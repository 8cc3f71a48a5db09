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

  private final PostgreSQLContainer container;

  ContainerDatabase() {
    container =
        new PostgreSQLContainer(IMAGE)
            .withUsername(USER)
            .withPassword(PASSWORD)
            .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=120");
    container.start();
  }

  @Override
  public String jdbcUrl(String name) {
    try (Connection connection =
            DriverManager.getConnection(container.getJdbcUrl(), USER, PASSWORD);
        Statement statement = connection.createStatement()) {
      boolean present;
      try (ResultSet row =
          statement.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
        present = row.next();
      }
      if (!present) {
        statement.execute("create database " + name);
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
