package org.carepremiums.eligibility.rule.software;

import java.util.List;
import java.util.Set;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.fact.FactValue.ActivityCount;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.CommonPhrase;
import org.carepremiums.eligibility.rule.Condition;
import org.carepremiums.eligibility.rule.ConditionFinding;
import org.carepremiums.eligibility.rule.KnownFact;
import org.carepremiums.eligibility.rule.Parameter;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RegisteredAsPhysiotherapist;
import org.carepremiums.eligibility.rule.RuleContext;
import org.carepremiums.eligibility.rule.SourceYear;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * KSW3: enough services in the activity year, over all insurers. KSW4: none is asked in the first
 * calendar years after first registration (rule book 12.1).
 */
final class MinimumActivity extends Condition {

  private final PremiumYear year;
  private final PremiumYear activityYear;
  private final Parameter<Integer> minimum;
  private final Parameter<Integer> yearsWithoutMinimum;

  /** While the register may still name a first registration, it may still exempt. */
  private final List<SourceYear> countsAndRegister;

  MinimumActivity(PremiumYear year, SoftwareInterventionParameters parameters) {
    super(
        CommonPhrase.ACTIVITY,
        SoftwarePhrase.SERVICES_ASKED.with(
            parameters.minimumServices().value(),
            PremiumYear.of(parameters.activityYear().value()),
            year.value() - parameters.yearsWithoutMinimum().value() + 1,
            year),
        Set.of(FactKind.ACTIVITY_COUNT, FactKind.REGISTRATION),
        List.of(
            new SourceYear(
                Source.INSURERS,
                "activity-counts",
                PremiumYear.of(parameters.activityYear().value()))),
        List.of(parameters.minimumServices(), parameters.yearsWithoutMinimum()));
    this.year = year;
    this.activityYear = PremiumYear.of(parameters.activityYear().value());
    this.minimum = parameters.minimumServices();
    this.yearsWithoutMinimum = parameters.yearsWithoutMinimum();
    this.countsAndRegister = List.of(sources().get(0), RegisteredAsPhysiotherapist.register(year));
  }

  @Override
  public ConditionFinding assess(ProviderFacts facts, RuleContext context) {
    Integer yearsSince = facts.yearsSinceFirstRegistration(year);
    if (yearsSince != null && yearsSince >= 0 && yearsSince < yearsWithoutMinimum.value()) {
      return ConditionFinding.exempt(
          yearsWithoutMinimum,
          List.of(facts.registration()),
          SoftwarePhrase.FIRST_REGISTERED.with(facts.registration().value().firstRegisteredOn()));
    }
    List<KnownFact<ActivityCount>> counted = facts.activityCounts(activityYear);
    long services = 0;
    for (KnownFact<ActivityCount> count : counted) {
      services += count.value().services();
    }
    if (!counted.isEmpty() && services >= minimum.value()) {
      return ConditionFinding.met(minimum, counted, inWords(services, counted));
    }
    return ConditionFinding.insufficient(
        minimum,
        counted,
        inWords(services, counted),
        yearsSince == null ? countsAndRegister : sources(),
        context);
  }

  private Wording inWords(long services, List<KnownFact<ActivityCount>> counted) {
    if (counted.isEmpty()) {
      return SoftwarePhrase.NO_SERVICES_COUNTED.with(activityYear);
    }
    long missing = minimum.value() - services;
    if (counted.get(0).isRuling()) {
      return missing > 0
          ? SoftwarePhrase.SERVICES_RULED_SHORT.with(services, activityYear, missing)
          : SoftwarePhrase.SERVICES_RULED.with(services, activityYear);
    }
    return missing > 0
        ? SoftwarePhrase.SERVICES_SHORT.with(services, activityYear, counted.size(), missing)
        : SoftwarePhrase.SERVICES_COUNTED.with(services, activityYear, counted.size());
  }
}
