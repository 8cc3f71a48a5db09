package org.carepremiums.intake.upload;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Nullable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.carepremiums.contracts.json.ContractJson;

/** What stood where something is wrong, as its sender wrote it: it may be anything. */
final class SentValue {

  private static final int LONGEST = 120;

  private final CSVFormat format;
  private final List<String> columns;

  /**
   * @param header the header line of the file; {@code null} where it was no table
   */
  SentValue(@Nullable String header) {
    this.format = header == null ? null : CsvLines.format(header);
    this.columns = header == null ? List.of() : CsvLines.split(header, format);
  }

  /**
   * @param data a record, or a line of a table that could not be read
   * @param field the path of what is wrong with it; {@code null} where it is none in particular
   * @return a value, or else the whole line; empty where nothing stood there
   */
  String of(byte[] data, @Nullable String field) {
    JsonNode record = record(data);
    if (record == null) {
      return shortened(inTable(new String(data, StandardCharsets.UTF_8), field));
    }
    JsonNode value = field == null ? record : at(record, field);
    return shortened(value.isValueNode() ? value.asText() : text(value));
  }

  private String inTable(String line, @Nullable String field) {
    if (field == null || format == null) {
      return line;
    }
    List<String> cells = CsvLines.split(line, format);
    String plain = CsvColumns.plain(field);
    return IntStream.range(0, Math.min(cells.size(), columns.size()))
        .filter(position -> CsvColumns.plain(columns.get(position)).equals(plain))
        .mapToObj(cells::get)
        .findFirst()
        .orElse("");
  }

  /** Paths are written as in {@code period.from} and {@code annex[2]}. */
  private static JsonNode at(JsonNode record, String field) {
    JsonNode value = record;
    for (String step : field.split("[.\\[\\]]+")) {
      value =
          value.isArray() && step.matches("[0-9]{1,6}")
              ? value.path(Integer.parseInt(step))
              : value.path(step);
    }
    return value;
  }

  private static String text(JsonNode value) {
    return value.isMissingNode() || value.isNull() ? "" : value.toString();
  }

  @Nullable
  private static JsonNode record(byte[] data) {
    try {
      JsonNode record = ContractJson.mapper().readTree(data);
      return record != null && record.isObject() ? record : null;
    } catch (IOException tableLine) {
      return null;
    }
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\p{Cntrl}", " ").strip();
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }
}
