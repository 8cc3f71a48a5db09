package org.carepremiums.eligibility.rule.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.fact.FactValue.QualityCriteria;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.AdmissibleApplication;
import org.carepremiums.eligibility.rule.ApplicationVerdict;
import org.carepremiums.eligibility.rule.ApplicationWindow;
import org.carepremiums.eligibility.rule.CommonPhrase;
import org.carepremiums.eligibility.rule.Condition;
import org.carepremiums.eligibility.rule.Premium;
import org.carepremiums.eligibility.rule.RegisteredAsPhysiotherapist;
import org.carepremiums.eligibility.rule.RequestMode;
import org.carepremiums.eligibility.rule.SourceYear;

/**
 * Premium that promotes the quality of physiotherapy (rule book §2). Nobody asks for it (KQP8) but
 * in premium year 2020 (KQP17): Pro-Q-Kiné's list and INAMI's own register decide (KQP9).
 */
public final class QualityPremium {

  private QualityPremium() {}

  public static Premium of(PremiumYear year, QualityPremiumParameters parameters) {
    SourceYear list = QualityListCondition.list(year);
    LocalDate verifiedBy = parameters.verifiedBy().value();
    Premium.Builder premium =
        new Premium.Builder(Scheme.PHYSIOTHERAPIST_QUALITY, year)
            .amount(EuroCents.ofEuros(parameters.amountInEuros().value()))
            .sources(List.of(RegisteredAsPhysiotherapist.register(year), list))
            // Pro-Q-Kiné may verify until then (KQP10)
            .decidedAfter(verifiedBy)
            .payBefore(facts -> parameters.paidBy().value().day())
            .notificationChannel(parameters.notificationChannel().value())
            .touchedBy(FactKind.REGISTRATION)
            .touchedBy(value -> value instanceof QualityCriteria entry && entry.year().equals(year))
            // Who stands on the list gets an answer, whatever the profession (KQP6)
            .inPlay(
                (facts, context) ->
                    facts.qualityCriteria(year) != null
                        || context.isComplete(list) && facts.isPhysiotherapistIn(year))
            .bringsAllIntoPlay(list);
    List<Condition> conditions = onTheList(year, parameters);
    List<LocalDate> deadlines = new ArrayList<>();
    deadlines.add(verifiedBy);
    if (parameters.request().value() == RequestMode.AUTOMATIC) {
      premium.everyVerdict(
          new ApplicationVerdict(
              false,
              parameters.request().ruleId(),
              CommonPhrase.COMES_WITHOUT_APPLICATION.with(year)));
    } else {
      ApplicationWindow window =
          new ApplicationWindow(
              Scheme.PHYSIOTHERAPIST_QUALITY,
              year,
              parameters.request(),
              parameters.channels(),
              parameters.windowOpens(),
              parameters.windowCloses());
      premium.window(window);
      conditions.add(new AdmissibleApplication(window));
      deadlines.addAll(window.deadlines());
    }
    return premium.conditions(conditions).deadlines(deadlines).build();
  }

  private static List<Condition> onTheList(PremiumYear year, QualityPremiumParameters parameters) {
    List<Condition> asked = new ArrayList<>();
    asked.add(new RegisteredAsPhysiotherapist(year, parameters.registered()));
    asked.add(new OnQualityList(year, parameters));
    asked.add(new PortfolioCreatedInTime(year, parameters));
    asked.add(new GeneralCriteria(year, parameters));
    asked.add(new AnnualCriteria(year, parameters));
    asked.add(new CycleCriteria(year, parameters));
    asked.add(new VerifiedInTime(year, parameters));
    asked.add(new DataCorrect(year, parameters));
    asked.add(new ConventionStatusNotAsked(parameters));
    if (parameters.notPaidBefore() != null) {
      asked.add(new NotPaidBefore(year, parameters));
    }
    return asked;
  }
}
