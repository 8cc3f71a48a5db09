package org.carepremiums.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carepremiums.contracts.decision.DecisionStatus.FINAL;
import static org.carepremiums.contracts.event.Scheme.PHYSIOTHERAPIST_SOFTWARE;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.eligibility.inbox.EligibilityInbox;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.messaging.outbox.UnitOfWork;
import org.carepremiums.platform.messaging.record.ReceivedRecord;
import org.carepremiums.platform.testing.facts.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What becomes of decisions while facts come out of a queue. */
@QuarkusTest
@EligibilityStack
@DisplayName("While many facts come at once,")
class PostponedDecisionsTest {

  private static final int MANY = 500;
  private static final int FACTS_OF_EACH = 4;

  @Inject Campaign campaign;
  @Inject EligibilityInbox inbox;
  @Inject UnitOfWork unitOfWork;
  @Inject Sql sql;
  private FactStream stream;

  @BeforeEach
  void begin() throws SQLException {
    stream = campaign.begin("2025-06-03");
    stream.approvedPackage("kine-file");
    stream.complete(campaign.sources(PHYSIOTHERAPIST_SOFTWARE, 2024));
    campaign.settle();
  }

  @Test
  @DisplayName(
      "preliminary decisions wait, and are then made once with all that came; final ones do not"
          + " wait")
  void preliminaryOnesWait() {
    List<String> preliminary = new ArrayList<>();
    List<Fact> first = new ArrayList<>();
    while (first.size() < MANY) {
      String provider = Providers.next();
      preliminary.add(provider);
      first.addAll(withoutApplication(provider));
    }
    String applicant = Providers.next();
    first.addAll(withoutApplication(applicant));
    first.add(stream.next(applicant, Facts.application("app-" + applicant, 2024, "2025-06-03")));
    List<Fact> corrections = new ArrayList<>();
    for (int insurer = 0; insurer < FACTS_OF_EACH; insurer++) {
      for (String provider : preliminary) {
        corrections.add(stream.next(provider, Facts.services(2024, "10" + insurer, 200)));
      }
    }

    List<Integer> found = new ArrayList<>();
    unitOfWork.call(
        outgoing -> {
          inbox.handle(received(first), outgoing);
          inbox.handle(received(corrections), outgoing);
          found.add(versionsOf(preliminary));
          found.add(versionsOf(List.of(applicant)));
          return null;
        });
    campaign.settle();

    assertThat(found).first().as("of those who wait").isEqualTo(0);
    assertThat(found.get(1)).as("of who has applied").isPositive();
    assertThat(campaign.latest(applicant, PHYSIOTHERAPIST_SOFTWARE, 2024).status())
        .isEqualTo(FINAL);
    assertThat(preliminary)
        .allSatisfy(
            provider ->
                assertThat(campaign.decisions(provider, PHYSIOTHERAPIST_SOFTWARE, 2024))
                    .hasSize(1));
  }

  @Test
  @DisplayName("of few facts each preliminary decision is made at once")
  void ofFewTheyAreMadeAtOnce() {
    String provider = Providers.next();
    List<Fact> few = withoutApplication(provider);

    int found =
        unitOfWork.call(
            outgoing -> {
              inbox.handle(received(few), outgoing);
              return versionsOf(List.of(provider));
            });
    campaign.settle();

    assertThat(found).isPositive();
  }

  private List<Fact> withoutApplication(String provider) {
    return List.of(
        stream.next(provider, Facts.registered("2010-09-01")),
        stream.next(provider, Facts.adhered("2018-01-01..")),
        stream.next(provider, Facts.services(2024, "300", 600)),
        stream.next(provider, Facts.use("kine-file", "2018-01-01", null)));
  }

  /** As a poll would bring them. */
  private static List<ReceivedRecord> received(List<Fact> facts) {
    List<ReceivedRecord> records = new ArrayList<>();
    for (Fact fact : facts) {
      byte[] value = KeptJson.bytes(fact);
      records.add(
          ReceivedRecord.of(
              new ConsumerRecord<>(
                  Topic.FACTS.topicName(),
                  0,
                  records.size(),
                  0L,
                  TimestampType.CREATE_TIME,
                  0,
                  value.length,
                  fact.subject().getBytes(StandardCharsets.UTF_8),
                  value,
                  new RecordHeaders(),
                  Optional.empty())));
    }
    return records;
  }

  private int versionsOf(List<String> providers) throws SQLException {
    return sql.only(
        "select count(*) from decision where provider = any(?)", row -> row.getInt(1), providers);
  }
}
