package org.carepremiums.platform.web;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * A long answer that is read from the database at once, into a file that nobody else sees, and
 * given out from there: whoever takes it may be as slow as they like and holds no connection. What
 * cannot be read is a refused request, not a list that breaks off.
 */
public final class SpooledAnswer {

  /** Writes the answer. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException, SQLException;
  }

  private SpooledAnswer() {}

  /** Writes the content and gives it out once. */
  public static StreamingOutput of(Content content) throws IOException, SQLException {
    Path file = Files.createTempFile("answer", null);
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        content.writeTo(out);
      }
      InputStream written = Files.newInputStream(file);
      return target -> {
        try (written) {
          written.transferTo(target);
        }
      };
    } finally {
      // It stays readable for whoever has it open
      Files.delete(file);
    }
  }
}
