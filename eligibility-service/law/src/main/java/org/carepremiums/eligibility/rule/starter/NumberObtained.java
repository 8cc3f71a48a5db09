package org.carepremiums.eligibility.rule.starter;

import java.util.List;
import java.util.Set;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.CommonPhrase;
import org.carepremiums.eligibility.rule.Condition;
import org.carepremiums.eligibility.rule.ConditionFinding;
import org.carepremiums.eligibility.rule.Parameter;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RuleContext;
import org.carepremiums.eligibility.rule.SourceYear;
import org.carepremiums.eligibility.rule.practice.PractitionerStatus;

/**
 * DMG1, DMG2: the number of general practitioner was obtained in the premium year. There is only
 * one such year, so the premium comes once in a lifetime.
 */
final class NumberObtained extends Condition {

  private final PremiumYear year;
  private final Parameter<String> basis;

  NumberObtained(PremiumYear year, StarterDmgParameters parameters) {
    super(
        StarterPhrase.NUMBER_OF_PRACTITIONER,
        CommonPhrase.LAW_OF_YEAR.with(parameters.numberObtained().value(), year),
        Set.of(FactKind.COMPETENCE),
        List.of(new SourceYear(Source.INAMI, "competences", year)),
        List.of(parameters.numberObtained()));
    this.year = year;
    this.basis = parameters.numberObtained();
  }

  /** Whether the first day ever under competence 003 or 004 lies in the year. */
  static boolean isObtainedIn(PremiumYear year, ProviderFacts facts) {
    PractitionerStatus standing = PractitionerStatus.of(facts, year);
    return standing.practitionerFrom() != null
        && standing.practitionerFrom().getYear() == year.value();
  }

  @Override
  public ConditionFinding assess(ProviderFacts facts, RuleContext context) {
    PractitionerStatus standing = PractitionerStatus.of(facts, year);
    if (isObtainedIn(year, facts)) {
      return ConditionFinding.met(
          basis,
          standing.competences(),
          StarterPhrase.NUMBER_OBTAINED.with(standing.practitionerFrom()));
    }
    return ConditionFinding.insufficient(
        basis,
        standing.competences(),
        standing.practitionerFrom() == null
            ? StarterPhrase.NUMBER_NEVER_OBTAINED.alone()
            : StarterPhrase.NUMBER_OBTAINED.with(standing.practitionerFrom()),
        sources(),
        context);
  }
}
