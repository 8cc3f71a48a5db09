package org.carepremiums.eligibility.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.carepremiums.contracts.decision.ConditionOutcome;
import org.carepremiums.contracts.decision.NotificationChannel;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.decision.Payee;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.fact.FactValue.Application;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.PremiumYear;

/** A premium in one premium year: its conditions in the order of the law, and what they give. */
public interface PremiumScheme {

  Scheme scheme();

  PremiumYear year();

  /** What has to be fulfilled; all of it, in the order in which it is explained. */
  List<? extends Condition> conditions();

  /** What a provider gets who fulfils every condition; where there are tiers, the highest. */
  EuroCents amount();

  /** How each condition comes out, and what they give together. */
  default Assessment assess(ProviderFacts facts, RuleContext context) {
    List<Finding> findings = new ArrayList<>(conditions().size());
    for (Condition condition : conditions()) {
      findings.add(condition.assess(facts, context));
    }
    return new Assessment(findings, amount(), missing(findings, context));
  }

  /** Of every decision, and of this one beside them where nothing else refuses it already. */
  private List<SourceYear> missing(List<Finding> findings, RuleContext context) {
    List<SourceYear> missing = context.missing(sources());
    if (sourcesOfSome().isEmpty()
        || findings.stream().anyMatch(one -> one.outcome() == ConditionOutcome.NOT_MET)) {
      return missing;
    }
    Set<SourceYear> all = new LinkedHashSet<>(missing);
    findings.forEach(finding -> all.addAll(finding.missing()));
    return List.copyOf(all);
  }

  /** What the conditions are decided on. */
  List<SourceYear> sources();

  /** What the conditions are decided on for some providers only; the others wait for none of it. */
  default List<SourceYear> sourcesOfSome() {
    return List.of();
  }

  /** Everything on which a decision may rest. */
  default Set<SourceYear> everySource() {
    Set<SourceYear> every = new LinkedHashSet<>(sources());
    every.addAll(sourcesOfSome());
    return every;
  }

  /** How one applies for it; {@code null} where nobody ever can. */
  ApplicationWindow window();

  /** A day that has to pass before a decision can be final; {@code null} where there is none. */
  default LocalDate decidedAfter() {
    return null;
  }

  /** The last day of everything that ends; once it has passed, decisions may come out otherwise. */
  List<LocalDate> deadlines();

  /** How the decision reaches the provider. */
  NotificationChannel notificationChannel();

  /** How a decision with this outcome reaches the provider. */
  default NotificationChannel notificationChannel(Outcome outcome) {
    return notificationChannel();
  }

  /** Whether what this fact states can make a difference to this premium and year. */
  boolean isTouchedBy(FactValue value);

  /**
   * Whether what this fact states of a member of a group practice can make a difference to this
   * premium and year of the other members.
   */
  default boolean isTouchedByMember(FactValue value) {
    return false;
  }

  /** Whether it is the settlement of a review for this premium and year. */
  default boolean isSettlement(FactValue value) {
    return value instanceof FactValue.ReviewSettlement settlement
        && settlement.scheme() == scheme()
        && settlement.year().equals(year());
  }

  /** Whether there is anything to decide for the provider. */
  boolean isInPlay(ProviderFacts facts, RuleContext context);

  /**
   * Whether every physiotherapist in the register of the year is decided on as soon as this source
   * is complete, also those of whom it says nothing.
   */
  default boolean bringsAllIntoPlay(SourceYear complete) {
    return false;
  }

  /** The application that counts; {@code null} where none does or none is due. */
  Known<Application> application(ProviderFacts facts);

  /** Who is paid. */
  default Payee payee(ProviderFacts facts) {
    return Payee.PROVIDER;
  }

  /**
   * Whether an application for this premium and year counts, and why.
   *
   * @param facts of the provider, on which it may depend which ways are open
   */
  ApplicationVerdict verdict(Known<Application> application, ProviderFacts facts);

  /** The last day on which the law lets a granted amount be paid. */
  LocalDate payBefore(ProviderFacts facts);
}
