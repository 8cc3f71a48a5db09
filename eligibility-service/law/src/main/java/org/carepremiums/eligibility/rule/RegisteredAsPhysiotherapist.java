package org.carepremiums.eligibility.rule;

import java.util.List;
import java.util.Set;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.fact.FactValue.Registration;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.Wording;

/** A physiotherapist's INAMI number on a day of the premium year (KSW1, KQP6). */
public final class RegisteredAsPhysiotherapist implements Condition {

  private final PremiumYear year;
  private final Parameter<?> basis;
  private final List<SourceYear> register;

  /**
   * @param basis the rule that asks for it
   */
  public RegisteredAsPhysiotherapist(PremiumYear year, Parameter<?> basis) {
    this.year = year;
    this.basis = basis;
    this.register = List.of(register(year));
  }

  /** INAMI's provider register of a year. */
  public static SourceYear register(PremiumYear year) {
    return new SourceYear(Source.INAMI, "providers", year);
  }

  @Override
  public Phrase title() {
    return CommonPhrase.REGISTERED_AS_PHYSIOTHERAPIST;
  }

  @Override
  public Wording required() {
    return CommonPhrase.REGISTERED_ON_A_DAY.with(year);
  }

  @Override
  public List<Parameter<?>> restsOn() {
    return List.of(basis);
  }

  @Override
  public Set<FactKind> looksAt() {
    return Set.of(FactKind.REGISTRATION);
  }

  @Override
  public Finding assess(ProviderFacts facts, RuleContext context) {
    Known<Registration> registration = facts.registration();
    if (registration == null) {
      return Finding.insufficient(
          basis, List.of(), CommonPhrase.NOT_IN_REGISTER.alone(), register, context);
    }
    List<Known<Registration>> looked = List.of(registration);
    return facts.isPhysiotherapistIn(year)
        ? Finding.met(basis, looked, inWords(registration.value()))
        : Finding.insufficient(basis, looked, inWords(registration.value()), register, context);
  }

  private static Wording inWords(Registration said) {
    return said.endedOn() == null
        ? CommonPhrase.PROFESSION_SINCE.with(said.profession(), said.firstRegisteredOn())
        : CommonPhrase.PROFESSION_UNTIL.with(
            said.profession(), said.firstRegisteredOn(), said.endedOn());
  }
}
