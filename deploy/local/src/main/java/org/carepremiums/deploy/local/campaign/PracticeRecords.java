package org.carepremiums.deploy.local.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.AttestedAmountRecord;
import org.carepremiums.contracts.upstream.CompetenceRecord;
import org.carepremiums.contracts.upstream.DmgPatientCountRecord;
import org.carepremiums.contracts.upstream.ForfaitPeriodRecord;
import org.carepremiums.contracts.upstream.OnCallParticipationRecord;
import org.carepremiums.contracts.upstream.PracticeMembershipRecord;
import org.carepremiums.contracts.upstream.SumehrCountRecord;
import org.carepremiums.contracts.upstream.UsageCountRecord;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.PremiumYear;

/** Says what happens to a general practitioner in the words of the data sources. */
final class PracticeRecords {

  private PracticeRecords() {}

  /** None where the happening is not about general practice. */
  static List<PlannedRecord> of(CampaignProvider provider, ArchetypeEvent happening) {
    InamiNumber number = provider.inamiNumber();
    if (happening instanceof ArchetypeEvent.Competence fact) {
      return List.of(
          dated(
              Topic.INAMI_COMPETENCES,
              fact.from(),
              observedOn ->
                  new CompetenceRecord(number, fact.code(), fact.from(), fact.to(), observedOn)));
    }
    if (happening instanceof ArchetypeEvent.Forfait fact) {
      return List.of(
          dated(
              Topic.INAMI_FORFAIT_PERIODS,
              fact.from(),
              observedOn -> new ForfaitPeriodRecord(number, fact.from(), fact.to(), observedOn)));
    }
    if (happening instanceof ArchetypeEvent.Membership fact) {
      return List.of(membership(provider, fact));
    }
    if (happening instanceof ArchetypeEvent.OnCall fact) {
      return List.of(onCall(number, fact));
    }
    return counts(number, happening);
  }

  private static List<PlannedRecord> counts(InamiNumber number, ArchetypeEvent happening) {
    if (happening instanceof ArchetypeEvent.Attested fact) {
      PremiumYear year = PremiumYear.of(fact.year());
      return bySource(
          fact.euros(),
          (insurer, euros) ->
              counted(
                  Topic.INSURERS_ATTESTED_AMOUNTS,
                  fact.year(),
                  fact.arrives(),
                  observedOn ->
                      new AttestedAmountRecord(
                          number,
                          insurer,
                          year,
                          year.lastDay(),
                          EuroCents.ofEuros(euros),
                          observedOn)));
    }
    if (happening instanceof ArchetypeEvent.DmgPatients fact) {
      return bySource(
          fact.patients(),
          (insurer, patients) ->
              counted(
                  Topic.INSURERS_DMG_PATIENTS,
                  fact.year(),
                  null,
                  observedOn ->
                      new DmgPatientCountRecord(
                          number, insurer, PremiumYear.of(fact.year()), patients, observedOn)));
    }
    if (happening instanceof ArchetypeEvent.Sumehr fact) {
      return bySource(
          fact.patients(),
          (network, patients) ->
              counted(
                  Topic.of("upstream.%s.sumehr.v1".formatted(network)),
                  fact.year(),
                  fact.arrives(),
                  observedOn ->
                      new SumehrCountRecord(
                          number, PremiumYear.of(fact.year()), patients, observedOn)));
    }
    return happening instanceof ArchetypeEvent.Usage fact ? usage(number, fact) : List.of();
  }

  private static List<PlannedRecord> usage(InamiNumber number, ArchetypeEvent.Usage fact) {
    return fact.known().stream()
        .map(
            count ->
                counted(
                    Topic.of("upstream.%s.usage-counts.v1".formatted(count.parameter().source())),
                    fact.year(),
                    fact.arrives(),
                    observedOn ->
                        new UsageCountRecord(
                            number,
                            count.parameter(),
                            count.year(),
                            count.countedFrom(),
                            count.countedThrough(),
                            count.numerator(),
                            count.denominator(),
                            observedOn)))
        .toList();
  }

  private static PlannedRecord membership(
      CampaignProvider provider, ArchetypeEvent.Membership fact) {
    LocalDate known = fact.from().isAfter(fact.affiliated()) ? fact.from() : fact.affiliated();
    return dated(
        Topic.INAMI_GROUP_PRACTICES,
        known,
        observedOn ->
            new PracticeMembershipRecord(
                provider.inamiNumber(),
                provider.practiceId(fact.ordinal()),
                fact.registered(),
                fact.from(),
                fact.to(),
                fact.affiliated(),
                observedOn));
  }

  private static PlannedRecord onCall(InamiNumber number, ArchetypeEvent.OnCall fact) {
    return counted(
        Topic.MEDEGA_ON_CALL,
        fact.year(),
        fact.arrives(),
        observedOn ->
            new OnCallParticipationRecord(
                number,
                PremiumYear.of(fact.year()),
                fact.isRegistered(),
                fact.availabilityFees(),
                fact.isExempted(),
                observedOn));
  }

  private static List<PlannedRecord> bySource(
      Map<String, Integer> numbers, BiFunction<String, Integer, PlannedRecord> dispatch) {
    return numbers.entrySet().stream()
        .map(number -> dispatch.apply(number.getKey(), number.getValue()))
        .toList();
  }

  private static PlannedRecord dated(Topic topic, LocalDate about, PlannedRecord.Data data) {
    return new PlannedRecord(topic, about, null, null, data);
  }

  private static PlannedRecord counted(
      Topic topic, int year, ArrivalDay arrival, PlannedRecord.Data data) {
    return new PlannedRecord(topic, PremiumYear.of(year).lastDay(), year, arrival, data);
  }
}
