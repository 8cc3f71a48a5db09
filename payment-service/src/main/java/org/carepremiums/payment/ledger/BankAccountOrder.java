package org.carepremiums.payment.ledger;

import java.util.List;
import java.util.Set;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.upstream.ApplicationChannel;

/**
 * Which account a premium is paid to; where there is none, it is held.
 *
 * @param origins the first of them that has an account
 * @param requestedWith the premium whose application of the year counts as its own
 * @param changedThrough the channels through which an account can be named (rule book 12.30)
 * @param paidBefore the premiums whose last payment counts
 */
public record BankAccountOrder(
    List<BankAccountOrigin> origins,
    Scheme requestedWith,
    Set<ApplicationChannel> changedThrough,
    Set<Scheme> paidBefore) {

  /**
   * @throws IllegalArgumentException when it names no origin, or one without its premium
   */
  public BankAccountOrder {
    origins = List.copyOf(origins);
    changedThrough = Set.copyOf(changedThrough);
    paidBefore = Set.copyOf(paidBefore);
    if (origins.isEmpty()
        || changedThrough.isEmpty()
        || origins.contains(BankAccountOrigin.WITH_APPLICATION) != (requestedWith != null)
        || origins.contains(BankAccountOrigin.LAST_PAID) == paidBefore.isEmpty()) {
      throw new IllegalArgumentException("an order of accounts does not say what it needs");
    }
  }

  /** Whether the provider named it in a way that can change an account. */
  boolean accepts(NamedBankAccount account) {
    return changedThrough.contains(account.channel());
  }
}
