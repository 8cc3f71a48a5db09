package org.carepremiums.intake.disclosure;

import static org.carepremiums.platform.wording.phrase.Blank.text;

import java.util.Map;
import org.carepremiums.platform.audit.Look;
import org.carepremiums.platform.audit.Looker;
import org.carepremiums.platform.wording.phrase.Blank;
import org.carepremiums.platform.wording.phrase.Form;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.Wording;

/** Who looked at a provider's data, and at what. */
public enum LookPhrase implements Phrase {
  LOOKER_PROVIDER,
  LOOKER_CASE_HANDLER,
  LOOKER_PAYMENT,
  LOOKER_AUDITOR,
  LOOKER_PLATFORM,
  LOOKER_DATA_PROVIDER,
  LOOKER_OTHER,

  LOOKED_AT_FACTS,
  APPLIED_HERE,
  NAMED_ACCOUNT_HERE,
  LOOKED_AT_OWN_PAGES,
  WENT_THROUGH_ACCOUNT_FORM,
  LOOKED_ELSEWHERE(text("request"));

  /** By method and path. */
  private static final Map<String, LookPhrase> AT =
      Map.of(
          "GET /facts/{subject}",
          LOOKED_AT_FACTS,
          "GET /my/data",
          LOOKED_AT_FACTS,
          "POST /applications/{provider}",
          APPLIED_HERE,
          "POST /my/applications/{scheme}/{year}",
          APPLIED_HERE,
          "POST /bank-accounts/{provider}",
          NAMED_ACCOUNT_HERE,
          "GET /my/applications/{scheme}/{year}",
          LOOKED_AT_OWN_PAGES,
          "GET /my/account",
          LOOKED_AT_OWN_PAGES,
          "GET /my/account/confirmation",
          LOOKED_AT_OWN_PAGES,
          "POST /my/account",
          WENT_THROUGH_ACCOUNT_FORM);

  private final Form form;

  LookPhrase(Blank... blanks) {
    this.form = Form.of(name(), blanks);
  }

  @Override
  public Form form() {
    return form;
  }

  /** As what somebody looked. */
  public static Wording of(Looker looker) {
    return switch (looker) {
      case PROVIDER -> LOOKER_PROVIDER.alone();
      case CASE_HANDLER -> LOOKER_CASE_HANDLER.alone();
      case PAYMENT_OPERATOR, PAYMENT_APPROVER -> LOOKER_PAYMENT.alone();
      case AUDITOR -> LOOKER_AUDITOR.alone();
      case PLATFORM -> LOOKER_PLATFORM.alone();
      case DATA_PROVIDER -> LOOKER_DATA_PROVIDER.alone();
      case OTHER -> LOOKER_OTHER.alone();
    };
  }

  /** At what. */
  public static Wording of(Look look) {
    String request = look.method() + " " + look.path();
    LookPhrase phrase = AT.get(request);
    return phrase == null ? LOOKED_ELSEWHERE.with(request) : phrase.alone();
  }
}
