package org.carepremiums.payment.ledger;

import org.carepremiums.platform.wording.phrase.Form;
import org.carepremiums.platform.wording.phrase.Phrase;

/** What a provider can do about money that is held, or about an account that is not paid to. */
public enum RemedyPhrase implements Phrase {
  /** «Communiquez-nous vos données financières» (S1, S3). */
  COMMUNICATE_IN_MYINAMI,
  COMMUNICATE_IN_PROSANTE,
  /** The account of an insurer or pension fund comes with a request. */
  NAME_WITH_ONLINE_REQUEST,
  NOTHING_UNTIL_THEN,
  NOTHING_UNTIL_FINAL,
  INAMI_SETTLES_IT,
  /** Who acts for a payee that has died, or may not receive payments, has to say so. */
  REPRESENTATIVE_TELLS_INAMI,
  /** A payment came back for a reason that lies in it. */
  INAMI_SETTLES_IT_OR_ANOTHER_ACCOUNT;

  private final Form form = Form.of(name());

  @Override
  public Form form() {
    return form;
  }
}
