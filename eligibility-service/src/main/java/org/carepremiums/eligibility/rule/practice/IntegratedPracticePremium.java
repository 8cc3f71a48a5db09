package org.carepremiums.eligibility.rule.practice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.carepremiums.contracts.decision.NotificationChannel;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.fact.FactValue.Application;
import org.carepremiums.contracts.fact.FactValue.AttestedAmount;
import org.carepremiums.contracts.fact.FactValue.Competence;
import org.carepremiums.contracts.fact.FactValue.DmgPatientCount;
import org.carepremiums.contracts.fact.FactValue.OnCallParticipation;
import org.carepremiums.contracts.fact.FactValue.SumehrCount;
import org.carepremiums.contracts.fact.FactValue.UsageCount;
import org.carepremiums.contracts.upstream.UsageParameter;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.ApplicationVerdict;
import org.carepremiums.eligibility.rule.Assessment;
import org.carepremiums.eligibility.rule.Condition;
import org.carepremiums.eligibility.rule.Finding;
import org.carepremiums.eligibility.rule.Known;
import org.carepremiums.eligibility.rule.Parameter;
import org.carepremiums.eligibility.rule.PremiumScheme;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RuleContext;
import org.carepremiums.eligibility.rule.SourceYear;
import org.carepremiums.platform.wording.phrase.Phrase;

/**
 * Integrated practice premium of general practitioners (rule book §3, §4, §13). Who is effectively
 * active gets the base amount, and with accepted software more the more parameters of electronic
 * practice are reached, alone or on the average of the group; who is in training gets a flat
 * amount.
 */
public final class IntegratedPracticePremium implements PremiumScheme {

  private final PremiumYear year;
  private final IntegratedPracticeParameters law;
  private final PracticeYear practiceYear;
  private final Set<UsageParameter> counted = EnumSet.noneOf(UsageParameter.class);
  private final AmountOfYear amount;
  private final List<PracticeCondition> conditions;
  private final List<SourceYear> sources;

  public IntegratedPracticePremium(PremiumYear year, IntegratedPracticeParameters parameters) {
    this.year = year;
    this.law = parameters;
    this.practiceYear =
        new PracticeYear(year, parameters, new PracticeApplicationWindow(year, parameters));
    List<ParameterReached> asked = parametersOfElectronicPractice();
    this.amount = new AmountOfYear(practiceYear, asked);
    this.conditions = inOrder(asked);
    this.sources = underlying(asked);
  }

  private List<PracticeCondition> inOrder(List<ParameterReached> asked) {
    List<PracticeCondition> inOrder = new ArrayList<>();
    inOrder.add(new EntitledPractitioner(practiceYear));
    inOrder.add(new RegimeOfYear(practiceYear));
    inOrder.add(new AttestedMinimum(practiceYear));
    inOrder.add(new OnCallService(practiceYear));
    inOrder.add(new SoftwareForTheAmount(practiceYear));
    inOrder.addAll(asked);
    inOrder.add(amount);
    inOrder.add(new AskedInWindow(practiceYear));
    return List.copyOf(inOrder);
  }

  /** The table of rule book §13, in its order; a year has those rows that its file asks for. */
  private List<ParameterReached> parametersOfElectronicPractice() {
    List<ParameterReached> asked = new ArrayList<>();
    count(
        asked,
        PracticePhrase.RECIP_E,
        law.recipE(),
        UsageParameter.RECIP_E_PRESCRIPTIONS,
        Unit.PRESCRIPTIONS);
    count(
        asked,
        PracticePhrase.CHAPTER_IV,
        law.chapterIv(),
        UsageParameter.CHAPTER_IV,
        Unit.REQUESTS);
    count(asked, PracticePhrase.E_FACT, law.eFact(), UsageParameter.E_FACT, Unit.CONSULTATIONS);
    if (law.informedConsents().value().isAsked()) {
      counted.add(UsageParameter.INFORMED_CONSENTS);
      Usage consents = new Usage.InformedConsents(year);
      asked.add(
          parameter(
              asked.size(), PracticePhrase.INFORMED_CONSENTS, consents, law.informedConsents()));
    }
    if (law.sumehr().value().isAsked()) {
      asked.add(
          parameter(asked.size(), PracticePhrase.SUMEHR, new Usage.Sumehr(year), law.sumehr()));
    }
    count(asked, PracticePhrase.E_DMG, law.eDmg(), UsageParameter.E_DMG, Unit.RECORDS);
    count(
        asked,
        PracticePhrase.MEDICATION_SCHEMES,
        law.medicationSchemes(),
        UsageParameter.MEDICATION_SCHEMES,
        Unit.MEDICATION_SCHEMES);
    count(
        asked,
        PracticePhrase.EVIDENCE_LINKER,
        law.evidenceLinker(),
        UsageParameter.EVIDENCE_LINKER,
        Unit.CONSULTATIONS);
    count(
        asked, PracticePhrase.E_ATTEST, law.eAttest(), UsageParameter.E_ATTEST, Unit.ATTESTATIONS);
    count(
        asked,
        PracticePhrase.ELECTRONIC_BILLING,
        law.electronicBilling(),
        UsageParameter.ELECTRONIC_BILLING,
        Unit.CONSULTATIONS);
    count(
        asked,
        PracticePhrase.HANDICAP_FORMS,
        law.handicapForms(),
        UsageParameter.HANDICAP_FORMS,
        Unit.FORMS);
    if (law.barometers().value().isAsked()) {
      counted.addAll(law.barometers().value().of());
      Usage barometers = new Usage.Barometers(law.barometers().value().of(), year);
      asked.add(parameter(asked.size(), PracticePhrase.BAROMETERS, barometers, law.barometers()));
    }
    count(
        asked,
        PracticePhrase.MULT_E_MEDIATT,
        law.multEMediatt(),
        UsageParameter.MULT_E_MEDIATT,
        Unit.CERTIFICATES);
    return List.copyOf(asked);
  }

  private void count(
      List<ParameterReached> asked,
      Phrase title,
      Parameter<Threshold> threshold,
      UsageParameter parameter,
      Unit unit) {
    if (threshold.value().isAsked()) {
      counted.add(parameter);
      asked.add(
          parameter(asked.size(), title, new Usage.Counted(parameter, year, unit), threshold));
    }
  }

  private ParameterReached parameter(
      int place, Phrase title, Usage usage, Parameter<Threshold> threshold) {
    return new ParameterReached(practiceYear, place, title, usage, threshold);
  }

  private List<SourceYear> underlying(List<ParameterReached> asked) {
    Set<SourceYear> all = new LinkedHashSet<>();
    all.add(EntitledPractitioner.competences(year));
    all.add(new SourceYear(Source.INAMI, "group-practices", year));
    all.add(RegimeOfYear.forfaitPeriods(year));
    all.add(AttestedMinimum.attestedAmounts(year));
    all.add(OnCallService.onCall(year));
    all.addAll(AcceptedSoftware.sources(year));
    asked.forEach(parameter -> all.addAll(parameter.usage().sources()));
    return List.copyOf(all);
  }

  @Override
  public Scheme scheme() {
    return Scheme.GP_INTEGRATED_PRACTICE;
  }

  @Override
  public PremiumYear year() {
    return year;
  }

  @Override
  public List<? extends Condition> conditions() {
    return conditions;
  }

  @Override
  public List<SourceYear> sources() {
    return sources;
  }

  @Override
  public EuroCents amount() {
    return EuroCents.ofEuros(law.topTier().value().euros());
  }

  @Override
  public Assessment assess(ProviderFacts facts, RuleContext context) {
    Dossier dossier = practiceYear.open(facts, context);
    List<Finding> findings = new ArrayList<>(conditions.size());
    int euros = 0;
    for (int place = 0; place < conditions.size(); place++) {
      PracticeCondition condition = conditions.get(place);
      if (condition == amount) {
        AmountOfYear.Award award = amount.award(dossier);
        findings.add(award.finding());
        euros = award.euros();
      } else {
        findings.add(condition.assess(dossier));
      }
    }
    return new Assessment(
        findings, EuroCents.ofEuros(euros), canBeFinal(dossier.application(), context));
  }

  /** The last day on which an application counts. */
  public LocalDate windowCloses() {
    return law.windowCloses().value();
  }

  @Override
  public List<LocalDate> deadlines() {
    return List.of(law.windowCloses().value());
  }

  @Override
  public NotificationChannel notificationChannel() {
    return law.notificationChannel().value();
  }

  /** A refusal of the base premium is a decision in writing (PPI14). */
  @Override
  public NotificationChannel notificationChannel(Outcome outcome) {
    return outcome == Outcome.REFUSED ? law.refusalChannel().value() : notificationChannel();
  }

  @Override
  public boolean isTouchedBy(FactValue value) {
    return switch (value.kind()) {
      case REGISTRATION, COMPETENCE, PRACTICE_MEMBERSHIP, FORFAIT_PERIOD, SOFTWARE_USE -> true;
      case APPLICATION ->
          value instanceof Application asked
              && asked.scheme() == scheme()
              && asked.year().equals(year);
      default -> isCountOfYear(value);
    };
  }

  /** Whose mean may be another then, or another's. */
  @Override
  public boolean isTouchedByMember(FactValue value) {
    return switch (value.kind()) {
      case COMPETENCE,
          PRACTICE_MEMBERSHIP,
          FORFAIT_PERIOD,
          USAGE_COUNT,
          SUMEHR_COUNT,
          DMG_PATIENT_COUNT ->
          isTouchedBy(value);
      default -> false;
    };
  }

  private boolean isCountOfYear(FactValue value) {
    return value instanceof UsageCount usage
            && usage.year().equals(year)
            && counted.contains(usage.parameter())
        || value instanceof SumehrCount sumehr && sumehr.year().equals(year)
        || value instanceof DmgPatientCount patients && patients.year().equals(year)
        || value instanceof AttestedAmount attested && attested.year().equals(year)
        || value instanceof OnCallParticipation onCall && onCall.year().equals(year);
  }

  /**
   * Once asked for, or as soon as anything of the year is known of a practitioner or trainee: the
   * start of a competence, or a count.
   */
  @Override
  public boolean isInPlay(ProviderFacts facts, RuleContext context) {
    if (!facts.applications(scheme(), year).isEmpty()) {
      return !facts.isKnownAsNoGeneralPractitioner() || Standing.of(facts, year).entitled();
    }
    return (isAnythingCounted(facts) || startsIn(facts)) && Standing.of(facts, year).entitled();
  }

  private boolean isAnythingCounted(ProviderFacts facts) {
    if (facts.onCallParticipation(year) != null
        || facts.attested(year).told()
        || facts.dmgPatients(year).told()
        || facts.sumehrPatients(year).told()) {
      return true;
    }
    for (UsageParameter parameter : counted) {
      if (facts.used(parameter, year).told()) {
        return true;
      }
    }
    return false;
  }

  private boolean startsIn(ProviderFacts facts) {
    for (Known<Competence> competence : facts.competences(year)) {
      if (Days.of(year).contains(competence.value().from())) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean canBeFinal(ProviderFacts facts, RuleContext context) {
    return canBeFinal(application(facts), context);
  }

  private boolean canBeFinal(Known<Application> application, RuleContext context) {
    return application == null
        ? practiceYear.window().hasClosed(context.openDay())
        : context.areComplete(sources);
  }

  @Override
  public Known<Application> application(ProviderFacts facts) {
    return practiceYear.window().application(facts);
  }

  @Override
  public ApplicationVerdict verdict(Known<Application> application) {
    return practiceYear.window().verdict(application);
  }

  @Override
  public LocalDate payBefore(ProviderFacts facts) {
    Known<Application> application = application(facts);
    return application == null
        ? null
        : law.paidBy().value().atYear(application.value().submittedOn().getYear());
  }
}
