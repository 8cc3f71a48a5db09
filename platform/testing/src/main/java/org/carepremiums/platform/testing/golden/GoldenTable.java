package org.carepremiums.platform.testing.golden;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.carepremiums.contracts.value.PremiumYear;

/** Reads the rows of the tables in a Markdown file, which premium officers can read and write. */
public final class GoldenTable {

  /** A row; a cell with a dash says what is standard. */
  public record Row(Map<String, String> cells) {

    public String cell(String column) {
      String cell = cells.get(column);
      if (cell == null) {
        throw new IllegalArgumentException("no column '" + column + "' in " + cells);
      }
      return cell;
    }

    /** What the row says; in a table without the column, or with a dash, what is standard. */
    public String cell(String column, String standard) {
      String cell = cells.getOrDefault(column, "-");
      return cell.equals("-") ? standard : cell;
    }

    /** The premium year that the row is about. */
    public PremiumYear year() {
      return PremiumYear.of(Integer.parseInt(cell("year")));
    }

    @Override
    public String toString() {
      return cell("rule") + " " + cell("case") + " (PY" + cell("year") + ")";
    }
  }

  private GoldenTable() {}

  public static List<Row> rows(String file) {
    List<Row> rows = new ArrayList<>();
    List<String> columns = null;
    for (String line : lines(file)) {
      if (!line.startsWith("|")) {
        columns = null;
      } else if (columns == null) {
        columns = cells(line);
      } else if (!line.startsWith("|-")) {
        rows.add(new Row(named(columns, cells(line))));
      }
    }
    return rows;
  }

  private static Map<String, String> named(List<String> columns, List<String> cells) {
    if (columns.size() != cells.size()) {
      throw new IllegalArgumentException("not " + columns.size() + " cells: " + cells);
    }
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      named.put(columns.get(i), cells.get(i));
    }
    return named;
  }

  private static List<String> cells(String line) {
    String inner = line.substring(1, line.lastIndexOf('|'));
    return Arrays.stream(inner.split("\\|", -1)).map(String::strip).collect(Collectors.toList());
  }

  private static List<String> lines(String file) {
    try (InputStream stream = GoldenTable.class.getResourceAsStream("/golden/" + file)) {
      if (stream == null) {
        throw new IllegalArgumentException("there is no table src/test/resources/golden/" + file);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
