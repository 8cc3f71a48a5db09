package org.carepremiums.contracts.fact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.decision.ReviewQuestion;
import org.carepremiums.contracts.decision.ReviewReading;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.upstream.Profession;
import org.carepremiums.contracts.upstream.UsageParameter;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.Period;
import org.carepremiums.contracts.value.PremiumYear;

/** What a fact states; its JSON names the kind in the field {@code kind}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = FactValue.Registration.class, name = "registration"),
  @JsonSubTypes.Type(value = FactValue.ConventionStatus.class, name = "convention-status"),
  @JsonSubTypes.Type(value = FactValue.ActivityCount.class, name = "activity-count"),
  @JsonSubTypes.Type(value = FactValue.QualityCriteria.class, name = "quality-criteria"),
  @JsonSubTypes.Type(value = FactValue.SumehrCount.class, name = "sumehr-count"),
  @JsonSubTypes.Type(value = FactValue.SoftwareHomologation.class, name = "software-homologation"),
  @JsonSubTypes.Type(value = FactValue.SoftwareApproval.class, name = "software-approval"),
  @JsonSubTypes.Type(value = FactValue.SoftwareUse.class, name = "software-use"),
  @JsonSubTypes.Type(value = FactValue.Application.class, name = "application"),
  @JsonSubTypes.Type(value = FactValue.BankAccount.class, name = "bank-account"),
  @JsonSubTypes.Type(value = FactValue.Competence.class, name = "competence"),
  @JsonSubTypes.Type(value = FactValue.AttestedAmount.class, name = "attested-amount"),
  @JsonSubTypes.Type(value = FactValue.OnCallParticipation.class, name = "on-call-participation"),
  @JsonSubTypes.Type(value = FactValue.PracticeMembership.class, name = "practice-membership"),
  @JsonSubTypes.Type(value = FactValue.ForfaitPeriod.class, name = "forfait-period"),
  @JsonSubTypes.Type(value = FactValue.DmgPatientCount.class, name = "dmg-patient-count"),
  @JsonSubTypes.Type(value = FactValue.UsageCount.class, name = "usage-count"),
  @JsonSubTypes.Type(value = FactValue.SoftwareAcceptance.class, name = "software-acceptance"),
  @JsonSubTypes.Type(value = FactValue.SocialStatusContract.class, name = "social-status-contract"),
  @JsonSubTypes.Type(value = FactValue.InactivityPeriod.class, name = "inactivity-period"),
  @JsonSubTypes.Type(value = FactValue.PersonalShareCount.class, name = "personal-share-count"),
  @JsonSubTypes.Type(value = FactValue.ReviewSettlement.class, name = "review-settlement")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface FactValue {

  @JsonIgnore
  FactKind kind();

  /**
   * What tells this fact from others of its kind about the same subject from the same source: a new
   * statement with the same key supersedes the old one. Contains no slash.
   */
  @JsonIgnore
  String key();

  /** The days for which it holds; {@code null} where it names none. */
  @JsonIgnore
  Period period();

  /** Who says such things; one of those who do, where several count. */
  default Source source() {
    return kind().source();
  }

  /** Whether it counts at all, and was not withdrawn. */
  default boolean stands() {
    return true;
  }

  /** Whether it says something of a year. */
  default boolean isAbout(PremiumYear year) {
    return period().overlaps(year.period());
  }

  /** Something that is said of a whole year. */
  sealed interface OfYear extends FactValue {

    PremiumYear year();

    @Override
    default String key() {
      return year().toString();
    }

    @Override
    default Period period() {
      return year().period();
    }
  }

  /** Something that each insurer counts for itself in a year. */
  sealed interface OfInsurer extends OfYear {

    /** The insurer's code, three digits. */
    String insurer();

    @Override
    default String key() {
      return year() + ":" + insurer();
    }
  }

  /**
   * Something that lasts from one day to another, and can come several times. Which of several it
   * is does not hang on its days, so that each of them can be corrected.
   */
  sealed interface OfPeriod extends FactValue {

    /** First day. */
    LocalDate from();

    /** Last day; {@code null} while it lasts. */
    LocalDate to();

    /**
     * The source's own reference of the period; {@code null} where it gives none, and the first day
     * as it was first stated tells it from others.
     */
    String periodId();

    /** Why it is withdrawn as never having been; {@code null} where it stands. */
    String withdrawn();

    @Override
    default boolean stands() {
      return withdrawn() == null;
    }

    @Override
    default Period period() {
      return new Period(from(), to());
    }

    /** Tells it from other periods of the same kind. */
    default String identity() {
      return periodId() == null ? from().toString() : periodId();
    }
  }

  /**
   * INAMI's register knows the provider; valid from the first registration until the end. Where the
   * register knows one number under several competence codes, this is what they say together (ADR
   * 25).
   */
  record Registration(
      Profession profession,
      String competenceCode,
      LocalDate firstRegisteredOn,
      @MayBeAbsent LocalDate endedOn)
      implements FactValue {
    /** Whether the register knows the provider at all: an end before the beginning says never. */
    @Override
    public boolean stands() {
      return endedOn == null || !endedOn.isBefore(firstRegisteredOn);
    }

    /** A provider who was never registered has no last day. */
    @Override
    public Period period() {
      return new Period(firstRegisteredOn, stands() ? endedOn : null);
    }

    @Override
    public FactKind kind() {
      return FactKind.REGISTRATION;
    }

    @Override
    public String key() {
      return "register";
    }
  }

  /**
   * On which days the physiotherapist adhered to which convention, derived by CV1-CV9.
   *
   * @param intervals the days of adhesion, where no refusal that is in review holds
   * @param refusals every refusal that was received, with what became of it
   * @param intervalsIfRefused the days of adhesion where every refusal that is in review holds;
   *     {@code null} where none is
   */
  record ConventionStatus(
      List<ConventionInterval> intervals,
      @MayBeAbsent @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ConventionRefusal> refusals,
      @MayBeAbsent List<ConventionInterval> intervalsIfRefused)
      implements FactValue {

    public ConventionStatus {
      refusals = refusals == null ? List.of() : refusals;
    }

    /** Days of adhesion of somebody who refused nothing. */
    public ConventionStatus(List<ConventionInterval> intervals) {
      this(intervals, List.of(), null);
    }

    /** From the first day of adhesion to the last; {@code null} of who adhered on none. */
    @Override
    public Period period() {
      return intervals.isEmpty()
          ? null
          : new Period(intervals.get(0).from(), intervals.get(intervals.size() - 1).to());
    }

    @Override
    public boolean isAbout(PremiumYear year) {
      return !intervals.isEmpty()
          && intervals.stream()
              .allMatch(days -> new Period(days.from(), days.to()).overlaps(year.period()));
    }

    @Override
    public FactKind kind() {
      return FactKind.CONVENTION_STATUS;
    }

    @Override
    public String key() {
      return "convention";
    }
  }

  /** Services and M values of one year as one insurer counted them. */
  record ActivityCount(
      PremiumYear year, String insurer, LocalDate countedThrough, int services, long mValues)
      implements OfInsurer {
    @Override
    public FactKind kind() {
      return FactKind.ACTIVITY_COUNT;
    }
  }

  /** Pro-Q-Kiné's word on one year. */
  record QualityCriteria(
      PremiumYear year,
      LocalDate portfolioCreatedOn,
      boolean generalCriteria,
      boolean annualCriteria,
      @MayBeAbsent Boolean cycleCriteria,
      boolean dataCorrect,
      LocalDate verifiedOn)
      implements OfYear {
    @Override
    public FactKind kind() {
      return FactKind.QUALITY_CRITERIA;
    }
  }

  /** Patients with a Sumehr in one network. */
  record SumehrCount(PremiumYear year, int patients) implements OfYear {
    @Override
    public FactKind kind() {
      return FactKind.SUMEHR_COUNT;
    }
  }

  /** A package is homologated by eHealth; the subject is the package. */
  record SoftwareHomologation(
      String name,
      String vendor,
      String version,
      LocalDate from,
      @MayBeAbsent LocalDate to,
      @MayBeAbsent String periodId,
      @MayBeAbsent String withdrawn)
      implements OfPeriod {

    /** A period that its source knows by its first day. */
    public SoftwareHomologation(
        String name, String vendor, String version, LocalDate from, LocalDate to) {
      this(name, vendor, version, from, to, null, null);
    }

    @Override
    public FactKind kind() {
      return FactKind.SOFTWARE_HOMOLOGATION;
    }

    @Override
    public String key() {
      return "homologation:" + identity();
    }
  }

  /** A package is approved by the Convention Commission; the subject is the package. */
  record SoftwareApproval(
      LocalDate from,
      @MayBeAbsent LocalDate to,
      @MayBeAbsent String periodId,
      @MayBeAbsent String withdrawn)
      implements OfPeriod {

    /** A period that its source knows by its first day. */
    public SoftwareApproval(LocalDate from, LocalDate to) {
      this(from, to, null, null);
    }

    @Override
    public FactKind kind() {
      return FactKind.SOFTWARE_APPROVAL;
    }

    @Override
    public String key() {
      return "approval:" + identity();
    }
  }

  /** A provider uses a package; one package may be used several times. */
  record SoftwareUse(
      String packageId,
      LocalDate from,
      @MayBeAbsent LocalDate to,
      @MayBeAbsent String periodId,
      @MayBeAbsent String withdrawn)
      implements OfPeriod {

    /** A period that its source knows by its first day. */
    public SoftwareUse(String packageId, LocalDate from, LocalDate to) {
      this(packageId, from, to, null, null);
    }

    @Override
    public FactKind kind() {
      return FactKind.SOFTWARE_USE;
    }

    @Override
    public String key() {
      return packageId + ":" + identity();
    }
  }

  /** A provider asked for a premium. */
  record Application(
      String applicationId,
      Scheme scheme,
      PremiumYear year,
      LocalDate submittedOn,
      ApplicationChannel channel,
      @MayBeAbsent Boolean mainActivity,
      @MayBeAbsent Boolean sharedLicence,
      @MayBeAbsent Boolean sharedLicenceConfirmed)
      implements OfYear {
    @Override
    public FactKind kind() {
      return FactKind.APPLICATION;
    }

    @Override
    public String key() {
      return applicationId;
    }
  }

  /**
   * An account that a provider named to be paid to. Travels on a topic of its own, which only
   * payment reads.
   *
   * @param iban the account; {@code null} where it cannot be used
   * @param problem why it cannot be used; {@code null} where it can
   * @param holder who holds it; {@code null} where not told
   * @param validFrom the first day on which it may be paid to
   * @param channel how it was named: an account is changed online alone (rule book 12.30)
   * @param applicationId the application with which it was named; {@code null} for the account that
   *     stands in ProSanté
   * @param scheme the premium of that application
   * @param year the premium year of that application
   */
  record BankAccount(
      @MayBeAbsent Iban iban,
      @MayBeAbsent AccountProblem problem,
      @MayBeAbsent String holder,
      LocalDate validFrom,
      ApplicationChannel channel,
      @MayBeAbsent String applicationId,
      @MayBeAbsent Scheme scheme,
      @MayBeAbsent PremiumYear year)
      implements FactValue {

    /**
     * @throws IllegalArgumentException when there is neither an account nor a problem, or both
     */
    public BankAccount {
      if ((iban == null) == (problem == null)) {
        throw new IllegalArgumentException("an account has either an IBAN or a problem");
      }
    }

    /** The same account with the name of who holds it. */
    public BankAccount heldBy(String name) {
      return new BankAccount(iban, problem, name, validFrom, channel, applicationId, scheme, year);
    }

    @Override
    public Period period() {
      return Period.since(validFrom);
    }

    @Override
    public FactKind kind() {
      return FactKind.BANK_ACCOUNT;
    }

    @Override
    public String key() {
      return applicationId == null ? "account" : "application:" + applicationId;
    }
  }

  /**
   * Under which competence code INAMI knows a doctor, and since when: 003 and 004 are general
   * practitioners, 005 and 006 general practitioners in training.
   */
  record Competence(
      String competenceCode,
      LocalDate from,
      @MayBeAbsent LocalDate to,
      @MayBeAbsent String periodId,
      @MayBeAbsent String withdrawn)
      implements OfPeriod {

    /** A period that its source knows by its first day. */
    public Competence(String competenceCode, LocalDate from, LocalDate to) {
      this(competenceCode, from, to, null, null);
    }

    @Override
    public FactKind kind() {
      return FactKind.COMPETENCE;
    }

    @Override
    public String key() {
      return competenceCode + ":" + identity();
    }
  }

  /**
   * What one insurer counted as attested by a doctor in a year, cumulative from 1 January: a
   * correction replaces the amount.
   */
  record AttestedAmount(
      PremiumYear year, String insurer, LocalDate countedThrough, EuroCents amount)
      implements OfInsurer {
    @Override
    public FactKind kind() {
      return FactKind.ATTESTED_AMOUNT;
    }
  }

  /**
   * A general practitioner's part in the organised on-call service of a year, as Medega holds it.
   */
  record OnCallParticipation(
      PremiumYear year, boolean registered, int availabilityFees, boolean circleExemption)
      implements OfYear {
    @Override
    public FactKind kind() {
      return FactKind.ON_CALL_PARTICIPATION;
    }
  }

  /** A general practitioner belongs to a registered group practice (PPI6-PPI8). */
  record PracticeMembership(
      String practiceId,
      LocalDate practiceRegisteredOn,
      LocalDate from,
      @MayBeAbsent LocalDate to,
      LocalDate registeredOn,
      @MayBeAbsent String periodId,
      @MayBeAbsent String withdrawn)
      implements OfPeriod {

    /** A period that its source knows by its first day. */
    public PracticeMembership(
        String practiceId,
        LocalDate practiceRegisteredOn,
        LocalDate from,
        LocalDate to,
        LocalDate registeredOn) {
      this(practiceId, practiceRegisteredOn, from, to, registeredOn, null, null);
    }

    @Override
    public FactKind kind() {
      return FactKind.PRACTICE_MEMBERSHIP;
    }

    @Override
    public String key() {
      return practiceId + ":" + identity();
    }
  }

  /** A general practitioner works in a medical house that is paid by forfait. */
  record ForfaitPeriod(
      LocalDate from,
      @MayBeAbsent LocalDate to,
      @MayBeAbsent String periodId,
      @MayBeAbsent String withdrawn)
      implements OfPeriod {

    /** A period that its source knows by its first day. */
    public ForfaitPeriod(LocalDate from, LocalDate to) {
      this(from, to, null, null);
    }

    @Override
    public FactKind kind() {
      return FactKind.FORFAIT_PERIOD;
    }

    @Override
    public String key() {
      return identity();
    }
  }

  /**
   * How many of one insurer's members have their global medical record (DMG) with a general
   * practitioner on 31 December: the denominator of informed consents and Sumehr.
   */
  record DmgPatientCount(PremiumYear year, String insurer, int patients) implements OfInsurer {
    @Override
    public FactKind kind() {
      return FactKind.DMG_PATIENT_COUNT;
    }
  }

  /**
   * How a general practitioner used one electronic service, as its operator counted it: a numerator
   * with its denominator where the law asks for a share, else a number. A correction replaces the
   * count.
   */
  record UsageCount(
      UsageParameter parameter,
      PremiumYear year,
      LocalDate countedFrom,
      LocalDate countedThrough,
      int numerator,
      @MayBeAbsent Integer denominator)
      implements OfYear {
    @Override
    public Source source() {
      return parameter.source();
    }

    @Override
    public FactKind kind() {
      return FactKind.USAGE_COUNT;
    }

    @Override
    public String key() {
      return year + ":" + parameter;
    }
  }

  /**
   * A software package for general practitioners that the Commission nationale médico-mutualiste
   * accepted (PPI4).
   */
  record SoftwareAcceptance(
      LocalDate from,
      @MayBeAbsent LocalDate to,
      @MayBeAbsent String periodId,
      @MayBeAbsent String withdrawn)
      implements OfPeriod {

    /** A period that its source knows by its first day. */
    public SoftwareAcceptance(LocalDate from, LocalDate to) {
      this(from, to, null, null);
    }

    @Override
    public FactKind kind() {
      return FactKind.SOFTWARE_ACCEPTANCE;
    }

    @Override
    public String key() {
      return "acceptance:" + identity();
    }
  }

  /**
   * The contract with an insurer or a pension fund for which a provider asks the social status of a
   * year.
   */
  record SocialStatusContract(PremiumYear year, String institution, LocalDate signedOn)
      implements OfYear {
    @Override
    public FactKind kind() {
      return FactKind.SOCIAL_STATUS_CONTRACT;
    }
  }

  /**
   * A physiotherapist could not work, as through illness or maternity, and INAMI counts these days
   * as days of inactivity (SOC5). Why is not told: it is nobody's business here.
   */
  record InactivityPeriod(
      LocalDate from,
      @MayBeAbsent LocalDate to,
      @MayBeAbsent String periodId,
      @MayBeAbsent String withdrawn)
      implements OfPeriod {

    /** A period that its source knows by its first day. */
    public InactivityPeriod(LocalDate from, LocalDate to) {
      this(from, to, null, null);
    }

    @Override
    public FactKind kind() {
      return FactKind.INACTIVITY_PERIOD;
    }

    @Override
    public String key() {
      return identity();
    }
  }

  /**
   * In how many of a physiotherapist's attested services of a year the personal share was
   * collected, as one insurer counted it, and to how many of its members they were given (rule book
   * §10, 85 % rule). A correction replaces all numbers.
   *
   * @param beneficiaries {@code null} where the insurer does not count them
   */
  record PersonalShareCount(
      PremiumYear year,
      String insurer,
      LocalDate countedThrough,
      int attestedServices,
      int personalShareCollected,
      @MayBeAbsent Integer beneficiaries)
      implements OfInsurer {
    @Override
    public FactKind kind() {
      return FactKind.PERSONAL_SHARE_COUNT;
    }
  }

  /**
   * A case handler settled which reading of the facts holds, and a second person confirmed it (rule
   * book 12.26).
   *
   * @param basis the facts on which the question arose, as {@code Review} tells them; the
   *     settlement holds as long as they stay the same
   * @param reasons why, in the words of the case handler
   */
  record ReviewSettlement(
      Scheme scheme,
      PremiumYear year,
      ReviewQuestion question,
      String basis,
      ReviewReading holds,
      String reasons)
      implements OfYear {
    @Override
    public FactKind kind() {
      return FactKind.REVIEW_SETTLEMENT;
    }

    @Override
    public String key() {
      return key(scheme, year, question);
    }

    /** The key of the settlement of a question. */
    public static String key(Scheme scheme, PremiumYear year, ReviewQuestion question) {
      return scheme + ":" + year + ":" + question;
    }
  }
}
