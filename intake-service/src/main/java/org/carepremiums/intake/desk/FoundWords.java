package org.carepremiums.intake.desk;

import java.util.ArrayList;
import java.util.List;
import org.carepremiums.intake.plausibility.Anomaly;
import org.carepremiums.platform.web.page.Page;

/** What cannot be right in a year's figures, as somebody reads it. */
final class FoundWords {

  private FoundWords() {}

  static String of(Page page, Anomaly anomaly) {
    DeliveryPhrase phrase = DeliveryPhrase.valueOf("FOUND_" + anomaly.kind().name());
    List<Object> values =
        new ArrayList<>(
            List.of(
                anomaly.year(),
                anomaly.number(),
                anomaly.outOf(),
                anomaly.percent(),
                anomaly.limitPercent()));
    if (anomaly.apart() != null) {
      values.add(anomaly.apart().packageId());
    }
    List<String> said = new ArrayList<>();
    said.add(page.text(phrase.with(values.toArray())));
    if (!anomaly.part().isEmpty()) {
      said.add(page.text(DeliveryPhrase.FOUND_PART.with(anomaly.part())));
    }
    if (!anomaly.examples().isEmpty()) {
      said.add(
          page.text(DeliveryPhrase.FOUND_EXAMPLES.with(String.join(", ", anomaly.examples()))));
    }
    return String.join(" ", said);
  }
}
