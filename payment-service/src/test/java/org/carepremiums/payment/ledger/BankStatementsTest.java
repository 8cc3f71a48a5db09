package org.carepremiums.payment.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carepremiums.payment.ledger.Numbers.SOFTWARE_2023;

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

/** Random lives of one payout, among them duplicates and statements out of order. */
class BankStatementsTest {

  static LongStream seeds() {
    return LongStream.range(0, 300);
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
    LedgerAccount account = ledger.account(SOFTWARE_2023);
    return List.of(account.ordered(), account.paid(), account.due(), account.toRecover());
  }
}
