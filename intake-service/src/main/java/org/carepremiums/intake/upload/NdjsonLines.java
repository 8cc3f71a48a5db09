package org.carepremiums.intake.upload;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.json.RecordReader;
import org.carepremiums.contracts.value.InamiNumber;

/** Lines that are one JSON object each; published as they are. */
final class NdjsonLines implements LineFormat {

  @Override
  public Line read(byte[] line) {
    return new Line(line, key(line), null);
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
