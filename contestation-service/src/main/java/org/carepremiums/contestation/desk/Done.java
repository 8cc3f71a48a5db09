package org.carepremiums.contestation.desk;

import java.util.Arrays;
import java.util.Locale;
import org.carepremiums.platform.web.page.Page;

/** What was just done, as the page says that is shown next. */
enum Done {
  TAKEN,
  GIVEN,
  PROPOSED,
  DECIDED,
  CONFIRMED,
  RETURNED,
  LETTER_ENTERED,
  LETTER_KNOWN,
  LETTER_COMPLETES,
  REVIEW_PROPOSED,
  REVIEW_CONFIRMED,
  REVIEW_RETURNED;

  /** As it stands in an address. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** In words; {@code null} for nothing that is known. */
  static String of(Page page, String id) {
    return Arrays.stream(values())
        .filter(done -> done.id().equals(id))
        .findFirst()
        .map(done -> page.text(DeskPhrase.valueOf("DONE_" + done.name()).alone()))
        .orElse(null);
  }
}
