package org.carepremiums.eligibility.rule.software;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.carepremiums.contracts.decision.NotificationChannel;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.fact.FactValue.Application;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.AdmissibleApplication;
import org.carepremiums.eligibility.rule.ApplicationWindow;
import org.carepremiums.eligibility.rule.Condition;
import org.carepremiums.eligibility.rule.ConventionCover;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RegisteredAsPhysiotherapist;
import org.carepremiums.eligibility.rule.RequestedPremium;
import org.carepremiums.eligibility.rule.RuleContext;
import org.carepremiums.eligibility.rule.SourceYear;

/**
 * Intervention in the cost of the software in which a physiotherapist keeps patient files (rule
 * book §1). All conditions have to be fulfilled (KSW6); the amount is flat.
 */
public final class SoftwareIntervention implements RequestedPremium {

  private final PremiumYear year;
  private final SoftwareInterventionParameters parameters;
  private final PremiumYear activityYear;
  private final ApplicationWindow window;
  private final List<Condition> conditions;
  private final List<SourceYear> sources;
  private final List<SourceYear> silentRegisters;

  public SoftwareIntervention(PremiumYear year, SoftwareInterventionParameters parameters) {
    this.year = year;
    this.parameters = parameters;
    this.activityYear = PremiumYear.of(parameters.activityYear().value());
    this.window =
        new ApplicationWindow(
            Scheme.PHYSIOTHERAPIST_SOFTWARE,
            year,
            parameters.request(),
            List.of(
                new ApplicationWindow.Way(
                    parameters.channels(), parameters.channels().value(), true)),
            parameters.windowOpens(),
            parameters.windowCloses());
    this.conditions = inOrder(year, window, parameters);
    this.sources = underlying(year, activityYear);
    this.silentRegisters = ConventionCover.earlierRegisters(year);
  }

  private static List<Condition> inOrder(
      PremiumYear year, ApplicationWindow window, SoftwareInterventionParameters parameters) {
    List<Condition> asked = new ArrayList<>();
    asked.add(new RegisteredAsPhysiotherapist(year, parameters.registered()));
    asked.add(new ConventionedAllYear(year, parameters));
    asked.add(new MinimumActivity(year, parameters));
    asked.add(new HomologatedThenApprovedSoftware(year, parameters));
    if (parameters.declarationsAsked().value()) {
      asked.add(new DeclaredInApplication(year, window, parameters));
    }
    asked.add(new AdmissibleApplication(window));
    return List.copyOf(asked);
  }

  private static List<SourceYear> underlying(PremiumYear year, PremiumYear activityYear) {
    List<SourceYear> asked = new ArrayList<>();
    asked.add(RegisteredAsPhysiotherapist.register(year));
    asked.add(ConventionCover.register(year));
    asked.add(MinimumActivity.counts(activityYear));
    asked.addAll(HomologatedThenApprovedSoftware.sources(year));
    return List.copyOf(asked);
  }

  @Override
  public Scheme scheme() {
    return Scheme.PHYSIOTHERAPIST_SOFTWARE;
  }

  @Override
  public PremiumYear year() {
    return year;
  }

  @Override
  public List<Condition> conditions() {
    return conditions;
  }

  @Override
  public List<SourceYear> sources() {
    return sources;
  }

  /** On whose silence an adhesion may rest (CV2, CV9). */
  @Override
  public List<SourceYear> sourcesOfSome() {
    return silentRegisters;
  }

  @Override
  public EuroCents amount() {
    return EuroCents.ofEuros(parameters.amountInEuros().value());
  }

  @Override
  public ApplicationWindow window() {
    return window;
  }

  @Override
  public MonthDay paidBy() {
    return parameters.paidBy().value();
  }

  @Override
  public NotificationChannel notificationChannel() {
    return parameters.notificationChannel().value();
  }

  @Override
  public boolean isTouchedBy(FactValue value) {
    return switch (value.kind()) {
      case REGISTRATION, CONVENTION_STATUS, SOFTWARE_USE -> true;
      case ACTIVITY_COUNT ->
          value instanceof FactValue.ActivityCount count && count.year().equals(activityYear);
      case APPLICATION ->
          value instanceof Application asked
              && asked.scheme() == scheme()
              && asked.year().equals(year);
      default -> isSettlement(value);
    };
  }

  @Override
  public boolean isInPlay(ProviderFacts facts, RuleContext context) {
    return !facts.hasOtherProfession()
        && (!facts.activityCounts(activityYear).isEmpty()
            || !facts.applications(scheme(), year).isEmpty());
  }
}
