package org.carepremiums.platform.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** PostgreSQL's own binaries, started from this process, with its data in a directory. */
public final class EmbeddedDatabase implements Database {

  private final EmbeddedPostgres server;

  private EmbeddedDatabase(EmbeddedPostgres server) {
    this.server = server;
  }

  /**
   * Starts a server that survives a power failure: every commit waits for the disk.
   *
   * @param directory where the data is, or shall be; kept when the server stops
   * @param port for clients; 0 takes a free one
   */
  public static EmbeddedDatabase startDurable(Path directory, int port) {
    return start(directory, port, "on");
  }

  /**
   * Starts a server for tests, whose data need not survive a power failure.
   *
   * @param directory where the data is, or shall be
   */
  public static EmbeddedDatabase startForTests(Path directory) {
    return start(directory, 0, "off");
  }

  private static EmbeddedDatabase start(Path directory, int port, String durable) {
    try {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setDataDirectory(directory)
              .setCleanDataDirectory(false)
              .setPort(port)
              .setServerConfig("fsync", durable)
              .setServerConfig("synchronous_commit", durable)
              .setServerConfig("full_page_writes", durable)
              .setServerConfig("max_connections", "120")
              .setPGStartupWait(Duration.ofSeconds(60))
              .start();
      EmbeddedDatabase database = new EmbeddedDatabase(server);
      database.createRole();
      return database;
    } catch (IOException failure) {
      throw new UncheckedIOException("PostgreSQL could not be started in " + directory, failure);
    }
  }

  @Override
  public String jdbcUrl(String name) {
    execute(
        "select 1 from pg_database where datname = '" + name + "'",
        "create database " + name + " owner " + USER);
    return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name;
  }

  private void createRole() {
    execute(
        "select 1 from pg_roles where rolname = '" + USER + "'",
        "create role " + USER + " login password '" + PASSWORD + "'");
  }

  private void execute(String unless, String then) {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      boolean present;
      try (ResultSet row = statement.executeQuery(unless)) {
        present = row.next();
      }
      if (!present) {
        statement.execute(then);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("PostgreSQL refused: " + then, failure);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException failure) {
      throw new UncheckedIOException("PostgreSQL could not be stopped", failure);
    }
  }
}
