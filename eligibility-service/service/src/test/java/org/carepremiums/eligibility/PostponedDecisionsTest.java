package org.carepremiums.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carepremiums.contracts.decision.DecisionStatus.FINAL;
import static org.carepremiums.contracts.event.Scheme.PHYSIOTHERAPIST_SOFTWARE;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.eligibility.inbox.EligibilityInbox;
import org.carepremiums.eligibility.store.ProviderStates;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.messaging.outbox.UnitOfWork;
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
  @Inject DataSource dataSource;
  private FactStream stream;

  @BeforeEach
  void begin() throws SQLException {
    stream = campaign.begin("2025-06-03");
    stream.approvedPackage("kine-file");
    campaign.settle();
  }

  @Test
  @DisplayName(
      "preliminary decisions wait, and are then made once with all that came; final ones do not"
          + " wait")
  void preliminaryOnesWait() {
    completeSources();
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
          inbox.handle(PolledRecords.facts(first), outgoing);
          inbox.handle(PolledRecords.facts(corrections), outgoing);
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
  @DisplayName("facts that can make nothing final wait with their provider, and count as known")
  void factsWaitWithTheirProvider() throws SQLException {
    List<String> providers = new ArrayList<>();
    List<Fact> first = new ArrayList<>();
    while (first.size() < MANY) {
      providers.add(Providers.next());
      first.addAll(withoutApplication(providers.get(providers.size() - 1)));
    }
    String applicant = providers.get(0);
    List<Fact> second = new ArrayList<>();
    second.add(stream.next(applicant, Facts.application("app-" + applicant, 2024, "2025-06-03")));
    for (int insurer = 0; insurer < FACTS_OF_EACH; insurer++) {
      for (String provider : providers) {
        second.add(stream.next(provider, Facts.services(2024, "10" + insurer, 200)));
      }
    }

    List<Long> waiting = new ArrayList<>();
    List<Integer> known = new ArrayList<>();
    List<Integer> made = new ArrayList<>();
    unitOfWork.call(
        outgoing -> {
          inbox.handle(PolledRecords.facts(first), outgoing);
          waiting.add(waitingFacts());
          known.add(factsOf(applicant));
          inbox.handle(PolledRecords.facts(second), outgoing);
          waiting.add(waitingFacts());
          known.add(factsOf(applicant));
          made.add(versionsOf(providers));
          made.add(answersTo(applicant));
          return null;
        });
    campaign.settle();

    assertThat(waiting)
        .as("all, then all but those of who has applied")
        .containsExactly((long) first.size(), (long) (providers.size() - 1) * 2 * FACTS_OF_EACH);
    assertThat(known).containsExactly(FACTS_OF_EACH, 2 * FACTS_OF_EACH + 1);
    assertThat(made).as("decisions, and answers").containsExactly(0, 1);
    assertThat(waitingFacts()).isZero();
    assertThat(providers)
        .allSatisfy(
            provider -> {
              assertThat(campaign.decisions(provider, PHYSIOTHERAPIST_SOFTWARE, 2024)).hasSize(1);
              assertThat(
                      Campaign.condition(
                              campaign.latest(provider, PHYSIOTHERAPIST_SOFTWARE, 2024), "activity")
                          .facts())
                  .hasSize(FACTS_OF_EACH + 1);
            });
  }

  @Test
  @DisplayName("what was final is corrected at once, even where it can no longer be final")
  void whatWasFinalIsCorrectedAtOnce() {
    completeSources();
    String granted = Providers.next();
    stream.softwareApplicant(granted, "kine-file");
    campaign.settle();
    stream.completeness(campaign.sources(PHYSIOTHERAPIST_SOFTWARE, 2024).get(0), false);
    campaign.settle();
    List<Fact> many = new ArrayList<>();
    many.add(stream.next(granted, Facts.services(2024, "300", 20)));
    while (many.size() < MANY) {
      many.addAll(withoutApplication(Providers.next()));
    }
    int before = campaign.decisions(granted, PHYSIOTHERAPIST_SOFTWARE, 2024).size();

    List<Integer> found = new ArrayList<>();
    unitOfWork.call(
        outgoing -> {
          inbox.handle(PolledRecords.facts(many), outgoing);
          found.add(versionsOf(List.of(granted)));
          found.add((int) waitingFacts());
          return null;
        });
    campaign.settle();

    assertThat(found).containsExactly(before + 1, many.size() - 1);
  }

  @Test
  @DisplayName("of few facts each preliminary decision is made at once")
  void ofFewTheyAreMadeAtOnce() {
    String provider = Providers.next();
    List<Fact> few = withoutApplication(provider);

    int found =
        unitOfWork.call(
            outgoing -> {
              inbox.handle(PolledRecords.facts(few), outgoing);
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

  private void completeSources() {
    stream.complete(campaign.sources(PHYSIOTHERAPIST_SOFTWARE, 2024));
    campaign.settle();
  }

  private long waitingFacts() throws SQLException {
    return sql.only("select count(*) from postponed_fact", row -> row.getLong(1));
  }

  private int factsOf(String provider) throws SQLException {
    InamiKey key = new InamiKey(provider);
    try (Connection connection = dataSource.getConnection()) {
      return ProviderStates.load(connection, List.of(key)).get(key).facts().size();
    }
  }

  private int answersTo(String provider) throws SQLException {
    return sql.only(
        "select count(*) from application_answer where provider = ?",
        row -> row.getInt(1),
        provider);
  }

  private int versionsOf(List<String> providers) throws SQLException {
    return sql.only(
        "select count(*) from decision where provider = any(?)", row -> row.getInt(1), providers);
  }
}
