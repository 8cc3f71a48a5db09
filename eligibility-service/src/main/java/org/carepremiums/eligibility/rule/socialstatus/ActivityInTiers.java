package org.carepremiums.eligibility.rule.socialstatus;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.fact.FactValue.ActivityCount;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.CommonPhrase;
import org.carepremiums.eligibility.rule.Condition;
import org.carepremiums.eligibility.rule.Finding;
import org.carepremiums.eligibility.rule.Known;
import org.carepremiums.eligibility.rule.Parameter;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RuleContext;
import org.carepremiums.eligibility.rule.SourceYear;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.Wording;

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
  public Phrase title() {
    return CommonPhrase.ACTIVITY;
  }

  @Override
  public Wording required() {
    ActivityTier lowest = tiers.value().get(0);
    return SocialStatusPhrase.ACTIVITY_ASKED.with(
        lowest.services(),
        lowest.mValues(),
        year,
        ceiling.value().services(),
        ceiling.value().mValues());
  }

  @Override
  public List<Parameter<?>> restsOn() {
    return List.of(tiers, ceiling);
  }

  @Override
  public Set<FactKind> looksAt() {
    return Set.of(FactKind.ACTIVITY_COUNT, FactKind.REGISTRATION);
  }

  @Override
  public Finding assess(ProviderFacts facts, RuleContext context) {
    List<Known<ActivityCount>> counted = facts.activityCounts(year);
    long services = services(counted);
    long mValues = mValues(counted);
    if (isAboveCeiling(services, BigDecimal.valueOf(mValues))) {
      return Finding.notMet(
          ceiling,
          counted,
          SocialStatusPhrase.ACTIVITY_ABOVE_CEILING.with(services, mValues, year));
    }
    ActivityTier reached = reached(facts, services, mValues);
    if (reached == null) {
      return Finding.insufficient(
          tiers, counted, tooLittle(facts, services, mValues), counts, context);
    }
    return Finding.met(
        tiers,
        counted,
        SocialStatusPhrase.ACTIVITY_REACHED.with(services, mValues, year, reached.euroCents()));
  }

  /** The highest tier that is reached; {@code null} where none is. */
  ActivityTier reached(ProviderFacts facts) {
    List<Known<ActivityCount>> counted = facts.activityCounts(year);
    return reached(facts, services(counted), mValues(counted));
  }

  /** The highest tier of who was registered all year; {@code null} where none is, or too much. */
  ActivityTier reachedInWholeYear(long services, BigDecimal mValues) {
    return isAboveCeiling(services, mValues)
        ? null
        : highest(services, mValues, LongUnaryOperator.identity());
  }

  private ActivityTier reached(ProviderFacts facts, long services, long mValues) {
    return highest(services, BigDecimal.valueOf(mValues), threshold -> due(threshold, facts));
  }

  /**
   * @param due how much of a tier's threshold has to be reached
   */
  private ActivityTier highest(long services, BigDecimal mValues, LongUnaryOperator due) {
    ActivityTier highest = null;
    for (ActivityTier tier : tiers.value()) {
      if (services >= due.applyAsLong(tier.services())
          || mValues.compareTo(BigDecimal.valueOf(due.applyAsLong(tier.mValues()))) >= 0) {
        highest = tier;
      }
    }
    return highest;
  }

  private boolean isAboveCeiling(long services, BigDecimal mValues) {
    return services > ceiling.value().services()
        || mValues.compareTo(BigDecimal.valueOf(ceiling.value().mValues())) > 0;
  }

  /** In the calendar year of first registration the share of its days, rounded up. */
  private long due(long threshold, ProviderFacts facts) {
    if (!facts.isFirstRegisteredIn(year)) {
      return threshold;
    }
    LocalDate first = facts.registration().value().firstRegisteredOn();
    long days = year.lastDay().toEpochDay() - first.toEpochDay() + 1;
    long ofYear = year.lastDay().getDayOfYear();
    return (threshold * days + ofYear - 1) / ofYear;
  }

  private Wording tooLittle(ProviderFacts facts, long services, long mValues) {
    ActivityTier lowest = tiers.value().get(0);
    return SocialStatusPhrase.ACTIVITY_SHORT.with(
        services,
        mValues,
        year,
        due(lowest.services(), facts) - services,
        due(lowest.mValues(), facts) - mValues);
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
