package org.carepremiums.platform.wording.text;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.GregorianCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.platform.wording.phrase.Blank;
import org.carepremiums.platform.wording.phrase.Kind;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.Sentences;
import org.carepremiums.platform.wording.phrase.Wording;

/** Says sentences in one language. Numbers, plurals and lists follow the language (ICU, CLDR). */
public final class Phrasebook {

  private final Language language;
  private final Texts texts;
  private final Map<String, Phrase> phrases;
  private final String[] months;
  private final ListFormatter and;
  private final ListFormatter or;
  private final Map<String, MessageFormat> patterns = new ConcurrentHashMap<>();

  Phrasebook(Language language, Texts texts, Map<String, Phrase> phrases) {
    this.language = language;
    this.texts = texts;
    this.phrases = phrases;
    this.months =
        new DateFormatSymbols(GregorianCalendar.class, language.locale())
            .getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE);
    this.and = list(ListFormatter.Type.AND);
    this.or = list(ListFormatter.Type.OR);
  }

  private ListFormatter list(ListFormatter.Type type) {
    return ListFormatter.getInstance(language.locale(), type, ListFormatter.Width.WIDE);
  }

  public Language language() {
    return language;
  }

  /** What the files of the language say. */
  public Texts texts() {
    return texts;
  }

  /**
   * The phrase of that name, where this book has it.
   *
   * @param id as in {@code usage-share-short}
   */
  public Optional<Phrase> phrase(String id) {
    return Optional.ofNullable(phrases.get(id));
  }

  /** What a rule says. */
  public String text(Wording wording) {
    return text(Sentences.of(wording));
  }

  /**
   * What a decision says. A phrase that this version of the system does not know is shown by its
   * name, with its values.
   */
  public String text(Sentence sentence) {
    Phrase phrase = phrases.get(sentence.phrase());
    String pattern = texts.phrases().get(sentence.phrase());
    if (phrase == null || pattern == null) {
      return sentence.phrase() + (sentence.values().isEmpty() ? "" : " " + sentence.values());
    }
    Map<String, Object> said = new HashMap<>();
    for (Blank blank : phrase.form().blanks()) {
      Object value = sentence.values().get(blank.name());
      if (value != null) {
        said.put(blank.name(), inWords(blank, value, sentence));
      }
    }
    return format(pattern, said);
  }

  private Object inWords(Blank blank, Object value, Sentence sentence) {
    return switch (blank.kind()) {
      case NUMBER, TENTHS -> value;
      case DECIMAL -> decimal(value);
      case EUROS -> money(((Number) value).longValue());
      case DAY -> day(LocalDate.parse(value.toString()));
      case YEAR, TEXT -> value.toString();
      case LAW -> law(value.toString());
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
          word(blank.kind(), value.toString());
      case CHANNELS -> or.format(words(Kind.CHANNEL, value));
      case CONVENTION_CHANNELS -> or.format(words(Kind.CONVENTION_CHANNEL, value));
      case UNIT -> unit(value).getOrDefault("name", value.toString());
      case COUNT -> counted("count", value, sentence);
      case OUT_OF -> counted("outOf", value, sentence);
      case MISSING -> counted("missing", value, sentence);
      case WORDING -> text((Sentence) value);
      case ENUMERATION -> and.format(texts(value));
      case LIST -> String.join("; ", texts(value));
    };
  }

  private List<String> words(Kind vocabulary, Object constants) {
    return ((List<?>) constants).stream().map(one -> word(vocabulary, one.toString())).toList();
  }

  private List<String> texts(Object sentences) {
    return ((List<?>) sentences).stream().map(one -> text((Sentence) one)).toList();
  }

  /** With all its decimals, and no others. */
  private String decimal(Object number) {
    int decimals = number instanceof BigDecimal exact ? Math.max(exact.scale(), 0) : 0;
    NumberFormat format = NumberFormat.getNumberInstance(language.locale());
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(number);
  }

  /** An amount of euro cents, without cents where there are none. */
  public String money(long cents) {
    NumberFormat format = NumberFormat.getNumberInstance(language.locale());
    format.setMinimumFractionDigits(cents % 100 == 0 ? 0 : 2);
    return format(texts.money(), Map.of("amount", format.format(BigDecimal.valueOf(cents, 2))));
  }

  /** A whole number. */
  public String number(long number) {
    return decimal(number);
  }

  /** A calendar day. */
  public String day(LocalDate day) {
    return format(
        texts.day(),
        Map.of(
            "day",
            day.getDayOfMonth(),
            "month",
            months[day.getMonthValue() - 1],
            "year",
            Integer.toString(day.getYear()),
            "iso",
            day.toString()));
  }

  /** What a premium is called. */
  public String scheme(Scheme scheme) {
    return word(Kind.SCHEME, scheme.id());
  }

  /** A sentence of a parameter file; in its own English where nobody has put it otherwise. */
  public String law(String english) {
    return texts.law().getOrDefault(english, english);
  }

  /** What the language calls a constant of a vocabulary; its own name where nothing is known. */
  String word(Kind vocabulary, String constant) {
    return texts.words().getOrDefault(vocabulary.name(), Map.of()).getOrDefault(constant, constant);
  }

  private Map<String, String> unit(Object name) {
    return texts.units().getOrDefault(String.valueOf(name), Map.of());
  }

  private String counted(String form, Object number, Sentence sentence) {
    String pattern = unit(sentence.values().get("unit")).getOrDefault(form, "{number}");
    return format(pattern, Map.of("number", number));
  }

  /** A compiled pattern serves one reader at a time. */
  private String format(String pattern, Map<String, Object> values) {
    MessageFormat compiled =
        patterns.computeIfAbsent(pattern, first -> new MessageFormat(first, language.locale()));
    synchronized (compiled) {
      return compiled.format(values);
    }
  }
}
