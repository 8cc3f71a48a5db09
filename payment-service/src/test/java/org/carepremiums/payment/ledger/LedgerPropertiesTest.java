package org.carepremiums.payment.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carepremiums.payment.ledger.Numbers.FIRST_IBAN;
import static org.carepremiums.payment.ledger.Numbers.OPEN;
import static org.carepremiums.payment.ledger.Numbers.ORDERS;
import static org.carepremiums.payment.ledger.Numbers.PROVIDER;
import static org.carepremiums.payment.ledger.Numbers.QUALITY_2023;
import static org.carepremiums.payment.ledger.Numbers.SOFTWARE_2022;
import static org.carepremiums.payment.ledger.Numbers.SOFTWARE_2023;
import static org.carepremiums.payment.ledger.Numbers.inProSante;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.carepremiums.contracts.upstream.BankStatusKind;
import org.carepremiums.contracts.value.EuroCents;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random lives of one provider's accounts, among them duplicates and statements out of order. */
class LedgerPropertiesTest {

  private static final int STEPS = 60;
  private static final List<AccountId> ACCOUNTS =
      List.of(SOFTWARE_2022, SOFTWARE_2023, QUALITY_2023);

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  /** A payout of the model, beside the ledger under test. */
  private static final class ModelPayout {
    private final AccountId account;
    private final EuroCents amount;
    private PayoutStage stage = PayoutStage.RESERVED;

    private ModelPayout(AccountId account, EuroCents amount) {
      this.account = account;
      this.amount = amount;
    }
  }

  private final List<ModelPayout> payouts = new ArrayList<>();
  private final int[] versions = new int[ACCOUNTS.size()];

  @ParameterizedTest(name = "life {0}")
  @DisplayName(
      "After every step money is conserved, nothing is ordered twice, and no account is both due"
          + " and to recover")
  @MethodSource("seeds")
  void moneyIsConserved(long seed) throws ContradictoryStatus {
    Random random = new Random(seed);
    Ledger ledger = new Ledger(OPEN, ORDERS);
    if (random.nextInt(4) > 0) {
      ledger.name(PROVIDER, inProSante(1, FIRST_IBAN, "2025-01-06"));
    }
    for (AccountId id : ACCOUNTS) {
      decide(ledger, random, ACCOUNTS.indexOf(id), id);
    }
    for (int step = 0; step < STEPS; step++) {
      step(ledger, random);
      requireInvariants(ledger);
    }
  }

  private void step(Ledger ledger, Random random) throws ContradictoryStatus {
    int chosen = random.nextInt(ACCOUNTS.size());
    AccountId id = ACCOUNTS.get(chosen);
    switch (random.nextInt(8)) {
      case 0 -> decide(ledger, random, chosen, id);
      case 1 -> ledger.decide(id, entitlement(random, Math.max(1, versions[chosen] - 1)));
      case 2 -> ledger.net();
      case 3 -> ledger.name(PROVIDER, inProSante(1 + random.nextInt(3), FIRST_IBAN, "2025-01-06"));
      case 4, 5 -> drawUpOrFinish(ledger, random, id);
      default -> bankSpeaks(ledger, random);
    }
  }

  private void decide(Ledger ledger, Random random, int index, AccountId id) {
    ledger.decide(id, entitlement(random, ++versions[index]));
  }

  private static Entitlement entitlement(Random random, int version) {
    return Numbers.version(version, EuroCents.of(40_000L * random.nextInt(6)));
  }

  /** Draws up, approves or withdraws, as a batch with this account's line alone would. */
  private void drawUpOrFinish(Ledger ledger, Random random, AccountId id) {
    ModelPayout reserved =
        payouts.stream()
            .filter(payout -> payout.account.equals(id) && payout.stage == PayoutStage.RESERVED)
            .findFirst()
            .orElse(null);
    if (reserved == null) {
      EuroCents amount = ledger.reserve(id);
      if (amount.isPositive()) {
        payouts.add(new ModelPayout(id, amount));
      }
    } else if (random.nextBoolean() && ledger.account(id).due().compareTo(reserved.amount) >= 0) {
      ledger.order(id, reserved.amount);
      reserved.stage = PayoutStage.ORDERED;
    } else {
      ledger.release(id, reserved.amount);
      reserved.stage = PayoutStage.WITHDRAWN;
    }
  }

  private void bankSpeaks(Ledger ledger, Random random) {
    if (payouts.isEmpty()) {
      return;
    }
    ModelPayout payout = payouts.get(random.nextInt(payouts.size()));
    BankStatusKind said = BankStatusKind.values()[random.nextInt(4)];
    try {
      payout
          .stage
          .after(said)
          .ifPresent(
              next -> {
                ledger.move(payout.account, payout.amount, payout.stage, next);
                payout.stage = next;
              });
    } catch (ContradictoryStatus refused) {
      assertThat(refused).hasMessageContaining("the payout");
    }
  }

  private void requireInvariants(Ledger ledger) {
    EuroCents netted = EuroCents.ZERO;
    for (AccountId id : ACCOUNTS) {
      Account account = ledger.account(id);
      assertThat(account.due().isPositive() && account.toRecover().isPositive()).isFalse();
      assertThat(account.ordered())
          .isEqualTo(
              sum(id, PayoutStage.ORDERED, PayoutStage.ACCEPTED, PayoutStage.BOOKED)
                  .plus(account.netted()));
      assertThat(account.paid()).isEqualTo(sum(id, PayoutStage.BOOKED).plus(account.netted()));
      assertThat(account.reserved()).isEqualTo(sum(id, PayoutStage.RESERVED));
      assertThat(account.paid()).isBetween(EuroCents.ZERO, account.ordered());
      netted = netted.plus(account.netted());
    }
    assertThat(netted).isEqualTo(EuroCents.ZERO);
  }

  private EuroCents sum(AccountId id, PayoutStage... stages) {
    return payouts.stream()
        .filter(payout -> payout.account.equals(id) && List.of(stages).contains(payout.stage))
        .map(payout -> payout.amount)
        .reduce(EuroCents.ZERO, EuroCents::plus);
  }

  @ParameterizedTest(name = "order {0}")
  @DisplayName("Duplicates and the order of true bank statuses do not change where an account ends")
  @MethodSource("seeds")
  void orderOfStatusesDoesNotMatter(long seed) throws ContradictoryStatus {
    Random random = new Random(seed);
    List<List<BankStatusKind>> stories =
        List.of(
            List.of(BankStatusKind.ACCEPTED, BankStatusKind.BOOKED),
            List.of(BankStatusKind.ACCEPTED, BankStatusKind.REJECTED),
            List.of(BankStatusKind.ACCEPTED, BankStatusKind.BOOKED, BankStatusKind.RETURNED));
    List<BankStatusKind> told = stories.get(random.nextInt(stories.size()));
    List<BankStatusKind> mixed = new ArrayList<>(told);
    mixed.add(told.get(random.nextInt(told.size())));
    Collections.shuffle(mixed, random);

    assertThat(ending(mixed)).isEqualTo(ending(told));
  }

  private static List<EuroCents> ending(List<BankStatusKind> statements)
      throws ContradictoryStatus {
    Ledger ledger = Numbers.ledger();
    ledger.decide(SOFTWARE_2023, Numbers.version(1, Numbers.SOFTWARE));
    EuroCents amount = Numbers.order(ledger, SOFTWARE_2023);
    PayoutStage stage = PayoutStage.ORDERED;
    for (BankStatusKind said : statements) {
      PayoutStage next = stage.after(said).orElse(stage);
      if (next != stage) {
        ledger.move(SOFTWARE_2023, amount, stage, next);
      }
      stage = next;
    }
    Account account = ledger.account(SOFTWARE_2023);
    return List.of(account.ordered(), account.paid(), account.due(), account.toRecover());
  }
}
