package org.carepremiums.platform.wording.check;

import com.ibm.icu.text.MessageFormat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.platform.wording.phrase.Blank;
import org.carepremiums.platform.wording.phrase.Kind;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.SharedPhrase;
import org.carepremiums.platform.wording.text.Language;
import org.carepremiums.platform.wording.text.Phrasebook;
import org.carepremiums.platform.wording.text.Phrasebooks;
import org.carepremiums.platform.wording.text.Texts;

/** What a build finds wrong with the texts of a service: each fault names language and phrase. */
public final class WordingFaults {

  private static final Set<Kind> COUNTS = Set.of(Kind.COUNT, Kind.OUT_OF, Kind.MISSING);
  private static final List<String> LEFT_OVER = List.of("{", "}", "#", "''", "null", "  ");

  private final List<String> faults = new ArrayList<>();
  private final Phrasebooks books;

  private WordingFaults(Phrasebooks books) {
    this.books = books;
  }

  /**
   * None where every language has every phrase, with its blanks and nothing else, and in its own
   * words.
   */
  public static List<String> of(Phrasebooks books) {
    WordingFaults wording = new WordingFaults(books);
    for (Language language : Language.values()) {
      wording.look(language);
    }
    wording.faults.addAll(ForeignWords.by(books).faults());
    return List.copyOf(wording.faults);
  }

  private void look(Language language) {
    Phrasebook book = books.in(language);
    Texts texts = book.texts();
    Set<String> without =
        books.phrases().stream().map(Phrase::id).collect(Collectors.toCollection(TreeSet::new));
    Set<String> nobodySays = new TreeSet<>(texts.phrases().keySet());
    nobodySays.removeAll(without);
    without.removeAll(texts.phrases().keySet());
    without.forEach(phrase -> add(language, phrase, "has no text"));
    nobodySays.forEach(phrase -> add(language, phrase, "is a text that no phrase has"));
    texts
        .units()
        .forEach(
            (unit, forms) -> {
              if (!forms.keySet().equals(Set.of("name", "count", "outOf", "missing"))) {
                add(language, unit, "has the forms " + forms.keySet());
              }
            });
    for (Phrase phrase : books.phrases()) {
      String pattern = texts.phrases().get(phrase.id());
      if (pattern != null) {
        blanks(language, phrase, pattern);
        leftOver(language, phrase, book);
      }
    }
  }

  private void add(Language language, String phrase, String fault) {
    faults.add(language.code() + " " + phrase + " " + fault);
  }

  /** A unit may stand in its counts alone. */
  private void blanks(Language language, Phrase phrase, String pattern) {
    List<Blank> blanks = phrase.form().blanks();
    boolean counted = blanks.stream().anyMatch(blank -> COUNTS.contains(blank.kind()));
    Set<String> due = new HashSet<>();
    for (Blank blank : blanks) {
      if (blank.said() && (blank.kind() != Kind.UNIT || !counted)) {
        due.add(blank.name());
      }
    }
    Set<String> shown = new MessageFormat(pattern).getArgumentNames();
    if (!shown.equals(due)) {
      add(language, phrase.id(), "shows " + shown + " instead of " + due);
    }
  }

  private void leftOver(Language language, Phrase phrase, Phrasebook book) {
    for (int number : new int[] {0, 1, 2, 1_204}) {
      String text = book.text(example(phrase, number, book.texts()));
      if (text.isBlank()
          || !text.equals(text.strip())
          || LEFT_OVER.stream().anyMatch(text::contains)) {
        add(language, phrase.id(), "reads: " + text);
      }
    }
  }

  private static Sentence example(Phrase phrase, int number, Texts texts) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Blank blank : phrase.form().blanks()) {
      values.put(blank.name(), example(blank.kind(), number, texts));
    }
    return new Sentence(phrase.id(), values);
  }

  private static Object example(Kind kind, int number, Texts texts) {
    return switch (kind) {
      case NUMBER, COUNT, OUT_OF, MISSING -> (long) number;
      case TENTHS -> 542L + number;
      case DECIMAL -> new BigDecimal("0.9276" + number);
      case EUROS -> number * 100L + number % 2;
      case DAY -> number % 2 == 0 ? "2024-01-01" : "2024-01-02";
      case YEAR -> 2024L;
      case TEXT -> "app-1";
      case LAW -> texts.law().keySet().stream().findFirst().orElse("law");
      case SCHEME,
          THIS_PREMIUM,
          PORTAL,
          PROVENANCE,
          PROFESSION,
          CHANNEL,
          CONVENTION_CHANNEL,
          SOURCE,
          FEED,
          STATUS,
          OUTCOME,
          CONDITION_OUTCOME,
          QUESTION,
          READING ->
          word(kind, texts);
      case CHANNELS -> List.of(word(Kind.CHANNEL, texts), word(Kind.CHANNEL, texts));
      case CONVENTION_CHANNELS ->
          List.of(word(Kind.CONVENTION_CHANNEL, texts), word(Kind.CONVENTION_CHANNEL, texts));
      case UNIT -> texts.units().keySet().iterator().next();
      case WORDING -> days();
      case ENUMERATION, LIST -> List.of(days(), days());
    };
  }

  private static String word(Kind vocabulary, Texts texts) {
    return texts.words().get(vocabulary.name()).keySet().iterator().next();
  }

  private static Sentence days() {
    return new Sentence(SharedPhrase.DAYS_FROM.id(), Map.of("from", "2024-01-01"));
  }
}
