package org.carepremiums.eligibility.rule.socialstatus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.carepremiums.contracts.fact.FactValue.InactivityPeriod;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.KnownFact;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.practice.Days;

/**
 * For how much of a year somebody is held to the thresholds: not for the days before the first
 * registration (SOC2), nor for days of inactivity (SOC5); and for how much of it the contribution
 * counts, which inactivity does not lower. Calendar days, a default.
 *
 * @param active the days that count
 * @param inactive the days of inactivity from the registration on, each once
 * @param ofYear all days of the year
 * @param inactivity the periods that were looked at
 */
record ActiveDays(
    long active, long inactive, long ofYear, List<KnownFact<InactivityPeriod>> inactivity) {

  static ActiveDays of(PremiumYear year, ProviderFacts facts) {
    Days all = Days.of(year);
    LocalDate from =
        facts.isFirstRegisteredIn(year)
            ? facts.registration().value().firstRegisteredOn()
            : year.firstDay();
    Days registered = new Days(from, year.lastDay());
    List<KnownFact<InactivityPeriod>> periods = facts.inactivityPeriods(year);
    List<Days> common = new ArrayList<>(periods.size());
    for (KnownFact<InactivityPeriod> period : periods) {
      Days days = registered.meet(period.value().from(), period.value().to());
      if (days != null) {
        common.add(days);
      }
    }
    long inactive = Days.joined(common).stream().mapToLong(Days::count).sum();
    return new ActiveDays(registered.count() - inactive, inactive, all.count(), periods);
  }

  /**
   * How much of a threshold has to be reached, rounded up; never nothing, since a contribution is
   * for who has worked (a default).
   */
  long shareOf(long threshold) {
    return Math.max(1, (threshold * active + ofYear - 1) / ofYear);
  }

  /**
   * The days of adhesion: every one from the first registration on, since nobody has the
   * contribution who leaves one out (SOC1).
   */
  long adhered() {
    return active + inactive;
  }

  boolean isWholeYear() {
    return adhered() == ofYear;
  }

  /** What a tier gives for the days of adhesion (SOC2), rounded half up to the cent (a default). */
  EuroCents contribution(ActivityTier tier) {
    return EuroCents.of((2 * tier.euroCents() * adhered() + ofYear) / (2 * ofYear));
  }
}
