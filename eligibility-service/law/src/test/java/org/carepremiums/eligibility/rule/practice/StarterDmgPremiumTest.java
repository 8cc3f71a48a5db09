package org.carepremiums.eligibility.rule.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carepremiums.contracts.decision.ConditionOutcome;
import org.carepremiums.contracts.decision.NotificationChannel;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.upstream.UsageParameter;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.parameters.SchemeInForce;
import org.carepremiums.eligibility.parameters.SchemesInForce;
import org.carepremiums.eligibility.rule.Premium;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RuleContext;
import org.carepremiums.eligibility.rule.SourceYear;
import org.carepremiums.platform.testing.facts.Facts;
import org.carepremiums.platform.testing.facts.Practitioner;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The starter DMG premium")
class StarterDmgPremiumTest {

  private static final SchemesInForce SCHEMES =
      SchemesInForce.load(StarterDmgPremiumTest.class.getClassLoader());
  private static final PremiumYear YEAR = PremiumYear.of(2024);

  private static Premium rules(Scheme scheme) {
    return SCHEMES.find(scheme, YEAR).map(SchemeInForce::rules).orElseThrow();
  }

  private static Premium starter() {
    return rules(Scheme.GP_STARTER_DMG);
  }

  private static Practitioner newcomer() {
    return new Practitioner("10000001", 2024)
        .competence("004", "2024-03-01", null)
        .onCall(true, 0, false)
        .uses(Practitioner.PACKAGE, "2024-03-01", null);
  }

  private static Practitioner asking() {
    return newcomer().asks("app-1", LocalDate.of(2025, 10, 1), ApplicationChannel.PROSANTE);
  }

  private static ProviderFacts facts(Practitioner practitioner) {
    return ProviderFacts.of(
        practitioner.facts(),
        ProviderFacts.packages(Practitioner.accepted(Practitioner.PACKAGE, "2017-01-01", null)));
  }

  private static RuleContext complete(String day) {
    return new RuleContext(LocalDate.parse(day), new HashSet<>(starter().sources()));
  }

  private static RuleContext but(String feed, String day) {
    Set<SourceYear> sources = new HashSet<>(starter().sources());
    assertThat(sources.removeIf(source -> source.feed().equals(feed))).isTrue();
    return new RuleContext(LocalDate.parse(day), sources);
  }

  @Test
  @DisplayName(
      "DMG1 is 4,256 euros, told in ProSanté, and rests on what the other premium rests on")
  void amount() {
    assertThat(starter().amount()).isEqualTo(EuroCents.ofEuros(4_256));
    assertThat(starter().notificationChannel(Outcome.GRANTED))
        .isEqualTo(NotificationChannel.PROSANTE);
    assertThat(starter().scheme()).isEqualTo(Scheme.GP_STARTER_DMG);
    assertThat(starter().sources()).isEqualTo(rules(Scheme.GP_INTEGRATED_PRACTICE).sources());
    assertThat(starter().deadlines())
        .containsExactlyInAnyOrder(LocalDate.of(2025, 12, 15), LocalDate.of(2025, 5, 31));
  }

  @Test
  @DisplayName("DMG3 is touched by whatever touches the integrated practice premium")
  void isTouchedBy() {
    FactValue forms = newcomer().usageCount(UsageParameter.HANDICAP_FORMS, 3, null);

    assertThat(
            List.of(
                new FactValue.OnCallParticipation(YEAR, true, 1, false),
                new FactValue.ForfaitPeriod(LocalDate.of(2025, 1, 1), null),
                forms))
        .allMatch(starter()::isTouchedBy);
    assertThat(starter().isTouchedBy(Facts.adhered("2018-01-01.."))).isFalse();
    assertThat(starter().isTouchedByMember(forms)).isTrue();
    assertThat(starter().isTouchedByMember(new FactValue.OnCallParticipation(YEAR, true, 1, false)))
        .isFalse();
  }

  @Test
  @DisplayName("DMG2 is in play for who obtained the number in the year, and for nobody else")
  void inPlay() {
    assertThat(starter().isInPlay(facts(newcomer()), complete("2025-03-03"))).isTrue();
    assertThat(
            starter()
                .isInPlay(
                    facts(
                        new Practitioner("10000001", 2024)
                            .competence("004", "2023-03-01", null)
                            .onCall(true, 0, false)),
                    complete("2025-03-03")))
        .isFalse();
    assertThat(
            starter()
                .isInPlay(
                    facts(
                        new Practitioner("10000001", 2024)
                            .competence("005", "2024-03-01", null)
                            .onCall(true, 0, false)),
                    complete("2025-03-03")))
        .isFalse();
  }

  @Test
  @DisplayName("DMG4 is final only after 31 May, and when the other premium is")
  void canBeFinal() {
    assertThat(starter().evaluate(facts(asking()), complete("2025-05-31")).canBeFinal()).isFalse();
    assertThat(starter().evaluate(facts(asking()), complete("2025-06-01")).canBeFinal()).isTrue();
    assertThat(starter().evaluate(facts(asking()), but("on-call", "2025-10-02")).canBeFinal())
        .isFalse();
    assertThat(starter().evaluate(facts(newcomer()), complete("2025-12-15")).canBeFinal())
        .isFalse();
    assertThat(starter().evaluate(facts(newcomer()), complete("2025-12-16")).canBeFinal())
        .as("nobody applied: nothing is decided")
        .isFalse();
  }

  @ParameterizedTest(name = "DMG4 at forfait {0} to {1}, decided on {2}: {3}")
  @CsvSource({
    ",, 2025-05-31, UNKNOWN",
    ",, 2025-06-01, MET",
    "2025-01-01, 2025-01-30, 2025-05-31, UNKNOWN",
    "2025-01-01, 2025-01-30, 2025-06-01, MET",
    "2025-01-01, 2025-01-31, 2025-03-03, NOT_MET",
    "2024-12-01, 2025-01-30, 2025-06-01, MET",
    "2024-12-01, 2025-01-31, 2025-06-01, NOT_MET",
  })
  void forfait(String from, String to, String day, ConditionOutcome outcome) {
    Practitioner practitioner = newcomer();
    if (from != null) {
      practitioner.forfait(from, to);
    }

    assertThat(worksALActe(practitioner, complete(day))).isEqualTo(outcome);
  }

  @Test
  @DisplayName("DMG4 the longest of several periods counts, and the register has to be complete")
  void longestPeriod() {
    Practitioner practitioner =
        newcomer()
            .forfait("2025-01-01", "2025-01-10")
            .forfait("2025-02-01", "2025-03-15")
            .forfait("2025-04-01", "2025-04-05");

    assertThat(worksALActe(practitioner, complete("2025-03-17")))
        .isEqualTo(ConditionOutcome.NOT_MET);
    assertThat(worksALActe(newcomer(), but("forfait-periods", "2025-06-02")))
        .isEqualTo(ConditionOutcome.UNKNOWN);
  }

  private static ConditionOutcome worksALActe(Practitioner practitioner, RuleContext context) {
    return starter().evaluate(facts(practitioner), context).findings().get(3).outcome();
  }

  @Test
  @DisplayName("DMG5 a request can still come until the window closes")
  void requestStillPossible() {
    Practitioner onForm =
        newcomer().asks("app-1", LocalDate.of(2025, 10, 1), ApplicationChannel.FORM);

    assertThat(requested(newcomer(), "2025-12-15")).isEqualTo(ConditionOutcome.UNKNOWN);
    assertThat(requested(newcomer(), "2025-12-16")).isEqualTo(ConditionOutcome.NOT_MET);
    assertThat(requested(onForm, "2025-12-15")).isEqualTo(ConditionOutcome.UNKNOWN);
    assertThat(requested(onForm, "2025-12-16")).isEqualTo(ConditionOutcome.NOT_MET);
    assertThat(requested(asking(), "2025-10-02")).isEqualTo(ConditionOutcome.MET);
  }

  private static ConditionOutcome requested(Practitioner practitioner, String day) {
    return starter().evaluate(facts(practitioner), complete(day)).findings().get(4).outcome();
  }

  @Test
  @DisplayName("DMG5 without a request for the other premium there is no last day of payment")
  void payBefore() {
    assertThat(starter().payBefore(facts(newcomer()))).isNull();
    assertThat(starter().payBefore(facts(asking()))).isEqualTo(LocalDate.of(2025, 12, 31));
    assertThat(starter().application(facts(asking())).value().applicationId()).isEqualTo("app-1");
  }
}
