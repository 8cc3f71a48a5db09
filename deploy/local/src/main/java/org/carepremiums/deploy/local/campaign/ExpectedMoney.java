package org.carepremiums.deploy.local.campaign;

import org.carepremiums.contracts.value.EuroCents;

/**
 * Where the provider stands for a premium at the end of the campaign.
 *
 * @param state in one word
 * @param amount what the word is about; zero for {@code NOTHING}
 * @param owed what is owed
 * @param heldBecause the phrase that says why it is held; {@code null} where that is not compared
 */
record ExpectedMoney(State state, EuroCents amount, EuroCents owed, String heldBecause) {

  /** The words of the column "money". */
  enum State {
    /** Owed and paid. */
    PAID,
    /** Owed and due, but there is nowhere to pay it to. */
    HELD,
    /** Paid beyond what is owed; open. */
    RECOVER,
    /** Owed; nothing is due or to be recovered, because premiums were netted. */
    SETTLED,
    /** Neither owed nor paid. */
    NOTHING
  }

  static ExpectedMoney read(Clause clause) {
    State state = clause.one(State.class);
    EuroCents amount = state == State.NOTHING ? EuroCents.ZERO : clause.euros();
    String heldBecause = clause.takes("because") ? clause.word() : null;
    clause.mustEnd();
    return new ExpectedMoney(
        state, amount, state == State.RECOVER ? EuroCents.ZERO : amount, heldBecause);
  }

  static ExpectedMoney paid(EuroCents amount) {
    return new ExpectedMoney(State.PAID, amount, amount, null);
  }

  /** A recovery is what was paid beyond what a decision still grants. */
  ExpectedMoney beyond(ExpectedDecision decision) {
    return state == State.RECOVER && decision.isFinalGrant()
        ? new ExpectedMoney(state, amount, decision.amount(), heldBecause)
        : this;
  }

  EuroCents due() {
    return state == State.HELD ? amount : EuroCents.ZERO;
  }

  EuroCents toRecover() {
    return state == State.RECOVER ? amount : EuroCents.ZERO;
  }

  /** What the bank booked; after netting, what it booked for all netted premiums together. */
  EuroCents booked() {
    return switch (state) {
      case HELD -> EuroCents.ZERO;
      case RECOVER -> owed.plus(amount);
      default -> amount;
    };
  }
}
