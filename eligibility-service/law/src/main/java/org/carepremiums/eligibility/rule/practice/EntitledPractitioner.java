package org.carepremiums.eligibility.rule.practice;

import java.util.List;
import java.util.Set;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.fact.FactValue.Competence;
import org.carepremiums.eligibility.rule.ConditionFinding;
import org.carepremiums.eligibility.rule.KnownFact;
import org.carepremiums.eligibility.rule.SourceYear;
import org.carepremiums.platform.wording.phrase.Listed;
import org.carepremiums.platform.wording.phrase.Observation;
import org.carepremiums.platform.wording.phrase.SharedPhrase;
import org.carepremiums.platform.wording.phrase.Wording;

/** PPI1: general practitioner, or in training to become one, on a day of the premium year. */
final class EntitledPractitioner extends PracticeCondition {

  EntitledPractitioner(PracticeYear practiceYear) {
    super(
        practiceYear,
        PracticePhrase.PRACTITIONER_OR_IN_TRAINING,
        PracticePhrase.COMPETENCE_ASKED.with(practiceYear.year()),
        Set.of(FactKind.COMPETENCE),
        List.of(new SourceYear(Source.INAMI, "competences", practiceYear.year())),
        List.of(practiceYear.parameters().entitled()));
  }

  @Override
  ConditionFinding assess(PractitionerYear dossier) {
    PractitionerStatus standing = dossier.standing();
    return standing.entitled()
        ? ConditionFinding.met(
            parameters().entitled(),
            standing.competences(),
            new Competences(standing.competences()))
        : ConditionFinding.insufficient(
            parameters().entitled(),
            standing.competences(),
            new Competences(standing.competences()),
            sources(),
            dossier.context());
  }

  /** Under which codes, on which days. */
  private record Competences(List<KnownFact<Competence>> competences) implements Observation {

    @Override
    public Wording inWords() {
      return competences.isEmpty()
          ? PracticePhrase.NO_COMPETENCE.alone()
          : PracticePhrase.COMPETENCES.with(
              new Listed<>(competences, EntitledPractitioner::inWords));
    }
  }

  private static Wording inWords(KnownFact<Competence> known) {
    Competence competence = known.value();
    return PracticePhrase.COMPETENCE.with(
        competence.competenceCode(), SharedPhrase.days(competence.from(), competence.to()));
  }
}
