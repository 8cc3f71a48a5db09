package org.carepremiums.deploy.local;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.carepremiums.contracts.topic.BrokerAccount;
import org.carepremiums.platform.testing.EmbeddedBroker;

/** The accounts of a secure run, each as a file that Kafka's own tools read, for its user alone. */
final class AccountFiles {

  /** What {@code administrator.properties} opens: everything. */
  private static final String ADMINISTRATOR = "administrator";

  private AccountFiles() {}

  /** Writes one file per account, in the place of those of an earlier run. */
  static void write(EmbeddedBroker broker, Path directory) {
    Map<String, Map<String, String>> connections = new TreeMap<>();
    connections.put(ADMINISTRATOR, broker.administratorConnection());
    for (BrokerAccount account : BrokerAccount.all()) {
      connections.put(account.name(), broker.connection(account));
    }
    WorkDirectory.delete(directory);
    try {
      Files.createDirectory(
          directory,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      for (Map.Entry<String, Map<String, String>> connection : connections.entrySet()) {
        write(connection.getValue(), directory.resolve(connection.getKey() + ".properties"));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("the accounts cannot be written to " + directory, failure);
    }
  }

  private static void write(Map<String, String> connection, Path file) throws IOException {
    Properties properties = new Properties();
    properties.putAll(connection);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (BufferedWriter writer = Files.newBufferedWriter(file, StandardOpenOption.WRITE)) {
      properties.store(writer, null);
    }
  }
}
