package org.carepremiums.payment.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carepremiums.payment.ledger.Numbers.QUALITY;
import static org.carepremiums.payment.ledger.Numbers.QUALITY_2023;
import static org.carepremiums.payment.ledger.Numbers.SOCIAL_STATUS_2021;
import static org.carepremiums.payment.ledger.Numbers.SOFTWARE;
import static org.carepremiums.payment.ledger.Numbers.SOFTWARE_2022;
import static org.carepremiums.payment.ledger.Numbers.SOFTWARE_2023;
import static org.carepremiums.payment.ledger.Numbers.ledger;
import static org.carepremiums.payment.ledger.Numbers.order;
import static org.carepremiums.payment.ledger.Numbers.pay;
import static org.carepremiums.payment.ledger.Numbers.version;

import org.carepremiums.contracts.decision.Payee;
import org.carepremiums.contracts.decision.PayeeKind;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NettingTest {

  private static final LedgerAccountId SOCIAL_STATUS_2022 =
      Numbers.id(SOCIAL_STATUS_2021.scheme(), 2022);
  private static final Payee FUND = new Payee(PayeeKind.INSTITUTION, "Pension Fund 1");
  private static final Payee INSURER = new Payee(PayeeKind.INSTITUTION, "Insurer 2");

  private final Ledger ledger = ledger();

  @Test
  @DisplayName("What was paid too much settles what is due to the same provider, visibly")
  void recoverySettlesWhatIsDue() {
    overpaySoftware2022();
    ledger.decide(QUALITY_2023, version(1, QUALITY));
    ledger.net();

    assertThat(ledger.offsets()).containsExactly(new SetOff(SOFTWARE_2022, QUALITY_2023, SOFTWARE));
    assertThat(ledger.account(SOFTWARE_2022).toRecover()).isEqualTo(EuroCents.ZERO);
    assertThat(ledger.account(QUALITY_2023).due()).isEqualTo(QUALITY.minus(SOFTWARE));
    assertThat(order(ledger, QUALITY_2023)).isEqualTo(EuroCents.ofEuros(1_200));
  }

  @Test
  @DisplayName("A recovery larger than what is due stays open for the rest")
  void restStaysOpen() {
    ledger.decide(QUALITY_2023, version(1, QUALITY));
    pay(ledger, QUALITY_2023);
    ledger.decide(QUALITY_2023, version(2, EuroCents.ZERO));
    ledger.decide(SOFTWARE_2023, version(1, SOFTWARE));
    ledger.net();

    assertThat(ledger.account(QUALITY_2023).toRecover()).isEqualTo(EuroCents.ofEuros(1_200));
    assertThat(ledger.account(SOFTWARE_2023).due()).isEqualTo(EuroCents.ZERO);
    assertThat(ledger.account(SOFTWARE_2023).drawable()).isEqualTo(EuroCents.ZERO);
  }

  @Test
  @DisplayName(
      "A decision that became preliminary again claims nothing back and is not paid by setting off")
  void takenBackSettlesNothing() {
    overpaySoftware2022();
    ledger.decide(QUALITY_2023, version(1, QUALITY));
    ledger.takeBack(SOFTWARE_2022, new FinalDecisionWithdrawn(3, Numbers.OPEN));
    ledger.net();
    assertThat(ledger.offsets()).isEmpty();

    ledger.decide(SOFTWARE_2022, version(4, EuroCents.ZERO));
    ledger.takeBack(QUALITY_2023, new FinalDecisionWithdrawn(2, Numbers.OPEN));
    ledger.net();
    assertThat(ledger.offsets()).isEmpty();

    ledger.decide(QUALITY_2023, version(3, QUALITY));
    ledger.net();
    assertThat(ledger.offsets()).containsExactly(new SetOff(SOFTWARE_2022, QUALITY_2023, SOFTWARE));
  }

  @Test
  @DisplayName("Money that is still on its way to the provider is not netted")
  void unbookedMoneyIsNotNetted() {
    ledger.decide(SOFTWARE_2022, version(1, SOFTWARE));
    order(ledger, SOFTWARE_2022);
    ledger.decide(SOFTWARE_2022, version(2, EuroCents.ZERO));
    ledger.decide(QUALITY_2023, version(1, QUALITY));
    ledger.net();

    assertThat(ledger.offsets()).isEmpty();
  }

  @Test
  @DisplayName("When netted money comes back from the bank, the netting is undone")
  void returnUndoesNetting() {
    overpaySoftware2022();
    ledger.decide(QUALITY_2023, version(1, QUALITY));
    ledger.net();
    ledger.move(SOFTWARE_2022, SOFTWARE, PayoutStage.BOOKED, PayoutStage.RETURNED);

    LedgerAccount software = ledger.account(SOFTWARE_2022);
    assertThat(software.toRecover()).isEqualTo(EuroCents.ZERO);
    assertThat(software.due()).isEqualTo(EuroCents.ZERO);
    assertThat(software.netted()).isEqualTo(EuroCents.ZERO);
    assertThat(ledger.account(QUALITY_2023).due()).isEqualTo(QUALITY);
  }

  @Test
  @DisplayName("A restored entitlement is due again after its recovery was netted")
  void restoredEntitlementIsDueAgain() {
    overpaySoftware2022();
    ledger.decide(QUALITY_2023, version(1, QUALITY));
    ledger.net();
    ledger.decide(SOFTWARE_2022, version(3, SOFTWARE));

    assertThat(ledger.account(SOFTWARE_2022).due()).isEqualTo(SOFTWARE);
    assertThat(ledger.account(QUALITY_2023).due()).isEqualTo(QUALITY.minus(SOFTWARE));
  }

  @Test
  @DisplayName("Two providers' accounts are never netted against each other")
  void neverBetweenProviders() {
    LedgerAccountId another =
        new LedgerAccountId(new InamiKey("54263488"), SOFTWARE_2023.scheme(), SOFTWARE_2023.year());
    overpaySoftware2022();
    ledger.decide(another, version(1, SOFTWARE));
    ledger.net();

    assertThat(ledger.offsets()).isEmpty();
    assertThatThrownBy(() -> new SetOff(SOFTWARE_2022, another, SOFTWARE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("same provider");
  }

  @Test
  @DisplayName("12.30 the money of an insurer or pension fund never settles the provider's debt")
  void neverAgainstTheProvidersDebt() {
    overpaySoftware2022();
    decideSocialStatus(SOCIAL_STATUS_2022, 1, SOFTWARE, FUND);
    ledger.net();

    assertThat(ledger.offsets()).isEmpty();
    assertThat(ledger.account(SOFTWARE_2022).toRecover()).isEqualTo(SOFTWARE);
    assertThat(ledger.account(SOCIAL_STATUS_2022).due()).isEqualTo(SOFTWARE);
  }

  @Test
  @DisplayName(
      "12.30 what an insurer or pension fund got too much never settles what is the provider's")
  void neverAgainstTheInstitutionsDebt() {
    overpaySocialStatus2021(FUND);
    ledger.decide(SOFTWARE_2023, version(1, SOFTWARE));
    decideSocialStatus(SOCIAL_STATUS_2022, 1, SOFTWARE, INSURER);
    ledger.net();

    assertThat(ledger.offsets()).isEmpty();
    assertThat(ledger.account(SOCIAL_STATUS_2021).toRecover()).isEqualTo(SOFTWARE);
  }

  @Test
  @DisplayName("12.30 what one insurer or pension fund got too much settles what is due to itself")
  void withinOneInstitution() {
    overpaySocialStatus2021(FUND);
    decideSocialStatus(SOCIAL_STATUS_2022, 1, QUALITY, FUND);
    ledger.net();

    assertThat(ledger.offsets())
        .containsExactly(new SetOff(SOCIAL_STATUS_2021, SOCIAL_STATUS_2022, SOFTWARE));
  }

  @Test
  @DisplayName("12.30 institutions that no contract names may be two: nothing is netted")
  void unknownInstitutions() {
    overpaySocialStatus2021(new Payee(PayeeKind.INSTITUTION, null));
    decideSocialStatus(SOCIAL_STATUS_2022, 1, QUALITY, new Payee(PayeeKind.INSTITUTION, null));
    ledger.net();

    assertThat(ledger.offsets()).isEmpty();
  }

  @Test
  @DisplayName(
      "12.30 what was paid to another institution than the decision now names is not netted")
  void institutionChangedSince() {
    overpaySocialStatus2021(FUND);
    decideSocialStatus(SOCIAL_STATUS_2021, 3, EuroCents.ZERO, INSURER);
    decideSocialStatus(SOCIAL_STATUS_2022, 1, QUALITY, INSURER);
    ledger.net();

    assertThat(ledger.offsets()).isEmpty();
  }

  private void overpaySocialStatus2021(Payee payee) {
    decideSocialStatus(SOCIAL_STATUS_2021, 1, SOFTWARE, payee);
    ledger.name(
        Numbers.PROVIDER,
        Numbers.withApplication(1, Numbers.SECOND_IBAN, SOCIAL_STATUS_2021, "2025-01-06"));
    pay(ledger, SOCIAL_STATUS_2021);
    decideSocialStatus(SOCIAL_STATUS_2021, 2, EuroCents.ZERO, payee);
  }

  private void decideSocialStatus(LedgerAccountId id, int version, EuroCents owed, Payee payee) {
    ledger.decide(id, version(version, owed, payee, BusinessDay.of("2025-02-03")));
  }

  private void overpaySoftware2022() {
    ledger.decide(SOFTWARE_2022, version(1, SOFTWARE));
    pay(ledger, SOFTWARE_2022);
    ledger.decide(SOFTWARE_2022, version(2, EuroCents.ZERO));
  }
}
