package org.carepremiums.eligibility.rule.practice;

import java.util.ArrayList;
import java.util.List;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.FactValue.AttestedAmount;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.Finding;
import org.carepremiums.eligibility.rule.Known;
import org.carepremiums.eligibility.rule.SourceYear;

/**
 * PPI3, effectively active: enough is attested in the year, over all insurers. Nothing is asked in
 * training, in the first years after the grant of the number, and of who is at forfait all year.
 */
final class AttestedMinimum extends PracticeCondition {

  private final List<SourceYear> sources;

  AttestedMinimum(PracticeYear practiceYear) {
    super(practiceYear);
    this.sources = List.of(attestedAmounts(year()));
  }

  static SourceYear attestedAmounts(PremiumYear year) {
    return new SourceYear(Source.INSURERS, "attested-amounts", year);
  }

  @Override
  public String title() {
    return "Amount attested";
  }

  @Override
  public String required() {
    return "at least "
        + Figures.euros(parameters().minimumAttestedInEuros().value())
        + " attested in "
        + year()
        + "; nothing in training, at forfait all year, or with a number granted from "
        + (year().value() - parameters().yearsWithoutMinimum().value())
        + " on";
  }

  /** Whether the amount is asked, on which the proof of on-call service hangs too. */
  static boolean isAsked(
      Standing standing, PremiumYear year, IntegratedPracticeParameters parameters) {
    return !standing.inTraining()
        && standing.payment() != Standing.Payment.FORFAIT
        && !isYoung(standing, year, parameters);
  }

  private static boolean isYoung(
      Standing standing, PremiumYear year, IntegratedPracticeParameters parameters) {
    return standing.practitionerFrom() != null
        && year.value()
            <= standing.practitionerFrom().getYear() + parameters.yearsWithoutMinimum().value();
  }

  @Override
  Finding assess(Dossier dossier) {
    Standing standing = dossier.standing();
    if (!isAsked(standing, year(), parameters())) {
      return Finding.exempt(
          isYoung(standing, year(), parameters())
              ? parameters().yearsWithoutMinimum()
              : parameters().minimumAttestedInEuros(),
          standing.competences(),
          () -> whyNot(standing));
    }
    List<Known<AttestedAmount>> amounts = new ArrayList<>(dossier.facts().attestedAmounts(year()));
    long cents = 0;
    for (Known<AttestedAmount> amount : amounts) {
      cents = Math.addExact(cents, amount.value().amount().value());
    }
    long sum = cents;
    long minimum = parameters().minimumAttestedInEuros().value() * 100L;
    return sum >= minimum && !amounts.isEmpty()
        ? Finding.met(
            parameters().minimumAttestedInEuros(), amounts, () -> inWords(sum, minimum, amounts))
        : Finding.insufficient(
            parameters().minimumAttestedInEuros(),
            amounts,
            () -> inWords(sum, minimum, amounts),
            sources,
            dossier.context());
  }

  private String whyNot(Standing standing) {
    if (standing.inTraining()) {
      return "in training";
    }
    return isYoung(standing, year(), parameters())
        ? "number granted on " + standing.practitionerFrom()
        : "at forfait all year";
  }

  private String inWords(long sum, long minimum, List<Known<AttestedAmount>> amounts) {
    if (amounts.isEmpty()) {
      return "no amount attested in " + year();
    }
    String attested =
        Figures.eurosOfCents(sum)
            + (amounts.get(0).isRuling()
                ? " (established by a ruling)"
                : " (" + Figures.counted(amounts.size(), "insurer", "insurers") + ")");
    return sum >= minimum
        ? attested
        : attested + ": " + Figures.eurosOfCents(minimum - sum) + " short";
  }
}
