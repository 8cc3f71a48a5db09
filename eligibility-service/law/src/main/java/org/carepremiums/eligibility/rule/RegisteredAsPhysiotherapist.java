package org.carepremiums.eligibility.rule;

import java.util.List;
import java.util.Set;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.fact.FactValue.Registration;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.platform.wording.phrase.Wording;

/** A physiotherapist's INAMI number on a day of the premium year (KSW1, KQP6). */
public final class RegisteredAsPhysiotherapist extends Condition {

  private final PremiumYear year;
  private final Parameter<?> basis;

  /**
   * @param basis the rule that asks for it
   */
  public RegisteredAsPhysiotherapist(PremiumYear year, Parameter<?> basis) {
    super(
        CommonPhrase.REGISTERED_AS_PHYSIOTHERAPIST,
        CommonPhrase.REGISTERED_ON_A_DAY.with(year),
        Set.of(FactKind.REGISTRATION),
        List.of(register(year)),
        List.of(basis));
    this.year = year;
    this.basis = basis;
  }

  /** INAMI's provider register of a year. */
  public static SourceYear register(PremiumYear year) {
    return new SourceYear(Source.INAMI, "providers", year);
  }

  @Override
  public ConditionFinding assess(ProviderFacts facts, RuleContext context) {
    KnownFact<Registration> registration = facts.registration();
    if (registration == null) {
      return ConditionFinding.insufficient(
          basis, List.of(), CommonPhrase.NOT_IN_REGISTER.alone(), sources(), context);
    }
    List<KnownFact<Registration>> looked = List.of(registration);
    return facts.isPhysiotherapistIn(year)
        ? ConditionFinding.met(basis, looked, inWords(registration.value()))
        : ConditionFinding.insufficient(
            basis, looked, inWords(registration.value()), sources(), context);
  }

  private static Wording inWords(Registration said) {
    return said.endedOn() == null
        ? CommonPhrase.PROFESSION_SINCE.with(said.profession(), said.firstRegisteredOn())
        : CommonPhrase.PROFESSION_UNTIL.with(
            said.profession(), said.firstRegisteredOn(), said.endedOn());
  }
}
