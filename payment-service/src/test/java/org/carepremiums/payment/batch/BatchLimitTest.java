package org.carepremiums.payment.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.payment.ledger.PaymentLimits;
import org.carepremiums.payment.refusal.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BatchLimitTest {

  @Test
  @DisplayName(
      "A batch that comes to more than a batch may is refused, one that comes to it is not")
  void beyondTheLimit() {
    PaymentLimits.Limits limits =
        new PaymentLimits.Limits(EuroCents.ofEuros(15_000), EuroCents.ofEuros(100_000));
    PaymentBatch batch = new PaymentBatch();
    batch.batchId = "batch-2025-12-05";
    batch.totalCents = 10_000_000;

    assertThatCode(() -> BatchSubmission.requireWithin(limits, batch)).doesNotThrowAnyException();
    batch.totalCents++;
    assertThatThrownBy(() -> BatchSubmission.requireWithin(limits, batch))
        .isInstanceOfSatisfying(
            Refusal.class, refused -> assertThat(refused.name()).isEqualTo("beyond-limit"));
  }
}
