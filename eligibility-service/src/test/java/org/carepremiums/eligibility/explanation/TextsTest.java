package org.carepremiums.eligibility.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.carepremiums.contracts.decision.ConditionOutcome;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.decision.Provenance;
import org.carepremiums.contracts.decision.Sentence;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.upstream.Profession;
import org.carepremiums.eligibility.parameter.SchemesInForce;
import org.carepremiums.eligibility.rule.Blank;
import org.carepremiums.eligibility.rule.CommonPhrase;
import org.carepremiums.eligibility.rule.Condition;
import org.carepremiums.eligibility.rule.Kind;
import org.carepremiums.eligibility.rule.Phrase;
import org.carepremiums.eligibility.rule.Wording;
import org.carepremiums.eligibility.rule.practice.PracticePhrase;
import org.carepremiums.eligibility.rule.practice.Unit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The texts of a language")
class TextsTest {

  private static final Map<Kind, Set<String>> VOCABULARIES =
      Map.of(
          Kind.SCHEME, Arrays.stream(Scheme.values()).map(Scheme::id).collect(Collectors.toSet()),
          Kind.PROVENANCE, names(Provenance.values()),
          Kind.PROFESSION, names(Profession.values()),
          Kind.CHANNEL, names(ApplicationChannel.values()),
          Kind.STATUS, names(DecisionStatus.values()),
          Kind.OUTCOME, names(Outcome.values()),
          Kind.CONDITION_OUTCOME, names(ConditionOutcome.values()),
          Kind.SOURCE, sources(),
          Kind.FEED, feeds());

  private static Set<String> names(Enum<?>... constants) {
    return Arrays.stream(constants).map(Enum::name).collect(Collectors.toSet());
  }

  /** Who delivers facts, and the service whose rulings establish some. */
  private static Set<String> sources() {
    Set<String> sources =
        Topic.all().stream()
            .filter(Topic::isFeed)
            .map(topic -> topic.source().id())
            .collect(Collectors.toCollection(HashSet::new));
    sources.add(Source.CONTESTATION.id());
    return sources;
  }

  private static Set<String> feeds() {
    return Topic.all().stream().filter(Topic::isFeed).map(Topic::feed).collect(Collectors.toSet());
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Language.class)
  @DisplayName("has every phrase, with exactly the blanks that the rules fill in")
  void everyPhrase(Language language) {
    Map<String, String> patterns = Texts.of(language).phrases();

    assertThat(patterns.keySet()).isEqualTo(Phrases.BY_ID.keySet());
    for (Phrase phrase : Phrases.BY_ID.values()) {
      assertThat(new MessageFormat(patterns.get(phrase.id()), language.locale()).getArgumentNames())
          .as(phrase.id())
          .isEqualTo(expected(phrase));
    }
  }

  /** Names of blanks; a unit may stand in its counts alone. */
  private static Set<String> expected(Phrase phrase) {
    Set<String> names = new HashSet<>();
    boolean counted =
        phrase.form().blanks().stream()
            .anyMatch(
                blank -> Set.of(Kind.COUNT, Kind.OUT_OF, Kind.MISSING).contains(blank.kind()));
    for (Blank blank : phrase.form().blanks()) {
      if (blank.kind() != Kind.UNIT || !counted) {
        names.add(blank.name());
      }
    }
    // That the threshold is met is said without naming it again
    if (Set.of(PracticePhrase.GROUP_SHARE_REACHED, PracticePhrase.GROUP_NUMBER_REACHED)
        .contains(phrase)) {
      names.remove("needed");
    }
    return names;
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Language.class)
  @DisplayName("says every phrase without anything left over")
  void nothingLeftOver(Language language) {
    Phrasebook phrasebook = Phrasebook.of(language);
    for (Phrase phrase : Phrases.BY_ID.values()) {
      for (int number : new int[] {0, 1, 2, 1_204}) {
        String text = phrasebook.text(example(phrase, number));
        assertThat(text)
            .as(phrase.id())
            .isNotBlank()
            .doesNotContain("{", "}", "#", "''", "null", "  ")
            .isEqualTo(text.strip());
      }
    }
  }

  private static Wording example(Phrase phrase, int number) {
    List<Object> values = new ArrayList<>();
    for (Blank blank : phrase.form().blanks()) {
      values.add(
          switch (blank.kind()) {
            case NUMBER, COUNT, OUT_OF, MISSING -> number;
            case TENTHS -> 542 + number;
            case EUROS -> number * 100L + number % 2;
            case DAY -> LocalDate.of(2024, 1, 1 + number % 2);
            case YEAR -> 2024;
            case TEXT -> "app-1";
            case LAW -> "works à l'acte";
            case SCHEME -> Scheme.GP_STARTER_DMG;
            case PROVENANCE -> Provenance.DEFAULT;
            case PROFESSION -> Profession.PHYSIOTHERAPIST;
            case CHANNEL -> ApplicationChannel.FORM;
            case CHANNELS -> List.of(ApplicationChannel.PROSANTE, ApplicationChannel.LETTER);
            case SOURCE -> Source.INSURERS;
            case FEED -> "activity-counts";
            case STATUS -> DecisionStatus.FINAL;
            case OUTCOME -> Outcome.GRANTED;
            case CONDITION_OUTCOME -> ConditionOutcome.EXEMPT;
            case UNIT -> Unit.DMG_PATIENTS;
            case WORDING -> CommonPhrase.NO_APPLICATION.alone();
            case ENUMERATION, LIST ->
                List.of(Sentence.of("no-application"), Sentence.of("activity"));
          });
    }
    return phrase.with(values.toArray());
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Language.class)
  @DisplayName("has every word of every vocabulary, and every noun in all its forms")
  void everyWord(Language language) {
    Texts texts = Texts.of(language);

    Map<String, Set<String>> words = new HashMap<>();
    texts.words().forEach((vocabulary, said) -> words.put(vocabulary, said.keySet()));
    assertThat(words)
        .isEqualTo(
            VOCABULARIES.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue)));
    assertThat(texts.units().keySet())
        .isEqualTo(
            Arrays.stream(Unit.values())
                .map(unit -> unit.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toSet()));
    texts
        .units()
        .forEach(
            (unit, forms) ->
                assertThat(forms.keySet())
                    .as(unit)
                    .isEqualTo(Set.of("name", "count", "outOf", "missing")));
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(
      value = Language.class,
      names = {"FRENCH", "DUTCH", "GERMAN"})
  @DisplayName("has every sentence of the parameter files that an explanation shows, and no other")
  void everySentenceOfTheLaw(Language language) {
    assertThat(new TreeSet<>(Texts.of(language).law().keySet())).isEqualTo(sentencesOfTheLaw());
  }

  /** What conditions ask with a sentence of their file, and what a review has to settle. */
  private static Set<String> sentencesOfTheLaw() {
    Set<String> sentences = new TreeSet<>();
    SchemesInForce.load(TextsTest.class.getClassLoader())
        .editions()
        .forEach(
            edition -> {
              for (Condition condition : edition.rules().conditions()) {
                collect(condition.required(), sentences);
              }
              for (String review : List.of("midYearJoiner", "mixedYear")) {
                if (edition.values().containsKey(review)) {
                  sentences.add(edition.values().get(review).value().toString());
                }
              }
            });
    return sentences;
  }

  private static void collect(Wording wording, Set<String> sentences) {
    List<Blank> blanks = wording.phrase().form().blanks();
    for (int place = 0; place < blanks.size(); place++) {
      if (blanks.get(place).kind() == Kind.LAW) {
        sentences.add(wording.value(place).toString());
      } else if (blanks.get(place).kind() == Kind.WORDING) {
        collect((Wording) wording.value(place), sentences);
      }
    }
  }

  @Test
  @DisplayName("writes numbers, money and days as Belgium does in that language")
  void numbersMoneyAndDays() {
    LocalDate day = LocalDate.of(2025, 3, 1);
    assertThat(Phrasebook.of(Language.ENGLISH).money(2_500_050)).isEqualTo("25,000.50 EUR");
    assertThat(Phrasebook.of(Language.FRENCH).money(2_500_050))
        .isEqualTo("25\u202f000,50\u00a0EUR");
    assertThat(Phrasebook.of(Language.DUTCH).money(2_500_050)).isEqualTo("25.000,50\u00a0EUR");
    assertThat(Phrasebook.of(Language.GERMAN).money(2_500_000)).isEqualTo("25.000\u00a0EUR");
    assertThat(Phrasebook.of(Language.FRENCH).day(day)).isEqualTo("1er mars 2025");
    assertThat(Phrasebook.of(Language.FRENCH).day(day.plusDays(1))).isEqualTo("2 mars 2025");
    assertThat(Phrasebook.of(Language.DUTCH).day(day)).isEqualTo("1 maart 2025");
    assertThat(Phrasebook.of(Language.GERMAN).day(day)).isEqualTo("1. März 2025");
  }

  @Test
  @DisplayName("says what was missing, by how much")
  void byHowMuch() {
    Wording sumehr = PracticePhrase.USAGE_SHARE_SHORT.with(542, 1_204, 60, 70, Unit.DMG_PATIENTS);

    assertThat(plain(Language.ENGLISH, sumehr))
        .isEqualTo("54.2 % of 1,204 DMG patients, 60 % needed: 70 patients short");
    assertThat(plain(Language.FRENCH, sumehr))
        .isEqualTo("54,2 % de 1 204 patients avec DMG, 60 % requis : il manque 70 patients");
    assertThat(plain(Language.DUTCH, sumehr))
        .isEqualTo("54,2 % van 1.204 GMD-patiënten, 60 % vereist: 70 patiënten te weinig");
    assertThat(plain(Language.GERMAN, sumehr))
        .isEqualTo("54,2 % von 1.204 Patienten mit GMA, 60 % nötig: 70 Patienten zu wenig");
  }

  /** With ordinary blanks, which this file can show. */
  private static String plain(Language language, Wording wording) {
    return Phrasebook.of(language).text(wording).replaceAll("[\u00a0\u202f]", " ");
  }

  @Test
  @DisplayName("shows a phrase that it does not know by its name and values")
  void unknownPhrase() {
    assertThat(
            Phrasebook.of(Language.DUTCH).text(new Sentence("of-tomorrow", Map.of("number", 5L))))
        .isEqualTo("of-tomorrow {number=5}");
  }
}
