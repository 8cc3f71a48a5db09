package org.carepremiums.eligibility.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.Parameter;
import org.carepremiums.eligibility.rule.RequestMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The parameter files")
class ParameterFilesTest {

  private static final SchemesInForce SCHEMES =
      SchemesInForce.load(ParameterFilesTest.class.getClassLoader());
  private static final Set<Integer> SUPPLIED =
      IntStream.rangeClosed(2020, 2025).boxed().collect(Collectors.toSet());

  @TempDir Path place;

  private ParameterFolder folder;

  @BeforeEach
  void empty() {
    folder = new ParameterFolder(place);
  }

  @ParameterizedTest(name = "are there for {0}, premium years 2020 to 2025")
  @EnumSource(names = {"PHYSIOTHERAPIST_SOFTWARE", "PHYSIOTHERAPIST_QUALITY"})
  void areThere(Scheme scheme) {
    assertThat(SUPPLIED)
        .allSatisfy(year -> assertThat(SCHEMES.find(scheme, PremiumYear.of(year))).isPresent());
  }

  @ParameterizedTest(name = "carry every rule of {0} as legal basis or value")
  @EnumSource(names = {"PHYSIOTHERAPIST_SOFTWARE", "PHYSIOTHERAPIST_QUALITY"})
  void carryEveryRule(Scheme scheme) {
    int last = scheme == Scheme.PHYSIOTHERAPIST_SOFTWARE ? 10 : 16;
    Set<String> rules =
        IntStream.rangeClosed(1, last)
            .mapToObj(number -> scheme.rulePrefix() + number)
            .collect(Collectors.toSet());

    Set<String> carried =
        SCHEMES.all().stream()
            .filter(found -> found.rules().scheme() == scheme)
            .flatMap(found -> found.values().values().stream())
            .map(Parameter::ruleId)
            .collect(Collectors.toSet());

    assertThat(carried).containsAll(rules);
  }

  @Test
  @DisplayName("say of every value which rule, reference, publication and source it has")
  void everyValueHasItsReference() {
    assertThat(SCHEMES.all()).isNotEmpty();
    assertThat(SCHEMES.all())
        .flatExtracting(found -> found.values().values())
        .allSatisfy(
            value -> {
              assertThat(value.legalReference()).hasSizeBetween(10, 500);
              assertThat(value.source()).isNotBlank();
              assertThat(value.publishedOn() == null).isEqualTo(value.publicationUnknown() != null);
              assertThat(value.knownFrom()).isBeforeOrEqualTo(value.reviewOn());
            });
  }

  @Test
  @DisplayName("KQP8, KQP17 say that nobody has to ask only of years in which nobody has to")
  void noRequestOnlyWhereNoneIsAsked() {
    for (PremiumYear year : List.of(PremiumYear.of(2020), PremiumYear.of(2021))) {
      SchemeInForce edition = find(SCHEMES, Scheme.PHYSIOTHERAPIST_QUALITY, year.value());
      boolean asked = edition.values().get("request").value() == RequestMode.REQUIRED;

      assertThat(edition.values().get("onList").value().toString().contains("without any request"))
          .as(year.toString())
          .isEqualTo(!asked);
    }
  }

  @Test
  @DisplayName("are named in decisions by the first 12 hex digits of their SHA-256")
  void versionNamesTheDigest() throws IOException, NoSuchAlgorithmException {
    byte[] file =
        ParameterFolder.original("physiotherapist-software", 2024).getBytes(StandardCharsets.UTF_8);
    String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));

    assertThat(find(SCHEMES, Scheme.PHYSIOTHERAPIST_SOFTWARE, 2024).version())
        .isEqualTo("physiotherapist-software/2024@" + digest.substring(0, 12));
  }

  @Test
  @DisplayName("of a further premium year need only be added")
  void aFurtherYearIsAFile() throws IOException {
    String next =
        ParameterFolder.original("physiotherapist-software", 2025)
            .replace("year: 2025", "year: 2026")
            .replace("value: 800", "value: 815");
    folder.write(
        "physiotherapist-software",
        2025,
        ParameterFolder.original("physiotherapist-software", 2025));
    folder.write("physiotherapist-software", 2026, next);

    SchemesInForce schemes = folder.load();

    assertThat(find(schemes, Scheme.PHYSIOTHERAPIST_SOFTWARE, 2026).rules().amount())
        .isEqualTo(EuroCents.ofEuros(815));
    assertThat(find(schemes, Scheme.PHYSIOTHERAPIST_SOFTWARE, 2025).rules().amount())
        .isEqualTo(EuroCents.ofEuros(800));
  }

  @Test
  @DisplayName("must leave no year out")
  void noGaps() throws IOException {
    folder.write(
        "physiotherapist-quality", 2020, ParameterFolder.original("physiotherapist-quality", 2020));
    folder.write(
        "physiotherapist-quality", 2022, ParameterFolder.original("physiotherapist-quality", 2022));

    assertThatThrownBy(folder::load)
        .isInstanceOf(InvalidParameterFile.class)
        .hasMessage(
            "schemes/physiotherapist-quality/2022.yaml: the file of the year before is missing");
  }

  @ParameterizedTest(name = "are refused with ''{1}'' in place of ''{0}'': {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "amountInEuros:                 | amountInEuro:                  | unknown values [amountInEuro]",
        "ruleId: KSW10                  | ruleId: ''                     | legalBasis has no ruleId",
        "legalReference: \"S0 names «AR du 12.12.23», which was not read\" | legalReference: '' | legalBasis has no legalReference",
        "value: 500                     | value: five hundred            | minimumServices has a value of the wrong form",
        "value: 2025-12-31              | value: 2025-02-29              | windowCloses has a value of the wrong form",
        "value: 2025-12-31              | value: 2024-12-31              | windowCloses lies before windowOpens",
        "value: 800                     | value: 0                       | amountInEuros is not positive",
        "value: [PROSANTE]              | value: []                      | channels names none",
        "provenance: document           | provenance: hearsay            | hearsay",
        "publishedOn: 2024-03-26        | publishedOn: null              | has either publishedOn or publicationUnknown",
        "knownFrom: 2025-06-01          | knownFrom: null                | declarationsAsked has no knownFrom",
        "reviewOn: 2026-12-31           | reviewOn: null                 | has no reviewOn",
        "knownFrom: 2024-03-26          | knownFrom: 2024-03-25          | is used before it was published",
        "reviewOn: 2027-03-31           | reviewOn: 2024-03-25           | is reviewed before it is used",
        "year: 2024                     | year: 2023                     | names another scheme or year than its place",
        "source: \"S0\"                 | sources: \"S0\"                | sources",
        "scheme: physiotherapist-software | scheme: premium              | premium",
      })
  void mistakesAreRefused(String right, String wrong, String reason) throws IOException {
    String original = ParameterFolder.original("physiotherapist-software", 2024);
    assertThat(original).contains(right);
    folder.write(
        "physiotherapist-software", 2024, original.replace(right, wrong == null ? "" : wrong));

    assertThatThrownBy(folder::load)
        .isInstanceOf(InvalidParameterFile.class)
        .hasMessageContaining("schemes/physiotherapist-software/2024.yaml")
        .hasMessageContaining(reason);
  }

  @Test
  @DisplayName("are refused where a value is there twice")
  void noValueTwice() throws IOException {
    String original = ParameterFolder.original("physiotherapist-software", 2024);
    folder.write(
        "physiotherapist-software", 2024, original + "  windowOpens:\n    value: 2025-07-01\n");

    assertThatThrownBy(folder::load)
        .isInstanceOf(InvalidParameterFile.class)
        .hasMessageContaining("windowOpens");
  }

  private static SchemeInForce find(SchemesInForce schemes, Scheme scheme, int year) {
    List<SchemeInForce> found =
        schemes.all().stream()
            .filter(
                one ->
                    one.rules().scheme() == scheme
                        && one.rules().year().equals(PremiumYear.of(year)))
            .toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }
}
