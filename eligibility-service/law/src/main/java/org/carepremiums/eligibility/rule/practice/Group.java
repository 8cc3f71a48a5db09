package org.carepremiums.eligibility.rule.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.carepremiums.contracts.decision.ReviewQuestion;
import org.carepremiums.contracts.decision.ReviewReading;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.FactValue.PracticeMembership;
import org.carepremiums.contracts.fact.FactValue.ReviewSettlement;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.GroupPractice;
import org.carepremiums.eligibility.rule.KnownFact;
import org.carepremiums.eligibility.rule.Parameter;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.Total;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * PPI6-PPI8: who is below a threshold is in order where the general practitioners of the group
 * reach it on average. Each practice in which a membership was registered in time is looked at.
 */
final class Group {

  /**
   * A practice in a premium year, sorted into who enters the mean and who does not. All its members
   * share it, so that a mean is found out once.
   */
  static final class Practice {

    private final String practiceId;
    private final List<ProviderFacts> counted;
    private final List<Wording> excluded;
    private final Mean[] means = new Mean[ParameterReached.MOST];

    private Practice(String practiceId, List<ProviderFacts> counted, List<Wording> excluded) {
      this.practiceId = practiceId;
      this.counted = counted;
      this.excluded = excluded;
    }

    String practiceId() {
      return practiceId;
    }

    /** Who enters the mean (PPI7, PPI8). */
    List<ProviderFacts> counted() {
      return counted;
    }

    /** Who does not, and why. */
    List<Wording> excluded() {
      return excluded;
    }

    private Mean mean(ParameterReached parameter) {
      Mean known = means[parameter.place()];
      if (known == null) {
        known = findMean(parameter.usage(), parameter.asked());
        means[parameter.place()] = known;
      }
      return known;
    }

    private Mean findMean(Usage usage, Threshold threshold) {
      Fraction sum = Fraction.ZERO;
      for (int i = 0; i < counted.size(); i++) {
        sum = sum.plus(forMean(usage.of(counted.get(i))));
      }
      Fraction mean = sum.times(threshold.isShare() ? 100 : 1).dividedBy(counted.size());
      return new Mean(this, mean, mean.isAtLeast(threshold.atLeast()));
    }

    /** Nothing known, or no denominator, is nothing used. */
    static Fraction forMean(Total used) {
      return used.told() && used.outOf() > 0
          ? Fraction.of(used.number(), used.outOf())
          : Fraction.ZERO;
    }
  }

  /**
   * The mean of a practice for one parameter.
   *
   * @param practice whose
   * @param mean unrounded; a percentage where the parameter is a share
   * @param reached whether it is in order
   */
  record Mean(Practice practice, Fraction mean, boolean reached) {}

  private final PracticeYear practiceYear;
  private final PremiumYear year;
  private final IntegratedPracticeParameters parameters;
  private final List<KnownFact<PracticeMembership>> memberships;
  private final List<KnownFact<PracticeMembership>> inTime;
  private final ProviderFacts facts;
  private List<Practice> practices;
  private Boolean certain;

  Group(ProviderFacts facts, PracticeYear practiceYear) {
    this.facts = facts;
    this.practiceYear = practiceYear;
    this.year = practiceYear.year();
    this.parameters = practiceYear.parameters();
    this.memberships = inYear(facts);
    this.inTime = inTime(memberships);
  }

  private List<KnownFact<PracticeMembership>> inYear(ProviderFacts member) {
    return only(
        member.memberships(year),
        membership -> Days.of(year).touch(membership.from(), membership.to()));
  }

  private List<KnownFact<PracticeMembership>> inTime(List<KnownFact<PracticeMembership>> all) {
    return only(all, this::isInTime);
  }

  /** Those that are wanted; mostly all are, and then the list itself. */
  private static List<KnownFact<PracticeMembership>> only(
      List<KnownFact<PracticeMembership>> all, Predicate<PracticeMembership> wanted) {
    for (int i = 0; i < all.size(); i++) {
      if (!wanted.test(all.get(i).value())) {
        return all.stream().filter(membership -> wanted.test(membership.value())).toList();
      }
    }
    return all;
  }

  private boolean isInTime(PracticeMembership membership) {
    return !membership.practiceRegisteredOn().isAfter(parameters.practiceRegisteredBy().value())
        && !membership.practiceRegisteredOn().isAfter(parameters.membershipRegisteredBy().value())
        && !membership.registeredOn().isAfter(parameters.membershipRegisteredBy().value());
  }

  /** Every membership on a day of the year, also one that was registered too late. */
  List<KnownFact<PracticeMembership>> memberships() {
    return memberships;
  }

  /** Whether a mean can help at all. */
  boolean exists() {
    return !inTime.isEmpty();
  }

  /**
   * Whether the provider was a member of one practice and no other on every day; otherwise somebody
   * has to look at whether the mean counts (rule book 12.14).
   */
  private boolean isCertain() {
    if (certain == null) {
      certain = isMemberOfOneAllYear(memberships, inTime);
    }
    return certain;
  }

  private boolean isMemberOfOneAllYear(
      List<KnownFact<PracticeMembership>> all, List<KnownFact<PracticeMembership>> registered) {
    if (!isOfOnePractice(all)) {
      return false;
    }
    Days ofYear = Days.of(year);
    List<Days> days = new ArrayList<>(registered.size());
    for (int i = 0; i < registered.size(); i++) {
      PracticeMembership membership = registered.get(i).value();
      if (ofYear.areWithin(membership.from(), membership.to())) {
        return true;
      }
      days.add(ofYear.meet(membership.from(), membership.to()));
    }
    return ofYear.areCoveredBy(days);
  }

  private static boolean isOfOnePractice(List<KnownFact<PracticeMembership>> memberships) {
    for (int i = 1; i < memberships.size(); i++) {
      if (!memberships
          .get(i)
          .value()
          .practiceId()
          .equals(memberships.get(0).value().practiceId())) {
        return false;
      }
    }
    return true;
  }

  /** Whether the mean counts for the provider. */
  enum Counts {
    YES,
    NO,
    /** Somebody has to look (rule book 12.14). */
    OPEN
  }

  Counts counts() {
    if (isCertain()) {
      return Counts.YES;
    }
    KnownFact<ReviewSettlement> settled = settlement();
    if (settled == null) {
      return Counts.OPEN;
    }
    return settled.value().holds() == ReviewReading.MEAN_COUNTS ? Counts.YES : Counts.NO;
  }

  /** What was settled on; {@code null} where nothing was. */
  KnownFact<ReviewSettlement> settlement() {
    return facts.settlement(
        Scheme.GP_INTEGRATED_PRACTICE, year, ReviewQuestion.GROUP_MEAN, basis());
  }

  /** On which the question arises: {@code practice-1:2024-03-01/2024-12-31,...}. */
  String basis() {
    return memberships.stream()
        .map(KnownFact::value)
        .map(
            membership ->
                membership.practiceId()
                    + ":"
                    + membership.from()
                    + "/"
                    + (membership.to() == null ? "" : membership.to()))
        .sorted()
        .collect(Collectors.joining(","));
  }

  /** The mean of each practice for a parameter, in the order of the practices. */
  List<Mean> means(ParameterReached parameter) {
    List<Mean> means = new ArrayList<>(1);
    List<Practice> all = practices();
    for (int i = 0; i < all.size(); i++) {
      if (!all.get(i).counted().isEmpty()) {
        means.add(all.get(i).mean(parameter));
      }
    }
    return means;
  }

  private List<Practice> practices() {
    if (practices == null) {
      practices =
          isOfOnePractice(inTime)
              ? List.of(practice(inTime.get(0).value().practiceId()))
              : inTime.stream()
                  .map(membership -> membership.value().practiceId())
                  .distinct()
                  .sorted()
                  .map(this::practice)
                  .toList();
    }
    return practices;
  }

  private Practice practice(String practiceId) {
    GroupPractice practice = facts.practice(practiceId);
    return practice.once(practiceYear, Practice.class, () -> sorted(practice));
  }

  private Practice sorted(GroupPractice practice) {
    List<ProviderFacts> counted = new ArrayList<>(practice.members().size());
    List<Wording> excluded = new ArrayList<>();
    for (Map.Entry<String, ProviderFacts> member : practice.members().entrySet()) {
      Phrase reason = reasonToExclude(member.getValue());
      if (reason == null) {
        counted.add(member.getValue());
      } else {
        excluded.add(reason.with(member.getKey()));
      }
    }
    return new Practice(practice.practiceId(), counted, excluded);
  }

  /** {@code null} for who enters the mean. */
  private Phrase reasonToExclude(ProviderFacts member) {
    if (!PractitionerStatus.isPractitionerAllYear(member, year)) {
      return PracticePhrase.MEMBER_NOT_PRACTITIONER_ALL_YEAR;
    }
    List<KnownFact<PracticeMembership>> all = inYear(member);
    List<KnownFact<PracticeMembership>> registered = inTime(all);
    if (all.isEmpty() || !isOfOnePractice(all)) {
      return all.isEmpty()
          ? PracticePhrase.MEMBER_NOT_IN_YEAR
          : PracticePhrase.MEMBER_OF_SEVERAL_PRACTICES;
    }
    if (registered.size() < all.size()) {
      return PracticePhrase.MEMBER_REGISTERED_TOO_LATE;
    }
    return isMemberOfOneAllYear(all, registered) ? null : PracticePhrase.MEMBER_NOT_ALL_YEAR;
  }

  /** Why no mean helps, or that none is there; {@code null} for who is in no practice. */
  Wording whyNone() {
    if (memberships.isEmpty()) {
      return null;
    }
    PracticeMembership late = memberships.get(0).value();
    return PracticePhrase.GROUP_DOES_NOT_COUNT.with(
        late.practiceRegisteredOn(), late.registeredOn());
  }

  Parameter<String> rule() {
    return parameters.groupRule();
  }

  Parameter<String> reviewRule() {
    return parameters.midYearJoiner();
  }
}
