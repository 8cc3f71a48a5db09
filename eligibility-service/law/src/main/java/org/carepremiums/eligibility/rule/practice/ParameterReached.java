package org.carepremiums.eligibility.rule.practice;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.carepremiums.contracts.decision.ConditionOutcome;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.eligibility.rule.ConditionFinding;
import org.carepremiums.eligibility.rule.KnownFact;
import org.carepremiums.eligibility.rule.Parameter;
import org.carepremiums.eligibility.rule.Total;
import org.carepremiums.platform.wording.phrase.Listed;
import org.carepremiums.platform.wording.phrase.Observation;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * One parameter of electronic practice (rule book §13): whether the practitioner reaches its
 * threshold alone, or the general practitioners of the group reach it on average (PPI6). It stands
 * in nobody's way; how many are reached gives the amount.
 */
final class ParameterReached extends PracticeCondition {

  /** What the practitioner did alone. */
  private record Own(ParameterReached parameter, Total used) implements Observation {

    @Override
    public Wording inWords() {
      return parameter.inWords(used);
    }
  }

  /** That, and what the group did; {@code null} where nobody of the group counts. */
  private record OwnAndGroup(ParameterReached parameter, Total used, Group.Mean mean)
      implements Observation {

    @Override
    public Wording inWords() {
      return PracticePhrase.WITH_GROUP.with(
          parameter.inWords(used),
          mean == null ? PracticePhrase.NO_MEMBER_COUNTS.alone() : parameter.inWords(mean));
    }
  }

  /** That, and why the group does not count. */
  private record OwnWithoutGroup(ParameterReached parameter, Total used, Wording whyNone)
      implements Observation {

    @Override
    public Wording inWords() {
      return PracticePhrase.WITH_GROUP.with(parameter.inWords(used), whyNone);
    }
  }

  /** No year asks for more. */
  static final int MOST = 16;

  private final int place;
  private final Usage usage;
  private final Parameter<Threshold> threshold;

  /**
   * @param place which one of its year it is, from 0
   */
  ParameterReached(
      PracticeYear practiceYear,
      int place,
      Phrase title,
      Usage usage,
      Parameter<Threshold> threshold) {
    super(
        practiceYear,
        title,
        required(usage, threshold.value()),
        looksAt(usage),
        usage.sources(),
        List.of(
            threshold,
            practiceYear.parameters().groupRule(),
            practiceYear.parameters().midYearJoiner()));
    this.place = place;
    this.usage = usage;
    this.threshold = threshold;
  }

  private static Wording required(Usage usage, Threshold asked) {
    Phrase phrase =
        asked.isShare()
            ? asked.atForfait()
                ? PracticePhrase.SHARE_ASKED
                : PracticePhrase.SHARE_ASKED_NOT_AT_FORFAIT
            : asked.atForfait()
                ? PracticePhrase.NUMBER_ASKED
                : PracticePhrase.NUMBER_ASKED_NOT_AT_FORFAIT;
    return phrase.with(asked.atLeast(), usage.unit());
  }

  private static Set<FactKind> looksAt(Usage usage) {
    Set<FactKind> kinds = EnumSet.copyOf(usage.kinds());
    kinds.add(FactKind.PRACTICE_MEMBERSHIP);
    return kinds;
  }

  int place() {
    return place;
  }

  Usage usage() {
    return usage;
  }

  Threshold asked() {
    return threshold.value();
  }

  boolean countsAtForfait() {
    return threshold.value().atForfait();
  }

  @Override
  ConditionFinding assess(PractitionerYear dossier) {
    return dossier.finding(this);
  }

  /** Whether it counts for the amount. */
  boolean isReached(ConditionFinding finding) {
    return finding.outcome() == ConditionOutcome.MET;
  }

  /** Whether it counts only if a group does of which that is not certain. */
  boolean isReachedOnReview(ConditionFinding finding) {
    return finding.outcome() == ConditionOutcome.UNKNOWN
        && finding.basis().equals(parameters().midYearJoiner());
  }

  ConditionFinding lookAt(PractitionerYear dossier) {
    Threshold asked = threshold.value();
    if (!countsAtForfait() && dossier.payment() == PractitionerStatus.Payment.FORFAIT) {
      return ConditionFinding.exempt(
              threshold,
              dossier.standing().forfaitPeriods(),
              PracticePhrase.NOT_ASKED_AT_FORFAIT.alone())
          .bearingOnAmountOnly();
    }
    Total own = usage.of(dossier.facts());
    if (asked.isReachedBy(own)) {
      return ConditionFinding.met(threshold, own.facts(), new Own(this, own)).bearingOnAmountOnly();
    }
    Group group = dossier.group();
    if (group.exists()) {
      return withGroup(dossier, own, group, group.means(this));
    }
    Wording whyNone = group.whyNone();
    return notReached(
        dossier,
        own,
        whyNone == null ? new Own(this, own) : new OwnWithoutGroup(this, own, whyNone));
  }

  private ConditionFinding withGroup(
      PractitionerYear dossier, Total own, Group group, List<Group.Mean> means) {
    for (Group.Mean mean : means) {
      if (mean.reached()) {
        List<KnownFact<?>> looked =
            new ArrayList<>(own.facts().size() + group.memberships().size());
        looked.addAll(own.facts());
        looked.addAll(group.memberships());
        Observation both = new OwnAndGroup(this, own, mean);
        return switch (group.counts()) {
          case YES -> ConditionFinding.met(group.rule(), looked, both).bearingOnAmountOnly();
          case NO ->
              ConditionFinding.notMet(
                      group.reviewRule(),
                      looked,
                      new OwnWithoutGroup(
                          this, own, PracticePhrase.MEAN_DOES_NOT_COUNT_BY_REVIEW.alone()))
                  .bearingOnAmountOnly();
          case OPEN ->
              ConditionFinding.unknown(
                      group.reviewRule(),
                      looked,
                      both,
                      PracticePhrase.MANUAL_REVIEW.with(group.reviewRule().value()))
                  .bearingOnAmountOnly();
        };
      }
    }
    return notReached(
        dossier, own, new OwnAndGroup(this, own, means.isEmpty() ? null : means.get(0)));
  }

  private ConditionFinding notReached(PractitionerYear dossier, Total own, Observation observed) {
    return ConditionFinding.insufficient(
            threshold, own.facts(), observed, sources(), dossier.context())
        .bearingOnAmountOnly();
  }

  /** {@code 54.2 % of 1,204 DMG patients, 60 % needed: 70 patients short}. */
  private Wording inWords(Total own) {
    Threshold asked = threshold.value();
    if (!own.told()) {
      return PracticePhrase.NO_COUNT.with(year());
    }
    if (!asked.isShare()) {
      return asked.isReachedBy(own)
          ? PracticePhrase.USAGE_NUMBER.with(own.number(), asked.atLeast(), usage.unit())
          : PracticePhrase.USAGE_NUMBER_SHORT.with(
              own.number(), asked.atLeast(), asked.missing(own), usage.unit());
    }
    if (own.outOf() == 0) {
      return PracticePhrase.USAGE_OUT_OF_UNKNOWN.with(own.number(), usage.unit());
    }
    long tenths = own.number() * 1_000 / own.outOf();
    return asked.isReachedBy(own)
        ? PracticePhrase.USAGE_SHARE.with(tenths, own.outOf(), asked.atLeast(), usage.unit())
        : PracticePhrase.USAGE_SHARE_SHORT.with(
            tenths, own.outOf(), asked.atLeast(), asked.missing(own), usage.unit());
  }

  private Wording inWords(Group.Mean mean) {
    Threshold asked = threshold.value();
    Phrase phrase =
        asked.isShare()
            ? mean.reached() ? PracticePhrase.GROUP_SHARE_REACHED : PracticePhrase.GROUP_SHARE_SHORT
            : mean.reached()
                ? PracticePhrase.GROUP_NUMBER_REACHED
                : PracticePhrase.GROUP_NUMBER_SHORT;
    Wording words =
        phrase.with(
            mean.practice().counted().size(),
            mean.practice().practiceId(),
            mean.mean().timesRoundedDown(10).longValueExact(),
            asked.atLeast());
    List<Wording> excluded = mean.practice().excluded();
    return excluded.isEmpty()
        ? words
        : PracticePhrase.GROUP_WITHOUT.with(words, Listed.of(excluded));
  }
}
