package org.carepremiums.payment.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.Iban;

/** What somebody typed into a field, as what it stands for; empty where it is none. */
final class TypedText {

  private TypedText() {}

  /** An amount in euros, with a point or a comma before the cents. */
  static Optional<EuroCents> euros(String typed) {
    String digits = typed.replaceAll("\\s", "").replace(',', '.');
    if (!digits.matches("[0-9]{1,9}(\\.[0-9]{1,2})?")) {
      return Optional.empty();
    }
    int point = digits.indexOf('.');
    String euros = point < 0 ? digits : digits.substring(0, point);
    String cents = point < 0 ? "" : digits.substring(point + 1);
    return Optional.of(EuroCents.of(Long.parseLong(euros + (cents + "00").substring(0, 2))));
  }

  /** An amount as it would be typed. */
  static String of(EuroCents amount) {
    return "%d.%02d".formatted(amount.value() / 100, amount.value() % 100);
  }

  /** A day, as browsers send it. */
  static Optional<LocalDate> day(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed));
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }

  /** The number of an account, with or without blanks. */
  static Optional<Iban> iban(String typed) {
    try {
      return Optional.of(new Iban(typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException noAccount) {
      return Optional.empty();
    }
  }

  /** What is missing is blank. */
  static String orBlank(String typed) {
    return typed == null ? "" : typed;
  }
}
