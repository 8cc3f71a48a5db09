package org.carepremiums.deploy.local.campaign;

import java.math.BigDecimal;
import java.util.Locale;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.MayBeAbsent;

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
    /** Owed and due: the next cut-off comes, or its batch waits for a second person. */
    DUE,
    /** Owed and due, but there is nowhere to pay it to. */
    HELD,
    /** Paid beyond what is owed; open. */
    RECOVER,
    /** Owed; nothing is due or to be recovered, because premiums were netted. */
    SETTLED,
    /** Neither owed nor paid. */
    NOTHING
  }

  /**
   * As a row says it.
   *
   * @param euros absent for nothing
   */
  record Written(State state, @MayBeAbsent BigDecimal euros, @MayBeAbsent String because) {

    public Written {
      if (euros == null ^ state == State.NOTHING) {
        throw new IllegalArgumentException(
            "an amount stands with every state but " + State.NOTHING);
      }
    }

    /** A recovery is what was paid beyond what the decision still grants. */
    ExpectedMoney beyond(ExpectedDecision decision) {
      EuroCents amount = euros == null ? EuroCents.ZERO : ExpectedDecision.cents(euros);
      EuroCents granted = decision.isFinalGrant() ? decision.amount() : EuroCents.ZERO;
      return new ExpectedMoney(state, amount, state == State.RECOVER ? granted : amount, because);
    }

    /** As the page for readers tells it, as in {@code held 800 because no-account}. */
    String words() {
      return state.name().toLowerCase(Locale.ROOT)
          + (euros == null ? "" : " " + euros.toPlainString())
          + (because == null ? "" : " because " + because);
    }
  }

  static ExpectedMoney paid(EuroCents amount) {
    return new ExpectedMoney(State.PAID, amount, amount, null);
  }

  EuroCents due() {
    return state == State.DUE ? amount : held();
  }

  EuroCents held() {
    return state == State.HELD ? amount : EuroCents.ZERO;
  }

  EuroCents toRecover() {
    return state == State.RECOVER ? amount : EuroCents.ZERO;
  }

  /** What the bank booked; after netting, what it booked for all netted premiums together. */
  EuroCents booked() {
    return switch (state) {
      case DUE, HELD -> EuroCents.ZERO;
      case RECOVER -> owed.plus(amount);
      default -> amount;
    };
  }
}
