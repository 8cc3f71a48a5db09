package org.carepremiums.eligibility.rule.practice;

import java.util.ArrayList;
import java.util.List;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.FactValue.ForfaitPeriod;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.Finding;
import org.carepremiums.eligibility.rule.Known;
import org.carepremiums.eligibility.rule.SourceYear;

/**
 * PPI2, PPI3: which rules hold, those for trainees or those for general practitioners, and for
 * these, à l'acte or at forfait. It stands in nobody's way; it tells which amounts are possible.
 */
final class RegimeOfYear extends PracticeCondition {

  RegimeOfYear(PracticeYear practiceYear) {
    super(practiceYear);
  }

  static SourceYear forfaitPeriods(PremiumYear year) {
    return new SourceYear(Source.INAMI, "forfait-periods", year);
  }

  @Override
  public String title() {
    return "Regime";
  }

  @Override
  public String required() {
    return "in training: "
        + parameters().inTraining().value()
        + "; otherwise general practitioner, à l'acte or at forfait";
  }

  @Override
  Finding assess(Dossier dossier) {
    Standing standing = dossier.standing();
    Finding finding =
        standing.inTraining()
            ? Finding.met(
                parameters().inTraining(),
                standing.competences(),
                () -> "in training, started on " + standing.trainingFrom())
            : Finding.met(
                parameters().practitioner(), looked(standing), () -> practitioner(standing));
    return finding.bearingOnAmountOnly();
  }

  private static List<Known<?>> looked(Standing standing) {
    List<Known<?>> looked = new ArrayList<>(standing.competences());
    looked.addAll(standing.forfaitPeriods());
    return looked;
  }

  private String practitioner(Standing standing) {
    if (!standing.entitled()) {
      return "neither in training nor general practitioner";
    }
    String since =
        standing.practitionerFrom() == null
            ? "training ended"
            : "general practitioner since " + standing.practitionerFrom();
    return switch (standing.payment()) {
      case A_L_ACTE -> since + ", à l'acte";
      case FORFAIT -> since + ", at forfait";
      case MIXED -> since + ", partly at forfait: " + inWords(standing.forfaitPeriods());
    };
  }

  private String inWords(List<Known<ForfaitPeriod>> periods) {
    StringBuilder words = new StringBuilder();
    for (Days days : Standing.atForfait(periods, Days.of(year()))) {
      words.append(words.isEmpty() ? "" : ", ").append(days.inWords());
      if (words.length() > 1_000) {
        return words.append(" ...").toString();
      }
    }
    return words.toString();
  }
}
