package org.carepremiums.platform.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.carepremiums.contracts.decision.ConditionOutcome;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.decision.Provenance;
import org.carepremiums.contracts.decision.ReviewQuestion;
import org.carepremiums.contracts.decision.ReviewReading;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.upstream.ConventionChannel;
import org.carepremiums.contracts.upstream.Profession;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.platform.parameters.deadline.Portal;
import org.carepremiums.platform.wording.check.WordingFaults;
import org.carepremiums.platform.wording.fact.FactPhrase;
import org.carepremiums.platform.wording.phrase.Kind;
import org.carepremiums.platform.wording.text.Language;
import org.carepremiums.platform.wording.text.Phrasebooks;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What every service says in a language")
class VocabularyTest {

  /** A service that has no phrases of its own. */
  private static final Phrasebooks BOOKS = Phrasebooks.of(VocabularyTest.class);

  private static final Map<Kind, Set<String>> VOCABULARIES =
      Map.ofEntries(
          Map.entry(
              Kind.SCHEME,
              Arrays.stream(Scheme.values()).map(Scheme::id).collect(Collectors.toSet())),
          Map.entry(Kind.PROVENANCE, names(Provenance.values())),
          Map.entry(Kind.PROFESSION, names(Profession.values())),
          Map.entry(Kind.CHANNEL, names(ApplicationChannel.values())),
          Map.entry(Kind.CONVENTION_CHANNEL, names(ConventionChannel.values())),
          Map.entry(Kind.STATUS, names(DecisionStatus.values())),
          Map.entry(Kind.OUTCOME, names(Outcome.values())),
          Map.entry(Kind.CONDITION_OUTCOME, names(ConditionOutcome.values())),
          Map.entry(Kind.SOURCE, sources()),
          Map.entry(Kind.FEED, feeds()),
          Map.entry(Kind.QUESTION, names(ReviewQuestion.values())),
          Map.entry(Kind.READING, names(ReviewReading.values())),
          Map.entry(Kind.PORTAL, names(Portal.values())),
          Map.entry(
              Kind.THIS_PREMIUM,
              Arrays.stream(Scheme.values()).map(Scheme::id).collect(Collectors.toSet())));

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

  @Test
  @DisplayName("is said whole, with exactly its blanks")
  void everyPhrase() {
    assertThat(WordingFaults.of(BOOKS)).isEmpty();
    assertThat(WordingFaults.of(FactPhrase.books())).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Language.class)
  @DisplayName("has every word of every vocabulary")
  void everyWord(Language language) {
    Map<String, Set<String>> words = new HashMap<>();
    BOOKS
        .in(language)
        .texts()
        .words()
        .forEach((vocabulary, said) -> words.put(vocabulary, said.keySet()));

    assertThat(words)
        .isEqualTo(
            VOCABULARIES.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue)));
  }

  @Test
  @DisplayName("writes numbers, money and days as Belgium does in that language")
  void numbersMoneyAndDays() {
    LocalDate day = LocalDate.of(2025, 3, 1);
    assertThat(BOOKS.in(Language.ENGLISH).money(2_500_050)).isEqualTo("25,000.50 EUR");
    assertThat(BOOKS.in(Language.FRENCH).money(2_500_050)).isEqualTo("25\u202f000,50\u00a0EUR");
    assertThat(BOOKS.in(Language.DUTCH).money(2_500_050)).isEqualTo("25.000,50\u00a0EUR");
    assertThat(BOOKS.in(Language.GERMAN).money(2_500_000)).isEqualTo("25.000\u00a0EUR");
    assertThat(BOOKS.in(Language.FRENCH).day(day)).isEqualTo("1er mars 2025");
    assertThat(BOOKS.in(Language.FRENCH).day(day.plusDays(1))).isEqualTo("2 mars 2025");
    assertThat(BOOKS.in(Language.DUTCH).day(day)).isEqualTo("1 maart 2025");
    assertThat(BOOKS.in(Language.GERMAN).day(day)).isEqualTo("1. März 2025");
  }

  @Test
  @DisplayName("shows a phrase that it does not know by its name and values")
  void unknownPhrase() {
    assertThat(BOOKS.in(Language.DUTCH).text(new Sentence("of-tomorrow", Map.of("number", 5L))))
        .isEqualTo("of-tomorrow {number=5}");
  }
}
