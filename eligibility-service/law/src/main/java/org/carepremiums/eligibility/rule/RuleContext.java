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
  private final Set<SourceYear> suspendedSources;

  /**
   * What is missing of a list, by the list itself: conditions have one each, and ask about it for
   * every provider. Replaced as a whole, so that several threads may ask.
   */
  private volatile Map<List<SourceYear>, List<SourceYear>> missing = new IdentityHashMap<>();

  /**
   * @param openDay the business day on which is decided (Europe/Brussels)
   * @param completeSources what has been delivered in full
   */
  public RuleContext(LocalDate openDay, Set<SourceYear> completeSources) {
    this(openDay, completeSources, Set.of());
  }

  /**
   * @param openDay the business day on which is decided (Europe/Brussels)
   * @param completeSources what has been delivered in full
   * @param suspendedSources what had been, and was taken back: nothing that rests on it is decided
   */
  public RuleContext(
      LocalDate openDay, Set<SourceYear> completeSources, Set<SourceYear> suspendedSources) {
    this.openDay = openDay;
    this.completeSources = Set.copyOf(completeSources);
    this.suspendedSources = Set.copyOf(suspendedSources);
  }

  /** The business day on which is decided (Europe/Brussels). */
  public LocalDate openDay() {
    return openDay;
  }

  public boolean isComplete(SourceYear source) {
    return completeSources.contains(source);
  }

  /** Whether what had been delivered in full was taken back. */
  public boolean isSuspended(SourceYear source) {
    return suspendedSources.contains(source);
  }

  /** Whether everything in the list has been delivered in full; see {@link #missing}. */
  public boolean areComplete(List<SourceYear> sources) {
    return missing(sources).isEmpty();
  }

  /**
   * What in the list has not been delivered in full.
   *
   * @param sources the list of a condition or premium; it does not change
   */
  public List<SourceYear> missing(List<SourceYear> sources) {
    List<SourceYear> known = missing.get(sources);
    return known == null ? find(sources) : known;
  }

  private synchronized List<SourceYear> find(List<SourceYear> sources) {
    List<SourceYear> found = sources.stream().filter(source -> !isComplete(source)).toList();
    Map<List<SourceYear>, List<SourceYear>> more = new IdentityHashMap<>(missing);
    more.put(sources, found);
    missing = more;
    return found;
  }
}
