package org.carepremiums.eligibility.rule.starter;

import java.util.List;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.FactValue.ForfaitPeriod;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.Condition;
import org.carepremiums.eligibility.rule.Finding;
import org.carepremiums.eligibility.rule.Known;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RuleContext;
import org.carepremiums.eligibility.rule.SourceYear;
import org.carepremiums.eligibility.rule.practice.Days;
import org.carepremiums.eligibility.rule.practice.Standing;

/**
 * DMG4: works à l'acte, which too many consecutive days at forfait in the first months of the
 * following year exclude (rule book §13, "DMG").
 */
final class WorksALActe implements Condition {

  private final PremiumYear year;
  private final StarterDmgParameters parameters;
  private final Days lookedAt;
  private final List<SourceYear> sources;

  WorksALActe(PremiumYear year, StarterDmgParameters parameters) {
    this.year = year;
    this.parameters = parameters;
    this.lookedAt = new Days(parameters.forfaitFrom().value(), parameters.forfaitTo().value());
    this.sources = List.of(new SourceYear(Source.INAMI, "forfait-periods", year));
  }

  @Override
  public String title() {
    return "À l'acte";
  }

  @Override
  public String required() {
    return parameters.aLActe().value()
        + ": no more than "
        + parameters.consecutiveForfaitDays().value()
        + " consecutive days at forfait from "
        + lookedAt.from()
        + " to "
        + lookedAt.to();
  }

  @Override
  public Finding assess(ProviderFacts facts, RuleContext context) {
    List<Known<ForfaitPeriod>> periods = facts.forfaitPeriods(year.plus(1));
    Days longest = null;
    for (Days days : Standing.atForfait(periods, lookedAt)) {
      if (longest == null || days.count() > longest.count()) {
        longest = days;
      }
    }
    String observed =
        longest == null
            ? "no day at forfait"
            : longest.count()
                + " consecutive days at forfait, from "
                + longest.from()
                + " to "
                + longest.to();
    if (longest != null && longest.count() > parameters.consecutiveForfaitDays().value()) {
      return Finding.notMet(parameters.consecutiveForfaitDays(), periods, () -> observed);
    }
    if (!context.openDay().isAfter(lookedAt.to())) {
      return Finding.unknown(
          parameters.forfaitTo(),
          periods,
          () -> observed + " so far",
          () -> "the days until " + lookedAt.to());
    }
    return context.areComplete(sources)
        ? Finding.met(parameters.aLActe(), periods, () -> observed)
        : Finding.insufficient(parameters.aLActe(), periods, () -> observed, sources, context);
  }
}
