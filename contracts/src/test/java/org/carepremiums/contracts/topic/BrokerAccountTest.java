package org.carepremiums.contracts.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.topic.Grant.Operation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An account at the broker")
class BrokerAccountTest {

  /** Everybody who delivers, except ProSanté, through which providers see what became of it. */
  private static final Set<Source> DATA_PROVIDERS = EnumSet.range(Source.PRO_Q_KINE, Source.MEDEGA);

  @Test
  @DisplayName(
      "of an upstream provider writes its own feeds and reads its own receipts and rejections")
  void upstreamProvider() {
    assertThat(DATA_PROVIDERS)
        .hasSize(16)
        .allSatisfy(
            source -> {
              BrokerAccount account = BrokerAccount.of(source);
              List<Topic> feeds =
                  Topic.all().stream()
                      .filter(topic -> topic.isFeed() && topic.source() == source)
                      .toList();
              assertThat(feeds)
                  .isNotEmpty()
                  .allMatch(topic -> topic.topicName().startsWith("upstream." + source + "."));
              assertThat(topics(account, Operation.WRITE)).isEqualTo(feeds);
              assertThat(topics(account, Operation.READ))
                  .containsExactly(Topic.receipts(source), Topic.rejections(source));
              assertThat(groups(account)).containsExactly(source.id());
            });
  }

  @Test
  @DisplayName("of payment operators reads payouts and nothing else")
  void paymentOperators() {
    BrokerAccount account = BrokerAccount.ofPaymentOperators();

    assertThat(topics(account, Operation.READ)).containsExactly(Topic.PAYOUTS);
    assertThat(topics(account, Operation.WRITE)).isEmpty();
    assertThat(groups(account)).containsExactly("payment-operator");
  }

  @Test
  @DisplayName("of the platform team reads refused records of our own topics and nothing else")
  void platform() {
    BrokerAccount account = BrokerAccount.ofPlatform();

    assertThat(topics(account, Operation.READ)).containsExactly(Topic.PLATFORM_REJECTIONS);
    assertThat(topics(account, Operation.WRITE)).isEmpty();
    assertThat(groups(account)).containsExactly("platform");
  }

  @Test
  @DisplayName("is the only one that reads what comes back to its source")
  void nobodyElseReadsWhatComesBack() {
    List<Topic> answers =
        Stream.of(EventType.RECEIPT, EventType.REJECTION)
            .flatMap(type -> Topic.carrying(type).stream())
            .toList();

    assertThat(answers)
        .hasSize(DATA_PROVIDERS.size() * 2 + 4)
        .allSatisfy(
            answer ->
                assertThat(BrokerAccount.all())
                    .filteredOn(account -> account.may(Operation.READ, answer))
                    .hasSize(1));
  }

  @Test
  @DisplayName("of auditors reads the anchors of the audit records, which services only add to")
  void auditors() {
    BrokerAccount account = BrokerAccount.ofAuditors();

    assertThat(topics(account, Operation.READ)).containsExactly(Topic.AUDIT_ANCHORS);
    assertThat(topics(account, Operation.WRITE)).isEmpty();
    assertThat(BrokerAccount.all())
        .filteredOn(one -> one.may(Operation.WRITE, Topic.AUDIT_ANCHORS))
        .extracting(BrokerAccount::name)
        .containsExactly("intake", "eligibility", "payment", "contestation");
  }

  @Test
  @DisplayName("of the bank writes statuses and messages, and reads what it is to pay")
  void bank() {
    BrokerAccount account = BrokerAccount.of(Source.BANK);

    assertThat(topics(account, Operation.WRITE))
        .containsExactly(Topic.BANK_PAYOUT_STATUSES, Topic.BANK_MESSAGES);
    assertThat(topics(account, Operation.READ))
        .containsExactly(Topic.rejections(Source.BANK), Topic.PAYOUTS, Topic.BATCHES);
  }

  @Test
  @DisplayName(
      "of the scheduler opens business days and reads which one it opened last, nothing else")
  void scheduler() {
    BrokerAccount account = BrokerAccount.of(Source.SCHEDULER);

    assertThat(topics(account, Operation.WRITE)).containsExactly(Topic.BUSINESS_DAYS);
    assertThat(topics(account, Operation.READ)).containsExactly(Topic.BUSINESS_DAYS);
    assertThat(groups(account)).containsExactly("scheduler");
  }

  @Test
  @DisplayName("of intake writes feeds as well, since it publishes what is uploaded")
  void intakePublishesUploads() {
    assertThat(topics(BrokerAccount.of(Source.INTAKE), Operation.WRITE))
        .contains(
            Topic.RSW_SUMEHR, Topic.receipts(Source.RSW), Topic.rejections(Source.RSW), Topic.FACTS)
        .doesNotContain(
            Topic.PROSANTE_CONTESTATIONS,
            Topic.BANK_PAYOUT_STATUSES,
            Topic.rejections(Source.BANK),
            Topic.BUSINESS_DAYS);
    assertThat(groups(BrokerAccount.of(Source.INTAKE))).containsExactly("intake-service");
  }

  @Test
  @DisplayName("of contestation writes what providers contest on its pages, as ProSanté does")
  void contestationPassesOnContestations() {
    assertThat(topics(BrokerAccount.of(Source.CONTESTATION), Operation.WRITE))
        .contains(Topic.PROSANTE_CONTESTATIONS)
        .doesNotContain(Topic.PROSANTE_APPLICATIONS, Topic.BANK_PAYOUT_STATUSES);
    assertThat(topics(BrokerAccount.of(Source.PAYMENT), Operation.WRITE))
        .doesNotContain(Topic.BANK_PAYOUT_STATUSES);
  }

  @Test
  @DisplayName(
      "of eligibility sees its own decisions, and neither bank accounts nor payouts nor upstream records")
  void eligibility() {
    BrokerAccount account = BrokerAccount.of(Source.ELIGIBILITY);

    assertThat(topics(account, Operation.READ))
        .containsExactly(
            Topic.BUSINESS_DAYS,
            Topic.FACTS,
            Topic.SOURCE_COMPLETENESS,
            Topic.DECISIONS,
            Topic.RE_EVALUATIONS,
            Topic.AUDIT_ANCHORS);
    assertThat(topics(account, Operation.WRITE))
        .containsExactly(
            Topic.PLATFORM_REJECTIONS,
            Topic.DECISIONS,
            Topic.APPLICATION_ANSWERS,
            Topic.RE_EVALUATIONS,
            Topic.AUDIT_ANCHORS);
  }

  @Test
  @DisplayName("has no pattern, names what exists, and may see whatever it reads or writes")
  void noPatterns() {
    Set<String> topics = Set.copyOf(Topic.all().stream().map(Topic::topicName).toList());
    assertThat(BrokerAccount.all()).hasSize(Source.values().length + 3);
    assertThat(BrokerAccount.all())
        .flatExtracting(BrokerAccount::grants)
        .allSatisfy(
            grant -> {
              assertThat(grant.name()).matches("[a-z0-9.-]+");
              assertThat(grant.operations()).contains(Operation.DESCRIBE).hasSizeGreaterThan(1);
              if (grant.resource() == Grant.Resource.TOPIC) {
                assertThat(topics).contains(grant.name());
              }
            });
  }

  private static List<Topic> topics(BrokerAccount account, Operation operation) {
    return Topic.all().stream().filter(topic -> account.may(operation, topic)).toList();
  }

  private static List<String> groups(BrokerAccount account) {
    return account.grants().stream()
        .filter(grant -> grant.resource() == Grant.Resource.GROUP)
        .map(Grant::name)
        .toList();
  }
}
