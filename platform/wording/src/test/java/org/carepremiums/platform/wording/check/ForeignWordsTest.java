package org.carepremiums.platform.wording.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.carepremiums.platform.wording.text.Language;
import org.carepremiums.platform.wording.text.Phrasebooks;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Words of another language")
class ForeignWordsTest {

  /** Such as a statement says, and what only the language has of it beside its function words. */
  private static final Map<Language, Map<String, String>> SAID =
      Map.of(
          Language.ENGLISH,
          Map.of(
              "asked", "no admissible request arrived",
              "late", "the request came too late",
              "paid", "payment follows"),
          Language.FRENCH,
          Map.of(
              "asked", "aucune demande recevable n’est connue",
              "late", "la demande est tardive",
              "paid", "le paiement est prévu"),
          Language.DUTCH,
          Map.of(
              "asked", "geen ontvankelijke aanvraag bekend",
              "late", "de aanvraag komt te laat",
              "paid", "de betaling is gepland"),
          Language.GERMAN,
          Map.of(
              "asked", "kein zulässiger Antrag bekannt",
              "late", "der Antrag kommt zu spät",
              "paid", "die Zahlung ist vorgesehen"));

  private static final Map<Language, String> SENTENCES =
      Map.of(
          Language.ENGLISH, "you can contest this with a letter",
          Language.FRENCH, "vous pouvez contester ceci par lettre",
          Language.DUTCH, "dit kunt u met een brief betwisten",
          Language.GERMAN, "Sie können dies mit einem Brief anfechten");

  private static final Map<Language, String> COMMON =
      Map.of(
          Language.ENGLISH, "request",
          Language.FRENCH, "demande",
          Language.DUTCH, "aanvraag",
          Language.GERMAN, "antrag");

  private static Stream<Arguments> everyDirection() {
    return Arrays.stream(Language.values())
        .flatMap(
            into ->
                Arrays.stream(Language.values())
                    .filter(from -> from != into)
                    .map(from -> Arguments.of(from, into)));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("everyDirection")
  @DisplayName("are found where a whole sentence was left in it")
  void wholeSentence(Language from, Language into) {
    assertThat(with(into, "left", SENTENCES.get(from)).faults())
        .isNotEmpty()
        .allSatisfy(fault -> assertThat(fault).startsWith(into.code() + " left has the word "))
        .anySatisfy(fault -> assertThat(fault).endsWith(" of " + from.code()));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("everyDirection")
  @DisplayName("are found where one noun was, which other texts of that language have")
  void oneNoun(Language from, Language into) {
    assertThat(with(into, "left", "Recip-e " + COMMON.get(from)).faults())
        .containsExactly(
            into.code() + " left has the word \"" + COMMON.get(from) + "\" of " + from.code());
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("everyDirection")
  @DisplayName("are found in what a reader gets")
  void inAText(Language from, Language into) {
    ForeignWords words = ForeignWords.by(SAID);

    assertThat(words.in(into, SENTENCES.get(into) + ", " + COMMON.get(from)))
        .isEqualTo(Map.of(COMMON.get(from), from));
    assertThat(words.in(into, SENTENCES.get(into))).isEmpty();
  }

  @Test
  @DisplayName("are not the names that every language uses")
  void names() {
    assertThat(with(Language.ENGLISH, "name", "the rules à l'acte hold, see Le Journal du médecin"))
        .extracting(ForeignWords::faults)
        .asList()
        .isEmpty();
  }

  @Test
  @DisplayName("are found in every variant of a pattern, not in the names of its blanks")
  void variants() {
    assertThat(ForeignWords.withoutBlanks("{the, plural, one {# Tag} other {# Tage}} und {not}"))
        .contains("Tag", "Tage", "und")
        .doesNotContain("the", "not", "plural");
  }

  @Test
  @DisplayName("are listed for one language alone, none of which the vocabulary of another has")
  void lists() {
    Map<String, String> languages = new HashMap<>();
    for (Language language : Language.values()) {
      for (String word : ForeignWords.functionWords(language)) {
        assertThat(languages.put(word, language.code())).as(word).isNull();
      }
    }
    assertThat(languages).hasSizeGreaterThan(150);
    assertThat(ForeignWords.by(Phrasebooks.of(ForeignWordsTest.class)).faults()).isEmpty();
  }

  @Test
  @DisplayName("are not what its own texts say")
  void ownTexts() {
    assertThat(ForeignWords.by(SAID).faults()).isEmpty();
    assertThat(Set.of(Language.values())).isEqualTo(SAID.keySet());
  }

  private static ForeignWords with(Language language, String name, String text) {
    Map<Language, Map<String, String>> said = new EnumMap<>(SAID);
    said.put(language, new HashMap<>(SAID.get(language)));
    said.get(language).put(name, text);
    return ForeignWords.by(said);
  }
}
