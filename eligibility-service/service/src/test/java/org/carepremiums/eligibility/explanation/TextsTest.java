package org.carepremiums.eligibility.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carepremiums.contracts.calendar.BelgianCalendar;
import org.carepremiums.eligibility.conduct.ConductParameters;
import org.carepremiums.eligibility.conduct.file.ConductFile;
import org.carepremiums.eligibility.conduct.file.ConductPhrases;
import org.carepremiums.eligibility.parameters.SchemesInForce;
import org.carepremiums.eligibility.rule.Condition;
import org.carepremiums.eligibility.rule.practice.PracticePhrase;
import org.carepremiums.eligibility.rule.practice.Unit;
import org.carepremiums.eligibility.tariff.FixedFee;
import org.carepremiums.eligibility.tariff.SectionFee;
import org.carepremiums.eligibility.tariff.Tariff;
import org.carepremiums.eligibility.tariff.file.TariffFile;
import org.carepremiums.eligibility.tariff.file.TariffPhrases;
import org.carepremiums.platform.parameters.SourcedValue;
import org.carepremiums.platform.wording.check.WordingFaults;
import org.carepremiums.platform.wording.phrase.Blank;
import org.carepremiums.platform.wording.phrase.Kind;
import org.carepremiums.platform.wording.phrase.Wording;
import org.carepremiums.platform.wording.text.Language;
import org.carepremiums.platform.wording.text.Phrasebooks;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The texts of a language")
class TextsTest {

  private static final Phrasebooks BOOKS =
      Phrasebooks.together(
          DecisionPhrasebooks.books(), TariffPhrases.books(), ConductPhrases.books());

  @Test
  @DisplayName("have every phrase, with exactly the blanks that the rules fill in")
  void everyPhrase() {
    assertThat(WordingFaults.of(BOOKS)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Language.class)
  @DisplayName("have a noun for everything that is counted")
  void everyUnit(Language language) {
    assertThat(BOOKS.in(language).texts().units().keySet())
        .isEqualTo(
            Arrays.stream(Unit.values())
                .map(unit -> unit.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toSet()));
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(
      value = Language.class,
      names = {"FRENCH", "DUTCH", "GERMAN"})
  @DisplayName("has every sentence of the parameter files that an explanation shows, and no other")
  void everySentenceOfTheLaw(Language language) {
    assertThat(new TreeSet<>(BOOKS.in(language).texts().law().keySet()))
        .isEqualTo(sentencesOfTheLaw());
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
    sentences.addAll(sentencesOfTariffsAndConduct());
    return sentences;
  }

  /**
   * What the files of the tariffs and of the 85 % rule say in words, and the holidays that a reason
   * names.
   */
  private static Set<String> sentencesOfTariffsAndConduct() {
    Set<String> sentences = new TreeSet<>();
    for (Tariff tariff : TariffFile.load(TextsTest.class.getClassLoader()).all()) {
      tariff.valuesByName().values().stream()
          .flatMap(List::stream)
          .map(SourcedValue::value)
          .flatMap(TextsTest::inWords)
          .forEach(sentences::add);
    }
    for (ConductParameters year : ConductFile.load(TextsTest.class.getClassLoader()).all()) {
      year.byName().values().stream()
          .flatMap(List::stream)
          .map(SourcedValue::value)
          .flatMap(TextsTest::inWords)
          .forEach(sentences::add);
    }
    LocalDate.of(2021, 1, 1)
        .datesUntil(LocalDate.of(2022, 1, 1))
        .flatMap(day -> BelgianCalendar.holiday(day).stream())
        .forEach(sentences::add);
    return sentences;
  }

  private static Stream<String> inWords(Object value) {
    if (value instanceof FixedFee fee) {
      return Stream.ofNullable(fee.heldSince());
    }
    if (value instanceof SectionFee fee) {
      return Stream.of(fee.section());
    }
    return value instanceof String sentence ? Stream.of(sentence) : Stream.empty();
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
    return BOOKS.in(language).text(wording).replaceAll("[\u00a0\u202f]", " ");
  }
}
