package org.carepremiums.contracts.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.topic.Grant.Operation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An account at the broker")
class AccountTest {

  /** Everybody who delivers, except ProSanté, through which providers see what became of it. */
  private static final Set<Source> DATA_PROVIDERS = EnumSet.range(Source.PRO_Q_KINE, Source.MEDEGA);

  @Test
  @DisplayName("of an upstream provider writes its own topics and reads receipts and rejections")
  void upstreamProvider() {
    assertThat(DATA_PROVIDERS)
        .hasSize(16)
        .allSatisfy(
            source -> {
              Account account = Account.of(source);
              List<Topic> own =
                  Arrays.stream(Topic.values())
                      .filter(
                          topic -> topic.topicName().startsWith("upstream." + source.id() + "."))
                      .toList();
              assertThat(own).isNotEmpty();
              assertThat(topics(account, Operation.WRITE)).isEqualTo(own);
              assertThat(topics(account, Operation.READ))
                  .containsExactly(Topic.RECEIPTS, Topic.REJECTIONS);
              assertThat(groups(account)).containsExactly(source.id());
            });
  }

  @Test
  @DisplayName("of payment operators reads payouts and nothing else")
  void paymentOperators() {
    Account account = Account.ofPaymentOperators();

    assertThat(topics(account, Operation.READ)).containsExactly(Topic.PAYOUTS);
    assertThat(topics(account, Operation.WRITE)).isEmpty();
    assertThat(groups(account)).containsExactly("payment-operator");
  }

  @Test
  @DisplayName("of the bank writes payout statuses and reads what it is to pay")
  void bank() {
    Account account = Account.of(Source.BANK);

    assertThat(topics(account, Operation.WRITE)).containsExactly(Topic.BANK_PAYOUT_STATUSES);
    assertThat(topics(account, Operation.READ))
        .containsExactly(Topic.REJECTIONS, Topic.PAYOUTS, Topic.BATCHES);
  }

  @Test
  @DisplayName(
      "of the scheduler opens business days and reads which one it opened last, nothing else")
  void scheduler() {
    Account account = Account.of(Source.SCHEDULER);

    assertThat(topics(account, Operation.WRITE)).containsExactly(Topic.BUSINESS_DAYS);
    assertThat(topics(account, Operation.READ)).containsExactly(Topic.BUSINESS_DAYS);
    assertThat(groups(account)).containsExactly("scheduler");
  }

  @Test
  @DisplayName("of intake writes feeds as well, since it publishes what is uploaded")
  void intakePublishesUploads() {
    assertThat(topics(Account.of(Source.INTAKE), Operation.WRITE))
        .contains(Topic.RSW_SUMEHR, Topic.RECEIPTS, Topic.FACTS)
        .doesNotContain(
            Topic.PROSANTE_CONTESTATIONS, Topic.BANK_PAYOUT_STATUSES, Topic.BUSINESS_DAYS);
    assertThat(groups(Account.of(Source.INTAKE))).containsExactly("intake-service");
  }

  @Test
  @DisplayName("of eligibility sees neither bank accounts nor payouts nor upstream records")
  void eligibility() {
    Account account = Account.of(Source.ELIGIBILITY);

    assertThat(topics(account, Operation.READ))
        .containsExactly(
            Topic.BUSINESS_DAYS, Topic.FACTS, Topic.SOURCE_COMPLETENESS, Topic.RE_EVALUATIONS);
    assertThat(topics(account, Operation.WRITE))
        .containsExactly(
            Topic.REJECTIONS, Topic.DECISIONS, Topic.APPLICATION_ANSWERS, Topic.RE_EVALUATIONS);
  }

  @Test
  @DisplayName("has no pattern, names what exists, and may see whatever it reads or writes")
  void noPatterns() {
    Set<String> topics = Set.copyOf(Arrays.stream(Topic.values()).map(Topic::topicName).toList());
    assertThat(Account.all()).hasSize(Source.values().length + 1);
    assertThat(Account.all())
        .flatExtracting(Account::grants)
        .allSatisfy(
            grant -> {
              assertThat(grant.name()).matches("[a-z0-9.-]+");
              assertThat(grant.operations()).contains(Operation.DESCRIBE).hasSizeGreaterThan(1);
              if (grant.resource() == Grant.Resource.TOPIC) {
                assertThat(topics).contains(grant.name());
              }
            });
  }

  private static List<Topic> topics(Account account, Operation operation) {
    return Arrays.stream(Topic.values()).filter(topic -> account.may(operation, topic)).toList();
  }

  private static List<String> groups(Account account) {
    return account.grants().stream()
        .filter(grant -> grant.resource() == Grant.Resource.GROUP)
        .map(Grant::name)
        .toList();
  }
}
