package org.carepremiums.deploy.benchmark.nationyear;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.json.KeptJson;

/**
 * What is read of a decision on the quality premium: which findings it was taken on.
 *
 * @param decisionId the version
 * @param provider the provider's 8 digits
 * @param scheme the premium
 * @param conditions the explanation, without its words
 */
record QualityDecision(
    String decisionId, String provider, Scheme scheme, List<Condition> conditions) {

  private static final String FINDINGS = "/" + FactKind.QUALITY_CRITERIA.id() + "/";

  /**
   * One condition of it.
   *
   * @param facts that were looked at
   */
  record Condition(List<Fact> facts) {}

  /**
   * A fact that was looked at.
   *
   * @param factId with its kind in it
   * @param observedOn the day on which its source established it
   */
  record Fact(String factId, LocalDate observedOn) {}

  static QualityDecision of(Arrival arrival) {
    return KeptJson.read(arrival.value(), QualityDecision.class);
  }

  /** The day of the findings that it was taken on; the first of all days where there are none. */
  LocalDate foundOn() {
    return conditions.stream()
        .flatMap(condition -> condition.facts().stream())
        .filter(fact -> fact.factId().contains(FINDINGS))
        .map(Fact::observedOn)
        .max(LocalDate::compareTo)
        .orElse(LocalDate.MIN);
  }

  boolean isOnQuality() {
    return scheme == Scheme.PHYSIOTHERAPIST_QUALITY;
  }
}
