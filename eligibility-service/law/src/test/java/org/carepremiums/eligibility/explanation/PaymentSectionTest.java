package org.carepremiums.eligibility.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.Notification;
import org.carepremiums.contracts.decision.NotificationChannel;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.decision.Payee;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.explanation.Statement.Line;
import org.carepremiums.eligibility.explanation.Statement.Part;
import org.carepremiums.platform.wording.text.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Cut-offs of 2025: 15 October, 5 December, 19 December. */
@DisplayName("What a statement says about payment")
class PaymentSectionTest {

  private static final InamiKey PROVIDER = new InamiKey("10000007");
  private static final PremiumYear YEAR = PremiumYear.of(2024);

  private final List<Decision> versions = new ArrayList<>();

  @Test
  @DisplayName(
      "more is paid together with what an earlier decision gave, where nothing is paid yet")
  void paidTogether() {
    decided("2025-10-20", 4_500);
    decided("2025-10-21", 6_000);

    assertThat(payment())
        .anyMatch(line -> line.startsWith("Payment is planned for 2025-12-09"))
        .noneMatch(line -> line.contains("the difference"));
  }

  @Test
  @DisplayName("more is paid in addition to what an earlier batch paid: the difference")
  void paidInAddition() {
    decided("2025-09-22", 4_500);
    decided("2025-10-20", 6_000);

    assertThat(payment())
        .contains(
            "Of this, 4,500 EUR had been decided before; the payment planned here is the difference.");
  }

  @Test
  @DisplayName("the difference is the one from what was in force at the earlier batch")
  void inForceAtEarlierBatch() {
    decided("2025-09-22", 3_500);
    decided("2025-10-20", 4_500);
    decided("2025-10-21", 6_000);

    assertThat(payment())
        .anyMatch(line -> line.startsWith("Of this, 3,500 EUR had been decided before"));
  }

  @Test
  @DisplayName("the same again changes nothing about when it is paid")
  void sameAgain() {
    decided("2025-09-22", 4_500);
    decided("2025-10-20", 4_500);

    assertThat(payment())
        .anyMatch(line -> line.startsWith("Payment is planned for 2025-10-17"))
        .noneMatch(line -> line.contains("the difference"));
  }

  @Test
  @DisplayName("so does more that is taken back before the next batch")
  void takenBackBeforeTheNextBatch() {
    decided("2025-09-22", 4_500);
    decided("2025-10-20", 6_000);
    decided("2025-10-21", 4_500);

    assertThat(payment())
        .anyMatch(line -> line.startsWith("Payment is planned for 2025-10-17"))
        .noneMatch(line -> line.contains("the difference"));
  }

  @Test
  @DisplayName("less than an earlier batch paid is set off or claimed back")
  void overpaid() {
    decided("2025-09-22", 4_500);
    decided("2025-10-20", 3_500);

    assertThat(payment())
        .containsExactly(
            "An earlier decision gave 4,500 EUR. What was overpaid is set off or claimed back.");
  }

  @Test
  @DisplayName("nothing is overpaid where an earlier decision is not paid yet")
  void notPaidYet() {
    decided("2025-10-20", 4_500);
    decided("2025-10-21", 3_500);

    assertThat(payment()).anyMatch(line -> line.startsWith("Payment is planned for 2025-12-09"));
  }

  private List<String> payment() {
    return DecisionStatement.of(versions, Language.ENGLISH)
        .section(Part.PAYMENT)
        .orElseThrow()
        .lines()
        .stream()
        .map(Line::text)
        .toList();
  }

  private void decided(String on, long euros) {
    int version = versions.size() + 1;
    versions.add(
        new Decision(
            Decision.id(Scheme.GP_INTEGRATED_PRACTICE, YEAR, PROVIDER, version),
            Scheme.GP_INTEGRATED_PRACTICE,
            YEAR,
            PROVIDER,
            null,
            version,
            DecisionStatus.FINAL,
            Outcome.GRANTED,
            EuroCents.ofEuros(euros),
            null,
            List.of(),
            List.of(),
            null,
            List.of(),
            "gp-integrated-practice/2024@0",
            new Notification(NotificationChannel.PROSANTE, LocalDate.parse(on)),
            null,
            Payee.PROVIDER,
            null,
            BusinessDay.of(on)));
  }
}
