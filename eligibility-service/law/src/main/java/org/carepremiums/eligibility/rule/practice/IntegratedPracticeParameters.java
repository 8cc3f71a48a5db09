package org.carepremiums.eligibility.rule.practice;

import java.time.LocalDate;
import java.time.MonthDay;
import org.carepremiums.contracts.decision.NotificationChannel;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.eligibility.rule.ApplicationWindow;
import org.carepremiums.eligibility.rule.LastDay;
import org.carepremiums.eligibility.rule.Parameter;
import org.carepremiums.eligibility.rule.RequestMode;

/**
 * What the law sets for the integrated practice premium in one premium year.
 *
 * @param entitled who can have it
 * @param inTraining who is treated as a general practitioner in training
 * @param practitioner who is treated as a general practitioner
 * @param minimumAttestedInEuros how much has to be attested in the year, over all insurers
 * @param yearsWithoutMinimum calendar years after that of the grant of the number in which nothing
 *     has to be attested
 * @param onCall the on-call service in which one has to take part
 * @param minimumAvailabilityFees how many availability fees prove it, where an amount is asked
 * @param software what the software must be
 * @param recipE parameter 1, Recip-e prescriptions
 * @param chapterIv parameter 2, chapter IV requests
 * @param eFact parameter 3, eFact
 * @param informedConsents parameter 4, informed consents
 * @param sumehr parameter 5, Sumehr
 * @param sumehrComplete when the counts of Sumehr are complete
 * @param eDmg parameter 6, electronic global medical records
 * @param medicationSchemes parameter 7, medication schemes
 * @param evidenceLinker parameter 8, CEBAM Evidence Linker
 * @param eAttest parameter 9, eAttest
 * @param electronicBilling parameters 3 and 9 merged
 * @param handicapForms parameter 10, forms on a handicap
 * @param barometers parameter 11, barometers
 * @param multEMediatt parameter 12, Mult-eMediatt certificates
 * @param groupRule that the group's mean puts a member in order
 * @param practiceRegisteredBy the last day on which the practice may have been registered
 * @param groupMean who enters the mean
 * @param membershipRegisteredBy the last day on which practice and affiliation may have been
 *     registered
 * @param midYearJoiner what happens to who was not a member on every day
 * @param traineeInEuros what a general practitioner in training gets
 * @param baseInEuros situation 1 of the table
 * @param lowerTier situation 2
 * @param middleTier situation 3
 * @param topTier situation 4
 * @param mixedYear what happens where part of the year is at forfait
 * @param request whether one has to apply
 * @param onlineChannel how one asks who uses accepted software
 * @param immediateFeedback that scores and amount are shown at once
 * @param formChannel how one asks who does not
 * @param windowOpens the first day on which an application counts
 * @param windowCloses the last day on which an application counts
 * @param paidBy the last day of payment, in the year of the application
 * @param account to which account is paid
 * @param notificationChannel how the decision reaches the provider, unless it refuses
 * @param contestation until when it can be contested
 * @param contestationAnnex what a contestation has to name
 * @param refusalChannel how a refusal reaches the provider, who contests it by registered letter
 * @param publication how far the values are published
 * @param legalBasis the decree
 */
public record IntegratedPracticeParameters(
    Parameter<String> entitled,
    Parameter<String> inTraining,
    Parameter<String> practitioner,
    Parameter<Integer> minimumAttestedInEuros,
    Parameter<Integer> yearsWithoutMinimum,
    Parameter<String> onCall,
    Parameter<Integer> minimumAvailabilityFees,
    Parameter<String> software,
    Parameter<Threshold> recipE,
    Parameter<Threshold> chapterIv,
    Parameter<Threshold> eFact,
    Parameter<Threshold> informedConsents,
    Parameter<Threshold> sumehr,
    Parameter<String> sumehrComplete,
    Parameter<Threshold> eDmg,
    Parameter<Threshold> medicationSchemes,
    Parameter<Threshold> evidenceLinker,
    Parameter<Threshold> eAttest,
    Parameter<Threshold> electronicBilling,
    Parameter<Threshold> handicapForms,
    Parameter<Threshold> barometers,
    Parameter<Threshold> multEMediatt,
    Parameter<String> groupRule,
    Parameter<LocalDate> practiceRegisteredBy,
    Parameter<String> groupMean,
    Parameter<LocalDate> membershipRegisteredBy,
    Parameter<String> midYearJoiner,
    Parameter<Integer> traineeInEuros,
    Parameter<Integer> baseInEuros,
    Parameter<Tier> lowerTier,
    Parameter<Tier> middleTier,
    Parameter<Tier> topTier,
    Parameter<String> mixedYear,
    Parameter<RequestMode> request,
    Parameter<ApplicationChannel> onlineChannel,
    Parameter<String> immediateFeedback,
    Parameter<ApplicationChannel> formChannel,
    Parameter<LocalDate> windowOpens,
    Parameter<LastDay> windowCloses,
    Parameter<MonthDay> paidBy,
    Parameter<String> account,
    Parameter<NotificationChannel> notificationChannel,
    Parameter<String> contestation,
    Parameter<String> contestationAnnex,
    Parameter<NotificationChannel> refusalChannel,
    Parameter<String> publication,
    Parameter<String> legalBasis) {

  /**
   * @throws IllegalArgumentException when the values contradict each other
   */
  public IntegratedPracticeParameters {
    ApplicationWindow.requireInOrder(windowOpens, windowCloses);
    if (minimumAttestedInEuros.value() < 0) {
      throw new IllegalArgumentException("minimumAttestedInEuros is negative");
    }
    if (yearsWithoutMinimum.value() < 0) {
      throw new IllegalArgumentException("yearsWithoutMinimum is negative");
    }
    if (minimumAvailabilityFees.value() < 0) {
      throw new IllegalArgumentException("minimumAvailabilityFees is negative");
    }
    if (traineeInEuros.value() <= 0 || baseInEuros.value() <= 0) {
      throw new IllegalArgumentException("traineeInEuros or baseInEuros is not positive");
    }
    if (lowerTier.value().euros() < baseInEuros.value()
        || !rises(lowerTier.value(), middleTier.value())
        || !rises(middleTier.value(), topTier.value())) {
      throw new IllegalArgumentException("the tiers do not rise from base to lower, middle, top");
    }
    if (onlineChannel.value() == formChannel.value()) {
      throw new IllegalArgumentException("onlineChannel and formChannel are the same");
    }
    if (barometers.value().isAsked() && barometers.value().of() == null) {
      throw new IllegalArgumentException("barometers names none");
    }
  }

  private static boolean rises(Tier one, Tier next) {
    return next.parameters() > one.parameters()
        && next.parametersAtForfait() > one.parametersAtForfait()
        && next.euros() >= one.euros();
  }
}
