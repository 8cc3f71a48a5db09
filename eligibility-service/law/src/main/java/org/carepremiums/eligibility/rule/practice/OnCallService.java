package org.carepremiums.eligibility.rule.practice;

import java.util.List;
import java.util.Set;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.fact.FactValue.OnCallParticipation;
import org.carepremiums.eligibility.rule.ConditionFinding;
import org.carepremiums.eligibility.rule.KnownFact;
import org.carepremiums.eligibility.rule.SourceYear;
import org.carepremiums.platform.wording.phrase.Observation;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * PPI3, effectively active: part of the organised on-call service of the year, proved by an
 * availability fee or the circle's exemption where an attested amount is asked too.
 */
final class OnCallService extends PracticeCondition {

  OnCallService(PracticeYear practiceYear) {
    super(
        practiceYear,
        PracticePhrase.ON_CALL_SERVICE,
        PracticePhrase.ON_CALL_ASKED.with(
            practiceYear.parameters().onCall().value(),
            practiceYear.parameters().minimumAvailabilityFees().value(),
            practiceYear.year()),
        Set.of(FactKind.ON_CALL_PARTICIPATION),
        List.of(new SourceYear(Source.MEDEGA, "on-call", practiceYear.year())),
        List.of(
            practiceYear.parameters().onCall(),
            practiceYear.parameters().minimumAvailabilityFees()));
  }

  @Override
  ConditionFinding assess(PractitionerYear dossier) {
    PractitionerStatus standing = dossier.standing();
    if (standing.inTraining()) {
      return ConditionFinding.exempt(
          parameters().onCall(), standing.competences(), PracticePhrase.IN_TRAINING.alone());
    }
    KnownFact<OnCallParticipation> said = dossier.facts().onCallParticipation(year());
    if (said == null) {
      return ConditionFinding.insufficient(
          parameters().onCall(),
          List.of(),
          PracticePhrase.NOT_KNOWN_ON_CALL.with(year()),
          sources(),
          dossier.context());
    }
    OnCallParticipation onCall = said.value();
    boolean proofAsked = AttestedMinimum.isAsked(dossier, year(), parameters());
    boolean proved =
        onCall.circleExemption()
            || onCall.availabilityFees() >= parameters().minimumAvailabilityFees().value();
    return onCall.registered() && (proved || !proofAsked)
        ? ConditionFinding.met(parameters().onCall(), List.of(said), new Said(onCall))
        : ConditionFinding.insufficient(
            onCall.registered() ? parameters().minimumAvailabilityFees() : parameters().onCall(),
            List.of(said),
            new Said(onCall),
            sources(),
            dossier.context());
  }

  /** What Medega says. */
  private record Said(OnCallParticipation onCall) implements Observation {

    @Override
    public Wording inWords() {
      Phrase phrase =
          onCall.registered()
              ? onCall.circleExemption() ? PracticePhrase.ON_CALL_EXEMPTED : PracticePhrase.ON_CALL
              : onCall.circleExemption()
                  ? PracticePhrase.NOT_ON_CALL_EXEMPTED
                  : PracticePhrase.NOT_ON_CALL;
      return phrase.with(onCall.availabilityFees());
    }
  }
}
