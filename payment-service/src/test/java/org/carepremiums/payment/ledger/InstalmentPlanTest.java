package org.carepremiums.payment.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.payment.ledger.InstalmentPlan.Instalment;
import org.carepremiums.payment.ledger.InstalmentPlan.Standing;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A plan of instalments")
class InstalmentPlanTest {

  private static final LocalDate JULY = LocalDate.of(2025, 7, 1);
  private static final LocalDate AUGUST = LocalDate.of(2025, 8, 1);
  private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);

  private final InstalmentPlan plan =
      new InstalmentPlan(List.of(part(JULY, 300), part(AUGUST, 300), part(SEPTEMBER, 200)));

  @Test
  @DisplayName("lets whatever settles the claim settle the oldest instalment first")
  void oldestFirst() {
    assertThat(plan.standing(EuroCents.ofEuros(450), JULY))
        .containsExactly(
            new Standing(JULY, EuroCents.ofEuros(300), EuroCents.ZERO, false),
            new Standing(AUGUST, EuroCents.ofEuros(300), EuroCents.ofEuros(250), false),
            new Standing(SEPTEMBER, EuroCents.ofEuros(200), EuroCents.ofEuros(200), false));
  }

  @Test
  @DisplayName("is overdue from the day after an instalment that is not settled")
  void overdue() {
    assertThat(plan.standing(EuroCents.ofEuros(800), JULY)).noneMatch(Standing::overdue);
    assertThat(plan.standing(EuroCents.ofEuros(800), JULY.plusDays(1)))
        .extracting(Standing::overdue)
        .containsExactly(true, false, false);
    assertThat(plan.standing(EuroCents.ofEuros(500), JULY.plusDays(1)))
        .noneMatch(Standing::overdue);
  }

  @Test
  @DisplayName("has parts of more than nothing, one after another")
  void parts() {
    assertThatIllegalArgumentException().isThrownBy(() -> new InstalmentPlan(List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> part(JULY, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new InstalmentPlan(List.of(part(JULY, 1), part(JULY, 1))));
  }

  @Test
  @DisplayName("has as much open as the claim, and no later part settled before an earlier one")
  void addsUp() {
    Random random = new Random(27);
    for (int run = 0; run < 1_000; run++) {
      List<Instalment> parts = new ArrayList<>();
      for (int i = 0; i <= random.nextInt(6); i++) {
        parts.add(part(JULY.plusMonths(i), 1 + random.nextInt(500)));
      }
      InstalmentPlan any = new InstalmentPlan(parts);
      EuroCents open = EuroCents.of(random.nextLong(any.total().value() + 1));
      List<Standing> standing = any.standing(open, SEPTEMBER);

      assertThat(standing.stream().map(Standing::openCents).reduce(EuroCents.ZERO, EuroCents::plus))
          .isEqualTo(open);
      for (int i = 1; i < standing.size(); i++) {
        if (standing.get(i - 1).openCents().isPositive()) {
          assertThat(standing.get(i).openCents()).isEqualTo(standing.get(i).amountCents());
        }
      }
    }
  }

  private static Instalment part(LocalDate dueOn, long euros) {
    return new Instalment(dueOn, EuroCents.ofEuros(euros));
  }
}
