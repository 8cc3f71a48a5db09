package org.carepremiums.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carepremiums.contracts.decision.DecisionStatus.PRELIMINARY;
import static org.carepremiums.contracts.decision.Outcome.GRANTED;
import static org.carepremiums.contracts.decision.Outcome.NOT_APPLIED_FOR;
import static org.carepremiums.contracts.decision.Outcome.PENDING;
import static org.carepremiums.contracts.event.Scheme.PHYSIOTHERAPIST_SOFTWARE;
import static org.carepremiums.eligibility.Campaign.failed;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.decision.ApplicationAnswer;
import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.platform.testing.facts.Facts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@EligibilityStack
@DisplayName("Applications:")
class ApplicationTest {

  @Inject Campaign campaign;

  @Test
  @DisplayName(
      "KSW7-KSW9 12.23 early, late and paper applications are answered with their rule, and on their day or later")
  void applicationsAreAnswered() throws SQLException {
    String provider = Providers.next();
    FactStream stream = campaign.begin("2025-06-04");
    stream.state(provider, Facts.application("early", 2024, "2024-12-31"));
    stream.state(
        provider, Facts.application("paper", 2024, "2025-06-03", ApplicationChannel.LETTER));
    stream.state(provider, Facts.application("late", 2023, "2025-01-01"));
    stream.state(provider, Facts.application("unknown-year", 2030, "2025-06-03"));
    campaign.settle();

    assertThat(campaign.answers("early"))
        .extracting(ApplicationAnswer::ruleId)
        .containsExactly("KSW8");
    assertThat(campaign.answers("paper"))
        .extracting(ApplicationAnswer::ruleId)
        .containsExactly("KSW7");
    assertThat(campaign.answers("late"))
        .extracting(ApplicationAnswer::ruleId)
        .containsExactly("KSW9");
    assertThat(campaign.answers("unknown-year"))
        .extracting(ApplicationAnswer::ruleId)
        .containsExactly("KSW8");
    for (String applicationId : List.of("early", "paper", "late", "unknown-year")) {
      assertThat(campaign.answers(applicationId)).noneMatch(ApplicationAnswer::admissible);
    }

    // A Saturday, seen while the Wednesday before is open: it is answered on Whit Tuesday at the
    // earliest
    stream.state(provider, Facts.application("on-a-saturday", 2024, "2025-06-07"));
    campaign.settle();
    assertThat(campaign.answers("on-a-saturday"))
        .extracting(answer -> answer.on().value())
        .containsExactly(LocalDate.of(2025, 6, 10));
    assertThat(campaign.latest(provider, PHYSIOTHERAPIST_SOFTWARE, 2024).decidedOn().value())
        .isEqualTo(LocalDate.of(2025, 6, 10));

    stream.rule(
        provider, Facts.application("paper", 2024, "2025-06-03", ApplicationChannel.LETTER));
    campaign.settle();
    assertThat(campaign.answers("paper"))
        .extracting(ApplicationAnswer::admissible)
        .containsExactly(false, true);
  }

  @Test
  @DisplayName(
      "KSW9 12.27 when the window closes, who did not apply gets a statement and no decision, days skipped or not")
  void windowCloses() throws SQLException {
    String provider = Providers.next();
    FactStream stream = campaign.begin("2025-06-04");
    stream.approvedPackage("kine-file");
    stream.complete(campaign.sources(PHYSIOTHERAPIST_SOFTWARE, 2024));
    stream.softwareUser(provider, "kine-file");
    campaign.settle();
    stream.open("2025-12-31");
    campaign.settle();
    assertThat(campaign.latest(provider, PHYSIOTHERAPIST_SOFTWARE, 2024).outcome())
        .isEqualTo(PENDING);

    stream.open("2026-01-05");
    campaign.settle();

    Decision closed = campaign.latest(provider, PHYSIOTHERAPIST_SOFTWARE, 2024);
    assertThat(closed.status()).isEqualTo(PRELIMINARY);
    assertThat(closed.notification()).isNull();
    assertThat(closed.outcome()).isEqualTo(NOT_APPLIED_FOR);
    assertThat(closed.prospect().outcome()).isEqualTo(GRANTED);
    assertThat(closed.prospect().amount()).isEqualTo(EuroCents.ofEuros(800));
    assertThat(failed(closed)).containsExactly("KSW9");
    assertThat(closed.decidedOn().value()).isEqualTo(LocalDate.of(2026, 1, 5));
  }
}
