package org.carepremiums.eligibility.rule.socialstatus;

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
 * What the law sets for the social status of one year.
 *
 * @param registered who can have it
 * @param conventionWholeYear on which days one has to be conventioned
 * @param conventionInFirstYear from when on in the calendar year of first registration
 * @param tiers the levels of activity, the lowest first
 * @param ceiling the activity above which nothing is given
 * @param firstYearProRata how the thresholds count in the calendar year of first registration
 * @param firstYearAmount how the amount counts in the calendar year of first registration
 * @param firstYearDays how the share is computed for which that amount counts
 * @param inactivityProRata how days of inactivity lower the thresholds
 * @param contractSignedBy the last day of the year on which the contract may be signed
 * @param payee who is paid
 * @param request whether one has to apply
 * @param channels the ways in which an application counts
 * @param windowOpens the first day on which an application counts
 * @param windowCloses the last day on which an application counts
 * @param paidBy the last day of payment, in the year of the application
 * @param notificationChannel how the decision reaches the provider
 */
public record SocialStatusParameters(
    Parameter<String> registered,
    Parameter<String> conventionWholeYear,
    Parameter<String> conventionInFirstYear,
    Parameter<List<ActivityTier>> tiers,
    Parameter<ActivityCeiling> ceiling,
    Parameter<String> firstYearProRata,
    Parameter<String> firstYearAmount,
    Parameter<String> firstYearDays,
    Parameter<String> inactivityProRata,
    Parameter<MonthDay> contractSignedBy,
    Parameter<String> payee,
    Parameter<RequestMode> request,
    Parameter<List<ApplicationChannel>> channels,
    Parameter<LocalDate> windowOpens,
    Parameter<LastDay> windowCloses,
    Parameter<MonthDay> paidBy,
    Parameter<NotificationChannel> notificationChannel) {

  /**
   * @throws IllegalArgumentException when the values contradict each other
   */
  public SocialStatusParameters {
    ApplicationWindow.requireInOrder(windowOpens, windowCloses);
    if (channels.value().isEmpty()) {
      throw new IllegalArgumentException("channels names none");
    }
    if (tiers.value().isEmpty()) {
      throw new IllegalArgumentException("tiers names none");
    }
    for (int i = 1; i < tiers.value().size(); i++) {
      ActivityTier below = tiers.value().get(i - 1);
      ActivityTier tier = tiers.value().get(i);
      if (tier.services() <= below.services()
          || tier.mValues() <= below.mValues()
          || tier.euroCents() <= below.euroCents()) {
        throw new IllegalArgumentException("tiers do not rise");
      }
    }
  }
}
