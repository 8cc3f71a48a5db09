package org.carepremiums.eligibility.rule.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.ConditionFinding;
import org.carepremiums.eligibility.rule.KnownFact;
import org.carepremiums.eligibility.rule.SettledObservation;
import org.carepremiums.eligibility.rule.SourceYear;
import org.carepremiums.platform.wording.phrase.Listed;
import org.carepremiums.platform.wording.phrase.Observation;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * PPI2, PPI3: which rules hold, those for trainees or those for general practitioners, and for
 * these, à l'acte or at forfait. It stands in nobody's way; it tells which amounts are possible.
 */
final class RegimeOfYear extends PracticeCondition {

  RegimeOfYear(PracticeYear practiceYear) {
    super(
        practiceYear,
        PracticePhrase.REGIME,
        PracticePhrase.REGIMES.with(practiceYear.parameters().inTraining().value()),
        Set.of(FactKind.COMPETENCE, FactKind.FORFAIT_PERIOD),
        List.of(new SourceYear(Source.INAMI, "forfait-periods", practiceYear.year())),
        List.of(practiceYear.parameters().inTraining(), practiceYear.parameters().practitioner()));
  }

  @Override
  ConditionFinding assess(PractitionerYear dossier) {
    PractitionerStatus standing = dossier.standing();
    return standing.inTraining()
        ? ConditionFinding.met(
                parameters().inTraining(),
                standing.competences(),
                PracticePhrase.TRAINING_STARTED.with(standing.trainingFrom()))
            .bearingOnAmountOnly()
        : ConditionFinding.met(parameters().practitioner(), looked(dossier), practitioner(dossier))
            .bearingOnAmountOnly();
  }

  private static List<? extends KnownFact<?>> looked(PractitionerYear dossier) {
    PractitionerStatus standing = dossier.standing();
    if (standing.forfaitPeriods().isEmpty()) {
      return standing.competences();
    }
    List<KnownFact<?>> looked = new ArrayList<>(standing.competences());
    looked.addAll(standing.forfaitPeriods());
    if (dossier.regime() != null) {
      looked.add(dossier.regime());
    }
    return looked;
  }

  private Observation practitioner(PractitionerYear dossier) {
    Observation said = new Practitioner(year(), dossier.standing());
    return dossier.regime() == null ? said : new SettledObservation(said, dossier.regime().value());
  }

  /** Since when, and how paid in the year. */
  private record Practitioner(PremiumYear year, PractitionerStatus standing)
      implements Observation {

    @Override
    public Wording inWords() {
      if (!standing.entitled()) {
        return PracticePhrase.NEITHER_IN_TRAINING_NOR_PRACTITIONER.alone();
      }
      Wording since =
          standing.practitionerFrom() == null
              ? PracticePhrase.TRAINING_ENDED.alone()
              : PracticePhrase.PRACTITIONER_SINCE.with(standing.practitionerFrom());
      return switch (standing.payment()) {
        case A_L_ACTE -> PracticePhrase.A_L_ACTE.with(since);
        case FORFAIT -> PracticePhrase.AT_FORFAIT.with(since);
        case MIXED -> PracticePhrase.PARTLY_AT_FORFAIT.with(since, atForfait());
      };
    }

    private Listed<Days> atForfait() {
      return new Listed<>(
          PractitionerStatus.atForfait(standing.forfaitPeriods(), Days.of(year)), Days::inWords);
    }
  }
}
