package org.carepremiums.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carepremiums.intake.Upstream.OBSERVED;
import static org.carepremiums.intake.Upstream.activityCount;
import static org.carepremiums.intake.Upstream.key;
import static org.carepremiums.intake.Upstream.newDelivery;
import static org.carepremiums.intake.Upstream.newPhysiotherapist;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.SourceCompleteness;
import org.carepremiums.contracts.intake.Receipt;
import org.carepremiums.contracts.intake.ReceiptStatus;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.platform.operations.restore.Restoration;
import org.carepremiums.platform.testing.Backup;
import org.carepremiums.platform.testing.SchemaOwner;
import org.carepremiums.platform.testing.StackTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class DeliveryTest {

  private static final Topic TOPIC = Topic.INSURERS_ACTIVITY_COUNTS;

  private final DataSource dataSource = SchemaOwner.dataSource();
  @Inject Restoration restoration;
  @Inject KafkaClientService kafka;

  private Upstream upstream;
  private BusinessDay day;

  @BeforeEach
  void connect() {
    upstream = new Upstream();
    day = upstream.openDay();
  }

  @AfterEach
  void disconnect() {
    upstream.close();
  }

  @Test
  @DisplayName("a whole delivery becomes facts and is receipted as complete at once")
  void wholeDeliveryIsReceiptedAtOnce() {
    String one = newPhysiotherapist();
    String other = newPhysiotherapist();
    String delivery = newDelivery();
    List<String> records =
        List.of(
            activityCount(one, "100", 612, OBSERVED), activityCount(other, "100", 430, OBSERVED));
    upstream.open(TOPIC, delivery);
    upstream.publish(TOPIC, key(one), records.get(0), delivery, 1);
    upstream.publish(TOPIC, key(other), records.get(1), delivery, 2);
    upstream.close(TOPIC, delivery, records);
    upstream.settle();

    assertThat(upstream.facts(key(one)))
        .singleElement()
        .satisfies(
            fact -> {
              assertThat(fact.factId()).isEqualTo(key(one) + "/activity-count/2024:100/insurers/1");
              assertThat(fact.deliveryId()).isEqualTo(delivery);
              assertThat(fact.recordedOn()).isEqualTo(day);
              assertThat(fact.supersedes()).isNull();
            });
    Receipt receipt = lastReceipt(delivery);
    assertThat(receipt.status()).isEqualTo(ReceiptStatus.COMPLETE);
    assertThat(receipt.announced()).isEqualTo(2);
    assertThat(receipt.received()).isEqualTo(2);
    assertThat(receipt.accepted()).isEqualTo(2);
    assertThat(receipt.missing()).isEmpty();
    assertThat(receipt.problems()).isEmpty();
    assertThat(receipt.on()).isEqualTo(day);
  }

  @Test
  @DisplayName(
      "after its database was restored, what came since is recorded again, newer than all that was said")
  void restoredDatabase() throws Exception {
    String provider = newPhysiotherapist();
    upstream.publish(TOPIC, key(provider), activityCount(provider, "100", 612, OBSERVED));
    upstream.settle();
    Backup backup = Backup.make(dataSource);
    String delivery = newDelivery();
    List<String> corrected = List.of(activityCount(provider, "100", 640, "2025-02-20"));
    upstream.publish(TOPIC, key(provider), corrected.get(0), delivery, 1);
    upstream.close(TOPIC, delivery, corrected);
    upstream.settle();
    Receipt said = lastReceipt(delivery);
    assertThat(said.status()).isEqualTo(ReceiptStatus.COMPLETE);

    backup.restore();
    try {
      assertThat(restoration.restore().highest()).isGreaterThanOrEqualTo(2);
      readOn();
      upstream.settle();
      upstream.publish(TOPIC, key(provider), activityCount(provider, "100", 655, "2025-02-21"));
      upstream.settle();
    } finally {
      versionsAsBefore();
    }

    List<Fact> facts = upstream.facts(key(provider));
    assertThat(facts).extracting(Fact::version).containsExactly(1, 2, 1_000_001, 1_000_002);
    assertThat(facts.get(2).value()).isEqualTo(facts.get(1).value());
    assertThat(facts.get(3).supersedes()).isEqualTo(facts.get(2).factId());
    assertThat(lastReceipt(delivery).status()).isEqualTo(said.status());
    assertThat(lastReceipt(delivery).accepted()).isEqualTo(said.accepted());
  }

  /** From the positions of the database, as a service that starts does. */
  private void readOn() {
    Consumer<org.apache.kafka.clients.consumer.Consumer<byte[], byte[]>> joinAgain =
        org.apache.kafka.clients.consumer.Consumer::enforceRebalance;
    kafka
        .<byte[], byte[]>getConsumer("inbox")
        .runOnPollingThread(joinAgain)
        .await()
        .atMost(Duration.ofSeconds(30));
  }

  /** Other tests count from 1. */
  private void versionsAsBefore() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("delete from restored");
    }
  }

  @Test
  @DisplayName("manifest first, records later and in any order: complete as soon as all came")
  void manifestMayComeFirst() {
    String provider = newPhysiotherapist();
    String delivery = newDelivery();
    List<String> records =
        List.of(
            activityCount(provider, "100", 1, OBSERVED),
            activityCount(provider, "200", 2, OBSERVED),
            activityCount(provider, "300", 3, OBSERVED));
    upstream.close(TOPIC, delivery, records);
    upstream.publish(TOPIC, key(provider), records.get(2), delivery, 3);
    upstream.publish(TOPIC, key(provider), records.get(0), delivery, 1);
    upstream.settle();
    assertThat(upstream.receipts(TOPIC, delivery)).isEmpty();
    upstream.publish(TOPIC, key(provider), records.get(1), delivery, 2);
    upstream.open(TOPIC, delivery);
    upstream.settle();

    assertThat(lastReceipt(delivery).status()).isEqualTo(ReceiptStatus.COMPLETE);
    assertThat(upstream.facts(key(provider))).hasSize(3);
  }

  @Test
  @DisplayName("what is missing is named on the next business day, and completed afterwards")
  void missingRecordsAreNamed() {
    String provider = newPhysiotherapist();
    String delivery = newDelivery();
    List<String> records =
        List.of(
            activityCount(provider, "100", 1, OBSERVED),
            activityCount(provider, "200", 2, OBSERVED),
            activityCount(provider, "300", 3, OBSERVED),
            activityCount(provider, "400", 4, OBSERVED));
    upstream.publish(TOPIC, key(provider), records.get(1), delivery, 2);
    upstream.close(TOPIC, delivery, records);
    upstream.settle();
    assertThat(upstream.receipts(TOPIC, delivery)).isEmpty();

    BusinessDay next = upstream.nextDay();
    Receipt incomplete = lastReceipt(delivery);
    assertThat(incomplete.status()).isEqualTo(ReceiptStatus.INCOMPLETE);
    assertThat(incomplete.missing()).containsExactly("1", "3-4");
    assertThat(incomplete.problems()).containsExactly("3 of 4 announced records have not arrived");
    assertThat(incomplete.on()).isEqualTo(next);

    upstream.nextDay();
    assertThat(upstream.receipts(TOPIC, delivery)).as("nothing new, no receipt").hasSize(1);

    upstream.publish(TOPIC, key(provider), records.get(0), delivery, 1);
    upstream.publish(TOPIC, key(provider), records.get(2), delivery, 3);
    upstream.publish(TOPIC, key(provider), records.get(3), delivery, 4);
    upstream.settle();
    Receipt complete = lastReceipt(delivery);
    assertThat(complete.version()).isEqualTo(2);
    assertThat(complete.status()).isEqualTo(ReceiptStatus.COMPLETE);
    assertThat(complete.accepted()).isEqualTo(4);
  }

  @Test
  @DisplayName("without its manifest a delivery is incomplete on the next business day")
  void missingManifestIsNamed() {
    String provider = newPhysiotherapist();
    String delivery = newDelivery();
    upstream.publish(
        TOPIC, key(provider), activityCount(provider, "100", 1, OBSERVED), delivery, 3);
    upstream.settle();
    upstream.nextDay();
    Receipt receipt = lastReceipt(delivery);
    assertThat(receipt.status()).isEqualTo(ReceiptStatus.INCOMPLETE);
    assertThat(receipt.announced()).isNull();
    assertThat(receipt.missing()).containsExactly("1-2");
    assertThat(receipt.problems()).containsExactly("the closing manifest has not arrived");
  }

  @Test
  @DisplayName("a checksum that does not fit leaves the delivery incomplete")
  void checksumMismatchIsNamed() {
    String provider = newPhysiotherapist();
    String delivery = newDelivery();
    String record = activityCount(provider, "100", 1, OBSERVED);
    upstream.publish(TOPIC, key(provider), record, delivery, 1);
    upstream.close(TOPIC, delivery, 1, "ab".repeat(32), 2019);
    upstream.settle();
    upstream.nextDay();
    Receipt receipt = lastReceipt(delivery);
    assertThat(receipt.status()).isEqualTo(ReceiptStatus.INCOMPLETE);
    assertThat(receipt.missing()).isEmpty();
    assertThat(receipt.problems())
        .containsExactly(
            "every announced record arrived, but the checksum does not fit their data");
    assertThat(completeness(delivery)).isEmpty();
  }

  @Test
  @DisplayName("records numbered beyond the manifest's count leave the delivery incomplete")
  void recordsBeyondTheCountAreNamed() {
    String provider = newPhysiotherapist();
    String delivery = newDelivery();
    List<String> records =
        List.of(
            activityCount(provider, "100", 1, OBSERVED),
            activityCount(provider, "200", 2, OBSERVED));
    upstream.publish(TOPIC, key(provider), records.get(0), delivery, 1);
    upstream.publish(TOPIC, key(provider), records.get(1), delivery, 2);
    upstream.close(TOPIC, delivery, records.subList(0, 1));
    upstream.settle();
    upstream.nextDay();
    assertThat(lastReceipt(delivery).status()).isEqualTo(ReceiptStatus.INCOMPLETE);
    assertThat(lastReceipt(delivery).problems())
        .containsExactly(
            "1 record is numbered beyond the announced 1: another manifest counts all, or what has"
                + " fewer records than before comes as another delivery");
  }

  @Test
  @DisplayName("a refused record counts as received, and its reason stands in the receipt")
  void refusedRecordCountsAsReceived() {
    String provider = newPhysiotherapist();
    String delivery = newDelivery();
    List<String> records =
        List.of(activityCount(provider, "100", 1, OBSERVED), "{\"inamiNumber\":");
    upstream.publish(TOPIC, key(provider), records.get(0), delivery, 1);
    upstream.publish(TOPIC, key(provider), records.get(1), delivery, 2);
    upstream.close(TOPIC, delivery, records);
    upstream.settle();
    Receipt receipt = lastReceipt(delivery);
    assertThat(receipt.missing()).isEmpty();
    assertThat(receipt.received()).isEqualTo(2);
    assertThat(receipt.accepted()).isEqualTo(1);
    assertThat(receipt.rejected()).isEqualTo(1);
    assertThat(receipt.problems()).contains("malformed-json: 1");
  }

  @Test
  @DisplayName("a whole delivery that comes twice changes nothing but the count of duplicates")
  void repeatedDeliveryIsHarmless() {
    String provider = newPhysiotherapist();
    String delivery = newDelivery();
    List<String> records =
        List.of(activityCount(provider, "100", 1, OBSERVED), "{\"inamiNumber\":\"1\"}");
    for (int time = 1; time <= 2; time++) {
      upstream.open(TOPIC, delivery);
      upstream.publish(TOPIC, key(provider), records.get(0), delivery, 1);
      upstream.publish(TOPIC, key(provider), records.get(1), delivery, 2);
      upstream.close(TOPIC, delivery, records);
      upstream.settle();
    }
    assertThat(upstream.receipts(TOPIC, delivery)).hasSize(1);
    upstream.nextDay();
    Receipt receipt = lastReceipt(delivery);
    assertThat(receipt.status()).isEqualTo(ReceiptStatus.INCOMPLETE);
    assertThat(receipt.version()).isEqualTo(2);
    assertThat(receipt.received()).isEqualTo(2);
    assertThat(receipt.accepted()).isEqualTo(1);
    assertThat(receipt.rejected()).isEqualTo(1);
    assertThat(receipt.duplicates()).isEqualTo(2);
    assertThat(upstream.facts(key(provider))).hasSize(1);
  }

  @Test
  @DisplayName("nothing can be announced on top of a delivery that was taken in as a whole")
  void contradictoryManifestIsRefused() {
    String provider = newPhysiotherapist();
    String delivery = newDelivery();
    List<String> records = List.of(activityCount(provider, "100", 1, OBSERVED));
    upstream.publish(TOPIC, key(provider), records.get(0), delivery, 1);
    upstream.close(TOPIC, delivery, records);
    upstream.settle();
    upstream.close(TOPIC, delivery, 7, "00".repeat(32));
    upstream.settle();
    assertThat(lastReceipt(delivery).status()).isEqualTo(ReceiptStatus.COMPLETE);
    assertThat(
            upstream
                .topics()
                .events(
                    TOPIC.rejections(),
                    org.carepremiums.contracts.intake.Rejection.class,
                    rejection ->
                        rejection.code().equals("contradictory-manifest")
                            && rejection.key().equals(base64(delivery))))
        .singleElement()
        .satisfies(rejection -> assertThat(rejection.field()).isEqualTo("count"));
  }

  @Test
  @DisplayName("an empty delivery is complete")
  void emptyDeliveryIsComplete() {
    String delivery = newDelivery();
    upstream.close(TOPIC, delivery, List.of());
    upstream.settle();
    assertThat(lastReceipt(delivery).status()).isEqualTo(ReceiptStatus.COMPLETE);
    assertThat(lastReceipt(delivery).received()).isZero();
  }

  @Test
  @DisplayName("a complete delivery that completes a year says so once")
  void completenessIsAnnouncedOnce() {
    String delivery = newDelivery();
    upstream.close(Topic.COZO_SUMEHR, delivery, List.of(), 2023, 2024);
    upstream.close(Topic.COZO_SUMEHR, delivery, List.of(), 2023, 2024);
    String later = newDelivery();
    upstream.close(Topic.COZO_SUMEHR, later, List.of(), 2024);
    upstream.settle();
    assertThat(completeness(delivery))
        .extracting(completeness -> completeness.year().value())
        .containsExactlyInAnyOrder(2023, 2024);
    assertThat(completeness(delivery)).allMatch(SourceCompleteness::complete);
    assertThat(completeness(later)).isEmpty();
  }

  @Test
  @DisplayName("records outside any delivery are receipted when the next business day opens")
  void dailyReceipt() {
    BusinessDay opened = upstream.nextDay();
    String provider = newPhysiotherapist();
    String record = activityCount(provider, "100", 1, OBSERVED);
    upstream.publish(TOPIC, key(provider), record);
    upstream.publish(TOPIC, key(provider), record);
    upstream.publish(TOPIC, key(provider), "no json");
    upstream.settle();
    assertThat(upstream.receipts(TOPIC, "day:" + opened)).isEmpty();
    BusinessDay next = upstream.nextDay();
    assertThat(upstream.receipts(TOPIC, "day:" + opened))
        .singleElement()
        .satisfies(
            receipt -> {
              assertThat(receipt.status()).isEqualTo(ReceiptStatus.DAILY);
              assertThat(receipt.received()).isEqualTo(3);
              assertThat(receipt.accepted()).isEqualTo(1);
              assertThat(receipt.duplicates()).isEqualTo(1);
              assertThat(receipt.rejected()).isEqualTo(1);
              assertThat(receipt.on()).isEqualTo(next);
            });
  }

  @Test
  @DisplayName("a number that was taken in and comes again with other data is refused by that name")
  void reusedNumberIsRefused() {
    String provider = newPhysiotherapist();
    String delivery = newDelivery();
    String first = activityCount(provider, "100", 1, OBSERVED);
    String other = activityCount(provider, "200", 2, OBSERVED);
    upstream.publish(TOPIC, key(provider), first, delivery, 1);
    upstream.publish(TOPIC, key(provider), other, delivery, 1);
    upstream.settle();
    assertThat(upstream.rejections(TOPIC, other))
        .singleElement()
        .satisfies(
            rejection -> {
              assertThat(rejection.code()).isEqualTo("sequence-reused");
              assertThat(rejection.field()).isEqualTo("ce_sequence");
            });
    assertThat(upstream.facts(key(provider))).hasSize(1);
  }

  private Receipt lastReceipt(String delivery) {
    List<Receipt> receipts = upstream.receipts(TOPIC, delivery);
    assertThat(receipts).as("receipts of %s", delivery).isNotEmpty();
    return receipts.get(receipts.size() - 1);
  }

  private List<SourceCompleteness> completeness(String delivery) {
    return upstream
        .topics()
        .events(
            Topic.SOURCE_COMPLETENESS,
            SourceCompleteness.class,
            completeness -> completeness.deliveryId().equals(delivery));
  }

  private static String base64(String text) {
    return java.util.Base64.getEncoder()
        .encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
