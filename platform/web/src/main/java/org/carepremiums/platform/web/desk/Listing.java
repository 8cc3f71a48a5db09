package org.carepremiums.platform.web.desk;

import jakarta.annotation.Nullable;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.page.Page;

/**
 * A list that people read part by part, and take as a file: both have the same columns, order and
 * lines, since both are made of this.
 *
 * @param <T> what a line is about
 * @param name of the file, without its ending
 * @param columns from the left to the right
 * @param usualOrder where none is asked for: the id of a column, behind {@code -} for the opposite
 *     order
 * @param filters by which it is narrowed, as they stand in an address; blank for none
 * @param lines where they come from
 * @param count how many they are in all
 */
public record Listing<T>(
    String name,
    List<Column<T>> columns,
    String usualOrder,
    Map<String, String> filters,
    Lines<T> lines,
    Count count) {

  /** Where lines come from. */
  public interface Lines<T> {

    /** Those of a part, in its order; none behind the last. */
    List<T> of(ListPart part) throws SQLException;
  }

  /** How many lines there are. */
  public interface Count {

    /** In all parts together. */
    long now() throws SQLException;
  }

  /**
   * The part that somebody asks for.
   *
   * @throws RequestRefused (400) where there is no such column or page
   */
  public ListPart part(ListRequest asked) {
    return asked.of(columns, usualOrder);
  }

  /**
   * What somebody asks for, as the page shows it.
   *
   * @param caption what is listed
   * @param filePath where all of it is a file, from the root of the site; {@code null} for nowhere
   * @throws RequestRefused (400) where there is no such column or page
   */
  public DeskList shown(Page page, String caption, ListRequest asked, @Nullable String filePath)
      throws SQLException {
    ListPart part = part(asked);
    return DeskList.of(
        page, caption, columns, part, filters, filePath, lines.of(part), count.now());
  }

  /**
   * All of it as a file for a program of tables, in the order that somebody asks for.
   *
   * @throws RequestRefused (400) where there is no such column
   */
  public Response file(Page page, ListRequest asked) {
    return ListFile.of(page, name, columns, part(asked), lines);
  }
}
