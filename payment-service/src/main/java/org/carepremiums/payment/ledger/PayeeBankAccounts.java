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
final class PayeeBankAccounts {

  private final BankAccountOrders orders;
  private final List<NamedBankAccount> named = new ArrayList<>();
  private final Map<String, PaidTo> paid = new HashMap<>();
  private final List<BankRefusal> refused = new ArrayList<>();

  /** Who is paid in the place of the provider; {@code null} for nobody. */
  private NamedBankAccount representative;

  PayeeBankAccounts(BankAccountOrders orders) {
    this.orders = orders;
  }

  /** A statement that is known already changes nothing. */
  void add(NamedBankAccount account) {
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

  void represent(NamedBankAccount account) {
    representative = account;
  }

  /** Where a ledger account would be paid to on a day. */
  PaymentRoute routeOf(LedgerAccountId id, PayeeKind payee, LocalDate day) {
    boolean represented =
        payee == PayeeKind.PROVIDER
            && representative != null
            && !representative.validFrom().isAfter(day);
    return represented ? routeToRepresentative(id) : routeToNamed(id, payee, day);
  }

  /** What the bank said of an account before it was confirmed was said of somebody else's. */
  private PaymentRoute routeToRepresentative(LedgerAccountId id) {
    return refused.stream()
        .filter(refusal -> !refusal.on().isBefore(representative.observedOn()))
        .filter(
            refusal ->
                refusal.concerns(id, representative)
                    || refusal.concernsPayee() && refusal.iban().equals(representative.iban()))
        .max(Comparator.comparing(BankRefusal::on))
        .<PaymentRoute>map(
            refusal ->
                new PaymentRoute.Held(
                    HoldPhrase.REPRESENTATIVE_REFUSED_BY_BANK.sentence(
                        representative.observedOn(), BankReasonPhrase.of(refusal.code()))))
        .orElseGet(() -> new PaymentRoute.To(representative));
  }

  private PaymentRoute routeToNamed(LedgerAccountId id, PayeeKind payee, LocalDate day) {
    Optional<BankAccountOrder> order = orders.of(id);
    if (order.isEmpty()) {
      return new PaymentRoute.Held(HoldPhrase.NO_ACCOUNT_RULE.sentence());
    }
    Optional<BankRefusal> ofPayee =
        refused.stream()
            .filter(refusal -> payee == PayeeKind.PROVIDER && refusal.concernsPayee())
            .max(Comparator.comparing(BankRefusal::on));
    if (ofPayee.isPresent()) {
      return new PaymentRoute.Held(
          HoldPhrase.PAYEE_NOT_PAID.sentence(
              ofPayee.get().on(), BankReasonPhrase.of(ofPayee.get().code())));
    }
    List<NamedBankAccount> candidates =
        order.get().origins().stream()
            .flatMap(origin -> account(origin, order.get(), id, day).stream())
            .toList();
    if (candidates.isEmpty()) {
      return new PaymentRoute.Held(withoutAccount(order.get(), id, payee, day));
    }
    NamedBankAccount first = candidates.get(0);
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
  List<UnusedBankAccount> unused() {
    List<UnusedBankAccount> unused = new ArrayList<>();
    for (NamedBankAccount account : latestOfEach(any -> true)) {
      Optional<Sentence> because =
          isOnline(account) ? problemOf(account) : Optional.of(notOnline(account));
      if (because.isPresent() && !isKnownOtherwise(account)) {
        unused.add(
            new UnusedBankAccount(
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
  private boolean isOnline(NamedBankAccount account) {
    return orders.acceptsThrough(account.channel(), account.scheme(), account.year());
  }

  /** Whether the same number was named online too, or a good one since. */
  private boolean isKnownOtherwise(NamedBankAccount account) {
    return named.stream()
        .filter(other -> other.iban() != null && isOnline(other))
        .anyMatch(
            other ->
                other.iban().equals(account.iban())
                    || other.standsFor(account)
                        && !other.observedOn().isBefore(account.observedOn()));
  }

  private Optional<NamedBankAccount> account(
      BankAccountOrigin origin, BankAccountOrder order, LedgerAccountId id, LocalDate day) {
    return origin == BankAccountOrigin.LAST_PAID
        ? lastPaid(order)
        : latest(
            account ->
                account.isOf(origin, order, id)
                    && order.accepts(account)
                    && !account.validFrom().isAfter(day));
  }

  /** As it was named last, since naming it again makes it good again. */
  private Optional<NamedBankAccount> lastPaid(BankAccountOrder order) {
    return paid.values().stream()
        .filter(payment -> order.paidBefore().contains(payment.scheme()))
        .max(Comparator.comparing(PaidTo::on).thenComparing(PaidTo::payoutId))
        .flatMap(
            last ->
                named.stream()
                    .filter(order::accepts)
                    .filter(account -> last.iban().equals(account.iban()))
                    .max(
                        Comparator.comparing(NamedBankAccount::observedOn)
                            .thenComparing(NamedBankAccount::reference)
                            .thenComparing(NamedBankAccount::version)));
  }

  private Optional<NamedBankAccount> latest(Predicate<NamedBankAccount> wanted) {
    return latestOfEach(wanted).stream()
        .max(
            Comparator.comparing(NamedBankAccount::observedOn)
                .thenComparing(NamedBankAccount::reference));
  }

  private Collection<NamedBankAccount> latestOfEach(Predicate<NamedBankAccount> wanted) {
    Map<BankAccountReference, NamedBankAccount> latest = new TreeMap<>();
    for (NamedBankAccount account : named) {
      if (wanted.test(account)) {
        latest.merge(account.reference(), account, PayeeBankAccounts::laterVersion);
      }
    }
    return latest.values();
  }

  private static NamedBankAccount laterVersion(NamedBankAccount one, NamedBankAccount other) {
    return one.version() > other.version() ? one : other;
  }

  /** The account that was named may not be paid to yet, or was not named online, or none was. */
  private Sentence withoutAccount(
      BankAccountOrder order, LedgerAccountId id, PayeeKind payee, LocalDate day) {
    return notYetValid(order, id, day, any -> true)
        .or(
            () ->
                named.stream()
                    .filter(account -> isMeant(account, order, id) && !order.accepts(account))
                    .max(Comparator.comparing(NamedBankAccount::observedOn))
                    .map(PayeeBankAccounts::notOnline))
        .orElseGet(
            () ->
                payee == PayeeKind.INSTITUTION
                    ? HoldPhrase.NO_ACCOUNT_OF_INSTITUTION.sentence()
                    : HoldPhrase.NO_ACCOUNT.sentence());
  }

  private static boolean isMeant(
      NamedBankAccount account, BankAccountOrder order, LedgerAccountId id) {
    return order.origins().stream().anyMatch(origin -> account.isOf(origin, order, id));
  }

  /** A good account that can be paid to later. */
  private Optional<Sentence> notYetValid(
      BankAccountOrder order,
      LedgerAccountId id,
      LocalDate day,
      Predicate<NamedBankAccount> which) {
    return named.stream()
        .filter(which)
        .filter(account -> isMeant(account, order, id) && order.accepts(account))
        .filter(account -> account.validFrom().isAfter(day) && obstacleTo(id, account).isEmpty())
        .min(Comparator.comparing(NamedBankAccount::validFrom))
        .map(
            account ->
                HoldPhrase.ACCOUNT_NOT_YET_VALID.sentence(
                    account.observedOn(), account.validFrom()));
  }

  private static Sentence notOnline(NamedBankAccount account) {
    return HoldPhrase.ACCOUNT_NOT_NAMED_ONLINE.sentence(account.observedOn(), account.channel());
  }

  private Optional<Sentence> obstacleTo(LedgerAccountId id, NamedBankAccount account) {
    return problemOf(account)
        .or(
            () ->
                refused.stream()
                    .filter(refusal -> refusal.concerns(id, account))
                    .max(Comparator.comparing(BankRefusal::on))
                    .map(refusal -> because(refusal, account)));
  }

  private static Sentence because(BankRefusal refusal, NamedBankAccount account) {
    return switch (refusal.consequence()) {
      case HELD_FOR_ACCOUNT ->
          HoldPhrase.ACCOUNT_REFUSED_BY_BANK.sentence(
              account.observedOn(), BankReasonPhrase.of(refusal.code()));
      case HELD_FOR_ORDER ->
          HoldPhrase.PAYMENT_NOT_REPEATED.sentence(
              refusal.on(), BankReasonPhrase.of(refusal.code()));
      case HELD_AS_UNKNOWN ->
          HoldPhrase.BANK_REASON_NOT_KNOWN.sentence(refusal.on(), refusal.code());
      case HELD_FOR_PAYEE, ORDERED_AGAIN ->
          throw new IllegalArgumentException("no account is held for that");
    };
  }

  private static Optional<Sentence> problemOf(NamedBankAccount account) {
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
  private static boolean replaces(NamedBankAccount account, NamedBankAccount first) {
    return account.observedOn().isAfter(first.observedOn())
        || first.problem() != null && account.observedOn().equals(first.observedOn());
  }
}
