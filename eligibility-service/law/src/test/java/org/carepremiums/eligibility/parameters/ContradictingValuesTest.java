package org.carepremiums.eligibility.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A parameter file whose values contradict each other")
class ContradictingValuesTest {

  @TempDir Path place;

  @ParameterizedTest(name = "is refused: {0} with {1} {2}, {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "physiotherapist-software | windowCloses | 2024-12-31 | windowCloses lies before windowOpens",
        "physiotherapist-software | channels | [] | channels names none",
        "physiotherapist-software | minimumServices | -1 | minimumServices is negative",
        "physiotherapist-software | yearsWithoutMinimum | -1 | yearsWithoutMinimum is negative",
        "physiotherapist-software | amountInEuros | 0 | amountInEuros is not positive",
        "physiotherapist-quality | cycleLastYear | 2025 | do not span three years",
        "physiotherapist-quality | verifiedByStrictReading | 2025-03-01 | verifiedByStrictReading lies after",
        "physiotherapist-quality | paidBy | 2025-02-28 | paidBy does not lie after verifiedBy",
        "physiotherapist-quality | request | REQUIRED | channels, windowOpens and windowCloses stand where one has to apply",
        "physiotherapist-quality | amountInEuros | 0 | amountInEuros is not positive",
        "physiotherapist-social-status | windowCloses | 2020-12-31 | windowCloses lies before windowOpens",
        "physiotherapist-social-status | channels | [] | channels names none",
        "physiotherapist-social-status | tiers | [] | tiers names none",
        "physiotherapist-social-status | tiers | [{services: 5, mValues: 50, euroCents: 1}, {services: 5, mValues: 60, euroCents: 2}] | tiers do not rise",
        "physiotherapist-social-status | tiers | [{services: 5, mValues: 50, euroCents: 1}, {services: 6, mValues: 50, euroCents: 2}] | tiers do not rise",
        "physiotherapist-social-status | tiers | [{services: 5, mValues: 50, euroCents: 1}, {services: 6, mValues: 60, euroCents: 1}] | tiers do not rise",
        "gp-integrated-practice | windowCloses | 2025-09-10 | windowCloses lies before windowOpens",
        "gp-integrated-practice | minimumAttestedInEuros | -1 | minimumAttestedInEuros is negative",
        "gp-integrated-practice | yearsWithoutMinimum | -1 | yearsWithoutMinimum is negative",
        "gp-integrated-practice | minimumAvailabilityFees | -1 | minimumAvailabilityFees is negative",
        "gp-integrated-practice | traineeInEuros | 0 | traineeInEuros or baseInEuros is not positive",
        "gp-integrated-practice | baseInEuros | 0 | traineeInEuros or baseInEuros is not positive",
        "gp-integrated-practice | baseInEuros | 3501 | the tiers do not rise",
        "gp-integrated-practice | middleTier | {parameters: 5, parametersAtForfait: 5, euros: 4500} | the tiers do not rise",
        "gp-integrated-practice | middleTier | {parameters: 6, parametersAtForfait: 5, euros: 4500} | the tiers do not rise",
        "gp-integrated-practice | middleTier | {parameters: 6, parametersAtForfait: 6, euros: 3499} | the tiers do not rise",
        "gp-integrated-practice | lowerTier | {parameters: 6, parametersAtForfait: 5, euros: 3500} | the tiers do not rise",
        "gp-integrated-practice | topTier | {parameters: 6, parametersAtForfait: 6, euros: 6000} | the tiers do not rise",
        "gp-integrated-practice | formChannel | PROSANTE | onlineChannel and formChannel are the same",
        "gp-integrated-practice | barometers | {measure: TIMES, atLeast: 2, atForfait: true} | barometers names none",
        "gp-starter-dmg | amountInEuros | 0 | amountInEuros is not positive",
        "gp-starter-dmg | forfaitTo | 2024-12-31 | forfaitTo lies before forfaitFrom",
        "gp-starter-dmg | consecutiveForfaitDays | -1 | consecutiveForfaitDays is negative",
      })
  void isRefused(String scheme, String name, String value, String reason) {
    assertThatThrownBy(() -> load(scheme, name, value))
        .isInstanceOf(InvalidParameterFile.class)
        .hasStackTraceContaining(reason);
  }

  @ParameterizedTest(name = "is not one that goes to the limit: {0} with {1} {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "physiotherapist-software | windowCloses | 2025-01-01",
        "physiotherapist-software | minimumServices | 0",
        "physiotherapist-software | yearsWithoutMinimum | 0",
        "physiotherapist-software | amountInEuros | 1",
        "physiotherapist-quality | verifiedByStrictReading | 2025-02-28",
        "physiotherapist-quality | paidBy | 2025-03-01",
        "physiotherapist-quality | amountInEuros | 1",
        "physiotherapist-social-status | windowCloses | 2021-01-01",
        "gp-integrated-practice | windowCloses | not published",
        "gp-integrated-practice | request | AUTOMATIC",
        "physiotherapist-social-status | tiers | [{services: 5, mValues: 50, euroCents: 1}, {services: 6, mValues: 51, euroCents: 2}]",
        "gp-integrated-practice | windowCloses | 2025-09-11",
        "gp-integrated-practice | minimumAttestedInEuros | 0",
        "gp-integrated-practice | yearsWithoutMinimum | 0",
        "gp-integrated-practice | minimumAvailabilityFees | 0",
        "gp-integrated-practice | traineeInEuros | 1",
        "gp-integrated-practice | baseInEuros | 1",
        "gp-integrated-practice | baseInEuros | 3500",
        "gp-integrated-practice | middleTier | {parameters: 6, parametersAtForfait: 6, euros: 3500}",
        "gp-starter-dmg | amountInEuros | 1",
        "gp-starter-dmg | forfaitTo | 2025-01-01",
        "gp-starter-dmg | consecutiveForfaitDays | 0",
      })
  void isAccepted(String scheme, String name, String value) throws IOException {
    assertThat(load(scheme, name, value).all())
        .anySatisfy(each -> assertThat(each.rules().scheme().id()).isEqualTo(scheme));
  }

  /** The file of 2024, or 2021 for the social status, with another value for a name. */
  private SchemesInForce load(String scheme, String name, String value) throws IOException {
    ParameterFolder folder = new ParameterFolder(place);
    int year = scheme.equals("physiotherapist-social-status") ? 2021 : 2024;
    if (scheme.equals("gp-starter-dmg")) {
      folder.write(
          "gp-integrated-practice", year, ParameterFolder.original("gp-integrated-practice", year));
    }
    Matcher there =
        Pattern.compile("(?s)\n  " + name + ":\n    value: .*?\n    ruleId: ")
            .matcher(ParameterFolder.original(scheme, year));
    assertThat(there.find()).isTrue();
    folder.write(
        scheme,
        year,
        there.replaceFirst(
            Matcher.quoteReplacement("\n  " + name + ":\n    value: " + value + "\n    ruleId: ")));
    return folder.load();
  }
}
