package org.carepremiums.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The broker and the database that tests run on: embedded by default, in containers with {@code
 * -Dstack=containers}. One of each serves a whole test JVM and ends with it.
 */
public final class Stack {

  /** Quarkus loads this class once more for the tests of an application: all share one server. */
  private static final String DATABASE_PORT = "stack.database.port";

  private static Broker broker;
  private static Database database;

  private Stack() {}

  /** An embedded one ends with the JVM: nobody reads its data, which closing it would tidy up. */
  public static synchronized Broker broker() {
    if (broker == null) {
      broker = newBroker();
      if (containers()) {
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
      }
    }
    return broker;
  }

  /** A broker with empty topics, which the caller closes. */
  public static Broker newBroker() {
    return containers()
        ? new ContainerBroker()
        : EmbeddedBroker.start(directory().resolve("kafka"), 0);
  }

  public static synchronized Database database() {
    if (database == null) {
      String port = System.getProperty(DATABASE_PORT);
      database = port == null ? newDatabase() : EmbeddedDatabase.running(Integer.parseInt(port));
    }
    return database;
  }

  /**
   * That server as one of several systems on it sees it.
   *
   * @param system what the names of its databases begin with, as in {@code lost}
   */
  public static Database databasesOf(String system) {
    return new Database() {

      @Override
      public String jdbcUrl(String name) {
        return database().jdbcUrl(system + "_" + name);
      }

      @Override
      public void close() {
        // The server serves the next system too, and ends with the JVM
      }
    };
  }

  private static Database newDatabase() {
    if (containers()) {
      Database container = new ContainerDatabase();
      Runtime.getRuntime().addShutdownHook(new Thread(container::close));
      return container;
    }
    EmbeddedDatabase embedded = EmbeddedDatabase.startForTests(directory().resolve("postgresql"));
    Runtime.getRuntime().addShutdownHook(new Thread(embedded::close));
    System.setProperty(DATABASE_PORT, Integer.toString(embedded.port()));
    return embedded;
  }

  private static boolean containers() {
    return "containers".equals(System.getProperty("stack"));
  }

  private static Path directory() {
    try {
      return Files.createTempDirectory(Files.createDirectories(Path.of("target", "stack")), "run");
    } catch (IOException failure) {
      throw new UncheckedIOException("no room for the stack's data", failure);
    }
  }
}
