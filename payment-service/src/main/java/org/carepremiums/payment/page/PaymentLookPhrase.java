package org.carepremiums.payment.page;

import java.util.List;
import org.carepremiums.platform.audit.look.LookedAt;
import org.carepremiums.platform.wording.phrase.Form;

/** What was looked at or done with a provider's data, by the requests that do it. */
public enum PaymentLookPhrase implements LookedAt {
  LOOKED_AT_PAYMENTS(
      "GET /my/payments",
      "GET /my/payments/{scheme}/{year}/summary",
      "GET /my/payments/claims/{communication}",
      "GET /providers/{provider}/payments",
      "GET /ledger/{provider}",
      "GET /desk/holds/{provider}/{scheme}/{year}/release"),
  LOOKED_AT_CLAIMS(
      "GET /recoveries/{provider}/claims",
      "GET /recoveries/{provider}/claims/{communication}",
      "GET /recoveries/{provider}/claims/{communication}/letter",
      "GET /desk/recoveries/{provider}/claims/{communication}",
      "GET /desk/recoveries/{provider}/claims/{communication}/instalments",
      "GET /desk/recoveries/{provider}/{scheme}/{year}/claim",
      "GET /desk/recoveries/{provider}/{scheme}/{year}/write-off",
      "GET /desk/write-offs/{provider}/{scheme}/{year}/{writeOff}"),
  CLAIMED_BACK(
      "POST /recoveries/{provider}/{scheme}/{year}/claims",
      "POST /desk/recoveries/{provider}/{scheme}/{year}/claim"),
  AGREED_INSTALMENTS(
      "POST /recoveries/{provider}/claims/{communication}/instalments",
      "POST /desk/recoveries/{provider}/claims/{communication}/instalments"),
  WROTE_OFF(
      "POST /recoveries/{provider}/{scheme}/{year}/write-offs",
      "POST /recoveries/{provider}/{scheme}/{year}/write-offs/{writeOff}/approval",
      "POST /recoveries/{provider}/{scheme}/{year}/write-offs/{writeOff}/withdrawal",
      "POST /desk/recoveries/{provider}/{scheme}/{year}/write-off",
      "POST /desk/write-offs/{provider}/{scheme}/{year}/{writeOff}"),
  LOOKED_AT_REPRESENTATIVES(
      "GET /ledger/{provider}/representatives",
      "GET /desk/representatives/{provider}",
      "GET /desk/representatives/{provider}/new",
      "GET /desk/representatives/{provider}/{representative}",
      "GET /desk/representatives/{provider}/{representative}/end"),
  CHANGED_REPRESENTATIVE(
      "POST /ledger/{provider}/representatives",
      "POST /ledger/{provider}/representatives/{representative}/confirmation",
      "POST /ledger/{provider}/representatives/{representative}/end",
      "POST /desk/representatives/{provider}/new",
      "POST /desk/representatives/{provider}/{representative}",
      "POST /desk/representatives/{provider}/{representative}/end"),
  RELEASED_HOLD(
      "POST /holds/{provider}/{scheme}/{year}/release",
      "POST /desk/holds/{provider}/{scheme}/{year}/release");

  private final Form form;
  private final List<String> requests;

  PaymentLookPhrase(String... requests) {
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
