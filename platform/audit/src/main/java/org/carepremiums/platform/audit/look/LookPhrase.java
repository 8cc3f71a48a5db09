package org.carepremiums.platform.audit.look;

import static org.carepremiums.platform.wording.phrase.Blank.number;
import static org.carepremiums.platform.wording.phrase.Blank.text;
import static org.carepremiums.platform.wording.phrase.Blank.wording;

import jakarta.enterprise.context.ApplicationScoped;
import org.carepremiums.platform.audit.Looker;
import org.carepremiums.platform.web.page.PageWords;
import org.carepremiums.platform.wording.phrase.Blank;
import org.carepremiums.platform.wording.phrase.Form;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.text.Phrasebooks;

/** What pages say of who looked, whichever service recorded it. */
public enum LookPhrase implements Phrase {
  LOOKS_TITLE(wording("part")),
  LOOKS_LEAD,
  LOOKS_IN_INTAKE,
  LOOKS_IN_ELIGIBILITY,
  LOOKS_IN_PAYMENT,
  LOOKS_IN_CONTESTATION,
  LOOKS_SHOW(wording("part")),
  LOOKS_NONE,
  LOOKS_LATEST(number("looks")),
  LOOKS_OF(wording("part")),
  LOOKS_PAGES,
  LOOKS_PAGE(number("page"), number("pages")),
  LOOKS_LATER,
  LOOKS_EARLIER,
  LOOKS_ELSEWHERE,

  LOOK_DAY,
  LOOK_WHO,
  LOOK_WHAT,
  LOOK_TIMES,

  LOOKER_PROVIDER,
  LOOKER_CASE_HANDLER,
  LOOKER_LAWYER,
  LOOKER_PAYMENT,
  LOOKER_AUDITOR,
  LOOKER_PLATFORM,
  LOOKER_DATA_PROVIDER,
  LOOKER_OTHER,

  LOOKED_AT_LOOKS,
  LOOKED_AT_AUDIT,
  LOOKED_ELSEWHERE(text("request"));

  private final Form form;

  LookPhrase(Blank... blanks) {
    this.form = Form.of(name(), blanks);
  }

  /** The words of the pages about who looked. */
  @ApplicationScoped
  public static class Words implements PageWords {

    @Override
    public Phrasebooks books() {
      return Phrasebooks.of(LookPhrase.class, "wording/looks", values());
    }
  }

  @Override
  public Form form() {
    return form;
  }

  /** As what somebody looked. */
  static LookPhrase of(Looker looker) {
    return switch (looker) {
      case PROVIDER -> LOOKER_PROVIDER;
      case CASE_HANDLER -> LOOKER_CASE_HANDLER;
      case LAWYER -> LOOKER_LAWYER;
      case PAYMENT_OPERATOR, PAYMENT_APPROVER -> LOOKER_PAYMENT;
      case AUDITOR -> LOOKER_AUDITOR;
      case PLATFORM -> LOOKER_PLATFORM;
      case DATA_PROVIDER -> LOOKER_DATA_PROVIDER;
      case OTHER -> LOOKER_OTHER;
    };
  }
}
