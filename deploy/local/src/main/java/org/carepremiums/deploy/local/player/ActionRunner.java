package org.carepremiums.deploy.local.player;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.payment.Payout;
import org.carepremiums.contracts.payment.PayoutStatus;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.BankStatus;
import org.carepremiums.contracts.upstream.BankStatusKind;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.deploy.local.CannotRun;
import org.carepremiums.deploy.local.LocalStack;
import org.carepremiums.deploy.local.Service;
import org.carepremiums.deploy.local.ServiceClient;
import org.carepremiums.deploy.local.ServiceClient.Answer;
import org.carepremiums.deploy.local.identity.DemonstrationUser;
import org.carepremiums.deploy.local.scenario.Action;
import org.carepremiums.deploy.local.scenario.Scenario;
import org.carepremiums.platform.testing.TopicReader;

/** Does what the people of a scenario do, over HTTP, and what the bank says, on its topic. */
final class ActionRunner {

  private static final int CONFLICT = 409;

  private final Scenario scenario;
  private final LocalStack stack;
  private final Publisher publisher;
  private final TopicReader payouts;
  private final Map<String, Payout> unsettled = new HashMap<>();

  ActionRunner(Scenario scenario, LocalStack stack, Publisher publisher, TopicReader payouts) {
    this.scenario = scenario;
    this.stack = stack;
    this.publisher = publisher;
    this.payouts = payouts;
  }

  /** As in {@code SubmitBatch of 2025-06-20}. */
  static String inWords(Action action) {
    return action.getClass().getSimpleName() + " of " + action.day();
  }

  /**
   * @param again whether an earlier run may have done it already, so that a conflict is no surprise
   * @throws CannotRun when the answer is not the expected one
   */
  void run(Action action, boolean again) {
    try {
      if (action instanceof Action.OverHttp overHttp) {
        check(overHttp, answer(overHttp), again);
      } else if (action instanceof Action.Bank bank) {
        answerAsBank(bank);
      } else if (action instanceof Action.BankReturn back) {
        publisher.publishStatuses(
            List.of(
                status(
                    back.day(),
                    back.payoutId(),
                    BankStatusKind.RETURNED,
                    back.reasonCode(),
                    "return")));
      }
    } catch (IOException away) {
      throw CannotRun.brokenOff(
          "%s failed: %s".formatted(inWords(action), away.getMessage()), away);
    }
  }

  private Answer answer(Action.OverHttp action) throws IOException {
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
    return approver.post(
        Service.PAYMENT,
        path(shown, "approval"),
        body(
            Map.of(
                "lines", shown.path("lines").asInt(),
                "totalCents", shown.path("totalCents").asLong(),
                "sha256", digest.json().path("sha256").asText())));
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
        ? stack.clientOf(DemonstrationUser.dataProvider(source))
        : handler(handler);
  }

  private static String review(String reviewId, String step) {
    return "/reviews/" + encoded(reviewId) + "/" + step;
  }

  private ServiceClient operator(String name) {
    return stack.clientOf(DemonstrationUser.operator(name));
  }

  private ServiceClient handler(String name) {
    return stack.clientOf(DemonstrationUser.caseHandler(name));
  }

  /** The batch of a cut-off; the last one where an earlier one was withdrawn. */
  private JsonNode latestBatch(LocalDate cutOff) throws IOException {
    Answer answer = stack.client().get(Service.PAYMENT, "/batches");
    JsonNode latest = null;
    for (JsonNode batch : answer.isSuccess() ? answer.json() : NullNode.getInstance()) {
      if (cutOff.toString().equals(batch.path("cutOff").asText())) {
        latest = batch;
      }
    }
    if (latest == null) {
      throw CannotRun.brokenOff(
          "payment-service shows no batch of the cut-off %s (HTTP %d on /batches). A cut-off happens on the first business day on or after its date that opens."
              .formatted(cutOff, answer.status()));
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
    return stack
        .clientOf(DemonstrationUser.dataProvider(upload.source()))
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

  private static void check(Action.OverHttp action, Answer answer, boolean again) {
    boolean asExpected =
        action.expectedStatus() == null
            ? answer.isSuccess()
            : answer.status() == action.expectedStatus();
    if (!asExpected && !(again && answer.status() == CONFLICT)) {
      throw CannotRun.brokenOff(
          "%s was answered with HTTP %d%s: %s"
              .formatted(
                  inWords(action),
                  answer.status(),
                  action.expectedStatus() == null ? "" : " instead of " + action.expectedStatus(),
                  answer.reason()));
    }
  }

  private void answerAsBank(Action.Bank bank) throws IOException {
    String batchId = latestBatch(bank.cutOff()).path("batchId").asText();
    Map<String, Payout> open = unsettledPayouts(batchId);
    Map<String, Action.BankAnswer> except = bank.except() == null ? Map.of() : bank.except();
    for (String payoutId : except.keySet()) {
      if (!open.containsKey(payoutId)) {
        throw CannotRun.brokenOff(
            "%s names payout %s, which is not among the %d unsettled payouts of %s%s"
                .formatted(inWords(bank), payoutId, open.size(), batchId, examples(open)));
      }
    }
    List<BankStatus> statuses = new ArrayList<>(open.size());
    for (String payoutId : open.keySet()) {
      Action.BankAnswer answer =
          except.getOrDefault(payoutId, new Action.BankAnswer(bank.status(), null));
      statuses.add(
          status(
              bank.day(),
              payoutId,
              answer.status(),
              answer.reasonCode(),
              "batch-" + bank.cutOff()));
    }
    publisher.publishStatuses(statuses);
  }

  /**
   * The bank says that it has booked every payout that it was to execute by a day and has not
   * answered for.
   */
  void bookWhatIsExecuted(LocalDate day) {
    publisher.publishStatuses(
        unsettledPayouts().values().stream()
            .filter(payout -> !payout.executionDate().isAfter(day))
            .map(
                payout ->
                    status(day, payout.payoutId(), BankStatusKind.BOOKED, null, payout.batchId()))
            .toList());
  }

  private static String examples(Map<String, Payout> open) {
    return open.isEmpty()
        ? "."
        : ": " + String.join(", ", open.keySet().stream().limit(10).toList()) + ".";
  }

  private Map<String, Payout> unsettledPayouts(String batchId) {
    Map<String, Payout> ofBatch = unsettledPayouts();
    ofBatch.values().removeIf(payout -> !payout.batchId().equals(batchId));
    return ofBatch;
  }

  private Map<String, Payout> unsettledPayouts() {
    payouts.readNew(
        List.of(Topic.PAYOUTS),
        (topic, found) -> {
          Payout payout = ObservedOutcome.parse(found.value(), Payout.class);
          if (payout.status() == PayoutStatus.ORDERED || payout.status() == PayoutStatus.ACCEPTED) {
            unsettled.put(payout.payoutId(), payout);
          } else {
            unsettled.remove(payout.payoutId());
          }
        });
    return new TreeMap<>(unsettled);
  }

  private static BankStatus status(
      LocalDate day, String payoutId, BankStatusKind kind, String reasonCode, String occasion) {
    String statusId = String.join(" ", occasion, day.toString(), payoutId, kind.name());
    return new BankStatus(
        statusId.substring(0, Math.min(64, statusId.length())),
        null,
        payoutId,
        kind,
        reasonCode,
        day);
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
