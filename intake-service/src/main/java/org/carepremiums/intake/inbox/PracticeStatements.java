package org.carepremiums.intake.inbox;

import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.upstream.AttestedAmount;
import org.carepremiums.contracts.upstream.Competence;
import org.carepremiums.contracts.upstream.DmgPatientCount;
import org.carepremiums.contracts.upstream.ForfaitPeriod;
import org.carepremiums.contracts.upstream.InactivityPeriod;
import org.carepremiums.contracts.upstream.OnCallParticipation;
import org.carepremiums.contracts.upstream.PracticeMembership;
import org.carepremiums.contracts.upstream.SocialStatusContract;
import org.carepremiums.contracts.upstream.SoftwareAcceptance;
import org.carepremiums.contracts.upstream.UpstreamRecord;
import org.carepremiums.contracts.upstream.UsageCount;
import org.carepremiums.contracts.value.PremiumYear;

/** What a record about general practice or the social status states, in the words of facts. */
final class PracticeStatements {

  private PracticeStatements() {}

  /**
   * @throws IllegalArgumentException when no fact follows from such a record
   */
  static FactValue value(UpstreamRecord record) {
    if (record instanceof Competence competence) {
      StatedPeriod period = StatedPeriod.of(competence, competence.from(), competence.to());
      return new FactValue.Competence(
          competence.competenceCode(),
          period.from(),
          period.to(),
          period.periodId(),
          period.withdrawn());
    }
    if (record instanceof AttestedAmount attested) {
      return new FactValue.AttestedAmount(
          attested.year(), attested.insurer(), attested.countedThrough(), attested.amount());
    }
    if (record instanceof OnCallParticipation onCall) {
      return new FactValue.OnCallParticipation(
          onCall.year(), onCall.registered(), onCall.availabilityFees(), onCall.circleExemption());
    }
    if (record instanceof PracticeMembership membership) {
      StatedPeriod period = StatedPeriod.of(membership, membership.from(), membership.to());
      return new FactValue.PracticeMembership(
          membership.practiceId(),
          membership.practiceRegisteredOn(),
          period.from(),
          period.to(),
          membership.registeredOn(),
          period.periodId(),
          period.withdrawn());
    }
    if (record instanceof ForfaitPeriod forfait) {
      StatedPeriod period = StatedPeriod.of(forfait, forfait.from(), forfait.to());
      return new FactValue.ForfaitPeriod(
          period.from(), period.to(), period.periodId(), period.withdrawn());
    }
    if (record instanceof InactivityPeriod inactivity) {
      StatedPeriod period = StatedPeriod.of(inactivity, inactivity.from(), inactivity.to());
      return new FactValue.InactivityPeriod(
          period.from(), period.to(), period.periodId(), period.withdrawn());
    }
    if (record instanceof DmgPatientCount count) {
      return new FactValue.DmgPatientCount(count.year(), count.insurer(), count.patients());
    }
    if (record instanceof UsageCount count) {
      return new FactValue.UsageCount(
          count.parameter(),
          count.year(),
          count.countedFrom(),
          count.countedThrough(),
          count.numerator(),
          count.denominator());
    }
    if (record instanceof SoftwareAcceptance acceptance) {
      StatedPeriod period =
          StatedPeriod.of(acceptance, acceptance.acceptedFrom(), acceptance.acceptedTo());
      return new FactValue.SoftwareAcceptance(
          period.from(), period.to(), period.periodId(), period.withdrawn());
    }
    if (record instanceof SocialStatusContract contract) {
      return new FactValue.SocialStatusContract(
          contract.year(), contract.institution(), contract.signedOn());
    }
    throw new IllegalArgumentException("no fact follows from " + record.getClass());
  }

  /**
   * @throws IllegalArgumentException when such a fact is about no year
   */
  static PremiumYear year(FactValue value) {
    if (value instanceof FactValue.AttestedAmount attested) {
      return attested.year();
    }
    if (value instanceof FactValue.OnCallParticipation onCall) {
      return onCall.year();
    }
    if (value instanceof FactValue.DmgPatientCount count) {
      return count.year();
    }
    if (value instanceof FactValue.UsageCount count) {
      return count.year();
    }
    if (value instanceof FactValue.SocialStatusContract contract) {
      return contract.year();
    }
    throw new IllegalArgumentException("a %s is about no year".formatted(value.kind()));
  }
}
