package org.carepremiums.eligibility.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.decide.ApplicationVerdicts.Answered;
import org.carepremiums.eligibility.explanation.InEnglish;
import org.carepremiums.eligibility.parameters.SchemesInForce;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.platform.testing.facts.Facts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplicationVerdictsTest {

  private static final SchemesInForce SCHEMES =
      SchemesInForce.load(ApplicationVerdictsTest.class.getClassLoader());

  @ParameterizedTest(name = "{2} an application for {0} {1}, which has no parameters, is refused")
  @CsvSource({
    "PHYSIOTHERAPIST_SOFTWARE, 2099, KSW8, is known yet.",
    "PHYSIOTHERAPIST_SOFTWARE, 2018, KSW9, is known any more.",
    "PHYSIOTHERAPIST_QUALITY, 2099, KQP8, is known yet.",
    "GP_INTEGRATED_PRACTICE, 2017, PPI9, is known any more.",
    "GP_STARTER_DMG, 2020, DMG5, is known any more.",
    "PHYSIOTHERAPIST_SOCIAL_STATUS, 2023, SOC4, is known yet.",
  })
  void withoutParameters(Scheme scheme, int year, String ruleId, String reason) {
    FactValue.Application asked =
        new FactValue.Application(
            "app-1",
            scheme,
            PremiumYear.of(year),
            LocalDate.of(2025, 6, 2),
            ApplicationChannel.PROSANTE,
            null,
            null,
            null);

    List<Answered> answered =
        ApplicationVerdicts.of(
            ProviderFacts.of(List.of(Facts.known("50000123", asked)), Map.of()), SCHEMES);

    assertThat(answered).hasSize(1);
    assertThat(answered.get(0).reply().admissible()).isFalse();
    assertThat(answered.get(0).reply().ruleId()).isEqualTo(ruleId);
    assertThat(InEnglish.text(answered.get(0).reply().reason())).endsWith(reason);
  }
}
