package org.carepremiums.contestation.ruling;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carepremiums.contracts.contestation.ContestableCriterion;
import org.carepremiums.contracts.fact.ConventionInterval;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.value.Period;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.platform.parameters.contestable.ContestablePremium;

/**
 * Which facts a ruling may establish: they have to do with what is settled, and hold for the
 * premium year.
 */
public final class RulingFacts {

  private final ContestablePremium premium;
  private final PremiumYear year;

  public RulingFacts(ContestablePremium premium) {
    this.premium = premium;
    this.year = premium.year();
  }

  /** The kinds of facts that have to do with what somebody contested. */
  public Set<FactKind> settling(List<String> contested) {
    return kinds(contested.stream().flatMap(written -> premium.named(written).stream()).toList());
  }

  /** The kinds of facts on which the premium depends. */
  public Set<FactKind> bearing() {
    return kinds(premium.criteria());
  }

  private static Set<FactKind> kinds(List<ContestableCriterion> criteria) {
    Set<FactKind> kinds = EnumSet.noneOf(FactKind.class);
    criteria.forEach(criterion -> kinds.addAll(criterion.settledBy()));
    return kinds;
  }

  /**
   * Why the facts cannot be established.
   *
   * @param settling the kinds that may be
   * @return one sentence about the first that cannot; empty where all can
   */
  public Optional<String> objection(Set<FactKind> settling, List<FactValue> facts) {
    Set<String> seen = new HashSet<>();
    for (FactValue fact : facts) {
      if (!settling.contains(fact.kind())) {
        return Optional.of(
            "a fact of kind %s has nothing to do with this; the kinds that have are %s"
                .formatted(fact.kind(), settling));
      }
      if (!holdsForYear(fact)) {
        return Optional.of(
            "the fact of kind %s is not about premium year %s".formatted(fact.kind(), year));
      }
      if (!seen.add(fact.kind() + "/" + fact.key())) {
        return Optional.of(
            "two facts of kind %s contradict or repeat each other".formatted(fact.kind()));
      }
    }
    return Optional.empty();
  }

  private boolean holdsForYear(FactValue fact) {
    if (fact instanceof FactValue.ActivityCount count) {
      return count.year().equals(premium.activityYear());
    }
    if (fact instanceof FactValue.QualityCriteria quality) {
      return quality.year().equals(year);
    }
    if (fact instanceof FactValue.SoftwareUse use) {
      return new Period(use.from(), use.to()).overlaps(year.period());
    }
    if (fact instanceof FactValue.Application application) {
      return application.year().equals(year) && application.scheme() == premium.scheme();
    }
    if (fact instanceof FactValue.ConventionStatus status) {
      return !status.intervals().isEmpty()
          && status.intervals().stream().allMatch(this::overlapsYear);
    }
    return isOfPracticeInYear(fact);
  }

  /** What is established of general practitioners, their practices and the social status. */
  private boolean isOfPracticeInYear(FactValue fact) {
    if (fact instanceof FactValue.UsageCount count) {
      return count.year().equals(year);
    }
    if (fact instanceof FactValue.SumehrCount count) {
      return count.year().equals(year);
    }
    if (fact instanceof FactValue.DmgPatientCount count) {
      return count.year().equals(year);
    }
    if (fact instanceof FactValue.AttestedAmount attested) {
      return attested.year().equals(year);
    }
    if (fact instanceof FactValue.OnCallParticipation onCall) {
      return onCall.year().equals(year);
    }
    if (fact instanceof FactValue.SocialStatusContract contract) {
      return contract.year().equals(year);
    }
    if (fact instanceof FactValue.InactivityPeriod inactivity) {
      return new Period(inactivity.from(), inactivity.to()).overlaps(year.period());
    }
    if (fact instanceof FactValue.Competence competence) {
      return new Period(competence.from(), competence.to()).overlaps(year.period());
    }
    if (fact instanceof FactValue.PracticeMembership membership) {
      return new Period(membership.from(), membership.to()).overlaps(year.period());
    }
    if (fact instanceof FactValue.Registration registration) {
      return new Period(registration.firstRegisteredOn(), registration.endedOn())
          .overlaps(year.period());
    }
    // Days at forfait count in the first months of the next year too (rule book §13, "DMG")
    return fact instanceof FactValue.ForfaitPeriod forfait
        && new Period(forfait.from(), forfait.to())
            .overlaps(new Period(year.firstDay(), year.plus(1).lastDay()));
  }

  private boolean overlapsYear(ConventionInterval interval) {
    return new Period(interval.from(), interval.to()).overlaps(year.period());
  }
}
