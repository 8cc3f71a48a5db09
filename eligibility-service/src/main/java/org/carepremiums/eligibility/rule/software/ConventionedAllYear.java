package org.carepremiums.eligibility.rule.software;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.fact.ConventionInterval;
import org.carepremiums.contracts.fact.FactValue.ConventionStatus;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.Condition;
import org.carepremiums.eligibility.rule.ConventionCover;
import org.carepremiums.eligibility.rule.Finding;
import org.carepremiums.eligibility.rule.Known;
import org.carepremiums.eligibility.rule.Parameter;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RuleContext;
import org.carepremiums.eligibility.rule.SourceYear;

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
  public String title() {
    return "Conventioned for the whole year";
  }

  @Override
  public String required() {
    return wholeYear.value() + " (" + year + "); " + inFirstYear.value();
  }

  @Override
  public Finding assess(ProviderFacts facts, RuleContext context) {
    boolean firstYear = Integer.valueOf(0).equals(facts.yearsSinceFirstRegistration(year));
    Parameter<String> applying = firstYear ? inFirstYear : wholeYear;
    Known<ConventionStatus> status = facts.conventionStatus(year);
    if (status == null) {
      return Finding.insufficient(
          applying, List.of(), () -> "not known in the convention register", register, context);
    }
    List<ConventionInterval> intervals = status.value().intervals();
    LocalDate uncovered =
        new ConventionCover(intervals).firstUncoveredDay(year.firstDay(), year.lastDay());
    if (uncovered == null) {
      return Finding.met(wholeYear, List.of(status), () -> "conventioned on every day of " + year);
    }
    if (firstYear && adheredInYear(intervals)) {
      return Finding.met(
          inFirstYear,
          List.of(facts.registration(), status),
          () ->
              "first registered on "
                  + facts.registration().value().firstRegisteredOn()
                  + ", conventioned "
                  + inWords(intervals));
    }
    return Finding.insufficient(
        applying,
        List.of(status),
        () ->
            adheredInYear(intervals)
                ? "conventioned " + inWords(intervals) + "; not on " + uncovered
                : "conventioned on no day of " + year,
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

  private String inWords(List<ConventionInterval> intervals) {
    StringBuilder words = new StringBuilder();
    for (ConventionInterval interval : intervals) {
      if (touchesYear(interval)) {
        words
            .append(words.isEmpty() ? "" : " and ")
            .append("from ")
            .append(interval.from())
            .append(interval.to() == null ? " on" : " to " + interval.to())
            .append(" (")
            .append(interval.convention())
            .append(", ")
            .append(interval.ruleId())
            .append(')');
      }
    }
    return words.toString();
  }
}
