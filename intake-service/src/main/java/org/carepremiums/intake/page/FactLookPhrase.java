package org.carepremiums.intake.page;

import java.util.List;
import org.carepremiums.platform.audit.look.LookedAt;
import org.carepremiums.platform.wording.phrase.Form;

/** What was looked at or done with a provider's data, by the requests that do it. */
public enum FactLookPhrase implements LookedAt {
  LOOKED_AT_FACTS("GET /facts/{subject}", "GET /my/data"),
  APPLIED_HERE("POST /applications/{provider}", "POST /my/applications/{scheme}/{year}"),
  NAMED_ACCOUNT_HERE("POST /bank-accounts/{provider}"),
  LOOKED_AT_OWN_FORMS(
      "GET /my/applications/{scheme}/{year}", "GET /my/account", "GET /my/account/confirmation"),
  WENT_THROUGH_ACCOUNT_FORM("POST /my/account");

  private final Form form;
  private final List<String> requests;

  FactLookPhrase(String... requests) {
    this.form = Form.of(name());
    this.requests = List.of(requests);
  }

  @Override
  public Form form() {
    return form;
  }

  @Override
  public List<String> requests() {
    return requests;
  }
}
