package org.carepremiums.eligibility.rule;

import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.FactValue.Application;
import org.carepremiums.contracts.fact.FactValue.Competence;
import org.carepremiums.contracts.fact.FactValue.ForfaitPeriod;
import org.carepremiums.contracts.fact.FactValue.OnCallParticipation;
import org.carepremiums.contracts.fact.FactValue.PracticeMembership;
import org.carepremiums.contracts.upstream.UsageParameter;

/**
 * What is known of one provider for one year, sorted once for all the conditions that ask.
 *
 * @param year the year, four digits
 * @param applications every application for the year, by premium; none where there is none
 * @param competences under which competence codes INAMI knows a doctor
 * @param memberships which group practices the provider belongs to
 * @param forfaitPeriods on which days the provider works at forfait
 * @param attested what insurers counted as attested, in cents
 * @param onCall Medega's word on the on-call service; {@code null} without
 * @param dmgPatients the DMG patients that insurers counted
 * @param sumehrPatients the patients with a Sumehr that the networks counted
 * @param used how the provider used each electronic service of which there is a count
 */
record YearFacts(
    int year,
    Map<Scheme, List<KnownFact<Application>>> applications,
    List<KnownFact<Competence>> competences,
    List<KnownFact<PracticeMembership>> memberships,
    List<KnownFact<ForfaitPeriod>> forfaitPeriods,
    Total attested,
    KnownFact<OnCallParticipation> onCall,
    Total dmgPatients,
    Total sumehrPatients,
    Map<UsageParameter, Total> used) {}
