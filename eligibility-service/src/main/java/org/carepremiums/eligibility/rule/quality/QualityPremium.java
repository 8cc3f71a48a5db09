package org.carepremiums.eligibility.rule.quality;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.decision.NotificationChannel;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.fact.FactValue.Application;
import org.carepremiums.contracts.fact.FactValue.QualityCriteria;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.ApplicationVerdict;
import org.carepremiums.eligibility.rule.Condition;
import org.carepremiums.eligibility.rule.Known;
import org.carepremiums.eligibility.rule.PremiumScheme;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RegisteredAsPhysiotherapist;
import org.carepremiums.eligibility.rule.RuleContext;
import org.carepremiums.eligibility.rule.SourceYear;

/**
 * Premium that promotes the quality of physiotherapy (rule book §2). Nobody asks for it (KQP8):
 * Pro-Q-Kiné's list and INAMI's own register decide (KQP9).
 */
public final class QualityPremium implements PremiumScheme {

  private final PremiumYear year;
  private final QualityPremiumParameters parameters;
  private final SourceYear list;
  private final List<Condition> conditions;
  private final List<SourceYear> sources;

  public QualityPremium(PremiumYear year, QualityPremiumParameters parameters) {
    this.year = year;
    this.parameters = parameters;
    this.list = QualityListCondition.list(year);
    this.conditions =
        List.of(
            new RegisteredAsPhysiotherapist(year, parameters.registered()),
            new OnQualityList(year, parameters),
            new PortfolioCreatedInTime(year, parameters),
            new GeneralCriteria(year, parameters),
            new AnnualCriteria(year, parameters),
            new CycleCriteria(year, parameters),
            new VerifiedInTime(year, parameters),
            new DataCorrect(year, parameters),
            new ConventionStatusNotAsked(parameters));
    this.sources = List.of(RegisteredAsPhysiotherapist.register(year), list);
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
    return List.of(parameters.verifiedBy().value());
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
      default -> false;
    };
  }

  @Override
  public boolean isInPlay(ProviderFacts facts, RuleContext context) {
    if (facts.hasOtherProfession()) {
      return false;
    }
    return facts.qualityCriteria(year) != null
        || context.isComplete(list) && facts.isPhysiotherapistIn(year);
  }

  @Override
  public boolean bringsAllIntoPlay(SourceYear complete) {
    return complete.equals(list);
  }

  @Override
  public boolean canBeFinal(ProviderFacts facts, RuleContext context) {
    return context.areComplete(sources)
        && context.openDay().isAfter(parameters.verifiedBy().value());
  }

  @Override
  public Known<Application> application(ProviderFacts facts) {
    return null;
  }

  @Override
  public ApplicationVerdict verdict(Known<Application> application) {
    return new ApplicationVerdict(
        false, parameters.onList().ruleId(), QualityPhrase.QUALITY_WITHOUT_APPLICATION.alone());
  }

  @Override
  public LocalDate payBefore(ProviderFacts facts) {
    return parameters.paidBy().value();
  }
}
