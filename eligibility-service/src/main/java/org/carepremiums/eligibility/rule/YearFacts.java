package org.carepremiums.eligibility.rule;

import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.FactValue.Application;
import org.carepremiums.contracts.fact.FactValue.AttestedAmount;
import org.carepremiums.contracts.fact.FactValue.Competence;
import org.carepremiums.contracts.fact.FactValue.DmgPatientCount;
import org.carepremiums.contracts.fact.FactValue.ForfaitPeriod;
import org.carepremiums.contracts.fact.FactValue.OnCallParticipation;
import org.carepremiums.contracts.fact.FactValue.PracticeMembership;
import org.carepremiums.contracts.fact.FactValue.SumehrCount;
import org.carepremiums.contracts.fact.FactValue.UsageCount;
import org.carepremiums.contracts.upstream.UsageParameter;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * What is known of one provider for one year, sorted once for all the conditions that ask.
 *
 * @param year the year
 * @param applications every application for the year, by premium; none where there is none
 * @param competences under which competence codes INAMI knows a doctor
 * @param memberships which group practices the provider belongs to
 * @param forfaitPeriods on which days the provider works at forfait
 * @param attestedAmounts what insurers counted as attested
 * @param onCall Medega's word on the on-call service; {@code null} without
 * @param dmgPatientCounts the insurers' counts of DMG patients
 * @param sumehrCounts the networks' counts of patients with a Sumehr
 * @param usageCounts how the provider used electronic services
 */
record YearFacts(
    PremiumYear year,
    Map<Scheme, List<Known<Application>>> applications,
    List<Known<Competence>> competences,
    List<Known<PracticeMembership>> memberships,
    List<Known<ForfaitPeriod>> forfaitPeriods,
    List<Known<AttestedAmount>> attestedAmounts,
    Known<OnCallParticipation> onCall,
    List<Known<DmgPatientCount>> dmgPatientCounts,
    List<Known<SumehrCount>> sumehrCounts,
    Map<UsageParameter, Known<UsageCount>> usageCounts) {}
