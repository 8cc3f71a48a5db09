package org.carepremiums.deploy.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.carepremiums.platform.testing.Database;
import org.carepremiums.platform.testing.EmbeddedDatabase;

/** A database server that can be killed, and started again with its data. */
public final class DatabaseServer implements Database {

  private final Path directory;
  private final int port;
  private EmbeddedDatabase server;

  private DatabaseServer(Path directory, int port) {
    this.directory = directory;
    this.port = port;
  }

  /**
   * Starts a server every commit of which waits for the disk.
   *
   * @param directory where the data is, or shall be; kept when the server stops
   * @param port for clients
   */
  public static DatabaseServer start(Path directory, int port) {
    DatabaseServer started = new DatabaseServer(directory, port);
    started.start();
    return started;
  }

  /** Starts it, and waits until it can be asked. */
  public synchronized void start() {
    server = EmbeddedDatabase.startDurable(directory, port);
  }

  /** Ends all connections and stops it. */
  public synchronized void stop() {
    server.close();
  }

  /** Kills it and all that it started as {@code kill -9} does, and waits until they are gone. */
  public synchronized void kill() {
    Optional<ProcessHandle> postmaster = ProcessHandle.of(process());
    Stream.concat(postmaster.stream(), postmaster.stream().flatMap(ProcessHandle::descendants))
        .toList()
        .forEach(
            one -> {
              one.destroyForcibly();
              one.onExit().join();
            });
    server.close();
  }

  /** The server's own process; it writes its id on the first line of this file. */
  public long process() {
    try {
      return Long.parseLong(Files.readAllLines(directory.resolve("postmaster.pid")).get(0).strip());
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the database server has no process", unreadable);
    }
  }

  @Override
  public synchronized String jdbcUrl(String name) {
    return server.jdbcUrl(name);
  }

  @Override
  public synchronized void close() {
    server.close();
  }
}
