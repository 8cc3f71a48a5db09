package org.carepremiums.payment.ledger;

import java.util.Arrays;
import java.util.Optional;
import org.carepremiums.platform.wording.phrase.Form;
import org.carepremiums.platform.wording.phrase.Phrase;

/**
 * The ISO 20022 reasons that lie in the payee's account and do not go away by themselves; each is
 * the phrase that says it.
 */
public enum AccountReason implements Phrase {
  /** Incorrect account number. */
  AC01,
  /** Closed account. */
  AC04,
  /** Blocked account. */
  AC06,
  /** Transaction forbidden on this account. */
  AG01,
  /** Account holder deceased. */
  MD07;

  private final Form form = Form.of(name());

  /** The reason of that code; empty when the code says nothing against the account. */
  public static Optional<AccountReason> of(String code) {
    return Arrays.stream(values()).filter(reason -> reason.name().equals(code)).findFirst();
  }

  @Override
  public Form form() {
    return form;
  }
}
