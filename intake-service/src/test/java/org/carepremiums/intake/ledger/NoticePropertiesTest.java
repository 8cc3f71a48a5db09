package org.carepremiums.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.carepremiums.contracts.calendar.BelgianCalendar;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactKey;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.Epoch;
import org.carepremiums.contracts.value.Period;
import org.carepremiums.contracts.value.PremiumYear;

@Label("Over generated calendars, the day of an act and the day of notice are two")
class NoticePropertiesTest {

  /**
   * A request that arrives.
   *
   * @param daysOpened how many business days open before it arrives
   * @param daysAhead how far the day on which it was received lies after the open one
   * @param daysEarlier how far the day on which it was submitted lies before that
   * @param application which of a few
   */
  record Arriving(int daysOpened, int daysAhead, int daysEarlier, int application) {}

  @Provide
  Arbitrary<List<Arriving>> arrivals() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 3),
            Arbitraries.integers().between(-20, 7),
            Arbitraries.integers().between(0, 10),
            Arbitraries.integers().between(1, 4))
        .as(Arriving::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(30);
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(2020, 1, 1).toEpochDay(), LocalDate.of(2027, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Property
  @Label("recordedOn is a business day, never before the act, and the act keeps its own day")
  void noticeIsNeverBeforeTheAct(
      @ForAll("days") LocalDate start, @ForAll("arrivals") List<Arriving> arrivals) {
    BusinessDay open = BusinessDay.onOrAfter(start);
    List<Recorded> known = new ArrayList<>();
    Map<String, BusinessDay> latest = new HashMap<>();
    for (Arriving arriving : arrivals) {
      for (int day = 0; day < arriving.daysOpened(); day++) {
        open = open.next();
      }
      LocalDate received = open.value().plusDays(arriving.daysAhead());
      LocalDate submitted = received.minusDays(arriving.daysEarlier());
      FactLedger ledger = new FactLedger(known, Epoch.FIRST, Optional.of(open));
      ledger.record(request(arriving.application(), submitted, received));

      for (Recorded recording : ledger.added()) {
        LocalDate notice = recording.on().value();
        assertThat(BelgianCalendar.isBusinessDay(notice)).isTrue();
        assertThat(notice).isAfterOrEqualTo(received).isAfterOrEqualTo(open.value());
        assertThat(received.isAfter(open.value()) ? received : open.value())
            .as("no business day lies between")
            .satisfies(
                first ->
                    assertThat(first.datesUntil(notice).noneMatch(BelgianCalendar::isBusinessDay))
                        .isTrue());
        recording.fact().ifPresent(fact -> keepsItsDay(fact, submitted, received, latest));
        known.add(recording);
      }
    }
  }

  @Property
  @Label("before the first business day opens, notice is taken on the first on or after the act")
  void noticeBeforeTheFirstDay(@ForAll("days") LocalDate act) {
    assertThat(Notice.of(act, Optional.empty())).isEqualTo(BusinessDay.onOrAfter(act));
  }

  private static void keepsItsDay(
      Fact fact, LocalDate submitted, LocalDate received, Map<String, BusinessDay> latest) {
    assertThat(((FactValue.Application) fact.value()).submittedOn()).isEqualTo(submitted);
    assertThat(fact.observedOn()).isEqualTo(received);
    assertThat(fact.period().from()).isEqualTo(submitted);
    BusinessDay before = latest.put(fact.value().key(), fact.recordedOn());
    if (before != null) {
      assertThat(fact.recordedOn())
          .as("a version is not noticed before the one that it supersedes")
          .isGreaterThanOrEqualTo(before);
    }
  }

  private static SourceStatement request(int application, LocalDate submitted, LocalDate received) {
    FactValue value =
        new FactValue.Application(
            "app-" + application,
            Scheme.GP_INTEGRATED_PRACTICE,
            PremiumYear.of(2024),
            submitted,
            ApplicationChannel.PROSANTE,
            null,
            null,
            null);
    return new SourceStatement(
        FactKey.of("10010103", value, Source.PROSANTE),
        value,
        value.toString(),
        Period.since(submitted),
        received,
        new Origin("upstream.prosante.applications.v1", null, "event-1"));
  }
}
