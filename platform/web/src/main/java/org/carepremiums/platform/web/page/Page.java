package org.carepremiums.platform.web.page;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.platform.parameters.deadline.Portal;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.Wording;
import org.carepremiums.platform.wording.text.Language;
import org.carepremiums.platform.wording.text.Phrasebook;

/** What a template needs beside what the page is about: its reader, their language, its words. */
public final class Page {

  private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final Phrasebook words;
  private final String title;
  private final String service;
  private final String path;
  private final String query;
  private final Assets assets;
  private final Reader reader;
  @Nullable private final AfterLogin afterLogin;

  Page(
      Phrasebook words,
      String title,
      String service,
      String path,
      String query,
      Assets assets,
      Reader reader,
      @Nullable AfterLogin afterLogin) {
    this.words = words;
    this.title = title;
    this.service = service;
    this.path = path;
    this.query = query;
    this.assets = assets;
    this.reader = reader;
    this.afterLogin = afterLogin;
  }

  /** The same, of a form that goes on like this. */
  Page with(AfterLogin left) {
    return new Page(words, title, service, path, query, assets, reader, left);
  }

  /** What the window is called, and the page. */
  public String title() {
    return title;
  }

  /** The path that all paths of the service begin with, as in {@code /payment}. */
  public String service() {
    return service;
  }

  public Assets assets() {
    return assets;
  }

  public Reader reader() {
    return reader;
  }

  /** Where the reader can go from every page. */
  public List<Destination> menu() {
    return reader.loggedIn()
        ? Arrays.stream(Destination.values())
            .filter(destination -> destination.isFor(reader))
            .toList()
        : List.of();
  }

  /** Where what is sent from pages would otherwise be sent: it becomes a record of that portal. */
  public Portal portal() {
    return Portal.PROSANTE;
  }

  /** Whether this page is the destination, or below it. */
  public boolean isAt(Destination destination) {
    return path.startsWith(destination.path());
  }

  public Language language() {
    return words.language();
  }

  /** What the form on the page has been through; {@code null} for nothing. */
  @Nullable
  public AfterLogin afterLogin() {
    return afterLogin;
  }

  /**
   * Where the same is shown in a language: what a form has been through goes along, and whatever
   * else the address asks for.
   */
  public String addressIn(Language language) {
    return "?%s=%s%s%s"
        .formatted(
            Pages.LANGUAGE,
            language.code(),
            afterLogin == null ? "" : "&" + AfterLogin.PARAMETER + "=" + afterLogin.id(),
            query.isEmpty() ? "" : "&" + query);
  }

  /** In which the page can be read. */
  public List<Language> languages() {
    return Language.OFFERED;
  }

  /**
   * A phrase without blanks.
   *
   * @param phrase its name, as in {@code log-out}
   * @throws IllegalArgumentException where nobody says it; a test reads every template for that
   */
  public String say(String phrase) {
    return text(phrase(phrase).alone());
  }

  /**
   * A phrase with one blank.
   *
   * @param value what fills it in
   */
  public String say(String phrase, Object value) {
    return text(phrase(phrase).with(value));
  }

  /** A phrase with two blanks. */
  public String say(String phrase, Object first, Object second) {
    return text(phrase(phrase).with(first, second));
  }

  /** A phrase with three blanks. */
  public String say(String phrase, Object first, Object second, Object third) {
    return text(phrase(phrase).with(first, second, third));
  }

  private Phrase phrase(String id) {
    return words
        .phrase(id)
        .orElseThrow(() -> new IllegalArgumentException("no phrase is called " + id));
  }

  public String text(Sentence sentence) {
    return words.text(sentence);
  }

  public String text(Wording wording) {
    return words.text(wording);
  }

  /** An amount as the reader writes it. */
  public String money(EuroCents amount) {
    return words.money(amount.value());
  }

  /** A day as the reader writes it. */
  public String day(LocalDate day) {
    return words.day(day);
  }

  /** A whole number as the reader writes it. */
  public String number(long number) {
    return words.number(number);
  }

  /** A moment as the reader writes it: the day and the time of day in Brussels, to the minute. */
  public String moment(Instant moment) {
    ZonedDateTime there = moment.atZone(BRUSSELS);
    return "%s, %s".formatted(day(there.toLocalDate()), TIME.format(there));
  }

  /** What a premium is called. */
  public String scheme(Scheme scheme) {
    return words.scheme(scheme);
  }
}
