package org.carepremiums.payment.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carepremiums.payment.ledger.Numbers.QUALITY;
import static org.carepremiums.payment.ledger.Numbers.QUALITY_2023;
import static org.carepremiums.payment.ledger.Numbers.SOFTWARE;
import static org.carepremiums.payment.ledger.Numbers.SOFTWARE_2023;
import static org.carepremiums.payment.ledger.Numbers.ledger;
import static org.carepremiums.payment.ledger.Numbers.order;
import static org.carepremiums.payment.ledger.Numbers.pay;
import static org.carepremiums.payment.ledger.Numbers.setApart;
import static org.carepremiums.payment.ledger.Numbers.version;

import org.carepremiums.contracts.value.EuroCents;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LedgerAccountTest {

  private final Ledger ledger = ledger();

  @Test
  @DisplayName("What a final decision grants is due until it is ordered")
  void grantedIsDue() {
    ledger.decide(SOFTWARE_2023, version(1, SOFTWARE));

    assertThat(ledger.account(SOFTWARE_2023).due()).isEqualTo(SOFTWARE);
    assertThat(order(ledger, SOFTWARE_2023)).isEqualTo(SOFTWARE);
    assertThat(ledger.account(SOFTWARE_2023).due()).isEqualTo(EuroCents.ZERO);
    assertThat(ledger.account(SOFTWARE_2023).paid()).isEqualTo(EuroCents.ZERO);
  }

  @Test
  @DisplayName("A decision version that is older or repeated changes nothing")
  void olderDecisionIsIgnored() {
    ledger.decide(SOFTWARE_2023, version(3, SOFTWARE));
    int entries = ledger.entries().size();
    ledger.decide(SOFTWARE_2023, version(2, EuroCents.ZERO));
    ledger.decide(SOFTWARE_2023, version(3, EuroCents.ofEuros(1)));

    assertThat(ledger.account(SOFTWARE_2023).owed()).isEqualTo(SOFTWARE);
    assertThat(ledger.entries()).hasSize(entries);
  }

  @Test
  @DisplayName(
      "A preliminary version takes the final one before it back, whatever account is named, until"
          + " the next final one; a repeated or older one changes nothing")
  void takenBack() {
    ledger.takeBack(SOFTWARE_2023, new FinalDecisionWithdrawn(1, Numbers.OPEN));
    assertThat(ledger.entries()).as("nothing was decided for good yet").isEmpty();

    ledger.decide(SOFTWARE_2023, version(2, SOFTWARE));
    ledger.takeBack(SOFTWARE_2023, new FinalDecisionWithdrawn(1, Numbers.OPEN));
    assertThat(ledger.account(SOFTWARE_2023).heldBecause()).isNull();

    ledger.takeBack(SOFTWARE_2023, new FinalDecisionWithdrawn(3, Numbers.OPEN));
    ledger.decide(SOFTWARE_2023, version(2, SOFTWARE));
    ledger.name(
        Numbers.PROVIDER, Numbers.inProSante(2, Numbers.SECOND_IBAN, Numbers.DAY.toString()));
    assertThat(ledger.account(SOFTWARE_2023).owed()).isEqualTo(SOFTWARE);
    assertThat(ledger.account(SOFTWARE_2023).heldBecause())
        .isEqualTo(HoldPhrase.DECISION_TAKEN_BACK.sentence(Numbers.DAY));

    ledger.decide(SOFTWARE_2023, version(4, QUALITY));
    assertThat(ledger.account(SOFTWARE_2023).heldBecause()).isNull();
    assertThat(ledger.account(SOFTWARE_2023).owed()).isEqualTo(QUALITY);
  }

  @Test
  @DisplayName("A refusal after the payment leaves the amount to recover and nothing due")
  void refusalAfterPaymentIsToRecover() {
    ledger.decide(SOFTWARE_2023, version(1, SOFTWARE));
    pay(ledger, SOFTWARE_2023);
    ledger.decide(SOFTWARE_2023, version(2, EuroCents.ZERO));

    LedgerAccount account = ledger.account(SOFTWARE_2023);
    assertThat(account.toRecover()).isEqualTo(SOFTWARE);
    assertThat(account.due()).isEqualTo(EuroCents.ZERO);
    assertThat(account.drawable()).isEqualTo(EuroCents.ZERO);
  }

  @Test
  @DisplayName("What is set apart stays due, and is free again once it is released")
  void setApartOnce() {
    ledger.decide(SOFTWARE_2023, version(1, SOFTWARE));
    int entries = ledger.entries().size();

    assertThat(setApart(ledger, SOFTWARE_2023)).isEqualTo(SOFTWARE);
    assertThat(ledger.account(SOFTWARE_2023).due()).isEqualTo(SOFTWARE);
    assertThat(ledger.account(SOFTWARE_2023).drawable()).isEqualTo(EuroCents.ZERO);
    ledger.release(SOFTWARE_2023, SOFTWARE);
    assertThat(ledger.account(SOFTWARE_2023).drawable()).isEqualTo(SOFTWARE);
    assertThat(ledger.entries()).as("the published ledger tells none of it").hasSize(entries);
  }

  @Test
  @DisplayName("What is no longer owed cannot be ordered although it was set apart")
  void orderBeyondOwedIsRefused() {
    ledger.decide(SOFTWARE_2023, version(1, SOFTWARE));
    setApart(ledger, SOFTWARE_2023);
    ledger.decide(SOFTWARE_2023, version(2, EuroCents.ZERO));

    assertThatThrownBy(() -> ledger.order(SOFTWARE_2023, SOFTWARE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("more would be ordered than is owed");
  }

  @Test
  @DisplayName("A decision cannot owe less than nothing")
  void negativeEntitlementIsRefused() {
    assertThatThrownBy(() -> version(1, EuroCents.of(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("Accounts of one provider are named apart by premium and year")
  void accountsAreApart() {
    ledger.decide(SOFTWARE_2023, version(1, SOFTWARE));
    ledger.decide(QUALITY_2023, version(1, EuroCents.ZERO));

    assertThat(ledger.account(QUALITY_2023).due()).isEqualTo(EuroCents.ZERO);
    assertThat(ledger.account(SOFTWARE_2023).due()).isEqualTo(SOFTWARE);
  }
}
