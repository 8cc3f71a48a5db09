package org.carepremiums.intake.upload;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.carepremiums.contracts.json.ContractJson;

/**
 * Refused lines under the header of their file. A line that could not be read is given back as it
 * was sent; of one that was refused for what it says, the values stand under their columns.
 */
final class RefusedTable {

  private static final String LINE_END = "\r\n";

  private final CSVFormat format;
  private final List<String> columns;

  /**
   * @param header the header line of the file
   */
  RefusedTable(String header) {
    this.format = CsvLines.format(header);
    List<String> names = new ArrayList<>(CsvLines.split(header, format));
    while (!names.isEmpty()
        && (names.get(names.size() - 1).isBlank()
            || CsvColumns.isReason(names.get(names.size() - 1)))) {
      names.remove(names.size() - 1);
    }
    this.columns = List.copyOf(names);
  }

  String header() {
    return written(columns, CsvColumns.REASON);
  }

  /**
   * @param data the record as it was published; {@code null} where it is kept no longer
   */
  String line(byte[] data, String reason) {
    if (data == null) {
      return written(List.of(), reason + " (The line is kept no longer.)");
    }
    String text = new String(data, StandardCharsets.UTF_8);
    JsonNode record = record(data);
    if (record != null) {
      return written(columns.stream().map(column -> value(record, column)).toList(), reason);
    }
    List<String> cells = CsvLines.split(text, format);
    return cells.isEmpty()
        ? text.stripTrailing() + format.getDelimiterString() + format.format(reason) + LINE_END
        : written(cells, reason);
  }

  /** The reason stands in its own column, whatever a line lacks or has too much of. */
  private String written(List<String> cells, String reason) {
    List<String> all = new ArrayList<>(cells);
    while (all.size() < columns.size()) {
      all.add("");
    }
    if (cells.size() > columns.size() && isRest(cells)) {
      all = new ArrayList<>(cells.subList(0, columns.size()));
    }
    all.add(reason);
    return format.format(all.toArray()) + LINE_END;
  }

  /** Empty cells at the end, or the reason of the time before. */
  private boolean isRest(List<String> cells) {
    return cells.size() == columns.size() + 1
        || cells.subList(columns.size(), cells.size()).stream().allMatch(String::isBlank);
  }

  private static String value(JsonNode record, String column) {
    for (var fields = record.fields(); fields.hasNext(); ) {
      var field = fields.next();
      if (CsvColumns.plain(field.getKey()).equals(CsvColumns.plain(column))) {
        return field.getValue().asText();
      }
    }
    return "";
  }

  private static JsonNode record(byte[] data) {
    try {
      JsonNode record = ContractJson.mapper().readTree(data);
      return record != null && record.isObject() ? record : null;
    } catch (IOException tableLine) {
      return null;
    }
  }
}
