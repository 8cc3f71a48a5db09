package org.carepremiums.eligibility.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.carepremiums.contracts.decision.Provenance;
import org.carepremiums.platform.parameters.Basis;
import org.carepremiums.platform.parameters.SourcedValue;
import org.carepremiums.platform.parameters.file.SourceFiles;
import org.carepremiums.platform.wording.check.ForeignWords;
import org.carepremiums.platform.wording.text.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The documents that references cite")
class DocumentsTest {

  /** What was read of a decree stands in the rule book; the others are named with that word. */
  private static final Pattern UNREAD_DECREE =
      Pattern.compile("A\\.?R\\.? (?:du |van )?(?!14\\.09\\.2007)\\d");

  private static final String ADDRESS = "\\S*[./]\\S*/\\S*";

  /** A value of the law as a parameter file writes it. */
  private record Sourced(String place, String reference, String provenance, String source) {}

  private static List<Sourced> values;

  @BeforeAll
  static void read() throws IOException {
    values = new ArrayList<>();
    for (Path file : SourceFiles.under(Path.of("..", ".."))) {
      if (isParameterFile(file)) {
        collect(file.toString(), new YAMLMapper().readTree(file.toFile()));
      }
    }
    assertThat(values).hasSizeGreaterThan(800);
  }

  private static boolean isParameterFile(Path file) {
    String path = file.toString().replace('\\', '/');
    return path.contains("/src/main/resources/")
        && path.endsWith(".yaml")
        && !path.endsWith("/asyncapi.yaml");
  }

  private static void collect(String place, JsonNode node) {
    if (node.has("legalReference")) {
      values.add(
          new Sourced(
              place,
              node.path("legalReference").asText(),
              node.path("provenance").asText(),
              node.path("source").asText()));
    }
    node.properties().forEach(child -> collect(place + " " + child.getKey(), child.getValue()));
    if (node.isArray()) {
      node.forEach(child -> collect(place, child));
    }
  }

  private static Set<String> cited(String text) {
    Set<String> names = new TreeSet<>();
    Documents.SHORT_NAME.matcher(text).results().forEach(name -> names.add(name.group()));
    return names;
  }

  @ParameterizedTest(
      name = "are described in {0}, whichever file of a premium or convention cites them")
  @EnumSource(Language.class)
  void everyDocumentOfTheParameters(Language language) {
    Set<String> names = new TreeSet<>();
    values.stream()
        .filter(
            value -> value.place().contains("/schemes/") || value.place().contains("/conventions/"))
        .forEach(value -> names.addAll(cited(value.reference() + " " + value.source())));

    assertThat(names).contains("S0", "S1", "S2", "S3", "F9b");
    assertThat(Documents.citedBy(names, language))
        .containsOnlyKeys(names)
        .allSatisfy((name, words) -> assertThat(words).doesNotContain("null"));
  }

  @Test
  @DisplayName("stand once each, and only those that are cited")
  void once() {
    assertThat(
            Documents.citedBy(
                List.of("S3 «a»; S1 «b» (PPI12)", "S1 «c», SOC1, F3S"), Language.ENGLISH))
        .containsOnlyKeys("S1", "S3");
  }

  @ParameterizedTest(name = "are told in {0} without a word of another language")
  @EnumSource(Language.class)
  void inTheirLanguage(Language language) {
    ForeignWords words = ForeignWords.by(DecisionPhrasebooks.books());
    Set<String> names = new TreeSet<>();
    values.forEach(value -> names.addAll(cited(value.reference() + " " + value.source())));

    Map<String, String> cited = Documents.citedBy(names, language);
    assertThat(cited).hasSizeGreaterThan(40);
    assertThat(cited.values())
        .flatExtracting(title -> words.in(language, title.replaceAll(ADDRESS, "")).keySet())
        .isEmpty();
  }

  @Test
  @DisplayName("are named with the articles in the reader's language, and nothing of the words")
  void places() {
    SourcedValue<Integer> fee = value(Provenance.DOCUMENT, "S2", "art. 3 §4 «est remboursée»");
    SourcedValue<Integer> share = value(Provenance.PUBLIC_SOURCE, "F18", "25 % less for those");
    SourcedValue<Integer> ours = value(Provenance.DEFAULT, "rule book §10", "our own");

    assertThat(Documents.placesOf(Basis.of(fee, share, ours, fee), Language.FRENCH))
        .isEqualTo("S2, art. 3 §4; F18");
    assertThat(Documents.placesOf(Basis.of(fee), Language.GERMAN)).isEqualTo("S2, Art. 3 §4");
    assertThat(Documents.placesOf(Basis.of(ours), Language.DUTCH)).isNull();
  }

  private static SourcedValue<Integer> value(
      Provenance provenance, String source, String reference) {
    return new SourcedValue<>(
        1,
        LocalDate.of(2021, 1, 1),
        null,
        "TAR-1",
        reference,
        LocalDate.of(2021, 1, 1),
        null,
        LocalDate.of(2021, 1, 1),
        LocalDate.of(2027, 1, 1),
        provenance,
        source);
  }

  @Test
  @DisplayName("are said to be what they are, with the address where there is one")
  void inWords() {
    assertThat(Documents.citedBy(List.of("S0, F15"), Language.DUTCH))
        .containsEntry(
            "S0",
            "Nota’s van e-santewallonie van 26 maart 2024 over webpagina’s van het RIZIV"
                + " (tegemoetkoming in de softwarekosten en kwaliteitspremie van"
                + " kinesitherapeuten)")
        .containsEntry(
            "F15", "Vragen en antwoorden van Pro-Q-Kine over de cyclus 2019-2021, pqk.be/faq-kine");
  }

  @Test
  @DisplayName("are of the kind that the provenance says (rule book 12.35)")
  void ofTheirProvenance() {
    assertThat(values)
        .filteredOn(value -> "document".equals(value.provenance()))
        .allSatisfy(
            value -> assertThat(cited(value.source())).anyMatch(name -> name.startsWith("S")));
    assertThat(values)
        .filteredOn(value -> "public source".equals(value.provenance()))
        .allSatisfy(
            value -> assertThat(cited(value.source())).anyMatch(name -> name.startsWith("F")));
  }

  @Test
  @DisplayName("are no decree that was not read, unless the reference says so (rule book 12.35)")
  void noUnreadDecree() {
    assertThat(values)
        .filteredOn(value -> UNREAD_DECREE.matcher(value.reference()).find())
        .allSatisfy(value -> assertThat(value.reference()).contains("not read"));
  }
}
