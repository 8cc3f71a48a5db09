package org.carepremiums.deploy.local.player;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.carepremiums.contracts.payment.Payout;
import org.carepremiums.contracts.payment.PayoutStatus;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.BankStatus;
import org.carepremiums.contracts.upstream.BankStatusKind;
import org.carepremiums.deploy.local.scenario.Action;
import org.carepremiums.deploy.local.scenario.Scenario;
import org.carepremiums.deploy.local.stack.CannotRun;
import org.carepremiums.deploy.local.stack.LocalStack;
import org.carepremiums.deploy.local.stack.ServiceClient.Answer;
import org.carepremiums.platform.testing.TopicReader;

/** Does what the people of a scenario do, over HTTP, and what the bank says, on its topic. */
final class ActionRunner {

  private static final int CONFLICT = 409;

  private static final int UNAVAILABLE = 500;
  private static final long PAUSE_MILLIS = 100;

  private final HttpActions people;
  private final HttpActions rivals;
  private final Conduct conduct;
  private final Publisher publisher;
  private final TopicReader payouts;
  private final Map<String, Payout> unsettled = new HashMap<>();

  ActionRunner(
      Scenario scenario,
      LocalStack stack,
      Publisher publisher,
      TopicReader payouts,
      Conduct conduct) {
    this.people = new HttpActions(scenario, stack::clientOf);
    this.rivals = new HttpActions(scenario, stack::clientOfLast);
    this.conduct = conduct;
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
    long deadline = System.nanoTime() + conduct.patience().toNanos();
    boolean mayBeDone = again;
    while (true) {
      try {
        perform(action, mayBeDone);
        return;
      } catch (IOException away) {
        if (System.nanoTime() >= deadline) {
          throw CannotRun.brokenOff(
              "%s failed: %s".formatted(inWords(action), away.getMessage()), away);
        }
      }
      mayBeDone = true;
      pause();
    }
  }

  private void perform(Action action, boolean again) throws IOException {
    if (action instanceof Action.OverHttp overHttp) {
      Action.OverHttp rival = conduct.rival().apply(overHttp);
      if (rival == null) {
        check(overHttp, answered(people.answer(overHttp)), again);
      } else {
        race(overHttp, rival, again);
      }
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
  }

  /** One of the two wins; the other learns that it is done already. */
  private void race(Action.OverHttp action, Action.OverHttp rival, boolean again)
      throws IOException {
    CompletableFuture<Answer> other = CompletableFuture.supplyAsync(() -> unchecked(rival));
    Answer one;
    try {
      one = people.answer(action);
    } finally {
      other.exceptionally(away -> null).join();
    }
    List<Answer> both = List.of(answered(one), answered(get(other)));
    long won = both.stream().filter(Answer::isSuccess).count();
    long lost = both.stream().filter(ActionRunner::isConflict).count();
    if (won + lost != 2 || won == 2 || won == 0 && !again) {
      throw CannotRun.brokenOff(
          "%s was done by two at the same moment: one must win and the other meet a conflict, but the answers are HTTP %d: %s and HTTP %d: %s"
              .formatted(
                  inWords(action),
                  both.get(0).status(),
                  both.get(0).reason(),
                  both.get(1).status(),
                  both.get(1).reason()));
    }
  }

  private Answer unchecked(Action.OverHttp action) {
    try {
      return rivals.answer(action);
    } catch (IOException away) {
      throw new UncheckedIOException(away);
    }
  }

  private static Answer get(CompletableFuture<Answer> answer) throws IOException {
    try {
      return answer.join();
    } catch (CompletionException failure) {
      if (failure.getCause() instanceof UncheckedIOException away) {
        throw away.getCause();
      }
      throw failure;
    }
  }

  private static boolean isConflict(Answer answer) {
    return answer.status() == CONFLICT && answer.isProblem();
  }

  /** Whoever is patient takes an answer that the service is not able to for no answer. */
  private Answer answered(Answer answer) throws IOException {
    if (answer.status() >= UNAVAILABLE && !conduct.patience().isZero()) {
      throw new IOException("HTTP %d: %s".formatted(answer.status(), answer.reason()));
    }
    return answer;
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw CannotRun.brokenOff("Stopped while a service did not answer.");
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
    String batchId = people.latestBatch(bank.cutOff()).path("batchId").asText();
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
}
