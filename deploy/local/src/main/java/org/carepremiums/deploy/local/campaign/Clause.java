package org.carepremiums.deploy.local.campaign;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.EuroCents;

/** The words of one clause of a cell, taken from left to right. */
final class Clause {

  private final String text;
  private final Deque<String> words;

  Clause(String text) {
    this.text = text.strip();
    this.words = new ArrayDeque<>(Arrays.asList(this.text.split("\\s+")));
  }

  /** The clauses of a cell; none where the cell says that nothing differs. */
  static List<Clause> of(String cell) {
    if (cell.equals("-") || cell.isBlank()) {
      return List.of();
    }
    return Arrays.stream(cell.split(";")).map(Clause::new).toList();
  }

  boolean isAtEnd() {
    return words.isEmpty();
  }

  /** Whether the next word is this one, which is then taken. */
  boolean takes(String word) {
    if (!word.equals(words.peek())) {
      return false;
    }
    words.remove();
    return true;
  }

  /** Whether the next word begins so; it stays. */
  boolean nextStartsWith(String prefix) {
    return !words.isEmpty() && words.peek().startsWith(prefix);
  }

  /** Whether these are the next words, which are then taken. */
  boolean takes(String first, String second) {
    Iterator<String> next = words.iterator();
    if (next.hasNext()
        && next.next().equals(first)
        && next.hasNext()
        && next.next().equals(second)) {
      words.remove();
      words.remove();
      return true;
    }
    return false;
  }

  /**
   * Whether the next word is one of small letters with dashes between, as phrases are; it stays.
   */
  boolean nextIsPhrase() {
    return !words.isEmpty() && words.peek().matches("[a-z]+(-[a-z]+)+");
  }

  /** Whether the next word is a date; it stays. */
  boolean nextIsDate() {
    return !words.isEmpty() && words.peek().matches("\\d{4}-\\d{2}-\\d{2}");
  }

  String word() {
    if (words.isEmpty()) {
      throw malformed("something is missing at the end");
    }
    return words.remove();
  }

  /** The next word as one of these, in letters of either size. */
  <E extends Enum<E>> E one(Class<E> of) {
    String word = word();
    String name = word.toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(of.getEnumConstants())
        .filter(constant -> constant.name().equals(name))
        .findFirst()
        .orElseThrow(() -> malformed("'%s' is none of %s".formatted(word, EnumSet.allOf(of))));
  }

  LocalDate date() {
    String word = word();
    try {
      return LocalDate.parse(word);
    } catch (DateTimeException wrong) {
      throw new MalformedTable("clause '%s': '%s' is not a date".formatted(text, word), wrong);
    }
  }

  int number() {
    String word = word();
    if (!word.matches("\\d{1,7}")) {
      throw malformed("'%s' is not a number".formatted(word));
    }
    return Integer.parseInt(word);
  }

  /** Whole euros, or euros and cents as in {@code 1790.34}. */
  EuroCents euros() {
    String word = word();
    if (!word.matches("\\d{1,7}(\\.\\d\\d)?")) {
      throw malformed("'%s' is not an amount in euros".formatted(word));
    }
    int point = word.indexOf('.');
    return point < 0
        ? EuroCents.ofEuros(Integer.parseInt(word))
        : EuroCents.of(Long.parseLong(word.replace(".", "")));
  }

  /** A year, or a range of years such as {@code 2022-2024}. */
  List<Integer> years() {
    String word = word();
    if (word.matches("\\d{4}")) {
      return List.of(Integer.parseInt(word));
    }
    if (!word.matches("\\d{4}-\\d{4}")) {
      throw malformed("'%s' is not a year".formatted(word));
    }
    int first = Integer.parseInt(word.substring(0, 4));
    int last = Integer.parseInt(word.substring(5));
    return IntStream.rangeClosed(first, last).boxed().toList();
  }

  /** The letters with which the rule IDs of a premium begin, as in {@code KSW}. */
  Scheme scheme() {
    String word = word();
    return Arrays.stream(Scheme.values())
        .filter(scheme -> scheme.rulePrefix().equals(word))
        .findFirst()
        .orElseThrow(() -> malformed("'%s' is no premium".formatted(word)));
  }

  /** All that is left, which is taken. */
  List<String> rest() {
    List<String> rest = List.copyOf(words);
    words.clear();
    return rest;
  }

  void mustEnd() {
    if (!isAtEnd()) {
      throw malformed("'%s' is not understood".formatted(String.join(" ", words)));
    }
  }

  MalformedTable malformed(String why) {
    return new MalformedTable("clause '%s': %s".formatted(text, why));
  }

  @Override
  public String toString() {
    return text;
  }
}
