package org.carepremiums.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.carepremiums.deploy.local.stack.CannotRun;

/**
 * Where a run keeps its data, logs and bank files.
 *
 * @param path the directory
 * @param kept whether the data stays for a later run
 */
public record WorkDirectory(Path path, boolean kept) {

  /** A directory whose data outlive the run. */
  static WorkDirectory kept(Path path) {
    return create(path.toAbsolutePath().normalize(), true);
  }

  /** A new directory beside those of earlier runs, whose data go with the run. */
  static WorkDirectory fresh(Path parent) {
    int number = 1;
    while (Files.exists(parent.resolve("run-" + number))) {
      number++;
    }
    return create(parent.resolve("run-" + number).toAbsolutePath().normalize(), false);
  }

  private static WorkDirectory create(Path path, boolean kept) {
    try {
      Files.createDirectories(path);
      return new WorkDirectory(path, kept);
    } catch (IOException failure) {
      throw CannotRun.notStarted(
          "The directory %s cannot be made: %s".formatted(path, failure.getMessage()), failure);
    }
  }

  Path kafka() {
    return path.resolve("kafka");
  }

  Path postgresql() {
    return path.resolve("postgresql");
  }

  Path logs() {
    return path.resolve("logs");
  }

  Path bankFiles() {
    return path.resolve("bank-files");
  }

  /** The broker's accounts in a secure run. */
  Path accounts() {
    return path.resolve("accounts");
  }

  /** Where the outcome is not the expected one; absent where it is. */
  Path differences() {
    return path.resolve("differences.ndjson");
  }

  Path campaign() {
    return path.resolve("campaign");
  }

  /**
   * Removes the data of broker and database unless they are kept, and the accounts, which end with
   * the run; logs and bank files stay.
   */
  void cleanUp() {
    delete(accounts());
    if (!kept) {
      delete(kafka());
      delete(postgresql());
    }
  }

  public static void delete(Path directory) {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot remove " + directory, failure);
    }
  }
}
