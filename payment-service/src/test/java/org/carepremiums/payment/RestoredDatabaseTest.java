package org.carepremiums.payment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.carepremiums.payment.Campaign.KSW;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.payment.LedgerEntry;
import org.carepremiums.contracts.payment.Payout;
import org.carepremiums.contracts.payment.PayoutStatus;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.BankStatusKind;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.platform.operations.restore.Restoration;
import org.carepremiums.platform.testing.Backup;
import org.carepremiums.platform.testing.SchemaOwner;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A database that was restored from a backup, beside a broker and a bank that are ahead of it. */
@QuarkusTest
@PaymentStack
class RestoredDatabaseTest {

  private static final Scheme PPI = Scheme.GP_INTEGRATED_PRACTICE;
  private static final long BEFORE = 450_000;
  private static final long AFTER = 600_000;

  @Inject Campaign campaign;
  private final DataSource dataSource = SchemaOwner.dataSource();
  @Inject Restoration restoration;
  @Inject KafkaClientService kafka;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  private final InamiKey provider = Providers.next();
  private final InamiKey other = Providers.next();

  /** Other tests had other batches of the same cut-offs, which the broker must not name. */
  @BeforeEach
  void begin() throws Exception {
    campaign.begin();
    forgetPublished();
    campaign.begin();
    campaign.open("2025-02-03");
    campaign.nameAccount(provider, 1, "2025-01-06");
    campaign.decide(provider, PPI, 2023, 1, BEFORE);
    campaign.settle();
    campaign.open("2025-02-17");
  }

  @AfterEach
  void numberAsBefore() throws Exception {
    campaign.begin();
    forgetPublished();
  }

  @Test
  @DisplayName("Nobody is paid again whose file left after the backup, and the bank's words count")
  void filesThatHaveLeft() throws Exception {
    Backup backup = Backup.make(dataSource);
    campaign.pay("batch-2025-02-15");
    campaign.nameAccount(other, 1, "2025-01-06");
    campaign.decide(provider, PPI, 2023, 2, AFTER);
    campaign.decide(other, KSW, 2024, 1, Campaign.SOFTWARE_CENTS);
    campaign.settle();
    campaign.open("2025-04-15");
    campaign.pay("batch-2025-04-15");
    String booked = "PPI-2023-" + provider + "-1";
    campaign.bankSays(booked, BankStatusKind.BOOKED, null, "2025-02-20");
    campaign.settle();
    byte[] file = given().get("/batches/batch-2025-04-15/bank-file").asByteArray();
    assertThat(ordered(provider)).hasSize(2);

    backup.restore();
    assertThat(restoration.restore().learnt().toString())
        .contains("batch-2025-02-15 APPROVED", "batch-2025-04-15 APPROVED");
    goOn();
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(campaign.account(provider, PPI, 2023))
                    .containsEntry("orderedCents", (int) AFTER)
                    .containsEntry("paidCents", (int) BEFORE)
                    .containsEntry("dueCents", 0));
    campaign.settle();
    campaign.open("2025-06-16");

    assertThat(campaign.batch("batch-2025-06-15").read("$.batch.empty", Boolean.class)).isTrue();
    assertThat(campaign.account(other, KSW, 2024))
        .containsEntry("orderedCents", Campaign.SOFTWARE_CENTS)
        .containsEntry("dueCents", 0);
    assertThat(ordered(provider)).hasSize(2);
    assertThat(ordered(other)).hasSize(1);
    assertThat(given().get("/batches/batch-2025-04-15/bank-file").asByteArray()).isEqualTo(file);
    assertThat(campaign.get("/sums").<List<Object>>read("$.differences")).isEmpty();
    assertThat(campaign.rejections()).isZero();
    List<LedgerEntry> entries = campaign.ledgerEntries(provider);
    assertThat(entries)
        .extracting(LedgerEntry::version)
        .isSorted()
        .doesNotHaveDuplicates()
        .last()
        .satisfies(version -> assertThat(version).isGreaterThan(1_000_000));
    given().get("/q/health/ready").then().statusCode(200);
  }

  @Test
  @DisplayName(
      "A batch that was withdrawn after the backup and drawn up again is withdrawn here too, and what"
          + " left in its place is not paid again")
  void withdrawnAndDrawnUpAgain() throws Exception {
    Backup backup = Backup.make(dataSource);
    campaign.withdraw("batch-2025-02-15", "operator-1", "too early").statusCode(200);
    campaign.drawUpAgain("2025-02-15", "operator-1").statusCode(201);
    campaign.pay("batch-2025-02-15-2");

    backup.restore();
    assertThat(restoration.restore().learnt().toString())
        .contains("batch-2025-02-15 WITHDRAWN", "batch-2025-02-15-2 APPROVED");
    goOn();
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(campaign.account(provider, PPI, 2023))
                    .containsEntry("orderedCents", (int) BEFORE)
                    .containsEntry("dueCents", 0));
    campaign.settle();

    assertThat(campaign.batch("batch-2025-02-15").read("$.batch.status", String.class))
        .isEqualTo("WITHDRAWN");
    assertThat(campaign.batch("batch-2025-02-15-2").read("$.batch.status", String.class))
        .isEqualTo("APPROVED");
    campaign.open("2025-04-15");
    assertThat(campaign.batch("batch-2025-04-15").read("$.batch.empty", Boolean.class)).isTrue();
    assertThat(ordered(provider)).hasSize(1);
    assertThat(campaign.get("/sums").<List<Object>>read("$.differences")).isEmpty();
  }

  @Test
  @DisplayName("A file of which the broker does not have every line stops the restore")
  void linesAreMissing() throws Exception {
    Backup backup = Backup.make(dataSource);
    campaign.pay("batch-2025-02-15");
    forget(Topic.PAYOUTS);

    backup.restore();
    assertThatThrownBy(() -> restoration.restore())
        .hasStackTraceContaining("batch-2025-02-15 has 1 lines")
        .hasStackTraceContaining("the broker has 0");
    goOn();
    campaign.settle();
  }

  private List<Payout> ordered(InamiKey payee) {
    return campaign.payouts(payee).stream()
        .filter(payout -> payout.status() == PayoutStatus.ORDERED)
        .toList();
  }

  /** Reads on from the positions of the database, as a service that starts does. */
  private void goOn() {
    java.util.function.Consumer<Consumer<byte[], byte[]>> joinAgain = Consumer::enforceRebalance;
    kafka
        .<byte[], byte[]>getConsumer("inbox")
        .runOnPollingThread(joinAgain)
        .await()
        .atMost(Duration.ofSeconds(30));
  }

  private void forgetPublished() throws Exception {
    forget(Topic.BATCHES);
    forget(Topic.PAYOUTS);
  }

  private void forget(Topic topic) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      admin
          .deleteRecords(
              admin
                  .describeTopics(List.of(topic.topicName()))
                  .allTopicNames()
                  .get()
                  .get(topic.topicName())
                  .partitions()
                  .stream()
                  .collect(
                      Collectors.toMap(
                          found -> new TopicPartition(topic.topicName(), found.partition()),
                          found -> RecordsToDelete.beforeOffset(-1))))
          .all()
          .get();
    }
  }
}
