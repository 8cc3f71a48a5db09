package org.carepremiums.eligibility.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carepremiums.contracts.contestation.ContestableCriterion;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.parameters.SchemeInForce;
import org.carepremiums.eligibility.parameters.SchemesInForce;
import org.carepremiums.eligibility.rule.Parameter;
import org.carepremiums.platform.parameters.contestable.ContestablePremium;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What can be contested")
class ContestableFilesTest {

  private static final Path RESOURCES = Path.of("../../platform/parameters/src/main/resources");

  @Test
  @DisplayName("12.24 is what the rules show, with no file too many")
  void isUpToDate() throws IOException {
    Map<String, String> due = ContestableFiles.of(WrittenPages.supplied());
    if (WrittenPages.areToBeWritten()) {
      for (String place : written().keySet()) {
        Files.delete(RESOURCES.resolve(place));
      }
      for (Map.Entry<String, String> file : due.entrySet()) {
        Path place = RESOURCES.resolve(file.getKey());
        Files.createDirectories(place.getParent());
        Files.writeString(place, file.getValue());
      }
    }

    assertThat(written()).isEqualTo(due);
  }

  private static Map<String, String> written() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES.resolve("contestable"))) {
      return files
          .filter(Files::isRegularFile)
          .collect(
              Collectors.toMap(
                  file -> RESOURCES.relativize(file).toString().replace('\\', '/'),
                  WrittenPages::text,
                  (one, other) -> one,
                  TreeMap::new));
    }
  }

  @Test
  @DisplayName(
      "12.24 has every parameter and every rule of every premium year, each settled by facts")
  void everyRule() throws IOException {
    SchemesInForce schemes = WrittenPages.supplied();
    for (SchemeInForce edition : schemes.all()) {
      ContestablePremium contestable =
          ContestablePremium.of(edition.rules().scheme(), edition.rules().year()).orElseThrow();

      for (Map.Entry<String, Parameter<?>> value : edition.values().entrySet()) {
        assertThat(contestable.named(value.getKey())).as(value.getKey()).isNotEmpty();
        assertThat(contestable.named(value.getValue().ruleId()))
            .as(value.getValue().ruleId())
            .isNotEmpty();
      }
    }
  }

  @ParameterizedTest(name = "12.24 is meant by ''{0}''")
  @ValueSource(
      strings = {
        "PPI-13.5",
        "ppi-13.5",
        "Sumehr",
        "sumehr",
        " SUMEHR ",
        "P24-4",
        "le montant",
        "Het bedrag",
        "windowCloses"
      })
  void names(String written) {
    assertThat(practice2024().named(written)).isNotEmpty();
  }

  @Test
  @DisplayName("12.24 is not what no statement shows")
  void noName() {
    assertThat(practice2024().named("KSW3")).isEmpty();
    assertThat(practice2024().named("")).isEmpty();
    assertThat(practice2024().named("everything")).isEmpty();
  }

  private static ContestablePremium practice2024() {
    return ContestablePremium.of(Scheme.GP_INTEGRATED_PRACTICE, PremiumYear.of(2024)).orElseThrow();
  }

  @Test
  @DisplayName("KSW4 is settled by the registration as well as by the services")
  void yearsWithoutMinimum() {
    ContestablePremium contestable =
        ContestablePremium.of(Scheme.PHYSIOTHERAPIST_SOFTWARE, PremiumYear.of(2024)).orElseThrow();

    assertThat(contestable.named("KSW4"))
        .extracting(ContestableCriterion::settledBy)
        .allSatisfy(
            kinds -> assertThat(kinds).contains(FactKind.REGISTRATION, FactKind.ACTIVITY_COUNT));
    assertThat(contestable.activityYear()).isEqualTo(PremiumYear.of(2024));
  }

  @Test
  @DisplayName("12.24 a rule is settled by nothing but the facts that it looks at")
  void nothingElse() {
    ContestablePremium contestable =
        ContestablePremium.of(Scheme.PHYSIOTHERAPIST_SOFTWARE, PremiumYear.of(2024)).orElseThrow();

    assertThat(contestable.named("KSW3"))
        .flatExtracting(ContestableCriterion::settledBy)
        .containsOnly(FactKind.REGISTRATION, FactKind.ACTIVITY_COUNT);
  }

  @Test
  @DisplayName("is nothing in a year of which no rules are known")
  void noRules() {
    assertThat(ContestablePremium.of(Scheme.PHYSIOTHERAPIST_SOFTWARE, PremiumYear.of(2019)))
        .isEmpty();
  }
}
