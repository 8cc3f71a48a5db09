package org.carepremiums.eligibility.http;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.platform.web.RequestRefused;

/** Reads what stands in an address, and says what is wrong with it. */
public final class PathParameters {

  private PathParameters() {}

  /** The first 8 digits of an INAMI number; anything else is a wrong request. */
  public static InamiKey provider(String written) {
    try {
      return new InamiKey(written);
    } catch (IllegalArgumentException wrong) {
      throw RequestRefused.invalid("provider", wrong.getMessage());
    }
  }

  /** A premium; there is none under another name. */
  public static Scheme scheme(String written) {
    try {
      return Scheme.of(written);
    } catch (IllegalArgumentException unknown) {
      throw RequestRefused.notFound("There is no such scheme.");
    }
  }

  /** A day as {@code 2023-03-01}; anything else is a wrong request. */
  public static LocalDate day(String field, String written) {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeParseException wrong) {
      throw RequestRefused.invalid(field, "a day is written as 2023-03-01, and exists");
    }
  }

  /** 1, 2, ...; anything else is a wrong request. */
  public static int version(String written) {
    if (!written.matches("[1-9][0-9]{0,8}")) {
      throw RequestRefused.invalid("version", "versions are counted 1, 2, 3");
    }
    return Integer.parseInt(written);
  }

  /** Four digits; anything else is a wrong request. */
  public static PremiumYear year(String written) {
    if (!written.matches("[0-9]{4}")) {
      throw RequestRefused.invalid("year", "a premium year has four digits");
    }
    try {
      return PremiumYear.of(Integer.parseInt(written));
    } catch (IllegalArgumentException wrong) {
      throw RequestRefused.invalid("year", wrong.getMessage());
    }
  }
}
