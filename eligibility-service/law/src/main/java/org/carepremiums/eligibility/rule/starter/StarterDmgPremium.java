package org.carepremiums.eligibility.rule.starter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.carepremiums.contracts.decision.NotificationChannel;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.fact.FactValue.Application;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.ApplicationVerdict;
import org.carepremiums.eligibility.rule.ApplicationWindow;
import org.carepremiums.eligibility.rule.Assessment;
import org.carepremiums.eligibility.rule.Condition;
import org.carepremiums.eligibility.rule.Evaluation;
import org.carepremiums.eligibility.rule.Finding;
import org.carepremiums.eligibility.rule.Known;
import org.carepremiums.eligibility.rule.PremiumScheme;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RuleContext;
import org.carepremiums.eligibility.rule.SourceYear;
import org.carepremiums.eligibility.rule.practice.AcceptedSoftware;
import org.carepremiums.eligibility.rule.practice.IntegratedPracticePremium;

/**
 * Starter DMG premium (rule book §5, §13 "DMG"): once in a lifetime, on top of the integrated
 * practice premium of the year in which the number of general practitioner was obtained. It is
 * decided by itself, and falls when that premium falls.
 */
public final class StarterDmgPremium implements PremiumScheme {

  private final PremiumYear year;
  private final StarterDmgParameters parameters;
  private final IntegratedPracticePremium practicePremium;
  private final PracticePremiumGranted granted;
  private final RequestedOnline requested;
  private final List<Condition> conditions;
  private final List<LocalDate> deadlines;

  /**
   * @param practicePremium the integrated practice premium of the same year
   */
  public StarterDmgPremium(
      PremiumYear year,
      StarterDmgParameters parameters,
      IntegratedPracticePremium practicePremium) {
    this.year = year;
    this.parameters = parameters;
    this.practicePremium = practicePremium;
    this.granted = new PracticePremiumGranted(year, parameters, practicePremium);
    this.requested = new RequestedOnline(parameters, practicePremium);
    this.conditions =
        List.of(
            new NumberObtained(year, parameters),
            granted,
            new AcceptedSoftware(year, parameters.software()),
            new WorksALActe(year, parameters),
            requested);
    this.deadlines = new ArrayList<>(practicePremium.deadlines());
    this.deadlines.add(parameters.forfaitTo().value());
  }

  @Override
  public Scheme scheme() {
    return Scheme.GP_STARTER_DMG;
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
  public EuroCents amount() {
    return EuroCents.ofEuros(parameters.amountInEuros().value());
  }

  @Override
  public List<SourceYear> sources() {
    return practicePremium.sources();
  }

  @Override
  public List<LocalDate> deadlines() {
    return List.copyOf(deadlines);
  }

  @Override
  public NotificationChannel notificationChannel() {
    return parameters.notificationChannel().value();
  }

  @Override
  public boolean isTouchedBy(FactValue value) {
    return practicePremium.isTouchedBy(value);
  }

  @Override
  public boolean isTouchedByMember(FactValue value) {
    return practicePremium.isTouchedByMember(value);
  }

  @Override
  public boolean isInPlay(ProviderFacts facts, RuleContext context) {
    return NumberObtained.isObtainedIn(year, facts) && practicePremium.isInPlay(facts, context);
  }

  /** It waits for what the integrated practice premium waits for, with which it is paid. */
  @Override
  public Assessment assess(ProviderFacts facts, RuleContext context) {
    Evaluation practice = Evaluation.of(practicePremium, facts, context);
    List<Finding> findings = new ArrayList<>(conditions.size());
    for (Condition condition : conditions) {
      findings.add(
          condition == granted
              ? granted.assess(facts, practice)
              : condition.assess(facts, context));
    }
    return new Assessment(findings, amount(), practice.missing());
  }

  @Override
  public ApplicationWindow window() {
    return practicePremium.window();
  }

  @Override
  public LocalDate decidedAfter() {
    return parameters.forfaitTo().value();
  }

  /** The online application for the integrated practice premium: this one is paid with it. */
  @Override
  public Known<Application> application(ProviderFacts facts) {
    return requested.application(facts);
  }

  @Override
  public ApplicationVerdict verdict(Known<Application> application, ProviderFacts facts) {
    return new ApplicationVerdict(
        false, parameters.channel().ruleId(), StarterPhrase.STARTER_WITHOUT_APPLICATION.with(year));
  }

  @Override
  public LocalDate payBefore(ProviderFacts facts) {
    return practicePremium.payBefore(facts);
  }
}
