package org.carepremiums.eligibility.rule.software;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.carepremiums.contracts.decision.NotificationChannel;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.eligibility.rule.ApplicationWindow;
import org.carepremiums.eligibility.rule.LastDay;
import org.carepremiums.eligibility.rule.Parameter;
import org.carepremiums.eligibility.rule.RequestMode;

/**
 * What the law sets for the software intervention in one premium year.
 *
 * @param registered who can have it
 * @param conventionWholeYear on which days one has to be conventioned
 * @param conventionInFirstYear what is enough in the calendar year of first registration
 * @param activityYear the calendar year whose services count
 * @param minimumServices how many there must be, over all insurers
 * @param yearsWithoutMinimum calendar years without a minimum, from that of the first registration
 *     on
 * @param software what the software must be
 * @param conditionsCumulative how the conditions go together
 * @param declarationsAsked whether the application must declare the main activity and the shared
 *     licence
 * @param request whether one has to apply
 * @param channels the ways in which an application counts
 * @param windowOpens the first day on which an application counts
 * @param windowCloses the last day on which an application counts
 * @param paidBy the last day of payment, in the year of the application
 * @param amountInEuros the intervention
 * @param notificationChannel how the decision reaches the provider
 * @param legalBasis the decree
 */
public record SoftwareInterventionParameters(
    Parameter<String> registered,
    Parameter<String> conventionWholeYear,
    Parameter<String> conventionInFirstYear,
    Parameter<Integer> activityYear,
    Parameter<Integer> minimumServices,
    Parameter<Integer> yearsWithoutMinimum,
    Parameter<String> software,
    Parameter<String> conditionsCumulative,
    Parameter<Boolean> declarationsAsked,
    Parameter<RequestMode> request,
    Parameter<List<ApplicationChannel>> channels,
    Parameter<LocalDate> windowOpens,
    Parameter<LastDay> windowCloses,
    Parameter<MonthDay> paidBy,
    Parameter<Integer> amountInEuros,
    Parameter<NotificationChannel> notificationChannel,
    Parameter<String> legalBasis) {

  /**
   * @throws IllegalArgumentException when the values contradict each other
   */
  public SoftwareInterventionParameters {
    ApplicationWindow.requireInOrder(windowOpens, windowCloses);
    if (channels.value().isEmpty()) {
      throw new IllegalArgumentException("channels names none");
    }
    if (minimumServices.value() < 0) {
      throw new IllegalArgumentException("minimumServices is negative");
    }
    if (yearsWithoutMinimum.value() < 0) {
      throw new IllegalArgumentException("yearsWithoutMinimum is negative");
    }
    if (amountInEuros.value() <= 0) {
      throw new IllegalArgumentException("amountInEuros is not positive");
    }
  }
}
