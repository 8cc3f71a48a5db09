package org.carepremiums.payment.ledger;

import java.util.Arrays;
import java.util.Optional;

/** The ISO 20022 reasons that lie in the payee's account and do not go away by themselves. */
public enum AccountReason {
  AC01("incorrect account number"),
  AC04("closed account"),
  AC06("blocked account"),
  AG01("transaction forbidden on this account"),
  MD07("account holder deceased");

  private final String meaning;

  AccountReason(String meaning) {
    this.meaning = meaning;
  }

  /** The reason of that code; empty when the code says nothing against the account. */
  public static Optional<AccountReason> of(String code) {
    return Arrays.stream(values()).filter(reason -> reason.name().equals(code)).findFirst();
  }

  @Override
  public String toString() {
    return name() + " " + meaning;
  }
}
