package org.carepremiums.eligibility.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.NotificationChannel;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.Facts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    assertThat(RuleCase.socialStatus(2021).isInPlay()).isTrue();
    assertThat(RuleCase.socialStatus(2021).without(FactValue.Application.class).isInPlay())
        .isTrue();
    assertThat(RuleCase.socialStatus(2021).without(FactValue.SocialStatusContract.class).isInPlay())
        .isTrue();
    assertThat(
            RuleCase.socialStatus(2021)
                .without(FactValue.Application.class)
                .without(FactValue.SocialStatusContract.class)
                .isInPlay())
        .isFalse();
    assertThat(RuleCase.socialStatus(2021).with(Facts.generalPractitioner("2010-09-01")).isInPlay())
        .isFalse();
  }

  @Test
  @DisplayName("is touched by facts of its year and by the registers, and by nothing else")
  void isTouchedBy() {
    PremiumScheme rules = RuleCase.socialStatus(2021).rules();

    assertThat(
            List.of(
                Facts.registered("2010-09-01"),
                Facts.adhered("2018-01-01.."),
                Facts.services(2021, "300", 1),
                contract(2021),
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
  @DisplayName(
      "SOC4 is final with an application once all is complete, without once it is too late")
  void finalWhenComplete() {
    RuleCase asked = RuleCase.socialStatus(2021).on("2022-03-02");
    RuleCase silent = RuleCase.socialStatus(2021).without(FactValue.Application.class);

    assertThat(asked.result().status()).isEqualTo(DecisionStatus.FINAL);
    assertThat(asked.incomplete("social-status-contracts").result().status())
        .isEqualTo(DecisionStatus.PRELIMINARY);
    assertThat(silent.on("2022-10-31").result().status()).isEqualTo(DecisionStatus.PRELIMINARY);
    assertThat(silent.on("2022-11-01").result().status()).isEqualTo(DecisionStatus.FINAL);
    assertThat(silent.rules().deadlines()).containsExactly(LocalDate.of(2022, 10, 31));
  }

  @Test
  @DisplayName("SOC4 is paid before the end of the year of the application, and told on paper")
  void paidInTheYearOfTheApplication() {
    RuleCase asked = RuleCase.socialStatus(2021);

    assertThat(asked.result().payBefore()).isEqualTo(LocalDate.of(2022, 12, 31));
    assertThat(asked.result().application().applicationId()).isEqualTo("app-1");
    assertThat(asked.rules().payBefore(asked.without(FactValue.Application.class).facts()))
        .isNull();
    assertThat(asked.rules().notificationChannel()).isEqualTo(NotificationChannel.PAPER);
  }

  @ParameterizedTest(name = "SOC4 an application of {0} is answered: admissible {1}")
  @CsvSource({
    "2021-12-31, false",
    "2022-01-01, true",
    "2022-10-31, true",
    "2022-11-01, false",
  })
  void verdicts(String submitted, boolean admissible) {
    ApplicationVerdict verdict =
        RuleCase.socialStatus(2021).verdict(RuleCase.socialStatusApplication(2021, submitted));

    assertThat(verdict.admissible()).isEqualTo(admissible);
    assertThat(verdict.ruleId()).isEqualTo("SOC4");
  }

  @Test
  @DisplayName("an application for another premium or year does not count for it")
  void otherApplications() {
    RuleCase provider =
        RuleCase.socialStatus(2021)
            .without(FactValue.Application.class)
            .with(RuleCase.socialStatusApplication(2020, "2022-03-01"))
            .with(Facts.application("app-2", 2021, "2022-03-01"));

    assertThat(provider.result().outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(provider.rules().scheme()).isEqualTo(Scheme.PHYSIOTHERAPIST_SOCIAL_STATUS);
  }
}
