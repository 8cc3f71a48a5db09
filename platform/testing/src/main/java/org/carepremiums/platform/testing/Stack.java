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
      database =
          containers()
              ? new ContainerDatabase()
              : EmbeddedDatabase.startForTests(directory().resolve("postgresql"));
      Runtime.getRuntime().addShutdownHook(new Thread(database::close));
    }
    return database;
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
