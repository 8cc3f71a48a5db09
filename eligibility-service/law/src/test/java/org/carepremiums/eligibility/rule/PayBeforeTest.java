package org.carepremiums.eligibility.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.FactValue.Application;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.parameters.SchemesInForce;
import org.carepremiums.platform.testing.facts.Facts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The last day of payment of the integrated practice premium")
class PayBeforeTest {

  private static final PremiumYear YEAR = PremiumYear.of(2022);
  private static final Premium PREMIUM =
      SchemesInForce.load(PayBeforeTest.class.getClassLoader())
          .find(Scheme.GP_INTEGRATED_PRACTICE, YEAR)
          .orElseThrow()
          .rules();

  @ParameterizedTest(
      name = "is that of the year of the request (PPI15, rule book 12.10): asked on {0}, {1}")
  @CsvSource({
    "2023-10-10, 2023-12-31", "2023-12-31, 2023-12-31",
    "2024-01-01, 2024-12-31", "2024-01-15, 2024-12-31"
  })
  void ofTheYearOfTheRequest(LocalDate submittedOn, LocalDate payBefore) {
    Application asked =
        new Application(
            "app-1",
            Scheme.GP_INTEGRATED_PRACTICE,
            YEAR,
            submittedOn,
            ApplicationChannel.PROSANTE,
            true,
            false,
            null);

    assertThat(
            PREMIUM.payBefore(ProviderFacts.of(List.of(Facts.known("10000001", asked)), Map.of())))
        .isEqualTo(payBefore);
  }
}
