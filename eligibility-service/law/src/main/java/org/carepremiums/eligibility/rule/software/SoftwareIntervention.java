package org.carepremiums.eligibility.rule.software;

import java.util.ArrayList;
import java.util.List;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.fact.FactValue.ActivityCount;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.AdmissibleApplication;
import org.carepremiums.eligibility.rule.ApplicationWindow;
import org.carepremiums.eligibility.rule.Condition;
import org.carepremiums.eligibility.rule.ConventionCover;
import org.carepremiums.eligibility.rule.Premium;
import org.carepremiums.eligibility.rule.RegisteredAsPhysiotherapist;

/**
 * Intervention in the cost of the software in which a physiotherapist keeps patient files (rule
 * book §1). All conditions have to be fulfilled (KSW6); the amount is flat.
 */
public final class SoftwareIntervention {

  private SoftwareIntervention() {}

  public static Premium of(PremiumYear year, SoftwareInterventionParameters parameters) {
    Scheme scheme = Scheme.PHYSIOTHERAPIST_SOFTWARE;
    PremiumYear activityYear = PremiumYear.of(parameters.activityYear().value());
    ApplicationWindow window =
        new ApplicationWindow(
            scheme,
            year,
            parameters.request(),
            parameters.channels(),
            parameters.windowOpens(),
            parameters.windowCloses());
    List<Condition> conditions = new ArrayList<>();
    conditions.add(new RegisteredAsPhysiotherapist(year, parameters.registered()));
    conditions.add(new ConventionedAllYear(year, parameters));
    conditions.add(new MinimumActivity(year, parameters));
    conditions.add(new HomologatedThenApprovedSoftware(year, parameters));
    if (parameters.declarationsAsked().value()) {
      conditions.add(new DeclaredInApplication(year, window, parameters));
    }
    conditions.add(new AdmissibleApplication(window));
    return new Premium.Builder(scheme, year)
        .conditions(conditions)
        .amount(EuroCents.ofEuros(parameters.amountInEuros().value()))
        // On whose silence an adhesion may rest (CV2, CV9)
        .sourcesOfSome(ConventionCover.earlierRegisters(year))
        .window(window)
        .paidBy(parameters.paidBy().value())
        .notificationChannel(parameters.notificationChannel().value())
        .touchedBy(FactKind.REGISTRATION, FactKind.CONVENTION_STATUS, FactKind.SOFTWARE_USE)
        .touchedBy(
            value -> value instanceof ActivityCount count && count.year().equals(activityYear))
        .inPlay(
            (facts, context) ->
                !facts.hasOtherProfession()
                    && (!facts.activityCounts(activityYear).isEmpty()
                        || !window.applications(facts).isEmpty()))
        .build();
  }
}
