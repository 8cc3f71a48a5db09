package org.carepremiums.payment.ledger;

import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.StructuredCommunication;

/** What became of money that somebody sent. */
public sealed interface CreditOutcome {

  /**
   * It settles all that was open.
   *
   * @param claim what it answers to
   * @param settled all of it
   */
  record MatchedExactly(StructuredCommunication claim, EuroCents settled)
      implements CreditOutcome {}

  /**
   * It settles a part.
   *
   * @param claim what it answers to
   * @param settled all of it
   * @param open what is still to be paid back
   */
  record MatchedPartly(StructuredCommunication claim, EuroCents settled, EuroCents open)
      implements CreditOutcome {}

  /**
   * It is more than was open.
   *
   * @param claim what it answers to
   * @param settled the part that was open; zero where nothing was any more
   * @param surplus the rest: it belongs to the payer, and is to be sent back
   */
  record TooMuch(StructuredCommunication claim, EuroCents settled, EuroCents surplus)
      implements CreditOutcome {}

  /** It names no claim, or one that there is not: a person has to find out what it is for. */
  record Unknown() implements CreditOutcome {}

  /**
   * What becomes of an amount.
   *
   * @param open what could be reclaimed before it came; zero or more
   * @throws IllegalArgumentException when no money came
   */
  static CreditOutcome of(StructuredCommunication claim, EuroCents amount, EuroCents open) {
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("a credit is of more than nothing");
    }
    int compared = amount.compareTo(open);
    if (compared == 0) {
      return new MatchedExactly(claim, amount);
    }
    return compared < 0
        ? new MatchedPartly(claim, amount, open.minus(amount))
        : new TooMuch(claim, open, amount.minus(open));
  }
}
