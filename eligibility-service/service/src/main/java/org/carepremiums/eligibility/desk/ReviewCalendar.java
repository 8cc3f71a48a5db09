package org.carepremiums.eligibility.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.carepremiums.eligibility.parameters.SchemesInForce;
import org.carepremiums.eligibility.parameters.ValuesToReview;

/** When which value of the law has to be looked at again; files do not change while we run. */
@ApplicationScoped
class ReviewCalendar {

  private final SchemesInForce schemes;
  private List<ReviewLine> all;

  @Inject
  ReviewCalendar(SchemesInForce schemes) {
    this.schemes = schemes;
  }

  /** Those whose day has come by then, the oldest first. */
  List<ReviewLine> until(LocalDate day) {
    return all().stream().filter(line -> !line.reviewOn().isAfter(day)).toList();
  }

  /** The same; where there is none, those whose day comes first. */
  List<ReviewLine> untilOrNext(LocalDate day) {
    List<ReviewLine> due = until(day);
    return due.isEmpty() && !all().isEmpty() ? until(all().get(0).reviewOn()) : due;
  }

  private synchronized List<ReviewLine> all() {
    if (all == null) {
      all =
          ValuesToReview.on(LocalDate.MAX, schemes, Thread.currentThread().getContextClassLoader())
              .stream()
              .map(ReviewLine::of)
              .toList();
    }
    return all;
  }
}
