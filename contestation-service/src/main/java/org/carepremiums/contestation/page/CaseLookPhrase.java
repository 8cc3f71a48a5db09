package org.carepremiums.contestation.page;

import java.util.List;
import org.carepremiums.platform.audit.look.LookedAt;
import org.carepremiums.platform.wording.phrase.Form;

/** What was looked at or done with a provider's data, by the requests that do it. */
public enum CaseLookPhrase implements LookedAt {
  LOOKED_AT_CONTESTATIONS(
      "GET /my/contestations",
      "GET /my/contestations/{scheme}/{year}/summary",
      "GET /my/contestations/{contestationId}/confirmation",
      "GET /providers/{provider}/contestations"),
  LOOKED_AT_WINDOWS("GET /windows/{provider}"),
  OPENED_CONTEST_FORM(
      "GET /my/contestations/{scheme}/{year}", "GET /my/contestations/{contestationId}/completion"),
  WENT_THROUGH_CONTEST_FORM(
      "POST /my/contestations/{scheme}/{year}",
      "POST /my/contestations/{contestationId}/completion"),
  CONTESTED_HERE("POST /contestations/online/{provider}"),
  OPENED_DOCUMENT(
      "GET /my/contestations/{contestationId}/files/{number}",
      "GET /providers/{provider}/contestations/{contestationId}/annexes/{number}",
      "GET /cases/{caseId}/annexes/{number}",
      "GET /desk/cases/{caseId}/annexes/{number}"),
  LOOKED_AT_DOCUMENTS("GET /contestations/online/{provider}/{form}/files"),
  CHANGED_DOCUMENTS(
      "POST /contestations/online/{provider}/{form}/files",
      "DELETE /contestations/online/{provider}/{form}/files/{fileId}"),
  LOOKED_AT_CASE(
      "GET /cases/{caseId}",
      "GET /desk/cases/{caseId}",
      "GET /desk/cases/{caseId}/confirmation",
      "GET /desk/cases/{caseId}/return",
      "GET /desk/cases/{caseId}/assignment"),
  WORKED_ON_CASE("POST /desk/cases/{caseId}"),
  ASSIGNED_CASE("POST /cases/{caseId}/assignment", "POST /desk/cases/{caseId}/assignment"),
  DECIDED_CASE("POST /cases/{caseId}/decision"),
  ACTED_ON_RULING(
      "POST /cases/{caseId}/confirmation",
      "POST /cases/{caseId}/return",
      "POST /desk/cases/{caseId}/confirmation",
      "POST /desk/cases/{caseId}/return"),
  LOOKED_AT_REVIEW(
      "GET /reviews/{reviewId}",
      "GET /desk/reviews/{reviewId}",
      "GET /desk/reviews/{reviewId}/confirmation",
      "GET /desk/reviews/{reviewId}/return"),
  ACTED_ON_REVIEW(
      "POST /reviews/{reviewId}/proposal",
      "POST /reviews/{reviewId}/confirmation",
      "POST /reviews/{reviewId}/return",
      "POST /desk/reviews/{reviewId}",
      "POST /desk/reviews/{reviewId}/confirmation",
      "POST /desk/reviews/{reviewId}/return");

  private final Form form;
  private final List<String> requests;

  CaseLookPhrase(String... requests) {
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
