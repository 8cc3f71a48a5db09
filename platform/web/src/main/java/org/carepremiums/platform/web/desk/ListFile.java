package org.carepremiums.platform.web.desk;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.carepremiums.platform.web.page.Page;

/** A list as a file for a program of tables: CSV (RFC 4180) in UTF-8, part by part. */
final class ListFile {

  /** By which such programs know UTF-8. */
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private ListFile() {}

  /**
   * All lines of a list with the columns of its page.
   *
   * @param name of the file, without its ending
   * @param part any part of the list, for its order
   */
  static <T> Response of(
      Page page, String name, List<Column<T>> columns, ListPart part, Listing.Lines<T> lines) {
    StreamingOutput content =
        output -> {
          Writer text = new OutputStreamWriter(output, StandardCharsets.UTF_8);
          text.write(BYTE_ORDER_MARK);
          CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180);
          csv.printRecord(
              columns.stream().map(column -> page.text(column.heading().alone())).toList());
          try {
            write(page, csv, columns, part.firstOfFile(), lines);
          } catch (SQLException failure) {
            throw new UncheckedIOException(new IOException("the list cannot be read", failure));
          }
          csv.flush();
        };
    return Response.ok(content, "text/csv; charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s.csv\"".formatted(name))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private static <T> void write(
      Page page, CSVPrinter csv, List<Column<T>> columns, ListPart first, Listing.Lines<T> lines)
      throws IOException, SQLException {
    ListPart part = first;
    List<T> some = lines.of(part);
    while (!some.isEmpty()) {
      for (T line : some) {
        csv.printRecord(
            columns.stream()
                .map(column -> new CellValue(column.value().apply(line)).inFile(page))
                .toList());
      }
      part = part.next();
      some = some.size() < part.size() ? List.of() : lines.of(part);
    }
  }
}
