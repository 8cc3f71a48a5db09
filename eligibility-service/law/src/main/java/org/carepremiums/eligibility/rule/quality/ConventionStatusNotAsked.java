package org.carepremiums.eligibility.rule.quality;

import java.util.List;
import java.util.Set;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.eligibility.rule.CommonPhrase;
import org.carepremiums.eligibility.rule.Condition;
import org.carepremiums.eligibility.rule.Finding;
import org.carepremiums.eligibility.rule.Parameter;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RuleContext;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.Wording;

/** KQP13: the premium is due whether one is conventioned or not; the explanation says so. */
final class ConventionStatusNotAsked implements Condition {

  private final Parameter<String> basis;

  ConventionStatusNotAsked(QualityPremiumParameters parameters) {
    this.basis = parameters.conventionStatus();
  }

  @Override
  public Phrase title() {
    return QualityPhrase.CONVENTION_STATUS;
  }

  @Override
  public Wording required() {
    return CommonPhrase.LAW_SAYS.with(basis.value());
  }

  @Override
  public List<Parameter<?>> restsOn() {
    return List.of(basis);
  }

  @Override
  public Set<FactKind> looksAt() {
    return Set.of();
  }

  @Override
  public Finding assess(ProviderFacts facts, RuleContext context) {
    return Finding.exempt(basis, List.of(), QualityPhrase.CONVENTION_STATUS_NOT_ASKED.alone());
  }
}
