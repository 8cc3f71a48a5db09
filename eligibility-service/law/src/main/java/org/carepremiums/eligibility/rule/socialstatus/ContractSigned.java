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
import org.carepremiums.eligibility.rule.Finding;
import org.carepremiums.eligibility.rule.Known;
import org.carepremiums.eligibility.rule.Parameter;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RuleContext;
import org.carepremiums.eligibility.rule.SourceYear;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.Wording;

/** A contract with an insurer or a pension fund, signed by the end of the year (rule book §13). */
final class ContractSigned implements Condition {

  private final PremiumYear year;
  private final Parameter<MonthDay> basis;
  private final LocalDate last;
  private final List<SourceYear> contracts;

  ContractSigned(PremiumYear year, SocialStatusParameters parameters) {
    this.year = year;
    this.basis = parameters.contractSignedBy();
    this.last = basis.value().atYear(year.value());
    this.contracts = List.of(contracts(year));
  }

  static SourceYear contracts(PremiumYear year) {
    return new SourceYear(Source.PROSANTE, "social-status-contracts", year);
  }

  @Override
  public Phrase title() {
    return SocialStatusPhrase.CONTRACT;
  }

  @Override
  public Wording required() {
    return SocialStatusPhrase.CONTRACT_ASKED.with(last);
  }

  @Override
  public List<Parameter<?>> restsOn() {
    return List.of(basis);
  }

  @Override
  public Set<FactKind> looksAt() {
    return Set.of(FactKind.SOCIAL_STATUS_CONTRACT);
  }

  @Override
  public Finding assess(ProviderFacts facts, RuleContext context) {
    Known<SocialStatusContract> contract = facts.socialStatusContract(year);
    if (contract == null) {
      return Finding.insufficient(
          basis, List.of(), SocialStatusPhrase.NO_CONTRACT.with(year), contracts, context);
    }
    SocialStatusContract said = contract.value();
    return said.signedOn().isAfter(last)
        ? Finding.insufficient(basis, List.of(contract), inWords(said), contracts, context)
        : Finding.met(basis, List.of(contract), inWords(said));
  }

  private static Wording inWords(SocialStatusContract said) {
    return SocialStatusPhrase.CONTRACT_SIGNED.with(said.institution(), said.signedOn());
  }
}
