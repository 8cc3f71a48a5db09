package org.carepremiums.eligibility.rule.practice;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.carepremiums.contracts.decision.ConditionOutcome;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.decision.Review;
import org.carepremiums.contracts.decision.ReviewQuestion;
import org.carepremiums.contracts.decision.ReviewReading;
import org.carepremiums.contracts.decision.Weight;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.fact.FactValue.ReviewSettlement;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.eligibility.rule.ConditionFinding;
import org.carepremiums.eligibility.rule.Evaluation;
import org.carepremiums.eligibility.rule.KnownFact;
import org.carepremiums.eligibility.rule.Parameter;
import org.carepremiums.eligibility.rule.SettledObservation;
import org.carepremiums.platform.wording.phrase.Listed;
import org.carepremiums.platform.wording.phrase.Observation;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * The amount (rule book §3, table; P24-1): flat in training, else by the number of parameters
 * reached. It waits for somebody to look where part of the year is at forfait (rule book 12.15) or
 * where the mean of a group would decide that may not count (12.14).
 */
final class AmountOfYear extends PracticeCondition {

  /**
   * How it came out.
   *
   * @param finding for the explanation
   * @param euros the amount in whole euros; what is certain of it where it waits for a review
   */
  record Award(ConditionFinding finding, int euros) {}

  /** How many parameters. */
  private record Reached(AmountOfYear amount, int parameters, boolean atForfait)
      implements Observation {

    @Override
    public Wording inWords() {
      return amount.inWords(parameters, atForfait);
    }
  }

  private final List<ParameterReached> asked;
  private final int askedAtForfait;
  private final AcceptedSoftware software;
  private final List<Parameter<Tier>> fromTheTop;

  AmountOfYear(PracticeYear practiceYear, List<ParameterReached> asked, AcceptedSoftware software) {
    super(
        practiceYear,
        PracticePhrase.AMOUNT_OF_YEAR,
        required(practiceYear.parameters()),
        looksAt(asked),
        List.of(),
        List.of(
            practiceYear.parameters().traineeInEuros(),
            practiceYear.parameters().baseInEuros(),
            practiceYear.parameters().formChannel(),
            practiceYear.parameters().lowerTier(),
            practiceYear.parameters().middleTier(),
            practiceYear.parameters().topTier(),
            practiceYear.parameters().midYearJoiner(),
            practiceYear.parameters().mixedYear()));
    this.asked = asked;
    this.askedAtForfait = (int) asked.stream().filter(ParameterReached::countsAtForfait).count();
    this.software = software;
    this.fromTheTop =
        List.of(parameters().topTier(), parameters().middleTier(), parameters().lowerTier());
  }

  private static Wording required(IntegratedPracticeParameters law) {
    List<Wording> tiers =
        Stream.of(law.lowerTier(), law.middleTier(), law.topTier())
            .map(Parameter::value)
            .map(
                tier ->
                    PracticePhrase.TIER.with(
                        tier.parameters(),
                        tier.parametersAtForfait(),
                        EuroAmounts.cents(tier.euros())))
            .toList();
    return PracticePhrase.AMOUNTS.with(
        EuroAmounts.cents(law.traineeInEuros().value()),
        EuroAmounts.cents(law.baseInEuros().value()),
        Listed.of(tiers));
  }

  private static Set<FactKind> looksAt(List<ParameterReached> asked) {
    Set<FactKind> kinds =
        EnumSet.of(FactKind.COMPETENCE, FactKind.FORFAIT_PERIOD, FactKind.SOFTWARE_USE);
    asked.forEach(parameter -> kinds.addAll(parameter.looksAt()));
    return kinds;
  }

  @Override
  ConditionFinding assess(PractitionerYear dossier) {
    return award(dossier).finding();
  }

  Award award(PractitionerYear dossier) {
    PractitionerStatus standing = dossier.standing();
    if (standing.inTraining()) {
      Parameter<Integer> flat = parameters().traineeInEuros();
      return certain(flat, flat.value(), PracticePhrase.AMOUNT_IN_TRAINING);
    }
    Parameter<Integer> base = parameters().baseInEuros();
    if (dossier.software(software).outcome() != ConditionOutcome.MET) {
      return certain(base, base.value(), PracticePhrase.AMOUNT_WITHOUT_SOFTWARE);
    }
    if (dossier.application() != null && window().isForBaseOnly(dossier.application())) {
      return certain(parameters().formChannel(), base.value(), PracticePhrase.AMOUNT_ON_FORM);
    }
    return byParameters(dossier, dossier.payment() == PractitionerStatus.Payment.FORFAIT);
  }

  /** Whether it hangs on how many parameters are reached. */
  boolean hangsOnParameters(PractitionerYear dossier) {
    return !dossier.standing().inTraining()
        && dossier.software(software).outcome() == ConditionOutcome.MET
        && (dossier.application() == null || !window().isForBaseOnly(dossier.application()));
  }

  /** Somebody who gets no premium at all is told no amount. */
  ConditionFinding notExamined() {
    return ConditionFinding.notExamined(
        parameters().baseInEuros(), PracticePhrase.NO_AMOUNT_WITHOUT_PREMIUM.alone());
  }

  /**
   * Open until somebody has settled which rules hold (rule book 12.15).
   *
   * @param aLActe what the rules à l'acte give
   * @param atForfait what the rules at forfait give
   */
  ConditionFinding ofEitherRegime(
      PractitionerYear dossier, Evaluation aLActe, Evaluation atForfait) {
    return ConditionFinding.unknown(
            parameters().mixedYear(),
            dossier.standing().forfaitPeriods(),
            PracticePhrase.EITHER_REGIME.with(
                inWords(dossier, false, aLActe), inWords(dossier, true, atForfait)),
            PracticePhrase.MANUAL_REVIEW_OF_REGIME.with(
                parameters().mixedYear().value(), due(aLActe), due(atForfait)))
        .untilSettled(
            new Review(
                ReviewQuestion.REGIME,
                dossier.daysAtForfait(),
                List.of(
                    reading(ReviewReading.A_L_ACTE, aLActe),
                    reading(ReviewReading.AT_FORFAIT, atForfait))));
  }

  private Wording inWords(PractitionerYear dossier, boolean atForfait, Evaluation reading) {
    return reading.outcome(Weight.PREMIUM) == Outcome.REFUSED
        ? PracticePhrase.NO_AMOUNT_WITHOUT_PREMIUM.alone()
        : inWords(
            count(
                    dossier.under(
                        atForfait
                            ? PractitionerStatus.Payment.FORFAIT
                            : PractitionerStatus.Payment.A_L_ACTE),
                    atForfait)
                .reached(),
            atForfait);
  }

  private static EuroCents due(Evaluation reading) {
    return reading.outcome(Weight.PREMIUM) == Outcome.REFUSED ? EuroCents.ZERO : reading.due();
  }

  private static Review.Reading reading(ReviewReading holds, Evaluation reading) {
    return new Review.Reading(holds, reading.outcome(Weight.PREMIUM), due(reading));
  }

  private static Award certain(Parameter<?> basis, int euros, Phrase why) {
    return new Award(
        ConditionFinding.met(basis, List.of(), why.with(EuroAmounts.cents(euros))), euros);
  }

  private Award byParameters(PractitionerYear dossier, boolean atForfait) {
    Count count = count(dossier, atForfait);
    int euros = euros(count.reached(), atForfait);
    int eurosOnReview = euros(count.onReview(), atForfait);
    if (euros == eurosOnReview) {
      Observation reached = new Reached(this, count.reached(), atForfait);
      KnownFact<ReviewSettlement> settled = dossier.group().settlement();
      return new Award(
          settled == null
              ? ConditionFinding.met(basis(count.reached(), atForfait), List.of(), reached)
              : ConditionFinding.met(
                  basis(count.reached(), atForfait),
                  List.of(settled),
                  new SettledObservation(reached, settled.value())),
          euros);
    }
    return new Award(
        ConditionFinding.unknown(
                parameters().midYearJoiner(),
                dossier.group().memberships(),
                PracticePhrase.WITHOUT_OR_WITH_GROUP.with(
                    inWords(count.reached(), atForfait), inWords(count.onReview(), atForfait)),
                PracticePhrase.MANUAL_REVIEW_OF_GROUP.with(
                    parameters().midYearJoiner().value(),
                    EuroAmounts.cents(euros),
                    EuroAmounts.cents(eurosOnReview)))
            .untilSettled(
                new Review(
                    ReviewQuestion.GROUP_MEAN,
                    dossier.group().basis(),
                    List.of(
                        granted(ReviewReading.MEAN_DOES_NOT_COUNT, euros),
                        granted(ReviewReading.MEAN_COUNTS, eurosOnReview)))),
        euros);
  }

  private static Review.Reading granted(ReviewReading holds, int euros) {
    return new Review.Reading(holds, Outcome.GRANTED, EuroCents.ofEuros(euros));
  }

  /**
   * How many parameters are reached.
   *
   * @param reached for certain
   * @param onReview if a group counts of which that is not certain
   */
  private record Count(int reached, int onReview) {}

  private Count count(PractitionerYear dossier, boolean atForfait) {
    int reached = 0;
    int onReview = 0;
    for (int place = 0; place < asked.size(); place++) {
      ParameterReached parameter = asked.get(place);
      if (!atForfait || parameter.countsAtForfait()) {
        ConditionFinding finding = dossier.finding(parameter);
        if (parameter.isReached(finding)) {
          reached++;
          onReview++;
        } else if (parameter.isReachedOnReview(finding)) {
          onReview++;
        }
      }
    }
    return new Count(reached, onReview);
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
  private Wording inWords(int reached, boolean atForfait) {
    int due = atForfait ? askedAtForfait : asked.size();
    Object amount = EuroAmounts.cents(euros(reached, atForfait));
    for (int i = fromTheTop.size() - 1; i >= 0; i--) {
      Tier next = fromTheTop.get(i).value();
      if (!next.isReached(reached, atForfait)) {
        Phrase more =
            atForfait
                ? PracticePhrase.PARAMETERS_AT_FORFAIT_MORE
                : PracticePhrase.PARAMETERS_A_L_ACTE_MORE;
        return more.with(
            reached, due, amount, next.from(atForfait) - reached, EuroAmounts.cents(next.euros()));
      }
    }
    Phrase all =
        atForfait ? PracticePhrase.PARAMETERS_AT_FORFAIT : PracticePhrase.PARAMETERS_A_L_ACTE;
    return all.with(reached, due, amount);
  }
}
