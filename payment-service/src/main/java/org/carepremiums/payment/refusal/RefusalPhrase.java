package org.carepremiums.payment.refusal;

import static org.carepremiums.platform.wording.phrase.Blank.day;
import static org.carepremiums.platform.wording.phrase.Blank.euros;
import static org.carepremiums.platform.wording.phrase.Blank.list;
import static org.carepremiums.platform.wording.phrase.Blank.number;
import static org.carepremiums.platform.wording.phrase.Blank.text;
import static org.carepremiums.platform.wording.phrase.Blank.wording;

import org.carepremiums.contracts.payment.BatchStatus;
import org.carepremiums.platform.wording.phrase.Blank;
import org.carepremiums.platform.wording.phrase.Form;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.Wording;

/** Why payment refuses what an operator or a provider asks. */
public enum RefusalPhrase implements Phrase {
  NO_BUSINESS_DAY_YET,
  NO_SUCH_CUT_OFF(day("cutOff")),
  CUT_OFF_NOT_REACHED(day("cutOff")),
  NO_SUCH_BATCH,
  BATCH_STANDS(text("batch"), wording("status")),
  BATCH_NOT_DRAWN_UP(text("batch"), wording("status")),
  BATCH_NOT_SUBMITTED(text("batch"), wording("status")),
  BATCH_NOT_WITHDRAWABLE(text("batch"), wording("status")),
  BATCH_EMPTY(text("batch")),
  SAME_PERSON(text("batch"), text("operator")),
  NOT_AS_SHOWN(
      text("batch"), number("lines"), euros("total"), number("shownLines"), euros("shownTotal")),
  FILE_NOT_AS_SHOWN(text("batch"), text("digest")),
  BATCH_BEYOND_LIMIT(text("batch"), euros("total"), euros("limit")),
  SIMULATION_DIFFERS(number("differing"), number("lines"), text("batch"), list("differences")),
  BUSINESS_DAY_REFUSED(text("batch"), text("record")),
  FILES_HAVE_LEFT(text("batch")),
  DEMONSTRATION_ACCOUNT(text("batch")),
  SUMS_DIFFER(number("count"), list("differences")),
  SUM_DIFFERS(text("what"), text("where"), text("found"), text("expected")),
  WITHDRAWAL_NEEDS_REASON(number("characters")),
  RELEASE_NEEDS_REASON(number("characters")),
  NOT_HELD_BY_THE_BANK,
  NO_BANK_FILE,
  BANK_MESSAGE_NOT_UTF_8,
  BANK_MESSAGE_NOT_XML(number("line")),
  BANK_MESSAGE_EMPTY,
  BANK_MESSAGE_OTHER_KIND(text("found"), text("known")),
  BANK_MESSAGE_LACKS(text("element")),
  BANK_MESSAGE_DIFFERS(text("message")),
  BANK_MESSAGE_OF_OTHER_ACCOUNT,
  NO_SUCH_BANK_MESSAGE,
  NO_SUCH_OPEN_NOTICE,
  SETTLEMENT_NEEDS_REASON(number("characters")),
  NO_FINAL_DECISION,
  NOTHING_TO_RECLAIM,
  RECLAIMABLE_NOT_AS_SHOWN(euros("reclaimable"), euros("shown")),
  CLAIM_STANDS(text("claim")),
  NO_SUCH_CLAIM,
  CREDIT_KNOWN(text("reference")),
  NO_SUCH_CREDIT,
  CREDIT_ASSIGNED(text("claim")),
  REST_NOT_AS_SHOWN(euros("rest"), euros("shown")),
  WRITE_OFF_NEEDS_REASON(number("characters")),
  WRITE_OFF_STANDS,
  WRITE_OFF_SETTLED,
  NO_SUCH_WRITE_OFF,
  PLAN_DOES_NOT_ADD_UP(euros("sum"), euros("open")),
  INSTALMENT_GONE_BY(day("day")),
  ACCOUNT_OUT_OF_REACH,
  REPRESENTATIVE_WAITS,
  REPRESENTATIVE_SETTLED,
  NO_SUCH_REPRESENTATIVE,
  END_NEEDS_REASON(number("characters")),
  PROPOSED_BY_SAME_PERSON(text("operator")),

  BATCH_DRAWN_UP,
  BATCH_SUBMITTED,
  BATCH_APPROVED,
  BATCH_WITHDRAWN;

  private final Form form;

  RefusalPhrase(Blank... blanks) {
    this.form = Form.of(name(), blanks);
  }

  @Override
  public Form form() {
    return form;
  }

  /** The status of a batch, to stand inside a sentence. */
  public static Wording of(BatchStatus status) {
    return switch (status) {
      case DRAWN_UP -> BATCH_DRAWN_UP.alone();
      case SUBMITTED -> BATCH_SUBMITTED.alone();
      case APPROVED -> BATCH_APPROVED.alone();
      case WITHDRAWN -> BATCH_WITHDRAWN.alone();
    };
  }
}
