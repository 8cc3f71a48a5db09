package org.carepremiums.deploy.local.campaign;

import java.util.List;
import org.carepremiums.contracts.fact.ConventionInterval;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.PremiumYear;

/** The facts that a ruling establishes, from the end of a contestation's clause. */
final class EstablishedFacts {

  private EstablishedFacts() {}

  static List<FactValue> read(CampaignProvider provider, String text, CampaignTable table) {
    Clause clause = new Clause(text);
    if (clause.takes("adhered")) {
      return List.of(adhesion(clause));
    }
    return HappeningReader.read(clause, provider.archetype().asks()).stream()
        .flatMap(happening -> values(provider, happening, table).stream())
        .toList();
  }

  private static FactValue adhesion(Clause clause) {
    String convention = clause.word();
    var from = clause.date();
    var to = clause.takes("to") ? clause.date() : null;
    String rule = clause.takes("by") ? clause.word() : "CV2";
    clause.mustEnd();
    return new FactValue.ConventionStatus(
        List.of(new ConventionInterval(convention, from, to, rule)));
  }

  private static List<FactValue> values(
      CampaignProvider provider, Happening happening, CampaignTable table) {
    if (happening instanceof Happening.Services services) {
      PremiumYear year = PremiumYear.of(services.year());
      return services.byInsurer().entrySet().stream()
          .<FactValue>map(
              count ->
                  new FactValue.ActivityCount(
                      year,
                      count.getKey(),
                      year.lastDay(),
                      count.getValue().services(),
                      count.getValue().mValues()))
          .toList();
    }
    if (happening instanceof Happening.Software software) {
      return List.of(
          new FactValue.SoftwareUse(software.packageId(), software.from(), software.to()));
    }
    if (happening instanceof Happening.Quality quality) {
      return List.of(qualityCriteria(quality, table));
    }
    if (happening instanceof Happening.Application application) {
      return List.of(
          new FactValue.Application(
              provider.establishedApplicationId(application.premium()),
              application.scheme(),
              PremiumYear.of(application.year()),
              application.on(),
              application.channel(),
              application.mainActivity(),
              application.sharedLicence(),
              application.sharedLicenceConfirmed()));
    }
    return ofPractice(happening);
  }

  private static List<FactValue> ofPractice(Happening happening) {
    if (happening instanceof Happening.Usage usage) {
      return List.copyOf(new UsageFields(usage.year(), usage.fields()).counts());
    }
    if (happening instanceof Happening.Sumehr sumehr) {
      int patients = sumehr.patientsByNetwork().values().stream().mapToInt(Integer::intValue).sum();
      return List.of(new FactValue.SumehrCount(PremiumYear.of(sumehr.year()), patients));
    }
    if (happening instanceof Happening.Attested attested) {
      PremiumYear year = PremiumYear.of(attested.year());
      return attested.eurosByInsurer().entrySet().stream()
          .<FactValue>map(
              amount ->
                  new FactValue.AttestedAmount(
                      year, amount.getKey(), year.lastDay(), EuroCents.ofEuros(amount.getValue())))
          .toList();
    }
    if (happening instanceof Happening.OnCall onCall) {
      return List.of(
          new FactValue.OnCallParticipation(
              PremiumYear.of(onCall.year()),
              onCall.registered(),
              onCall.fees(),
              onCall.exempted()));
    }
    if (happening instanceof Happening.Forfait forfait) {
      return List.of(new FactValue.ForfaitPeriod(forfait.from(), forfait.to()));
    }
    throw new MalformedTable("a ruling cannot establish '%s'".formatted(happening.topic()));
  }

  private static FactValue qualityCriteria(Happening.Quality own, CampaignTable table) {
    List<Happening> standard = table.archetypes().get(0).happenings();
    QualityFields fields = new QualityFields(ArchetypeReader.completed(own, standard).fields());
    return new FactValue.QualityCriteria(
        PremiumYear.of(own.year()),
        fields.portfolio(),
        fields.general(),
        fields.annual(),
        fields.cycle(),
        fields.dataCorrect(),
        fields.verifiedOn());
  }
}
