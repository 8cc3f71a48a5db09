package org.carepremiums.intake.upload;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.platform.web.RequestRefused;

/**
 * Lines of values under a header line, separated by commas, semicolons, tabs or bars, as Excel
 * writes them. One record is one line: no field of any record may hold a line break. An empty cell
 * is an absent field, and a line of empty cells is no record.
 */
final class CsvLines implements LineFormat {

  private static final String NOTHING = "[,;|\\s\"]*";
  private static final Pattern UNSEEN = Pattern.compile("[\\uFEFF\\u200B-\\u200F\\u2060]");

  /** What old programs end a file with, and a disk that was full. */
  private static final Pattern AT_THE_END = Pattern.compile("[\\x00\\x1A]+$");

  private static final Pattern TOLD_TO_BE_TEXT = Pattern.compile("^(?:=\"([^\"]*)\"|'([0-9].*))$");

  private final CSVFormat format;
  private final List<CsvCell> columns;
  private final Set<Integer> leftAside;

  /**
   * @param type the feed's record
   * @param headerLine the file's first line; {@code null} where there is none
   * @throws RequestRefused when the header line is missing, or a column is wrong
   */
  CsvLines(EventType type, byte[] headerLine) {
    if (headerLine == null) {
      throw RequestRefused.invalid(null, "the file is empty; its first line names the columns");
    }
    CsvColumns known = new CsvColumns(type);
    List<String> header;
    try {
      String first = text(headerLine);
      if (first.startsWith("{") || first.startsWith("[")) {
        throw new MalformedLine(null, "it is JSON, which is sent as application/x-ndjson");
      }
      this.format = format(first);
      header = new ArrayList<>(cells(first));
    } catch (MalformedLine wrong) {
      throw RequestRefused.invalid(null, "the header line is not read: " + wrong.getMessage());
    }
    while (header.size() > 1 && header.get(header.size() - 1).isEmpty()) {
      header.remove(header.size() - 1);
    }
    known.require(header);
    this.leftAside =
        IntStream.range(0, header.size())
            .filter(position -> CsvColumns.isReason(header.get(position)))
            .boxed()
            .collect(Collectors.toUnmodifiableSet());
    this.columns = header.stream().map(name -> cell(known.field(name))).toList();
  }

  /** The first line in which something stands; {@code null} where there is none. */
  static byte[] header(UploadedLineReader file) throws IOException {
    byte[] line = file.next();
    while (line != null && new String(line, StandardCharsets.ISO_8859_1).matches(NOTHING)) {
      line = file.next();
    }
    return line;
  }

  static CSVFormat format(String header) {
    return CSVFormat.RFC4180.builder().setDelimiter(separator(header)).get();
  }

  /** No name of a column has any of these in it. */
  private static char separator(String header) {
    return Stream.of(',', ';', '\t', '|')
        .max(Comparator.comparingLong(one -> header.chars().filter(c -> c == one).count()))
        .orElseThrow();
  }

  private static CsvCell cell(RecordComponent field) {
    return field == null ? null : new CsvCell(field);
  }

  @Override
  public List<UploadedLine> read(byte[] line) {
    try {
      List<String> cells = cells(text(line));
      if (cells.stream().allMatch(String::isEmpty)) {
        return List.of();
      }
      ObjectNode data = record(cells);
      return List.of(UploadedLine.of(KeptJson.bytes(data), NdjsonLines.key(data)));
    } catch (MalformedLine malformed) {
      return List.of(new UploadedLine(line, null, malformed.column, malformed.getMessage()));
    }
  }

  private ObjectNode record(List<String> cells) throws MalformedLine {
    int last = cells.size();
    while (last > columns.size() && cells.get(last - 1).isEmpty()) {
      last--;
    }
    if (last != columns.size()) {
      throw new MalformedLine(
          null,
          "it has %d %s, but the header line has %d"
              .formatted(last, last == 1 ? "cell" : "cells", columns.size()));
    }
    ObjectNode data = ContractJson.mapper().createObjectNode();
    for (int position = 0; position < last; position++) {
      String cell = cells.get(position);
      CsvCell column = columns.get(position);
      if (leftAside.contains(position)
          || cell.isEmpty() && (column == null || column.mayBeEmpty())) {
        continue;
      }
      if (cell.isEmpty()) {
        throw new MalformedLine(column.name(), "column %s is empty".formatted(column.name()));
      }
      if (column == null) {
        throw new MalformedLine(
            null, "column %d has no name, but something stands in it".formatted(position + 1));
      }
      String problem = column.put(cell, data);
      if (problem != null) {
        throw new MalformedLine(column.name(), problem);
      }
    }
    return data;
  }

  private List<String> cells(String line) throws MalformedLine {
    if (line.isBlank()) {
      return List.of("");
    }
    List<String> cells = split(line, format);
    if (cells.isEmpty()) {
      throw new MalformedLine(
          null, "its quotation marks do not match, or a line break stands in a cell");
    }
    return cells.stream().map(CsvLines::stripped).toList();
  }

  /**
   * A line's cells as they were sent; none where it cannot be taken apart. Excel puts a whole line
   * into one cell, in quotation marks, where the file's separator is not that of its language.
   */
  static List<String> split(String line, CSVFormat format) {
    List<String> cells = parsed(line, format);
    boolean isOneCell = !cells.isEmpty() && cells.stream().skip(1).allMatch(String::isBlank);
    return isOneCell && cells.get(0).contains(format.getDelimiterString())
        ? parsed(cells.get(0), format)
        : cells;
  }

  private static List<String> parsed(String line, CSVFormat format) {
    try (CSVParser parser = CSVParser.parse(line, format)) {
      List<CSVRecord> records = parser.getRecords();
      return records.size() == 1 ? records.get(0).toList() : List.of();
    } catch (IOException | UncheckedIOException | IllegalStateException malformed) {
      return List.of();
    }
  }

  /**
   * Blanks around a cell say nothing, also those that Excel keeps from breaking or that cannot be
   * seen; nor do the signs by which Excel is told to take digits for a text.
   */
  private static String stripped(String cell) {
    String text = UNSEEN.matcher(cell.replaceAll("[\\u00A0\\u202F]", " ")).replaceAll("");
    text = AT_THE_END.matcher(text).replaceFirst("").strip();
    return TOLD_TO_BE_TEXT.matcher(text).replaceFirst("$1$2");
  }

  private static String text(byte[] line) throws MalformedLine {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
    } catch (CharacterCodingException notText) {
      throw new MalformedLine(null, "it is not UTF-8; save the file as “CSV UTF-8”");
    }
  }

  private static final class MalformedLine extends Exception {

    private static final long serialVersionUID = 1L;

    /** {@code null} where it is none in particular. */
    private final String column;

    MalformedLine(String column, String reason) {
      super(reason);
      this.column = column;
    }
  }
}
