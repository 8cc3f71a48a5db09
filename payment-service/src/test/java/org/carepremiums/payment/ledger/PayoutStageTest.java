package org.carepremiums.payment.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.carepremiums.contracts.upstream.BankStatusKind;
import org.junit.jupiter.api.DisplayName;
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
    "BOOKED, REJECTED, REJECTED",
    "BOOKED, RETURNED, RETURNED",
    "REJECTED, ACCEPTED, REJECTED",
    "REJECTED, BOOKED, REJECTED",
    "REJECTED, REJECTED, REJECTED",
    "REJECTED, RETURNED, RETURNED",
    "RETURNED, ACCEPTED, RETURNED",
    "RETURNED, BOOKED, RETURNED",
    "RETURNED, REJECTED, RETURNED",
    "RETURNED, RETURNED, RETURNED"
  })
  void statementMovesForward(PayoutStage known, BankStatusKind said, PayoutStage expected)
      throws ContradictoryStatus {
    assertThat(known.after(said).orElse(known)).isEqualTo(expected);
  }

  @ParameterizedTest
  @DisplayName("The bank can say nothing of a payout that was never ordered")
  @EnumSource(BankStatusKind.class)
  void neverOrdered(BankStatusKind said) {
    for (PayoutStage stage : List.of(PayoutStage.RESERVED, PayoutStage.WITHDRAWN)) {
      assertThatThrownBy(() -> stage.after(said)).isInstanceOf(ContradictoryStatus.class);
    }
  }
}
