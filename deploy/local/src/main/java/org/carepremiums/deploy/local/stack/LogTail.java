package org.carepremiums.deploy.local.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.carepremiums.contracts.json.ContractJson;

/** The last lines of a log file, however long it is. */
final class LogTail {

  private static final int BYTES = 16_384;
  private static final int LONGEST_LINE = 400;

  private LogTail() {}

  static List<String> of(Path file, int lines) {
    try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
      long start = Math.max(0, log.length() - BYTES);
      byte[] end = new byte[Math.toIntExact(log.length() - start)];
      log.seek(start);
      log.readFully(end);
      List<String> all = new String(end, StandardCharsets.UTF_8).lines().toList();
      return all.subList(Math.max(0, all.size() - lines), all.size()).stream()
          .map(LogTail::readable)
          .map(line -> line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "…" : line)
          .toList();
    } catch (IOException unreadable) {
      return List.of("(no log in " + file + ")");
    }
  }

  /** Level, message, exception and its first cause of a structured line; any other as it is. */
  private static String readable(String line) {
    try {
      JsonNode event = ContractJson.mapper().readTree(line);
      if (!event.path("message").isTextual()) {
        return line;
      }
      String text = event.path("level").asText() + " " + event.path("message").asText();
      JsonNode exception = event.path("exception");
      if (exception.isMissingNode()) {
        return text;
      }
      JsonNode cause = exception;
      while (cause.path("causedBy").has("exception")) {
        cause = cause.path("causedBy").path("exception");
      }
      return exception.path("causedBy").isMissingNode()
          ? text + ": " + inWords(exception)
          : "%s: %s, because of %s".formatted(text, inWords(exception), inWords(cause));
    } catch (JsonProcessingException noJson) {
      return line;
    }
  }

  private static String inWords(JsonNode exception) {
    return "%s: %s"
        .formatted(exception.path("exceptionType").asText(), exception.path("message").asText());
  }
}
