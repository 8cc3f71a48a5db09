package org.carepremiums.intake.upload;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.json.RecordReader;
import org.carepremiums.contracts.value.InamiNumber;

/**
 * Lines that are one JSON object each; published as they are. Objects whose line ends were lost on
 * the way are told apart where nothing else stands between them, and so are those of an array, over
 * whatever lines it is written.
 */
final class NdjsonLines implements LineFormat {

  private Boolean isArray;

  /** Of an array's object that goes on in the next line. */
  private final ByteArrayOutputStream open = new ByteArrayOutputStream();

  @Override
  public List<Line> read(byte[] line) {
    if (isBlank(line)) {
      return List.of();
    }
    if (isArray == null) {
      isArray = firstOf(line) == '[';
    }
    return isArray ? ofArray(line) : ofLine(line);
  }

  @Override
  public List<Line> end() {
    return open.size() == 0 ? List.of() : List.of(line(open.toByteArray()));
  }

  private List<Line> ofLine(byte[] line) {
    JsonObjects objects = JsonObjects.in(line);
    return objects.areAlone() && objects.whole().size() > 1
        ? objects.whole().stream().map(NdjsonLines::line).toList()
        : List.of(line(line));
  }

  private List<Line> ofArray(byte[] line) {
    open.writeBytes(line);
    open.write('\n');
    JsonObjects objects = JsonObjects.in(open.toByteArray());
    List<Line> read = new ArrayList<>(objects.whole().stream().map(NdjsonLines::line).toList());
    open.reset();
    if (!objects.areAlone()) {
      read.add(line(objects.rest()));
    } else if (objects.rest().length < LineReader.LONGEST_LINE) {
      open.writeBytes(objects.rest());
    } else {
      read.add(line(objects.rest()));
    }
    return read;
  }

  private static Line line(byte[] object) {
    return Line.of(object, key(object));
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
