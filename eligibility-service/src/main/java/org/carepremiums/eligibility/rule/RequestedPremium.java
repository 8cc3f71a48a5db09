package org.carepremiums.eligibility.rule;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.carepremiums.contracts.fact.FactValue.Application;

/** A premium that a provider has to ask for within a window. */
public interface RequestedPremium extends PremiumScheme {

  /** When and how it is asked for. */
  ApplicationWindow window();

  /** The last day of payment, in the year of the application. */
  MonthDay paidBy();

  @Override
  default List<LocalDate> deadlines() {
    return List.of(window().closes().value());
  }

  /** Once asked for, when everything is known; unasked, when the window has closed. */
  @Override
  default boolean canBeFinal(ProviderFacts facts, RuleContext context) {
    return application(facts) == null
        ? window().hasClosed(context.openDay())
        : context.areComplete(sources());
  }

  @Override
  default Known<Application> application(ProviderFacts facts) {
    return window().application(facts);
  }

  @Override
  default ApplicationVerdict verdict(Known<Application> application) {
    return window().verdict(application);
  }

  @Override
  default LocalDate payBefore(ProviderFacts facts) {
    Known<Application> application = application(facts);
    return application == null
        ? null
        : paidBy().atYear(application.value().submittedOn().getYear());
  }
}
