package org.carepremiums.eligibility.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.NotificationChannel;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.decision.Payee;
import org.carepremiums.contracts.decision.PayeeKind;
import org.carepremiums.contracts.decision.Provenance;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.decide.Result;
import org.carepremiums.platform.testing.facts.Facts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Social status:")
class SocialStatusTest {

  @ParameterizedTest(name = "SOC2 {1} euros at most in {0}")
  @CsvSource({"2020, 2684.74", "2021, 2847.45", "2022, 3165.07"})
  void soc2HighestTier(int year, String euros) {
    assertThat(RuleCase.socialStatus(year).rules().amount())
        .isEqualTo(EuroCents.of(Long.parseLong(euros.replace(".", ""))));
  }

  @Test
  @DisplayName("rests on the registers, the insurers' counts and the contracts of the year")
  void sources() {
    assertThat(RuleCase.socialStatus(2021).rules().sources())
        .extracting(SourceYear::toString)
        .containsExactlyInAnyOrder(
            "inami/providers/2021",
            "inami/conventions/2021",
            "insurers/activity-counts/2021",
            "prosante/social-status-contracts/2021");
  }

  @Test
  @DisplayName("is in play for who has signed a contract or asks for it, and for nobody else")
  void inPlay() {
    RuleCase without = RuleCase.socialStatus(2021).without(FactValue.SocialStatusContract.class);

    assertThat(RuleCase.socialStatus(2021).isInPlay()).isTrue();
    assertThat(without.isInPlay()).isFalse();
    assertThat(without.with(RuleCase.socialStatusApplication(2021, "2022-03-01")).isInPlay())
        .isTrue();
    assertThat(RuleCase.socialStatus(2021).with(Facts.generalPractitioner("2010-09-01")).isInPlay())
        .isFalse();
  }

  @Test
  @DisplayName("is touched by facts of its year and by the registers, and by nothing else")
  void isTouchedBy() {
    Premium rules = RuleCase.socialStatus(2021).rules();

    assertThat(
            List.of(
                Facts.registered("2010-09-01"),
                Facts.adhered("2018-01-01.."),
                Facts.services(2021, "300", 1),
                contract(2021),
                new FactValue.InactivityPeriod(LocalDate.of(2019, 3, 1), null),
                RuleCase.socialStatusApplication(2021, "2022-03-01")))
        .allMatch(rules::isTouchedBy);
    assertThat(
            List.of(
                Facts.services(2020, "300", 1),
                contract(2022),
                RuleCase.socialStatusApplication(2020, "2021-03-01"),
                Facts.application("app-1", 2021, "2022-09-15"),
                Facts.use("kine-file", "2018-01-01", null)))
        .noneMatch(rules::isTouchedBy);
    assertThat(rules.isTouchedByMember(contract(2021))).isFalse();
    assertThat(rules.sources()).noneMatch(rules::bringsAllIntoPlay);
  }

  private static FactValue contract(int year) {
    return new FactValue.SocialStatusContract(
        PremiumYear.of(year), "Pension fund 12", LocalDate.of(year, 11, 5));
  }

  @Test
  @DisplayName("SOC5 days of inactivity that are withdrawn lower nothing")
  void withdrawnInactivity() {
    RuleCase lowered =
        RuleCase.socialStatus(2021).with(Facts.services(2021, "300", 1_200)).with(inactivity(null));

    assertThat(lowered.result().outcome()).isEqualTo(Outcome.GRANTED);
    assertThat(lowered.with(inactivity("another person was meant")).result().outcome())
        .isEqualTo(Outcome.REFUSED);
  }

  private static FactValue inactivity(String withdrawn) {
    return new FactValue.InactivityPeriod(
        LocalDate.of(2021, 3, 1), LocalDate.of(2021, 5, 12), null, withdrawn);
  }

  @Test
  @DisplayName(
      "SOC2 the amount of the first year rests on INAMI's page, its days and cents on a default")
  void amountOfTheFirstYear() {
    Result first =
        RuleCase.socialStatus(2021)
            .with(Facts.registered("2021-07-02"))
            .with(Facts.adhered("2021-07-02.."))
            .result();

    assertThat(first.amount()).isEqualTo(EuroCents.of(142_763));
    assertThat(first.conditions())
        .filteredOn(condition -> condition.ruleId().equals("SOC2"))
        .singleElement()
        .satisfies(
            activity -> {
              assertThat(activity.provenance()).isEqualTo(Provenance.PUBLIC_SOURCE);
              assertThat(activity.legalReference())
                  .contains("cette cotisation de manière proportionnelle");
            });
    assertThat(
            RuleCase.SCHEMES
                .find(Scheme.PHYSIOTHERAPIST_SOCIAL_STATUS, PremiumYear.of(2021))
                .orElseThrow()
                .values()
                .get("firstYearDays")
                .provenance())
        .isEqualTo(Provenance.DEFAULT);
  }

  @Test
  @DisplayName("SOC4 PPI18 comes by itself: final as soon as all sources are complete")
  void finalWhenComplete() {
    RuleCase silent = RuleCase.socialStatus(2021).on("2022-03-02");

    assertThat(silent.result().status()).isEqualTo(DecisionStatus.FINAL);
    assertThat(silent.result().outcome()).isEqualTo(Outcome.GRANTED);
    assertThat(silent.result().application()).isNull();
    assertThat(silent.result().prospect()).isNull();
    assertThat(silent.incomplete("social-status-contracts").result().status())
        .isEqualTo(DecisionStatus.PRELIMINARY);
  }

  @Test
  @DisplayName("SOC4 is paid by the end of the year after, and told in MyInami")
  void paidInTheYearAfter() {
    RuleCase silent = RuleCase.socialStatus(2021);

    assertThat(silent.result().payBefore()).isEqualTo(LocalDate.of(2022, 12, 31));
    assertThat(silent.rules().notificationChannel(Outcome.GRANTED))
        .isEqualTo(NotificationChannel.PROSANTE);
  }

  @Test
  @DisplayName("SOC3 12.30 is the insurer's or pension fund's money, never the physiotherapist's")
  void payee() {
    assertThat(RuleCase.socialStatus(2021).result().payee())
        .isEqualTo(new Payee(PayeeKind.INSTITUTION, "Pension fund 12"));
  }

  @ParameterizedTest(name = "SOC4 an application of {0} is answered: not asked for")
  @ValueSource(strings = {"2020-12-31", "2022-03-01", "2024-02-01"})
  void verdicts(String submitted) {
    FactValue.Application asked = RuleCase.socialStatusApplication(2021, submitted);

    ApplicationVerdict verdict = RuleCase.socialStatus(2021).verdict(asked);

    assertThat(verdict.admissible()).isFalse();
    assertThat(verdict.ruleId()).isEqualTo("SOC4");
    assertThat(RuleCase.socialStatus(2021).with(asked).result().outcome())
        .isEqualTo(Outcome.GRANTED);
  }
}
