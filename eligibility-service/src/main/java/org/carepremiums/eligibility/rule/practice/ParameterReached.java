package org.carepremiums.eligibility.rule.practice;

import java.util.ArrayList;
import java.util.List;
import org.carepremiums.eligibility.rule.Finding;
import org.carepremiums.eligibility.rule.Known;
import org.carepremiums.eligibility.rule.Parameter;
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

  private final String title;
  private final Usage usage;
  private final Parameter<Threshold> threshold;

  ParameterReached(
      PracticeYear practiceYear, String title, Usage usage, Parameter<Threshold> threshold) {
    super(practiceYear);
    this.title = title;
    this.usage = usage;
    this.threshold = threshold;
  }

  Usage usage() {
    return usage;
  }

  boolean countsAtForfait() {
    return threshold.value().atForfait();
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String required() {
    Threshold asked = threshold.value();
    return "at least "
        + (asked.isShare()
            ? asked.atLeast() + " % of the " + usage.unit(2)
            : Figures.counted(asked.atLeast(), usage.unit(1), usage.unit(2)))
        + ", alone or on the average of the group"
        + (countsAtForfait() ? "" : "; not asked at forfait");
  }

  @Override
  Finding assess(Dossier dossier) {
    return dossier.result(this).finding().bearingOnAmountOnly();
  }

  Result lookAt(Dossier dossier) {
    Threshold asked = threshold.value();
    if (!countsAtForfait() && dossier.standing().payment() == Standing.Payment.FORFAIT) {
      return new Result(
          Finding.exempt(
              threshold,
              dossier.standing().forfaitPeriods(),
              () -> "at forfait all year, where it is not asked"),
          false,
          false);
    }
    Used own = usage.of(dossier.facts());
    if (own.reaches(asked)) {
      return new Result(Finding.met(threshold, own.facts(), () -> inWords(own)), true, false);
    }
    Group group = dossier.group();
    if (!group.exists()) {
      return notReached(dossier, own, () -> afterOwn(own, group.whyNone()));
    }
    return withGroup(dossier, own, group, group.means(usage, asked));
  }

  private Result withGroup(Dossier dossier, Used own, Group group, List<Group.Mean> means) {
    for (Group.Mean mean : means) {
      if (mean.reached()) {
        List<Known<?>> looked = new ArrayList<>(own.facts());
        looked.addAll(group.memberships());
        return group.isCertain()
            ? new Result(
                Finding.met(group.rule(), looked, () -> afterOwn(own, inWords(mean))), true, false)
            : new Result(
                Finding.unknown(
                    group.reviewRule(),
                    looked,
                    () -> afterOwn(own, inWords(mean)),
                    () -> "manual review: " + group.reviewRule().value()),
                false,
                true);
      }
    }
    return notReached(
        dossier,
        own,
        () -> afterOwn(own, means.isEmpty() ? "no member enters the mean" : inWords(means.get(0))));
  }

  private Result notReached(Dossier dossier, Used own, Wording observed) {
    return new Result(
        Finding.insufficient(threshold, own.facts(), observed, usage.sources(), dossier.context()),
        false,
        false);
  }

  private String afterOwn(Used own, String more) {
    return more == null ? inWords(own) : inWords(own) + "; " + more;
  }

  /** {@code 54.2 % of 1,204 DMG patients, 60 % needed: 70 patients short}. */
  private String inWords(Used own) {
    Threshold asked = threshold.value();
    if (!own.told()) {
      return "no count for " + year();
    }
    if (!asked.isShare()) {
      String counted = Figures.counted(own.amount(), usage.unit(1), usage.unit(2));
      return own.reaches(asked)
          ? counted + ", " + asked.atLeast() + " needed"
          : counted + ", " + asked.atLeast() + " needed: " + own.shortOf(asked) + " short";
    }
    if (own.outOf() == 0) {
      return Figures.grouped(own.amount()) + " out of no " + usage.unit(2) + " known";
    }
    Fraction percent = Fraction.of(own.amount() * 100, own.outOf());
    String share =
        Figures.oneDecimal(percent)
            + " % of "
            + Figures.counted(own.outOf(), usage.unit(1), usage.unit(2))
            + ", "
            + asked.atLeast()
            + " % needed";
    if (own.reaches(asked)) {
      return share;
    }
    long missing = own.shortOf(asked);
    String unit = usage.unit(missing);
    return share
        + ": "
        + Figures.grouped(missing)
        + " "
        + (unit.startsWith("DMG ") ? unit.substring(4) : unit)
        + " short";
  }

  private String inWords(Group.Mean mean) {
    Threshold asked = threshold.value();
    StringBuilder words =
        new StringBuilder("mean of ")
            .append(Figures.counted(mean.practice().counted().size(), "member of ", "members of "))
            .append(mean.practice().practiceId())
            .append(": ")
            .append(Figures.oneDecimal(mean.mean()))
            .append(asked.isShare() ? " %" : "")
            .append(mean.reached() ? ", in order" : ", below " + asked.atLeast());
    List<String> excluded = mean.practice().excluded();
    if (!excluded.isEmpty()) {
      words.append("; not counted: ").append(String.join(", ", excluded));
    }
    // A practice with many members still gets a sentence that fits an event
    return words.length() <= 1_000 ? words.toString() : words.substring(0, 1_000) + " ...";
  }
}
