package org.carepremiums.eligibility.desk;

import java.time.LocalDate;
import java.util.Arrays;
import org.carepremiums.contracts.decision.Provenance;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.platform.parameters.file.ReviewDue;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * A value that somebody has to look at again, as the list shows it.
 *
 * @param about the id of the premium, {@code tariffs} or {@code conduct}
 * @param year of which it is
 * @param name its place in the file
 * @param ruleId the rule of the rule book
 * @param reviewOn the day from which on it is due
 * @param provenance how well it is founded
 */
record ReviewLine(
    String about, int year, String name, String ruleId, LocalDate reviewOn, Provenance provenance) {

  static final String TARIFFS = "tariffs";
  static final String CONDUCT = "conduct";

  /** Of {@code schemes/<scheme>/<year>.yaml}, {@code tariffs/<year>.yaml} and the like. */
  static ReviewLine of(ReviewDue due) {
    String[] place = due.file().split("/");
    return new ReviewLine(
        place[place.length - 2],
        Integer.parseInt(place[place.length - 1].substring(0, 4)),
        due.value().replaceFirst("^values\\.", ""),
        due.ruleId(),
        due.reviewOn(),
        Arrays.stream(Provenance.values())
            .filter(provenance -> provenance.label().equals(due.provenance()))
            .findFirst()
            .orElseThrow());
  }

  Wording inWords() {
    return inWords(about);
  }

  /** What values are about that have something in common. */
  static Wording inWords(String about) {
    return switch (about) {
      case TARIFFS -> LawDeskPhrase.LAW_TARIFFS.alone();
      case CONDUCT -> LawDeskPhrase.LAW_CONDUCT.alone();
      default -> LawDeskPhrase.LAW_PREMIUM.with(Scheme.of(about));
    };
  }

  /** Where it stands with what it rests on, below the service's path; {@code null} for nowhere. */
  String path() {
    return switch (about) {
      case TARIFFS, CONDUCT -> null;
      default -> "/desk/law/%s/%d#%s".formatted(about, year, name);
    };
  }
}
