package org.carepremiums.eligibility.draft;

import org.carepremiums.contracts.value.InamiKey;

/**
 * Which of the changed providers are listed.
 *
 * @param after only those after this one; {@code null} for the first page
 * @param limit at most so many
 */
public record ChangedProvidersPage(InamiKey after, int limit) {

  boolean isAfterItsStart(InamiKey provider) {
    return after == null || provider.compareTo(after) > 0;
  }
}
