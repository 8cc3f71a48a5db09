package org.carepremiums.eligibility.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.carepremiums.platform.web.desk.ListPart;

/** Parts of lists that are in memory anyway, since no table has them. */
final class InMemory {

  private InMemory() {}

  /**
   * A part in its order; what is equal in it stays as it is.
   *
   * @param orders by the ids of the columns
   */
  static <T> List<T> part(List<T> all, ListPart part, Map<String, Comparator<T>> orders) {
    Comparator<T> order = orders.get(part.column());
    return all.stream()
        .sorted(part.descending() ? order.reversed() : order)
        .skip(part.offset())
        .limit(part.size())
        .toList();
  }
}
