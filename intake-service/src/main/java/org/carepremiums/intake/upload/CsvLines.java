package org.carepremiums.intake.upload;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.carepremiums.contracts.exchange.RequestRefused;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.topic.EventType;

/**
 * Lines of comma-separated values under a header line; semicolons are read too. One record is one
 * line: no field of any record may hold a line break. An empty cell is an absent field.
 */
final class CsvLines implements LineFormat {

  private final CSVFormat format;
  private final CsvColumns columns;
  private final List<String> header;

  /**
   * @param type the feed's record
   * @param headerLine the file's first line; {@code null} where there is none
   * @throws RequestRefused when the header line is missing, or a column is wrong
   */
  CsvLines(EventType type, byte[] headerLine) {
    this.columns = new CsvColumns(type);
    String first = headerLine == null ? "" : new String(headerLine, StandardCharsets.UTF_8);
    char delimiter = first.contains(",") || !first.contains(";") ? ',' : ';';
    this.format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
    try {
      this.header = cells(first);
    } catch (MalformedLine wrong) {
      throw RequestRefused.invalid(null, "the header line is not read: " + wrong.getMessage());
    }
    columns.require(header);
  }

  @Override
  public Line read(byte[] line) {
    try {
      ObjectNode data = record(cells(text(line)));
      return new Line(ContractJson.mapper().writeValueAsBytes(data), NdjsonLines.key(data), null);
    } catch (MalformedLine malformed) {
      return new Line(line, null, malformed.getMessage());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("texts, numbers and booleans can be written", impossible);
    }
  }

  private ObjectNode record(List<String> cells) throws MalformedLine {
    if (cells.size() != header.size()) {
      throw new MalformedLine(
          "it has %d cells, but the header line has %d".formatted(cells.size(), header.size()));
    }
    ObjectNode data = ContractJson.mapper().createObjectNode();
    for (int position = 0; position < cells.size(); position++) {
      if (!cells.get(position).isEmpty()) {
        put(data, columns.field(header.get(position)), cells.get(position));
      }
    }
    return data;
  }

  /** What does not read as its field's type stays a text, which intake refuses by name. */
  private static void put(ObjectNode data, RecordComponent field, String cell) {
    Class<?> type = writtenType(field.getType());
    boolean number =
        type == int.class || type == Integer.class || type == long.class || type == Long.class;
    if (number && cell.matches("-?(0|[1-9][0-9]{0,17})")) {
      data.put(field.getName(), Long.parseLong(cell));
    } else if ((type == boolean.class || type == Boolean.class) && cell.matches("true|false")) {
      data.put(field.getName(), Boolean.parseBoolean(cell));
    } else {
      data.put(field.getName(), cell);
    }
  }

  /** A value type is written as what it holds. */
  private static Class<?> writtenType(Class<?> type) {
    if (!type.isRecord()) {
      return type;
    }
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> component.getAccessor().isAnnotationPresent(JsonValue.class))
        .findFirst()
        .<Class<?>>map(RecordComponent::getType)
        .orElse(type);
  }

  private List<String> cells(String line) throws MalformedLine {
    try (CSVParser parser = CSVParser.parse(line, format)) {
      List<CSVRecord> records = parser.getRecords();
      if (records.size() != 1) {
        throw new MalformedLine("it is empty");
      }
      return records.get(0).toList();
    } catch (IOException | UncheckedIOException | IllegalStateException malformed) {
      throw new MalformedLine("its quotation marks do not match");
    }
  }

  private static String text(byte[] line) throws MalformedLine {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
    } catch (CharacterCodingException notText) {
      throw new MalformedLine("it is not UTF-8");
    }
  }

  private static final class MalformedLine extends Exception {

    private static final long serialVersionUID = 1L;

    MalformedLine(String reason) {
      super(reason);
    }
  }
}
