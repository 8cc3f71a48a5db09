package org.carepremiums.eligibility.rule.socialstatus;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.fact.FactValue.ActivityCount;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.CommonPhrase;
import org.carepremiums.eligibility.rule.Condition;
import org.carepremiums.eligibility.rule.ConditionFinding;
import org.carepremiums.eligibility.rule.KnownFact;
import org.carepremiums.eligibility.rule.Parameter;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RuleContext;
import org.carepremiums.eligibility.rule.SourceYear;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * Enough services or enough M values in the year itself, over all insurers; the highest tier that
 * either measure reaches decides the amount, and tiers do not add up (rule book §6). Above the
 * ceiling of either measure nothing is given (§13). In the calendar year of first registration, and
 * with days of inactivity, the thresholds count for the share of the other days (SOC2, SOC5); in
 * the calendar year of first registration the amount does so for the days of adhesion (SOC2).
 */
final class ActivityInTiers extends Condition {

  private final PremiumYear year;
  private final Parameter<List<ActivityTier>> tiers;
  private final Parameter<ActivityCeiling> ceiling;
  private final Parameter<String> firstYearAmount;
  private final Parameter<String> inactivityProRata;

  ActivityInTiers(PremiumYear year, SocialStatusParameters parameters) {
    super(
        CommonPhrase.ACTIVITY,
        required(year, parameters),
        Set.of(FactKind.ACTIVITY_COUNT, FactKind.REGISTRATION, FactKind.INACTIVITY_PERIOD),
        List.of(new SourceYear(Source.INSURERS, "activity-counts", year)),
        List.of(
            parameters.tiers(),
            parameters.ceiling(),
            parameters.firstYearProRata(),
            parameters.firstYearAmount(),
            parameters.firstYearDays(),
            parameters.inactivityProRata()));
    this.year = year;
    this.tiers = parameters.tiers();
    this.ceiling = parameters.ceiling();
    this.firstYearAmount = parameters.firstYearAmount();
    this.inactivityProRata = parameters.inactivityProRata();
  }

  private static Wording required(PremiumYear year, SocialStatusParameters parameters) {
    ActivityTier lowest = parameters.tiers().value().get(0);
    ActivityCeiling ceiling = parameters.ceiling().value();
    return SocialStatusPhrase.ACTIVITY_ASKED.with(
        lowest.services(), lowest.mValues(), year, ceiling.services(), ceiling.mValues());
  }

  @Override
  public ConditionFinding assess(ProviderFacts facts, RuleContext context) {
    List<KnownFact<ActivityCount>> counted = facts.activityCounts(year);
    long services = services(counted);
    long mValues = mValues(counted);
    if (isAboveCeiling(services, BigDecimal.valueOf(mValues))) {
      return ConditionFinding.notMet(
          ceiling,
          counted,
          SocialStatusPhrase.ACTIVITY_ABOVE_CEILING.with(services, mValues, year));
    }
    ActiveDays days = ActiveDays.of(year, facts);
    List<KnownFact<?>> lookedAt = new ArrayList<>(counted);
    lookedAt.addAll(days.inactivity());
    ActivityTier reached = reached(days, services, mValues);
    if (reached == null) {
      return ConditionFinding.insufficient(
          lowered(days, tiers), lookedAt, tooLittle(days, services, mValues), sources(), context);
    }
    Wording ofYear = enough(days, services, mValues, reached);
    return days.isWholeYear()
        ? ConditionFinding.met(lowered(days, tiers), lookedAt, ofYear)
        : ConditionFinding.met(
            lowered(days, firstYearAmount),
            lookedAt,
            SocialStatusPhrase.CONTRIBUTION_IN_FIRST_YEAR.with(
                ofYear, days.adhered(), days.ofYear(), days.contribution(reached)));
  }

  private Parameter<?> lowered(ActiveDays days, Parameter<?> otherwise) {
    return days.inactive() == 0 ? otherwise : inactivityProRata;
  }

  /** What the highest of all tiers gives. */
  EuroCents highest() {
    return EuroCents.of(tiers.value().get(tiers.value().size() - 1).euroCents());
  }

  /** What the highest tier gives that is reached; nothing where none is. */
  EuroCents contribution(ProviderFacts facts) {
    List<KnownFact<ActivityCount>> counted = facts.activityCounts(year);
    ActiveDays days = ActiveDays.of(year, facts);
    ActivityTier reached = reached(days, services(counted), mValues(counted));
    return reached == null ? EuroCents.ZERO : days.contribution(reached);
  }

  /** The highest tier of who was registered all year; {@code null} where none is, or too much. */
  ActivityTier reachedInWholeYear(long services, BigDecimal mValues) {
    return isAboveCeiling(services, mValues)
        ? null
        : highest(services, mValues, LongUnaryOperator.identity());
  }

  private ActivityTier reached(ActiveDays days, long services, long mValues) {
    return highest(services, BigDecimal.valueOf(mValues), days::shareOf);
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

  private Wording enough(ActiveDays days, long services, long mValues, ActivityTier reached) {
    return days.inactive() == 0
        ? SocialStatusPhrase.ACTIVITY_REACHED.with(services, mValues, year, reached.euroCents())
        : SocialStatusPhrase.ACTIVITY_REACHED_WITH_INACTIVITY.with(
            services, mValues, year, days.inactive(), reached.euroCents());
  }

  private Wording tooLittle(ActiveDays days, long services, long mValues) {
    ActivityTier lowest = tiers.value().get(0);
    long missingServices = days.shareOf(lowest.services()) - services;
    long missingMValues = days.shareOf(lowest.mValues()) - mValues;
    return days.inactive() == 0
        ? SocialStatusPhrase.ACTIVITY_SHORT.with(
            services, mValues, year, missingServices, missingMValues)
        : SocialStatusPhrase.ACTIVITY_SHORT_WITH_INACTIVITY.with(
            services, mValues, year, days.inactive(), missingServices, missingMValues);
  }

  private static long services(List<KnownFact<ActivityCount>> counted) {
    long services = 0;
    for (KnownFact<ActivityCount> count : counted) {
      services += count.value().services();
    }
    return services;
  }

  private static long mValues(List<KnownFact<ActivityCount>> counted) {
    long mValues = 0;
    for (KnownFact<ActivityCount> count : counted) {
      mValues += count.value().mValues();
    }
    return mValues;
  }
}
