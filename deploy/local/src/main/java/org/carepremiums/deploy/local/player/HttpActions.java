package org.carepremiums.deploy.local.player;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.deploy.local.identity.DemonstrationUser;
import org.carepremiums.deploy.local.scenario.Action;
import org.carepremiums.deploy.local.scenario.Scenario;
import org.carepremiums.deploy.local.stack.CannotRun;
import org.carepremiums.deploy.local.stack.Service;
import org.carepremiums.deploy.local.stack.ServiceClient;
import org.carepremiums.deploy.local.stack.ServiceClient.Answer;

/** Does over HTTP what a person of a scenario does, at the instances that it is given. */
final class HttpActions {

  private final Scenario scenario;
  private final Function<DemonstrationUser, ServiceClient> clients;

  /**
   * @param clients whose requests go where
   */
  HttpActions(Scenario scenario, Function<DemonstrationUser, ServiceClient> clients) {
    this.scenario = scenario;
    this.clients = clients;
  }

  /** What the service answers. */
  Answer answer(Action.OverHttp action) throws IOException {
    if (action instanceof Action.SubmitBatch submit) {
      return operator(submit.operator())
          .post(Service.PAYMENT, path(latestBatch(submit.cutOff()), "submission"), body(Map.of()));
    }
    if (action instanceof Action.ApproveBatch approve) {
      return approve(approve);
    }
    if (action instanceof Action.WithdrawBatch withdraw) {
      return operator(withdraw.operator())
          .post(
              Service.PAYMENT,
              path(latestBatch(withdraw.cutOff()), "withdrawal"),
              body(Map.of("reason", withdraw.reason())));
    }
    if (action instanceof Action.DrawUpAgain again) {
      return operator(again.operator())
          .post(Service.PAYMENT, "/batches", body(Map.of("cutOff", again.cutOff().toString())));
    }
    if (action instanceof Action.ContestByLetter letter) {
      return handler(letter.handler())
          .post(Service.CONTESTATION, "/contestations", body(letter, List.of("handler")));
    }
    if (action instanceof Action.AssignCase assign) {
      return handler(assign.handler())
          .post(
              Service.CONTESTATION,
              contested(assign.caseId(), "assignment"),
              body(Map.of("handler", assign.handler())));
    }
    if (action instanceof Action.DecideCase decide) {
      return handler(decide.handler())
          .post(
              Service.CONTESTATION,
              contested(decide.caseId(), "decision"),
              body(decide, List.of("caseId", "handler")));
    }
    if (action instanceof Action.ConfirmRuling confirm) {
      return confirm(confirm);
    }
    if (action instanceof Action.ReturnRuling back) {
      return handler(back.handler())
          .post(
              Service.CONTESTATION,
              contested(back.caseId(), "return"),
              body(Map.of("reasons", back.reasons())));
    }
    if (action instanceof Action.ProposeReview propose) {
      return handler(propose.handler())
          .post(
              Service.CONTESTATION,
              review(propose.reviewId(), "proposal"),
              body(propose, List.of("reviewId", "handler")));
    }
    if (action instanceof Action.ConfirmReview confirm) {
      return confirm(confirm);
    }
    if (action instanceof Action.ReturnReview back) {
      return handler(back.handler())
          .post(
              Service.CONTESTATION,
              review(back.reviewId(), "return"),
              body(Map.of("reasons", back.reasons())));
    }
    if (action instanceof Action.Upload upload) {
      return upload(upload);
    }
    if (action instanceof Action.ConfirmDelivery confirm) {
      return sourceOr(confirm.handler(), confirm.source())
          .post(
              Service.INTAKE,
              "/deliveries/%s/%s/%s/confirmation"
                  .formatted(
                      encoded(confirm.source()),
                      encoded(confirm.feed()),
                      encoded(confirm.deliveryId())),
              body(Map.of("reason", confirm.reason())));
    }
    if (action instanceof Action.SuspendYear suspend) {
      return sourceOr(suspend.handler(), suspend.source())
          .post(
              Service.INTAKE,
              year(suspend.source(), suspend.feed(), suspend.year(), "suspension"),
              body(Map.of("reason", suspend.reason())));
    }
    if (action instanceof Action.ResumeYear resume) {
      return sourceOr(resume.handler(), resume.source())
          .post(
              Service.INTAKE,
              year(resume.source(), resume.feed(), resume.year(), "resumption"),
              body(Map.of("reason", resume.reason())));
    }
    throw new IllegalStateException("unknown action " + action.getClass());
  }

  /** The second operator approves what the service shows: its lines, its total and its file. */
  private Answer approve(Action.ApproveBatch approve) throws IOException {
    JsonNode shown = latestBatch(approve.cutOff());
    ServiceClient approver = operator(approve.operator());
    Answer digest = approver.get(Service.PAYMENT, path(shown, "bank-file/digest"));
    return digest.isSuccess()
        ? approver.post(
            Service.PAYMENT,
            path(shown, "approval"),
            body(
                Map.of(
                    "lines", shown.path("lines").asInt(),
                    "totalCents", shown.path("totalCents").asLong(),
                    "sha256", digest.json().path("sha256").asText())))
        : digest;
  }

  /** The second person confirms what the service shows: the last step of the ruling. */
  private Answer confirm(Action.ConfirmRuling confirm) throws IOException {
    return confirm(
        confirm.handler(),
        "/cases/" + encoded(confirm.caseId()),
        "ruling",
        contested(confirm.caseId(), "confirmation"));
  }

  /** The same of a review. */
  private Answer confirm(Action.ConfirmReview confirm) throws IOException {
    return confirm(
        confirm.handler(),
        "/reviews/" + encoded(confirm.reviewId()),
        "steps",
        review(confirm.reviewId(), "confirmation"));
  }

  private Answer confirm(String name, String shownAt, String steps, String confirmation)
      throws IOException {
    ServiceClient handler = handler(name);
    Answer shown = handler.get(Service.CONTESTATION, shownAt);
    return shown.isSuccess()
        ? handler.post(
            Service.CONTESTATION,
            confirmation,
            body(Map.of("proposal", shown.json().path(steps).size())))
        : shown;
  }

  private static String contested(String caseId, String step) {
    return "/cases/" + encoded(caseId) + "/" + step;
  }

  private static String year(String source, String feed, PremiumYear year, String step) {
    return "/completeness/%s/%s/%s/%s".formatted(encoded(source), encoded(feed), year, step);
  }

  /** A case handler where one is named, otherwise the source. */
  private ServiceClient sourceOr(String handler, String source) {
    return handler == null
        ? clients.apply(DemonstrationUser.dataProvider(source))
        : handler(handler);
  }

  private static String review(String reviewId, String step) {
    return "/reviews/" + encoded(reviewId) + "/" + step;
  }

  private ServiceClient operator(String name) {
    return clients.apply(DemonstrationUser.operator(name));
  }

  private ServiceClient handler(String name) {
    return clients.apply(DemonstrationUser.caseHandler(name));
  }

  /** The batch of a cut-off; the last one where an earlier one was withdrawn. */
  JsonNode latestBatch(LocalDate cutOff) throws IOException {
    Answer answer = clients.apply(DemonstrationUser.AUDITOR).get(Service.PAYMENT, "/batches");
    if (!answer.isSuccess()) {
      throw new IOException("HTTP %d on /batches: %s".formatted(answer.status(), answer.reason()));
    }
    JsonNode latest = null;
    for (JsonNode batch : answer.json()) {
      if (cutOff.toString().equals(batch.path("cutOff").asText())) {
        latest = batch;
      }
    }
    if (latest == null) {
      throw CannotRun.brokenOff(
          "payment-service shows no batch of the cut-off %s. A cut-off happens on the first business day on or after its date that opens."
              .formatted(cutOff));
    }
    return latest;
  }

  private static String path(JsonNode batch, String step) {
    return "/batches/" + batch.path("batchId").asText() + "/" + step;
  }

  private Answer upload(Action.Upload upload) throws IOException {
    Path file = scenario.folder().resolve(upload.file());
    List<String> query = new ArrayList<>();
    if (upload.completes() != null) {
      upload.completes().forEach(year -> query.add("completes=" + year));
    }
    addTo(query, "from", upload.from());
    addTo(query, "to", upload.to());
    addTo(query, "observedOn", upload.observedOn());
    return clients
        .apply(DemonstrationUser.dataProvider(upload.source()))
        .postFile(
            Service.INTAKE,
            "/deliveries/%s/%s/%s?%s"
                .formatted(
                    encoded(upload.source()),
                    encoded(upload.feed()),
                    encoded(upload.deliveryId()),
                    String.join("&", query)),
            upload.file().endsWith(".csv") ? "text/csv" : "application/x-ndjson",
            file);
  }

  private static void addTo(List<String> query, String name, LocalDate value) {
    if (value != null) {
      query.add(name + "=" + value);
    }
  }

  private static JsonNode body(Map<String, Object> fields) {
    return ContractJson.mapper().valueToTree(fields);
  }

  /** What the action says, without what is for the player alone. */
  private static JsonNode body(Action action, List<String> inThePath) {
    ObjectNode body = ContractJson.mapper().valueToTree(action);
    body.remove(List.of("day", "expectedStatus", "note"));
    body.remove(inThePath);
    return body;
  }

  private static String encoded(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
