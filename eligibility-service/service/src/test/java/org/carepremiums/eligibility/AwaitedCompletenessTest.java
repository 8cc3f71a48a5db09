package org.carepremiums.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carepremiums.contracts.decision.DecisionStatus.FINAL;
import static org.carepremiums.contracts.decision.DecisionStatus.PRELIMINARY;
import static org.carepremiums.contracts.event.Scheme.PHYSIOTHERAPIST_SOFTWARE;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.eligibility.inbox.EligibilityInbox;
import org.carepremiums.eligibility.rule.SourceYear;
import org.carepremiums.eligibility.store.SharedFacts;
import org.carepremiums.platform.messaging.outbox.UnitOfWork;
import org.carepremiums.platform.messaging.record.ReceivedRecord;
import org.carepremiums.platform.testing.facts.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Facts and what is said of their completeness come on different topics. */
@QuarkusTest
@EligibilityStack
@DisplayName("That a source is complete")
class AwaitedCompletenessTest {

  @Inject Campaign campaign;
  @Inject EligibilityInbox inbox;
  @Inject UnitOfWork unitOfWork;
  @Inject DataSource dataSource;
  private FactStream stream;
  private List<SourceYear> sources;
  private String provider;

  @BeforeEach
  void begin() throws SQLException {
    stream = campaign.begin("2025-06-03");
    stream.approvedPackage("kine-file");
    sources = campaign.sources(PHYSIOTHERAPIST_SOFTWARE, 2024);
    provider = Providers.next();
    stream.conventioned(provider);
    stream.state(provider, Facts.use("kine-file", "2018-01-01", null));
    stream.state(provider, Facts.application("app-" + provider, 2024, "2025-06-03"));
    campaign.settle();
  }

  @Test
  @DisplayName("counts once every fact is read that was told before")
  void countsOnceEveryFactIsRead() throws SQLException {
    List<SourceYear> before = new ArrayList<>();
    unitOfWork.call(
        outgoing -> {
          holdDecisions();
          stream.state(provider, Facts.services(2024, "300", 600));
          inbox.handle(completeness(true), outgoing);
          before.addAll(complete());
          return null;
        });
    campaign.settle();

    assertThat(before).doesNotContainAnyElementsOf(sources);
    assertThat(complete()).containsAll(sources);
    assertThat(campaign.decisions(provider, PHYSIOTHERAPIST_SOFTWARE, 2024))
        .filteredOn(decision -> decision.status() == FINAL)
        .as("no refusal on less than was told")
        .extracting(Decision::outcome)
        .containsExactly(Outcome.GRANTED);
  }

  @Test
  @DisplayName("is withdrawn at once, also before it counted")
  void isWithdrawnAtOnce() throws SQLException {
    unitOfWork.call(
        outgoing -> {
          holdDecisions();
          stream.state(provider, Facts.services(2024, "300", 600));
          inbox.handle(completeness(true), outgoing);
          inbox.handle(completeness(false).subList(0, 1), outgoing);
          return null;
        });
    campaign.settle();

    assertThat(campaign.latest(provider, PHYSIOTHERAPIST_SOFTWARE, 2024).status())
        .isEqualTo(PRELIMINARY);
    assertThat(complete())
        .doesNotContain(sources.get(0))
        .containsAll(sources.subList(1, sources.size()));
  }

  private List<ReceivedRecord> completeness(boolean complete) {
    return PolledRecords.completeness(
        sources.stream().map(source -> stream.statement(source, complete)).toList());
  }

  private Set<SourceYear> complete() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return SharedFacts.read(connection).completeSources();
    }
  }

  /** The service waits for whoever changes what all decisions depend on. */
  private void holdDecisions() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      SharedFacts.load(connection, true);
    }
  }
}
