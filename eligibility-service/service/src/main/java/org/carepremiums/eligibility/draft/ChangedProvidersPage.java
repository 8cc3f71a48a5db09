package org.carepremiums.eligibility.draft;

import org.carepremiums.contracts.value.InamiKey;

/**
 * Which of the changed providers are listed.
 *
 * @param after only those after this one; {@code null} for the first page
 * @param limit at most so many
 * @param inWords whether it is told of each condition what is asked and known; a list of everybody
 *     would be too large with it
 */
public record ChangedProvidersPage(InamiKey after, int limit, boolean inWords) {

  /** Everybody, without words. */
  static final ChangedProvidersPage ALL =
      new ChangedProvidersPage(null, Integer.MAX_VALUE - 1, false);

  boolean isAfterItsStart(InamiKey provider) {
    return after == null || provider.compareTo(after) > 0;
  }
}
