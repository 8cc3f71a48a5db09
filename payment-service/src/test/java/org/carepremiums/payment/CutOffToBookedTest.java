package org.carepremiums.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carepremiums.payment.Campaign.KQP;
import static org.carepremiums.payment.Campaign.KSW;
import static org.carepremiums.payment.Campaign.QUALITY_CENTS;
import static org.carepremiums.payment.Campaign.SOFTWARE_CENTS;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.carepremiums.contracts.payment.BatchEvent;
import org.carepremiums.contracts.payment.BatchStatus;
import org.carepremiums.contracts.payment.Payout;
import org.carepremiums.contracts.payment.PayoutStatus;
import org.carepremiums.contracts.upstream.BankStatusKind;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.InamiKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@PaymentStack
class CutOffToBookedTest {

  @Inject Campaign campaign;

  @BeforeEach
  void begin() throws Exception {
    campaign.begin();
  }

  @Test
  @DisplayName("What is due is drawn up, submitted, approved by another person, and booked")
  void everythingThatIsDueIsPaid() {
    campaign.open("2025-02-03");
    InamiKey provider = Providers.next();
    Iban iban = campaign.nameAccount(provider, 1, "2025-01-06");
    campaign.decide(provider, KSW, 2023, 1, SOFTWARE_CENTS);
    campaign.decide(provider, KQP, 2023, 1, QUALITY_CENTS);
    campaign.settle();
    campaign.open("2025-02-17");

    String batchId = "batch-2025-02-15";
    assertThat(campaign.batch(batchId).getInt("batch.lines")).isEqualTo(2);
    campaign.pay(batchId);

    assertThat(campaign.batchEvents(batchId))
        .extracting(BatchEvent::status)
        .containsExactly(BatchStatus.DRAWN_UP, BatchStatus.SUBMITTED, BatchStatus.APPROVED);
    assertThat(campaign.payouts(provider))
        .extracting(Payout::payoutId)
        .containsExactlyInAnyOrder("KSW-2023-" + provider + "-1", "KQP-2023-" + provider + "-1");
    Payout payout =
        campaign.payouts(provider).stream()
            .filter(Campaign.of("KSW-2023-" + provider + "-1"))
            .findFirst()
            .orElseThrow();
    assertThat(payout.status()).isEqualTo(PayoutStatus.ORDERED);
    assertThat(payout.amount()).isEqualTo(EuroCents.ofEuros(800));
    assertThat(payout.iban()).isEqualTo(iban);
    assertThat(payout.executionDate()).isEqualTo(LocalDate.of(2025, 2, 19));

    campaign.bankSays(payout.payoutId(), BankStatusKind.BOOKED, null, "2025-02-19");
    campaign.settle();

    assertThat(campaign.account(provider, KSW, 2023))
        .containsEntry("owedCents", SOFTWARE_CENTS)
        .containsEntry("orderedCents", SOFTWARE_CENTS)
        .containsEntry("paidCents", SOFTWARE_CENTS)
        .containsEntry("dueCents", 0);
    assertThat(campaign.account(provider, KQP, 2023)).containsEntry("paidCents", 0);
  }
}
