package org.carepremiums.eligibility.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What the rules know beside the facts.
 *
 * @param openDay the business day on which is decided (Europe/Brussels)
 * @param completeSources what has been delivered in full
 */
public record RuleContext(LocalDate openDay, Set<SourceYear> completeSources) {

  public RuleContext {
    completeSources = Set.copyOf(completeSources);
  }

  public boolean isComplete(SourceYear source) {
    return completeSources.contains(source);
  }

  /** Whether everything in the list has been delivered in full. */
  public boolean areComplete(List<SourceYear> sources) {
    for (SourceYear source : sources) {
      if (!isComplete(source)) {
        return false;
      }
    }
    return true;
  }
}
