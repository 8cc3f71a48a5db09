package org.carepremiums.eligibility.rule.practice;

import java.util.List;
import java.util.Set;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.ConditionFinding;
import org.carepremiums.eligibility.rule.SourceYear;
import org.carepremiums.eligibility.rule.Total;
import org.carepremiums.platform.wording.phrase.Observation;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * PPI3, effectively active: enough is attested in the year, over all insurers. Nothing is asked in
 * training, in the first years after the grant of the number, and of who is at forfait all year.
 */
final class AttestedMinimum extends PracticeCondition {

  AttestedMinimum(PracticeYear practiceYear) {
    super(
        practiceYear,
        PracticePhrase.AMOUNT_ATTESTED,
        PracticePhrase.ATTESTED_ASKED.with(
            EuroAmounts.cents(practiceYear.parameters().minimumAttestedInEuros().value()),
            practiceYear.year(),
            practiceYear.year().value() - practiceYear.parameters().yearsWithoutMinimum().value()),
        Set.of(FactKind.ATTESTED_AMOUNT, FactKind.COMPETENCE, FactKind.FORFAIT_PERIOD),
        List.of(new SourceYear(Source.INSURERS, "attested-amounts", practiceYear.year())),
        List.of(
            practiceYear.parameters().minimumAttestedInEuros(),
            practiceYear.parameters().yearsWithoutMinimum()));
  }

  /** Whether the amount is asked, on which the proof of on-call service hangs too. */
  static boolean isAsked(
      PractitionerYear dossier, PremiumYear year, IntegratedPracticeParameters parameters) {
    return !dossier.standing().inTraining()
        && dossier.payment() != PractitionerStatus.Payment.FORFAIT
        && !isYoung(dossier.standing(), year, parameters);
  }

  private static boolean isYoung(
      PractitionerStatus standing, PremiumYear year, IntegratedPracticeParameters parameters) {
    return standing.practitionerFrom() != null
        && year.value()
            <= standing.practitionerFrom().getYear() + parameters.yearsWithoutMinimum().value();
  }

  @Override
  ConditionFinding assess(PractitionerYear dossier) {
    PractitionerStatus standing = dossier.standing();
    if (!isAsked(dossier, year(), parameters())) {
      return ConditionFinding.exempt(
          isYoung(standing, year(), parameters())
              ? parameters().yearsWithoutMinimum()
              : parameters().minimumAttestedInEuros(),
          standing.competences(),
          whyNot(standing));
    }
    Total attested = dossier.facts().attested(year());
    long minimum = parameters().minimumAttestedInEuros().value() * 100L;
    return attested.number() >= minimum && attested.told()
        ? ConditionFinding.met(
            parameters().minimumAttestedInEuros(),
            attested.facts(),
            new Attested(year(), attested, minimum))
        : ConditionFinding.insufficient(
            parameters().minimumAttestedInEuros(),
            attested.facts(),
            new Attested(year(), attested, minimum),
            sources(),
            dossier.context());
  }

  private Wording whyNot(PractitionerStatus standing) {
    if (standing.inTraining()) {
      return PracticePhrase.IN_TRAINING.alone();
    }
    return isYoung(standing, year(), parameters())
        ? PracticePhrase.NUMBER_GRANTED.with(standing.practitionerFrom())
        : PracticePhrase.AT_FORFAIT_ALL_YEAR.alone();
  }

  /** How much, in cents. */
  private record Attested(PremiumYear year, Total attested, long minimum) implements Observation {

    @Override
    public Wording inWords() {
      if (!attested.told()) {
        return PracticePhrase.NOTHING_ATTESTED.with(year);
      }
      long sum = attested.number();
      boolean enough = sum >= minimum;
      if (attested.ruled()) {
        return enough
            ? PracticePhrase.ATTESTED_RULED.with(sum)
            : PracticePhrase.ATTESTED_RULED_SHORT.with(sum, minimum - sum);
      }
      int insurers = attested.facts().size();
      return enough
          ? PracticePhrase.ATTESTED.with(sum, insurers)
          : PracticePhrase.ATTESTED_SHORT.with(sum, insurers, minimum - sum);
    }
  }
}
