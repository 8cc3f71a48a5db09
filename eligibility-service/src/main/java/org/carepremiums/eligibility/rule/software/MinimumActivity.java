package org.carepremiums.eligibility.rule.software;

import java.util.ArrayList;
import java.util.List;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.FactValue.ActivityCount;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.Condition;
import org.carepremiums.eligibility.rule.Finding;
import org.carepremiums.eligibility.rule.Known;
import org.carepremiums.eligibility.rule.Parameter;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RegisteredAsPhysiotherapist;
import org.carepremiums.eligibility.rule.RuleContext;
import org.carepremiums.eligibility.rule.SourceYear;

/**
 * KSW3: enough services in the activity year, over all insurers. KSW4: none is asked in the first
 * calendar years after first registration (rule book 12.1).
 */
final class MinimumActivity implements Condition {

  private final PremiumYear year;
  private final PremiumYear activityYear;
  private final Parameter<Integer> minimum;
  private final Parameter<Integer> yearsWithoutMinimum;
  private final List<SourceYear> counts;
  private final SourceYear register;

  MinimumActivity(PremiumYear year, SoftwareInterventionParameters parameters) {
    this.year = year;
    this.activityYear = PremiumYear.of(parameters.activityYear().value());
    this.minimum = parameters.minimumServices();
    this.yearsWithoutMinimum = parameters.yearsWithoutMinimum();
    this.counts = List.of(counts(activityYear));
    this.register = RegisteredAsPhysiotherapist.register(year);
  }

  static SourceYear counts(PremiumYear activityYear) {
    return new SourceYear(Source.INSURERS, "activity-counts", activityYear);
  }

  @Override
  public String title() {
    return "Activity";
  }

  @Override
  public String required() {
    return "at least "
        + minimum.value()
        + " services in "
        + activityYear
        + "; none for who was first registered from "
        + (year.value() - yearsWithoutMinimum.value() + 1)
        + " to "
        + year;
  }

  @Override
  public Finding assess(ProviderFacts facts, RuleContext context) {
    Integer yearsSince = facts.yearsSinceFirstRegistration(year);
    if (yearsSince != null && yearsSince >= 0 && yearsSince < yearsWithoutMinimum.value()) {
      return Finding.exempt(
          yearsWithoutMinimum,
          List.of(facts.registration()),
          () -> "first registered on " + facts.registration().value().firstRegisteredOn());
    }
    List<Known<ActivityCount>> counted = facts.activityCounts(activityYear);
    long services = 0;
    for (Known<ActivityCount> count : counted) {
      services += count.value().services();
    }
    long sum = services;
    if (!counted.isEmpty() && sum >= minimum.value()) {
      return Finding.met(minimum, counted, () -> inWords(sum, counted));
    }
    return Finding.insufficient(
        minimum, counted, () -> inWords(sum, counted), sources(yearsSince), context);
  }

  /** While the register may still name a first registration, it may still exempt. */
  private List<SourceYear> sources(Integer yearsSince) {
    if (yearsSince != null) {
      return counts;
    }
    List<SourceYear> both = new ArrayList<>(counts);
    both.add(register);
    return both;
  }

  private String inWords(long services, List<Known<ActivityCount>> counted) {
    if (counted.isEmpty()) {
      return "no count of services in " + activityYear;
    }
    String total = services + " services in " + activityYear;
    if (counted.get(0).isRuling()) {
      return total + " (established by a ruling)";
    }
    return total + " (" + counted.size() + (counted.size() == 1 ? " insurer)" : " insurers)");
  }
}
