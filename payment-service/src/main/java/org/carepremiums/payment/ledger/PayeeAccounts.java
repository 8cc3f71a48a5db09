package org.carepremiums.payment.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.carepremiums.contracts.decision.PayeeKind;
import org.carepremiums.contracts.wording.Sentence;

/**
 * The accounts that one provider named, what was paid to them, and what the bank refused. The order
 * of the premium says which of them is paid to; where none is good, hold and say so (rule book
 * 12.20).
 */
final class PayeeAccounts {

  private final AccountOrders orders;
  private final List<NamedAccount> named = new ArrayList<>();
  private final Map<String, PaidTo> paid = new HashMap<>();
  private final List<BankRefusal> refused = new ArrayList<>();

  PayeeAccounts(AccountOrders orders) {
    this.orders = orders;
  }

  /** A statement that is known already changes nothing. */
  void add(NamedAccount account) {
    boolean known =
        named.stream()
            .anyMatch(
                other ->
                    other.reference().equals(account.reference())
                        && other.version() == account.version());
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

  void add(BankRefusal refusal) {
    refused.add(refusal);
  }

  /** Where a ledger account would be paid to on a day. */
  PaymentRoute routeOf(AccountId id, PayeeKind payee, LocalDate day) {
    Optional<AccountOrder> order = orders.of(id);
    if (order.isEmpty()) {
      return new PaymentRoute.Held(HoldPhrase.NO_ACCOUNT_RULE.sentence());
    }
    List<NamedAccount> candidates =
        order.get().origins().stream()
            .flatMap(origin -> account(origin, order.get(), id, day).stream())
            .toList();
    if (candidates.isEmpty()) {
      return new PaymentRoute.Held(withoutAccount(order.get(), id, payee, day));
    }
    NamedAccount first = candidates.get(0);
    Optional<Sentence> obstacle = obstacleTo(id, first);
    if (obstacle.isEmpty()) {
      return new PaymentRoute.To(first);
    }
    return candidates.stream()
        .filter(account -> replaces(account, first))
        .filter(account -> obstacleTo(id, account).isEmpty())
        .findFirst()
        .<PaymentRoute>map(PaymentRoute.To::new)
        .orElseGet(
            () ->
                new PaymentRoute.Held(
                    notYetValid(order.get(), id, day, account -> replaces(account, first))
                        .orElseGet(obstacle::get)));
  }

  /** The accounts of which the provider has to be told that they are not paid to. */
  List<UnusedAccount> unused() {
    List<UnusedAccount> unused = new ArrayList<>();
    for (NamedAccount account : latestOfEach(any -> true)) {
      Optional<Sentence> because =
          isOnline(account) ? problemOf(account) : Optional.of(notOnline(account));
      if (because.isPresent() && !isKnownOtherwise(account)) {
        unused.add(
            new UnusedAccount(
                account.reference(),
                account.observedOn(),
                account.scheme(),
                account.year(),
                because.get()));
      }
    }
    return unused;
  }

  /** An order that nobody knows changes no account. */
  private boolean isOnline(NamedAccount account) {
    return account.scheme() == null
        || orders
            .of(account.scheme(), account.year())
            .filter(order -> order.accepts(account))
            .isPresent();
  }

  /** Whether the same number was named online too, or a good one since. */
  private boolean isKnownOtherwise(NamedAccount account) {
    return named.stream()
        .filter(other -> other.iban() != null && isOnline(other))
        .anyMatch(
            other ->
                other.iban().equals(account.iban())
                    || other.standsFor(account)
                        && !other.observedOn().isBefore(account.observedOn()));
  }

  private Optional<NamedAccount> account(
      AccountOrigin origin, AccountOrder order, AccountId id, LocalDate day) {
    return origin == AccountOrigin.LAST_PAID
        ? lastPaid(order)
        : latest(
            account ->
                account.isOf(origin, order, id)
                    && order.accepts(account)
                    && !account.validFrom().isAfter(day));
  }

  /** As it was named last, since naming it again makes it good again. */
  private Optional<NamedAccount> lastPaid(AccountOrder order) {
    return paid.values().stream()
        .filter(payment -> order.paidBefore().contains(payment.scheme()))
        .max(Comparator.comparing(PaidTo::on).thenComparing(PaidTo::payoutId))
        .flatMap(
            last ->
                named.stream()
                    .filter(order::accepts)
                    .filter(account -> last.iban().equals(account.iban()))
                    .max(
                        Comparator.comparing(NamedAccount::observedOn)
                            .thenComparing(NamedAccount::reference)
                            .thenComparing(NamedAccount::version)));
  }

  private Optional<NamedAccount> latest(Predicate<NamedAccount> wanted) {
    return latestOfEach(wanted).stream()
        .max(Comparator.comparing(NamedAccount::observedOn).thenComparing(NamedAccount::reference));
  }

  private Collection<NamedAccount> latestOfEach(Predicate<NamedAccount> wanted) {
    Map<AccountReference, NamedAccount> latest = new TreeMap<>();
    for (NamedAccount account : named) {
      if (wanted.test(account)) {
        latest.merge(account.reference(), account, PayeeAccounts::laterVersion);
      }
    }
    return latest.values();
  }

  private static NamedAccount laterVersion(NamedAccount one, NamedAccount other) {
    return one.version() > other.version() ? one : other;
  }

  /** The account that was named may not be paid to yet, or was not named online, or none was. */
  private Sentence withoutAccount(
      AccountOrder order, AccountId id, PayeeKind payee, LocalDate day) {
    return notYetValid(order, id, day, any -> true)
        .or(
            () ->
                named.stream()
                    .filter(account -> isMeant(account, order, id) && !order.accepts(account))
                    .max(Comparator.comparing(NamedAccount::observedOn))
                    .map(PayeeAccounts::notOnline))
        .orElseGet(
            () ->
                payee == PayeeKind.INSTITUTION
                    ? HoldPhrase.NO_ACCOUNT_OF_INSTITUTION.sentence()
                    : HoldPhrase.NO_ACCOUNT.sentence());
  }

  private static boolean isMeant(NamedAccount account, AccountOrder order, AccountId id) {
    return order.origins().stream().anyMatch(origin -> account.isOf(origin, order, id));
  }

  /** A good account that can be paid to later. */
  private Optional<Sentence> notYetValid(
      AccountOrder order, AccountId id, LocalDate day, Predicate<NamedAccount> which) {
    return named.stream()
        .filter(which)
        .filter(account -> isMeant(account, order, id) && order.accepts(account))
        .filter(account -> account.validFrom().isAfter(day) && obstacleTo(id, account).isEmpty())
        .min(Comparator.comparing(NamedAccount::validFrom))
        .map(
            account ->
                HoldPhrase.ACCOUNT_NOT_YET_VALID.sentence(
                    account.observedOn(), account.validFrom()));
  }

  private static Sentence notOnline(NamedAccount account) {
    return HoldPhrase.ACCOUNT_NOT_NAMED_ONLINE.sentence(account.observedOn(), account.channel());
  }

  private Optional<Sentence> obstacleTo(AccountId id, NamedAccount account) {
    return problemOf(account)
        .or(
            () ->
                refused.stream()
                    .filter(refusal -> refusal.concerns(id, account))
                    .max(Comparator.comparing(BankRefusal::on))
                    .map(refusal -> because(refusal, account)));
  }

  private static Sentence because(BankRefusal refusal, NamedAccount account) {
    return switch (refusal.consequence()) {
      case HELD_FOR_ACCOUNT ->
          HoldPhrase.ACCOUNT_REFUSED_BY_BANK.sentence(
              account.observedOn(), ReasonPhrase.of(refusal.code()));
      case HELD_FOR_ORDER ->
          HoldPhrase.PAYMENT_NOT_REPEATED.sentence(refusal.on(), ReasonPhrase.of(refusal.code()));
      case HELD_AS_UNKNOWN ->
          HoldPhrase.BANK_REASON_NOT_KNOWN.sentence(refusal.on(), refusal.code());
      case ORDERED_AGAIN -> throw new IllegalArgumentException("nothing is held for that");
    };
  }

  private static Optional<Sentence> problemOf(NamedAccount account) {
    return Optional.ofNullable(account.problem())
        .map(
            problem ->
                switch (problem) {
                  case INVALID_IBAN -> HoldPhrase.ACCOUNT_INVALID.sentence(account.observedOn());
                  case OUTSIDE_SEPA ->
                      HoldPhrase.ACCOUNT_OUTSIDE_SEPA.sentence(account.observedOn());
                  case NAMED_TWICE -> HoldPhrase.ACCOUNT_NAMED_TWICE.sentence(account.observedOn());
                });
  }

  /**
   * Whether an account stands for the first that cannot be paid to. One of the same day does where
   * the first was never an account: nothing else is known of what the provider wanted.
   */
  private static boolean replaces(NamedAccount account, NamedAccount first) {
    return account.observedOn().isAfter(first.observedOn())
        || first.problem() != null && account.observedOn().equals(first.observedOn());
  }
}
