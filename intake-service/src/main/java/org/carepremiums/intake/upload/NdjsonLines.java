package org.carepremiums.intake.upload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.json.RecordReader;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.platform.web.RequestRefused;

/**
 * Lines that are one JSON object each; published as they are. Objects whose line ends were lost on
 * the way are told apart where nothing but a comma stands between them, and so are those that are
 * written over several lines, in an array or not.
 */
final class NdjsonLines implements LineFormat {

  private static final String NO_OBJECT = "it is not one JSON object";

  private final JsonObjects objects = new JsonObjects();

  /** {@code null} before the first line that says something. */
  private Boolean isOverLines;

  @Override
  public List<UploadedLine> read(byte[] line) {
    if (isBlank(line)) {
      return List.of();
    }
    if (isOverLines == null) {
      isOverLines = firstOf(line) == '[' || goesOn(line);
    }
    return isOverLines ? lines(objects.read(line)) : ofLine(line);
  }

  @Override
  public List<UploadedLine> end() {
    byte[] rest = objects.rest();
    return rest == null ? List.of() : List.of(line(rest));
  }

  /** An empty body is more often a file that was not found than one that says nothing. */
  @Override
  public void requireBeginning() {
    if (isOverLines == null) {
      throw RequestRefused.invalid(
          null, "the file is empty; one that says nothing on purpose is []");
    }
  }

  @Override
  public String unreadable(UploadedLine line) {
    try {
      return ContractJson.strict().readTree(line.data()).isObject() ? null : NO_OBJECT;
    } catch (JsonProcessingException notJson) {
      return notJson.getLocation() == null
          ? NO_OBJECT
          : NO_OBJECT + ": it cannot be read at character " + notJson.getLocation().getColumnNr();
    } catch (IOException notText) {
      return NO_OBJECT;
    }
  }

  private static boolean goesOn(byte[] line) {
    JsonObjects first = new JsonObjects();
    first.read(line);
    return first.goesOn();
  }

  private static List<UploadedLine> ofLine(byte[] line) {
    JsonObjects inLine = new JsonObjects();
    List<byte[]> found = inLine.read(line);
    if (inLine.foundElse()) {
      return List.of(line(line));
    }
    byte[] rest = inLine.rest();
    if (rest != null) {
      found.add(rest);
    }
    return lines(found);
  }

  private static List<UploadedLine> lines(List<byte[]> objects) {
    return objects.stream().map(NdjsonLines::line).toList();
  }

  private static UploadedLine line(byte[] object) {
    return UploadedLine.of(object, key(object));
  }

  private static boolean isBlank(byte[] line) {
    return firstOf(line) < 0;
  }

  private static int firstOf(byte[] line) {
    for (byte read : line) {
      if (read != ' ' && read != '\t') {
        return read & 0xFF;
      }
    }
    return -1;
  }

  private static String key(byte[] line) {
    if (line.length > RecordReader.MAX_BYTES) {
      return null;
    }
    try {
      return key(ContractJson.strict().readTree(line));
    } catch (IOException notJson) {
      return null;
    }
  }

  /** What the record is about; {@code null} where it does not say so. */
  static String key(JsonNode record) {
    if (record.path("packageId").isTextual() && !record.has("inamiNumber")) {
      return record.get("packageId").textValue();
    }
    try {
      return new InamiNumber(record.path("inamiNumber").textValue()).key().value();
    } catch (IllegalArgumentException none) {
      return null;
    }
  }
}
