package org.carepremiums.payment.ledger;

/** Where what is due can be paid to, or why it cannot be paid (rule book 12.20). */
public sealed interface PaymentRoute {

  /** The reason where the provider never named an account. */
  String NO_ACCOUNT = "no bank account is known";

  /** The reason where the premium year is one that no order of accounts is known for. */
  String NO_RULE = "no rule says which account is paid to for this premium year";

  /**
   * @param account the account to pay to
   */
  record To(NamedAccount account) implements PaymentRoute {}

  /**
   * @param reason one sentence for a person; an account in it is known by the day on which it was
   *     named
   */
  record Held(String reason) implements PaymentRoute {}
}
