package org.carepremiums.eligibility.conduct;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.Share;

/**
 * How a physiotherapist stands to the 85 % rule in one year, and what may be done about it
 * (CONDUCT-85; convention of 22-12-2020, art. 7 and 8).
 *
 * @param parameters what is asked for the year
 * @param insurers what the insurers say now
 * @param conventioned the days on which the physiotherapist was bound
 * @param steps of the adversarial check, the first first; empty while there is none
 */
public record CollectedShare(
    ConductParameters parameters,
    YearFigures insurers,
    ConventionedDays conventioned,
    List<AdversarialStep> steps) {

  public CollectedShare {
    steps = List.copyOf(steps);
  }

  /** {@code null} while nobody selected the physiotherapist. */
  public AdversarialStatus status() {
    return steps.isEmpty() ? null : last().status();
  }

  private AdversarialStep last() {
    return steps.get(steps.size() - 1);
  }

  /** {@code null} while the check is not closed. */
  public AdversarialOutcome outcome() {
    return steps.isEmpty() ? null : last().outcome();
  }

  /** The insurers' figures, presumed exact, with what was disproved of them. */
  public YearFigures standing() {
    return steps.isEmpty() ? insurers : insurers.disprovedBy(last().proof());
  }

  /** Whether less was collected than the rule asks, on the figures that stand. */
  public boolean isBelowRequired() {
    return standing().share().isBelow(parameters.collectedShare().value());
  }

  /** Whether less was collected than the point that is followed on a day. */
  public boolean isBelowSelectionPoint(LocalDate day) {
    return standing().share().isBelow(parameters.selectionPointOn(day));
  }

  /** Whether the physiotherapist was bound on any day, and is below the rule or the point. */
  public boolean isToBeReported(LocalDate day) {
    return !conventioned.isNone() && (isBelowRequired() || isBelowSelectionPoint(day));
  }

  /**
   * Whether the insurers' own corrections raised a selected physiotherapist to the point that was
   * followed at the selection, or above it.
   */
  public boolean isRisenSinceSelection() {
    return !steps.isEmpty() && !insurers.share().isBelow(steps.get(0).selectionPoint());
  }

  /**
   * Selects the physiotherapist for the check.
   *
   * @throws StepRefused when nothing gives reason to
   */
  public AdversarialStep select(String handler, BusinessDay on) throws StepRefused {
    if (!steps.isEmpty()) {
      throw StepRefused.now(
          "already-selected", "selected on %s by %s".formatted(first().on(), first().handler()));
    }
    if (conventioned.isNone()) {
      throw StepRefused.now("not-conventioned", "no day of the year was under a convention");
    }
    if (!insurers.share().isDefined()) {
      throw StepRefused.now("no-services", "no insurer counted an attested service of the year");
    }
    if (!isBelowSelectionPoint(on.value())) {
      throw StepRefused.now(
          "not-below-selection-point",
          "the personal share was collected in %s services, which is not below %s %%"
              .formatted(insurers.share(), parameters.selectionPointOn(on.value())));
    }
    return step(AdversarialStatus.SELECTED, handler, on, null, null, null, List.of());
  }

  private AdversarialStep first() {
    return steps.get(0);
  }

  /**
   * Notes that the physiotherapist was heard, or invited and did not come.
   *
   * @param heardOn the day of it
   * @param statement what was said
   * @throws StepRefused when nobody was selected, or the check is further already
   */
  public AdversarialStep hear(String handler, LocalDate heardOn, String statement, BusinessDay on)
      throws StepRefused {
    requireOpen();
    if (status() == AdversarialStatus.HEARD) {
      throw StepRefused.now("already-heard", "heard on " + last().heardOn());
    }
    if (heardOn.isAfter(on.value()) || heardOn.isBefore(first().on().value())) {
      throw StepRefused.because(
          "heardOn",
          "the hearing lies between the selection on %s and the open business day %s"
              .formatted(first().on(), on));
    }
    requireText("statement", statement);
    return step(AdversarialStatus.HEARD, handler, on, heardOn, null, statement, List.of());
  }

  /**
   * Closes the check.
   *
   * @param reason the reasoned text
   * @param proof figures that disprove those of insurers; empty where nothing was disproved
   * @throws StepRefused when the outcome contradicts the figures that then stand, or the
   *     physiotherapist has to be heard first
   */
  public AdversarialStep close(
      String handler,
      AdversarialOutcome outcome,
      String reason,
      List<InsurerFigures> proof,
      BusinessDay on)
      throws StepRefused {
    requireOpen();
    requireText("reason", reason);
    requireAgainstInsurers(proof);
    Share proved = insurers.disprovedBy(proof).share();
    boolean kept = !proved.isBelow(parameters.collectedShare().value());
    switch (outcome) {
      case NOT_KEPT -> {
        requireHeard();
        if (kept) {
          throw contradiction(proved, "which is not below");
        }
      }
      case FIGURES_DISPROVED -> {
        requireHeard();
        if (proof.isEmpty()) {
          throw StepRefused.because("proof", "what disproves the figures is missing");
        }
        if (!kept) {
          throw contradiction(proved, "which is below");
        }
      }
      case CORRECTED_BY_INSURERS -> {
        if (!proof.isEmpty()) {
          throw StepRefused.because("proof", "the insurers' own corrections need no proof");
        }
        if (!isRisenSinceSelection()) {
          throw StepRefused.now(
              "not-risen",
              "the insurers' figures are %s services, still below the %s %% of the selection"
                  .formatted(insurers.share(), first().selectionPoint()));
        }
      }
    }
    return step(AdversarialStatus.CLOSED, handler, on, null, outcome, reason, proof);
  }

  private StepRefused contradiction(Share proved, String inWords) {
    return StepRefused.now(
        "contradicts-figures",
        "the personal share was collected in %s services, %s %s %%"
            .formatted(proved, inWords, parameters.collectedShare().value()));
  }

  private void requireAgainstInsurers(List<InsurerFigures> proof) throws StepRefused {
    Set<String> seen = new HashSet<>();
    for (InsurerFigures proved : proof) {
      if (!insurers.isFrom(proved.insurer())) {
        throw StepRefused.because(
            "proof", "insurer %s delivered no figures of the year".formatted(proved.insurer()));
      }
      if (!seen.add(proved.insurer())) {
        throw StepRefused.because("proof", "insurer %s is there twice".formatted(proved.insurer()));
      }
    }
  }

  private void requireOpen() throws StepRefused {
    if (steps.isEmpty()) {
      throw StepRefused.now("not-selected", "nobody selected the physiotherapist for this year");
    }
    if (status() == AdversarialStatus.CLOSED) {
      throw StepRefused.now(
          "already-closed", "closed on %s: %s".formatted(last().on(), last().outcome()));
    }
  }

  private void requireHeard() throws StepRefused {
    if (status() != AdversarialStatus.HEARD) {
      throw StepRefused.now("not-heard", "the check is adversarial: the physiotherapist is heard");
    }
  }

  private static void requireText(String field, String text) throws StepRefused {
    if (text.isBlank()) {
      throw StepRefused.because(field, "the text says nothing");
    }
  }

  private AdversarialStep step(
      AdversarialStatus status,
      String handler,
      BusinessDay on,
      LocalDate heardOn,
      AdversarialOutcome outcome,
      String text,
      List<InsurerFigures> proof) {
    return new AdversarialStep(
        steps.size() + 1,
        status,
        handler,
        on,
        insurers.share(),
        parameters.selectionPointOn(on.value()),
        heardOn,
        outcome,
        text,
        proof);
  }
}
