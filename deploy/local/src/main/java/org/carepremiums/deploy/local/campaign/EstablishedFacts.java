package org.carepremiums.deploy.local.campaign;

import java.util.List;
import org.carepremiums.contracts.fact.ConventionInterval;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.PremiumYear;

/** The facts that a ruling establishes. */
final class EstablishedFacts {

  private EstablishedFacts() {}

  static List<FactValue> of(
      CampaignProvider provider, ArchetypeEvent happening, CampaignTable table) {
    if (happening instanceof ArchetypeEvent.Adhered adhered) {
      return List.of(
          new FactValue.ConventionStatus(
              List.of(
                  new ConventionInterval(
                      adhered.convention(), adhered.from(), adhered.to(), adhered.rule()))));
    }
    if (happening instanceof ArchetypeEvent.Services services) {
      PremiumYear year = PremiumYear.of(services.year());
      return services.counted().entrySet().stream()
          .<FactValue>map(
              count ->
                  new FactValue.ActivityCount(
                      year,
                      count.getKey(),
                      year.lastDay(),
                      count.getValue(),
                      services.mValues(count.getKey())))
          .toList();
    }
    if (happening instanceof ArchetypeEvent.Software software) {
      return List.of(
          new FactValue.SoftwareUse(software.packageId(), software.from(), software.to()));
    }
    if (happening instanceof ArchetypeEvent.Quality quality) {
      return List.of(qualityCriteria(quality, table));
    }
    if (happening instanceof ArchetypeEvent.Application application) {
      return List.of(
          new FactValue.Application(
              provider.establishedApplicationId(application.premium()),
              application.premium().scheme(),
              PremiumYear.of(application.year()),
              application.on(),
              application.way(),
              application.isMainActivity(),
              application.isSharedLicence(),
              application.isConfirmed()));
    }
    return ofPractice(happening);
  }

  private static List<FactValue> ofPractice(ArchetypeEvent happening) {
    if (happening instanceof ArchetypeEvent.Usage usage) {
      return List.copyOf(usage.known());
    }
    if (happening instanceof ArchetypeEvent.Sumehr sumehr) {
      int patients = sumehr.patients().values().stream().mapToInt(Integer::intValue).sum();
      return List.of(new FactValue.SumehrCount(PremiumYear.of(sumehr.year()), patients));
    }
    if (happening instanceof ArchetypeEvent.Attested attested) {
      PremiumYear year = PremiumYear.of(attested.year());
      return attested.euros().entrySet().stream()
          .<FactValue>map(
              amount ->
                  new FactValue.AttestedAmount(
                      year, amount.getKey(), year.lastDay(), EuroCents.ofEuros(amount.getValue())))
          .toList();
    }
    if (happening instanceof ArchetypeEvent.OnCall onCall) {
      return List.of(
          new FactValue.OnCallParticipation(
              PremiumYear.of(onCall.year()),
              onCall.isRegistered(),
              onCall.availabilityFees(),
              onCall.isExempted()));
    }
    if (happening instanceof ArchetypeEvent.Forfait forfait) {
      return List.of(new FactValue.ForfaitPeriod(forfait.from(), forfait.to()));
    }
    throw new MalformedTable("a ruling cannot establish '%s'".formatted(happening.topic()));
  }

  private static FactValue qualityCriteria(ArchetypeEvent.Quality own, CampaignTable table) {
    List<ArchetypeEvent> standard = table.archetypes().get(0).happenings();
    ArchetypeEvent.Quality whole =
        (ArchetypeEvent.Quality) ArchetypeReader.completed(own, standard);
    return new FactValue.QualityCriteria(
        PremiumYear.of(whole.year()),
        whole.portfolio(),
        whole.general().stated(),
        whole.annual().stated(),
        whole.cycle().stated(),
        whole.data().stated(),
        whole.verified());
  }
}
