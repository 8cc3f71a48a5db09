package org.carepremiums.eligibility.rule.starter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.ApplicationVerdict;
import org.carepremiums.eligibility.rule.Condition;
import org.carepremiums.eligibility.rule.ConditionFinding;
import org.carepremiums.eligibility.rule.Evaluation;
import org.carepremiums.eligibility.rule.Premium;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RuleContext;
import org.carepremiums.eligibility.rule.practice.AcceptedSoftware;

/**
 * Starter DMG premium (rule book §5, §13 "DMG"): once in a lifetime, on top of the integrated
 * practice premium of the year in which the number of general practitioner was obtained. It is
 * decided by itself, and falls when that premium falls.
 */
public final class StarterDmgPremium {

  private StarterDmgPremium() {}

  /**
   * @param practicePremium the integrated practice premium of the same year
   */
  public static Premium of(
      PremiumYear year, StarterDmgParameters parameters, Premium practicePremium) {
    PracticePremiumGranted granted = new PracticePremiumGranted(year, parameters, practicePremium);
    RequestedOnline requested = new RequestedOnline(parameters, practicePremium);
    LocalDate forfaitTo = parameters.forfaitTo().value();
    List<LocalDate> deadlines = new ArrayList<>(practicePremium.deadlines());
    deadlines.add(forfaitTo);
    return new Premium.Builder(Scheme.GP_STARTER_DMG, year)
        .conditions(
            List.of(
                new NumberObtained(year, parameters),
                granted,
                new AcceptedSoftware(year, parameters.software()),
                new WorksALActe(year, parameters),
                requested))
        .rules((premium, facts, context) -> withPracticePremium(premium, granted, facts, context))
        .amount(EuroCents.ofEuros(parameters.amountInEuros().value()))
        .onTopOf(practicePremium)
        .application(requested::application)
        .everyVerdict(
            new ApplicationVerdict(
                false,
                parameters.channel().ruleId(),
                StarterPhrase.STARTER_WITHOUT_APPLICATION.with(year)))
        .decidedAfter(forfaitTo)
        .deadlines(deadlines)
        .notificationChannel(parameters.notificationChannel().value())
        .inPlay(
            (facts, context) ->
                NumberObtained.isObtainedIn(year, facts)
                    && practicePremium.isInPlay(facts, context))
        .build();
  }

  /** It waits for what the integrated practice premium waits for, with which it is paid. */
  private static Evaluation withPracticePremium(
      Premium premium, PracticePremiumGranted granted, ProviderFacts facts, RuleContext context) {
    Evaluation practice = granted.practicePremium().evaluate(facts, context);
    List<ConditionFinding> findings = new ArrayList<>(premium.conditions().size());
    for (Condition condition : premium.conditions()) {
      findings.add(
          condition == granted
              ? granted.assess(facts, practice)
              : condition.assess(facts, context));
    }
    return Evaluation.of(premium, facts, context, findings, premium.amount(), practice.missing());
  }
}
