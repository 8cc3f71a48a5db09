package org.carepremiums.eligibility.rule.socialstatus;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.fact.FactValue.SocialStatusContract;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.Condition;
import org.carepremiums.eligibility.rule.ConditionFinding;
import org.carepremiums.eligibility.rule.KnownFact;
import org.carepremiums.eligibility.rule.Parameter;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RuleContext;
import org.carepremiums.eligibility.rule.SourceYear;
import org.carepremiums.platform.wording.phrase.Wording;

/** A contract with an insurer or a pension fund, signed by the end of the year (rule book §13). */
final class ContractSigned extends Condition {

  private final PremiumYear year;
  private final Parameter<MonthDay> basis;
  private final LocalDate last;

  ContractSigned(PremiumYear year, SocialStatusParameters parameters) {
    super(
        SocialStatusPhrase.CONTRACT,
        SocialStatusPhrase.CONTRACT_ASKED.with(last(year, parameters)),
        Set.of(FactKind.SOCIAL_STATUS_CONTRACT),
        List.of(new SourceYear(Source.PROSANTE, "social-status-contracts", year)),
        List.of(parameters.contractSignedBy()));
    this.year = year;
    this.basis = parameters.contractSignedBy();
    this.last = last(year, parameters);
  }

  private static LocalDate last(PremiumYear year, SocialStatusParameters parameters) {
    return parameters.contractSignedBy().value().atYear(year.value());
  }

  @Override
  public ConditionFinding assess(ProviderFacts facts, RuleContext context) {
    KnownFact<SocialStatusContract> contract = facts.socialStatusContract(year);
    if (contract == null) {
      return ConditionFinding.insufficient(
          basis, List.of(), SocialStatusPhrase.NO_CONTRACT.with(year), sources(), context);
    }
    SocialStatusContract said = contract.value();
    return said.signedOn().isAfter(last)
        ? ConditionFinding.insufficient(basis, List.of(contract), inWords(said), sources(), context)
        : ConditionFinding.met(basis, List.of(contract), inWords(said));
  }

  private static Wording inWords(SocialStatusContract said) {
    return SocialStatusPhrase.CONTRACT_SIGNED.with(said.institution(), said.signedOn());
  }
}
