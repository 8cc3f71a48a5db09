package org.carepremiums.eligibility.rule.practice;

import java.util.stream.Collectors;
import org.carepremiums.contracts.decision.ReviewQuestion;
import org.carepremiums.contracts.decision.ReviewReading;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.FactValue.Application;
import org.carepremiums.contracts.fact.FactValue.ReviewSettlement;
import org.carepremiums.eligibility.rule.ConditionFinding;
import org.carepremiums.eligibility.rule.KnownFact;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RuleContext;

/** One practitioner in one premium year; what several conditions ask is found out once. */
final class PractitionerYear {

  private final PracticeYear practiceYear;
  private final ProviderFacts facts;
  private final RuleContext context;
  private final PractitionerStatus.Payment reading;
  private final KnownFact<Application> application;
  private final PractitionerStatus standing;
  private final KnownFact<ReviewSettlement> regime;
  private Group group;
  private ConditionFinding software;
  private final ConditionFinding[] parameters = new ConditionFinding[ParameterReached.MOST];

  /**
   * @param reading how the practice is taken to be paid; {@code null} for what facts and reviews
   *     say
   */
  PractitionerYear(
      PracticeYear practiceYear,
      ProviderFacts facts,
      RuleContext context,
      PractitionerStatus.Payment reading) {
    this.practiceYear = practiceYear;
    this.facts = facts;
    this.context = context;
    this.reading = reading;
    this.standing = PractitionerStatus.of(facts, practiceYear.year());
    this.application = practiceYear.window().application(facts, standing.inTraining());
    this.regime =
        standing.payment() == PractitionerStatus.Payment.MIXED
            ? facts.settlement(
                Scheme.GP_INTEGRATED_PRACTICE,
                practiceYear.year(),
                ReviewQuestion.REGIME,
                daysAtForfait())
            : null;
  }

  /** The same, with the practice taken to be paid that way all year. */
  PractitionerYear under(PractitionerStatus.Payment payment) {
    return new PractitionerYear(practiceYear, facts, context, payment);
  }

  ProviderFacts facts() {
    return facts;
  }

  RuleContext context() {
    return context;
  }

  /** The application that counts; {@code null} where none does. */
  KnownFact<Application> application() {
    return application;
  }

  PractitionerStatus standing() {
    return standing;
  }

  /** How the practice is paid, as facts say or a review settled; mixed while one is due. */
  PractitionerStatus.Payment payment() {
    if (reading != null) {
      return reading;
    }
    if (regime == null) {
      return standing.payment();
    }
    return regime.value().holds() == ReviewReading.AT_FORFAIT
        ? PractitionerStatus.Payment.FORFAIT
        : PractitionerStatus.Payment.A_L_ACTE;
  }

  /** Whether somebody has to settle which rules hold (rule book 12.15). */
  boolean isRegimeOpen() {
    return payment() == PractitionerStatus.Payment.MIXED && !standing.inTraining();
  }

  /** What was settled on; {@code null} where nothing was, or had to be. */
  KnownFact<ReviewSettlement> regime() {
    return regime;
  }

  /** On which the question of the regime arises: {@code 2024-01-01/2024-03-31,...}. */
  String daysAtForfait() {
    return PractitionerStatus.atForfait(standing.forfaitPeriods(), Days.of(practiceYear.year()))
        .stream()
        .map(days -> days.from() + "/" + days.to())
        .collect(Collectors.joining(","));
  }

  Group group() {
    if (group == null) {
      group = new Group(facts, practiceYear);
    }
    return group;
  }

  ConditionFinding software(AcceptedSoftware condition) {
    if (software == null) {
      software = condition.lookAt(facts, context);
    }
    return software;
  }

  ConditionFinding finding(ParameterReached parameter) {
    ConditionFinding known = parameters[parameter.place()];
    if (known == null) {
      known = parameter.lookAt(this);
      parameters[parameter.place()] = known;
    }
    return known;
  }
}
