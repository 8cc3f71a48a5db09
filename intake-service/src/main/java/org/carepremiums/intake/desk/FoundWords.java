package org.carepremiums.intake.desk;

import java.util.ArrayList;
import java.util.List;
import org.carepremiums.intake.plausibility.Anomaly;
import org.carepremiums.platform.wording.phrase.Wording;

/** What cannot be right in a year's figures, as somebody reads it. */
final class FoundWords {

  private FoundWords() {}

  /** In sentences: what it is, of which part of the data, and of whom for example. */
  static List<Wording> of(Anomaly anomaly) {
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
    List<Wording> said = new ArrayList<>();
    said.add(DeliveryPhrase.valueOf("FOUND_" + anomaly.kind().name()).with(values.toArray()));
    if (!anomaly.part().isEmpty()) {
      said.add(DeliveryPhrase.FOUND_PART.with(anomaly.part()));
    }
    if (!anomaly.examples().isEmpty()) {
      said.add(DeliveryPhrase.FOUND_EXAMPLES.with(String.join(", ", anomaly.examples())));
    }
    return said;
  }
}
