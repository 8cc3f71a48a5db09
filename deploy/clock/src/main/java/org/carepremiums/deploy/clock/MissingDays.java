package org.carepremiums.deploy.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.carepremiums.contracts.value.BusinessDay;

/** Which business days have to open, so that none is left out. */
final class MissingDays {

  private MissingDays() {}

  /** The business days after one that is open, up to and including today. */
  static List<BusinessDay> after(BusinessDay open, LocalDate today) {
    return from(open.next(), today);
  }

  /** The business days from one up to and including today; none where it lies ahead. */
  static List<BusinessDay> from(BusinessDay first, LocalDate today) {
    return Stream.iterate(first, day -> !day.isAfter(today), BusinessDay::next).toList();
  }
}
