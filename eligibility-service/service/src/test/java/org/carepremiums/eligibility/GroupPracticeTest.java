package org.carepremiums.eligibility;

import static com.jayway.jsonpath.matchers.JsonPathMatchers.hasJsonPath;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.carepremiums.contracts.event.Scheme.GP_INTEGRATED_PRACTICE;
import static org.carepremiums.eligibility.Campaign.LONGEST_WAIT;
import static org.carepremiums.eligibility.Campaign.condition;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.carepremiums.contracts.decision.ConditionOutcome;
import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.contracts.decision.ReEvaluation;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.UsageParameter;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.inbox.EligibilityInbox;
import org.carepremiums.platform.messaging.outbox.UnitOfWork;
import org.carepremiums.platform.messaging.record.ReceivedRecord;
import org.carepremiums.platform.testing.SchemaOwner;
import org.carepremiums.platform.testing.facts.Facts;
import org.carepremiums.platform.testing.facts.Practitioner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** General practitioners whose mean counts for each of them. */
@QuarkusTest
@EligibilityStack
@DisplayName("A group practice:")
class GroupPracticeTest {

  private static final String EVIDENCE_LINKER = "evidence-linker";

  @Inject Campaign campaign;
  private final DataSource dataSource = SchemaOwner.dataSource();
  @Inject UnitOfWork unitOfWork;
  @Inject EligibilityInbox inbox;
  private FactStream stream;
  private final String below = Providers.nextDoctor();
  private final String above = Providers.nextDoctor();

  @BeforeEach
  void begin() throws SQLException {
    stream = campaign.begin("2026-04-01");
  }

  @Test
  @DisplayName("PPI6 a member's correction decides the whole group again, and nobody else")
  void correctionOfAMember() {
    String outsider = Providers.nextDoctor();
    practitioner(outsider, 5);
    for (String member : List.of(below, above)) {
      practitioner(member, 0);
      stream.state(member, memberOf("practice-0017"));
    }
    campaign.settle();
    stream.state(below, evidenceLinker(2));
    stream.state(above, evidenceLinker(8));
    campaign.settle();
    Decision carried = campaign.latest(below, GP_INTEGRATED_PRACTICE, 2025);
    assertThat(condition(carried, EVIDENCE_LINKER).outcome()).isEqualTo(ConditionOutcome.MET);
    int ofOutsider = campaign.latest(outsider, GP_INTEGRATED_PRACTICE, 2025).version();

    stream.state(above, evidenceLinker(7));
    campaign.settle();

    Decision alone = campaign.latest(below, GP_INTEGRATED_PRACTICE, 2025);
    assertThat(alone.version()).isGreaterThan(carried.version());
    assertThat(condition(alone, EVIDENCE_LINKER).outcome()).isNotEqualTo(ConditionOutcome.MET);
    assertThat(campaign.latest(outsider, GP_INTEGRATED_PRACTICE, 2025).version())
        .isEqualTo(ofOutsider);
    assertThat(campaign.records(Topic.RE_EVALUATIONS))
        .extracting(event -> Campaign.read(event, ReEvaluation.class))
        .filteredOn(asked -> asked.cause() != null && asked.cause().contains("practice-0017"))
        .extracting(asked -> asked.provider().value())
        .containsOnly(below, above);
  }

  @Test
  @DisplayName(
      "PPI6 two who become members of a practice at the same time, on two instances, have one mean")
  void twoMembersAtTheSameTime() throws Exception {
    practitioner(below, 2);
    practitioner(above, 8);
    campaign.settle();
    assertThat(
            condition(campaign.latest(below, GP_INTEGRATED_PRACTICE, 2025), EVIDENCE_LINKER)
                .outcome())
        .isNotEqualTo(ConditionOutcome.MET);

    atTheSameTime(membership(below), membership(above));
    campaign.settle();

    for (String member : List.of(below, above)) {
      assertThat(
              condition(campaign.latest(member, GP_INTEGRATED_PRACTICE, 2025), EVIDENCE_LINKER)
                  .outcome())
          .as(member)
          .isEqualTo(ConditionOutcome.MET);
    }
  }

  @Test
  @DisplayName("PPI6 on an earlier day the group is looked at as it was known then")
  void groupAsKnownOnAnEarlierDay() {
    practitioner(below, 2);
    practitioner(above, 7);
    stream.state(below, memberOf("practice-0019"));
    stream.state(above, memberOf("practice-0019"));
    campaign.settle();
    String address = "/decisions/" + below + "/gp-integrated-practice/2025?knownOn=";
    String linker = "$.conditions[?(@.condition == '%s')].outcome".formatted(EVIDENCE_LINKER);
    stream.open("2026-04-02");
    stream.state(above, evidenceLinker(9));
    campaign.settle();

    given()
        .get(address + "2026-04-02")
        .then()
        .statusCode(200)
        .body(hasJsonPath(linker, contains("MET")))
        .body(hasJsonPath("$.factsRecordedLater", hasSize(0)));
    given()
        .get(address + "2026-04-01")
        .then()
        .statusCode(200)
        .body(hasJsonPath(linker, contains(not(equalTo("MET")))))
        .body(hasJsonPath("$.factsRecordedLater", hasSize(1)))
        .body(
            hasJsonPath("$.factsRecordedLater[0].factId", containsString(above + "/usage-count")));
  }

  /** A general practitioner who is not a member of any practice. */
  private void practitioner(String doctor, int evidenceLinker) {
    stream.state(doctor, Facts.generalPractitioner("2010-09-01"));
    stream.state(doctor, new FactValue.Competence("003", LocalDate.of(2010, 9, 1), null));
    stream.state(doctor, evidenceLinker(evidenceLinker));
  }

  private static FactValue memberOf(String practice) {
    return Practitioner.membership(practice, "2020-03-02", "2020-03-02", null, "2020-03-02");
  }

  private static FactValue evidenceLinker(int times) {
    return new FactValue.UsageCount(
        UsageParameter.EVIDENCE_LINKER,
        PremiumYear.of(2025),
        LocalDate.of(2025, 7, 1),
        LocalDate.of(2025, 12, 31),
        times,
        null);
  }

  private ReceivedRecord membership(String doctor) throws JsonProcessingException {
    Fact fact = stream.next(doctor, memberOf("practice-0018"));
    return new ReceivedRecord(
        Topic.FACTS.topicName(),
        0,
        0,
        0,
        doctor.getBytes(StandardCharsets.UTF_8),
        ContractJson.mapper().writeValueAsBytes(fact),
        Map.of());
  }

  /** The first transaction stays open until the other waits for it, or has ended without. */
  private void atTheSameTime(ReceivedRecord first, ReceivedRecord second) throws Exception {
    CountDownLatch handled = new CountDownLatch(1);
    CountDownLatch mayCommit = new CountDownLatch(1);
    ExecutorService instances = Executors.newFixedThreadPool(2);
    try {
      Future<?> one = instances.submit(() -> handle(first, handled, mayCommit));
      assertThat(handled.await(30, TimeUnit.SECONDS)).isTrue();
      Future<?> other =
          instances.submit(() -> handle(second, new CountDownLatch(1), new CountDownLatch(0)));
      await().atMost(LONGEST_WAIT).until(() -> other.isDone() || somebodyWaits());
      mayCommit.countDown();
      one.get(30, TimeUnit.SECONDS);
      other.get(30, TimeUnit.SECONDS);
    } finally {
      mayCommit.countDown();
      instances.shutdownNow();
    }
  }

  private void handle(ReceivedRecord record, CountDownLatch handled, CountDownLatch mayCommit) {
    unitOfWork.call(
        outgoing -> {
          inbox.handle(List.of(record), outgoing);
          handled.countDown();
          try {
            return mayCommit.await(30, TimeUnit.SECONDS);
          } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
          }
        });
  }

  private boolean somebodyWaits() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select count(*) from pg_stat_activity where datname = current_database()"
                    + " and wait_event_type = 'Lock'");
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getInt(1) > 0;
    }
  }
}
