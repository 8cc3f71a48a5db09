package org.carepremiums.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carepremiums.intake.Upstream.OBSERVED;
import static org.carepremiums.intake.Upstream.activityCount;
import static org.carepremiums.intake.Upstream.key;
import static org.carepremiums.intake.Upstream.newDelivery;
import static org.carepremiums.intake.Upstream.newPhysiotherapist;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.carepremiums.contracts.fact.SourceCompleteness;
import org.carepremiums.contracts.intake.Receipt;
import org.carepremiums.contracts.intake.ReceiptStatus;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.platform.testing.StackTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a delivery completes of which records were refused, and how it is corrected. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class RefusedDeliveryTest {

  private static final Topic TOPIC = Topic.INSURERS_ACTIVITY_COUNTS;

  private Upstream upstream;

  @BeforeEach
  void connect() {
    upstream = new Upstream();
    upstream.openDay();
  }

  @AfterEach
  void disconnect() {
    upstream.close();
  }

  @Test
  @DisplayName(
      "a delivery of which every record was refused completes nothing, and is told at once")
  void everyRecordRefused() {
    String delivery = newDelivery();
    List<String> records = List.of(wrong(newPhysiotherapist()), wrong(newPhysiotherapist()));
    deliver(delivery, records, 2031);

    assertThat(completed(delivery)).isEmpty();
    Receipt receipt = lastReceipt(delivery);
    assertThat(receipt.status()).isEqualTo(ReceiptStatus.INCOMPLETE);
    assertThat(receipt.rejected()).isEqualTo(2);
    assertThat(receipt.problems())
        .containsExactly(
            "2 of 2 records were refused: 100 %, and above 1 % a delivery completes nothing until"
                + " its refused records are mended or its source confirms it as it is",
            "invalid-value: 2");
  }

  @Test
  @DisplayName("GDPR-5-1-d one refused record in a hundred is no more than the limit, two are")
  void limit() {
    String within = newDelivery();
    deliver(within, hundredWith(1), 2032);
    String beyond = newDelivery();
    deliver(beyond, hundredWith(2), 2033);

    assertThat(lastReceipt(within).status()).isEqualTo(ReceiptStatus.COMPLETE);
    assertThat(completed(within)).containsExactly(2032);
    assertThat(lastReceipt(beyond).status()).isEqualTo(ReceiptStatus.INCOMPLETE);
    assertThat(completed(beyond)).isEmpty();
  }

  @Test
  @DisplayName("one contradiction inside a delivery leaves it incomplete, however large it is")
  void contradiction() {
    String delivery = newDelivery();
    List<String> records = new ArrayList<>(hundredWith(0));
    records.add(records.get(0).replace("\"services\":1,", "\"services\":2,"));
    IntStream.range(0, 100).mapToObj(index -> hundredWith(0).get(0)).forEach(records::add);
    deliver(delivery, records, 2034);

    assertThat(completed(delivery)).isEmpty();
    assertThat(lastReceipt(delivery).status()).isEqualTo(ReceiptStatus.INCOMPLETE);
    assertThat(lastReceipt(delivery).problems())
        .containsExactly(
            "1 record contradicts another of the same delivery, which completes nothing until that"
                + " is mended or its source confirms it as it is",
            "contradictory: 1");
  }

  @Test
  @DisplayName("a number whose record was refused may be sent again, and a new manifest with it")
  void mended() {
    String one = newPhysiotherapist();
    String other = newPhysiotherapist();
    String delivery = newDelivery();
    List<String> first = List.of(wrong(one), activityCount(other, "100", 7, OBSERVED));
    deliver(delivery, first, 2035);
    assertThat(completed(delivery)).isEmpty();

    List<String> second = List.of(activityCount(one, "100", 6, OBSERVED), first.get(1));
    deliver(delivery, second, 2035);

    assertThat(upstream.facts(key(one))).hasSize(1);
    assertThat(upstream.rejections(TOPIC, second.get(0))).isEmpty();
    Receipt receipt = lastReceipt(delivery);
    assertThat(receipt.status()).isEqualTo(ReceiptStatus.COMPLETE);
    assertThat(receipt.version()).isEqualTo(2);
    assertThat(receipt.received()).isEqualTo(2);
    assertThat(receipt.accepted()).isEqualTo(2);
    assertThat(receipt.rejected()).isZero();
    assertThat(receipt.problems()).isEmpty();
    assertThat(completed(delivery)).containsExactly(2035);
  }

  @Test
  @DisplayName("a record that is mended badly stays refused, with its new reason alone")
  void mendedBadly() {
    String delivery = newDelivery();
    String provider = newPhysiotherapist();
    deliver(delivery, List.of(wrong(provider)), 2036);
    deliver(delivery, List.of("{\"inamiNumber\":"), 2036);

    Receipt receipt = lastReceipt(delivery);
    assertThat(receipt.status()).isEqualTo(ReceiptStatus.INCOMPLETE);
    assertThat(receipt.received()).isEqualTo(1);
    assertThat(receipt.rejected()).isEqualTo(1);
    assertThat(receipt.problems()).hasSize(2).endsWith("malformed-json: 1");
  }

  @Test
  @DisplayName("a number that stands keeps its record; sent again as it was, nothing is held")
  void restored() {
    String provider = newPhysiotherapist();
    String delivery = newDelivery();
    List<String> first = List.of(activityCount(provider, "100", 1, OBSERVED));
    List<String> other = List.of(activityCount(provider, "100", 2, OBSERVED));
    upstream.publish(TOPIC, key(provider), first.get(0), delivery, 1);
    upstream.settle();
    deliver(delivery, other, 2037);
    assertThat(upstream.rejections(TOPIC, other.get(0)))
        .singleElement()
        .satisfies(rejection -> assertThat(rejection.code()).isEqualTo("sequence-reused"));
    assertThat(completed(delivery)).isEmpty();

    deliver(delivery, first, 2037);
    assertThat(lastReceipt(delivery).status()).isEqualTo(ReceiptStatus.COMPLETE);
    assertThat(lastReceipt(delivery).rejected()).isZero();
    assertThat(completed(delivery)).containsExactly(2037);
  }

  @Test
  @DisplayName("a manifest with a wrong count is replaced by a corrected one")
  void correctedManifest() {
    String provider = newPhysiotherapist();
    String delivery = newDelivery();
    List<String> records = List.of(activityCount(provider, "100", 1, OBSERVED));
    upstream.publish(TOPIC, key(provider), records.get(0), delivery, 1);
    upstream.close(TOPIC, delivery, 7, "00".repeat(32), 2038);
    upstream.settle();
    assertThat(completed(delivery)).isEmpty();

    upstream.close(TOPIC, delivery, records, 2039);
    upstream.settle();
    assertThat(lastReceipt(delivery).status()).isEqualTo(ReceiptStatus.COMPLETE);
    assertThat(completed(delivery)).containsExactly(2039);
  }

  /** A hundred records, the last ones of which are refused. */
  private static List<String> hundredWith(int refused) {
    String provider = newPhysiotherapist();
    return IntStream.range(0, 100)
        .mapToObj(
            index ->
                index < 100 - refused
                    ? activityCount(provider, Integer.toString(100 + index), 1, OBSERVED)
                    : wrong(provider))
        .toList();
  }

  private static String wrong(String provider) {
    return activityCount(provider, "100", 1, OBSERVED)
        .replace("\"services\":1,", "\"services\":\"VRAI\",");
  }

  /** A whole delivery, its manifest after its records. */
  private void deliver(String delivery, List<String> records, Integer year) {
    upstream.open(TOPIC, delivery);
    for (int index = 0; index < records.size(); index++) {
      upstream.publish(TOPIC, null, records.get(index), delivery, index + 1);
    }
    upstream.settle();
    upstream.close(TOPIC, delivery, records, year);
    upstream.settle();
  }

  private Receipt lastReceipt(String delivery) {
    List<Receipt> receipts = upstream.receipts(TOPIC, delivery);
    assertThat(receipts).as("receipts of %s", delivery).isNotEmpty();
    return receipts.get(receipts.size() - 1);
  }

  private List<Integer> completed(String delivery) {
    return upstream
        .topics()
        .events(
            Topic.SOURCE_COMPLETENESS,
            SourceCompleteness.class,
            completeness -> completeness.deliveryId().equals(delivery))
        .stream()
        .map(completeness -> completeness.year().value())
        .toList();
  }
}
