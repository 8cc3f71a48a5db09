package org.carepremiums.eligibility.rule.quality;

import java.util.List;
import java.util.Set;
import org.carepremiums.eligibility.rule.CommonPhrase;
import org.carepremiums.eligibility.rule.Condition;
import org.carepremiums.eligibility.rule.ConditionFinding;
import org.carepremiums.eligibility.rule.Parameter;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RuleContext;

/** KQP13: the premium is due whether one is conventioned or not; the explanation says so. */
final class ConventionStatusNotAsked extends Condition {

  private final Parameter<String> basis;

  ConventionStatusNotAsked(QualityPremiumParameters parameters) {
    super(
        QualityPhrase.CONVENTION_STATUS,
        CommonPhrase.LAW_SAYS.with(parameters.conventionStatus().value()),
        Set.of(),
        List.of(),
        List.of(parameters.conventionStatus()));
    this.basis = parameters.conventionStatus();
  }

  @Override
  public ConditionFinding assess(ProviderFacts facts, RuleContext context) {
    return ConditionFinding.exempt(
        basis, List.of(), QualityPhrase.CONVENTION_STATUS_NOT_ASKED.alone());
  }
}
