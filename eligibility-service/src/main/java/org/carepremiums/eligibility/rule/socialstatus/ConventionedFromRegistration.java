package org.carepremiums.eligibility.rule.socialstatus;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.fact.FactValue.ConventionStatus;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.CommonPhrase;
import org.carepremiums.eligibility.rule.Condition;
import org.carepremiums.eligibility.rule.ConventionCover;
import org.carepremiums.eligibility.rule.Finding;
import org.carepremiums.eligibility.rule.Known;
import org.carepremiums.eligibility.rule.Parameter;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RuleContext;
import org.carepremiums.eligibility.rule.SourceYear;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * Conventioned on every day of the year; in the calendar year of first registration, on every day
 * from the registration on (rule book §13, "Statut social").
 */
final class ConventionedFromRegistration implements Condition {

  private final PremiumYear year;
  private final Parameter<String> wholeYear;
  private final Parameter<String> inFirstYear;
  private final List<SourceYear> register;

  ConventionedFromRegistration(PremiumYear year, SocialStatusParameters parameters) {
    this.year = year;
    this.wholeYear = parameters.conventionWholeYear();
    this.inFirstYear = parameters.conventionInFirstYear();
    this.register = List.of(ConventionCover.register(year));
  }

  @Override
  public Phrase title() {
    return CommonPhrase.CONVENTIONED_ALL_YEAR;
  }

  @Override
  public Wording required() {
    return CommonPhrase.CONVENTION_ASKED.with(wholeYear.value(), year, inFirstYear.value());
  }

  @Override
  public List<Parameter<?>> restsOn() {
    return List.of(wholeYear, inFirstYear);
  }

  @Override
  public Set<FactKind> looksAt() {
    return Set.of(FactKind.CONVENTION_STATUS, FactKind.REGISTRATION);
  }

  @Override
  public Finding assess(ProviderFacts facts, RuleContext context) {
    boolean firstYear = facts.isFirstRegisteredIn(year);
    Parameter<String> applying = firstYear ? inFirstYear : wholeYear;
    LocalDate from = firstYear ? facts.registration().value().firstRegisteredOn() : year.firstDay();
    Known<ConventionStatus> status = facts.conventionStatus(year);
    if (status == null) {
      return Finding.insufficient(
          applying, List.of(), CommonPhrase.NOT_IN_CONVENTION_REGISTER.alone(), register, context);
    }
    LocalDate uncovered =
        new ConventionCover(status.value().intervals()).firstUncoveredDay(from, year.lastDay());
    return uncovered == null
        ? Finding.met(
            applying,
            List.of(status),
            SocialStatusPhrase.CONVENTIONED_FROM_TO.with(from, year.lastDay()))
        : Finding.insufficient(
            applying,
            List.of(status),
            SocialStatusPhrase.NOT_CONVENTIONED_ON.with(uncovered),
            register,
            context);
  }
}
