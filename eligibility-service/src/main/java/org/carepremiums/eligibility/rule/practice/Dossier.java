package org.carepremiums.eligibility.rule.practice;

import org.carepremiums.contracts.fact.FactValue.Application;
import org.carepremiums.eligibility.rule.Finding;
import org.carepremiums.eligibility.rule.Known;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RuleContext;

/** One practitioner in one premium year; what several conditions ask is found out once. */
final class Dossier {

  private final PracticeYear practiceYear;
  private final ProviderFacts facts;
  private final RuleContext context;
  private final Known<Application> application;
  private Standing standing;
  private Group group;
  private Finding software;
  private final Finding[] parameters = new Finding[ParameterReached.MOST];

  Dossier(PracticeYear practiceYear, ProviderFacts facts, RuleContext context) {
    this.practiceYear = practiceYear;
    this.facts = facts;
    this.context = context;
    this.application = practiceYear.window().application(facts);
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
    if (standing == null) {
      standing = Standing.of(facts, practiceYear.year());
    }
    return standing;
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
