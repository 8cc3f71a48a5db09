package org.carepremiums.payment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.carepremiums.payment.Campaign.KSW;
import static org.carepremiums.payment.Campaign.SOFTWARE_CENTS;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.Period;
import org.carepremiums.payment.inbox.PaymentInbox;
import org.carepremiums.platform.messaging.outbox.UnitOfWork;
import org.carepremiums.platform.messaging.record.ReceivedRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Two members of the service handle records about one provider at the same time: the transaction of
 * the first stays open until the other one waits for it, or has come to its end without.
 */
@QuarkusTest
@PaymentStack
class TwoMembersTest {

  private static final String WAITS =
      "select count(*) from pg_stat_activity where datname = current_database()"
          + " and wait_event_type = 'Lock'";

  @Inject Campaign campaign;
  @Inject UnitOfWork unitOfWork;
  @Inject PaymentInbox inbox;
  private final ExecutorService members = Executors.newFixedThreadPool(2);
  private final InamiKey provider = Providers.next();

  @BeforeEach
  void begin() throws Exception {
    campaign.begin();
    campaign.open("2025-02-03");
  }

  @AfterEach
  void end() {
    members.shutdownNow();
  }

  @Test
  @DisplayName("A first decision and a first account that commit at the same time meet")
  void firstDecisionAndFirstAccount() throws Exception {
    atTheSameTime(decision(1, SOFTWARE_CENTS), account(1, Ibans.next(), "2025-01-06"));

    assertThat(campaign.account(provider, KSW, 2024)).doesNotContainKey("heldBecause");
  }

  @Test
  @DisplayName("A first account and a first decision that commit at the same time meet")
  void firstAccountAndFirstDecision() throws Exception {
    atTheSameTime(account(1, Ibans.next(), "2025-01-06"), decision(1, SOFTWARE_CENTS));

    assertThat(campaign.account(provider, KSW, 2024)).doesNotContainKey("heldBecause");
  }

  @Test
  @DisplayName("A decision that waits for another account is paid to that account")
  void decisionBesideAnotherAccount() throws Exception {
    campaign.nameAccount(provider, 1, "2025-01-06");
    campaign.decide(provider, KSW, 2024, 1, SOFTWARE_CENTS);
    campaign.settle();
    Iban second = Ibans.next();
    atTheSameTime(account(2, second, "2025-02-03"), decision(2, 2 * SOFTWARE_CENTS));
    campaign.open("2025-02-17");
    campaign.pay("batch-2025-02-15");

    assertThat(campaign.payouts(provider))
        .singleElement()
        .satisfies(
            payout -> {
              assertThat(payout.iban()).isEqualTo(second);
              assertThat(payout.amount().value()).isEqualTo(2 * SOFTWARE_CENTS);
            });
  }

  private void atTheSameTime(ReceivedRecord first, ReceivedRecord second) throws Exception {
    CountDownLatch handled = new CountDownLatch(1);
    CountDownLatch mayCommit = new CountDownLatch(1);
    Future<?> one =
        members.submit(
            () ->
                unitOfWork.call(
                    outgoing -> {
                      inbox.handle(List.of(first), outgoing);
                      handled.countDown();
                      return passed(mayCommit);
                    }));
    assertThat(passed(handled)).isTrue();
    Future<?> other =
        members.submit(
            () ->
                unitOfWork.call(
                    outgoing -> {
                      inbox.handle(List.of(second), outgoing);
                      return null;
                    }));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> other.isDone() || campaign.query(WAITS, Long.class).get(0) > 0);
    mayCommit.countDown();
    one.get(30, TimeUnit.SECONDS);
    other.get(30, TimeUnit.SECONDS);
    campaign.settle();
  }

  private static boolean passed(CountDownLatch latch) {
    try {
      return latch.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private ReceivedRecord decision(int version, long cents) throws Exception {
    return received(
        Topic.DECISIONS,
        Campaign.decision(provider, KSW, 2024, version, cents, DecisionStatus.FINAL));
  }

  private ReceivedRecord account(int version, Iban iban, String observedOn) throws Exception {
    LocalDate named = LocalDate.parse(observedOn);
    FactValue.BankAccount account =
        new FactValue.BankAccount(
            iban,
            null,
            "Physiotherapist " + provider,
            named,
            ApplicationChannel.PROSANTE,
            null,
            null,
            null);
    return received(
        Topic.BANK_ACCOUNT_FACTS,
        new Fact(
            Fact.id(provider.value(), account, Source.PROSANTE, version),
            provider.value(),
            version,
            Period.since(named),
            account,
            Source.PROSANTE,
            "upstream.prosante.bank-accounts.v1",
            null,
            named,
            BusinessDay.onOrAfter(named),
            null));
  }

  private ReceivedRecord received(Topic topic, Object data) throws Exception {
    return new ReceivedRecord(
        topic.topicName(),
        0,
        0,
        0,
        provider.value().getBytes(UTF_8),
        ContractJson.mapper().writeValueAsBytes(data),
        Map.of());
  }
}
