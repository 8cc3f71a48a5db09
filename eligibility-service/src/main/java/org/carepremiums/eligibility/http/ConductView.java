package org.carepremiums.eligibility.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.Period;
import org.carepremiums.eligibility.conduct.AdversarialOutcome;
import org.carepremiums.eligibility.conduct.AdversarialStatus;
import org.carepremiums.eligibility.conduct.AdversarialStep;
import org.carepremiums.eligibility.conduct.CollectedShare;
import org.carepremiums.eligibility.conduct.InsurerFigures;

/**
 * How one physiotherapist stands to the 85 % rule in a year.
 *
 * @param provider who
 * @param attestedServices of all insurers, as they say it now
 * @param personalShareCollected in how many of them, as they say it now
 * @param percent the share, with two decimals that are cut off; absent without services
 * @param standing the share on the figures that stand, in the same form: the insurers', with what
 *     was disproved of them
 * @param belowRequired whether it is below what the rule asks, compared exactly
 * @param belowSelectionPoint whether it is below the point that is followed now
 * @param conventioned the days of the year under a convention
 * @param conventionedDays how many these are
 * @param status of the adversarial check; absent while nobody was selected
 * @param outcome with which it was closed
 * @param risenSinceSelection whether the insurers' corrections raised somebody who was selected to
 *     the point or above it
 * @param insurers what each insurer says
 * @param history every step, the first first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConductView(
    InamiKey provider,
    long attestedServices,
    long personalShareCollected,
    BigDecimal percent,
    BigDecimal standing,
    boolean belowRequired,
    boolean belowSelectionPoint,
    List<Period> conventioned,
    long conventionedDays,
    AdversarialStatus status,
    AdversarialOutcome outcome,
    boolean risenSinceSelection,
    List<InsurerFigures> insurers,
    List<Step> history) {

  private static final int DECIMALS = 2;

  /**
   * A step as it was taken.
   *
   * @param status what it led to
   * @param handler who took it
   * @param on the business day on which it was taken
   * @param attestedServices of all insurers, as they said it then
   * @param personalShareCollected in how many of them, as they said it then
   * @param selectionPoint the point that was followed then, in per cent
   * @param heardOn the day of the hearing
   * @param outcome how it ended
   * @param text what the physiotherapist said, or the reasons of the outcome
   * @param proof figures that disproved those of insurers
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Step(
      AdversarialStatus status,
      String handler,
      BusinessDay on,
      long attestedServices,
      long personalShareCollected,
      BigDecimal selectionPoint,
      LocalDate heardOn,
      AdversarialOutcome outcome,
      String text,
      List<InsurerFigures> proof) {

    static Step of(AdversarialStep step) {
      return new Step(
          step.status(),
          step.handler(),
          step.on(),
          step.figures().whole(),
          step.figures().part(),
          step.selectionPoint(),
          step.heardOn(),
          step.outcome(),
          step.text(),
          step.proof());
    }
  }

  static ConductView of(InamiKey provider, CollectedShare share, LocalDate day) {
    return new ConductView(
        provider,
        share.insurers().share().whole(),
        share.insurers().share().part(),
        share.insurers().share().percent(DECIMALS),
        share.standing().share().percent(DECIMALS),
        share.isBelowRequired(),
        share.isBelowSelectionPoint(day),
        share.conventioned().periods(),
        share.conventioned().count(),
        share.status(),
        share.outcome(),
        share.isRisenSinceSelection(),
        share.insurers().insurers(),
        share.steps().stream().map(Step::of).toList());
  }
}
