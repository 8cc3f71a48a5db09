package org.carepremiums.payment.ledger;

import static org.carepremiums.platform.wording.phrase.Blank.text;

import java.util.Arrays;
import java.util.Locale;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.platform.wording.phrase.Blank;
import org.carepremiums.platform.wording.phrase.Form;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * What a bank's ISO 20022 reasons say, for those that readers meet; each is the phrase that says
 * it. What follows from a reason is data ({@link BankReasons}).
 */
public enum BankReasonPhrase implements Phrase {
  AC01,
  AC03,
  AC04,
  AC06,
  AC07,
  AC14,
  AC15,
  AC16,
  AC17,
  AG01,
  AG02,
  AM04,
  AM05,
  AM07,
  AM09,
  BE01,
  BE04,
  BE06,
  CNOR,
  CUST,
  DUPL,
  ED05,
  FOCR,
  FR01,
  FRAD,
  MD06,
  MD07,
  MS02,
  MS03,
  NARR,
  NOAS,
  RC01,
  RC07,
  RR03,
  RR04,
  TECH,
  TM01,
  UPAY,
  /** No code of ISO 20022: the bank booked a payment that it had refused or returned. */
  BOOK,
  /** Any other code. */
  BANK_REASON(text("code"));

  private final Form form;

  BankReasonPhrase(Blank... blanks) {
    this.form = Form.of(name(), blanks);
  }

  /** The reason of a code in words, or else by the code alone. */
  public static Wording of(String code) {
    return Arrays.stream(values())
        .filter(reason -> reason != BANK_REASON && reason.name().equals(code))
        .findFirst()
        .map(Phrase::alone)
        .orElseGet(() -> BANK_REASON.with(code));
  }

  /** The code of a reason in words, as {@link #of} makes it. */
  static String codeIn(Sentence reason) {
    return reason.phrase().equals(BANK_REASON.id())
        ? (String) reason.values().get("code")
        : reason.phrase().toUpperCase(Locale.ROOT);
  }

  @Override
  public Form form() {
    return form;
  }
}
