package org.carepremiums.eligibility.rule.software;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.ConventionInterval;
import org.carepremiums.contracts.fact.FactValue.ConventionStatus;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.ConventionCondition;
import org.carepremiums.eligibility.rule.ConventionCover;
import org.carepremiums.eligibility.rule.KnownFact;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.platform.wording.phrase.Listed;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * KSW1: conventioned on every day of the premium year; one uncovered day fails (rule book 12.17).
 * KSW2, in the calendar year of first registration: any day of adhesion is enough.
 */
final class ConventionedAllYear extends ConventionCondition {

  private final SoftwareInterventionParameters parameters;

  ConventionedAllYear(PremiumYear year, SoftwareInterventionParameters parameters) {
    super(
        Scheme.PHYSIOTHERAPIST_SOFTWARE,
        year,
        parameters.conventionWholeYear(),
        parameters.conventionInFirstYear());
    this.parameters = parameters;
  }

  @Override
  protected EuroCents amount(ProviderFacts facts) {
    return EuroCents.ofEuros(parameters.amountInEuros().value());
  }

  @Override
  protected Reading read(
      ConventionCover cover, KnownFact<ConventionStatus> status, ProviderFacts facts) {
    LocalDate uncovered = cover.firstUncoveredDay(year().firstDay(), year().lastDay());
    if (uncovered == null) {
      return new Reading(
          true, wholeYear(), List.of(status), SoftwarePhrase.CONVENTIONED_EVERY_DAY.with(year()));
    }
    List<ConventionInterval> inYear = cover.in(year());
    if (inYear.isEmpty()) {
      return new Reading(
          false, applying(facts), List.of(status), SoftwarePhrase.CONVENTIONED_NO_DAY.with(year()));
    }
    return facts.isFirstRegisteredIn(year())
        ? new Reading(
            true,
            applying(facts),
            List.of(facts.registration(), status),
            SoftwarePhrase.CONVENTIONED_IN_FIRST_YEAR.with(
                facts.registration().value().firstRegisteredOn(), inWords(inYear)))
        : new Reading(
            false,
            applying(facts),
            List.of(status),
            SoftwarePhrase.CONVENTIONED_NOT_ON.with(inWords(inYear), uncovered));
  }

  private static Listed<ConventionInterval> inWords(List<ConventionInterval> intervals) {
    return new Listed<>(intervals, ConventionedAllYear::inWords);
  }

  private static Wording inWords(ConventionInterval interval) {
    return interval.to() == null
        ? SoftwarePhrase.CONVENTION_INTERVAL_ON.with(
            interval.from(), interval.convention(), interval.ruleId())
        : SoftwarePhrase.CONVENTION_INTERVAL.with(
            interval.from(), interval.to(), interval.convention(), interval.ruleId());
  }
}
