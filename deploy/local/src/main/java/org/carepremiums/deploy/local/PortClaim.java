package org.carepremiums.deploy.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;

/**
 * The ports of a run from before its first process listens until it ends, however it ends: another
 * run that starts meanwhile finds them free and would lose a service to them later. Each port is
 * the locked byte of that number in a file that all runs of a user share.
 */
public final class PortClaim implements AutoCloseable {

  private final FileChannel file;

  private PortClaim(FileChannel file) {
    this.file = file;
  }

  /**
   * Claims none yet.
   *
   * @throws CannotRun where the file cannot be made
   */
  static PortClaim open() {
    Path path =
        Path.of(
            System.getProperty("java.io.tmpdir"),
            "care-premiums-ports-" + System.getProperty("user.name"));
    try {
      return new PortClaim(
          FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
    } catch (IOException failure) {
      throw CannotRun.notStarted(
          "The file %s, in which runs tell each other their ports, cannot be written: %s"
              .formatted(path, failure.getMessage()),
          failure);
    }
  }

  /** Claims them one after another; gives the first that another run has. */
  Optional<Integer> claim(Set<Integer> ports) {
    return ports.stream().filter(port -> !claim(port)).findFirst();
  }

  private boolean claim(int port) {
    try {
      FileLock lock = file.tryLock(port, 1, false);
      return lock != null;
    } catch (OverlappingFileLockException ofThisProcess) {
      return false;
    } catch (IOException failure) {
      throw CannotRun.notStarted(
          "Port %d cannot be claimed: %s".formatted(port, failure.getMessage()), failure);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException failure) {
      System.err.println("While stopping: " + failure.getMessage());
    }
  }
}
