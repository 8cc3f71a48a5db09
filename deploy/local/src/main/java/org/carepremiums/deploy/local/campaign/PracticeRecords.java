package org.carepremiums.deploy.local.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.AttestedAmount;
import org.carepremiums.contracts.upstream.Competence;
import org.carepremiums.contracts.upstream.DmgPatientCount;
import org.carepremiums.contracts.upstream.ForfaitPeriod;
import org.carepremiums.contracts.upstream.OnCallParticipation;
import org.carepremiums.contracts.upstream.PracticeMembership;
import org.carepremiums.contracts.upstream.SumehrCount;
import org.carepremiums.contracts.upstream.UsageCount;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.PremiumYear;

/** Says what happens to a general practitioner in the words of the data sources. */
final class PracticeRecords {

  private PracticeRecords() {}

  /** None where the happening is not about general practice. */
  static List<Dispatch> of(CampaignProvider provider, Happening happening) {
    InamiNumber number = provider.inamiNumber();
    if (happening instanceof Happening.Competence fact) {
      return List.of(
          dated(
              Topic.INAMI_COMPETENCES,
              fact.from(),
              observedOn ->
                  new Competence(number, fact.code(), fact.from(), fact.to(), observedOn)));
    }
    if (happening instanceof Happening.Forfait fact) {
      return List.of(
          dated(
              Topic.INAMI_FORFAIT_PERIODS,
              fact.from(),
              observedOn -> new ForfaitPeriod(number, fact.from(), fact.to(), observedOn)));
    }
    if (happening instanceof Happening.Membership fact) {
      return List.of(membership(provider, fact));
    }
    if (happening instanceof Happening.OnCall fact) {
      return List.of(onCall(number, fact));
    }
    return counts(number, happening);
  }

  private static List<Dispatch> counts(InamiNumber number, Happening happening) {
    if (happening instanceof Happening.Attested fact) {
      PremiumYear year = PremiumYear.of(fact.year());
      return bySource(
          fact.euros(),
          (insurer, euros) ->
              counted(
                  Topic.INSURERS_ATTESTED_AMOUNTS,
                  fact.year(),
                  fact.arrives(),
                  observedOn ->
                      new AttestedAmount(
                          number,
                          insurer,
                          year,
                          year.lastDay(),
                          EuroCents.ofEuros(euros),
                          observedOn)));
    }
    if (happening instanceof Happening.DmgPatients fact) {
      return bySource(
          fact.patients(),
          (insurer, patients) ->
              counted(
                  Topic.INSURERS_DMG_PATIENTS,
                  fact.year(),
                  null,
                  observedOn ->
                      new DmgPatientCount(
                          number, insurer, PremiumYear.of(fact.year()), patients, observedOn)));
    }
    if (happening instanceof Happening.Sumehr fact) {
      return bySource(
          fact.patients(),
          (network, patients) ->
              counted(
                  Topic.of("upstream.%s.sumehr.v1".formatted(network)),
                  fact.year(),
                  fact.arrives(),
                  observedOn ->
                      new SumehrCount(number, PremiumYear.of(fact.year()), patients, observedOn)));
    }
    return happening instanceof Happening.Usage fact ? usage(number, fact) : List.of();
  }

  private static List<Dispatch> usage(InamiNumber number, Happening.Usage fact) {
    return fact.known().stream()
        .map(
            count ->
                counted(
                    Topic.of("upstream.%s.usage-counts.v1".formatted(count.parameter().source())),
                    fact.year(),
                    fact.arrives(),
                    observedOn ->
                        new UsageCount(
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

  private static Dispatch membership(CampaignProvider provider, Happening.Membership fact) {
    LocalDate known = fact.from().isAfter(fact.affiliated()) ? fact.from() : fact.affiliated();
    return dated(
        Topic.INAMI_GROUP_PRACTICES,
        known,
        observedOn ->
            new PracticeMembership(
                provider.inamiNumber(),
                provider.practiceId(fact.ordinal()),
                fact.registered(),
                fact.from(),
                fact.to(),
                fact.affiliated(),
                observedOn));
  }

  private static Dispatch onCall(InamiNumber number, Happening.OnCall fact) {
    return counted(
        Topic.MEDEGA_ON_CALL,
        fact.year(),
        fact.arrives(),
        observedOn ->
            new OnCallParticipation(
                number,
                PremiumYear.of(fact.year()),
                fact.isRegistered(),
                fact.availabilityFees(),
                fact.isExempted(),
                observedOn));
  }

  private static List<Dispatch> bySource(
      Map<String, Integer> numbers, BiFunction<String, Integer, Dispatch> dispatch) {
    return numbers.entrySet().stream()
        .map(number -> dispatch.apply(number.getKey(), number.getValue()))
        .toList();
  }

  private static Dispatch dated(Topic topic, LocalDate about, Dispatch.Data data) {
    return new Dispatch(topic, about, null, null, data);
  }

  private static Dispatch counted(Topic topic, int year, Arrival arrival, Dispatch.Data data) {
    return new Dispatch(topic, PremiumYear.of(year).lastDay(), year, arrival, data);
  }
}
