package org.carepremiums.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.FactKey;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.Epoch;
import org.carepremiums.contracts.value.Period;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FactLedgerTest {

  private static final FactKey KEY =
      new FactKey("54263481", "activity-count", "2024:300", Source.INSURERS);

  private final FactLedger ledger = ledger(List.of());

  @Test
  @DisplayName("the first statement is version 1, a later one about the same supersedes it")
  void laterStatementSupersedes() {
    assertThat(record("A", "2025-01-01")).isEqualTo(LedgerVerdict.NEW_VERSION);
    assertThat(record("B", "2025-02-01")).isEqualTo(LedgerVerdict.NEW_VERSION);
    assertThat(current()).extracting("version", "content").containsExactly(2, "B");
  }

  @Test
  @DisplayName("the same statement again is known, however long ago it was superseded")
  void sameStatementIsKnown() {
    record("A", "2025-01-01");
    record("B", "2025-02-01");
    assertThat(record("A", "2025-01-01")).isEqualTo(LedgerVerdict.KNOWN);
    assertThat(ledger.added()).hasSize(2);
  }

  @Test
  @DisplayName("a statement established earlier arrives late and never holds")
  void earlierStatementIsLate() {
    record("B", "2025-02-01");
    assertThat(record("A", "2025-01-01")).isEqualTo(LedgerVerdict.LATE);
    assertThat(current()).extracting("version", "content").containsExactly(1, "B");
    assertThat(ledger.added().get(1).version()).isNull();
  }

  @Test
  @DisplayName("a confirmation changes nothing, but nothing older may overrule it")
  void confirmationProtectsWhatHolds() {
    record("A", "2025-01-01");
    assertThat(record("A", "2025-03-01")).isEqualTo(LedgerVerdict.CONFIRMATION);
    assertThat(record("B", "2025-02-01")).isEqualTo(LedgerVerdict.LATE);
    assertThat(current()).extracting("version", "content").containsExactly(1, "A");
  }

  @Test
  @DisplayName("what holds in the end does not depend on the order of arrival")
  void orderOfArrivalDoesNotMatter() {
    List<List<String>> statements =
        List.of(List.of("A", "2025-01-01"), List.of("B", "2025-02-01"), List.of("A", "2025-03-01"));
    int[][] orders = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
    for (int[] order : orders) {
      FactLedger fresh = ledger(List.of());
      for (int index : order) {
        fresh.record(statement(statements.get(index).get(0), statements.get(index).get(1), null));
      }
      assertThat(fresh.current(KEY).orElseThrow().content()).isEqualTo("A");
    }
  }

  @Test
  @DisplayName("a correction on the same day holds when it comes in another delivery")
  void correctionOnTheSameDayHolds() {
    ledger.record(statement("A", "2025-01-01", "first"));
    assertThat(ledger.record(statement("B", "2025-01-01", "second")))
        .isEqualTo(LedgerVerdict.NEW_VERSION);
  }

  @Test
  @DisplayName("one delivery cannot say two things about the same on the same day")
  void deliveryCannotContradictItself() {
    ledger.record(statement("A", "2025-01-01", "first"));
    SourceStatement contradiction = statement("B", "2025-01-01", "first");
    assertThat(ledger.judge(contradiction)).isEqualTo(LedgerVerdict.CONTRADICTORY);
    assertThatThrownBy(() -> ledger.record(contradiction))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("a delivery cannot unsay what it repeated of another delivery")
  void deliveryCannotUnsayARepetition() {
    ledger.record(statement("A", "2025-01-01", "first"));
    assertThat(ledger.record(statement("A", "2025-01-01", "second")))
        .isEqualTo(LedgerVerdict.KNOWN);

    assertThat(ledger.judge(statement("B", "2025-01-01", "second")))
        .isEqualTo(LedgerVerdict.CONTRADICTORY);
    assertThat(ledger.judge(statement("B", "2025-01-02", "second")))
        .isEqualTo(LedgerVerdict.NEW_VERSION);
    assertThat(ledger.judge(statement("B", "2025-01-01", "third")))
        .isEqualTo(LedgerVerdict.NEW_VERSION);
  }

  @Test
  @DisplayName("a delivery cannot say again what another one said before it said otherwise")
  void deliveryCannotGoBackToAnotherDelivery() {
    ledger.record(statement("A", "2025-01-01", null));
    ledger.record(statement("B", "2025-01-01", "first"));

    assertThat(ledger.judge(statement("A", "2025-01-01", "first")))
        .isEqualTo(LedgerVerdict.CONTRADICTORY);
    assertThat(ledger.judge(statement("A", "2025-01-01", null))).isEqualTo(LedgerVerdict.KNOWN);
  }

  @Test
  @DisplayName("a repetition is remembered once for each delivery, and none outside a delivery")
  void repetitionsAreRememberedOnce() {
    record("A", "2025-01-01");
    record("A", "2025-01-01");
    ledger.record(statement("A", "2025-01-01", "first"));
    ledger.record(statement("A", "2025-01-01", "first"));
    ledger.record(statement("A", "2025-01-01", "second"));

    assertThat(ledger.added())
        .extracting(Recorded::standing)
        .containsExactly(
            StatementState.VERSION, StatementState.REPETITION, StatementState.REPETITION);
    assertThat(ledger.added().get(1).version()).isNull();
    assertThat(current()).extracting("version", "content").containsExactly(1, "A");
  }

  @Test
  @DisplayName("what follows from other statements holds as soon as it differs")
  void derivedStatementHoldsWhenItDiffers() {
    assertThat(ledger.recordDerived(statement("A", "2025-03-01", null))).isTrue();
    assertThat(ledger.recordDerived(statement("A", "2025-04-01", null))).isFalse();
    assertThat(ledger.recordDerived(statement("B", "2025-01-01", null))).isTrue();
    assertThat(current()).extracting("version", "content").containsExactly(2, "B");
  }

  @Test
  @DisplayName("versions continue where the stored ones end")
  void versionsContinueFromWhatIsStored() {
    BusinessDay on = BusinessDay.of("2025-01-02");
    Recorded late =
        new Recorded(statement("Z", "2024-12-01", null), 2, null, StatementState.LATE, on);
    Recorded first =
        new Recorded(statement("A", "2025-01-01", null), 1, 1, StatementState.VERSION, on);
    FactLedger loaded = ledger(List.of(late, first));
    loaded.record(statement("B", "2025-02-01", null));
    assertThat(loaded.added().get(0)).extracting("arrival", "version").containsExactly(3, 2);
  }

  private static FactLedger ledger(List<Recorded> known) {
    return new FactLedger(known, Epoch.FIRST, Optional.empty());
  }

  private LedgerVerdict record(String content, String observedOn) {
    return ledger.record(statement(content, observedOn, null));
  }

  private Recorded current() {
    return ledger.current(KEY).orElseThrow();
  }

  private static SourceStatement statement(String content, String observedOn, String delivery) {
    return new SourceStatement(
        KEY,
        null,
        content,
        Period.since(LocalDate.parse("2024-01-01")),
        LocalDate.parse(observedOn),
        new Origin("upstream.insurers.activity-counts.v1", delivery, "event"));
  }
}
