package org.carepremiums.deploy.benchmark.nationyear;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * When fact and decision of each change arrived. A decision that was taken on findings follows from
 * them, and from all earlier ones of the same provider that no decision had followed from.
 */
final class WhatFollowed {

  private static final long NOTHING = Long.MIN_VALUE;
  private static final double NANOS_PER_MILLI = 1e6;

  private final List<QualityChange> changes;
  private final long[] sentAt;
  private final long[] factAt;
  private final long[] decisionAt;
  private final Map<String, Map<LocalDate, Integer>> placeOf = new HashMap<>();
  private final Map<String, Deque<Integer>> undecided = new HashMap<>();
  private int ownDecisions;

  /**
   * @param changes in the order in which they were sent; each is later found than those of its
   *     provider before it
   * @param sentAt when each was, in nanoseconds
   */
  WhatFollowed(List<QualityChange> changes, long[] sentAt) {
    this.changes = List.copyOf(changes);
    this.sentAt = sentAt.clone();
    this.factAt = new long[changes.size()];
    this.decisionAt = new long[changes.size()];
    Arrays.fill(factAt, NOTHING);
    Arrays.fill(decisionAt, NOTHING);
    for (int place = 0; place < changes.size(); place++) {
      QualityChange change = changes.get(place);
      placeOf
          .computeIfAbsent(change.provider(), first -> new HashMap<>())
          .put(change.observedOn(), place);
      undecided.computeIfAbsent(change.provider(), first -> new ArrayDeque<>()).add(place);
    }
  }

  /** A fact arrived. */
  void fact(String provider, LocalDate observedOn, long at) {
    Integer place = placeOf.getOrDefault(provider, Map.of()).get(observedOn);
    if (place != null && factAt[place] == NOTHING) {
      factAt[place] = at;
    }
  }

  /** A decision on findings of that day arrived; of one provider in their order. */
  void decision(String provider, LocalDate foundOn, long at) {
    Deque<Integer> open = undecided.getOrDefault(provider, new ArrayDeque<>());
    while (!open.isEmpty() && !changes.get(open.peek()).observedOn().isAfter(foundOn)) {
      int place = open.remove();
      decisionAt[place] = at;
      if (changes.get(place).observedOn().equals(foundOn)) {
        ownDecisions++;
      }
    }
  }

  /** How many changes a decision was taken on; others were replaced before it was. */
  int ownDecisions() {
    return ownDecisions;
  }

  /**
   * From sending each to its fact, in milliseconds, without those that none followed from.
   *
   * @param first the place of the first that is looked at
   */
  double[] toFact(int first) {
    return millis(factAt, first);
  }

  /** Likewise to its decision, or to a later one that counts it in. */
  double[] toDecision(int first) {
    return millis(decisionAt, first);
  }

  private double[] millis(long[] arrivedAt, int first) {
    return IntStream.range(first, sentAt.length)
        .filter(place -> arrivedAt[place] != NOTHING)
        .mapToDouble(place -> (arrivedAt[place] - sentAt[place]) / NANOS_PER_MILLI)
        .toArray();
  }
}
