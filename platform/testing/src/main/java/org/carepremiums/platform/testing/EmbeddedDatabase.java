package org.carepremiums.platform.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;

/** PostgreSQL's own binaries, started from this process, with its data in a directory. */
public final class EmbeddedDatabase implements Database {

  /** Who may make databases, and the name of the one to do so in. */
  private static final String ADMINISTRATOR = "postgres";

  private final int port;
  private final Closeable server;

  private EmbeddedDatabase(int port, Closeable server) {
    this.port = port;
    this.server = server;
  }

  /** One that was started elsewhere in this process, and ends there. */
  static EmbeddedDatabase running(int port) {
    return new EmbeddedDatabase(port, () -> {});
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
      EmbeddedDatabase database = new EmbeddedDatabase(server.getPort(), server);
      // Tests look at what connections of the service wait for, and end some
      database.createRole(OWNER, OWNER_PASSWORD, " in role pg_monitor, pg_signal_backend");
      database.createRole(SERVICE, SERVICE_PASSWORD, "");
      return database;
    } catch (IOException failure) {
      throw new UncheckedIOException("PostgreSQL could not be started in " + directory, failure);
    }
  }

  @Override
  public String jdbcUrl(String name) {
    execute(
        "select 1 from pg_database where datname = '" + name + "'",
        "create database " + name + " owner " + OWNER);
    return urlOf(name);
  }

  /** The port for clients. */
  int port() {
    return port;
  }

  private String urlOf(String name) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
  }

  private PGSimpleDataSource administrator() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setURL(urlOf(ADMINISTRATOR));
    source.setUser(ADMINISTRATOR);
    return source;
  }

  private void createRole(String role, String password, String more) {
    execute(
        "select 1 from pg_roles where rolname = '" + role + "'",
        "create role " + role + " login password '" + password + "'" + more);
  }

  private void execute(String unless, String then) {
    try (Connection connection = administrator().getConnection();
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
