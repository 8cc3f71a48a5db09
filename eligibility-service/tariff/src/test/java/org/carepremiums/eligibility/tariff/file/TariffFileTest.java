package org.carepremiums.eligibility.tariff.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.carepremiums.contracts.decision.Provenance;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.tariff.NomenclatureCode;
import org.carepremiums.eligibility.tariff.PartialTariff;
import org.carepremiums.eligibility.tariff.PhysiotherapyTariff;
import org.carepremiums.eligibility.tariff.SectionFee;
import org.carepremiums.eligibility.tariff.TariffRule;
import org.carepremiums.platform.parameters.SourcedValue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The tariff file")
class TariffFileTest {

  private static final PhysiotherapyTariff TARIFF =
      TariffFile.load(TariffFileTest.class.getClassLoader(), 2021);

  @Test
  @DisplayName("founds every value, and says when it has to be looked at again")
  void everyValueIsFounded() {
    assertThat(values())
        .isNotEmpty()
        .allSatisfy(
            value -> {
              assertThat(value.validFrom().getYear()).isEqualTo(2021);
              assertThat(value.validTo().getYear()).isEqualTo(2021);
              assertThat(value.knownFrom()).isBeforeOrEqualTo(value.validFrom());
              assertThat(value.reviewOn()).isEqualTo(reviewDue(value.provenance()));
              assertThat(value.source()).matches("(S2|F[0-9]+)(, F[0-9]+)?");
            });
  }

  @ParameterizedTest(name = "has a value for {0}")
  @EnumSource(TariffRule.class)
  void everyRuleHasValues(TariffRule rule) {
    assertThat(values()).extracting(SourcedValue::ruleId).contains(rule.id());
  }

  @Test
  @DisplayName("names no rule that there is not")
  void noOtherRules() {
    assertThat(values())
        .extracting(SourcedValue::ruleId)
        .isSubsetOf(Arrays.stream(TariffRule.values()).map(TariffRule::id).toList());
  }

  @Test
  @DisplayName(
      "TAR-LIMIT pairs each session over the limits with the one just before it within them")
  void pairs() {
    Map<NomenclatureCode, NomenclatureCode> pairs = TARIFF.counterparts().value();
    NavigableSet<NomenclatureCode> within = new TreeSet<>(TARIFF.withinLimitCodes().value());

    assertThat(pairs.keySet()).isEqualTo(TARIFF.overLimitCodes().value()).hasSize(21);
    assertThat(within).hasSize(24);
    pairs.forEach((over, counterpart) -> assertThat(within.lower(over)).isEqualTo(counterpart));
    assertThat(TARIFF.counterparts().provenance()).isEqualTo(Provenance.DEFAULT);
  }

  @Test
  @DisplayName("TAR-LIMIT pairs sessions so that those of one M stand against those of one M each")
  void pairsFollowTheFactors() {
    Map<BigDecimal, Set<BigDecimal>> factors = new TreeMap<>();
    TARIFF
        .counterparts()
        .value()
        .forEach(
            (over, within) ->
                factors.computeIfAbsent(m(within), first -> new TreeSet<>()).add(m(over)));

    assertThat(factors)
        .isEqualTo(
            Map.of(
                new BigDecimal("0.826875"), decimals("0.410000", "0.456250"),
                new BigDecimal("0.927692"), decimals("0.451250"),
                new BigDecimal("0.984583"), decimals("0.508333"),
                new BigDecimal("1.041667"), decimals("0.451250", "0.508333")));
  }

  private static BigDecimal m(NomenclatureCode code) {
    return TARIFF.factor(code, LocalDate.of(2021, 1, 1)).orElseThrow().value().factor();
  }

  private static Set<BigDecimal> decimals(String... written) {
    return Arrays.stream(written).map(BigDecimal::new).collect(Collectors.toSet());
  }

  @Test
  @DisplayName("has for 2020 what M/20 names, and nothing of another year")
  void yearInPart() {
    PartialTariff tariff =
        (PartialTariff)
            TariffFile.load(TariffFileTest.class.getClassLoader())
                .of(PremiumYear.of(2020))
                .orElseThrow();

    assertThat(tariff.convention()).isEqualTo("M/20");
    assertThat(tariff.sectionFees())
        .extracting(SourcedValue::value)
        .extracting(SectionFee::coefficient, SectionFee::fee, SectionFee::all)
        .containsExactly(
            tuple(BigDecimal.valueOf(48), EuroCents.of(4_500), false),
            tuple(BigDecimal.valueOf(36), EuroCents.of(3_750), true),
            tuple(BigDecimal.valueOf(24), EuroCents.of(2_500), false));
    assertThat(tariff.valuesByName().values().stream().flatMap(List::stream))
        .allSatisfy(
            value -> {
              assertThat(value.validFrom()).isEqualTo("2020-01-01");
              assertThat(value.validTo()).isEqualTo("2020-12-31");
              assertThat(value.reviewOn()).isEqualTo(reviewDue(value.provenance()));
              assertThat(value.source()).isIn("S2", "S4");
            });
  }

  @Test
  @DisplayName("of a year that has none is missed")
  void noSuchYear() {
    assertThatThrownBy(() -> TariffFile.load(TariffFileTest.class.getClassLoader(), 2019))
        .isInstanceOf(InvalidTariffFile.class)
        .hasMessage("tariffs/2019.yaml: there is none");
  }

  @ParameterizedTest(name = "is refused with ''{1}'' in place of ''{0}'': {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "year: 2021 | year: 2022 | overlap or leave a gap at 2022-01-01",
        "validTo: 2021-06-30 | validTo: 2021-06-29 | overlap or leave a gap at 2021-06-30",
        "validTo: 2021-06-30 | validTo: 2021-07-01 | overlap or leave a gap at 2021-07-02",
        "validFrom: 2021-07-01 | validFrom: 2021-07-02 | overlap or leave a gap at 2021-07-01",
        "validTo: 2021-12-31 | validTo: 2021-12-30 | do not end with the year",
        "validTo: 2021-12-31 | validTo: 2020-12-31 | a period ends before it begins",
        "factor: 0.927692 | factor: 0 | a factor is not positive",
        "factor: 0.927692 | factor: many | many",
        "\"560011\", \"560092\" | \"560011\", \"56009\" | a nomenclature code has 6 digits",
        "\"560523\", \"561260\" | \"560523\", \"560011\" | the periods of 560011 overlap",
        "ruleId: TAR-M | ruleId: '' | a value has no ruleId",
        "provenance: document | provenance: hearsay | hearsay",
        "publishedOn: null | publishedOn: 2021-01-29 | either publishedOn or publicationUnknown",
        "reviewOn: 2027-03-31 | reviewOn: null | a value has no reviewOn",
        "knownFrom: 2021-01-01 | knownFrom: null | a value has no knownFrom",
        "source: \"S2\" | sources: \"S2\" | 'source'",
        "value: 25 | value: 125 | a reduction is no share in per cent",
        "lastRank: 9 | lastRank: 8 | startIndemnitiesPerCalendarYear is not lastRank",
        "value: 27 | value: 28 | startIndemnitiesPerCalendarYear is not lastRank",
        "\"560055\": \"560011\" | \"560011\": \"560055\" | a code is not over the limit",
        "\"560055\": \"560011\" | \"560055\": \"560012\" | a code is not within the limit",
        "\"560055\": \"560011\" | \"560055\": \"560114\" | is the counterpart of two",
        "codes: [\"639273\"] | codes: [\"639274\"] | attestations: nothing is said of 639273",
        "\"560055\", \"560151\", \"560254\", \"560350\" | \"560011\", \"560151\", \"560254\", \"560350\" | both within and over",
        "convention: | covenant: | 'convention'",
      })
  void mistakesAreRefused(String right, String wrong, String reason) throws IOException {
    String original = original();
    assertThat(original).contains(right);
    byte[] changed =
        original.replaceFirst(Pattern.quote(right), wrong).getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> TariffFile.read("tariffs/2021.yaml", changed, 2021))
        .isInstanceOf(InvalidTariffFile.class)
        .hasMessageStartingWith("tariffs/2021.yaml: ")
        .hasMessageContaining(reason);
  }

  @Test
  @DisplayName("TAR-25 is refused where no reduction holds on a day")
  void gapInReduction() throws IOException {
    String first = "- value: 0\n    validFrom: 2021-01-01\n    validTo: 2021-03-3";
    String original = original();
    assertThat(original).contains(first + "1");
    byte[] changed = original.replace(first + "1", first + "0").getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> TariffFile.read("tariffs/2021.yaml", changed, 2021))
        .hasMessageContaining("no value of TAR-25 holds on 2021-03-31");
  }

  @Test
  @DisplayName("is refused in the place of another year")
  void anotherYear() throws IOException {
    byte[] file = original().getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> TariffFile.read("tariffs/2022.yaml", file, 2022))
        .isInstanceOf(InvalidTariffFile.class)
        .hasMessage("tariffs/2022.yaml: names another year than its place");
  }

  private static List<SourcedValue<?>> values() {
    List<SourcedValue<?>> values = new ArrayList<>();
    TARIFF.valuesByName().values().forEach(values::addAll);
    return values;
  }

  private static LocalDate reviewDue(Provenance provenance) {
    return switch (provenance) {
      case DOCUMENT -> LocalDate.of(2027, 3, 31);
      case PUBLIC_SOURCE -> LocalDate.of(2027, 1, 31);
      case DEFAULT -> LocalDate.of(2026, 12, 31);
    };
  }

  private static String original() throws IOException {
    try (InputStream file = TariffFileTest.class.getResourceAsStream("/tariffs/2021.yaml")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
