package org.carepremiums.payment.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carepremiums.payment.ledger.Numbers.SOFTWARE_2023;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.carepremiums.contracts.upstream.BankStatusKind;
import org.carepremiums.contracts.value.EuroCents;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that a bank can say of one payout, in every order and again. */
class BankStatementsTest {

  private static final int LONGEST = 5;

  /** Weakest first. */
  private static final List<BankStatusKind> KINDS =
      List.of(
          BankStatusKind.ACCEPTED,
          BankStatusKind.BOOKED,
          BankStatusKind.REJECTED,
          BankStatusKind.RETURNED);

  static Stream<List<BankStatusKind>> sequences() {
    List<List<BankStatusKind>> sequences = new ArrayList<>();
    List<List<BankStatusKind>> longest = List.of(List.of());
    for (int length = 0; length < LONGEST; length++) {
      longest =
          longest.stream()
              .flatMap(
                  told ->
                      KINDS.stream()
                          .map(next -> Stream.concat(told.stream(), Stream.of(next)).toList()))
              .toList();
      sequences.addAll(longest);
    }
    return sequences.stream();
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("A payout ends at the strongest of what the bank said of it, and so does its money")
  @MethodSource("sequences")
  void endsAtTheStrongest(List<BankStatusKind> told) throws ContradictoryStatus {
    Ledger ledger = Numbers.ledger();
    ledger.decide(SOFTWARE_2023, Numbers.version(1, Numbers.SOFTWARE));
    EuroCents amount = Numbers.order(ledger, SOFTWARE_2023);
    PayoutStage stage = PayoutStage.ORDERED;
    for (BankStatusKind said : told) {
      PayoutStage next = stage.after(said).orElse(stage);
      if (next != stage) {
        ledger.move(SOFTWARE_2023, amount, stage, next);
      }
      stage = next;
    }

    BankStatusKind strongest =
        told.stream().max((one, other) -> KINDS.indexOf(one) - KINDS.indexOf(other)).orElseThrow();
    assertThat(stage).isEqualTo(PayoutStage.valueOf(strongest.name()));
    LedgerAccount account = ledger.account(SOFTWARE_2023);
    boolean failed = strongest == BankStatusKind.REJECTED || strongest == BankStatusKind.RETURNED;
    assertThat(account.ordered()).isEqualTo(failed ? EuroCents.ZERO : amount);
    assertThat(account.paid())
        .isEqualTo(strongest == BankStatusKind.BOOKED ? amount : EuroCents.ZERO);
    assertThat(account.due()).isEqualTo(failed ? amount : EuroCents.ZERO);
    assertThat(account.toRecover()).isEqualTo(EuroCents.ZERO);
  }
}
