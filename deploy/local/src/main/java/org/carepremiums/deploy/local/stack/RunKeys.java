package org.carepremiums.deploy.local.stack;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys that the services of a run encrypt personal data with, made by their own program. */
public final class RunKeys {

  private static final String PROGRAM =
      "org.carepremiums.platform.personaldata.PersonalDataKeyFile";

  /** What it needs of a service's libraries: all of them take a second to look through. */
  private static final List<String> LIBRARIES =
      List.of(
          "org.carepremiums.platform-personal-data-",
          "com.google.crypto.tink.tink-",
          "com.google.code.gson.gson-",
          "com.google.protobuf.protobuf-java-");

  private static final long LONGEST_SECONDS = 60;

  private RunKeys() {}

  /**
   * The file with the keys, made where there is none yet.
   *
   * @param application a packaged service
   * @param directory where the file stands
   * @throws CannotRun when it cannot be made
   */
  public static Path in(Path directory, Path application) {
    Path file = directory.resolve("personal-data-keys.json").toAbsolutePath();
    if (!Files.exists(file)) {
      create(file, application);
    }
    return file;
  }

  private static String classPath(Path application) throws IOException {
    try (Stream<Path> libraries = Files.list(application.resolve("lib").resolve("main"))) {
      return libraries
          .filter(
              library -> LIBRARIES.stream().anyMatch(library.getFileName().toString()::startsWith))
          .map(Path::toString)
          .collect(Collectors.joining(File.pathSeparator));
    }
  }

  private static void create(Path file, Path application) {
    try {
      Files.createDirectories(file.getParent());
      Process program =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:+UseSerialGC",
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  classPath(application),
                  PROGRAM,
                  "create",
                  file.toString())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!program.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) || program.exitValue() != 0) {
        program.destroyForcibly();
        throw CannotRun.notStarted("the keys for personal data cannot be made: " + file);
      }
    } catch (IOException failure) {
      throw CannotRun.notStarted("the keys for personal data cannot be made: " + failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw CannotRun.notStarted("stopped while the keys for personal data were made");
    }
  }
}
