package org.carepremiums.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carepremiums.intake.Upstream.activityCount;
import static org.carepremiums.intake.Upstream.key;
import static org.carepremiums.intake.Upstream.newDelivery;
import static org.carepremiums.intake.Upstream.newPhysiotherapist;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.FactKey;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.intake.ledger.Recorded;
import org.carepremiums.intake.store.FactStore;
import org.carepremiums.platform.testing.StackTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A source that says the same again and again: nothing of it is lost, and little of it is read. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class RepeatedStatementsTest {

  private static final Topic COUNTS = Topic.INSURERS_ACTIVITY_COUNTS;
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final int DAYS = 40;

  @Inject FactStore store;

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
  @DisplayName("of forty confirmations and forty deliveries of one day, a handful is read again")
  void littleIsRead() throws SQLException {
    String provider = newPhysiotherapist();
    for (int day = 0; day < DAYS; day++) {
      say(provider, 480, FIRST.plusDays(day), null);
      say(provider, 480, FIRST, newDelivery());
    }
    String delivery = newDelivery();
    say(provider, 480, FIRST.plusDays(2), delivery);
    upstream.settle();

    FactKey key = new FactKey(key(provider), "activity-count", "2024:300", Source.INSURERS);
    List<Recorded> needed =
        store.load(
            Set.of(key), new FactStore.Coming(Set.of(FIRST, FIRST.plusDays(2)), Set.of(delivery)));

    assertThat(needed).hasSizeLessThanOrEqualTo(6);
    assertThat(needed).anyMatch(held -> Integer.valueOf(1).equals(held.version()));
    assertThat(needed).anyMatch(held -> held.observedOn().equals(FIRST.plusDays(DAYS - 1)));
    assertThat(needed).anyMatch(held -> delivery.equals(held.statement().origin().deliveryId()));
    assertThat(needed).extracting(Recorded::arrival).contains(2 * DAYS + 1);

    // What was read is enough: a late word never holds, a contradiction of its own delivery is
    // found
    say(provider, 300, FIRST.plusDays(1), null);
    say(provider, 300, FIRST.plusDays(2), delivery, 2);
    say(provider, 510, FIRST.plusDays(DAYS), null);
    upstream.settle();
    assertThat(upstream.facts(key(provider))).hasSize(2);
    assertThat(
            upstream.rejections(
                COUNTS, activityCount(provider, "300", 300, FIRST.plusDays(2).toString())))
        .singleElement()
        .satisfies(refused -> assertThat(refused.code()).isEqualTo("contradictory"));
  }

  @Test
  @DisplayName(
      "what another member recorded in between is no fault of the records: they come again")
  void recordedInBetween() throws SQLException {
    String provider = newPhysiotherapist();
    say(provider, 480, FIRST, null);
    upstream.settle();
    FactKey key = new FactKey(key(provider), "activity-count", "2024:300", Source.INSURERS);
    List<Recorded> recorded =
        store.load(Set.of(key), new FactStore.Coming(Set.of(FIRST), Set.of()));

    assertThat(recorded).hasSize(1);
    assertThatThrownBy(() -> store.add(recorded))
        .isInstanceOf(SQLTransientException.class)
        .hasNoCause();
  }

  private void say(String provider, int services, LocalDate observedOn, String delivery) {
    say(provider, services, observedOn, delivery, 1);
  }

  private void say(
      String provider, int services, LocalDate observedOn, String delivery, int number) {
    String record = activityCount(provider, "300", services, observedOn.toString());
    if (delivery == null) {
      upstream.publish(COUNTS, key(provider), record);
    } else {
      upstream.publish(COUNTS, key(provider), record, delivery, number);
    }
  }
}
