package org.carepremiums.intake.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.carepremiums.contracts.decision.Provenance;
import org.carepremiums.intake.delivery.DeliveryParameters;
import org.carepremiums.platform.parameters.SourcedValue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DeliveryFileTest {

  @Test
  @DisplayName("the limits of deliveries are defaults, and say so")
  void defaults() {
    DeliveryParameters shipped = DeliveryFile.read();

    SourcedValue<?> refused =
        shipped.refusedPercent().sourcedOn(LocalDate.of(2024, 3, 11)).orElseThrow();
    assertThat(refused.provenance()).isEqualTo(Provenance.DEFAULT);
    assertThat(shipped.refusedPercent().on(LocalDate.of(2024, 3, 11)).orElseThrow())
        .isEqualByComparingTo("1");
    assertThat(shipped.fallPercent().sourcedOn(LocalDate.of(2025, 9, 1)).orElseThrow().provenance())
        .isEqualTo(Provenance.DEFAULT);
  }
}
