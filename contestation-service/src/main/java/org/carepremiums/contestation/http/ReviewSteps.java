package org.carepremiums.contestation.http;

import java.util.List;
import org.carepremiums.contracts.decision.ReviewReading;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.Text;

/** What people send to move a review on (rule book 12.26). */
final class ReviewSteps {

  static final String READABLE = "text without control characters";

  private ReviewSteps() {}

  /**
   * @param holds the reading that holds; absent where facts settle the review
   * @param establishes facts that hold from then on; absent where the reading settles it
   * @param reasons why, for the provider and for who confirms
   */
  record Proposal(
      @MayBeAbsent ReviewReading holds,
      @MayBeAbsent List<FactValue> establishes,
      @Text(maxLength = 10_000, pattern = Text.PARAGRAPHS, form = READABLE) String reasons) {}
}
