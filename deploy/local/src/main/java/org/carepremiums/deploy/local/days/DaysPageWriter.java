package org.carepremiums.deploy.local.days;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.deploy.local.html.HtmlTemplate;
import org.carepremiums.platform.wording.phrase.Wording;
import org.carepremiums.platform.wording.text.Language;
import org.carepremiums.platform.wording.text.Phrasebook;
import org.carepremiums.platform.wording.text.Phrasebooks;

/** Writes the page in the language of its reader. */
final class DaysPageWriter {

  /** More would hide what comes first. */
  private static final int COMING_SHOWN = 15;

  private final Phrasebooks books = books();
  private final HtmlTemplate template = new HtmlTemplate("days/page.html", "page");

  /** What the page says in every language. */
  static Phrasebooks books() {
    return Phrasebooks.of(DaysPageWriter.class, DaysPhrase.values());
  }

  /**
   * @param entry what was entered and is wrong; {@code null} where nothing is
   */
  String write(DayDesk desk, Language language, WrongEntry entry) {
    return template.with(page(desk, books.in(language), entry));
  }

  private static DaysPage page(DayDesk desk, Phrasebook book, WrongEntry entry) {
    DaysState state = desk.state();
    boolean waiting = state.phase() == DaysState.Phase.WAITING && state.lastDay() != null;
    String error = entry == null || !waiting ? null : book.text(entry.problem());
    String heading = book.text(DaysPhrase.DAYS_TITLE.alone());
    return new DaysPage(
        book.language().code(),
        "%s – Care Premiums"
            .formatted(error == null ? heading : book.text(DaysPhrase.ERROR_TITLE.with(heading))),
        book.text(DaysPhrase.SKIP_TO_CONTENT.alone()),
        book.text(DaysPhrase.LANGUAGES.alone()),
        Language.OFFERED.stream()
            .map(
                language ->
                    new DaysPage.Choice(
                        language.code(), language.ownName(), language == book.language()))
            .toList(),
        book.text(DaysPhrase.THERE_IS_A_PROBLEM.alone()),
        error,
        heading,
        book.text(openDay(state)),
        progress(state, book),
        book.text(DaysPhrase.LOOK_AGAIN.alone()),
        state.phase() == DaysState.Phase.BROKEN_OFF
            ? book.text(DaysPhrase.BROKEN_OFF.with(state.problem()))
            : null,
        book.text(DaysPhrase.TIME_STANDS_STILL.alone()),
        waiting ? form(desk, book, entry) : null,
        book.text(DaysPhrase.WAITING_NOW.alone()),
        waiting
            ? desk.waitingBatches().stream()
                .map(cutOff -> book.text(DaysPhrase.BATCH_WAITS.with(cutOff)))
                .toList()
            : List.of(),
        book.text(DaysPhrase.COMING.alone()),
        book.text(DaysPhrase.COMING_DAY.alone()),
        book.text(DaysPhrase.COMING_EVENT.alone()),
        book.text(DaysPhrase.NOTHING_COMING.alone()),
        waiting
            ? desk.coming().stream().limit(COMING_SHOWN).map(event -> coming(event, book)).toList()
            : List.of());
  }

  private static Wording openDay(DaysState state) {
    return state.lastDay() == null
        ? DaysPhrase.NO_DAY_YET.alone()
        : DaysPhrase.OPEN_DAY.with(state.lastDay());
  }

  private static DaysPage.Progress progress(DaysState state, Phrasebook book) {
    return switch (state.phase()) {
      case WAITING, BROKEN_OFF -> null;
      case PLAYING -> progress(state, DaysPhrase.CAMPAIGN_IS_PLAYED, book);
      case OPENING -> progress(state, DaysPhrase.DAYS_ARE_OPENED, book);
    };
  }

  private static DaysPage.Progress progress(DaysState state, DaysPhrase phrase, Phrasebook book) {
    return new DaysPage.Progress(
        book.text(phrase.with(state.done(), state.all())),
        state.done(),
        state.all(),
        state.now() == null ? null : book.text(DaysPhrase.WORKING_ON.with(state.now())));
  }

  private static DaysPage.Form form(DayDesk desk, Phrasebook book, WrongEntry entry) {
    LocalDate next = desk.nextDay();
    LocalDate example = next.plusWeeks(1);
    return new DaysPage.Form(
        book.text(DaysPhrase.OPEN_DAYS.alone()),
        next.toString(),
        book.text(DaysPhrase.OPEN_NEXT.with(next)),
        book.text(DaysPhrase.OPEN_UNTIL.alone()),
        book.text(DaysPhrase.OPEN_UNTIL_HINT.with(example)),
        desk.lastDayThatCanBeOpened().toString(),
        entry == null ? "" : entry.typed(),
        book.text(DaysPhrase.OPEN_THEM.alone()));
  }

  private static DaysPage.Coming coming(ComingEvent event, Phrasebook book) {
    return new DaysPage.Coming(
        event.on().toString(), book.day(event.on()), book.text(event.what()));
  }
}
