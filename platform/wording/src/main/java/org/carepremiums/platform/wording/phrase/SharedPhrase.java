package org.carepremiums.platform.wording.phrase;

import static org.carepremiums.platform.wording.phrase.Blank.day;
import static org.carepremiums.platform.wording.phrase.Blank.number;

import java.time.LocalDate;

/** What every service says. */
public enum SharedPhrase implements Phrase {
  /** The end of a list that is too long. */
  MORE(number("number")),

  DAYS_FROM(day("from")),
  DAYS_FROM_TO(day("from"), day("to"));

  private final Form form;

  SharedPhrase(Blank... blanks) {
    this.form = Form.of(name(), blanks);
  }

  @Override
  public Form form() {
    return form;
  }

  /**
   * {@code from 2024-01-01 to 2024-03-31}.
   *
   * @param to {@code null} while no end is known
   */
  public static Wording days(LocalDate from, LocalDate to) {
    return to == null ? DAYS_FROM.with(from) : DAYS_FROM_TO.with(from, to);
  }
}
