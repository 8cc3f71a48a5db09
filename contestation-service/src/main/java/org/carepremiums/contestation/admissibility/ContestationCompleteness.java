package org.carepremiums.contestation.admissibility;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carepremiums.platform.parameters.contestable.ContestablePremium;
import org.carepremiums.platform.parameters.deadline.ContestationBasis;

/**
 * What a contestation of a premium and year has to name (PPI13; rule book 12.24, 12.25).
 *
 * @param contestable what can be contested; empty where no rules are known for that year, so that
 *     nothing can be said to be unknown
 * @param basis whether an online contestation has to name an annex
 */
public record ContestationCompleteness(
    Optional<ContestablePremium> contestable, ContestationBasis basis) {

  /** What a contestation lacks; nothing where it can be examined. */
  public Set<Missing> missing(Contestation contestation) {
    Set<Missing> missing = EnumSet.noneOf(Missing.class);
    if (basis.annexAskedOnline()
        && contestation.channel() == ContestationChannel.PROSANTE
        && contestation.annex().isEmpty()) {
      missing.add(Missing.ANNEX);
    }
    List<String> written =
        contestation.contestedCriteria().stream().filter(text -> !text.isBlank()).toList();
    if (written.isEmpty()) {
      missing.add(Missing.CRITERION);
    } else if (written.stream().noneMatch(this::isKnown)) {
      missing.add(Missing.KNOWN_CRITERION);
    }
    return missing;
  }

  private boolean isKnown(String written) {
    return contestable.map(premium -> !premium.named(written).isEmpty()).orElse(true);
  }

  /**
   * What is known of a contestation, with what came later under its reference.
   *
   * @return empty where it lacked nothing, or the later one is about another premium
   */
  public Optional<Contestation> completed(Contestation known, Contestation later) {
    return known.contested().equals(later.contested()) && !missing(known).isEmpty()
        ? Optional.of(known.with(later))
        : Optional.empty();
  }
}
