package org.carepremiums.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carepremiums.contracts.upstream.BankStatusKind.ACCEPTED;
import static org.carepremiums.contracts.upstream.BankStatusKind.BOOKED;
import static org.carepremiums.contracts.upstream.BankStatusKind.REJECTED;
import static org.carepremiums.contracts.upstream.BankStatusKind.RETURNED;
import static org.carepremiums.payment.Campaign.KSW;
import static org.carepremiums.payment.Campaign.SOFTWARE_CENTS;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.carepremiums.contracts.payment.LedgerEntry;
import org.carepremiums.contracts.payment.Payout;
import org.carepremiums.contracts.payment.PayoutStatus;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.BankStatusKind;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.payment.ledger.BankReasonPhrase;
import org.carepremiums.payment.ledger.HoldPhrase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@PaymentStack
class BankStatusTest {

  /** What a payout ends at, whatever the order. */
  private static final Comparator<BankStatusKind> STRENGTH =
      Comparator.comparing(List.of(ACCEPTED, BOOKED, REJECTED, RETURNED)::indexOf);

  @Inject Campaign campaign;
  private InamiKey provider;
  private Iban iban;
  private String payoutId;

  @BeforeEach
  void orderOneLine() throws Exception {
    campaign.begin();
    campaign.open("2025-09-01");
    provider = Providers.next();
    iban = campaign.nameAccount(provider, 1, "2025-01-06");
    campaign.decide(provider, KSW, 2024, 1, SOFTWARE_CENTS);
    campaign.settle();
    campaign.open("2025-10-15");
    campaign.pay("batch-2025-10-15");
    payoutId = "KSW-2024-" + provider + "-1";
  }

  @Test
  @DisplayName("Booked before accepted, twice and late: the line is paid, announced in one step")
  void outOfOrderAndTwice() {
    campaign.bankSays(payoutId, BOOKED, null, "2025-10-17");
    campaign.bankSays(payoutId, ACCEPTED, null, "2025-10-16");
    campaign.bankSays(payoutId, BOOKED, null, "2025-10-17");
    campaign.settle();

    assertThat(campaign.payouts(provider))
        .extracting(Payout::status)
        .containsExactly(PayoutStatus.ORDERED, PayoutStatus.BOOKED);
    assertThat(campaign.account(provider, KSW, 2024)).containsEntry("paidCents", SOFTWARE_CENTS);
    assertThat(campaign.rejections()).isZero();
  }

  @Test
  @DisplayName("A line that is rejected for a passing reason is due again at the next cut-off")
  void rejectedForPassingReason() {
    campaign.bankSays(payoutId, REJECTED, "AM04", "2025-10-16");
    campaign.settle();
    assertThat(campaign.account(provider, KSW, 2024))
        .containsEntry("dueCents", SOFTWARE_CENTS)
        .doesNotContainKey("heldBecause");

    campaign.open("2025-12-05");
    assertThat(campaign.batch("batch-2025-12-05").read("$.lines[0].payoutId", String.class))
        .isEqualTo("KSW-2024-" + provider + "-2");
  }

  @Test
  @DisplayName("A line that is returned for a closed account is held until another is named")
  void returnedForClosedAccount() {
    campaign.bankSays(payoutId, BOOKED, null, "2025-10-17");
    campaign.bankSays(payoutId, RETURNED, "AC04", "2025-10-20");
    campaign.settle();
    String reason =
        "The bank refused to pay to the account named on 2025-01-06: closed account (AC04).";
    assertThat(campaign.account(provider, KSW, 2024))
        .containsEntry("paidCents", 0)
        .containsEntry("dueCents", SOFTWARE_CENTS)
        .extractingByKey("heldBecause", InstanceOfAssertFactories.MAP)
        .containsEntry("phrase", "account-refused-by-bank")
        .containsEntry("text", reason);
    assertThat(campaign.get("/holds").<List<Object>>read("$[*].heldBecause.text"))
        .containsExactly(reason);

    campaign.open("2025-12-05");
    assertThat(campaign.batch("batch-2025-12-05").read("$.batch.empty", Boolean.class)).isTrue();

    campaign.open("2025-12-08");
    Iban other = campaign.nameAccount(provider, 2, "2025-12-08");
    campaign.settle();
    assertThat(campaign.get("/holds").<List<Object>>read("$")).isEmpty();
    campaign.open("2025-12-19");
    campaign.pay("batch-2025-12-19");
    assertThat(campaign.payouts(provider))
        .filteredOn(payout -> payout.payoutId().endsWith("-2"))
        .singleElement()
        .satisfies(payout -> assertThat(payout.iban()).isEqualTo(other));
  }

  @Test
  @DisplayName("The same account named after the refusal is paid to again")
  void sameAccountNamedAgain() {
    campaign.bankSays(payoutId, REJECTED, "AC06", "2025-10-16");
    campaign.settle();
    campaign.open("2025-10-20");
    campaign.nameAccount(provider, 2, iban, "2025-10-20");
    campaign.settle();

    assertThat(campaign.get("/holds").<List<Object>>read("$")).isEmpty();
    campaign.open("2025-12-05");
    assertThat(campaign.batch("batch-2025-12-05").read("$.batch.lines", Integer.class))
        .isEqualTo(1);
  }

  @Test
  @DisplayName("Returned before booked: nothing counts as paid, and the late booking is ignored")
  void returnedBeforeBooked() {
    campaign.bankSays(payoutId, RETURNED, "MS03", "2025-10-20");
    campaign.bankSays(payoutId, BOOKED, null, "2025-10-17");
    campaign.settle();

    assertThat(campaign.account(provider, KSW, 2024))
        .containsEntry("paidCents", 0)
        .containsEntry("orderedCents", 0)
        .containsEntry("dueCents", SOFTWARE_CENTS);
    assertThat(campaign.rejections()).isZero();
  }

  @Test
  @DisplayName("Every change at the bank is an entry of the ledger")
  void changesAreEntries() {
    campaign.bankSays(payoutId, BOOKED, null, "2025-10-17");
    campaign.bankSays(payoutId, RETURNED, "AC01", "2025-10-20");
    campaign.settle();

    assertThat(campaign.ledgerEntries(provider))
        .extracting(LedgerEntry::version)
        .startsWith(1, 2)
        .doesNotHaveDuplicates();
    LedgerEntry last =
        campaign.ledgerEntries(provider).get(campaign.ledgerEntries(provider).size() - 1);
    assertThat(last.due().value()).isEqualTo(SOFTWARE_CENTS);
    assertThat(last.heldBecause())
        .isEqualTo(
            HoldPhrase.ACCOUNT_REFUSED_BY_BANK.sentence(
                LocalDate.of(2025, 1, 6), BankReasonPhrase.AC01.alone()));
  }

  @Test
  @DisplayName("A line that is rejected after its batch was booked in one sum is due again")
  void rejectedAfterBookedInOneSum() {
    campaign.bankSays(payoutId, BOOKED, null, "2025-10-17");
    campaign.bankSays(payoutId, REJECTED, "MS03", "2025-10-18");
    campaign.settle();

    assertThat(campaign.rejections()).isZero();
    assertThat(campaign.account(provider, KSW, 2024))
        .containsEntry("paidCents", 0)
        .containsEntry("dueCents", SOFTWARE_CENTS);
    assertThat(campaign.get("/sums").<List<Object>>read("$.differences")).isEmpty();
    campaign.open("2025-12-05");
    assertThat(campaign.batch("batch-2025-12-05").read("$.lines[0].payoutId", String.class))
        .isEqualTo("KSW-2024-" + provider + "-2");
  }

  @Test
  @DisplayName("Every sequence of three statuses has its result, and the sums agree after all")
  void everySequence() {
    List<List<BankStatusKind>> sequences = sequencesOfThree();
    List<InamiKey> providers = sequences.stream().map(sequence -> Providers.next()).toList();
    for (InamiKey each : providers) {
      campaign.nameAccount(each, 1, "2025-01-06");
      campaign.decide(each, KSW, 2023, 1, SOFTWARE_CENTS);
    }
    campaign.settle();
    campaign.open("2025-12-05");
    campaign.pay("batch-2025-12-05");
    for (int i = 0; i < sequences.size(); i++) {
      for (BankStatusKind said : sequences.get(i)) {
        boolean failed = said == REJECTED || said == RETURNED;
        campaign.bankSays(
            "KSW-2023-" + providers.get(i) + "-1", said, failed ? "MS03" : null, "2025-12-09");
      }
    }
    campaign.settle();

    assertThat(campaign.rejections()).isZero();
    for (int i = 0; i < sequences.size(); i++) {
      BankStatusKind strongest = Collections.max(sequences.get(i), STRENGTH);
      boolean failed = strongest == REJECTED || strongest == RETURNED;
      assertThat(campaign.account(providers.get(i), KSW, 2023))
          .as("%s", sequences.get(i))
          .containsEntry("orderedCents", failed ? 0 : SOFTWARE_CENTS)
          .containsEntry("paidCents", strongest == BOOKED ? SOFTWARE_CENTS : 0)
          .containsEntry("dueCents", failed ? SOFTWARE_CENTS : 0);
      assertThat(campaign.payouts(providers.get(i)))
          .as("%s", sequences.get(i))
          .last()
          .extracting(Payout::status)
          .isEqualTo(PayoutStatus.valueOf(strongest.name()));
    }
    assertThat(campaign.get("/sums").<List<Object>>read("$.differences")).isEmpty();
  }

  private static List<List<BankStatusKind>> sequencesOfThree() {
    List<List<BankStatusKind>> sequences = new ArrayList<>();
    for (BankStatusKind first : BankStatusKind.values()) {
      for (BankStatusKind second : BankStatusKind.values()) {
        for (BankStatusKind third : BankStatusKind.values()) {
          sequences.add(List.of(first, second, third));
        }
      }
    }
    return sequences;
  }

  @Test
  @DisplayName("What the bank cannot mean is refused with its reason and stops nothing else")
  void refusedStatuses() {
    campaign.bankSays("KSW-2024-00000000-9", BOOKED, null, "2025-10-17");
    campaign.bankSays(payoutId, REJECTED, null, "2025-10-16");
    campaign.publishText(Topic.BANK_PAYOUT_STATUSES, payoutId, "{\"statusId\":");
    campaign.publishText(
        Topic.BANK_PAYOUT_STATUSES,
        payoutId,
        """
        {"statusId":"s","payoutId":"%s","status":"PAID","observedOn":"2025-10-16"}
        """
            .formatted(payoutId));
    campaign.publishText(
        Topic.BANK_PAYOUT_STATUSES,
        "another-key",
        """
        {"statusId":"s","payoutId":"%s","status":"BOOKED","observedOn":"2025-10-16"}
        """
            .formatted(payoutId));
    campaign.publishText(
        Topic.BANK_PAYOUT_STATUSES,
        payoutId,
        """
        {"statusId":"s","inamiNumber":"%s","payoutId":"%s","status":"BOOKED","observedOn":"2025-10-16"}
        """
            .formatted(Providers.number(Providers.next()), payoutId));
    campaign.bankSays(payoutId, BOOKED, null, "2025-10-17");
    campaign.settle();

    assertThat(campaign.rejectionCodes("KSW-2024-00000000-9")).containsExactly("unknown-payout");
    assertThat(campaign.rejectionCodes("another-key")).containsExactly("contradictory-key");
    assertThat(campaign.rejectionCodes(payoutId))
        .containsExactly("missing-field", "malformed-json", "invalid-value", "wrong-provider");
    assertThat(campaign.account(provider, KSW, 2024)).containsEntry("paidCents", SOFTWARE_CENTS);
  }
}
