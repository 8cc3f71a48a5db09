package org.carepremiums.eligibility.rule.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.carepremiums.contracts.decision.NotificationChannel;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.fact.FactValue.Application;
import org.carepremiums.contracts.fact.FactValue.QualityCriteria;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.AdmissibleApplication;
import org.carepremiums.eligibility.rule.ApplicationVerdict;
import org.carepremiums.eligibility.rule.ApplicationWindow;
import org.carepremiums.eligibility.rule.CommonPhrase;
import org.carepremiums.eligibility.rule.Condition;
import org.carepremiums.eligibility.rule.Known;
import org.carepremiums.eligibility.rule.PremiumScheme;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RegisteredAsPhysiotherapist;
import org.carepremiums.eligibility.rule.RequestMode;
import org.carepremiums.eligibility.rule.RuleContext;
import org.carepremiums.eligibility.rule.SourceYear;

/**
 * Premium that promotes the quality of physiotherapy (rule book §2). Nobody asks for it (KQP8) but
 * in premium year 2020 (KQP17): Pro-Q-Kiné's list and INAMI's own register decide (KQP9).
 */
public final class QualityPremium implements PremiumScheme {

  private final PremiumYear year;
  private final QualityPremiumParameters parameters;
  private final SourceYear list;
  private final ApplicationWindow window;
  private final List<Condition> conditions;
  private final List<SourceYear> sources;

  public QualityPremium(PremiumYear year, QualityPremiumParameters parameters) {
    this.year = year;
    this.parameters = parameters;
    this.list = QualityListCondition.list(year);
    this.window = window(year, parameters);
    this.conditions = inOrder(year, window, parameters);
    this.sources = List.of(RegisteredAsPhysiotherapist.register(year), list);
  }

  /** {@code null} where nobody applies. */
  private static ApplicationWindow window(PremiumYear year, QualityPremiumParameters parameters) {
    return parameters.request().value() == RequestMode.AUTOMATIC
        ? null
        : new ApplicationWindow(
            Scheme.PHYSIOTHERAPIST_QUALITY,
            year,
            parameters.request(),
            List.of(
                new ApplicationWindow.Way(
                    parameters.channels(), parameters.channels().value(), true)),
            parameters.windowOpens(),
            parameters.windowCloses());
  }

  private static List<Condition> inOrder(
      PremiumYear year, ApplicationWindow window, QualityPremiumParameters parameters) {
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
    if (window != null) {
      asked.add(new AdmissibleApplication(window));
    }
    return List.copyOf(asked);
  }

  @Override
  public Scheme scheme() {
    return Scheme.PHYSIOTHERAPIST_QUALITY;
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

  @Override
  public EuroCents amount() {
    return EuroCents.ofEuros(parameters.amountInEuros().value());
  }

  @Override
  public List<LocalDate> deadlines() {
    List<LocalDate> deadlines = new ArrayList<>();
    deadlines.add(parameters.verifiedBy().value());
    if (window != null) {
      deadlines.addAll(window.deadlines());
    }
    return deadlines;
  }

  @Override
  public NotificationChannel notificationChannel() {
    return parameters.notificationChannel().value();
  }

  @Override
  public boolean isTouchedBy(FactValue value) {
    return switch (value.kind()) {
      case REGISTRATION -> true;
      case QUALITY_CRITERIA -> value instanceof QualityCriteria entry && entry.year().equals(year);
      case APPLICATION ->
          window != null
              && value instanceof Application asked
              && asked.scheme() == scheme()
              && asked.year().equals(year);
      default -> isSettlement(value);
    };
  }

  /** Who stands on the list gets an answer, whatever the profession (KQP6). */
  @Override
  public boolean isInPlay(ProviderFacts facts, RuleContext context) {
    return facts.qualityCriteria(year) != null
        || context.isComplete(list) && facts.isPhysiotherapistIn(year);
  }

  @Override
  public boolean bringsAllIntoPlay(SourceYear complete) {
    return complete.equals(list);
  }

  @Override
  public ApplicationWindow window() {
    return window;
  }

  /** Pro-Q-Kiné may verify until then (KQP10). */
  @Override
  public LocalDate decidedAfter() {
    return parameters.verifiedBy().value();
  }

  @Override
  public Known<Application> application(ProviderFacts facts) {
    return window == null ? null : window.application(facts, false);
  }

  @Override
  public ApplicationVerdict verdict(Known<Application> application, ProviderFacts facts) {
    return window == null
        ? new ApplicationVerdict(
            false, parameters.request().ruleId(), CommonPhrase.COMES_WITHOUT_APPLICATION.with(year))
        : window.verdict(application, false);
  }

  @Override
  public LocalDate payBefore(ProviderFacts facts) {
    return parameters.paidBy().value().day();
  }
}
