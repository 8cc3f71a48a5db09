package org.carepremiums.contestation.admissibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carepremiums.contestation.admissibility.Stories.RULES;
import static org.carepremiums.contestation.admissibility.Stories.YEAR;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.carepremiums.contracts.contestation.ContestableCriterion;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.platform.parameters.contestable.ContestablePremium;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A contestation has to name")
class ContestationCompletenessTest {

  private static final List<String> ANNEX = List.of("annex.pdf");
  private static final List<String> AMOUNT = List.of("amount");

  private static ContestationCompleteness of(Scheme scheme, PremiumYear year) {
    return new ContestationCompleteness(
        ContestablePremium.of(scheme, year), RULES.basis(scheme).value());
  }

  private static Set<Missing> missing(
      Scheme scheme, ContestationChannel channel, List<String> annex, List<String> criteria) {
    PremiumYear year = scheme == Scheme.PHYSIOTHERAPIST_SOCIAL_STATUS ? PremiumYear.of(2022) : YEAR;
    return of(scheme, year)
        .missing(Stories.contestation(scheme, channel, "2025-10-01", annex, criteria));
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Scheme.class)
  @DisplayName("PPI13 12.25 an annex online for general practitioners' premiums, and nowhere else")
  void annex(Scheme scheme) {
    boolean practitioners =
        scheme == Scheme.GP_INTEGRATED_PRACTICE || scheme == Scheme.GP_STARTER_DMG;

    assertThat(missing(scheme, ContestationChannel.PROSANTE, List.of(), AMOUNT))
        .isEqualTo(practitioners ? Set.of(Missing.ANNEX) : Set.of());
    assertThat(missing(scheme, ContestationChannel.REGISTERED_LETTER, List.of(), AMOUNT)).isEmpty();
  }

  @Test
  @DisplayName("12.24 what is contested, by something that statements of that premium show")
  void criterion() {
    Scheme ksw = Scheme.PHYSIOTHERAPIST_SOFTWARE;
    ContestationChannel letter = ContestationChannel.REGISTERED_LETTER;

    assertThat(missing(ksw, letter, List.of(), List.of())).containsExactly(Missing.CRITERION);
    assertThat(missing(ksw, letter, List.of(), List.of(" "))).containsExactly(Missing.CRITERION);
    assertThat(missing(ksw, letter, List.of(), List.of("KQP6", "PPI6")))
        .containsExactly(Missing.KNOWN_CRITERION);
    assertThat(missing(ksw, letter, List.of(), List.of("my services of autumn", "KSW3")))
        .as("unknown ones beside a known one")
        .isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Scheme.class)
  @DisplayName(
      "12.24 anything that statements show: by rule ID, by name, by title in every language")
  void whateverIsShown(Scheme scheme) {
    for (int year = 2018; year <= 2025; year++) {
      ContestablePremium.of(scheme, PremiumYear.of(year)).ifPresent(this::acceptsWhateverIsShown);
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "ksw3",
        "KSW 3",
        "KSW-3",
        "KSW\u20113",
        "\u00A0Ksw\u20133.",
        "\uFF2B\uFF33\uFF37\uFF13",
        "KSW1, KSW3",
        "condition ksw 3 : 90 prestations",
      })
  @DisplayName("12.24 rule IDs with whatever capitals, blanks and dashes, alone or among words")
  void ruleIds(String written) {
    assertThat(
            missing(
                Scheme.PHYSIOTHERAPIST_SOFTWARE,
                ContestationChannel.REGISTERED_LETTER,
                List.of(),
                List.of(written)))
        .isEmpty();
  }

  private void acceptsWhateverIsShown(ContestablePremium premium) {
    ContestationCompleteness completeness =
        new ContestationCompleteness(Optional.of(premium), RULES.basis(premium.scheme()).value());
    for (ContestableCriterion criterion : premium.criteria()) {
      Stream.of(
              Stream.of(criterion.name()),
              criterion.rules().stream(),
              criterion.titles().values().stream())
          .flatMap(names -> names)
          .forEach(
              written ->
                  assertThat(completeness.missing(contesting(premium.scheme(), written)))
                      .as("%s %s %s", premium.scheme(), premium.year(), written)
                      .isEmpty());
    }
  }

  private static Contestation contesting(Scheme scheme, String written) {
    return Stories.contestation(
        scheme, ContestationChannel.PROSANTE, "2025-10-01", ANNEX, List.of(written));
  }

  @Test
  @DisplayName("nothing that is known, where no rules are known of that year")
  void noRules() {
    assertThat(
            new ContestationCompleteness(
                    Optional.empty(), RULES.basis(Scheme.GP_STARTER_DMG).value())
                .missing(
                    Stories.contestation(
                        Scheme.GP_STARTER_DMG,
                        ContestationChannel.PROSANTE,
                        "2025-10-01",
                        ANNEX,
                        List.of("anything"))))
        .isEmpty();
  }

  @Test
  @DisplayName("12.24 once what it lacked: what comes later is added to what was known")
  void completed() {
    Scheme ppi = Scheme.GP_INTEGRATED_PRACTICE;
    Contestation first = with("2025-10-01", List.of(), List.of("PPI6"), "The count is wrong.");

    Contestation completed =
        of(ppi, YEAR)
            .completed(first, with("2025-10-20", ANNEX, List.of("PPI6"), "See the annex."))
            .orElseThrow();

    assertThat(completed.introducedOn()).hasToString("2025-10-01");
    assertThat(completed.annex()).isEqualTo(ANNEX);
    assertThat(completed.contestedCriteria()).containsExactly("PPI6");
    assertThat(completed.motivation()).isEqualTo("The count is wrong.\n\nSee the annex.");
    assertThat(of(ppi, YEAR).missing(completed)).isEmpty();
    assertThat(of(ppi, YEAR).completed(completed, with("2025-10-21", ANNEX, List.of("PPI3"), "")))
        .as("one that lacks nothing is not completed")
        .isEmpty();
  }

  private static Contestation with(
      String introducedOn, List<String> annex, List<String> criteria, String words) {
    return new Contestation(
        "c-1",
        ContestationChannel.PROSANTE,
        Stories.PROVIDER,
        Scheme.GP_INTEGRATED_PRACTICE,
        YEAR,
        LocalDate.parse(introducedOn),
        annex,
        criteria,
        words);
  }
}
