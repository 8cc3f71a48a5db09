package org.carepremiums.contestation.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.decision.ReviewReading;
import org.carepremiums.contracts.fact.FactValue;

/**
 * What was done with a review; steps are only added.
 *
 * @param number 1, 2, ... within the review
 * @param kind what was done
 * @param handler who did it; {@code null} where the decisions did
 * @param on the business day
 * @param holds the reading that was chosen; {@code null} for none
 * @param establishes the facts that hold from then on; empty for none
 * @param reasons why, in the words of who did it; empty where there are none, or they were erased
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewStep(
    int number,
    Kind kind,
    String handler,
    LocalDate on,
    ReviewReading holds,
    List<FactValue> establishes,
    String reasons) {

  /** What can be done with a review. */
  public enum Kind {
    PROPOSED,
    RETURNED,
    CONFIRMED,
    WITHDRAWN
  }

  public ReviewStep {
    establishes = List.copyOf(establishes);
  }
}
