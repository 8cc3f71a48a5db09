package org.carepremiums.eligibility.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.carepremiums.contracts.calendar.BelgianCalendar;
import org.carepremiums.contracts.contestation.CountedFrom;
import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.parameters.SchemeInForce;
import org.carepremiums.eligibility.parameters.SchemesInForce;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RuleContext;
import org.carepremiums.eligibility.rule.SourceYear;
import org.carepremiums.platform.parameters.deadline.ContestableDecision;
import org.carepremiums.platform.parameters.deadline.DeadlineFile;
import org.carepremiums.platform.parameters.deadline.DeadlineRules;
import org.carepremiums.platform.parameters.deadline.NotificationState;
import org.carepremiums.platform.parameters.deadline.OpenedWindow;
import org.carepremiums.platform.testing.facts.Practitioner;

/** The day on which somebody acts, and the later one on which a service sees it (12.22, 12.23). */
@Label("On every calendar")
class DayOfTheActTest {

  private static final PremiumYear YEAR = PremiumYear.of(2024);
  private static final String PROVIDER = "10000007";
  private static final DeadlineRules DEADLINES = DeadlineFile.read();
  private static final SchemeInForce PREMIUM =
      SchemesInForce.load(DayOfTheActTest.class.getClassLoader())
          .find(Scheme.GP_INTEGRATED_PRACTICE, YEAR)
          .orElseThrow();

  @Property(tries = 500)
  @Label(
      "12.22 12.23 an application is decided on its own day or later, and its days to contest run"
          + " from its own day whenever it was seen and whatever came in between")
  void application(
      @ForAll("days") LocalDate submittedOn,
      @ForAll @IntRange(min = -5, max = 40) int opened,
      @ForAll @IntRange(max = 40) int completed) {
    BusinessDay open = BusinessDay.onOrAfter(submittedOn.plusDays(opened));
    List<Fact> facts = asked(submittedOn, open.noticeOf(submittedOn));

    Decision preliminary = decide(facts, open, List.of(), null);
    BusinessDay later = BusinessDay.onOrAfter(open.value().plusDays(completed));
    Decision decided = decide(facts, later, PREMIUM.rules().sources(), preliminary);

    assertThat(preliminary.outcome())
        .as("%s", preliminary)
        .isEqualTo(org.carepremiums.contracts.decision.Outcome.GRANTED);
    assertThat(preliminary.decidedOn().value()).isAfterOrEqualTo(submittedOn);
    assertThat(preliminary.decidedOn()).isEqualTo(open.noticeOf(submittedOn));
    assertThat(decided.decidedOn()).isGreaterThanOrEqualTo(preliminary.decidedOn());
    assertThat(decided.notification().on()).isEqualTo(decided.decidedOn().value());
    NotificationState.Step first =
        NotificationState.NOTHING.with(ContestableDecision.of(preliminary), null, DEADLINES);
    OpenedWindow window = first.opened().get(0);
    assertThat(window.countedFrom()).isEqualTo(CountedFrom.APPLICATION);
    assertThat(window.deadline().start()).isEqualTo(submittedOn);
    assertThat(window.deadline().rawEnd()).isEqualTo(submittedOn.plusDays(60));
    assertThat(window.deadline().rolledEnd())
        .isEqualTo(BelgianCalendar.rollForward(submittedOn.plusDays(60)));
    // As good as foretold: the final decision opens no window, and shortens none
    assertThat(
            first
                .told()
                .with(ContestableDecision.of(decided), preliminary.status(), DEADLINES)
                .opened())
        .isEmpty();
  }

  @Provide
  Arbitrary<LocalDate> days() {
    LocalDate opens = LocalDate.of(2025, 9, 11);
    return Arbitraries.integers().between(0, 95).map(opens::plusDays);
  }

  private static Decision decide(
      List<Fact> facts, BusinessDay open, List<SourceYear> complete, Decision before) {
    RuleContext context = new RuleContext(open.value(), new HashSet<>(complete));
    DecisionInput input =
        DecisionInput.of(
            PREMIUM,
            new InamiKey(PROVIDER),
            facts,
            ProviderFacts.packages(Practitioner.accepted(Practitioner.PACKAGE, "2018-01-01", null)),
            new GroupFacts(Map.of()),
            open,
            context,
            false);
    return Result.of(
            PREMIUM,
            ProviderFacts.of(
                facts,
                ProviderFacts.packages(
                    Practitioner.accepted(Practitioner.PACKAGE, "2018-01-01", null))),
            context,
            false)
        .decision(
            new InamiKey(PROVIDER),
            before,
            before == null ? 1 : before.version() + 1,
            input.takenNotice());
  }

  private static List<Fact> asked(LocalDate submittedOn, BusinessDay recordedOn) {
    Practitioner practitioner =
        new Practitioner(PROVIDER, YEAR.value())
            .competence("005", "2024-08-01", null)
            .uses(Practitioner.PACKAGE, "2024-08-01", null)
            .asks("app-1", submittedOn, ApplicationChannel.PROSANTE);
    List<Fact> facts = new ArrayList<>(practitioner.facts());
    Fact asked = facts.remove(facts.size() - 1);
    facts.add(
        new Fact(
            asked.factId(),
            asked.subject(),
            asked.version(),
            asked.period(),
            asked.value(),
            asked.source(),
            asked.feed(),
            asked.deliveryId(),
            submittedOn,
            recordedOn,
            null));
    return facts;
  }
}
