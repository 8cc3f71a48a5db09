package org.carepremiums.deploy.local.campaign;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.carepremiums.contracts.calendar.BelgianCalendar;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.ActivityCountRecord;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.upstream.BankAccountRecord;
import org.carepremiums.contracts.upstream.ContestationRequest;
import org.carepremiums.contracts.upstream.ConventionEvent;
import org.carepremiums.contracts.upstream.PremiumApplication;
import org.carepremiums.contracts.upstream.ProviderRegistration;
import org.carepremiums.contracts.upstream.QualityListEntry;
import org.carepremiums.contracts.upstream.SocialStatusContractRecord;
import org.carepremiums.contracts.upstream.SoftwareUseRecord;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.PremiumYear;

/** Says what happens to a provider in the words of the data sources. */
final class ProviderRecords {

  private final Map<CampaignPremium, List<LocalDate>> usualApplicationDays;

  ProviderRecords(Map<CampaignPremium, List<LocalDate>> usualApplicationDays) {
    this.usualApplicationDays = usualApplicationDays;
  }

  List<PlannedRecord> of(CampaignProvider provider) {
    List<PlannedRecord> records = new ArrayList<>();
    Map<CampaignPremium, Integer> applications = new HashMap<>();
    for (ArchetypeEvent happening : provider.archetype().happenings()) {
      if (happening instanceof ArchetypeEvent.Registered registered) {
        records.add(registration(provider, registered));
      } else if (happening instanceof ArchetypeEvent.Convention convention) {
        records.add(conventionEvent(provider.inamiNumber(), convention));
      } else if (happening instanceof ArchetypeEvent.Services services) {
        records.addAll(activityCounts(provider.inamiNumber(), services));
      } else if (happening instanceof ArchetypeEvent.Software software) {
        records.add(softwareUse(provider.inamiNumber(), software));
      } else if (happening instanceof ArchetypeEvent.Quality quality) {
        records.add(qualityListEntry(provider.inamiNumber(), quality));
      } else if (happening instanceof ArchetypeEvent.Account account) {
        records.add(bankAccount(provider, account));
      } else if (happening instanceof ArchetypeEvent.Contract contract) {
        records.add(contract(provider.inamiNumber(), contract));
      } else if (happening instanceof ArchetypeEvent.Application application) {
        int number = applications.merge(application.premium(), 1, Integer::sum);
        records.add(application(provider, application, number));
      } else {
        records.addAll(PracticeRecords.of(provider, happening));
      }
    }
    return records;
  }

  private static PlannedRecord registration(
      CampaignProvider provider, ArchetypeEvent.Registered fact) {
    return new PlannedRecord(
        Topic.INAMI_PROVIDERS,
        fact.from(),
        null,
        fact.arrives(),
        observedOn ->
            new ProviderRegistration(
                provider.inamiNumber(),
                provider.niss(),
                fact.profession(),
                provider.competenceCode(),
                fact.from(),
                fact.to(),
                observedOn));
  }

  private static PlannedRecord conventionEvent(InamiNumber number, ArchetypeEvent.Convention fact) {
    return new PlannedRecord(
        Topic.INAMI_CONVENTIONS,
        fact.on(),
        null,
        fact.arrives(),
        observedOn ->
            new ConventionEvent(
                number, fact.name(), fact.event(), fact.on(), fact.channel(), observedOn));
  }

  private static List<PlannedRecord> activityCounts(
      InamiNumber number, ArchetypeEvent.Services fact) {
    PremiumYear year = PremiumYear.of(fact.year());
    return fact.counted().entrySet().stream()
        .map(
            count ->
                new PlannedRecord(
                    Topic.INSURERS_ACTIVITY_COUNTS,
                    year.lastDay(),
                    fact.year(),
                    fact.arrives(),
                    observedOn ->
                        new ActivityCountRecord(
                            number,
                            count.getKey(),
                            year,
                            year.lastDay(),
                            count.getValue(),
                            fact.mValues(count.getKey()),
                            observedOn)))
        .toList();
  }

  private static PlannedRecord softwareUse(InamiNumber number, ArchetypeEvent.Software fact) {
    return new PlannedRecord(
        Topic.PROSANTE_SOFTWARE_USE,
        fact.from(),
        null,
        fact.arrives(),
        observedOn ->
            new SoftwareUseRecord(number, fact.packageId(), fact.from(), fact.to(), observedOn));
  }

  private static PlannedRecord qualityListEntry(InamiNumber number, ArchetypeEvent.Quality fact) {
    PremiumYear year = PremiumYear.of(fact.year());
    return new PlannedRecord(
        Topic.PRO_Q_KINE_QUALITY_LIST,
        year.lastDay(),
        fact.year(),
        fact.arrives(),
        observedOn ->
            new QualityListEntry(
                number,
                year,
                fact.portfolio(),
                fact.general().stated(),
                fact.annual().stated(),
                fact.cycle().stated(),
                fact.data().stated(),
                fact.verified(),
                observedOn));
  }

  private static PlannedRecord bankAccount(CampaignProvider provider, ArchetypeEvent.Account fact) {
    return new PlannedRecord(
        Topic.PROSANTE_BANK_ACCOUNTS,
        fact.from(),
        null,
        fact.arrives(),
        observedOn ->
            new BankAccountRecord(
                provider.inamiNumber(),
                provider.iban(fact.number()),
                provider.holder(),
                fact.from(),
                observedOn));
  }

  private static PlannedRecord contract(InamiNumber number, ArchetypeEvent.Contract fact) {
    PremiumYear year = PremiumYear.of(fact.year());
    return new PlannedRecord(
        Topic.PROSANTE_SOCIAL_STATUS_CONTRACTS,
        fact.signedOn(),
        fact.year(),
        null,
        observedOn ->
            new SocialStatusContractRecord(
                number, year, "Institution 1", fact.signedOn(), observedOn));
  }

  private PlannedRecord application(
      CampaignProvider provider, ArchetypeEvent.Application fact, int number) {
    List<LocalDate> usual = usualApplicationDays.get(fact.premium());
    LocalDate submittedOn =
        Objects.requireNonNullElseGet(fact.on(), () -> usual.get(provider.turn() % usual.size()));
    Iban iban = fact.account() == null ? null : provider.iban(fact.account());
    LocalDate arrivesOn =
        fact.arrives() == null ? BelgianCalendar.rollForward(submittedOn) : fact.arrives().on();
    boolean online = fact.way() == ApplicationChannel.PROSANTE;
    return new PlannedRecord(
        online ? Topic.PROSANTE_APPLICATIONS : Topic.INAMI_PAPER_APPLICATIONS,
        submittedOn,
        fact.year(),
        new ArrivalDay(arrivesOn, submittedOn),
        observedOn ->
            named(
                fact,
                new PremiumApplication(
                    provider.applicationId(fact.premium(), number),
                    provider.inamiNumber(),
                    fact.premium().scheme(),
                    PremiumYear.of(fact.year()),
                    submittedOn,
                    fact.way(),
                    fact.isMainActivity(),
                    fact.isSharedLicence(),
                    fact.isConfirmed(),
                    iban,
                    observedOn)));
  }

  /** No record can hold an account number that cannot be right: it is written into it. */
  private static Object named(ArchetypeEvent.Application fact, PremiumApplication application) {
    if (fact.invalidAccount() != Answer.YES) {
      return application;
    }
    ObjectNode invalid = ContractJson.mapper().valueToTree(application);
    return invalid.put("iban", "BE00000000000000");
  }

  /**
   * What the provider sends through ProSanté.
   *
   * @param said what it says, at first or to complete it
   * @param observedOn the day on which it says so
   */
  static ContestationRequest contestation(
      CampaignProvider provider,
      PlannedContestation contested,
      int number,
      PlannedContestation.Said said,
      LocalDate observedOn) {
    return new ContestationRequest(
        provider.contestationId(number),
        provider.inamiNumber(),
        contested.premium().scheme(),
        PremiumYear.of(contested.premium().year()),
        contested.on(),
        annex(said),
        said.against(),
        motivation(contested),
        observedOn);
  }

  static List<String> annex(PlannedContestation.Said said) {
    return said.isAnnexed() ? List.of("evidence.pdf") : List.of();
  }

  static String motivation(PlannedContestation contested) {
    return "The decision on %s %d rests on data that I contest."
        .formatted(contested.premium().scheme().rulePrefix(), contested.premium().year());
  }
}
