package org.carepremiums.contestation.http;

import org.carepremiums.contracts.value.Text;
import org.carepremiums.platform.web.RequestRefused;

/** What a second person sends about what another one proposed (rule book 12.26). */
final class ProposalSteps {

  private ProposalSteps() {}

  /**
   * @param proposal the number of the step with the proposal that is confirmed
   */
  record Confirmation(int proposal) {}

  /**
   * @param reasons why it is sent back
   */
  record Return(
      @Text(maxLength = 10_000, pattern = Text.PARAGRAPHS, form = ReviewSteps.READABLE)
          String reasons) {}

  /**
   * @throws RequestRefused when they say nothing
   */
  static void requireReasons(String reasons) {
    if (reasons.isBlank()) {
      throw RequestRefused.invalid("reasons", "reasons are given");
    }
  }
}
