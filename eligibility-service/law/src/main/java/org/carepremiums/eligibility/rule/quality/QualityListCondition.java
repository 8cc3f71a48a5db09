package org.carepremiums.eligibility.rule.quality;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.fact.FactValue.QualityCriteria;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.Condition;
import org.carepremiums.eligibility.rule.ConditionFinding;
import org.carepremiums.eligibility.rule.KnownFact;
import org.carepremiums.eligibility.rule.Parameter;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RuleContext;
import org.carepremiums.eligibility.rule.SourceYear;
import org.carepremiums.platform.wording.phrase.Wording;

/** A condition on what Pro-Q-Kiné's list says of the provider for the premium year. */
final class QualityListCondition extends Condition {

  private final PremiumYear year;
  private final Parameter<?> basis;
  private final Predicate<QualityCriteria> isFulfilledBy;
  private final Function<QualityCriteria, Wording> inWords;

  /**
   * @param isFulfilledBy whether the entry fulfils the condition
   * @param inWords what the entry says, as far as it bears on the condition
   */
  QualityListCondition(
      PremiumYear year,
      QualityPhrase title,
      Parameter<?> basis,
      Wording required,
      Predicate<QualityCriteria> isFulfilledBy,
      Function<QualityCriteria, Wording> inWords) {
    super(title, required, Set.of(FactKind.QUALITY_CRITERIA), List.of(list(year)), List.of(basis));
    this.year = year;
    this.basis = basis;
    this.isFulfilledBy = isFulfilledBy;
    this.inWords = inWords;
  }

  static SourceYear list(PremiumYear year) {
    return new SourceYear(Source.PRO_Q_KINE, "quality-list", year);
  }

  @Override
  public ConditionFinding assess(ProviderFacts facts, RuleContext context) {
    KnownFact<QualityCriteria> entry = facts.qualityCriteria(year);
    if (entry == null) {
      return notListed(context);
    }
    Wording observed = inWords.apply(entry.value());
    return isFulfilledBy.test(entry.value())
        ? ConditionFinding.met(basis, List.of(entry), observed)
        : ConditionFinding.insufficient(basis, List.of(entry), observed, sources(), context);
  }

  /** Who stands nowhere on the sources() is told that, and not accused of what it would tell. */
  private ConditionFinding notListed(RuleContext context) {
    Wording observed = QualityPhrase.NOT_ON_QUALITY_LIST.with(year);
    return title() != QualityPhrase.ON_QUALITY_LIST && context.areComplete(sources())
        ? ConditionFinding.notExamined(basis, observed)
        : ConditionFinding.insufficient(basis, List.of(), observed, sources(), context);
  }
}
