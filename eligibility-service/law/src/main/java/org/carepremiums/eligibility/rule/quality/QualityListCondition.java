package org.carepremiums.eligibility.rule.quality;

import java.util.List;
import java.util.Set;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.fact.FactValue.QualityCriteria;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.Condition;
import org.carepremiums.eligibility.rule.Finding;
import org.carepremiums.eligibility.rule.Known;
import org.carepremiums.eligibility.rule.Parameter;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RuleContext;
import org.carepremiums.eligibility.rule.SourceYear;
import org.carepremiums.platform.wording.phrase.Wording;

/** A condition on what Pro-Q-Kiné's list says of the provider for the premium year. */
abstract class QualityListCondition implements Condition {

  private final PremiumYear year;
  private final Parameter<?> basis;
  private final List<SourceYear> list;

  QualityListCondition(PremiumYear year, Parameter<?> basis) {
    this.year = year;
    this.basis = basis;
    this.list = List.of(list(year));
  }

  static SourceYear list(PremiumYear year) {
    return new SourceYear(Source.PRO_Q_KINE, "quality-list", year);
  }

  final PremiumYear year() {
    return year;
  }

  /** Whether the entry fulfils the condition. */
  abstract boolean isFulfilledBy(QualityCriteria entry);

  /** What the entry says, as far as it bears on the condition. */
  abstract Wording inWords(QualityCriteria entry);

  /** Who stands nowhere on the list is not accused of what the list would tell. */
  Finding notListed(Parameter<?> basis, List<SourceYear> list, RuleContext context) {
    Wording notListed = QualityPhrase.NOT_ON_QUALITY_LIST.with(year);
    return context.areComplete(list)
        ? Finding.notExamined(basis, notListed)
        : Finding.insufficient(basis, List.of(), notListed, list, context);
  }

  @Override
  public final List<Parameter<?>> restsOn() {
    return List.of(basis);
  }

  @Override
  public final Set<FactKind> looksAt() {
    return Set.of(FactKind.QUALITY_CRITERIA);
  }

  @Override
  public final Finding assess(ProviderFacts facts, RuleContext context) {
    Known<QualityCriteria> entry = facts.qualityCriteria(year);
    if (entry == null) {
      return notListed(basis, list, context);
    }
    return isFulfilledBy(entry.value())
        ? Finding.met(basis, List.of(entry), inWords(entry.value()))
        : Finding.insufficient(basis, List.of(entry), inWords(entry.value()), list, context);
  }
}
