package org.carepremiums.eligibility.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
    return new Assessment(findings, amount(), canBeFinal(facts, context));
  }

  /** What the conditions are decided on, and must be complete before a decision can be final. */
  List<SourceYear> sources();

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

  /** Whether there is anything to decide for the provider. */
  boolean isInPlay(ProviderFacts facts, RuleContext context);

  /**
   * Whether every physiotherapist in the register of the year is decided on as soon as this source
   * is complete, also those of whom it says nothing.
   */
  default boolean bringsAllIntoPlay(SourceYear complete) {
    return false;
  }

  /** Whether the decision can be taken, and not only foretold. */
  boolean canBeFinal(ProviderFacts facts, RuleContext context);

  /** The application that counts; {@code null} where none does or none is due. */
  Known<Application> application(ProviderFacts facts);

  /** Who is paid. */
  default Payee payee(ProviderFacts facts) {
    return Payee.PROVIDER;
  }

  /** Whether an application for this premium and year counts, and why. */
  ApplicationVerdict verdict(Known<Application> application);

  /** The last day on which the law lets a granted amount be paid. */
  LocalDate payBefore(ProviderFacts facts);
}
