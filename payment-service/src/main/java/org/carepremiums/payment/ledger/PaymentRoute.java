package org.carepremiums.payment.ledger;

import org.carepremiums.contracts.wording.Sentence;

/** Where what is due can be paid to, or why it cannot be paid (rule book 12.20). */
public sealed interface PaymentRoute {

  /**
   * @param account the account to pay to
   */
  record To(NamedBankAccount account) implements PaymentRoute {}

  /**
   * @param reason one of {@link HoldPhrase}
   */
  record Held(Sentence reason) implements PaymentRoute {}
}
