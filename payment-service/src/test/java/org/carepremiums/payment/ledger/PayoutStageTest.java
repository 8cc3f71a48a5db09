package org.carepremiums.payment.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carepremiums.contracts.upstream.BankStatusKind.ACCEPTED;
import static org.carepremiums.contracts.upstream.BankStatusKind.BOOKED;
import static org.carepremiums.contracts.upstream.BankStatusKind.REJECTED;
import static org.carepremiums.contracts.upstream.BankStatusKind.RETURNED;

import java.util.List;
import org.carepremiums.contracts.upstream.BankStatusKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PayoutStageTest {

  @ParameterizedTest(name = "{0} and then {1}: {2}")
  @DisplayName("A statement moves a payout only where it says more than is known")
  @CsvSource({
    "ORDERED, ACCEPTED, ACCEPTED",
    "ORDERED, BOOKED, BOOKED",
    "ORDERED, REJECTED, REJECTED",
    "ORDERED, RETURNED, RETURNED",
    "ACCEPTED, ACCEPTED, ACCEPTED",
    "ACCEPTED, BOOKED, BOOKED",
    "ACCEPTED, REJECTED, REJECTED",
    "ACCEPTED, RETURNED, RETURNED",
    "BOOKED, ACCEPTED, BOOKED",
    "BOOKED, BOOKED, BOOKED",
    "BOOKED, RETURNED, RETURNED",
    "REJECTED, ACCEPTED, REJECTED",
    "REJECTED, REJECTED, REJECTED",
    "RETURNED, ACCEPTED, RETURNED",
    "RETURNED, BOOKED, RETURNED",
    "RETURNED, RETURNED, RETURNED"
  })
  void statementMovesForward(PayoutStage known, BankStatusKind said, PayoutStage expected)
      throws ContradictoryStatus {
    assertThat(known.after(said).orElse(known)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} and then {1}")
  @DisplayName("A payout cannot be refused and paid as well")
  @CsvSource({"REJECTED, BOOKED", "REJECTED, RETURNED", "BOOKED, REJECTED", "RETURNED, REJECTED"})
  void refusedAndPaidContradict(PayoutStage known, BankStatusKind said) {
    assertThatThrownBy(() -> known.after(said))
        .isInstanceOf(ContradictoryStatus.class)
        .hasMessageContaining(known.name());
  }

  @ParameterizedTest
  @DisplayName("The bank can say nothing of a payout that was never ordered")
  @EnumSource(BankStatusKind.class)
  void neverOrdered(BankStatusKind said) {
    for (PayoutStage stage : List.of(PayoutStage.RESERVED, PayoutStage.WITHDRAWN)) {
      assertThatThrownBy(() -> stage.after(said)).isInstanceOf(ContradictoryStatus.class);
    }
  }

  @Test
  @DisplayName("Whatever the order of true statements, the payout ends at the same stage")
  void orderDoesNotMatter() throws ContradictoryStatus {
    assertThat(end(ACCEPTED, BOOKED, RETURNED)).isEqualTo(PayoutStage.RETURNED);
    assertThat(end(RETURNED, ACCEPTED, BOOKED)).isEqualTo(PayoutStage.RETURNED);
    assertThat(end(BOOKED, RETURNED, ACCEPTED, BOOKED)).isEqualTo(PayoutStage.RETURNED);
    assertThat(end(REJECTED, ACCEPTED, REJECTED)).isEqualTo(PayoutStage.REJECTED);
  }

  private static PayoutStage end(BankStatusKind... statements) throws ContradictoryStatus {
    PayoutStage stage = PayoutStage.ORDERED;
    for (BankStatusKind said : statements) {
      stage = stage.after(said).orElse(stage);
    }
    return stage;
  }
}
