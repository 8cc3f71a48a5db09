package org.carepremiums.payment.ledger;

import java.time.LocalDate;
import org.carepremiums.contracts.decision.Payee;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiNumber;

/**
 * What one final decision version grants.
 *
 * @param decisionId the decision version
 * @param decisionVersion its number; the highest one known holds
 * @param owed what it grants; zero where it refuses
 * @param payee whose money it is
 * @param inamiNumber the provider's 11 digits; {@code null} where the decision does not tell them
 * @param payBefore the last day on which the law lets it be paid; {@code null} where nothing is
 *     granted
 * @param decidedOn the day of the decision; what was decided on a day is not paid, entered or
 *     netted before it
 */
public record Entitlement(
    String decisionId,
    int decisionVersion,
    EuroCents owed,
    Payee payee,
    InamiNumber inamiNumber,
    LocalDate payBefore,
    BusinessDay decidedOn) {

  /**
   * @throws IllegalArgumentException when a decision would owe less than nothing
   */
  public Entitlement {
    if (owed.isNegative()) {
      throw new IllegalArgumentException("a decision cannot owe less than nothing");
    }
  }
}
