package org.carepremiums.platform.web.desk;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * What stands in a cell, on a page and in a file.
 *
 * @param value as a column gives it
 */
record CellValue(@Nullable Object value) {

  /** As somebody reads it. */
  String shown(Page page) {
    if (value instanceof LocalDate day) {
      return page.day(day);
    }
    if (value instanceof Instant moment) {
      return page.moment(moment);
    }
    if (value instanceof EuroCents amount) {
      return page.money(amount);
    }
    return value instanceof Number number ? page.number(number.longValue()) : text(page);
  }

  /**
   * As a program of tables reads it: days and moments as ISO 8601, amounts with a decimal point,
   * and no text that it would take for a formula.
   */
  String inFile(Page page) {
    if (value instanceof EuroCents amount) {
      return amount.euros().toPlainString();
    }
    if (value instanceof Number || value instanceof LocalDate || value instanceof Instant) {
      return value.toString();
    }
    String text = text(page);
    return text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
  }

  /** Whether it is the same in every language. */
  boolean isAsWritten() {
    return value instanceof String;
  }

  boolean isNumber() {
    return value instanceof Number || value instanceof EuroCents;
  }

  private String text(Page page) {
    if (value instanceof Wording wording) {
      return page.text(wording);
    }
    if (value instanceof Sentence sentence) {
      return page.text(sentence);
    }
    return value == null ? "" : value.toString();
  }
}
