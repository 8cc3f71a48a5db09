package org.carepremiums.payment.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.carepremiums.payment.ledger.Numbers.QUALITY;
import static org.carepremiums.payment.ledger.Numbers.QUALITY_2023;
import static org.carepremiums.payment.ledger.Numbers.SOFTWARE;
import static org.carepremiums.payment.ledger.Numbers.SOFTWARE_2022;
import static org.carepremiums.payment.ledger.Numbers.ledger;
import static org.carepremiums.payment.ledger.Numbers.order;
import static org.carepremiums.payment.ledger.Numbers.pay;
import static org.carepremiums.payment.ledger.Numbers.version;

import java.util.Map;
import java.util.Random;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.StructuredCommunication;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What was paid too much and is paid back")
class RepaymentTest {

  private static final StructuredCommunication CLAIM = StructuredCommunication.of(1);
  private static final EuroCents PART = EuroCents.ofEuros(300);

  private final Ledger ledger = ledger();

  @Test
  @DisplayName("is neither ordered nor paid any more, and never counts as set off")
  void lowersOrderedAndPaid() {
    overpay();
    assertThat(ledger.repay(SOFTWARE_2022, PART)).isEqualTo(PART);

    LedgerAccount account = ledger.account(SOFTWARE_2022);
    assertThat(account.repaid()).isEqualTo(PART);
    assertThat(account.paid()).isEqualTo(SOFTWARE.minus(PART));
    assertThat(account.ordered()).isEqualTo(SOFTWARE.minus(PART));
    assertThat(account.toRecover()).isEqualTo(SOFTWARE.minus(PART));
    assertThat(account.netted()).isEqualTo(EuroCents.ZERO);
    assertThat(ledger.entries().get(ledger.entries().size() - 1).account()).isEqualTo(account);
  }

  @Test
  @DisplayName("settles no more than that: the rest stays the payer's")
  void surplusSettlesNothing() {
    overpay();

    assertThat(ledger.repay(SOFTWARE_2022, QUALITY)).isEqualTo(SOFTWARE);
    int entries = ledger.entries().size();
    assertThat(ledger.repay(SOFTWARE_2022, QUALITY)).isEqualTo(EuroCents.ZERO);
    assertThat(ledger.account(SOFTWARE_2022).paid()).isEqualTo(EuroCents.ZERO);
    assertThat(ledger.entries()).hasSize(entries);
  }

  @Test
  @DisplayName("is due again where a later decision grants it after all")
  void dueAgain() {
    overpay();
    ledger.repay(SOFTWARE_2022, SOFTWARE);
    ledger.decide(SOFTWARE_2022, version(3, SOFTWARE));

    assertThat(ledger.account(SOFTWARE_2022).due()).isEqualTo(SOFTWARE);
  }

  @Test
  @DisplayName("cannot be more than what the payee holds: money on its way may still be refused")
  void moneyOnItsWay() {
    ledger.decide(SOFTWARE_2022, version(1, SOFTWARE));
    order(ledger, SOFTWARE_2022);
    ledger.decide(SOFTWARE_2022, version(2, EuroCents.ZERO));

    assertThat(ledger.account(SOFTWARE_2022).toRecover()).isEqualTo(SOFTWARE);
    assertThat(ledger.account(SOFTWARE_2022).reclaimable()).isEqualTo(EuroCents.ZERO);
    assertThat(ledger.repay(SOFTWARE_2022, SOFTWARE)).isEqualTo(EuroCents.ZERO);
  }

  @Test
  @DisplayName("is the payer's again where the bank sends the payment back as well")
  void cameBackTwice() {
    overpay();
    ledger.repay(SOFTWARE_2022, PART);
    ledger.move(SOFTWARE_2022, SOFTWARE, PayoutStage.BOOKED, PayoutStage.RETURNED);

    LedgerAccount account = ledger.account(SOFTWARE_2022);
    assertThat(ledger.repaymentsUndone()).containsExactly(Map.entry(SOFTWARE_2022, PART));
    assertThat(account.repaid()).isEqualTo(EuroCents.ZERO);
    assertThat(account.paid()).isEqualTo(EuroCents.ZERO);
    assertThat(account.ordered()).isEqualTo(EuroCents.ZERO);
  }

  @Test
  @DisplayName("after a part of it was set off is undone last where the payment comes back")
  void nettedAndRepaid() {
    overpay();
    ledger.decide(QUALITY_2023, version(1, PART));
    ledger.net();
    ledger.repay(SOFTWARE_2022, SOFTWARE.minus(PART));
    assertThat(ledger.account(SOFTWARE_2022).paid()).isEqualTo(EuroCents.ZERO);
    ledger.move(SOFTWARE_2022, SOFTWARE, PayoutStage.BOOKED, PayoutStage.RETURNED);

    assertThat(ledger.account(SOFTWARE_2022).paid()).isEqualTo(EuroCents.ZERO);
    assertThat(ledger.account(SOFTWARE_2022).repaid()).isEqualTo(EuroCents.ZERO);
    assertThat(ledger.account(SOFTWARE_2022).netted()).isEqualTo(EuroCents.ZERO);
    assertThat(ledger.account(QUALITY_2023).due()).isEqualTo(PART);
  }

  @ParameterizedTest(name = "campaign {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  @DisplayName("keeps every cent: what the bank paid is what is held, set off and paid back")
  void keepsEveryCent(long seed) {
    Random random = new Random(seed);
    EuroCents booked = EuroCents.ZERO;
    EuroCents received = EuroCents.ZERO;
    EuroCents surplus = EuroCents.ZERO;
    for (int step = 1; step <= 60; step++) {
      ledger.decide(SOFTWARE_2022, version(step, EuroCents.of(random.nextInt(100_000))));
      LedgerAccount before = ledger.account(SOFTWARE_2022);
      if (before.due().isPositive() && random.nextBoolean()) {
        booked = booked.plus(before.due());
        pay(ledger, SOFTWARE_2022);
      }
      if (random.nextBoolean()) {
        EuroCents amount = EuroCents.of(1 + random.nextInt(60_000));
        EuroCents open = ledger.account(SOFTWARE_2022).reclaimable();
        EuroCents settled = ledger.repay(SOFTWARE_2022, amount);
        received = received.plus(amount);
        surplus = surplus.plus(amount.minus(settled));
        assertThat(CreditOutcome.of(CLAIM, amount, open))
            .isEqualTo(
                settled.equals(amount)
                    ? settled.equals(open)
                        ? new CreditOutcome.MatchedExactly(CLAIM, settled)
                        : new CreditOutcome.MatchedPartly(CLAIM, settled, open.minus(settled))
                    : new CreditOutcome.TooMuch(CLAIM, settled, amount.minus(settled)));
      }
      LedgerAccount account = ledger.account(SOFTWARE_2022);
      assertThat(account.repaid()).isEqualTo(received.minus(surplus));
      assertThat(account.paid()).isEqualTo(booked.minus(account.repaid()));
      assertThat(account.paid().isNegative()).isFalse();
      assertThat(account.owed())
          .isEqualTo(account.ordered().plus(account.due()).minus(account.toRecover()));
    }
  }

  @Test
  @DisplayName("is of more than nothing")
  void nothingIsNoCredit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CreditOutcome.of(CLAIM, EuroCents.ZERO, SOFTWARE));
  }

  private void overpay() {
    ledger.decide(SOFTWARE_2022, version(1, SOFTWARE));
    pay(ledger, SOFTWARE_2022);
    ledger.decide(SOFTWARE_2022, version(2, EuroCents.ZERO));
  }
}
