package org.carepremiums.intake.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.carepremiums.contracts.fact.FactKey;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.Epoch;

/**
 * Decides what a statement means beside what is known, in the order of arrival.
 *
 * <p>Of two statements about the same the one that was established later holds, in whatever order
 * they arrive; of two that were established on the same day, the one that arrived later. Nothing is
 * ever changed: a new version supersedes the one before it. A confirmation is remembered too, since
 * otherwise a statement from between could overrule it.
 */
public final class FactLedger {

  private final Epoch epoch;
  private final Optional<BusinessDay> openDay;
  private final Map<FactKey, List<Recorded>> known = new HashMap<>();
  private final Map<SubjectAndKind, Set<FactKey>> keys = new HashMap<>();
  private final List<Recorded> added = new ArrayList<>();

  private record SubjectAndKind(String subject, String kind) {}

  /**
   * @param loaded everything that is known about the keys that will be judged
   * @param epoch numbers the versions
   * @param openDay the business day that is open; empty before the first
   */
  public FactLedger(Collection<Recorded> loaded, Epoch epoch, Optional<BusinessDay> openDay) {
    this.epoch = epoch;
    this.openDay = openDay;
    loaded.forEach(this::remember);
  }

  /** What the statement would mean; records nothing. */
  public LedgerVerdict judge(SourceStatement statement) {
    List<Recorded> others = known.getOrDefault(statement.key(), List.of());
    if (others.isEmpty()) {
      return LedgerVerdict.NEW_VERSION;
    }
    Predicate<Recorded> sameDay = other -> other.observedOn().equals(statement.observedOn());
    Predicate<Recorded> sameContent = other -> other.content().equals(statement.content());
    if (others.stream()
        .anyMatch(sameDay.and(sameContent.negate()).and(other -> sameDelivery(other, statement)))) {
      return LedgerVerdict.CONTRADICTORY;
    }
    if (others.stream().anyMatch(sameDay.and(sameContent))) {
      return LedgerVerdict.KNOWN;
    }
    LocalDate latest =
        others.stream().map(Recorded::observedOn).max(LocalDate::compareTo).orElseThrow();
    if (statement.observedOn().isBefore(latest)) {
      return LedgerVerdict.LATE;
    }
    return current(statement.key()).filter(sameContent).isPresent()
        ? LedgerVerdict.CONFIRMATION
        : LedgerVerdict.NEW_VERSION;
  }

  /**
   * Records a statement according to its verdict.
   *
   * @throws IllegalArgumentException when it contradicts its own delivery
   */
  public LedgerVerdict record(SourceStatement statement) {
    LedgerVerdict verdict = judge(statement);
    switch (verdict) {
      case NEW_VERSION -> add(statement, StatementState.VERSION);
      case CONFIRMATION -> add(statement, StatementState.CONFIRMATION);
      case LATE -> add(statement, StatementState.LATE);
      case KNOWN -> repeat(statement);
      case CONTRADICTORY -> throw new IllegalArgumentException("a contradiction is not recorded");
    }
    return verdict;
  }

  /** Whatever a delivery says is remembered under it, also where another one said it before. */
  private void repeat(SourceStatement statement) {
    boolean said =
        known.get(statement.key()).stream()
            .anyMatch(
                other ->
                    sameDelivery(other, statement)
                        && other.observedOn().equals(statement.observedOn()));
    if (statement.origin().deliveryId() != null && !said) {
      add(statement, StatementState.REPETITION);
    }
  }

  private static boolean sameDelivery(Recorded recorded, SourceStatement statement) {
    String delivery = recorded.statement().origin().deliveryId();
    return delivery != null && delivery.equals(statement.origin().deliveryId());
  }

  /**
   * Records what follows from other statements: it holds as soon as it differs, whenever those were
   * established.
   *
   * @return whether it differs from what held
   */
  public boolean recordDerived(SourceStatement statement) {
    boolean differs =
        current(statement.key())
            .filter(held -> held.content().equals(statement.content()))
            .isEmpty();
    if (differs) {
      add(statement, StatementState.VERSION);
    }
    return differs;
  }

  /** What holds for a key. */
  public Optional<Recorded> current(FactKey key) {
    return known.getOrDefault(key, List.of()).stream()
        .filter(statement -> statement.version() != null)
        .reduce((earlier, later) -> earlier.version() > later.version() ? earlier : later);
  }

  /** What holds about a subject, of one kind, whatever the key and the source. */
  public List<Recorded> current(String subject, String kind) {
    return keys.getOrDefault(new SubjectAndKind(subject, kind), Set.of()).stream()
        .map(this::current)
        .flatMap(Optional::stream)
        .toList();
  }

  /** What was recorded since loading, in order. */
  public List<Recorded> added() {
    return List.copyOf(added);
  }

  private void add(SourceStatement statement, StatementState standing) {
    List<Recorded> others = known.getOrDefault(statement.key(), List.of());
    int arrival = others.stream().mapToInt(Recorded::arrival).max().orElse(0) + 1;
    Integer version =
        standing == StatementState.VERSION
            ? current(statement.key())
                .map(held -> epoch.after(held.version()))
                .orElse(epoch.after(0))
            : null;
    Recorded recorded =
        new Recorded(
            statement, arrival, version, standing, Notice.of(statement.observedOn(), openDay));
    remember(recorded);
    added.add(recorded);
  }

  private void remember(Recorded recorded) {
    FactKey key = recorded.key();
    known.computeIfAbsent(key, first -> new ArrayList<>()).add(recorded);
    keys.computeIfAbsent(
            new SubjectAndKind(key.subject(), key.kind()), first -> new LinkedHashSet<>())
        .add(key);
  }
}
