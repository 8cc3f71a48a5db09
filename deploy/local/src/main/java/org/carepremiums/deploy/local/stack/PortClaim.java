package org.carepremiums.deploy.local.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The ports of a run from before its first process listens until it ends, however it ends: another
 * run that starts meanwhile finds them free and would lose a service to them later. Each port is
 * the locked byte of that number in a file that all runs of a user share.
 */
public final class PortClaim implements AutoCloseable {

  /** One for all claims of a process: closing any channel of a file would end all its locks. */
  private static FileChannel file;

  private final List<FileLock> locks = new ArrayList<>();

  /** Claims none yet. */
  PortClaim() {}

  /**
   * Claims them one after another; gives the first that another run or claim has.
   *
   * @throws CannotRun where the file cannot be made or locked
   */
  Optional<Integer> claim(Collection<Integer> ports) {
    return ports.stream().filter(port -> !claim(port)).findFirst();
  }

  private boolean claim(int port) {
    try {
      FileLock lock = file().tryLock(port, 1, false);
      if (lock != null) {
        locks.add(lock);
      }
      return lock != null;
    } catch (OverlappingFileLockException ofThisProcess) {
      return false;
    } catch (IOException failure) {
      throw CannotRun.notStarted(
          "Port %d cannot be claimed: %s".formatted(port, failure.getMessage()), failure);
    }
  }

  private static synchronized FileChannel file() {
    if (file == null) {
      Path path =
          Path.of(
              System.getProperty("java.io.tmpdir"),
              "care-premiums-ports-" + System.getProperty("user.name"));
      try {
        file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      } catch (IOException failure) {
        throw CannotRun.notStarted(
            "The file %s, in which runs tell each other their ports, cannot be written: %s"
                .formatted(path, failure.getMessage()),
            failure);
      }
    }
    return file;
  }

  @Override
  public void close() {
    for (FileLock lock : locks) {
      try {
        lock.release();
      } catch (IOException failure) {
        System.err.println("While stopping: " + failure.getMessage());
      }
    }
    locks.clear();
  }
}
