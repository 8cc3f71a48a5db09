package org.carepremiums.payment.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.carepremiums.payment.ledger.Numbers.QUALITY;
import static org.carepremiums.payment.ledger.Numbers.QUALITY_2023;
import static org.carepremiums.payment.ledger.Numbers.SOFTWARE;
import static org.carepremiums.payment.ledger.Numbers.SOFTWARE_2022;
import static org.carepremiums.payment.ledger.Numbers.ledger;
import static org.carepremiums.payment.ledger.Numbers.pay;
import static org.carepremiums.payment.ledger.Numbers.version;

import java.util.Map;
import java.util.Random;
import org.carepremiums.contracts.value.EuroCents;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What was paid too much and is written off")
class WriteOffTest {

  private static final EuroCents PART = EuroCents.ofEuros(300);

  private final Ledger ledger = ledger();

  @Test
  @DisplayName("is not to be recovered any more, and neither owed nor less paid")
  void notToRecover() {
    overpay();
    int entries = ledger.entries().size();
    ledger.writeOff(SOFTWARE_2022, PART);

    LedgerAccount account = ledger.account(SOFTWARE_2022);
    assertThat(account.toRecover()).isEqualTo(SOFTWARE.minus(PART));
    assertThat(account.reclaimable()).isEqualTo(SOFTWARE.minus(PART));
    assertThat(account.owed()).isEqualTo(EuroCents.ZERO);
    assertThat(account.paid()).isEqualTo(SOFTWARE);
    assertThat(account.due()).isEqualTo(EuroCents.ZERO);
    assertThat(ledger.entries()).hasSize(entries + 1);
  }

  @Test
  @DisplayName("is neither set off nor paid back")
  void neitherSetOffNorPaidBack() {
    overpay();
    ledger.writeOff(SOFTWARE_2022, SOFTWARE);
    ledger.decide(QUALITY_2023, version(1, QUALITY));
    ledger.net();

    assertThat(ledger.offsets()).isEmpty();
    assertThat(ledger.repay(SOFTWARE_2022, SOFTWARE)).isEqualTo(EuroCents.ZERO);
  }

  @Test
  @DisplayName("settles what a later decision grants first: nothing is paid on top of it")
  void settlesWhatBecomesOwed() {
    overpay();
    ledger.writeOff(SOFTWARE_2022, SOFTWARE);
    ledger.decide(SOFTWARE_2022, version(3, PART));
    assertThat(ledger.account(SOFTWARE_2022).due()).isEqualTo(EuroCents.ZERO);
    assertThat(ledger.account(SOFTWARE_2022).writtenOff()).isEqualTo(SOFTWARE.minus(PART));
    assertThat(ledger.writeOffsUndone()).containsExactly(Map.entry(SOFTWARE_2022, PART));

    ledger.decide(SOFTWARE_2022, version(4, QUALITY));
    assertThat(ledger.account(SOFTWARE_2022).due()).isEqualTo(QUALITY.minus(SOFTWARE));
    assertThat(ledger.account(SOFTWARE_2022).writtenOff()).isEqualTo(EuroCents.ZERO);
  }

  @Test
  @DisplayName("is to be recovered again once it settled what was owed and that is refused again")
  void notForgivenTwice() {
    overpay();
    ledger.writeOff(SOFTWARE_2022, SOFTWARE);
    ledger.decide(SOFTWARE_2022, version(3, PART));
    ledger.decide(SOFTWARE_2022, version(4, EuroCents.ZERO));

    assertThat(ledger.account(SOFTWARE_2022).toRecover()).isEqualTo(PART);
  }

  @Test
  @DisplayName("is undone where the bank sends the payment back")
  void cameBack() {
    overpay();
    ledger.writeOff(SOFTWARE_2022, SOFTWARE);
    ledger.move(SOFTWARE_2022, SOFTWARE, PayoutStage.BOOKED, PayoutStage.RETURNED);

    assertThat(ledger.account(SOFTWARE_2022).writtenOff()).isEqualTo(EuroCents.ZERO);
    assertThat(ledger.account(SOFTWARE_2022).toRecover()).isEqualTo(EuroCents.ZERO);
  }

  @Test
  @DisplayName("is never more than what can be reclaimed")
  void neverMore() {
    overpay();

    assertThatIllegalStateException()
        .isThrownBy(() -> ledger.writeOff(SOFTWARE_2022, SOFTWARE.plus(EuroCents.of(1))))
        .withMessageContaining("more would be written off than can be reclaimed");
  }

  @ParameterizedTest(name = "campaign {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  @DisplayName("never leaves a payee with less or more than what is owed, to recover and forgiven")
  void addsUp(long seed) {
    Random random = new Random(seed);
    EuroCents forgiven = EuroCents.ZERO;
    for (int step = 1; step <= 80; step++) {
      ledger.decide(SOFTWARE_2022, version(step, EuroCents.of(random.nextInt(100_000))));
      if (ledger.account(SOFTWARE_2022).due().isPositive() && random.nextBoolean()) {
        pay(ledger, SOFTWARE_2022);
      }
      EuroCents open = ledger.account(SOFTWARE_2022).reclaimable();
      if (open.isPositive() && random.nextInt(3) == 0) {
        EuroCents amount = EuroCents.of(1 + random.nextLong(open.value()));
        forgiven = forgiven.plus(amount);
        ledger.writeOff(SOFTWARE_2022, amount);
      } else if (open.isPositive() && random.nextInt(3) == 0) {
        ledger.repay(SOFTWARE_2022, EuroCents.of(1 + random.nextLong(open.value())));
      }
      LedgerAccount account = ledger.account(SOFTWARE_2022);
      EuroCents undone = ledger.writeOffsUndone().getOrDefault(SOFTWARE_2022, EuroCents.ZERO);
      assertThat(account.writtenOff()).isEqualTo(forgiven.minus(undone));
      assertThat(account.ordered().plus(account.due()))
          .isEqualTo(account.owed().plus(account.toRecover()).plus(account.writtenOff()));
      assertThat(account.due().isPositive() && account.writtenOff().isPositive())
          .as("something would be paid on top of what was forgiven")
          .isFalse();
    }
  }

  private void overpay() {
    ledger.decide(SOFTWARE_2022, version(1, SOFTWARE));
    pay(ledger, SOFTWARE_2022);
    ledger.decide(SOFTWARE_2022, version(2, EuroCents.ZERO));
  }
}
