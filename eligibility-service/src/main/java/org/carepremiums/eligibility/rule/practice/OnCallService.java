package org.carepremiums.eligibility.rule.practice;

import java.util.List;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.FactValue.OnCallParticipation;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.Finding;
import org.carepremiums.eligibility.rule.Known;
import org.carepremiums.eligibility.rule.SourceYear;

/**
 * PPI3, effectively active: part of the organised on-call service of the year, proved by an
 * availability fee or the circle's exemption where an attested amount is asked too.
 */
final class OnCallService extends PracticeCondition {

  private final List<SourceYear> sources;

  OnCallService(PracticeYear practiceYear) {
    super(practiceYear);
    this.sources = List.of(onCall(year()));
  }

  static SourceYear onCall(PremiumYear year) {
    return new SourceYear(Source.MEDEGA, "on-call", year);
  }

  @Override
  public String title() {
    return "On-call service";
  }

  @Override
  public String required() {
    return parameters().onCall().value()
        + "; where an amount is asked, proved by at least "
        + Figures.counted(
            parameters().minimumAvailabilityFees().value(), "availability fee", "availability fees")
        + " in "
        + year()
        + " or an exemption by the circle";
  }

  @Override
  Finding assess(Dossier dossier) {
    Standing standing = dossier.standing();
    if (standing.inTraining()) {
      return Finding.exempt(parameters().onCall(), standing.competences(), () -> "in training");
    }
    Known<OnCallParticipation> said = dossier.facts().onCallParticipation(year());
    if (said == null) {
      return Finding.insufficient(
          parameters().onCall(),
          List.of(),
          () -> "not known in the on-call service of " + year(),
          sources,
          dossier.context());
    }
    OnCallParticipation onCall = said.value();
    boolean proofAsked = AttestedMinimum.isAsked(standing, year(), parameters());
    boolean proved =
        onCall.circleExemption()
            || onCall.availabilityFees() >= parameters().minimumAvailabilityFees().value();
    return onCall.registered() && (proved || !proofAsked)
        ? Finding.met(parameters().onCall(), List.of(said), () -> inWords(onCall))
        : Finding.insufficient(
            onCall.registered() ? parameters().minimumAvailabilityFees() : parameters().onCall(),
            List.of(said),
            () -> inWords(onCall),
            sources,
            dossier.context());
  }

  private static String inWords(OnCallParticipation onCall) {
    return (onCall.registered() ? "registered, " : "not registered, ")
        + Figures.counted(onCall.availabilityFees(), "availability fee", "availability fees")
        + (onCall.circleExemption() ? ", exempted by the circle" : "");
  }
}
