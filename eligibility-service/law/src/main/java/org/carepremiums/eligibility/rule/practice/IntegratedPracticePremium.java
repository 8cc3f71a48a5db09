package org.carepremiums.eligibility.rule.practice;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.carepremiums.contracts.decision.ConditionOutcome;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.decision.Weight;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.fact.FactValue.AttestedAmount;
import org.carepremiums.contracts.fact.FactValue.Competence;
import org.carepremiums.contracts.fact.FactValue.DmgPatientCount;
import org.carepremiums.contracts.fact.FactValue.OnCallParticipation;
import org.carepremiums.contracts.fact.FactValue.SumehrCount;
import org.carepremiums.contracts.fact.FactValue.UsageCount;
import org.carepremiums.contracts.upstream.UsageParameter;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.AdmissibleApplication;
import org.carepremiums.eligibility.rule.ApplicationWindow;
import org.carepremiums.eligibility.rule.Condition;
import org.carepremiums.eligibility.rule.ConditionFinding;
import org.carepremiums.eligibility.rule.Evaluation;
import org.carepremiums.eligibility.rule.KnownFact;
import org.carepremiums.eligibility.rule.Parameter;
import org.carepremiums.eligibility.rule.Premium;
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
public final class IntegratedPracticePremium {

  /** Of a member of a group practice: the mean may be another then, or another's. */
  private static final Set<FactKind> OF_MEMBERS =
      EnumSet.of(
          FactKind.COMPETENCE,
          FactKind.PRACTICE_MEMBERSHIP,
          FactKind.FORFAIT_PERIOD,
          FactKind.USAGE_COUNT,
          FactKind.SUMEHR_COUNT,
          FactKind.DMG_PATIENT_COUNT);

  private final PremiumYear year;
  private final IntegratedPracticeParameters law;
  private final PracticeYear practiceYear;
  private final Set<UsageParameter> counted = EnumSet.noneOf(UsageParameter.class);
  private final AmountOfYear amount;
  private final List<PracticeCondition> conditions;
  private final List<SourceYear> sources;

  /** What can change the outcome of who is in training. */
  private final List<SourceYear> sourcesOfTrainees;

  /** What can change whether a practitioner gets the premium at all. */
  private final List<SourceYear> sourcesOfTheBase;

  private IntegratedPracticePremium(PremiumYear year, IntegratedPracticeParameters parameters) {
    this.year = year;
    this.law = parameters;
    this.practiceYear = new PracticeYear(year, parameters, window(year, parameters));
    EntitledPractitioner entitled = new EntitledPractitioner(practiceYear);
    RegimeOfYear regime = new RegimeOfYear(practiceYear);
    AttestedMinimum attested = new AttestedMinimum(practiceYear);
    OnCallService onCall = new OnCallService(practiceYear);
    AcceptedSoftware software = new AcceptedSoftware(year, parameters.software());
    List<ParameterReached> asked = parametersOfElectronicPractice();
    this.amount = new AmountOfYear(practiceYear, asked, software);
    List<PracticeCondition> inOrder = new ArrayList<>();
    inOrder.add(entitled);
    inOrder.add(regime);
    inOrder.add(attested);
    inOrder.add(onCall);
    inOrder.add(new SoftwareForTheAmount(practiceYear, software));
    inOrder.addAll(asked);
    inOrder.add(amount);
    inOrder.add(new AskedInWindow(practiceYear, new AdmissibleApplication(window())));
    this.conditions = List.copyOf(inOrder);
    this.sourcesOfTrainees = sources(Stream.of(entitled, software));
    this.sourcesOfTheBase = sources(Stream.of(entitled, software, regime, attested, onCall));
    Set<SourceYear> all = new LinkedHashSet<>(entitled.sources());
    all.add(new SourceYear(Source.INAMI, "group-practices", year));
    all.addAll(sources(conditions.stream()));
    this.sources = List.copyOf(all);
  }

  private static List<SourceYear> sources(Stream<? extends Condition> conditions) {
    return conditions.flatMap(condition -> condition.sources().stream()).distinct().toList();
  }

  public static Premium of(PremiumYear year, IntegratedPracticeParameters parameters) {
    return new IntegratedPracticePremium(year, parameters).premium();
  }

  private Premium premium() {
    return new Premium.Builder(Scheme.GP_INTEGRATED_PRACTICE, year)
        .conditions(conditions)
        .rules(this::evaluate)
        .amount(EuroCents.ofEuros(law.topTier().value().euros()))
        .sources(sources)
        .sourcesOfAll(sourcesOfTrainees)
        .window(window())
        // A trainee is not served by the form, which is for the base amount
        .onlyInFull(facts -> PractitionerStatus.of(facts, year).inTraining())
        .paidBy(law.paidBy().value())
        .notificationChannel(law.notificationChannel().value())
        // A refusal of the base premium is a decision in writing (PPI14)
        .refusalChannel(law.refusalChannel().value())
        .touchedBy(
            FactKind.REGISTRATION,
            FactKind.COMPETENCE,
            FactKind.PRACTICE_MEMBERSHIP,
            FactKind.FORFAIT_PERIOD,
            FactKind.SOFTWARE_USE)
        .touchedBy(this::isCountOfYear)
        .touchedByMember(OF_MEMBERS)
        .inPlay((facts, context) -> isInPlay(facts))
        .build();
  }

  private ApplicationWindow window() {
    return practiceYear.window();
  }

  private static ApplicationWindow window(PremiumYear year, IntegratedPracticeParameters law) {
    return new ApplicationWindow(
        Scheme.GP_INTEGRATED_PRACTICE,
        year,
        law.request(),
        List.of(
            new ApplicationWindow.Way(
                law.onlineChannel(), List.of(law.onlineChannel().value()), true),
            new ApplicationWindow.Way(
                law.formChannel(), List.of(law.formChannel().value()), false)),
        law.windowOpens(),
        law.windowCloses());
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
    add(
        asked,
        PracticePhrase.INFORMED_CONSENTS,
        law.informedConsents(),
        Usage.ofInformedConsents(year));
    add(asked, PracticePhrase.SUMEHR, law.sumehr(), Usage.ofSumehrs(year));
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
    add(
        asked,
        PracticePhrase.BAROMETERS,
        law.barometers(),
        Usage.ofBarometers(law.barometers().value().of(), year));
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
    add(asked, title, threshold, Usage.of(parameter, year, unit));
  }

  private void add(
      List<ParameterReached> asked, Phrase title, Parameter<Threshold> threshold, Usage usage) {
    if (threshold.value().isAsked()) {
      counted.addAll(usage.counted());
      asked.add(new ParameterReached(practiceYear, asked.size(), title, usage, threshold));
    }
  }

  /** Where part of the year is at forfait, as both rules would have it (rule book 12.15). */
  private Evaluation evaluate(Premium premium, ProviderFacts facts, RuleContext context) {
    PractitionerYear dossier = practiceYear.open(facts, context);
    return dossier.isRegimeOpen() ? ofEitherRegime(premium, dossier) : evaluate(premium, dossier);
  }

  private Evaluation evaluate(Premium premium, PractitionerYear dossier) {
    ConditionFinding[] findings = new ConditionFinding[conditions.size()];
    boolean refused = false;
    int placeOfAmount = 0;
    for (int place = 0; place < findings.length; place++) {
      PracticeCondition condition = conditions.get(place);
      if (condition == amount) {
        placeOfAmount = place;
      } else {
        findings[place] = condition.assess(dossier);
        refused |= refuses(findings[place], dossier);
      }
    }
    int euros = 0;
    if (refused) {
      findings[placeOfAmount] = amount.notExamined();
    } else {
      AmountOfYear.Award award = amount.award(dossier);
      findings[placeOfAmount] = award.finding();
      euros = award.euros();
    }
    return Evaluation.of(
        premium,
        dossier.facts(),
        dossier.context(),
        List.of(findings),
        EuroCents.ofEuros(euros),
        dossier.context().missing(bearing(dossier, refused)));
  }

  /** Who did not apply at all is told what applying would have given. */
  private boolean refuses(ConditionFinding finding, PractitionerYear dossier) {
    if (finding.outcome() != ConditionOutcome.NOT_MET) {
      return false;
    }
    return switch (finding.weight()) {
      case PREMIUM -> true;
      case APPLYING -> !window().applications(dossier.facts()).isEmpty();
      case AMOUNT -> false;
    };
  }

  /** What could still change something: who gets no more than the base does not wait for counts. */
  private List<SourceYear> bearing(PractitionerYear dossier, boolean refused) {
    if (dossier.standing().inTraining()) {
      return sourcesOfTrainees;
    }
    return refused || !amount.hangsOnParameters(dossier) ? sourcesOfTheBase : sources;
  }

  private Evaluation ofEitherRegime(Premium premium, PractitionerYear dossier) {
    Evaluation aLActe = evaluate(premium, dossier.under(PractitionerStatus.Payment.A_L_ACTE));
    Evaluation atForfait = evaluate(premium, dossier.under(PractitionerStatus.Payment.FORFAIT));
    Outcome one = aLActe.outcome(Weight.PREMIUM);
    Outcome other = atForfait.outcome(Weight.PREMIUM);
    if (one == other && (one == Outcome.REFUSED || !amount.hangsOnParameters(dossier))) {
      return aLActe;
    }
    List<ConditionFinding> findings = new ArrayList<>(conditions.size());
    for (int place = 0; place < conditions.size(); place++) {
      ConditionFinding finding = aLActe.findings().get(place);
      if (conditions.get(place) == amount) {
        findings.add(amount.ofEitherRegime(dossier, aLActe, atForfait));
      } else if (finding.outcome() == atForfait.findings().get(place).outcome()) {
        findings.add(finding);
      } else {
        findings.add(open(finding));
      }
    }
    return Evaluation.of(
        premium,
        dossier.facts(),
        dossier.context(),
        findings,
        EuroCents.ZERO,
        one == Outcome.REFUSED ? atForfait.missing() : aLActe.missing());
  }

  /** It comes out otherwise under the other rules. */
  private ConditionFinding open(ConditionFinding underOneRegime) {
    ConditionFinding open =
        ConditionFinding.unknown(
            underOneRegime.basis(),
            underOneRegime.facts(),
            underOneRegime.observed(),
            PracticePhrase.MANUAL_REVIEW.with(law.mixedYear().value()));
    return underOneRegime.weight() == Weight.AMOUNT ? open.bearingOnAmountOnly() : open;
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
  private boolean isInPlay(ProviderFacts facts) {
    if (!window().applications(facts).isEmpty()) {
      return !facts.isKnownAsNoGeneralPractitioner()
          || PractitionerStatus.of(facts, year).entitled();
    }
    return (isAnythingCounted(facts) || startsIn(facts))
        && PractitionerStatus.of(facts, year).entitled();
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
    for (KnownFact<Competence> competence : facts.competences(year)) {
      if (Days.of(year).contains(competence.value().from())) {
        return true;
      }
    }
    return false;
  }
}
