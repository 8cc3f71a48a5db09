package org.carepremiums.platform.parameters.file;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of a repository that somebody wrote. What a build makes beside them comes and goes
 * while it is looked through, and is passed over.
 */
public final class SourceFiles {

  private static final String BUILT = "target";

  private SourceFiles() {}

  /** Every file below the folder, but those in folders that are hidden or that a build makes. */
  public static List<Path> under(Path root) throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return folder.equals(root) || !isPassedOver(folder.getFileName().toString())
                ? FileVisitResult.CONTINUE
                : FileVisitResult.SKIP_SUBTREE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            found.add(file);
            return FileVisitResult.CONTINUE;
          }
        });
    return found;
  }

  private static boolean isPassedOver(String folder) {
    return folder.equals(BUILT) || folder.startsWith(".");
  }
}
