package org.carepremiums.eligibility.rule.quality;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.decision.NotificationChannel;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.eligibility.rule.ApplicationWindow;
import org.carepremiums.eligibility.rule.LastDay;
import org.carepremiums.eligibility.rule.Parameter;
import org.carepremiums.eligibility.rule.RequestMode;

/**
 * What the law sets for the quality premium in one premium year.
 *
 * @param registered who can have it
 * @param onList where one has to stand
 * @param portfolioCreatedBy the last day on which the portfolio may have been created
 * @param generalCriteria what the general criteria ask
 * @param annualCriteria what the annual criteria ask
 * @param cycleFirstYear first calendar year of the cycle of three years
 * @param cycleLastYear last calendar year of the cycle
 * @param cycleCriteria what is asked besides in the last year of the cycle
 * @param verifiedBy the last day on which Pro-Q-Kiné verifies the criteria
 * @param verifiedByStrictReading the same day where "28 February" is read to the letter
 * @param dataCorrect what the provider's own data must be
 * @param conventionStatus that it does not matter
 * @param evaluation over which time and by which kinds of criteria is evaluated
 * @param joining when one may join
 * @param grounds on whose data is decided
 * @param request whether one has to apply
 * @param channels how one applies; {@code null} where one need not
 * @param windowOpens the first day on which an application counts; {@code null} where one need not
 *     apply
 * @param windowCloses the last day on which an application counts; {@code null} where one need not
 *     apply
 * @param notPaidBefore that the premium was not paid before; {@code null} but for the premiums of
 *     conventions 2015 and 2017 (KQP14)
 * @param programme who may change the criteria, and from when
 * @param amountInEuros the premium
 * @param paidBy the last day of payment, where one was published
 * @param notificationChannel how the decision reaches the provider
 */
public record QualityPremiumParameters(
    Parameter<String> registered,
    Parameter<String> onList,
    Parameter<LocalDate> portfolioCreatedBy,
    Parameter<String> generalCriteria,
    Parameter<String> annualCriteria,
    Parameter<Integer> cycleFirstYear,
    Parameter<Integer> cycleLastYear,
    Parameter<String> cycleCriteria,
    Parameter<LocalDate> verifiedBy,
    Parameter<LocalDate> verifiedByStrictReading,
    Parameter<String> dataCorrect,
    Parameter<String> conventionStatus,
    Parameter<String> evaluation,
    Parameter<String> joining,
    Parameter<String> grounds,
    Parameter<RequestMode> request,
    @MayBeAbsent Parameter<List<ApplicationChannel>> channels,
    @MayBeAbsent Parameter<LocalDate> windowOpens,
    @MayBeAbsent Parameter<LastDay> windowCloses,
    @MayBeAbsent Parameter<String> notPaidBefore,
    Parameter<String> programme,
    Parameter<Integer> amountInEuros,
    Parameter<LastDay> paidBy,
    Parameter<NotificationChannel> notificationChannel) {

  /**
   * @throws IllegalArgumentException when the values contradict each other
   */
  public QualityPremiumParameters {
    if (cycleLastYear.value() - cycleFirstYear.value() != 2) {
      throw new IllegalArgumentException(
          "cycleFirstYear and cycleLastYear do not span three years");
    }
    boolean mustApply = request.value() == RequestMode.REQUIRED;
    if (mustApply != (channels != null)
        || mustApply != (windowOpens != null)
        || mustApply != (windowCloses != null)) {
      throw new IllegalArgumentException(
          "channels, windowOpens and windowCloses stand where one has to apply, and only there");
    }
    if (mustApply) {
      ApplicationWindow.requireInOrder(windowOpens, windowCloses);
    }
    if (verifiedByStrictReading.value().isAfter(verifiedBy.value())) {
      throw new IllegalArgumentException("verifiedByStrictReading lies after verifiedBy");
    }
    if (paidBy.value().isBefore(verifiedBy.value().plusDays(1))) {
      throw new IllegalArgumentException("paidBy does not lie after verifiedBy");
    }
    if (amountInEuros.value() <= 0) {
      throw new IllegalArgumentException("amountInEuros is not positive");
    }
  }
}
