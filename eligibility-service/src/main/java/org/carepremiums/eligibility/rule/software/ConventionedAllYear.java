package org.carepremiums.eligibility.rule.software;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.carepremiums.contracts.fact.ConventionInterval;
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
import org.carepremiums.platform.wording.phrase.Listed;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * KSW1: conventioned on every day of the premium year; one uncovered day fails (rule book 12.17).
 * KSW2, in the calendar year of first registration: any day of adhesion is enough.
 */
final class ConventionedAllYear implements Condition {

  private final PremiumYear year;
  private final Parameter<String> wholeYear;
  private final Parameter<String> inFirstYear;
  private final List<SourceYear> register;

  ConventionedAllYear(PremiumYear year, SoftwareInterventionParameters parameters) {
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
    Known<ConventionStatus> status = facts.conventionStatus(year);
    if (status == null) {
      return Finding.insufficient(
          applying, List.of(), CommonPhrase.NOT_IN_CONVENTION_REGISTER.alone(), register, context);
    }
    List<ConventionInterval> intervals = status.value().intervals();
    LocalDate uncovered =
        new ConventionCover(intervals).firstUncoveredDay(year.firstDay(), year.lastDay());
    if (uncovered == null) {
      return Finding.met(
          wholeYear, List.of(status), SoftwarePhrase.CONVENTIONED_EVERY_DAY.with(year));
    }
    if (firstYear && adheredInYear(intervals)) {
      return Finding.met(
          inFirstYear,
          List.of(facts.registration(), status),
          SoftwarePhrase.CONVENTIONED_IN_FIRST_YEAR.with(
              facts.registration().value().firstRegisteredOn(), inWords(intervals)));
    }
    return Finding.insufficient(
        applying,
        List.of(status),
        adheredInYear(intervals)
            ? SoftwarePhrase.CONVENTIONED_NOT_ON.with(inWords(intervals), uncovered)
            : SoftwarePhrase.CONVENTIONED_NO_DAY.with(year),
        register,
        context);
  }

  private boolean adheredInYear(List<ConventionInterval> intervals) {
    for (ConventionInterval interval : intervals) {
      if (touchesYear(interval)) {
        return true;
      }
    }
    return false;
  }

  private boolean touchesYear(ConventionInterval interval) {
    return !interval.from().isAfter(year.lastDay())
        && (interval.to() == null || !interval.to().isBefore(year.firstDay()));
  }

  private Listed<ConventionInterval> inWords(List<ConventionInterval> intervals) {
    List<ConventionInterval> inYear = new ArrayList<>(intervals.size());
    for (ConventionInterval interval : intervals) {
      if (touchesYear(interval)) {
        inYear.add(interval);
      }
    }
    return new Listed<>(inYear, ConventionedAllYear::inWords);
  }

  private static Wording inWords(ConventionInterval interval) {
    return interval.to() == null
        ? SoftwarePhrase.CONVENTION_INTERVAL_ON.with(
            interval.from(), interval.convention(), interval.ruleId())
        : SoftwarePhrase.CONVENTION_INTERVAL.with(
            interval.from(), interval.to(), interval.convention(), interval.ruleId());
  }
}
