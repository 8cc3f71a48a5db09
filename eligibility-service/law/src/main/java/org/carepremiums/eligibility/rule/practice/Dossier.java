package org.carepremiums.eligibility.rule.practice;

import java.util.stream.Collectors;
import org.carepremiums.contracts.decision.ReviewQuestion;
import org.carepremiums.contracts.decision.ReviewReading;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.FactValue.Application;
import org.carepremiums.contracts.fact.FactValue.ReviewSettlement;
import org.carepremiums.eligibility.rule.Finding;
import org.carepremiums.eligibility.rule.Known;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RuleContext;

/** One practitioner in one premium year; what several conditions ask is found out once. */
final class Dossier {

  private final PracticeYear practiceYear;
  private final ProviderFacts facts;
  private final RuleContext context;
  private final Standing.Payment reading;
  private final Known<Application> application;
  private final Standing standing;
  private final Known<ReviewSettlement> regime;
  private Group group;
  private Finding software;
  private final Finding[] parameters = new Finding[ParameterReached.MOST];

  /**
   * @param reading how the practice is taken to be paid; {@code null} for what facts and reviews
   *     say
   */
  Dossier(
      PracticeYear practiceYear,
      ProviderFacts facts,
      RuleContext context,
      Standing.Payment reading) {
    this.practiceYear = practiceYear;
    this.facts = facts;
    this.context = context;
    this.reading = reading;
    this.standing = Standing.of(facts, practiceYear.year());
    this.application = practiceYear.window().application(facts, standing.inTraining());
    this.regime =
        standing.payment() == Standing.Payment.MIXED
            ? facts.settlement(
                Scheme.GP_INTEGRATED_PRACTICE,
                practiceYear.year(),
                ReviewQuestion.REGIME,
                daysAtForfait())
            : null;
  }

  /** The same, with the practice taken to be paid that way all year. */
  Dossier under(Standing.Payment payment) {
    return new Dossier(practiceYear, facts, context, payment);
  }

  ProviderFacts facts() {
    return facts;
  }

  RuleContext context() {
    return context;
  }

  /** The application that counts; {@code null} where none does. */
  Known<Application> application() {
    return application;
  }

  Standing standing() {
    return standing;
  }

  /** How the practice is paid, as facts say or a review settled; mixed while one is due. */
  Standing.Payment payment() {
    if (reading != null) {
      return reading;
    }
    if (regime == null) {
      return standing.payment();
    }
    return regime.value().holds() == ReviewReading.AT_FORFAIT
        ? Standing.Payment.FORFAIT
        : Standing.Payment.A_L_ACTE;
  }

  /** Whether somebody has to settle which rules hold (rule book 12.15). */
  boolean isRegimeOpen() {
    return payment() == Standing.Payment.MIXED && !standing.inTraining();
  }

  /** What was settled on; {@code null} where nothing was, or had to be. */
  Known<ReviewSettlement> regime() {
    return regime;
  }

  /** On which the question of the regime arises: {@code 2024-01-01/2024-03-31,...}. */
  String daysAtForfait() {
    return Standing.atForfait(standing.forfaitPeriods(), Days.of(practiceYear.year())).stream()
        .map(days -> days.from() + "/" + days.to())
        .collect(Collectors.joining(","));
  }

  Group group() {
    if (group == null) {
      group = new Group(facts, practiceYear);
    }
    return group;
  }

  Finding software(AcceptedSoftware condition) {
    if (software == null) {
      software = condition.lookAt(facts, context);
    }
    return software;
  }

  Finding finding(ParameterReached parameter) {
    Finding known = parameters[parameter.place()];
    if (known == null) {
      known = parameter.lookAt(this);
      parameters[parameter.place()] = known;
    }
    return known;
  }
}
