package org.carepremiums.eligibility.rule;

import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the rules know beside the facts. */
public final class RuleContext {

  private final LocalDate openDay;
  private final Set<SourceYear> completeSources;

  /**
   * Whether everything in a list is complete, by the list itself: conditions have one each, and ask
   * about it for every provider. Replaced as a whole, so that several threads may ask.
   */
  private volatile Map<List<SourceYear>, Boolean> answered = new IdentityHashMap<>();

  /**
   * @param openDay the business day on which is decided (Europe/Brussels)
   * @param completeSources what has been delivered in full
   */
  public RuleContext(LocalDate openDay, Set<SourceYear> completeSources) {
    this.openDay = openDay;
    this.completeSources = Set.copyOf(completeSources);
  }

  /** The business day on which is decided (Europe/Brussels). */
  public LocalDate openDay() {
    return openDay;
  }

  public boolean isComplete(SourceYear source) {
    return completeSources.contains(source);
  }

  /**
   * Whether everything in the list has been delivered in full.
   *
   * @param sources the list of a condition or premium; it does not change
   */
  public boolean areComplete(List<SourceYear> sources) {
    Boolean known = answered.get(sources);
    return known == null ? answer(sources) : known;
  }

  private synchronized boolean answer(List<SourceYear> sources) {
    boolean complete = completeSources.containsAll(sources);
    Map<List<SourceYear>, Boolean> more = new IdentityHashMap<>(answered);
    more.put(sources, complete);
    answered = more;
    return complete;
  }
}
