package org.carepremiums.eligibility.rule;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.carepremiums.contracts.fact.FactValue.Application;

/**
 * A premium for which a provider has to apply within a window, unless its year grants it without.
 */
public interface RequestedPremium extends PremiumScheme {

  /** The last day of payment, in the year of the application. */
  MonthDay paidBy();

  @Override
  default List<LocalDate> deadlines() {
    return window().deadlines();
  }

  @Override
  default Known<Application> application(ProviderFacts facts) {
    return window().application(facts, false);
  }

  @Override
  default ApplicationVerdict verdict(Known<Application> application, ProviderFacts facts) {
    return window().verdict(application, false);
  }

  /** In the year of the application; where it comes without one, in the year after its own. */
  @Override
  default LocalDate payBefore(ProviderFacts facts) {
    if (window().isAutomatic()) {
      return paidBy().atYear(year().value() + 1);
    }
    Known<Application> application = application(facts);
    return application == null
        ? null
        : paidBy().atYear(application.value().submittedOn().getYear());
  }
}
