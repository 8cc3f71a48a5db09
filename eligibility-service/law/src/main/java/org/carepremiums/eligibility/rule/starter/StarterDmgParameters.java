package org.carepremiums.eligibility.rule.starter;

import java.time.LocalDate;
import org.carepremiums.contracts.decision.NotificationChannel;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.eligibility.rule.Parameter;

/**
 * What the law sets for the starter DMG premium of one premium year.
 *
 * @param amountInEuros the premium, once in a lifetime
 * @param numberObtained in which year the number of general practitioner has to be obtained
 * @param practicePremium that the integrated practice premium of the same year has to be granted
 * @param software what the software must be
 * @param aLActe how the practice has to be paid
 * @param forfaitFrom the first day on which forfait is looked at
 * @param forfaitTo the last day on which forfait is looked at
 * @param consecutiveForfaitDays how many consecutive days at forfait do no harm
 * @param channel how the integrated practice premium has to be requested
 * @param notificationChannel how the decision reaches the provider
 * @param contestation how and until when it can be contested
 */
public record StarterDmgParameters(
    Parameter<Integer> amountInEuros,
    Parameter<String> numberObtained,
    Parameter<String> practicePremium,
    Parameter<String> software,
    Parameter<String> aLActe,
    Parameter<LocalDate> forfaitFrom,
    Parameter<LocalDate> forfaitTo,
    Parameter<Integer> consecutiveForfaitDays,
    Parameter<ApplicationChannel> channel,
    Parameter<NotificationChannel> notificationChannel,
    Parameter<String> contestation) {

  /**
   * @throws IllegalArgumentException when the values contradict each other
   */
  public StarterDmgParameters {
    if (amountInEuros.value() <= 0) {
      throw new IllegalArgumentException("amountInEuros is not positive");
    }
    if (forfaitTo.value().isBefore(forfaitFrom.value())) {
      throw new IllegalArgumentException("forfaitTo lies before forfaitFrom");
    }
    if (consecutiveForfaitDays.value() < 0) {
      throw new IllegalArgumentException("consecutiveForfaitDays is negative");
    }
  }
}
