package org.carepremiums.eligibility.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.carepremiums.contracts.decision.ReviewQuestion;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.fact.FactValue.ActivityCount;
import org.carepremiums.contracts.fact.FactValue.Application;
import org.carepremiums.contracts.fact.FactValue.AttestedAmount;
import org.carepremiums.contracts.fact.FactValue.Competence;
import org.carepremiums.contracts.fact.FactValue.ConventionStatus;
import org.carepremiums.contracts.fact.FactValue.DmgPatientCount;
import org.carepremiums.contracts.fact.FactValue.ForfaitPeriod;
import org.carepremiums.contracts.fact.FactValue.InactivityPeriod;
import org.carepremiums.contracts.fact.FactValue.OnCallParticipation;
import org.carepremiums.contracts.fact.FactValue.PracticeMembership;
import org.carepremiums.contracts.fact.FactValue.QualityCriteria;
import org.carepremiums.contracts.fact.FactValue.Registration;
import org.carepremiums.contracts.fact.FactValue.ReviewSettlement;
import org.carepremiums.contracts.fact.FactValue.SocialStatusContract;
import org.carepremiums.contracts.fact.FactValue.SoftwareAcceptance;
import org.carepremiums.contracts.fact.FactValue.SoftwareApproval;
import org.carepremiums.contracts.fact.FactValue.SoftwareHomologation;
import org.carepremiums.contracts.fact.FactValue.SoftwareUse;
import org.carepremiums.contracts.fact.FactValue.SumehrCount;
import org.carepremiums.contracts.fact.FactValue.UsageCount;
import org.carepremiums.contracts.upstream.Profession;
import org.carepremiums.contracts.upstream.UsageParameter;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * What is known of one provider, and of the software packages that the provider uses. A fact that a
 * ruling established takes the place of the same kind of fact for the same year. What is asked of a
 * year is sorted at the first question: not for several threads at once.
 */
public final class ProviderFacts {

  /** What is no share is out of one. */
  private static final Integer ALONE = 1;

  private static final Comparator<KnownFact<Application>> BY_DAY =
      Comparator.comparing((KnownFact<Application> asked) -> asked.value().submittedOn())
          .thenComparing(asked -> asked.value().applicationId());

  private static final Comparator<KnownFact<SoftwareUse>> BY_FIRST_DAY =
      Comparator.comparing((KnownFact<SoftwareUse> use) -> use.value().from())
          .thenComparing(use -> use.fact().factId());

  private KnownFact<Registration> registration;
  private KnownFact<ConventionStatus> conventionStatus;
  private KnownFact<ConventionStatus> ruledConventionStatus;
  private final List<KnownFact<Application>> applications = new ArrayList<>(4);
  private final Map<String, List<KnownFact<SoftwareUse>>> softwareUses = new TreeMap<>();
  private final PrevailingFacts<ActivityCount> activityCounts =
      PrevailingFacts.ofYear(ActivityCount.class);
  private final PrevailingFacts<QualityCriteria> qualityCriteria =
      PrevailingFacts.ofYear(QualityCriteria.class);
  private List<KnownFact<SoftwareUse>> usesInOrder;
  private final PrevailingFacts<Competence> competences = PrevailingFacts.ofDays(Competence.class);
  private final PrevailingFacts<AttestedAmount> attestedAmounts =
      PrevailingFacts.ofYear(AttestedAmount.class);
  private final PrevailingFacts<OnCallParticipation> onCallParticipations =
      PrevailingFacts.ofYear(OnCallParticipation.class);
  private final PrevailingFacts<PracticeMembership> memberships =
      PrevailingFacts.ofDays(PracticeMembership.class);
  private final PrevailingFacts<ForfaitPeriod> forfaitPeriods =
      PrevailingFacts.ofDays(ForfaitPeriod.class);
  private final PrevailingFacts<DmgPatientCount> dmgPatientCounts =
      PrevailingFacts.ofYear(DmgPatientCount.class);
  private final PrevailingFacts<UsageCount> usageCounts =
      new PrevailingFacts<>(UsageCount.class, count -> about(count.parameter(), count.year()));
  private final PrevailingFacts<SumehrCount> sumehrCounts =
      PrevailingFacts.ofYear(SumehrCount.class);
  private final PrevailingFacts<SocialStatusContract> socialStatusContracts =
      PrevailingFacts.ofYear(SocialStatusContract.class);
  private final PrevailingFacts<InactivityPeriod> inactivityPeriods =
      PrevailingFacts.ofDays(InactivityPeriod.class);
  private final Map<String, KnownFact<ReviewSettlement>> settlements = new HashMap<>(2);
  private final Map<String, SoftwarePackage> packages;
  private final Map<String, GroupPractice> practices;

  /** The years that were asked about. */
  private final Map<Integer, YearFacts> years = new HashMap<>(4);

  /** The one that was asked about last: the next question is mostly about the same. */
  private YearFacts latest;

  private ProviderFacts(
      Map<String, SoftwarePackage> packages, Map<String, GroupPractice> practices) {
    this.packages = packages;
    this.practices = practices;
  }

  /**
   * @param facts the provider's facts, each in its latest version
   * @param packages what is known of software packages, at least of those that the provider uses
   */
  public static ProviderFacts of(Collection<Fact> facts, Map<String, SoftwarePackage> packages) {
    return of(facts, packages, Map.of());
  }

  /**
   * @param facts the provider's facts, each in its latest version
   * @param packages what is known of software packages, at least of those that the provider uses
   * @param practices the group practices by their id, at least those of which the provider's facts
   *     speak; one that is missing has no members
   */
  public static ProviderFacts of(
      Collection<Fact> facts,
      Map<String, SoftwarePackage> packages,
      Map<String, GroupPractice> practices) {
    ProviderFacts known = new ProviderFacts(packages, practices);
    for (Fact fact : facts) {
      known.add(fact);
    }
    return known;
  }

  private void add(Fact fact) {
    if (!fact.value().stands()) {
      return;
    }
    Consumer<Fact> taken =
        switch (fact.value().kind()) {
          case REGISTRATION -> this::addRegistration;
          case CONVENTION_STATUS -> this::addConventionStatus;
          case ACTIVITY_COUNT -> activityCounts::add;
          case QUALITY_CRITERIA -> qualityCriteria::add;
          case SUMEHR_COUNT -> sumehrCounts::add;
          case SOFTWARE_USE -> this::addSoftwareUse;
          case APPLICATION -> this::addApplication;
          case COMPETENCE -> competences::add;
          case ATTESTED_AMOUNT -> attestedAmounts::add;
          case ON_CALL_PARTICIPATION -> onCallParticipations::add;
          case PRACTICE_MEMBERSHIP -> memberships::add;
          case FORFAIT_PERIOD -> forfaitPeriods::add;
          case DMG_PATIENT_COUNT -> dmgPatientCounts::add;
          case USAGE_COUNT -> usageCounts::add;
          case SOCIAL_STATUS_CONTRACT -> socialStatusContracts::add;
          case INACTIVITY_PERIOD -> inactivityPeriods::add;
          case REVIEW_SETTLEMENT -> this::addSettlement;
          // No premium asks for these, or they are about software packages
          case BANK_ACCOUNT,
              PERSONAL_SHARE_COUNT,
              SOFTWARE_HOMOLOGATION,
              SOFTWARE_APPROVAL,
              SOFTWARE_ACCEPTANCE ->
              unasked -> {};
        };
    taken.accept(fact);
  }

  private void addRegistration(Fact fact) {
    KnownFact<Registration> said = new KnownFact<>(fact, (Registration) fact.value());
    registration = registration == null || !registration.isRuling() ? said : registration;
  }

  private void addConventionStatus(Fact fact) {
    KnownFact<ConventionStatus> said = new KnownFact<>(fact, (ConventionStatus) fact.value());
    if (said.isRuling()) {
      ruledConventionStatus = said;
    } else {
      conventionStatus = said;
    }
  }

  private void addSoftwareUse(Fact fact) {
    SoftwareUse use = (SoftwareUse) fact.value();
    softwareUses
        .computeIfAbsent(use.packageId(), first -> new ArrayList<>(1))
        .add(new KnownFact<>(fact, use));
  }

  private void addApplication(Fact fact) {
    applications.add(new KnownFact<>(fact, (Application) fact.value()));
  }

  private void addSettlement(Fact fact) {
    settlements.put(fact.value().key(), new KnownFact<>(fact, (ReviewSettlement) fact.value()));
  }

  private static int about(UsageParameter parameter, PremiumYear year) {
    return year.value() * 100 + parameter.ordinal();
  }

  /** What INAMI's register says; {@code null} while it says nothing. */
  public KnownFact<Registration> registration() {
    return registration;
  }

  /**
   * The last 3 of the provider's 11 digits: by the register, else by the latest competence, one
   * that holds in the year and one of general practice before others; {@code null} where neither
   * says.
   */
  public String competenceCode(PremiumYear year) {
    if (registration != null) {
      return registration.value().competenceCode();
    }
    return competences(year).stream()
        .map(KnownFact::value)
        .max(
            Comparator.comparing((Competence said) -> touches(year, said.from(), said.to()))
                .thenComparing(said -> CompetenceCodes.isOfGeneralPractice(said.competenceCode()))
                .thenComparing(Competence::from)
                .thenComparing(Competence::competenceCode))
        .map(Competence::competenceCode)
        .orElse(null);
  }

  /** Whether the register knows the provider by another profession than physiotherapist. */
  public boolean hasOtherProfession() {
    return registration != null && registration.value().profession() != Profession.PHYSIOTHERAPIST;
  }

  /** Whether the register knows the provider by another profession than general practitioner. */
  public boolean isKnownAsNoGeneralPractitioner() {
    return registration != null
        && registration.value().profession() != Profession.GENERAL_PRACTITIONER;
  }

  public boolean isPhysiotherapistIn(PremiumYear year) {
    if (registration == null || hasOtherProfession()) {
      return false;
    }
    LocalDate ended = registration.value().endedOn();
    return !registration.value().firstRegisteredOn().isAfter(year.lastDay())
        && (ended == null || !ended.isBefore(year.firstDay()));
  }

  /**
   * Full years that had passed since the calendar year of the first registration; 0 in that year
   * itself, negative before it, {@code null} where the register does not know the provider.
   */
  public Integer yearsSinceFirstRegistration(PremiumYear year) {
    return registration == null
        ? null
        : Integer.valueOf(year.value() - registration.value().firstRegisteredOn().getYear());
  }

  /** Whether it is the calendar year of the first registration. */
  public boolean isFirstRegisteredIn(PremiumYear year) {
    Integer since = yearsSinceFirstRegistration(year);
    return since != null && since == 0;
  }

  /**
   * On which days the provider adhered to a convention, as far as it bears on a year; {@code null}
   * while nobody says.
   */
  public KnownFact<ConventionStatus> conventionStatus(PremiumYear year) {
    return ruledConventionStatus != null && concerns(ruledConventionStatus, year)
        ? ruledConventionStatus
        : conventionStatus;
  }

  /** A ruling speaks of the years of its intervals, or of its own period where that has an end. */
  private static boolean concerns(KnownFact<ConventionStatus> ruling, PremiumYear year) {
    return ruling.value().intervals().stream()
            .anyMatch(
                interval ->
                    !interval.from().isAfter(year.lastDay())
                        && (interval.to() == null || !interval.to().isBefore(year.firstDay())))
        || ruling.fact().period().to() != null && ruling.fact().period().overlaps(year.period());
  }

  /** The insurers' counts for a year, or what a ruling puts in their place. */
  public List<KnownFact<ActivityCount>> activityCounts(PremiumYear year) {
    return List.copyOf(activityCounts.about(year.value()));
  }

  /** Pro-Q-Kiné's word on a year, or a ruling's; {@code null} while there is none. */
  public KnownFact<QualityCriteria> qualityCriteria(PremiumYear year) {
    return first(qualityCriteria.about(year.value()));
  }

  /** Every application for a premium and year, admissible or not, by day and each once. */
  public List<KnownFact<Application>> applications(Scheme scheme, PremiumYear year) {
    List<KnownFact<Application>> asked = in(year).applications().get(scheme);
    return asked == null ? List.of() : asked;
  }

  /** Every application, for whatever premium and year. */
  public List<KnownFact<Application>> applications() {
    return List.copyOf(applications);
  }

  /**
   * Which package is used on which days, in the order of the packages' names and of the days; what
   * a ruling says of a package outranks.
   */
  public List<KnownFact<SoftwareUse>> softwareUses() {
    if (usesInOrder == null) {
      usesInOrder = softwareUses.values().stream().flatMap(ProviderFacts::outranking).toList();
    }
    return usesInOrder;
  }

  private static Stream<KnownFact<SoftwareUse>> outranking(List<KnownFact<SoftwareUse>> ofPackage) {
    boolean ruled = ofPackage.stream().anyMatch(KnownFact::isRuling);
    return ofPackage.stream()
        .filter(use -> use.isRuling() == ruled)
        .distinct()
        .sorted(BY_FIRST_DAY);
  }

  /** What is known of a package. */
  public SoftwarePackage softwarePackage(String packageId) {
    return packages.getOrDefault(packageId, SoftwarePackage.UNHEARD_OF);
  }

  /** Under which competence codes INAMI knows a doctor; a ruling on the year outranks. */
  public List<KnownFact<Competence>> competences(PremiumYear year) {
    return in(year).competences();
  }

  /** Which group practices the provider belongs to; a ruling on the year outranks. */
  public List<KnownFact<PracticeMembership>> memberships(PremiumYear year) {
    return in(year).memberships();
  }

  /** On which days the provider works at forfait; a ruling on the year outranks. */
  public List<KnownFact<ForfaitPeriod>> forfaitPeriods(PremiumYear year) {
    return in(year).forfaitPeriods();
  }

  /** What insurers counted as attested in a year, in cents, or what a ruling puts in its place. */
  public Total attested(PremiumYear year) {
    return in(year).attested();
  }

  /** Medega's word on the on-call service of a year, or a ruling's; {@code null} without. */
  public KnownFact<OnCallParticipation> onCallParticipation(PremiumYear year) {
    return in(year).onCall();
  }

  /** The DMG patients that insurers counted, or what a ruling puts in their place. */
  public Total dmgPatients(PremiumYear year) {
    return in(year).dmgPatients();
  }

  /**
   * The patients with a Sumehr that the networks counted, or a ruling in their place, out of the
   * DMG patients.
   */
  public Total sumehrPatients(PremiumYear year) {
    return in(year).sumehrPatients();
  }

  /**
   * How the provider used an electronic service in a year, by one count or none; informed consents
   * out of the DMG patients.
   */
  public Total used(UsageParameter parameter, PremiumYear year) {
    Total used = in(year).used().get(parameter);
    return used == null ? Total.UNTOLD : used;
  }

  private YearFacts in(PremiumYear year) {
    if (latest == null || latest.year() != year.value()) {
      latest = years.computeIfAbsent(year.value(), first -> sorted(year));
    }
    return latest;
  }

  private YearFacts sorted(PremiumYear year) {
    Map<Scheme, List<KnownFact<Application>>> asked = new EnumMap<>(Scheme.class);
    for (KnownFact<Application> application : applications) {
      if (application.value().year().value() == year.value()) {
        List<KnownFact<Application>> before =
            asked.computeIfAbsent(application.value().scheme(), first -> new ArrayList<>(2));
        if (!before.contains(application)) {
          before.add(application);
        }
      }
    }
    asked.values().forEach(several -> several.sort(BY_DAY));
    asked.replaceAll((scheme, several) -> List.copyOf(several));
    Total dmgPatients = total(dmgPatientCounts.about(year.value()), DmgPatientCount::patients);
    Map<UsageParameter, Total> used = new EnumMap<>(UsageParameter.class);
    for (UsageParameter parameter : UsageParameter.values()) {
      KnownFact<UsageCount> count = first(usageCounts.about(about(parameter, year)));
      if (count != null) {
        used.put(parameter, used(count));
      }
    }
    used.put(
        UsageParameter.INFORMED_CONSENTS,
        used.getOrDefault(UsageParameter.INFORMED_CONSENTS, Total.UNTOLD).outOf(dmgPatients));
    return new YearFacts(
        year.value(),
        asked,
        competences.days(said -> touches(year, said.from(), said.to())),
        memberships.days(said -> touches(year, said.from(), said.to())),
        forfaitPeriods.days(said -> touches(year, said.from(), said.to())),
        total(attestedAmounts.about(year.value()), said -> said.amount().value()),
        first(onCallParticipations.about(year.value())),
        dmgPatients,
        total(sumehrCounts.about(year.value()), SumehrCount::patients).outOf(dmgPatients),
        used);
  }

  private static Total used(KnownFact<UsageCount> count) {
    Integer outOf = count.value().parameter().isShare() ? count.value().denominator() : ALONE;
    return new Total(
        true,
        count.value().numerator(),
        outOf == null ? 0 : outOf,
        count.isRuling(),
        List.of(count));
  }

  private static <T extends FactValue> Total total(
      Collection<KnownFact<T>> stated, ToLongFunction<T> number) {
    if (stated.isEmpty()) {
      return Total.UNTOLD;
    }
    long sum = 0;
    for (KnownFact<T> said : stated) {
      sum = Math.addExact(sum, number.applyAsLong(said.value()));
    }
    return new Total(true, sum, ALONE, first(stated).isRuling(), List.copyOf(stated));
  }

  private static boolean touches(PremiumYear year, LocalDate from, LocalDate to) {
    return !from.isAfter(year.lastDay()) && (to == null || !to.isBefore(year.firstDay()));
  }

  /** {@code null} where nothing is stated. */
  private static <T extends FactValue> KnownFact<T> first(Collection<KnownFact<T>> stated) {
    return stated.isEmpty() ? null : stated.iterator().next();
  }

  /** The contract for the social status of a year, or a ruling's; {@code null} without. */
  public KnownFact<SocialStatusContract> socialStatusContract(PremiumYear year) {
    return first(socialStatusContracts.about(year.value()));
  }

  /**
   * The periods with a day of the year on which the provider could not work; a ruling on the year
   * outranks.
   */
  public List<KnownFact<InactivityPeriod>> inactivityPeriods(PremiumYear year) {
    return inactivityPeriods.days(said -> touches(year, said.from(), said.to())).stream()
        .filter(said -> touches(year, said.value().from(), said.value().to()))
        .toList();
  }

  /**
   * What a review settled on; {@code null} where it is open, or was settled on other facts than
   * those of today (rule book 12.26).
   *
   * @param basis the facts of today, as {@link org.carepremiums.contracts.decision.Review} tells
   *     them
   */
  public KnownFact<ReviewSettlement> settlement(
      Scheme scheme, PremiumYear year, ReviewQuestion question, String basis) {
    KnownFact<ReviewSettlement> known =
        settlements.get(ReviewSettlement.key(scheme, year, question));
    return known == null || !known.value().basis().equals(basis) ? null : known;
  }

  /** A group practice with its members; without members where nothing is known of it. */
  public GroupPractice practice(String practiceId) {
    GroupPractice known = practices.get(practiceId);
    return known == null ? new GroupPractice(practiceId, Map.of()) : known;
  }

  /**
   * Sorts the facts about packages.
   *
   * @param facts each in its latest version
   */
  public static Map<String, SoftwarePackage> packages(Collection<Fact> facts) {
    Map<String, SoftwarePackage> packages = new TreeMap<>();
    for (Fact fact : facts) {
      if (!fact.value().stands()) {
        continue;
      }
      SoftwarePackage before = packages.getOrDefault(fact.subject(), SoftwarePackage.UNHEARD_OF);
      if (fact.value() instanceof SoftwareHomologation homologation) {
        packages.put(fact.subject(), before.homologated(new KnownFact<>(fact, homologation)));
      } else if (fact.value() instanceof SoftwareApproval approval) {
        packages.put(fact.subject(), before.approved(new KnownFact<>(fact, approval)));
      } else if (fact.value() instanceof SoftwareAcceptance acceptance) {
        packages.put(fact.subject(), before.accepted(new KnownFact<>(fact, acceptance)));
      }
    }
    return packages;
  }
}
