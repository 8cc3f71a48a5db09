package org.carepremiums.payment.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carepremiums.payment.ledger.Numbers.FIRST_IBAN;
import static org.carepremiums.payment.ledger.Numbers.ORDERS;
import static org.carepremiums.payment.ledger.Numbers.PROVIDER;
import static org.carepremiums.payment.ledger.Numbers.QUALITY_2023;
import static org.carepremiums.payment.ledger.Numbers.SOFTWARE;
import static org.carepremiums.payment.ledger.Numbers.SOFTWARE_2022;
import static org.carepremiums.payment.ledger.Numbers.SOFTWARE_2023;
import static org.carepremiums.payment.ledger.Numbers.inProSante;
import static org.carepremiums.payment.ledger.Numbers.pay;
import static org.carepremiums.payment.ledger.Numbers.version;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.carepremiums.contracts.calendar.BelgianCalendar;
import org.carepremiums.contracts.decision.Payee;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What happens on a closed day is decided on the next business day, also while the one before is
 * still open.
 */
class EntryDayTest {

  private static final BusinessDay FRIDAY = BusinessDay.of("2025-12-05");
  private static final BusinessDay MONDAY = BusinessDay.of("2025-12-08");
  private static final int ARRIVALS = 40;

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @Test
  @DisplayName("12.23 a request of Sunday is entered under Monday while Friday is open")
  void sundayIsEnteredUnderMonday() {
    Ledger ledger = new Ledger(FRIDAY, ORDERS);
    ledger.decide(SOFTWARE_2023, decided(1, SOFTWARE, MONDAY));
    ledger.decide(SOFTWARE_2022, decided(1, SOFTWARE, BusinessDay.of("2025-12-01")));

    assertThat(ledger.entries()).extracting(Entry::on).containsExactly(MONDAY, FRIDAY);
    ledger.name(PROVIDER, inProSante(1, FIRST_IBAN, "2025-12-05"));
    assertThat(ledger.entries())
        .extracting(Entry::on)
        .as("what happens to that account since is entered under Monday too")
        .containsExactlyInAnyOrder(MONDAY, FRIDAY, MONDAY, FRIDAY);
  }

  @Test
  @DisplayName("12.23 what is decided on Monday is not netted while Friday is open")
  void notBeforeTheDecision() {
    Ledger ledger = new Ledger(FRIDAY, ORDERS);
    ledger.name(PROVIDER, inProSante(1, FIRST_IBAN, "2025-01-06"));
    ledger.decide(SOFTWARE_2022, decided(1, SOFTWARE, FRIDAY));
    pay(ledger, SOFTWARE_2022);
    ledger.decide(SOFTWARE_2022, decided(2, EuroCents.ZERO, MONDAY));
    ledger.decide(SOFTWARE_2023, decided(1, SOFTWARE, FRIDAY));
    ledger.decide(QUALITY_2023, decided(1, SOFTWARE, MONDAY));
    ledger.net();

    assertThat(ledger.offsets()).isEmpty();
  }

  @ParameterizedTest(name = "calendar {0}")
  @DisplayName(
      "12.23 whatever days are closed or open, and whenever decisions come, no entry or netting lies"
          + " before its decision")
  @MethodSource("seeds")
  void neverBeforeTheDecision(long seed) {
    Random random = new Random(seed);
    LocalDate day = LocalDate.of(2021, 1, 1).plusDays(random.nextInt(1_500));
    Map<LedgerAccountId, Integer> versions = new HashMap<>();
    Map<LedgerAccountId, LedgerAccount> accounts = new HashMap<>();
    for (int arrival = 0; arrival < ARRIVALS; arrival++) {
      day = day.plusDays(random.nextInt(3));
      Ledger ledger = opened(lastOpen(day, random), accounts);
      BusinessDay decidedOn = BusinessDay.onOrAfter(day);
      for (LedgerAccountId id : List.of(SOFTWARE_2022, SOFTWARE_2023, QUALITY_2023)) {
        if (random.nextBoolean()) {
          int next = versions.merge(id, 1, Integer::sum);
          ledger.decide(id, decided(next, EuroCents.of(40_000L * random.nextInt(4)), decidedOn));
        }
      }
      ledger.net();
      requireNothingBefore(ledger, random);
      ledger.touched().forEach(account -> accounts.put(account.id(), account));
    }
  }

  private static void requireNothingBefore(Ledger ledger, Random random) {
    for (Entry entry : ledger.entries()) {
      BusinessDay decidedOn = entry.account().entitlement().decidedOn();
      assertThat(entry.on().value()).isAfterOrEqualTo(decidedOn.value());
    }
    for (SetOff offset : ledger.offsets()) {
      for (LedgerAccountId id : List.of(offset.recoveredFrom(), offset.settles())) {
        assertThat(decidedOn(ledger, id)).isBeforeOrEqualTo(ledger.day().value());
      }
    }
    for (LedgerAccount account : List.copyOf(ledger.touched())) {
      EuroCents amount =
          account.isDecidedBy(ledger.day().value())
              ? Numbers.setApart(ledger, account.id())
              : EuroCents.ZERO;
      if (amount.isPositive()) {
        if (random.nextBoolean()) {
          ledger.order(account.id(), amount);
          ledger.move(account.id(), amount, PayoutStage.ORDERED, PayoutStage.BOOKED);
        } else {
          ledger.release(account.id(), amount);
        }
      }
    }
  }

  private static LocalDate decidedOn(Ledger ledger, LedgerAccountId id) {
    return ledger.account(id).entitlement().decidedOn().value();
  }

  private static Ledger opened(BusinessDay open, Map<LedgerAccountId, LedgerAccount> accounts) {
    Ledger ledger = new Ledger(open, ORDERS);
    ledger.load(PROVIDER, inProSante(1, FIRST_IBAN, "2021-01-04"));
    accounts.values().forEach(ledger::load);
    return ledger;
  }

  /** The business day that is open on a day; sometimes an earlier one, where days were skipped. */
  private static BusinessDay lastOpen(LocalDate day, Random random) {
    LocalDate open = day.minusDays(random.nextInt(4) == 0 ? random.nextInt(5) : 0);
    while (!BelgianCalendar.isBusinessDay(open)) {
      open = open.minusDays(1);
    }
    return new BusinessDay(open);
  }

  private static Entitlement decided(int version, EuroCents owed, BusinessDay on) {
    return version(version, owed, Payee.PROVIDER, on);
  }
}
