package org.carepremiums.platform.audit.desk;

import static org.carepremiums.platform.wording.phrase.Blank.day;
import static org.carepremiums.platform.wording.phrase.Blank.number;
import static org.carepremiums.platform.wording.phrase.Blank.text;
import static org.carepremiums.platform.wording.phrase.Blank.wording;

import jakarta.enterprise.context.ApplicationScoped;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.platform.audit.AuditReading;
import org.carepremiums.platform.web.page.PageWords;
import org.carepremiums.platform.wording.phrase.Blank;
import org.carepremiums.platform.wording.phrase.Form;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.Wording;
import org.carepremiums.platform.wording.text.Phrasebooks;

/** What the auditor's desk says. */
public enum AuditPhrase implements Phrase {
  AUDIT_TITLE,
  AUDIT_LEAD,
  AUDIT_DUE_REFUSED(number("requests")),
  AUDIT_DUE_MANY(number("most")),
  AUDIT_HERE(wording("part")),
  AUDIT_PROVIDER,
  AUDIT_PERSON,
  AUDIT_REQUEST,
  AUDIT_FROM,
  AUDIT_TO,
  AUDIT_NUMBER,
  AUDIT_WHEN,
  AUDIT_WHO,
  AUDIT_ROLE,
  AUDIT_WHAT,
  AUDIT_ABOUT,
  AUDIT_OUTCOME,
  AUDIT_MORE(number("most")),
  AUDIT_WRONG_PROVIDER,
  AUDIT_WRONG_REQUEST,
  AUDIT_WRONG_DAY,

  AUDIT_CHANGED,
  AUDIT_ALLOWED,
  AUDIT_REFUSED,
  AUDIT_NOT_DONE,
  AUDIT_FAILED,

  AUDIT_CASE_HANDLER,
  AUDIT_PAYMENT_OPERATOR,
  AUDIT_PAYMENT_APPROVER,
  AUDIT_CARE_PROVIDER,
  AUDIT_AUDITOR,
  AUDIT_PLATFORM,
  AUDIT_DATA_PROVIDER,
  AUDIT_OTHER_ROLE(text("role")),
  AUDIT_NO_ROLE,

  AUDIT_OTHERS,
  AUDIT_SHOW_LATEST(wording("part")),
  AUDIT_LATEST(number("lines")),
  AUDIT_ALL_OF(wording("part")),
  AUDIT_NONE,

  AUDIT_TO_VERIFICATION,
  AUDIT_TO_RECORD,
  AUDIT_VERIFY_TITLE,
  AUDIT_VERIFY_LEAD,
  AUDIT_ANCHORED_FROM,
  AUDIT_ANCHORED_HINT,
  AUDIT_VERIFY,
  AUDIT_INTACT,
  AUDIT_BROKEN(number("row")),
  AUDIT_ROWS,
  AUDIT_ANCHORS,
  AUDIT_ANCHORED_ROWS,
  AUDIT_LAST_HASH,
  AUDIT_FIRST_FAULT,
  AUDIT_SAID,
  AUDIT_FAULT_MISSING,
  AUDIT_FAULT_CHANGED,
  AUDIT_FAULT_ANOTHER(day("on")),
  AUDIT_FAULT_CUT_OFF(number("rows"), day("on")),
  AUDIT_VERIFICATIONS,
  AUDIT_TO_VERIFICATIONS,
  AUDIT_VERIFIED_BY(text("moment"), text("person")),
  AUDIT_VERIFICATION_GOES_ON,
  AUDIT_LOOK_AGAIN,
  AUDIT_VERIFICATION_WITHOUT_END,
  AUDIT_VERIFICATION_RUNNING,
  AUDIT_VERIFICATION_INTACT,
  AUDIT_VERIFICATION_BROKEN,
  AUDIT_VERIFICATION_FAILED,
  AUDIT_VERIFICATION_INTERRUPTED;

  private final Form form;

  AuditPhrase(Blank... blanks) {
    this.form = Form.of(name(), blanks);
  }

  /** The words of the auditor's desk. */
  @ApplicationScoped
  public static class Words implements PageWords {

    @Override
    public Phrasebooks books() {
      return Phrasebooks.of(AuditPhrase.class, "wording/audit", values());
    }
  }

  @Override
  public Form form() {
    return form;
  }

  /** What became of it. */
  static AuditPhrase of(AuditReading.Outcome outcome) {
    return valueOf("AUDIT_" + outcome.name());
  }

  /**
   * A role, as the record has it.
   *
   * @param role as in a token; empty for none
   */
  static Wording ofRole(String role) {
    return switch (Role.isDataProvider(role) ? Role.DATA_PROVIDER : role) {
      case Role.CASE_HANDLER -> AUDIT_CASE_HANDLER.alone();
      case Role.PAYMENT_OPERATOR -> AUDIT_PAYMENT_OPERATOR.alone();
      case Role.PAYMENT_APPROVER -> AUDIT_PAYMENT_APPROVER.alone();
      case Role.CARE_PROVIDER -> AUDIT_CARE_PROVIDER.alone();
      case Role.AUDITOR -> AUDIT_AUDITOR.alone();
      case Role.PLATFORM -> AUDIT_PLATFORM.alone();
      case Role.DATA_PROVIDER -> AUDIT_DATA_PROVIDER.alone();
      case "" -> AUDIT_NO_ROLE.alone();
      default -> AUDIT_OTHER_ROLE.with(role);
    };
  }
}
