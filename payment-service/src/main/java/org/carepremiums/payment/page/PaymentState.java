package org.carepremiums.payment.page;

import org.carepremiums.payment.ledger.PayoutStage;

/** Where an amount stands, at a glance: a word, and a colour that says the same. */
public enum PaymentState {
  PAID("good"),
  ON_ITS_WAY("wait"),
  IN_PREPARATION("wait"),
  PLANNED("wait"),
  HELD("bad"),
  REFUSED("bad"),
  RETURNED("bad"),
  /** What was due was settled with what had been paid too much elsewhere. */
  SET_OFF("good"),
  /** What had been paid too much was kept back from what was due elsewhere. */
  RECOVERED("good"),
  /** A setting-off that no longer holds, because money came back. */
  UNDONE("wait"),
  /** What had been paid too much was paid back. */
  REPAID("good"),
  /** What had been paid too much is no longer asked back. */
  WRITTEN_OFF("good"),
  OVERPAID("bad"),
  NOTHING_DUE("");

  private final String tone;

  PaymentState(String tone) {
    this.tone = tone;
  }

  /** The class of the style sheet; none where it is neither good nor bad. */
  public String tone() {
    return tone;
  }

  public PaymentsPhrase phrase() {
    return PaymentsPhrase.valueOf("STATE_" + name());
  }

  /** Whether money is still to come. */
  public boolean isToCome() {
    return this == ON_ITS_WAY || isNotOrdered();
  }

  /** Whether its day can still move, since nobody has told the bank. */
  public boolean isNotOrdered() {
    return this == IN_PREPARATION || this == PLANNED;
  }

  static PaymentState of(PayoutStage stage) {
    return switch (stage) {
      case RESERVED -> IN_PREPARATION;
      case ORDERED, ACCEPTED -> ON_ITS_WAY;
      case BOOKED -> PAID;
      case REJECTED -> REFUSED;
      case RETURNED -> RETURNED;
      case WITHDRAWN -> throw new IllegalArgumentException("a withdrawn payment is not shown");
    };
  }
}
