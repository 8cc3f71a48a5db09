package org.carepremiums.payment.ledger;

import java.time.LocalDate;
import org.carepremiums.contracts.value.EuroCents;

/**
 * What one final decision version grants.
 *
 * @param decisionId the decision version
 * @param decisionVersion its number; the highest one known holds
 * @param owed what it grants; zero where it refuses
 * @param payBefore the last day on which the law lets it be paid; {@code null} where nothing is
 *     granted
 */
public record Entitlement(
    String decisionId, int decisionVersion, EuroCents owed, LocalDate payBefore) {

  /**
   * @throws IllegalArgumentException when a decision would owe less than nothing
   */
  public Entitlement {
    if (owed.isNegative()) {
      throw new IllegalArgumentException("a decision cannot owe less than nothing");
    }
  }
}
