package org.carepremiums.payment.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DebtorsTest {

  @Test
  @DisplayName("The account to pay from is dated, and the one that is shipped is a demonstration")
  void debtorIsDated() {
    Debtors debtors = new Debtors(Optional.empty());

    assertThat(debtors.on(LocalDate.of(2025, 12, 5)).demonstration()).isTrue();
    assertThat(debtors.on(LocalDate.of(2025, 12, 5)).iban().value()).isEqualTo("BE68539007547034");
  }
}
