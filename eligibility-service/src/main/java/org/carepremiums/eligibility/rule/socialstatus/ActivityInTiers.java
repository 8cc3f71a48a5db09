package org.carepremiums.eligibility.rule.socialstatus;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.FactValue.ActivityCount;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.Condition;
import org.carepremiums.eligibility.rule.Finding;
import org.carepremiums.eligibility.rule.Known;
import org.carepremiums.eligibility.rule.Parameter;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RuleContext;
import org.carepremiums.eligibility.rule.SourceYear;

/**
 * Enough services or enough M values in the year itself, over all insurers; the highest tier that
 * either measure reaches decides the amount, and tiers do not add up (rule book §6). Above the
 * ceiling of either measure nothing is given (§13).
 */
final class ActivityInTiers implements Condition {

  private final PremiumYear year;
  private final Parameter<List<ActivityTier>> tiers;
  private final Parameter<ActivityCeiling> ceiling;
  private final List<SourceYear> counts;

  ActivityInTiers(PremiumYear year, SocialStatusParameters parameters) {
    this.year = year;
    this.tiers = parameters.tiers();
    this.ceiling = parameters.ceiling();
    this.counts = List.of(counts(year));
  }

  static SourceYear counts(PremiumYear year) {
    return new SourceYear(Source.INSURERS, "activity-counts", year);
  }

  @Override
  public String title() {
    return "Activity";
  }

  @Override
  public String required() {
    ActivityTier lowest = tiers.value().get(0);
    return "at least "
        + lowest.services()
        + " services or "
        + lowest.mValues()
        + " M values in "
        + year
        + ", at most "
        + ceiling.value().services()
        + " services and "
        + ceiling.value().mValues()
        + " M values";
  }

  @Override
  public Finding assess(ProviderFacts facts, RuleContext context) {
    List<Known<ActivityCount>> counted = facts.activityCounts(year);
    long services = services(counted);
    long mValues = mValues(counted);
    if (services > ceiling.value().services() || mValues > ceiling.value().mValues()) {
      return Finding.notMet(
          ceiling, counted, () -> inWords(services, mValues) + ", which is above the ceiling");
    }
    ActivityTier reached = reached(facts);
    if (reached == null) {
      return Finding.insufficient(
          tiers,
          counted,
          () -> inWords(services, mValues) + missing(facts, services, mValues),
          counts,
          context);
    }
    return Finding.met(
        tiers,
        counted,
        () -> inWords(services, mValues) + ": " + EuroCents.of(reached.euroCents()));
  }

  /** The highest tier that is reached; {@code null} where none is. */
  ActivityTier reached(ProviderFacts facts) {
    List<Known<ActivityCount>> counted = facts.activityCounts(year);
    ActivityTier reached = null;
    for (ActivityTier tier : tiers.value()) {
      if (services(counted) >= due(tier.services(), facts)
          || mValues(counted) >= due(tier.mValues(), facts)) {
        reached = tier;
      }
    }
    return reached;
  }

  /** In the calendar year of first registration the share of its days, rounded up. */
  private long due(long threshold, ProviderFacts facts) {
    if (!Integer.valueOf(0).equals(facts.yearsSinceFirstRegistration(year))) {
      return threshold;
    }
    LocalDate first = facts.registration().value().firstRegisteredOn();
    long days = year.lastDay().toEpochDay() - first.toEpochDay() + 1;
    long ofYear = year.lastDay().getDayOfYear();
    return (threshold * days + ofYear - 1) / ofYear;
  }

  private String missing(ProviderFacts facts, long services, long mValues) {
    ActivityTier lowest = tiers.value().get(0);
    return ": "
        + (due(lowest.services(), facts) - services)
        + " services or "
        + (due(lowest.mValues(), facts) - mValues)
        + " M values short";
  }

  private String inWords(long services, long mValues) {
    return services + " services and " + mValues + " M values in " + year;
  }

  private static long services(List<Known<ActivityCount>> counted) {
    long services = 0;
    for (Known<ActivityCount> count : counted) {
      services += count.value().services();
    }
    return services;
  }

  private static long mValues(List<Known<ActivityCount>> counted) {
    long mValues = 0;
    for (Known<ActivityCount> count : counted) {
      mValues += count.value().mValues();
    }
    return mValues;
  }
}
