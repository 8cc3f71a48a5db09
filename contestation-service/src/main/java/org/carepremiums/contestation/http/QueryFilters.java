package org.carepremiums.contestation.http;

import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.platform.web.RequestRefused;

/** Reads what stands in an address, and says what is wrong with it. */
final class QueryFilters {

  private static final int LARGEST_PAGE = 1_000;
  private static final int DIGITS_OF_NUMBER = 11;

  private QueryFilters() {}

  /** A provider by 8 digits, or by all 11; anything else is a wrong request. */
  static InamiKey provider(String written) {
    try {
      return written.length() == DIGITS_OF_NUMBER
          ? new InamiNumber(written).key()
          : new InamiKey(written);
    } catch (IllegalArgumentException wrong) {
      throw RequestRefused.invalid("provider", wrong.getMessage());
    }
  }

  /** A premium; {@code null} where none is named. */
  static Scheme scheme(String written) {
    try {
      return written == null ? null : Scheme.of(written);
    } catch (IllegalArgumentException wrong) {
      throw RequestRefused.invalid("scheme", wrong.getMessage());
    }
  }

  /** A premium year; {@code null} where none is named. */
  static PremiumYear year(Integer written) {
    try {
      return written == null ? null : PremiumYear.of(written);
    } catch (IllegalArgumentException wrong) {
      throw RequestRefused.invalid("year", wrong.getMessage());
    }
  }

  /** A status by its name; {@code null} where none is named. */
  static <E extends Enum<E>> E status(Class<E> statuses, String written) {
    try {
      return written == null ? null : Enum.valueOf(statuses, written);
    } catch (IllegalArgumentException unknown) {
      throw RequestRefused.invalid("status", "there is no such status");
    }
  }

  /** Refuses a part that cannot be given. */
  static void requirePage(int page, int size) {
    if (page < 0) {
      throw RequestRefused.invalid("page", "pages count from 0");
    }
    if (size < 1 || size > LARGEST_PAGE) {
      throw RequestRefused.invalid("size", "a page has 1 to %d entries".formatted(LARGEST_PAGE));
    }
  }
}
