package org.carepremiums.platform.web.desk;

import java.util.List;
import java.util.regex.Pattern;
import org.carepremiums.platform.web.RequestRefused;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Which part of a list somebody asks for, and in which order; a bean parameter.
 *
 * @param sort the id of a column, behind {@code -} for the opposite order; {@code null} for the
 *     usual one
 * @param page from 1; {@code null} for the first
 */
public record ListRequest(@RestQuery String sort, @RestQuery String page) {

  private static final Pattern PAGE = Pattern.compile("[1-9][0-9]{0,5}");

  /**
   * What that means for a list.
   *
   * @param usual the order where none is asked for, written like {@code sort}
   * @throws RequestRefused (400) where there is no such column or page
   */
  ListPart of(List<? extends Column<?>> columns, String usual) {
    String order = sort == null || sort.isEmpty() ? usual : sort;
    String id = order.startsWith("-") ? order.substring(1) : order;
    if (columns.stream().noneMatch(column -> column.sorts() && column.id().equals(id))) {
      throw RequestRefused.invalid("sort", "must name a column that sorts, but is " + order);
    }
    if (page != null && !PAGE.matcher(page).matches()) {
      throw RequestRefused.invalid("page", "must be a number from 1, but is " + page);
    }
    return new ListPart(
        id, order.startsWith("-"), page == null ? 1 : Integer.parseInt(page), ListPart.USUAL_SIZE);
  }
}
