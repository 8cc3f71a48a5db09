package org.carepremiums.payment.ledger;

import static org.carepremiums.platform.wording.phrase.Blank.day;
import static org.carepremiums.platform.wording.phrase.Blank.text;
import static org.carepremiums.platform.wording.phrase.Blank.wording;

import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.platform.wording.phrase.Blank;
import org.carepremiums.platform.wording.phrase.Form;
import org.carepremiums.platform.wording.phrase.Kind;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.Sentences;

/**
 * Why what is due cannot be paid, or an account is not paid to (rule book 12.20, 12.30). An account
 * is known by the day on which it was named, never by a part of its number.
 */
public enum HoldPhrase implements Phrase {
  /** The provider never named an account. */
  NO_ACCOUNT,
  /** No request named the account of the insurer or pension fund that is paid. */
  NO_ACCOUNT_OF_INSTITUTION,
  ACCOUNT_NOT_YET_VALID(day("named"), day("from")),
  /** What was named is no IBAN. */
  ACCOUNT_INVALID(day("named")),
  /** It is kept where no SEPA credit transfer reaches it. */
  ACCOUNT_OUTSIDE_SEPA(day("named")),
  ACCOUNT_NAMED_TWICE(day("named")),
  /** It came with a request that is not introduced online, which changes no account (S1). */
  ACCOUNT_NOT_NAMED_ONLINE(day("named"), Blank.of("channel", Kind.CHANNEL)),
  ACCOUNT_REFUSED_BY_BANK(day("named"), wording("reason")),
  /** The account of whoever is paid in the provider's place. */
  REPRESENTATIVE_REFUSED_BY_BANK(day("recorded"), wording("reason")),
  /** The reason lies in the payee: deceased, seized and the like. */
  PAYEE_NOT_PAID(day("on"), wording("reason")),
  /**
   * The reason lies in the payment, or came back too often: recalled, paid twice, forbidden and the
   * like.
   */
  PAYMENT_NOT_REPEATED(day("on"), wording("reason")),
  BANK_REASON_NOT_KNOWN(day("on"), text("code")),
  /** The decision is preliminary again (ADR 21). */
  DECISION_TAKEN_BACK(day("on")),
  /** The premium year is one that no order of accounts is known for. */
  NO_ACCOUNT_RULE;

  private final Form form;

  HoldPhrase(Blank... blanks) {
    this.form = Form.of(name(), blanks);
  }

  @Override
  public Form form() {
    return form;
  }

  /** The phrase with its blanks filled in, as events and tables have it. */
  public Sentence sentence(Object... values) {
    return Sentences.of(values.length == 0 ? alone() : with(values));
  }
}
