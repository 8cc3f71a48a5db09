package org.carepremiums.payment.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The accounts that one provider named, what was paid to them, and what the bank refused. The order
 * of the premium says which of them is paid to; where none is good, hold and say so (rule book
 * 12.20).
 */
final class PayeeAccounts {

  private final AccountOrders orders;
  private final List<NamedAccount> named = new ArrayList<>();
  private final Map<String, PaidTo> paid = new HashMap<>();
  private final List<RefusedAccount> refused = new ArrayList<>();

  PayeeAccounts(AccountOrders orders) {
    this.orders = orders;
  }

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

  void add(PaidTo payment) {
    paid.put(payment.payoutId(), payment);
  }

  /** What came back was not paid. */
  void cameBack(String payoutId) {
    paid.remove(payoutId);
  }

  void add(RefusedAccount refusal) {
    refused.add(refusal);
  }

  /** Where a ledger account would be paid to on a day. */
  PaymentRoute routeOf(AccountId id, LocalDate day) {
    Optional<AccountOrder> order = orders.of(id);
    if (order.isEmpty()) {
      return new PaymentRoute.Held(PaymentRoute.NO_RULE);
    }
    List<NamedAccount> candidates =
        order.get().origins().stream()
            .flatMap(origin -> account(origin, order.get(), id, day).stream())
            .toList();
    if (candidates.isEmpty()) {
      return new PaymentRoute.Held(notYetValid(order.get(), id, day));
    }
    NamedAccount first = candidates.get(0);
    Optional<RefusedAccount> refusal = refusalOf(first);
    if (refusal.isEmpty()) {
      return new PaymentRoute.To(first);
    }
    return candidates.stream()
        .filter(account -> account.observedOn().isAfter(first.observedOn()))
        .filter(account -> refusalOf(account).isEmpty())
        .findFirst()
        .<PaymentRoute>map(PaymentRoute.To::new)
        .orElseGet(
            () ->
                new PaymentRoute.Held(
                    "the account named on %s was refused by the bank: %s"
                        .formatted(first.observedOn(), refusal.get().reason())));
  }

  private Optional<NamedAccount> account(
      AccountOrigin origin, AccountOrder order, AccountId id, LocalDate day) {
    return origin == AccountOrigin.LAST_PAID
        ? lastPaid(order)
        : latest(account -> account.isOf(origin, order, id) && !account.validFrom().isAfter(day));
  }

  /** As it was named last, since naming it again makes it good again. */
  private Optional<NamedAccount> lastPaid(AccountOrder order) {
    return paid.values().stream()
        .filter(payment -> order.paidBefore().contains(payment.scheme()))
        .max(Comparator.comparing(PaidTo::on).thenComparing(PaidTo::payoutId))
        .flatMap(
            last ->
                named.stream()
                    .filter(account -> account.iban().equals(last.iban()))
                    .max(
                        Comparator.comparing(NamedAccount::observedOn)
                            .thenComparing(NamedAccount::key)
                            .thenComparing(NamedAccount::version)));
  }

  private Optional<NamedAccount> latest(Predicate<NamedAccount> wanted) {
    Map<String, NamedAccount> latestOfKey = new TreeMap<>();
    for (NamedAccount account : named) {
      if (wanted.test(account)) {
        latestOfKey.merge(account.key(), account, PayeeAccounts::laterVersion);
      }
    }
    return latestOfKey.values().stream()
        .max(Comparator.comparing(NamedAccount::observedOn).thenComparing(NamedAccount::key));
  }

  private static NamedAccount laterVersion(NamedAccount one, NamedAccount other) {
    return one.version() > other.version() ? one : other;
  }

  private String notYetValid(AccountOrder order, AccountId id, LocalDate day) {
    return named.stream()
        .filter(
            account -> order.origins().stream().anyMatch(origin -> account.isOf(origin, order, id)))
        .filter(account -> account.validFrom().isAfter(day))
        .min(Comparator.comparing(NamedAccount::validFrom))
        .map(
            account ->
                "the account named on %s may be paid to from %s on"
                    .formatted(account.observedOn(), account.validFrom()))
        .orElse(PaymentRoute.NO_ACCOUNT);
  }

  private Optional<RefusedAccount> refusalOf(NamedAccount account) {
    return refused.stream()
        .filter(refusal -> refusal.concerns(account))
        .max(Comparator.comparing(RefusedAccount::on));
  }
}
