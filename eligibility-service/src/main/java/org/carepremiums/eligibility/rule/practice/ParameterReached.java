package org.carepremiums.eligibility.rule.practice;

import java.util.ArrayList;
import java.util.List;
import org.carepremiums.eligibility.rule.Finding;
import org.carepremiums.eligibility.rule.Known;
import org.carepremiums.eligibility.rule.Listed;
import org.carepremiums.eligibility.rule.Parameter;
import org.carepremiums.eligibility.rule.Phrase;
import org.carepremiums.eligibility.rule.Wording;

/**
 * One parameter of electronic practice (rule book §13): whether the practitioner reaches its
 * threshold alone, or the general practitioners of the group reach it on average (PPI6). It stands
 * in nobody's way; how many are reached gives the amount.
 */
final class ParameterReached extends PracticeCondition {

  /**
   * How it came out.
   *
   * @param finding for the explanation
   * @param reached whether it counts for the amount
   * @param reachedOnReview whether it would count if a group counts of which that is not certain
   */
  record Result(Finding finding, boolean reached, boolean reachedOnReview) {}

  /** No year asks for more. */
  static final int MOST = 16;

  private final int place;
  private final Phrase title;
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
    super(practiceYear);
    this.place = place;
    this.title = title;
    this.usage = usage;
    this.threshold = threshold;
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
  public Phrase title() {
    return title;
  }

  @Override
  public Wording required() {
    Threshold asked = threshold.value();
    Phrase phrase =
        asked.isShare()
            ? countsAtForfait()
                ? PracticePhrase.SHARE_ASKED
                : PracticePhrase.SHARE_ASKED_NOT_AT_FORFAIT
            : countsAtForfait()
                ? PracticePhrase.NUMBER_ASKED
                : PracticePhrase.NUMBER_ASKED_NOT_AT_FORFAIT;
    return phrase.with(asked.atLeast(), usage.unit());
  }

  @Override
  Finding assess(Dossier dossier) {
    return dossier.result(this).finding();
  }

  Result lookAt(Dossier dossier) {
    Threshold asked = threshold.value();
    if (!countsAtForfait() && dossier.standing().payment() == Standing.Payment.FORFAIT) {
      return new Result(
          Finding.exempt(
                  threshold,
                  dossier.standing().forfaitPeriods(),
                  PracticePhrase.NOT_ASKED_AT_FORFAIT.alone())
              .bearingOnAmountOnly(),
          false,
          false);
    }
    Used own = usage.of(dossier.facts());
    if (own.reaches(asked)) {
      return new Result(
          Finding.met(threshold, own.facts(), inWords(own)).bearingOnAmountOnly(), true, false);
    }
    Group group = dossier.group();
    if (!group.exists()) {
      return notReached(dossier, own, afterOwn(own, group.whyNone()));
    }
    return withGroup(dossier, own, group, group.means(this));
  }

  private Result withGroup(Dossier dossier, Used own, Group group, List<Group.Mean> means) {
    for (Group.Mean mean : means) {
      if (mean.reached()) {
        List<Known<?>> looked = new ArrayList<>(own.facts());
        looked.addAll(group.memberships());
        return group.isCertain()
            ? new Result(
                Finding.met(group.rule(), looked, afterOwn(own, inWords(mean)))
                    .bearingOnAmountOnly(),
                true,
                false)
            : new Result(
                Finding.unknown(
                        group.reviewRule(),
                        looked,
                        afterOwn(own, inWords(mean)),
                        PracticePhrase.MANUAL_REVIEW.with(group.reviewRule().value()))
                    .bearingOnAmountOnly(),
                false,
                true);
      }
    }
    return notReached(
        dossier,
        own,
        afterOwn(
            own,
            means.isEmpty() ? PracticePhrase.NO_MEMBER_COUNTS.alone() : inWords(means.get(0))));
  }

  private Result notReached(Dossier dossier, Used own, Wording observed) {
    return new Result(
        Finding.insufficient(threshold, own.facts(), observed, usage.sources(), dossier.context())
            .bearingOnAmountOnly(),
        false,
        false);
  }

  private Wording afterOwn(Used own, Wording more) {
    return more == null ? inWords(own) : PracticePhrase.WITH_GROUP.with(inWords(own), more);
  }

  /** {@code 54.2 % of 1,204 DMG patients, 60 % needed: 70 patients short}. */
  private Wording inWords(Used own) {
    Threshold asked = threshold.value();
    if (!own.told()) {
      return PracticePhrase.NO_COUNT.with(year());
    }
    if (!asked.isShare()) {
      return own.reaches(asked)
          ? PracticePhrase.USAGE_NUMBER.with(own.amount(), asked.atLeast(), usage.unit())
          : PracticePhrase.USAGE_NUMBER_SHORT.with(
              own.amount(), asked.atLeast(), own.shortOf(asked), usage.unit());
    }
    if (own.outOf() == 0) {
      return PracticePhrase.USAGE_OUT_OF_UNKNOWN.with(own.amount(), usage.unit());
    }
    long tenths = own.amount() * 1_000 / own.outOf();
    return own.reaches(asked)
        ? PracticePhrase.USAGE_SHARE.with(tenths, own.outOf(), asked.atLeast(), usage.unit())
        : PracticePhrase.USAGE_SHARE_SHORT.with(
            tenths, own.outOf(), asked.atLeast(), own.shortOf(asked), usage.unit());
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
