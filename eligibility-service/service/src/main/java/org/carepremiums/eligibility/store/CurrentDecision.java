package org.carepremiums.eligibility.store;

import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * The latest version of a decision, without its words.
 *
 * @param place whose decision for what
 * @param version the version
 * @param status preliminary, in review or final
 * @param outcome granted, refused, pending or not applied for
 * @param amount what it grants
 * @param wasFinal whether it or an earlier version is final
 * @param fingerprint of everything that makes a result another result
 * @param owed what stays owed: the amount of the latest version that was final
 */
public record CurrentDecision(
    Place place,
    int version,
    DecisionStatus status,
    Outcome outcome,
    EuroCents amount,
    boolean wasFinal,
    byte[] fingerprint,
    EuroCents owed) {

  /**
   * Whose decision for which premium and year.
   *
   * @param provider the provider
   * @param scheme the premium
   * @param year the premium year
   */
  public record Place(InamiKey provider, Scheme scheme, PremiumYear year) {}
}
