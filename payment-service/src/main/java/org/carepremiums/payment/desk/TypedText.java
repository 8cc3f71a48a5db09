package org.carepremiums.payment.desk;

import java.math.BigDecimal;
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
    return Optional.of(EuroCents.of(new BigDecimal(digits).movePointRight(2).longValueExact()));
  }

  /** An amount as it would be typed. */
  static String of(EuroCents amount) {
    return amount.euros().toPlainString();
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
