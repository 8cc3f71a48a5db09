package org.carepremiums.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import org.carepremiums.deploy.local.stack.CannotRun;
import org.carepremiums.deploy.local.stack.LocalStack;
import org.carepremiums.deploy.local.stack.Ports;
import org.carepremiums.deploy.local.stack.RunKeys;
import org.carepremiums.deploy.local.stack.Service;
import org.carepremiums.platform.testing.EmbeddedBroker;
import org.carepremiums.platform.testing.EmbeddedDatabase;

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

  /** Held while the parts start: nothing is removed under a database that is being made. */
  private final ReentrantLock starting = new ReentrantLock();

  LocalRun(WorkDirectory directory) {
    this.directory = directory;
  }

  /**
   * Starts everything, what does not wait for one another at the same time; the services are not
   * ready yet.
   *
   * @param secure whether the broker lets in the accounts of the contract alone
   * @param startUp is told what is up
   */
  void start(Path home, Ports ports, boolean secure, StartUp startUp) {
    starting.lock();
    try {
      requireOpen();
      startParts(home, ports, secure, startUp);
    } finally {
      starting.unlock();
    }
  }

  private void startParts(Path home, Ports ports, boolean secure, StartUp startUp) {
    BackgroundTask<Path> keys = BackgroundTask.start("keys", () -> makeKeys(home));
    BackgroundTask<EmbeddedDatabase> server =
        BackgroundTask.start("database", () -> startDatabase(ports, startUp));
    EmbeddedBroker startedBroker;
    try {
      startedBroker = startBroker(ports, secure);
      startUp.ready(StartUp.KAFKA);
    } finally {
      // Whatever came of the broker: nothing goes on starting while the run is closed
      keys.settle();
      server.settle();
    }
    keys.get();
    EmbeddedDatabase startedDatabase = server.get();
    requireOpen();
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

  private Path makeKeys(Path home) {
    return RunKeys.in(directory.logs(), Service.INTAKE.packagedIn(home));
  }

  private EmbeddedDatabase startDatabase(Ports ports, StartUp startUp) {
    EmbeddedDatabase started =
        EmbeddedDatabase.startDurable(directory.postgresql(), ports.postgresql());
    keep(() -> database = started, started);
    startUp.ready(StartUp.POSTGRESQL);
    return started;
  }

  private EmbeddedBroker startBroker(Ports ports, boolean secure) {
    EmbeddedBroker started =
        secure
            ? EmbeddedBroker.startSecure(directory.kafka(), ports.kafka())
            : EmbeddedBroker.start(directory.kafka(), ports.kafka());
    keep(() -> broker = started, started);
    if (secure) {
      AccountFiles.write(started, directory.accounts());
    }
    return started;
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
    requireOpen();
  }

  private synchronized void requireOpen() {
    if (closed) {
      throw CannotRun.brokenOff("Stopped while starting.");
    }
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
  public void close() {
    synchronized (this) {
      closed = true;
    }
    starting.lock();
    try {
      closeQuietly(stack);
      closeQuietly(database);
      closeQuietly(broker);
      stack = null;
      database = null;
      broker = null;
      closeQuietly(directory::cleanUp);
    } finally {
      starting.unlock();
    }
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
