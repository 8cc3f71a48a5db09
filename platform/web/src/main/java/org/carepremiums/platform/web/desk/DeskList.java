package org.carepremiums.platform.web.desk;

import jakarta.annotation.Nullable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carepremiums.platform.web.page.Page;

/**
 * A part of a list, as the template {@code tags/list.html} shows it: with headings that sort, the
 * way to the other parts, and the way to all of it as a file.
 *
 * @param caption what is listed
 * @param headings of the columns
 * @param lines what stands in them
 * @param total how many lines there are in all parts
 * @param first the number of the first line that is shown, from 1; 0 where there is none
 * @param last the number of the last
 * @param previous the address of the part before; {@code null} for none
 * @param next the address of the part behind; {@code null} for none
 * @param file the address of all of it as a file; {@code null} where there is none
 */
public record DeskList(
    String caption,
    List<Heading> headings,
    List<List<Cell>> lines,
    long total,
    long first,
    long last,
    @Nullable String previous,
    @Nullable String next,
    @Nullable String file) {

  /**
   * What stands above a column.
   *
   * @param address where the list is in its order, or in the opposite one; {@code null} where it
   *     does not sort
   * @param order {@code ascending}, {@code descending} or {@code none}, as in {@code aria-sort}
   * @param number whether numbers stand in it
   */
  public record Heading(String text, @Nullable String address, String order, boolean number) {}

  /**
   * What stands in a column of a line.
   *
   * @param link where it leads, from the root of the site; {@code null} for nowhere
   * @param asWritten whether it is the same in every language, as a name is
   */
  public record Cell(
      String text, @Nullable String link, Tone tone, boolean number, boolean asWritten) {

    private static final int BRIEF = 18;

    /** Whether it stands on one line however narrow the column is: days, references, names. */
    public boolean brief() {
      return text.length() <= BRIEF;
    }
  }

  /**
   * The part that was asked for.
   *
   * @param filters by which the list is narrowed, as they stand in an address; blank for none
   * @param filePath where all of it is a file, from the root of the site; {@code null} for nowhere
   * @param lines those of the part
   * @param total how many there are in all
   */
  static <T> DeskList of(
      Page page,
      String caption,
      List<Column<T>> columns,
      ListPart part,
      Map<String, String> filters,
      @Nullable String filePath,
      List<T> lines,
      long total) {
    List<List<Cell>> shown = lines.stream().map(line -> cells(page, columns, line)).toList();
    List<Cell> lowest = shown.isEmpty() ? List.of() : shown.get(shown.size() - 1);
    List<Heading> headings =
        IntStream.range(0, columns.size())
            .mapToObj(
                index ->
                    heading(
                        page,
                        columns.get(index),
                        part,
                        filters,
                        !lowest.isEmpty() && lowest.get(index).number()))
            .toList();
    long last = part.offset() + lines.size();
    return new DeskList(
        caption,
        headings,
        shown,
        total,
        lines.isEmpty() ? 0 : part.offset() + 1,
        last,
        part.page() > 1 ? address(part.sort(), part.page() - 1, filters) : null,
        last < total ? address(part.sort(), part.page() + 1, filters) : null,
        filePath == null ? null : filePath + address(part.sort(), 1, filters));
  }

  public boolean isEmpty() {
    return lines.isEmpty();
  }

  private static <T> Heading heading(
      Page page, Column<T> column, ListPart part, Map<String, String> filters, boolean number) {
    String text = page.text(column.heading().alone());
    if (!column.sorts()) {
      return new Heading(text, null, "none", number);
    }
    boolean sorted = column.id().equals(part.column());
    String sort = sorted && !part.descending() ? "-" + column.id() : column.id();
    return new Heading(
        text,
        address(sort, 1, filters),
        sorted ? part.descending() ? "descending" : "ascending" : "none",
        number);
  }

  private static <T> List<Cell> cells(Page page, List<Column<T>> columns, T line) {
    return columns.stream()
        .map(
            column -> {
              CellValue value = new CellValue(column.value().apply(line));
              return new Cell(
                  value.shown(page),
                  column.link().apply(line),
                  column.tone().apply(line),
                  value.isNumber(),
                  value.isAsWritten());
            })
        .toList();
  }

  private static String address(String sort, int number, Map<String, String> filters) {
    Map<String, String> asked = new LinkedHashMap<>();
    filters.forEach(
        (name, value) -> {
          if (value != null && !value.isBlank()) {
            asked.put(name, value);
          }
        });
    asked.put("sort", sort);
    if (number > 1) {
      asked.put("page", Integer.toString(number));
    }
    return asked.entrySet().stream()
        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", "?", ""));
  }
}
