package org.carepremiums.eligibility.page;

import java.util.List;
import org.carepremiums.platform.audit.look.LookedAt;
import org.carepremiums.platform.wording.phrase.Form;

/** What was looked at or done with a provider's data, by the requests that do it. */
public enum PremiumLookPhrase implements LookedAt {
  LOOKED_AT_PREMIUMS("GET /my/premiums", "GET /decisions/{provider}"),
  LOOKED_AT_DECISION(
      "GET /my/premiums/{scheme}/{year}",
      "GET /my/premiums/{scheme}/{year}/letter",
      "GET /decisions/{provider}/{scheme}/{year}",
      "GET /decisions/{provider}/{scheme}/{year}/statement",
      "GET /desk/rulings/{provider}/{scheme}/{year}",
      "GET /desk/rulings/{provider}/{scheme}/{year}/part",
      "POST /desk/rulings/{provider}/{scheme}/{year}",
      "POST /desk/rulings/{provider}/{scheme}/{year}/part"),
  LOOKED_AT_PROSPECT("GET /my/premiums/{scheme}/{year}/prospect"),
  LOOKED_AT_CONDUCT(
      "GET /conduct/{year}/providers/{provider}", "GET /desk/conduct/{year}/{provider}"),
  ACTED_ON_CONDUCT(
      "POST /conduct/{year}/providers/{provider}/selection",
      "POST /conduct/{year}/providers/{provider}/hearing",
      "POST /conduct/{year}/providers/{provider}/closure",
      "POST /desk/conduct/{year}/{provider}");

  private final Form form;
  private final List<String> requests;

  PremiumLookPhrase(String... requests) {
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
