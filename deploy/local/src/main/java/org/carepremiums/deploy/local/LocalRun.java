package org.carepremiums.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.carepremiums.contracts.stack.EmbeddedBroker;
import org.carepremiums.contracts.stack.EmbeddedDatabase;

/**
 * Broker, database and services of one run, which stop in the order services, database, broker;
 * safe to close twice and from another thread.
 */
public final class LocalRun implements AutoCloseable {

  private final WorkDirectory directory;
  private EmbeddedBroker broker;
  private EmbeddedDatabase database;
  private LocalStack stack;
  private boolean closed;

  LocalRun(WorkDirectory directory) {
    this.directory = directory;
  }

  /**
   * Starts everything; the services are not ready yet.
   *
   * @param secure whether the broker lets in the accounts of the contract alone
   */
  void start(Path home, Ports ports, boolean secure) {
    EmbeddedBroker startedBroker =
        secure
            ? EmbeddedBroker.startSecure(directory.kafka(), ports.kafka())
            : EmbeddedBroker.start(directory.kafka(), ports.kafka());
    keep(() -> broker = startedBroker, startedBroker);
    if (secure) {
      AccountFiles.write(startedBroker, directory.accounts());
    }
    EmbeddedDatabase startedDatabase =
        EmbeddedDatabase.startDurable(directory.postgresql(), ports.postgresql());
    keep(() -> database = startedDatabase, startedDatabase);
    LocalStack startedStack =
        LocalStack.start(
            home,
            directory.logs(),
            ports,
            startedBroker,
            startedDatabase,
            postmaster(directory.postgresql()));
    keep(() -> stack = startedStack, startedStack);
  }

  LocalStack stack() {
    return stack;
  }

  /** What was started while the run was being closed is closed at once. */
  private void keep(Runnable assign, AutoCloseable started) {
    synchronized (this) {
      if (!closed) {
        assign.run();
        return;
      }
    }
    closeQuietly(started);
    throw CannotRun.brokenOff("Stopped while starting.");
  }

  /** PostgreSQL writes its process id on the first line of this file. */
  private static long postmaster(Path data) {
    try {
      return Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    } catch (IOException | NumberFormatException unknown) {
      return 0;
    }
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    closeQuietly(stack);
    closeQuietly(database);
    closeQuietly(broker);
    directory.cleanUp();
  }

  private static void closeQuietly(AutoCloseable part) {
    if (part != null) {
      try {
        part.close();
      } catch (Exception failure) {
        System.err.println("While stopping: " + failure.getMessage());
      }
    }
  }
}
