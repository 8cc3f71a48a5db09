package org.carepremiums.eligibility.rule.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carepremiums.contracts.decision.ConditionOutcome;
import org.carepremiums.contracts.decision.ConditionResult;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.FactReference;
import org.carepremiums.contracts.decision.NotificationChannel;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.decision.Prospect;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.fact.FactValue.Application;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.upstream.UsageParameter;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.decide.Result;
import org.carepremiums.eligibility.explanation.InEnglish;
import org.carepremiums.eligibility.parameters.SchemeInForce;
import org.carepremiums.eligibility.parameters.SchemesInForce;
import org.carepremiums.eligibility.rule.ApplicationVerdict;
import org.carepremiums.eligibility.rule.KnownFact;
import org.carepremiums.eligibility.rule.Premium;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RuleContext;
import org.carepremiums.eligibility.rule.SourceYear;
import org.carepremiums.platform.testing.facts.Facts;
import org.carepremiums.platform.testing.facts.Practitioner;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The integrated practice premium")
class IntegratedPracticePremiumTest {

  private static final SchemesInForce SCHEMES =
      SchemesInForce.load(IntegratedPracticePremiumTest.class.getClassLoader());
  private static final String ID = "10000001";

  private static SchemeInForce practice(int year) {
    return SCHEMES.find(Scheme.GP_INTEGRATED_PRACTICE, PremiumYear.of(year)).orElseThrow();
  }

  private static SchemeInForce starter(int year) {
    return SCHEMES.find(Scheme.GP_STARTER_DMG, PremiumYear.of(year)).orElseThrow();
  }

  /** Effectively active, with software, without any parameter, asked online. */
  private static Practitioner active(int year, String number) {
    return new Practitioner(ID, year)
        .competence("003", number, null)
        .attested("300", 9_000_000)
        .onCall(true, 12, false)
        .uses(Practitioner.PACKAGE, "2016-01-01", null);
  }

  private static ProviderFacts facts(Practitioner practitioner) {
    return ProviderFacts.of(
        practitioner.facts(),
        ProviderFacts.packages(Practitioner.accepted(Practitioner.PACKAGE, "2017-01-01", null)));
  }

  private static RuleContext complete(Premium rules, String day) {
    return new RuleContext(LocalDate.parse(day), new HashSet<>(rules.sources()));
  }

  private static Result result(SchemeInForce scheme, Practitioner practitioner, String day) {
    return Result.of(scheme, facts(practitioner), complete(scheme.rules(), day), false);
  }

  @Test
  @DisplayName(
      "is in play once anything of the year is known of a practitioner, or it is asked for")
  void isInPlay() {
    Premium rules = practice(2024).rules();
    RuleContext context = complete(rules, "2025-03-03");
    Practitioner known = new Practitioner(ID, 2024).competence("003", "1995-07-01", null);

    assertThat(rules.isInPlay(facts(known), context)).isFalse();
    assertThat(
            rules.isInPlay(
                facts(new Practitioner(ID, 2024).competence("005", "2024-10-01", null)), context))
        .as("training starts in the year")
        .isTrue();
    assertThat(
            rules.isInPlay(
                facts(
                    new Practitioner(ID, 2024)
                        .asks("a", LocalDate.of(2025, 10, 1), ApplicationChannel.PROSANTE)),
                context))
        .as("asked for")
        .isTrue();
    assertThat(
            rules.isInPlay(
                facts(
                    new Practitioner(ID, 2024)
                        .tell(Facts.registered("2010-09-01"))
                        .asks("a", LocalDate.of(2025, 10, 1), ApplicationChannel.PROSANTE)),
                context))
        .as("asked for by a physiotherapist")
        .isFalse();
    assertThat(rules.isInPlay(facts(known.onCall(true, 0, false)), context)).isTrue();
  }

  @ParameterizedTest(name = "{0} brings it into play")
  @CsvSource({
    "MEDICATION_SCHEMES, true",
    "MULT_E_MEDIATT, true",
    "KIDNEY_BAROMETER, true",
    "RECIP_E_PRESCRIPTIONS, false",
    "E_DMG, false",
  })
  void countsOfTheYear(UsageParameter parameter, boolean asked) {
    Premium rules = practice(2024).rules();
    Practitioner practitioner =
        new Practitioner(ID, 2024).competence("003", "1995-07-01", null).usage(parameter, 1, null);

    assertThat(rules.isInPlay(facts(practitioner), complete(rules, "2025-03-03"))).isEqualTo(asked);
    assertThat(rules.isTouchedBy(practitioner.usageCount(parameter, 1, null))).isEqualTo(asked);
  }

  @Test
  @DisplayName("is touched by facts of its year only, and by days of any year")
  void isTouchedBy() {
    Premium rules = practice(2024).rules();
    PremiumYear other = PremiumYear.of(2023);

    assertThat(rules.isTouchedBy(new FactValue.DmgPatientCount(other, "300", 1))).isFalse();
    assertThat(rules.isTouchedBy(new FactValue.SumehrCount(other, 1))).isFalse();
    assertThat(rules.isTouchedBy(new FactValue.OnCallParticipation(other, true, 1, false)))
        .isFalse();
    assertThat(rules.isTouchedBy(new FactValue.DmgPatientCount(PremiumYear.of(2024), "300", 1)))
        .isTrue();
    assertThat(rules.isTouchedBy(new FactValue.SumehrCount(PremiumYear.of(2024), 1))).isTrue();
    assertThat(rules.isTouchedBy(new FactValue.ForfaitPeriod(LocalDate.of(2019, 1, 1), null)))
        .isTrue();
    assertThat(rules.isTouchedBy(Facts.services(2024, "300", 600))).isFalse();
    assertThat(rules.isTouchedBy(Facts.application("a", 2024, "2025-09-15"))).isFalse();
  }

  @ParameterizedTest(name = "rests in {0} on the operators {1}")
  @CsvSource({
    "2022, cebam ehealth inami mycarenet recip-e spf-social-security",
    "2023, cebam inami mycarenet spf-social-security",
    "2025, cebam inami mycarenet spf-social-security",
  })
  void operators(int year, String operators) {
    assertThat(practice(year).rules().sources())
        .filteredOn(source -> source.feed().equals("usage-counts"))
        .extracting(source -> source.source().id())
        .containsExactlyInAnyOrder(operators.split(" "));
  }

  @Test
  @DisplayName("P24-4 rests on all five networks, and is final only once each is complete")
  void networks() {
    Premium rules = practice(2024).rules();
    Practitioner practitioner =
        active(2024, "1995-07-01")
            .asks("app-1", LocalDate.of(2025, 10, 1), ApplicationChannel.PROSANTE);
    List<SourceYear> networks =
        rules.sources().stream().filter(source -> source.feed().equals("sumehr")).toList();

    assertThat(networks)
        .extracting(SourceYear::source)
        .containsExactlyInAnyOrder(
            Source.ABRUMET, Source.RSW, Source.COZO, Source.VZN, Source.VITALINK);
    for (SourceYear late : networks) {
      Set<SourceYear> complete = new HashSet<>(rules.sources());
      complete.remove(late);
      RuleContext context = new RuleContext(LocalDate.of(2025, 12, 16), complete);
      assertThat(rules.evaluate(facts(practitioner), context).canBeFinal()).isFalse();
    }
    assertThat(rules.evaluate(facts(practitioner), complete(rules, "2025-10-02")).canBeFinal())
        .isTrue();
  }

  @Test
  @DisplayName(
      "PPI9 12.27 nobody who did not apply is refused in writing when the window has closed")
  void withoutApplication() {
    Practitioner practitioner = active(2024, "1995-07-01");

    Result open = result(practice(2024), practitioner, "2025-12-15");
    Result closed = result(practice(2024), practitioner, "2025-12-16");

    assertThat(open.status()).isEqualTo(DecisionStatus.PRELIMINARY);
    assertThat(open.outcome()).isEqualTo(Outcome.PENDING);
    assertThat(closed.status()).isEqualTo(DecisionStatus.PRELIMINARY);
    assertThat(closed.outcome()).isEqualTo(Outcome.NOT_APPLIED_FOR);
    assertThat(closed.pendingOn()).isEmpty();
    assertThat(List.of(open.prospect(), closed.prospect()))
        .containsOnly(
            new Prospect(
                Outcome.GRANTED,
                EuroCents.ofEuros(1_000),
                LocalDate.of(2025, 9, 11),
                LocalDate.of(2025, 12, 15),
                true));
  }

  @ParameterizedTest(
      name = "PPI15 asked on {1}, it is paid by {2} (premium year {0}, rule book 12.10)")
  @CsvSource({
    "2022, 2023-12-31, 2023-12-31",
    "2022, 2024-01-01, 2024-12-31",
    "2024, 2025-12-15, 2025-12-31",
  })
  void payBefore(int year, LocalDate asked, LocalDate paidBy) {
    Practitioner practitioner =
        active(year, "1995-07-01").asks("app-1", asked, ApplicationChannel.PROSANTE);

    assertThat(practice(year).rules().payBefore(facts(practitioner))).isEqualTo(paidBy);
  }

  @ParameterizedTest(name = "{3}: {1} by {0}, admissible {2}")
  @CsvSource({
    "PROSANTE, 2025-09-10, false, P24-2",
    "PROSANTE, 2025-09-11, true, P24-2",
    "PROSANTE, 2025-12-15, true, P24-2",
    "PROSANTE, 2025-12-16, false, P24-2",
    "FORM, 2025-10-01, true, PPI11",
    "FORM, 2025-12-16, false, P24-2",
    "LETTER, 2025-10-01, false, P24-2",
  })
  void verdicts(ApplicationChannel channel, LocalDate on, boolean admissible, String rule) {
    Practitioner practitioner = new Practitioner(ID, 2024).asks("app-1", on, channel);
    Application asked = (Application) practitioner.facts().get(0).value();

    ApplicationVerdict verdict =
        practice(2024)
            .rules()
            .verdict(new KnownFact<>(practitioner.facts().get(0), asked), facts(practitioner));

    assertThat(verdict.admissible()).isEqualTo(admissible);
    assertThat(verdict.ruleId()).isEqualTo(rule);
    assertThat(InEnglish.text(verdict.reason()))
        .contains(admissible ? "inside the window" : "2024");
  }

  @Test
  @DisplayName(
      "PPI6 shows for each parameter the share, what is needed and by how much it is missed")
  void explanation() {
    Practitioner practitioner =
        active(2024, "1995-07-01").dmgPatients("300", 1_204).sumehr(300, 353);

    ConditionResult sumehr =
        result(practice(2024), practitioner, "2025-10-01").conditions().stream()
            .filter(condition -> condition.condition().equals("sumehr"))
            .findFirst()
            .orElseThrow();

    assertThat(InEnglish.text(sumehr.observed()))
        .isEqualTo("54.2 % of 1,204 DMG patients, 60 % needed: 70 patients short");
    assertThat(sumehr.facts()).hasSize(3);
    assertThat(sumehr.ruleId()).isEqualTo("PPI-13.5");
  }

  @Test
  @DisplayName("PPI1 who is a specialist beside general practice is decided as without that")
  void anotherCompetenceBeside() {
    LocalDate asked = LocalDate.of(2025, 10, 1);
    Result alone =
        result(
            practice(2024),
            active(2024, "1995-07-01").asks("app-1", asked, ApplicationChannel.PROSANTE),
            "2026-01-05");
    Result beside =
        result(
            practice(2024),
            active(2024, "1995-07-01")
                .competence("580", "2015-01-01", null)
                .competence("001", "1990-07-01", "1995-06-30")
                .asks("app-1", asked, ApplicationChannel.PROSANTE),
            "2026-01-05");
    Result specialist =
        result(
            practice(2024),
            new Practitioner(ID, 2024)
                .competence("580", "2015-01-01", null)
                .attested("300", 9_000_000)
                .onCall(true, 12, false)
                .uses(Practitioner.PACKAGE, "2016-01-01", null)
                .asks("app-1", asked, ApplicationChannel.PROSANTE),
            "2026-01-05");

    assertThat(alone.amount().isPositive()).isTrue();
    assertThat(beside.amount()).isEqualTo(alone.amount());
    assertThat(beside.competenceCode()).isEqualTo("003");
    assertThat(specialist.outcome()).isEqualTo(Outcome.REFUSED);
  }

  @Test
  @DisplayName("follows a ruling in the place of what the sources say")
  void rulings() {
    Practitioner practitioner =
        new Practitioner(ID, 2024)
            .competence("001", "1995-07-01", null)
            .attested("300", 1)
            .onCall(false, 0, false)
            .forfait("2024-03-01", null)
            .uses(Practitioner.PACKAGE, "2016-01-01", null)
            .asks("app-1", LocalDate.of(2025, 10, 1), ApplicationChannel.PROSANTE)
            .rule(new FactValue.Competence("003", LocalDate.of(1995, 7, 1), null))
            .rule(
                new FactValue.AttestedAmount(
                    PremiumYear.of(2024),
                    "ruling",
                    LocalDate.of(2024, 12, 31),
                    EuroCents.ofEuros(25_000)))
            .rule(new FactValue.OnCallParticipation(PremiumYear.of(2024), true, 1, false))
            .rule(
                new FactValue.ForfaitPeriod(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)));

    Result result = result(practice(2024), practitioner, "2026-01-05");

    assertThat(result.amount().value()).isEqualTo(100_000);
    assertThat(InEnglish.of(result.conditions()).toString()).contains("at forfait");
  }

  @Test
  @DisplayName("DMG1 the starter premium comes for one year of a lifetime")
  void onceInALifetime() {
    Practitioner practitioner = active(2023, "2023-04-03");

    for (int year = 2021; year <= 2025; year++) {
      Premium rules = starter(year).rules();
      assertThat(rules.isInPlay(facts(practitioner), complete(rules, "2026-01-05")))
          .isEqualTo(year == 2023);
    }
  }

  @Test
  @DisplayName("DMG3 the starter premium falls when the integrated practice premium falls")
  void fallsWithThePracticePremium() {
    Practitioner practitioner =
        active(2024, "2024-03-01")
            .asks("app-1", LocalDate.of(2025, 10, 1), ApplicationChannel.PROSANTE);
    assertThat(result(starter(2024), practitioner, "2026-01-05").amount().value())
        .isEqualTo(425_600);

    practitioner.rule(new FactValue.OnCallParticipation(PremiumYear.of(2024), false, 0, false));

    assertThat(result(practice(2024), practitioner, "2026-01-05").amount().value()).isZero();
    assertThat(result(starter(2024), practitioner, "2026-01-05").amount().value()).isZero();
  }

  @Test
  @DisplayName("DMG5 nobody applies for the starter premium; it is paid with the other one")
  void nobodyAppliesForTheStarterPremium() {
    Practitioner practitioner =
        active(2024, "2024-03-01")
            .asks("app-1", LocalDate.of(2025, 10, 1), ApplicationChannel.PROSANTE);
    Application asked =
        new Application(
            "app-2",
            Scheme.GP_STARTER_DMG,
            PremiumYear.of(2024),
            LocalDate.of(2025, 10, 1),
            ApplicationChannel.PROSANTE,
            null,
            null,
            null);

    ApplicationVerdict verdict =
        starter(2024)
            .rules()
            .verdict(new KnownFact<>(Facts.known(ID, asked), asked), facts(practitioner));

    assertThat(verdict.admissible()).isFalse();
    assertThat(verdict.ruleId()).isEqualTo("DMG5");
    assertThat(result(starter(2024), practitioner, "2026-01-05").application().applicationId())
        .isEqualTo("app-1");
    assertThat(starter(2024).rules().payBefore(facts(practitioner)))
        .isEqualTo(LocalDate.of(2025, 12, 31));
  }

  @ParameterizedTest(name = "P24-1 is {1} euros at most in {0}, asked until {2}, told in ProSanté")
  @CsvSource({"2018, 6000, 2020-03-08", "2022, 6000, 2024-01-15", "2025, 6000, 2026-12-31"})
  void highestAmount(int year, int euros, LocalDate closes) {
    Premium rules = practice(year).rules();

    assertThat(rules.amount()).isEqualTo(EuroCents.ofEuros(euros));
    assertThat(rules.deadlines()).containsExactly(closes);
    assertThat(rules.notificationChannel(Outcome.GRANTED)).isEqualTo(NotificationChannel.PROSANTE);
    assertThat(rules.sources()).noneMatch(rules::bringsAllIntoPlay);
  }

  @ParameterizedTest(name = "PPI14 a refusal of {0} is told on paper, all else in ProSanté")
  @ValueSource(ints = {2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025})
  void refusalsAreToldOnPaper(int year) {
    Premium rules = practice(year).rules();

    assertThat(rules.notificationChannel(Outcome.REFUSED)).isEqualTo(NotificationChannel.PAPER);
    assertThat(rules.notificationChannel(Outcome.GRANTED)).isEqualTo(NotificationChannel.PROSANTE);
    assertThat(rules.notificationChannel(Outcome.PENDING)).isEqualTo(NotificationChannel.PROSANTE);
  }

  @Test
  @DisplayName("PPI14 DMG6 a refused starter premium is told in ProSanté, where it is contested")
  void refusedStarterPremium() {
    assertThat(starter(2024).rules().notificationChannel(Outcome.REFUSED))
        .isEqualTo(NotificationChannel.PROSANTE);
  }

  @Test
  @DisplayName(
      "PPI6 is touched by what members do that enters the mean, and by nothing else of them")
  void isTouchedByMembers() {
    Premium rules = practice(2024).rules();
    PremiumYear year = PremiumYear.of(2024);
    Practitioner member = new Practitioner(ID, 2024);

    assertThat(
            List.of(
                new FactValue.Competence("003", LocalDate.of(1995, 7, 1), null),
                Practitioner.membership(
                    "practice-1", "2015-01-05", "2015-01-05", null, "2015-01-05"),
                new FactValue.ForfaitPeriod(LocalDate.of(2019, 1, 1), null),
                member.usageCount(UsageParameter.MEDICATION_SCHEMES, 5, null),
                new FactValue.SumehrCount(year, 1),
                new FactValue.DmgPatientCount(year, "300", 1)))
        .allMatch(rules::isTouchedByMember)
        .allMatch(rules::isTouchedBy);
    assertThat(
            List.of(
                member.usageCount(UsageParameter.RECIP_E_PRESCRIPTIONS, 5, 10),
                new FactValue.SumehrCount(PremiumYear.of(2023), 1),
                new FactValue.OnCallParticipation(year, true, 1, false),
                member.application("a", LocalDate.of(2025, 10, 1), ApplicationChannel.PROSANTE)))
        .noneMatch(rules::isTouchedByMember);
  }

  @Test
  @DisplayName("PPI9 is touched by applications of its own premium and year, and attested amounts")
  void isTouchedByApplications() {
    Premium rules = practice(2024).rules();
    LocalDate day = LocalDate.of(2025, 10, 1);

    assertThat(
            rules.isTouchedBy(
                new Practitioner(ID, 2024).application("a", day, ApplicationChannel.PROSANTE)))
        .isTrue();
    assertThat(
            rules.isTouchedBy(
                new Practitioner(ID, 2023).application("a", day, ApplicationChannel.PROSANTE)))
        .isFalse();
    assertThat(rules.isTouchedBy(attested(2024))).isTrue();
    assertThat(rules.isTouchedBy(attested(2023))).isFalse();
    assertThat(
            rules.isTouchedBy(
                new FactValue.OnCallParticipation(PremiumYear.of(2024), true, 1, false)))
        .isTrue();
    assertThat(
            rules.isTouchedBy(
                new Practitioner(ID, 2023).usageCount(UsageParameter.MEDICATION_SCHEMES, 5, null)))
        .isFalse();
  }

  private static FactValue attested(int year) {
    return new FactValue.AttestedAmount(
        PremiumYear.of(year), "300", LocalDate.of(year, 12, 31), EuroCents.ofEuros(1));
  }

  @ParameterizedTest(name = "PPI11 asked {0}, the application that counts is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "b 2025-10-02 PROSANTE, a 2025-10-03 PROSANTE | b",
        "a 2025-10-03 PROSANTE, b 2025-10-02 PROSANTE | b",
        "b 2025-10-02 PROSANTE, a 2025-10-02 PROSANTE | a",
        "a 2025-10-02 PROSANTE, b 2025-10-02 PROSANTE | a",
        "a 2025-10-01 FORM, b 2025-12-15 PROSANTE | b",
        "b 2025-12-15 PROSANTE, a 2025-10-01 FORM | b",
        "b 2025-10-02 FORM, a 2025-10-03 FORM | b",
        "a 2025-10-01 PROSANTE, ruling 2026-02-02 LETTER | ruling",
        "ruling 2026-02-02 LETTER, a 2025-10-01 PROSANTE | ruling",
        "ruling 2026-02-02 PROSANTE, ruling-2 2026-02-01 LETTER | ruling-2",
      })
  void whichApplicationCounts(String asked, String counts) {
    Practitioner practitioner = new Practitioner(ID, 2024);
    for (String one : asked.split(", ")) {
      String[] words = one.split(" ");
      FactValue application =
          practitioner.application(
              words[0], LocalDate.parse(words[1]), ApplicationChannel.valueOf(words[2]));
      if (words[0].startsWith("ruling")) {
        practitioner.rule(application);
      } else {
        practitioner.tell(application);
      }
    }

    assertThat(practice(2024).rules().application(facts(practitioner)).value().applicationId())
        .isEqualTo(counts);
  }

  @Test
  @DisplayName(
      "PPI9 a ruling that an application counts is answered so, whatever its day and channel")
  void ruledApplication() {
    Application late =
        (Application)
            new Practitioner(ID, 2024)
                .application("a", LocalDate.of(2026, 2, 2), ApplicationChannel.LETTER);

    ApplicationVerdict verdict =
        practice(2024)
            .rules()
            .verdict(
                new KnownFact<>(Facts.ruled(ID, late), late), facts(new Practitioner(ID, 2024)));

    assertThat(verdict.admissible()).isTrue();
    assertThat(verdict.ruleId()).isEqualTo("P24-2");
  }

  @Test
  @DisplayName("PPI-13 a count of another year enters nothing")
  void countOfAnotherYear() {
    Practitioner practitioner = active(2024, "1995-07-01");
    new Practitioner(ID, 2023)
        .usage(UsageParameter.MEDICATION_SCHEMES, 40, null)
        .facts()
        .forEach(fact -> practitioner.tell(fact.value()));

    assertThat(condition(practitioner, "medication-schemes").outcome())
        .isEqualTo(ConditionOutcome.NOT_MET);
    assertThat(
            condition(
                    practitioner.usage(UsageParameter.MEDICATION_SCHEMES, 5, null),
                    "medication-schemes")
                .outcome())
        .isEqualTo(ConditionOutcome.MET);
  }

  private static ConditionResult condition(Practitioner practitioner, String title) {
    return result(practice(2024), practitioner, "2025-10-01").conditions().stream()
        .filter(condition -> condition.condition().equals(title))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("PPI3 the explanation rests on the codes and periods that were looked at")
  void factsOfTheExplanation() {
    Practitioner practitioner =
        active(2024, "1995-07-01")
            .forfait("2024-07-01", null)
            .member("practice-1", "2015-01-05", "2024-03-01", null, "2024-03-01");

    assertThat(condition(practitioner, "regime").facts())
        .extracting(FactReference::factId)
        .anyMatch(id -> id.contains("competence"))
        .anyMatch(id -> id.contains("forfait-period"));
  }

  @ParameterizedTest(name = "PPI3 number granted {0}, at forfait {1}: exempt by {2}")
  @CsvSource({
    "1995-07-01, false, minimumAttestedInEuros",
    "2021-07-01, false, yearsWithoutMinimum",
    "1995-07-01, true, minimumAttestedInEuros",
    "2021-07-01, true, yearsWithoutMinimum",
  })
  void basisOfTheAmount(String granted, boolean forfait, String basis) {
    Practitioner practitioner = active(2024, granted);
    if (forfait) {
      practitioner.forfait("2015-01-01", null);
    }

    assertThat(condition(practitioner, "amount-attested").legalReference())
        .isEqualTo(practice(2024).values().get(basis).legalReference());
  }

  @ParameterizedTest(name = "PPI3 registered {0}, without a fee: refused by {1}")
  @CsvSource({"true, minimumAvailabilityFees", "false, onCall"})
  void basisOfTheOnCallService(boolean registered, String basis) {
    Practitioner practitioner =
        new Practitioner(ID, 2024)
            .competence("003", "1995-07-01", null)
            .onCall(registered, 0, false);

    assertThat(condition(practitioner, "on-call-service").legalReference())
        .isEqualTo(practice(2024).values().get(basis).legalReference());
  }

  @Test
  @DisplayName("refuses thresholds and tiers that cannot be")
  void impossibleParameters() {
    assertThatThrownBy(() -> new Threshold(Threshold.Measure.PERCENT, 101, true, null))
        .hasMessageContaining("101 is impossible");
    assertThatThrownBy(() -> new Threshold(Threshold.Measure.TIMES, 0, true, null))
        .hasMessageContaining("0 is impossible");
    assertThatThrownBy(() -> new Threshold(Threshold.Measure.TIMES, 5, null, null))
        .hasMessageContaining("atForfait");
    assertThatThrownBy(() -> new Threshold(Threshold.Measure.NOT_ASKED, 5, null, null))
        .hasMessageContaining("neither");
    assertThatThrownBy(() -> new Threshold(null, 5, true, null)).hasMessageContaining("measure");
    assertThatThrownBy(
            () ->
                new Threshold(
                    Threshold.Measure.TIMES, 2, true, List.of(UsageParameter.KIDNEY_BAROMETER)))
        .hasMessageContaining("more barometers than it names");
    assertThatThrownBy(() -> new Tier(5, 6, 3_500)).hasMessageContaining("à l'acte");
    assertThatThrownBy(() -> new Tier(0, 0, 3_500)).hasMessageContaining("at least one");
    assertThatThrownBy(() -> new Tier(5, null, 3_500)).hasMessageContaining("no parameters");
  }
}
