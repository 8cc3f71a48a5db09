package org.carepremiums.platform.operations.backup;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.carepremiums.contracts.event.Source;

/**
 * Where the parts of a backup stand: a folder for each service's database, and one for the broker.
 *
 * @param path the folder of the whole backup
 */
record BackupFolder(Path path) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern NAME = Pattern.compile("[a-z0-9_.-]+");

  /** Of a service's database. */
  Path database(Source service) {
    return path.resolve(service.id());
  }

  /** Of what the broker holds. */
  Path broker() {
    return path.resolve("broker");
  }

  /** A file with the rows of a table, or the records of a partition. */
  static Path part(Path folder, String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(name + " is no name of a part of a backup");
    }
    return folder.resolve(name);
  }

  /** Writes what a part holds, last, so that a part without it is none. */
  static void seal(Path folder, Map<String, ?> content) throws IOException {
    JSON.writerWithDefaultPrettyPrinter()
        .writeValue(folder.resolve("content.json").toFile(), content);
  }

  /**
   * What a part holds.
   *
   * @throws IllegalArgumentException when the part was not written to its end
   */
  static <T> Map<String, T> content(Path folder, TypeReference<Map<String, T>> type)
      throws IOException {
    Path file = folder.resolve("content.json");
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(folder + " holds no complete part of a backup");
    }
    return JSON.readValue(file.toFile(), type);
  }
}
