package org.carepremiums.contestation.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.fact.FactValue;

/**
 * What was done with a ruling that needs a second person (rule book 12.26); steps are only added.
 *
 * @param number 1, 2, ... within the case
 * @param kind what was done
 * @param handler who did it
 * @param on the business day
 * @param outcome how the case is decided; {@code null} where it was sent back
 * @param establishes the facts that hold from then on; empty where it was sent back
 * @param reasons why, in the words of who did it; empty where it was confirmed, or they were erased
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RulingStep(
    int number,
    Kind kind,
    String handler,
    LocalDate on,
    RulingOutcome outcome,
    List<FactValue> establishes,
    String reasons) {

  /** What can be done with a ruling. */
  public enum Kind {
    PROPOSED,
    RETURNED,
    CONFIRMED
  }

  public RulingStep {
    establishes = List.copyOf(establishes);
  }
}
