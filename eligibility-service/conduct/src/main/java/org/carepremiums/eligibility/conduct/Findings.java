package org.carepremiums.eligibility.conduct;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carepremiums.contracts.value.Share;

/** How a physiotherapist stands to the 85 % rule, in sentences for those who look at it. */
final class Findings {

  private static final int DECIMALS = 2;

  private final CollectedShare share;
  private final ConductParameters asked;
  private final List<Finding> found = new ArrayList<>();

  private Findings(CollectedShare share) {
    this.share = share;
    this.asked = share.parameters();
  }

  /**
   * @param day the day on which somebody looks
   */
  static List<Finding> of(CollectedShare share, LocalDate day) {
    Findings findings = new Findings(share);
    findings.collected(day);
    findings.bound();
    findings.average();
    findings.insurers();
    findings.found.add(
        Finding.of(ConductPhrase.SERVICE_TYPES_NOT_TOLD.alone(), findings.asked.serviceTypes()));
    findings.found.add(
        Finding.of(ConductPhrase.FIGURES_PRESUMED_EXACT.alone(), findings.asked.presumedExact()));
    return List.copyOf(findings.found);
  }

  private void collected(LocalDate day) {
    Share standing = share.standing().share();
    if (!standing.isDefined()) {
      found.add(
          Finding.of(
              ConductPhrase.NO_SERVICES_ATTESTED.with(asked.year()), asked.collectedShare()));
      return;
    }
    found.add(
        Finding.of(
            (share.isBelowRequired()
                    ? ConductPhrase.SHARE_BELOW_RULE
                    : ConductPhrase.SHARE_REACHES_RULE)
                .with(
                    standing.part(),
                    standing.whole(),
                    standing.percent(DECIMALS),
                    asked.collectedShare().value()),
            asked.collectedShare(),
            asked.cashRounding()));
    BigDecimal point = asked.selectionPointOn(day);
    found.add(
        Finding.of(
            (share.isBelowSelectionPoint(day)
                    ? ConductPhrase.SHARE_BELOW_POINT
                    : ConductPhrase.SHARE_REACHES_POINT)
                .with(point),
            asked.sourcedSelectionPointOn(day)));
    if (share.isRisenSinceSelection()) {
      found.add(
          Finding.of(
              ConductPhrase.RISEN_SINCE_SELECTION.with(share.steps().get(0).selectionPoint()),
              asked.sourcedSelectionPointOn(share.steps().get(0).on().value())));
    }
  }

  private void bound() {
    found.add(
        Finding.of(
            share.conventioned().isNone()
                ? ConductPhrase.BOUND_ON_NO_DAY.with(asked.year())
                : ConductPhrase.BOUND_ON_DAYS.with(share.conventioned().count(), asked.year()),
            asked.figuresOfWholeYear()));
  }

  private void average() {
    Optional<ServicesPerBeneficiary> average = share.standing().servicesPerBeneficiary();
    found.add(
        Finding.of(
            average
                .map(
                    known ->
                        ConductPhrase.SERVICES_PER_BENEFICIARY.with(
                            known.average(DECIMALS), known.services(), known.beneficiaries()))
                .orElseGet(ConductPhrase.BENEFICIARIES_NOT_COUNTED::alone),
            asked.averages(),
            asked.beneficiariesAddedUp()));
  }

  private void insurers() {
    Optional<InsurerDifference> difference = share.insurerDifference();
    BigDecimal points = asked.insurerDifference().value();
    if (difference.isEmpty()) {
      found.add(
          Finding.of(
              ConductPhrase.INSURERS_NOT_COMPARABLE.with(asked.insurerServices().value()),
              asked.insurerServices()));
      return;
    }
    InsurerFigures highest = difference.get().highest();
    InsurerFigures lowest = difference.get().lowest();
    found.add(
        Finding.of(
            share.isUnequalByInsurer()
                ? ConductPhrase.INSURERS_DIFFER.with(
                    highest.insurer(),
                    highest.share().percent(DECIMALS),
                    lowest.insurer(),
                    lowest.share().percent(DECIMALS),
                    points)
                : ConductPhrase.INSURERS_ALIKE.with(points, asked.insurerServices().value()),
            asked.insurerDifference(),
            asked.insurerServices()));
  }
}
