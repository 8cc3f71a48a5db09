package org.carepremiums.eligibility.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.fact.FactValue.ActivityCount;
import org.carepremiums.contracts.upstream.Profession;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.platform.testing.facts.Facts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What is known of a provider:")
class ProviderFactsTest {

  private static final String PROVIDER = "54263481";
  private static final PremiumYear YEAR = PremiumYear.of(2024);

  private static Fact told(FactValue value) {
    return Facts.known(PROVIDER, value);
  }

  private static Fact ruled(FactValue value) {
    return Facts.ruled(PROVIDER, value);
  }

  private static ProviderFacts of(Fact... facts) {
    return ProviderFacts.of(Arrays.asList(facts), Map.of());
  }

  @ParameterizedTest(name = "registered {0} to {1}, physiotherapist on a day of 2024: {2}")
  @CsvSource({
    "2010-09-01,, true",
    "2010-09-01, 2023-12-31, false",
    "2010-09-01, 2024-01-01, true",
    "2024-12-31,, true",
    "2025-01-01,, false",
  })
  void physiotherapistInYear(String from, String to, boolean is) {
    assertThat(of(told(Facts.registered(from, to))).isPhysiotherapistIn(YEAR)).isEqualTo(is);
  }

  @Test
  @DisplayName("professions exclude each other, and who is not in the register has none")
  void professions() {
    ProviderFacts kine = of(told(Facts.registered("2010-09-01")));
    ProviderFacts practitioner = of(told(Facts.generalPractitioner("2010-09-01")));

    assertThat(kine.hasOtherProfession()).isFalse();
    assertThat(kine.isKnownAsNoGeneralPractitioner()).isTrue();
    assertThat(practitioner.hasOtherProfession()).isTrue();
    assertThat(practitioner.isKnownAsNoGeneralPractitioner()).isFalse();
    assertThat(practitioner.isPhysiotherapistIn(YEAR)).isFalse();
    assertThat(of().hasOtherProfession()).isFalse();
    assertThat(of().isKnownAsNoGeneralPractitioner()).isFalse();
    assertThat(of().isPhysiotherapistIn(YEAR)).isFalse();
    assertThat(of().registration()).isNull();
  }

  @ParameterizedTest(name = "first registered on {0}: {1} years before 2024")
  @CsvSource({"2024-12-31, 0", "2024-01-01, 0", "2023-12-31, 1", "2025-01-01, -1"})
  void yearsSinceFirstRegistration(String from, int years) {
    assertThat(of(told(Facts.registered(from))).yearsSinceFirstRegistration(YEAR)).isEqualTo(years);
    assertThat(of().yearsSinceFirstRegistration(YEAR)).isNull();
  }

  @Test
  @DisplayName("a ruling on the registration outranks the register, told before or after")
  void ruledRegistration() {
    Fact register = told(Facts.generalPractitioner("2010-09-01"));
    Fact ruling = ruled(Facts.registered("2012-09-01"));

    for (ProviderFacts facts : List.of(of(register, ruling), of(ruling, register))) {
      assertThat(facts.registration().value().profession()).isEqualTo(Profession.PHYSIOTHERAPIST);
    }
  }

  @ParameterizedTest(name = "a ruling on adhesion {0} speaks of 2024: {1}")
  @CsvSource({
    "2023-01-01..2023-12-31, false",
    "2023-01-01..2024-01-01, true",
    "2024-12-31..2025-12-31, true",
    "2025-01-01..2025-12-31, false",
    "2020-01-01.., true",
    "2025-01-01.., false",
  })
  void ruledAdhesion(String ruling, boolean speaks) {
    Fact register = told(Facts.adhered("2018-01-01.."));
    Fact ruled = ruled(Facts.adhered(ruling));

    for (ProviderFacts facts : List.of(of(register, ruled), of(ruled, register))) {
      assertThat(facts.conventionStatus(YEAR).isRuling()).isEqualTo(speaks);
    }
  }

  @Test
  @DisplayName("a ruling on services takes the place of all insurers of its year, in any order")
  void ruledServices() {
    Fact one = told(Facts.services(2024, "300", 10));
    Fact two = told(Facts.services(2024, "500", 20));
    Fact other = told(Facts.services(2023, "300", 30));
    Fact ruling = ruled(Facts.services(2024, "300", 500));

    assertThat(services(of(one, two, other))).containsExactly(10, 20);
    assertThat(services(of(ruling, one, two))).containsExactly(500);
    assertThat(services(of(one, ruling, two))).containsExactly(500);
    assertThat(services(of(one, two, ruling))).containsExactly(500);
    assertThat(of(one, other).activityCounts(PremiumYear.of(2022))).isEmpty();
  }

  private static List<Integer> services(ProviderFacts facts) {
    return facts.activityCounts(YEAR).stream()
        .map(KnownFact::value)
        .map(ActivityCount::services)
        .toList();
  }

  @Test
  @DisplayName("a ruling on the criteria outranks the list of its year, in any order")
  void ruledCriteria() {
    Fact list = told(Facts.quality(2024, false, true, "2025-02-10"));
    Fact ruling = ruled(Facts.quality(2024, true, true, "2025-02-10"));
    Fact other = ruled(Facts.quality(2023, true, true, "2024-02-10"));

    assertThat(of(list, ruling, other).qualityCriteria(YEAR).isRuling()).isTrue();
    assertThat(of(other, ruling, list).qualityCriteria(YEAR).isRuling()).isTrue();
    assertThat(of(list, other).qualityCriteria(YEAR).isRuling()).isFalse();
    assertThat(of(other).qualityCriteria(YEAR)).isNull();
  }

  @Test
  @DisplayName("a ruling on a package outranks what was declared of the same package")
  void ruledSoftware() {
    Fact declared = told(Facts.use("kine-file", "2025-01-01", null));
    Fact ruling = ruled(Facts.use("kine-file", "2024-01-01", null));
    Fact other = told(Facts.use("other-file", "2024-01-01", null));

    for (ProviderFacts facts : List.of(of(declared, ruling, other), of(ruling, other, declared))) {
      assertThat(facts.softwareUses())
          .extracting(use -> use.value().packageId() + " " + use.isRuling())
          .containsExactly("kine-file true", "other-file false");
    }
  }

  @Test
  @DisplayName("applications are those of the premium and the year")
  void applications() {
    ProviderFacts facts =
        of(
            told(Facts.application("app-1", 2024, "2025-09-15")),
            told(Facts.application("app-2", 2023, "2024-09-15")),
            told(RuleCase.socialStatusApplication(2021, "2022-03-01")));

    assertThat(facts.applications(Scheme.PHYSIOTHERAPIST_SOFTWARE, YEAR))
        .extracting(asked -> asked.value().applicationId())
        .containsExactly("app-1");
    assertThat(facts.applications()).hasSize(3);
  }

  @Test
  @DisplayName("days that a ruling states hold where one of them concerns the year")
  void ruledDays() {
    Fact told = told(competence("001", "1995-07-01", null));
    Fact ruling = ruled(competence("003", "2023-01-01", "2024-01-01"));

    for (ProviderFacts facts : List.of(of(told, ruling), of(ruling, told))) {
      assertThat(codes(facts, 2024)).containsExactly("003");
      assertThat(codes(facts, 2023)).containsExactly("003");
      assertThat(codes(facts, 2022)).containsExactly("001");
      assertThat(codes(facts, 2025)).containsExactly("001");
    }
    assertThat(of().competences(YEAR)).isEmpty();
    assertThat(of().memberships(YEAR)).isEmpty();
    assertThat(of().forfaitPeriods(YEAR)).isEmpty();
  }

  @ParameterizedTest(name = "ruled from {0} to {1}, days concern 2024: {2}")
  @CsvSource({
    "2020-01-01, 2023-12-31, false",
    "2020-01-01, 2024-01-01, true",
    "2024-12-31,, true",
    "2025-01-01,, false",
  })
  void ruledDaysOfPracticeAndForfait(String from, String to, boolean concern) {
    FactValue forfait = new FactValue.ForfaitPeriod(Facts.day(from), Facts.day(to));
    FactValue member =
        new FactValue.PracticeMembership(
            "practice-2", Facts.day(from), Facts.day(from), Facts.day(to), Facts.day(from));
    ProviderFacts facts =
        of(
            told(new FactValue.ForfaitPeriod(LocalDate.of(2010, 1, 1), null)),
            told(
                new FactValue.PracticeMembership(
                    "practice-1",
                    LocalDate.of(2010, 1, 1),
                    LocalDate.of(2010, 1, 1),
                    null,
                    LocalDate.of(2010, 1, 1))),
            ruled(forfait),
            ruled(member));

    assertThat(facts.forfaitPeriods(YEAR)).extracting(KnownFact::isRuling).containsExactly(concern);
    assertThat(facts.memberships(YEAR)).extracting(KnownFact::isRuling).containsExactly(concern);
  }

  @Test
  @DisplayName("the number is written with a code of general practice that holds in the year")
  void codeBesideAnother() {
    Fact practitioner = told(competence("003", "2005-10-01", null));
    Fact specialist = told(competence("580", "2015-01-01", null));

    for (ProviderFacts facts :
        List.of(of(practitioner, specialist), of(specialist, practitioner))) {
      assertThat(facts.competenceCode(YEAR)).isEqualTo("003");
    }
    assertThat(
            of(told(competence("003", "2005-10-01", "2015-12-31")), specialist)
                .competenceCode(YEAR))
        .as("of who gave up general practice before")
        .isEqualTo("580");
    assertThat(of(told(competence("003", "2005-10-01", "2015-12-31"))).competenceCode(YEAR))
        .isEqualTo("003");
    assertThat(of().competenceCode(YEAR)).isNull();
  }

  @Test
  @DisplayName("an entry of the register that never was registers nobody")
  void registrationThatNeverWas() {
    ProviderFacts facts =
        of(
            told(
                new FactValue.Registration(
                    Profession.PHYSIOTHERAPIST,
                    "527",
                    LocalDate.of(2024, 3, 1),
                    LocalDate.of(2024, 2, 29))));

    assertThat(facts.registration()).isNull();
    assertThat(facts.isPhysiotherapistIn(YEAR)).isFalse();
  }

  private static FactValue competence(String code, String from, String to) {
    return new FactValue.Competence(code, Facts.day(from), Facts.day(to));
  }

  private static List<String> codes(ProviderFacts facts, int year) {
    return facts.competences(PremiumYear.of(year)).stream()
        .map(known -> known.value().competenceCode())
        .toList();
  }

  @Test
  @DisplayName("a later version of a statement takes the place of the earlier one, in any order")
  void latestVersion() {
    Fact first = told(attested(100));
    Fact second = version(told(attested(200)), 2);

    for (ProviderFacts facts : List.of(of(first, second), of(second, first))) {
      assertThat(facts.attested(YEAR).number()).isEqualTo(20_000);
      assertThat(facts.attested(YEAR).facts()).hasSize(1);
    }
  }

  private static FactValue attested(int euros) {
    return new FactValue.AttestedAmount(
        YEAR, "300", LocalDate.of(2024, 12, 31), EuroCents.ofEuros(euros));
  }

  private static Fact version(Fact fact, int version) {
    return new Fact(
        fact.factId(),
        fact.subject(),
        version,
        fact.period(),
        fact.value(),
        fact.source(),
        fact.feed(),
        fact.deliveryId(),
        fact.observedOn(),
        fact.recordedOn(),
        fact.supersedes());
  }

  @Test
  @DisplayName("a practice of which nothing is known has no members")
  void unknownPractice() {
    assertThat(of().practice("practice-1").practiceId()).isEqualTo("practice-1");
    assertThat(of().practice("practice-1").members()).isEmpty();
    assertThat(of().softwarePackage("kine-file")).isEqualTo(SoftwarePackage.UNHEARD_OF);
  }
}
