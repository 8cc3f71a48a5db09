package org.carepremiums.deploy.local.campaign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the tables of a Markdown text: every table that begins with a given header is one. */
final class MarkdownTables {

  private final List<String> lines;

  MarkdownTables(String markdown) {
    this.lines = markdown.lines().toList();
  }

  /**
   * The rows of all tables whose header has exactly these columns.
   *
   * @throws MalformedTable when there is no such table, or a row has another number of cells
   */
  List<Map<String, String>> rows(String... columns) {
    List<String> header = List.of(columns);
    List<Map<String, String>> rows = new ArrayList<>();
    boolean inside = false;
    for (String line : lines) {
      if (!line.startsWith("|")) {
        inside = false;
      } else if (cells(line).equals(header)) {
        inside = true;
      } else if (inside && !line.startsWith("|---")) {
        rows.add(row(header, line));
      }
    }
    if (rows.isEmpty()) {
      throw new MalformedTable("there is no table with the columns " + header);
    }
    return rows;
  }

  private static Map<String, String> row(List<String> header, String line) {
    List<String> cells = cells(line);
    if (cells.size() != header.size()) {
      throw new MalformedTable(
          "row '%s' has %d cells, but the table has %d columns"
              .formatted(cells.get(0), cells.size(), header.size()));
    }
    Map<String, String> row = new LinkedHashMap<>();
    for (int column = 0; column < header.size(); column++) {
      row.put(header.get(column), cells.get(column));
    }
    return row;
  }

  private static List<String> cells(String line) {
    String inner = line.strip();
    return Arrays.stream(inner.substring(1, inner.length() - 1).split("\\|", -1))
        .map(String::strip)
        .toList();
  }
}
