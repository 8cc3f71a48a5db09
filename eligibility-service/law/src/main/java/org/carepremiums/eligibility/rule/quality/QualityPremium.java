package org.carepremiums.eligibility.rule.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
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
import org.carepremiums.platform.wording.phrase.Wording;

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
            // Pro-Q-Kiné may verify until then (KQP10)
            .decidedAfter(verifiedBy)
            .payBefore(facts -> parameters.paidBy().value().day())
            .notificationChannel(parameters.notificationChannel().value())
            .touchedBy(FactKind.REGISTRATION)
            .touchedBy(value -> value instanceof QualityCriteria entry && entry.year().equals(year))
            // Everybody on the list gets an answer, whatever the profession (KQP6)
            .inPlay(
                (facts, context) ->
                    facts.qualityCriteria(year) != null
                        || context.isComplete(list) && facts.isPhysiotherapistIn(year))
            .bringsAllIntoPlay(list);
    List<Condition> conditions = conditions(year, parameters);
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

  private static List<Condition> conditions(PremiumYear year, QualityPremiumParameters law) {
    List<Condition> asked = new ArrayList<>();
    asked.add(new RegisteredAsPhysiotherapist(year, law.registered()));
    // KQP8: Pro-Q-Kiné names the provider on its list for the year; nobody has to ask
    asked.add(
        new QualityListCondition(
            year,
            QualityPhrase.ON_QUALITY_LIST,
            law.onList(),
            CommonPhrase.LAW_OF_YEAR.with(law.onList().value(), year),
            entry -> true,
            entry -> QualityPhrase.STANDS_ON_QUALITY_LIST.with(year)));
    // KQP5: creating the PE-online portfolio enrols in the cycle, by the last day of the year
    LocalDate createdBy = law.portfolioCreatedBy().value();
    asked.add(
        new QualityListCondition(
            year,
            QualityPhrase.PORTFOLIO_CREATED,
            law.portfolioCreatedBy(),
            QualityPhrase.PORTFOLIO_CREATED_BY.with(createdBy),
            entry -> !entry.portfolioCreatedOn().isAfter(createdBy),
            entry -> QualityPhrase.PORTFOLIO_CREATED_ON.with(entry.portfolioCreatedOn())));
    // KQP6: the general and the annual criteria, in every year of the cycle
    asked.add(
        new QualityListCondition(
            year,
            QualityPhrase.GENERAL_CRITERIA,
            law.generalCriteria(),
            CommonPhrase.LAW_SAYS.with(law.generalCriteria().value()),
            QualityCriteria::generalCriteria,
            said(
                QualityCriteria::generalCriteria,
                QualityPhrase.GENERAL_CRITERIA_MET,
                QualityPhrase.GENERAL_CRITERIA_NOT_MET)));
    asked.add(
        new QualityListCondition(
            year,
            QualityPhrase.ANNUAL_CRITERIA,
            law.annualCriteria(),
            CommonPhrase.LAW_OF_YEAR.with(law.annualCriteria().value(), year),
            QualityCriteria::annualCriteria,
            said(
                QualityCriteria::annualCriteria,
                QualityPhrase.ANNUAL_CRITERIA_MET,
                QualityPhrase.ANNUAL_CRITERIA_NOT_MET)));
    asked.add(new CycleCriteria(year, law));
    asked.add(verifiedInTime(year, law));
    // KQP11: where the provider's own data are incorrect, nothing can be paid
    asked.add(
        new QualityListCondition(
            year,
            QualityPhrase.CORRECT_DATA,
            law.dataCorrect(),
            CommonPhrase.LAW_SAYS.with(law.dataCorrect().value()),
            QualityCriteria::dataCorrect,
            said(
                QualityCriteria::dataCorrect,
                QualityPhrase.DATA_CORRECT,
                QualityPhrase.DATA_INCORRECT)));
    asked.add(new ConventionStatusNotAsked(law));
    if (law.notPaidBefore() != null) {
      asked.add(new NotPaidBefore(year, law));
    }
    return asked;
  }

  /**
   * KQP10: verified by the last day of February of the next year. In a leap year "28 February"
   * could be read to the letter; the explanation says where that would make a difference (rule book
   * 12.3).
   */
  private static Condition verifiedInTime(PremiumYear year, QualityPremiumParameters law) {
    LocalDate last = law.verifiedBy().value();
    LocalDate strictLast = law.verifiedByStrictReading().value();
    Predicate<QualityCriteria> inTime = entry -> !entry.verifiedOn().isAfter(last);
    return new QualityListCondition(
        year,
        QualityPhrase.VERIFIED_IN_TIME,
        law.verifiedBy(),
        last.equals(strictLast)
            ? QualityPhrase.VERIFIED_BY.with(last)
            : QualityPhrase.VERIFIED_BY_STRICTLY.with(last, strictLast),
        inTime,
        entry ->
            (inTime.test(entry) && entry.verifiedOn().isAfter(strictLast)
                    ? QualityPhrase.VERIFIED_TOO_LATE_STRICTLY
                    : QualityPhrase.VERIFIED_ON)
                .with(entry.verifiedOn()));
  }

  private static Function<QualityCriteria, Wording> said(
      Predicate<QualityCriteria> isSo, QualityPhrase so, QualityPhrase notSo) {
    return entry -> (isSo.test(entry) ? so : notSo).alone();
  }
}
