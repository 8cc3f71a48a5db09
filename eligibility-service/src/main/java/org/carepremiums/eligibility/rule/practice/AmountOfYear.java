package org.carepremiums.eligibility.rule.practice;

import java.util.List;
import org.carepremiums.contracts.decision.ConditionOutcome;
import org.carepremiums.eligibility.rule.Finding;
import org.carepremiums.eligibility.rule.Parameter;

/**
 * The amount (rule book §3, table; P24-1): flat in training, else by the number of parameters
 * reached. It waits for somebody to look where part of the year is at forfait (rule book 12.15) or
 * where the mean of a group would decide that may not count (12.14).
 */
final class AmountOfYear extends PracticeCondition {

  private static final String REVIEW = "manual review: ";

  /**
   * How it came out.
   *
   * @param finding for the explanation
   * @param euros the amount in whole euros; what is certain of it where it waits for a review
   */
  record Award(Finding finding, int euros) {}

  private final List<ParameterReached> asked;
  private final AcceptedSoftware software;
  private final List<Parameter<Tier>> fromTheTop;

  AmountOfYear(PracticeYear practiceYear, List<ParameterReached> asked) {
    super(practiceYear);
    this.asked = asked;
    this.software = new AcceptedSoftware(year(), parameters().software());
    this.fromTheTop =
        List.of(parameters().topTier(), parameters().middleTier(), parameters().lowerTier());
  }

  @Override
  public String title() {
    return "Amount";
  }

  @Override
  public String required() {
    StringBuilder words =
        new StringBuilder("in training ")
            .append(Figures.euros(parameters().traineeInEuros().value()))
            .append("; otherwise ")
            .append(Figures.euros(parameters().baseInEuros().value()));
    for (int i = fromTheTop.size() - 1; i >= 0; i--) {
      Tier tier = fromTheTop.get(i).value();
      words
          .append(", from ")
          .append(Figures.counted(tier.parameters(), "parameter", "parameters"))
          .append(" (at forfait ")
          .append(tier.parametersAtForfait())
          .append(") ")
          .append(Figures.euros(tier.euros()));
    }
    return words.toString();
  }

  @Override
  Finding assess(Dossier dossier) {
    return award(dossier).finding();
  }

  Award award(Dossier dossier) {
    Standing standing = dossier.standing();
    if (standing.inTraining()) {
      Parameter<Integer> flat = parameters().traineeInEuros();
      return certain(flat, flat.value(), "in training, whatever the parameters");
    }
    Parameter<Integer> base = parameters().baseInEuros();
    if (dossier.software(software).outcome() != ConditionOutcome.MET) {
      return certain(base, base.value(), "without accepted software the base amount");
    }
    if (dossier.application() != null && window().isForBaseOnly(dossier.application())) {
      return certain(
          parameters().formChannel(), base.value(), "asked on the form, which gives the base");
    }
    return standing.payment() == Standing.Payment.MIXED
        ? ofMixedYear(dossier)
        : byParameters(dossier, standing.payment() == Standing.Payment.FORFAIT);
  }

  private static Award certain(Parameter<?> basis, int euros, String why) {
    return new Award(Finding.met(basis, List.of(), () -> why + ": " + Figures.euros(euros)), euros);
  }

  private Award byParameters(Dossier dossier, boolean atForfait) {
    int reached = reached(dossier, atForfait, false);
    int onReview = reached(dossier, atForfait, true);
    int euros = euros(reached, atForfait);
    int eurosOnReview = euros(onReview, atForfait);
    if (euros == eurosOnReview) {
      return new Award(
          Finding.met(basis(reached, atForfait), List.of(), () -> inWords(reached, atForfait)),
          euros);
    }
    return new Award(
        Finding.unknown(
            parameters().midYearJoiner(),
            dossier.group().memberships(),
            () ->
                "without the group: "
                    + inWords(reached, atForfait)
                    + "; with its mean: "
                    + inWords(onReview, atForfait),
            () ->
                REVIEW
                    + parameters().midYearJoiner().value()
                    + ": "
                    + Figures.euros(euros)
                    + " or "
                    + Figures.euros(eurosOnReview)),
        euros);
  }

  private Award ofMixedYear(Dossier dossier) {
    int aLActe = reached(dossier, false, true);
    int atForfait = reached(dossier, true, true);
    return new Award(
        Finding.unknown(
            parameters().mixedYear(),
            dossier.standing().forfaitPeriods(),
            () -> inWords(aLActe, false) + "; " + inWords(atForfait, true),
            () ->
                REVIEW
                    + parameters().mixedYear().value()
                    + ": "
                    + Figures.euros(euros(aLActe, false))
                    + " à l'acte or "
                    + Figures.euros(euros(atForfait, true))
                    + " at forfait"),
        Math.min(
            euros(reached(dossier, false, false), false),
            euros(reached(dossier, true, false), true)));
  }

  private int reached(Dossier dossier, boolean atForfait, boolean onReview) {
    int reached = 0;
    for (ParameterReached parameter : asked) {
      if (!atForfait || parameter.countsAtForfait()) {
        ParameterReached.Result result = dossier.result(parameter);
        if (result.reached() || onReview && result.reachedOnReview()) {
          reached++;
        }
      }
    }
    return reached;
  }

  private Parameter<?> basis(int reached, boolean atForfait) {
    Parameter<Tier> tier = tier(reached, atForfait);
    return tier == null ? parameters().baseInEuros() : tier;
  }

  private int euros(int reached, boolean atForfait) {
    Parameter<Tier> tier = tier(reached, atForfait);
    return tier == null ? parameters().baseInEuros().value() : tier.value().euros();
  }

  /** {@code null} where the number of parameters gives the base amount only. */
  private Parameter<Tier> tier(int reached, boolean atForfait) {
    for (Parameter<Tier> tier : fromTheTop) {
      if (tier.value().isReached(reached, atForfait)) {
        return tier;
      }
    }
    return null;
  }

  /** {@code 6 of 10 parameters reached à l'acte: 3,500 EUR; 1 more gives 4,500 EUR}. */
  private String inWords(int reached, boolean atForfait) {
    long due =
        asked.stream().filter(parameter -> !atForfait || parameter.countsAtForfait()).count();
    StringBuilder words =
        new StringBuilder()
            .append(reached)
            .append(" of ")
            .append(due)
            .append(" parameters reached ")
            .append(atForfait ? "at forfait" : "à l'acte")
            .append(": ")
            .append(Figures.euros(euros(reached, atForfait)));
    for (int i = fromTheTop.size() - 1; i >= 0; i--) {
      Tier next = fromTheTop.get(i).value();
      if (!next.isReached(reached, atForfait)) {
        return words
            .append("; ")
            .append(next.from(atForfait) - reached)
            .append(" more gives ")
            .append(Figures.euros(next.euros()))
            .toString();
      }
    }
    return words.toString();
  }
}
