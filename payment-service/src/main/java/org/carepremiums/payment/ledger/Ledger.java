package org.carepremiums.payment.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.carepremiums.contracts.decision.Payee;
import org.carepremiums.contracts.decision.PayeeKind;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.Epoch;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiKey;

/**
 * The accounts of some providers, what happens to them, and the entries that this leaves.
 *
 * <p>All accounts of a provider are loaded together or not at all: netting and the choice of a bank
 * account look at them together.
 */
public final class Ledger {

  private final BusinessDay day;
  private final BankAccountOrders orders;
  private final Epoch epoch;
  private final Map<InamiKey, TreeMap<LedgerAccountId, LedgerAccount>> accounts = new TreeMap<>();
  private final Map<InamiKey, PayeeBankAccounts> payees = new HashMap<>();
  private final Map<LedgerAccountId, TreeMap<LedgerAccountId, EuroCents>> netted = new HashMap<>();
  private final Map<LedgerAccountId, LedgerAccount> touched = new TreeMap<>();
  private final List<Entry> entries = new ArrayList<>();
  private final List<SetOff> offsets = new ArrayList<>();
  private final Map<LedgerAccountId, EuroCents> repaymentsUndone = new TreeMap<>();
  private final Map<LedgerAccountId, EuroCents> writeOffsUndone = new TreeMap<>();
  private final Set<InamiKey> accountsChanged = new TreeSet<>();

  /**
   * @param day the business day that is open
   * @param orders which account each premium is paid to
   */
  public Ledger(BusinessDay day, BankAccountOrders orders) {
    this(day, orders, Epoch.FIRST);
  }

  /**
   * @param day the business day that is open
   * @param orders which account each premium is paid to
   * @param epoch numbers the versions of accounts
   */
  public Ledger(BusinessDay day, BankAccountOrders orders, Epoch epoch) {
    this.epoch = epoch;
    this.day = day;
    this.orders = orders;
  }

  public void load(LedgerAccount account) {
    accountsOf(account.id().provider()).put(account.id(), account);
  }

  public void load(InamiKey provider, NamedBankAccount account) {
    payee(provider).add(account);
  }

  public void load(InamiKey provider, BankRefusal refusal) {
    payee(provider).add(refusal);
  }

  public void load(InamiKey provider, PaidTo payment) {
    payee(provider).add(payment);
  }

  /** An earlier netting, or its undoing. */
  public void load(SetOff offset) {
    netted
        .computeIfAbsent(offset.recoveredFrom(), from -> new TreeMap<>())
        .merge(offset.settles(), offset.amount(), EuroCents::plus);
  }

  /** A final decision sets what is owed. */
  public void decide(LedgerAccountId id, Entitlement entitlement) {
    LedgerAccount known = accountsOf(id.provider()).get(id);
    if (known == null) {
      LedgerAccount opened = LedgerAccount.unopened(id, entitlement);
      enter(routed(opened));
    } else {
      change(routed(known.entitled(entitlement)));
    }
  }

  /** A preliminary decision takes a final one back; where none is known it changes nothing. */
  public void takeBack(LedgerAccountId id, FinalDecisionWithdrawn by) {
    LedgerAccount known = accountsOf(id.provider()).get(id);
    if (known != null) {
      change(routed(known.takenBack(by)));
    }
  }

  /** A provider names an account. */
  public void name(InamiKey provider, NamedBankAccount account) {
    payee(provider).add(account);
    accountsChanged.add(provider);
    reroute(provider);
  }

  /** Somebody is paid in the place of a provider, before any account that the provider named. */
  public void load(InamiKey provider, Representative representative) {
    payee(provider).represent(representative.account(representative.confirmedOn()));
  }

  /** Two persons say who is paid in the place of a provider. */
  public void represent(InamiKey provider, NamedBankAccount account) {
    payee(provider).represent(account);
    reroute(provider);
  }

  /** Nobody is paid in the place of a provider any more. */
  public void representNoMore(InamiKey provider) {
    payee(provider).represent(null);
    reroute(provider);
  }

  /** The bank would not pay, for a reason that keeps the same payment from being ordered again. */
  public void refuse(InamiKey provider, BankRefusal refusal) {
    payee(provider).add(refusal);
    reroute(provider);
  }

  /** The bank booked a payment: its account is the last one that was paid to (PPI16). */
  public void paid(InamiKey provider, PaidTo payment) {
    payee(provider).add(payment);
    reroute(provider);
  }

  /** A payment that was booked came back. */
  public void cameBack(InamiKey provider, String payoutId) {
    payee(provider).cameBack(payoutId);
    reroute(provider);
  }

  /** Looks again at where a provider is paid to, as on a day on which an account becomes valid. */
  public void reroute(InamiKey provider) {
    for (LedgerAccount account : List.copyOf(accountsOf(provider).values())) {
      change(routed(account));
    }
  }

  /** The accounts of each provider who named one, of which that provider has to be told. */
  public Map<InamiKey, List<UnusedBankAccount>> unusedAccounts() {
    Map<InamiKey, List<UnusedBankAccount>> unused = new TreeMap<>();
    accountsChanged.forEach(provider -> unused.put(provider, payee(provider).unused()));
    return unused;
  }

  private LedgerAccount routed(LedgerAccount account) {
    if (account.takenBack() != null) {
      LocalDate on = account.takenBack().on().value();
      return account.routed(new PaymentRoute.Held(HoldPhrase.DECISION_TAKEN_BACK.sentence(on)));
    }
    return account.routed(
        payee(account.id().provider()).routeOf(account.id(), account.payee().kind(), day.value()));
  }

  /** The bank takes a payout from one stage to the next. */
  public void move(LedgerAccountId id, EuroCents amount, PayoutStage from, PayoutStage to) {
    change(account(id).moved(amount, from, to));
    undoWhatMoneyThatCameBackSettled(id);
  }

  /**
   * A payee pays back what was paid too much. More than that settles nothing: it stays the payer's.
   *
   * @return how much of it was paid too much
   */
  public EuroCents repay(LedgerAccountId id, EuroCents amount) {
    EuroCents settled = smaller(amount, account(id).reclaimable());
    if (settled.isPositive()) {
      change(account(id).repay(settled));
    }
    return settled;
  }

  /** Frees what a withdrawn batch had set apart. */
  public void release(LedgerAccountId id, EuroCents amount) {
    change(account(id).release(amount));
  }

  /** Orders what an approved batch had set apart. */
  public void order(LedgerAccountId id, EuroCents amount) {
    change(account(id).order(amount));
  }

  /**
   * Takes up what had left already, whatever is owed now.
   *
   * @param setApart how much of it was set apart
   */
  public void depart(LedgerAccountId id, EuroCents amount, EuroCents setApart) {
    change(account(id).departed(amount, setApart));
  }

  /**
   * Nets, for each provider, what was paid too much against what is due to the same payee, the
   * oldest years first. The money of an insurer or pension fund is not the provider's (rule book
   * 12.30), nor is it that of another one. A decision that was taken back settles nothing.
   */
  public void net() {
    for (TreeMap<LedgerAccountId, LedgerAccount> ofProvider : accounts.values()) {
      for (LedgerAccountId from : List.copyOf(ofProvider.keySet())) {
        for (LedgerAccountId to : List.copyOf(ofProvider.keySet())) {
          EuroCents amount = nettable(ofProvider.get(from), ofProvider.get(to));
          if (amount.isPositive()) {
            offset(new SetOff(from, to, amount));
          }
        }
      }
    }
  }

  private EuroCents nettable(LedgerAccount from, LedgerAccount to) {
    Payee payee = from.payee();
    boolean known = payee.kind() == PayeeKind.PROVIDER || payee.institution() != null;
    return known
            && payee.equals(to.payee())
            && from.isDecidedBy(day.value())
            && to.isDecidedBy(day.value())
        ? smaller(from.recoverable(), to.drawable())
        : EuroCents.ZERO;
  }

  /** The business day that is open. */
  public BusinessDay day() {
    return day;
  }

  /** An account that may not have been opened yet. */
  public Optional<LedgerAccount> find(LedgerAccountId id) {
    return Optional.ofNullable(accountsOf(id.provider()).get(id));
  }

  public LedgerAccount account(LedgerAccountId id) {
    return Objects.requireNonNull(accountsOf(id.provider()).get(id), () -> "no account " + id);
  }

  /** Every account that was loaded or opened, as it stands now. */
  public List<LedgerAccount> all() {
    return accounts.values().stream().flatMap(ofProvider -> ofProvider.values().stream()).toList();
  }

  /** The accounts as they stand now, where anything about them changed. */
  public Collection<LedgerAccount> touched() {
    return touched.values();
  }

  /** Every account as it stood after each change that a reader of the ledger sees, in order. */
  public List<Entry> entries() {
    return entries;
  }

  /** What was netted or undone, in order. */
  public List<SetOff> offsets() {
    return offsets;
  }

  /**
   * What was paid too much is no longer asked back.
   *
   * @throws IllegalStateException when it is more than what can be reclaimed
   */
  public void writeOff(LedgerAccountId id, EuroCents amount) {
    change(account(id).writeOff(amount));
  }

  /** By account, what was written off and is owed by now, or is not held any more. */
  public Map<LedgerAccountId, EuroCents> writeOffsUndone() {
    return writeOffsUndone;
  }

  /** By account, what was paid back of money that came back from the bank as well. */
  public Map<LedgerAccountId, EuroCents> repaymentsUndone() {
    return repaymentsUndone;
  }

  private void undoWhatMoneyThatCameBackSettled(LedgerAccountId id) {
    TreeMap<LedgerAccountId, EuroCents> settled = netted.getOrDefault(id, new TreeMap<>());
    for (LedgerAccountId other : List.copyOf(settled.keySet())) {
      EuroCents missing = EuroCents.ZERO.minus(account(id).paid());
      EuroCents part = smaller(missing, settled.get(other));
      if (part.isPositive()) {
        offset(new SetOff(id, other, part).undone(part));
        undoWhatMoneyThatCameBackSettled(other);
      }
    }
    EuroCents twice = smaller(EuroCents.ZERO.minus(account(id).paid()), account(id).repaid());
    if (twice.isPositive()) {
      repaymentsUndone.merge(id, twice, EuroCents::plus);
      change(account(id).repay(EuroCents.ZERO.minus(twice)));
    }
  }

  private void offset(SetOff offset) {
    load(offset);
    offsets.add(offset);
    change(account(offset.recoveredFrom()).net(EuroCents.ZERO.minus(offset.amount())));
    change(account(offset.settles()).net(offset.amount()));
  }

  private void change(LedgerAccount wanted) {
    LedgerAccount changed = wanted.withoutNeedlessWriteOff();
    EuroCents undone = wanted.writtenOff().minus(changed.writtenOff());
    if (undone.isPositive()) {
      writeOffsUndone.merge(changed.id(), undone, EuroCents::plus);
    }
    LedgerAccount known = account(changed.id());
    if (changed.equals(known)) {
      return;
    }
    if (changed.readsLike(known)) {
      accountsOf(changed.id().provider()).put(changed.id(), changed);
      touched.put(changed.id(), changed);
    } else {
      enter(changed);
    }
  }

  private void enter(LedgerAccount changed) {
    LedgerAccount entered = changed.entered(epoch);
    accountsOf(entered.id().provider()).put(entered.id(), entered);
    touched.put(entered.id(), entered);
    entries.add(new Entry(entered, day.orLater(entered.decidedOn())));
  }

  private TreeMap<LedgerAccountId, LedgerAccount> accountsOf(InamiKey provider) {
    return accounts.computeIfAbsent(provider, key -> new TreeMap<>());
  }

  private PayeeBankAccounts payee(InamiKey provider) {
    return payees.computeIfAbsent(provider, key -> new PayeeBankAccounts(orders));
  }

  private static EuroCents smaller(EuroCents one, EuroCents other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
