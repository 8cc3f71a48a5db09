package org.carepremiums.payment.ledger;

import java.util.List;
import java.util.Set;
import org.carepremiums.contracts.event.Scheme;

/**
 * Which account a premium is paid to; where there is none, it is held.
 *
 * @param origins the first of them that has an account
 * @param requestedWith the premium whose application of the year counts as its own
 * @param paidBefore the premiums whose last payment counts
 */
public record AccountOrder(
    List<AccountOrigin> origins, Scheme requestedWith, Set<Scheme> paidBefore) {

  /**
   * @throws IllegalArgumentException when it names no origin, or one without its premium
   */
  public AccountOrder {
    origins = List.copyOf(origins);
    paidBefore = Set.copyOf(paidBefore);
    if (origins.isEmpty()
        || origins.contains(AccountOrigin.WITH_APPLICATION) != (requestedWith != null)
        || origins.contains(AccountOrigin.LAST_PAID) == paidBefore.isEmpty()) {
      throw new IllegalArgumentException("an order of accounts does not say what it needs");
    }
  }
}
