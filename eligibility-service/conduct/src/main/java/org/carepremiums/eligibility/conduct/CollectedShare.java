package org.carepremiums.eligibility.conduct;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
    PhysiotherapistYear insurers,
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
  public PhysiotherapistYear standing() {
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

  /** The widest between two insurers that have services enough to be compared, as they stand. */
  public Optional<InsurerDifference> insurerDifference() {
    return standing().difference(parameters.insurerServices().value());
  }

  /**
   * Whether the collected shares of two insurers lie so far apart that somebody has to look at it
   * (art. 7, rule book 12.34). Nothing follows from it by itself.
   */
  public boolean isUnequalByInsurer() {
    return insurerDifference()
        .map(difference -> difference.exceeds(parameters.insurerDifference().value()))
        .orElse(false);
  }

  /**
   * Whether the physiotherapist was bound on any day, and is below the rule or the point or seems
   * to distinguish by insurer.
   */
  public boolean isToBeReported(LocalDate day) {
    return !conventioned.isNone()
        && (isBelowRequired() || isBelowSelectionPoint(day) || isUnequalByInsurer());
  }

  /**
   * All of this in sentences.
   *
   * @param day the day on which somebody looks
   */
  public List<Finding> findings(LocalDate day) {
    return Findings.of(this, day);
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
          "already-selected", ConductPhrase.ALREADY_SELECTED.with(first().on().value()));
    }
    if (conventioned.isNone()) {
      throw StepRefused.now("not-conventioned", ConductPhrase.NOT_CONVENTIONED_IN_YEAR.alone());
    }
    if (!insurers.share().isDefined()) {
      throw StepRefused.now("no-services", ConductPhrase.NO_SERVICES_TO_CHECK.alone());
    }
    if (!isBelowSelectionPoint(on.value())) {
      throw StepRefused.now(
          "not-below-selection-point",
          ConductPhrase.NOT_BELOW_POINT.with(
              insurers.share().part(),
              insurers.share().whole(),
              parameters.selectionPointOn(on.value())));
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
      throw StepRefused.now("already-heard", ConductPhrase.ALREADY_HEARD.with(last().heardOn()));
    }
    if (heardOn.isAfter(on.value()) || heardOn.isBefore(first().on().value())) {
      throw StepRefused.because(
          "heardOn", ConductPhrase.HEARING_OUTSIDE_CHECK.with(first().on().value(), on.value()));
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
          throw contradiction(ConductPhrase.CONTRADICTS_NOT_KEPT, proved);
        }
      }
      case FIGURES_DISPROVED -> {
        requireHeard();
        if (proof.isEmpty()) {
          throw StepRefused.because("proof", ConductPhrase.PROOF_MISSING.alone());
        }
        if (!kept) {
          throw contradiction(ConductPhrase.CONTRADICTS_DISPROVED, proved);
        }
      }
      case CORRECTED_BY_INSURERS -> {
        if (!proof.isEmpty()) {
          throw StepRefused.because("proof", ConductPhrase.PROOF_NOT_NEEDED.alone());
        }
        if (!isRisenSinceSelection()) {
          throw StepRefused.now(
              "not-risen",
              ConductPhrase.NOT_RISEN.with(
                  insurers.share().part(), insurers.share().whole(), first().selectionPoint()));
        }
      }
    }
    return step(AdversarialStatus.CLOSED, handler, on, null, outcome, reason, proof);
  }

  private StepRefused contradiction(ConductPhrase phrase, Share proved) {
    return StepRefused.now(
        "contradicts-figures",
        phrase.with(proved.part(), proved.whole(), parameters.collectedShare().value()));
  }

  private void requireAgainstInsurers(List<InsurerFigures> proof) throws StepRefused {
    Set<String> seen = new HashSet<>();
    for (InsurerFigures proved : proof) {
      if (!insurers.isFrom(proved.insurer())) {
        throw StepRefused.because(
            "proof", ConductPhrase.PROOF_AGAINST_OTHER_INSURER.with(proved.insurer()));
      }
      if (!seen.add(proved.insurer())) {
        throw StepRefused.because("proof", ConductPhrase.PROOF_TWICE.with(proved.insurer()));
      }
    }
  }

  private void requireOpen() throws StepRefused {
    if (steps.isEmpty()) {
      throw StepRefused.now("not-selected", ConductPhrase.NOT_SELECTED.alone());
    }
    if (status() == AdversarialStatus.CLOSED) {
      throw StepRefused.now(
          "already-closed",
          ConductPhrase.ALREADY_CLOSED.with(
              last().on().value(), last().outcome().phrase().alone()));
    }
  }

  private void requireHeard() throws StepRefused {
    if (status() != AdversarialStatus.HEARD) {
      throw StepRefused.now("not-heard", ConductPhrase.NOT_HEARD.alone());
    }
  }

  private static void requireText(String field, String text) throws StepRefused {
    if (text.isBlank()) {
      throw StepRefused.because(field, ConductPhrase.TEXT_SAYS_NOTHING.alone());
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
