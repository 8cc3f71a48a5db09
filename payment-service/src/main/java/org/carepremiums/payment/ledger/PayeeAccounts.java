package org.carepremiums.payment.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The accounts that one provider named, and what the bank refused. Rule book 12.20: the account
 * that was changed with the application, then the one in ProSanté, then hold and say so.
 */
final class PayeeAccounts {

  private final List<NamedAccount> named = new ArrayList<>();
  private final List<RefusedAccount> refused = new ArrayList<>();

  /** A statement that is known already changes nothing. */
  void add(NamedAccount account) {
    boolean known =
        named.stream()
            .anyMatch(
                other -> other.key().equals(account.key()) && other.version() == account.version());
    if (!known) {
      named.add(account);
    }
  }

  void add(RefusedAccount refusal) {
    refused.add(refusal);
  }

  /** Where a ledger account would be paid to on a day. */
  PaymentRoute routeOf(AccountId id, LocalDate day) {
    Optional<NamedAccount> ofApplication = holding(id, day, true);
    Optional<NamedAccount> ofProSante = holding(id, day, false);
    if (ofApplication.isEmpty() && ofProSante.isEmpty()) {
      return new PaymentRoute.Held(notYetValid(id, day));
    }
    NamedAccount first = ofApplication.or(() -> ofProSante).orElseThrow();
    Optional<RefusedAccount> refusal = refusalOf(first);
    if (refusal.isEmpty()) {
      return new PaymentRoute.To(first);
    }
    return ofProSante
        .filter(account -> account.observedOn().isAfter(first.observedOn()))
        .filter(account -> refusalOf(account).isEmpty())
        .<PaymentRoute>map(PaymentRoute.To::new)
        .orElseGet(
            () ->
                new PaymentRoute.Held(
                    "the account ending in %s was refused by the bank: %s"
                        .formatted(first.ending(), refusal.get().reason())));
  }

  private Optional<NamedAccount> holding(AccountId id, LocalDate day, boolean ofApplication) {
    Map<String, NamedAccount> latestOfKey = new TreeMap<>();
    for (NamedAccount account : named) {
      if (account.isOfApplication() == ofApplication
          && account.isNamedFor(id)
          && !account.validFrom().isAfter(day)) {
        latestOfKey.merge(account.key(), account, PayeeAccounts::laterVersion);
      }
    }
    return latestOfKey.values().stream()
        .max(Comparator.comparing(NamedAccount::observedOn).thenComparing(NamedAccount::key));
  }

  private static NamedAccount laterVersion(NamedAccount one, NamedAccount other) {
    return one.version() > other.version() ? one : other;
  }

  private String notYetValid(AccountId id, LocalDate day) {
    return named.stream()
        .filter(account -> account.isNamedFor(id) && account.validFrom().isAfter(day))
        .min(Comparator.comparing(NamedAccount::validFrom))
        .map(
            account ->
                "the account ending in %s may be paid to from %s on"
                    .formatted(account.ending(), account.validFrom()))
        .orElse(PaymentRoute.NO_ACCOUNT);
  }

  private Optional<RefusedAccount> refusalOf(NamedAccount account) {
    return refused.stream()
        .filter(refusal -> refusal.concerns(account))
        .max(Comparator.comparing(RefusedAccount::on));
  }
}
