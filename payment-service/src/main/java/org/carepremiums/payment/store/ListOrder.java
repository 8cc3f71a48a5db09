package org.carepremiums.payment.store;

import java.util.Map;
import org.carepremiums.platform.web.desk.ListPart;

/**
 * In which orders a list of a desk can be, in SQL. What is asked for only chooses among them.
 *
 * @param expressions by the id of each column that sorts
 * @param always the order of what is equal otherwise, so that parts neither repeat nor hide a line
 */
public record ListOrder(Map<String, String> expressions, String always) {

  /** The end of a query for a part of the list. */
  public String clause(ListPart part) {
    return "%s limit %d offset %d".formatted(within(part), part.size(), part.offset());
  }

  /** The order of the lines of a part that were chosen before. */
  public String within(ListPart part) {
    String expression = expressions.get(part.column());
    if (expression == null) {
      throw new IllegalArgumentException("no order is known by " + part.column());
    }
    return " order by %s %s nulls last, %s".formatted(expression, part.direction(), always);
  }
}
