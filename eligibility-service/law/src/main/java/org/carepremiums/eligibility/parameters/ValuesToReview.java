package org.carepremiums.eligibility.parameters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.carepremiums.platform.parameters.file.ReviewDue;
import org.carepremiums.platform.parameters.file.ReviewList;

/** The values of this service that somebody has to look at again. */
public final class ValuesToReview {

  private ValuesToReview() {}

  /**
   * The values whose day has come, the oldest first: those of the tariffs, of conduct and of the
   * premiums in their latest editions, since an earlier one has been looked at.
   */
  public static List<ReviewDue> on(LocalDate day, SchemesInForce schemes, ClassLoader files) {
    List<ReviewDue> values = new ArrayList<>();
    for (SchemeInForce scheme : schemes.all()) {
      collect(
          files,
          ParameterFile.name(scheme.rules().scheme(), scheme.rules().year(), scheme.edition()),
          values);
    }
    for (int year = SchemesInForce.FIRST_YEAR; year <= SchemesInForce.LAST_YEAR; year++) {
      collect(files, "tariffs/" + year + ".yaml", values);
      collect(files, "conduct/" + year + ".yaml", values);
    }
    return ReviewList.due(values, day);
  }

  private static void collect(ClassLoader files, String name, List<ReviewDue> values) {
    try (InputStream file = files.getResourceAsStream(name)) {
      if (file != null) {
        values.addAll(ReviewDue.in(name, file));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
