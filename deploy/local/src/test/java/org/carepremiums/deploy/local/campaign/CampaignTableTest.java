package org.carepremiums.deploy.local.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carepremiums.contracts.calendar.BelgianCalendar;
import org.carepremiums.contracts.contestation.CaseStatus;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.decision.ReviewQuestion;
import org.carepremiums.contracts.decision.ReviewReading;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.platform.parameters.deadline.TargetCalendar;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CampaignTableTest {

  private static final CampaignTable TABLE = CampaignTable.of(Campaign.RECORDED);

  @Test
  @DisplayName("every kind of provider has its own short name")
  void idsAreUnique() {
    assertThat(TABLE.archetypes()).extracting(Archetype::id).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "KSW1",
        "KSW2",
        "KSW3",
        "KSW5",
        "KSW7",
        "KSW8",
        "KSW9",
        "KSW-12.2",
        "KQP5",
        "KQP6",
        "KQP7",
        "KQP8",
        "KQP10",
        "KQP11",
        "KQP14",
        "SOC1",
        "SOC2",
        "SOC3",
        "SOC4",
        "PPI1",
        "PPI3",
        "PPI4",
        "PPI9",
        "PPI10",
        "PPI11",
        "P24-2",
        "PPI-13.1",
        "PPI-13.2",
        "PPI-13.3",
        "PPI-13.4",
        "PPI-13.5",
        "PPI-13.6",
        "PPI-13.7",
        "PPI-13.8",
        "PPI-13.9",
        "PPI-13.10",
        "PPI-13.11",
        "PPI-13.12",
        "DMG3",
        "DMG4",
        "DMG5"
      })
  @DisplayName("a row shows what happens when the rule is not met")
  void everyRefusingRuleRefusesSomebody(String ruleId) {
    Set<String> refusing =
        TABLE.archetypes().stream()
            .flatMap(
                archetype ->
                    Stream.concat(
                        archetype.decisions().values().stream()
                            .flatMap(decision -> decision.failed().stream()),
                        archetype.answers().values().stream().flatMap(List::stream)))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(refusing).contains(ruleId);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "KSW2", "KSW4", "KSW5", "KQP4", "KQP10", "KQP11", "KQP12", "KQP13", "KQP14", "CV2", "CV3",
        "CV4", "CV6", "CV8", "CV9", "12.1", "12.2", "12.3", "12.13", "12.17", "12.20", "PPI2",
        "PPI6", "PPI7", "PPI8", "PPI11", "PPI12", "PPI13", "PPI14", "PPI16", "P24-1", "P24-4",
        "P24-5", "P24-7", "DMG1", "DMG2", "DMG6", "12.6", "12.7", "12.8", "12.9", "12.10", "12.11",
        "12.14", "12.15", "12.22", "12.23", "12.24", "12.25", "12.26", "12.27", "12.28", "12.29",
        "12.30", "12.31", "12.37"
      })
  @DisplayName("the rule is named where the table shows its effect")
  void rulesAreNamed(String rule) {
    assertThat(CampaignFile.text(Campaign.RECORDED)).contains(rule);
  }

  @Test
  @DisplayName("every amount of the law is granted to somebody, and nothing else is an amount")
  void amountsAreTheLaws() {
    Map<Scheme, Set<Long>> granted = new EnumMap<>(Scheme.class);
    for (Archetype archetype : TABLE.archetypes()) {
      archetype
          .decisions()
          .forEach(
              (premium, decision) -> {
                if (decision.outcome() == Outcome.GRANTED) {
                  granted
                      .computeIfAbsent(premium.scheme(), first -> new TreeSet<>())
                      .add(decision.amount().value());
                } else {
                  assertThat(decision.amount())
                      .as("%s %s", archetype.id(), premium)
                      .isEqualTo(EuroCents.ZERO);
                }
              });
    }

    assertThat(granted)
        .isEqualTo(
            Map.of(
                Scheme.PHYSIOTHERAPIST_SOFTWARE, Set.of(800_00L),
                Scheme.PHYSIOTHERAPIST_QUALITY, Set.of(2000_00L),
                Scheme.PHYSIOTHERAPIST_SOCIAL_STATUS,
                    Set.of(1610_68L, 2847_45L, 1334_17L, 1790_34L, 2365_79L, 3165_07L),
                Scheme.GP_INTEGRATED_PRACTICE,
                    Set.of(800_00L, 1000_00L, 3500_00L, 4500_00L, 6000_00L),
                Scheme.GP_STARTER_DMG, Set.of(4256_00L)));
  }

  @Test
  @DisplayName(
      "12.27 a refusal names a rule, who did not apply what was missing, and nothing else does but"
          + " what bears on an amount")
  void refusalsNameRules() {
    for (Archetype archetype : TABLE.archetypes()) {
      archetype
          .decisions()
          .forEach(
              (premium, decision) ->
                  assertThat(
                          decision.failed().stream()
                              .allMatch(rule -> bearsOnAmount(premium, decision, rule)))
                      .as("%s %s", archetype.id(), premium)
                      .isEqualTo(
                          decision.outcome() != Outcome.REFUSED
                              && decision.outcome() != Outcome.NOT_APPLIED_FOR));
    }
  }

  /**
   * A parameter, a mean that does not count, or the package without which a general practitioner
   * gets the base amount.
   */
  private static boolean bearsOnAmount(
      CampaignPremium premium, ExpectedDecision decision, String rule) {
    return premium.scheme() == Scheme.GP_INTEGRATED_PRACTICE
        && (rule.startsWith("PPI-13.")
            || rule.equals("PPI-12.14")
            || rule.equals("PPI4") && decision.amount().equals(EuroCents.ofEuros(1000)));
  }

  @Test
  @DisplayName("every final grant says where its money is, and owes what it grants")
  void grantsHaveMoney() {
    for (Archetype archetype : TABLE.archetypes()) {
      archetype
          .decisions()
          .forEach(
              (premium, decision) -> {
                ExpectedMoney money = archetype.money().get(premium);
                assertThat(money == null ? EuroCents.ZERO : money.owed())
                    .as("%s %s", archetype.id(), premium)
                    .isEqualTo(decision.isFinalGrant() ? decision.amount() : EuroCents.ZERO);
              });
      assertThat(archetype.decisions().keySet())
          .as(archetype.id())
          .containsAll(archetype.money().keySet());
    }
  }

  @Test
  @DisplayName("every application has its answer")
  void applicationsAreAnswered() {
    for (Archetype archetype : TABLE.archetypes()) {
      Map<CampaignPremium, Integer> answered = new TreeMap<>();
      archetype.answers().forEach((premium, answers) -> answered.put(premium, answers.size()));
      answered.values().removeIf(answers -> answers == 0);
      Map<CampaignPremium, Integer> asked = new TreeMap<>();
      archetype
          .happenings(ArchetypeEvent.Application.class)
          .forEach(application -> asked.merge(application.premium(), 1, Integer::sum));

      assertThat(answered).as(archetype.id()).isEqualTo(asked);
    }
  }

  @Test
  @DisplayName("PPI6: what a row says of a member holds for all members of a practice")
  void membersOfPractices() {
    assertThat(TABLE.archetypes())
        .filteredOn(archetype -> archetype.practice() != null)
        .hasSizeGreaterThan(40)
        .allSatisfy(
            member ->
                assertThat(member.happenings(ArchetypeEvent.Membership.class))
                    .as(member.id())
                    .isNotEmpty());
  }

  @Test
  @DisplayName("a correction replaces nothing of what is told first")
  void correctionsComeSecond() {
    Archetype corrected =
        TABLE.archetypes().stream()
            .filter(archetype -> archetype.id().equals("gp-corrected-down"))
            .findFirst()
            .orElseThrow();

    assertThat(corrected.happenings(ArchetypeEvent.Usage.class))
        .extracting(usage -> usage.counts().get(CountedParameter.SCHEMES))
        .containsExactly(List.of(8), List.of(3));
  }

  @Test
  @DisplayName(
      "12.26 every question that people settle is left open by a row, and settled each way")
  void reviewsOfEveryOutcome() {
    assertThat(TABLE.archetypes())
        .flatExtracting(archetype -> archetype.decisions().values())
        .extracting(ExpectedDecision::review)
        .contains(ReviewQuestion.values());
    assertThat(TABLE.archetypes())
        .flatExtracting(archetype -> archetype.happenings(ArchetypeEvent.Review.class))
        .filteredOn(ArchetypeEvent.Review::isSettled)
        .extracting(review -> review.steps().get(review.steps().size() - 2).holds())
        .contains(ReviewReading.values());
    assertThat(TABLE.archetypes())
        .flatExtracting(archetype -> archetype.happenings(ArchetypeEvent.Review.class))
        .flatExtracting(ArchetypeEvent.Review::steps)
        .extracting(ArchetypeEvent.Review.Step::move)
        .contains(ArchetypeEvent.Review.Move.values());
  }

  @ParameterizedTest
  @EnumSource(
      value = CaseStatus.class,
      names = {"WAITING", "INCOMPLETE"})
  @DisplayName("12.22 12.24 what waits, or is to be completed, ends each way or is still open")
  void whatWaitsEnds(CaseStatus between) {
    assertThat(TABLE.archetypes())
        .flatExtracting(Archetype::contestations)
        .filteredOn(
            contested -> contested.becomes().stream().anyMatch(stage -> stage.status() == between))
        .extracting(PlannedContestation::status)
        .contains(CaseStatus.UPHELD, CaseStatus.DISMISSED, between);
  }

  @Test
  @DisplayName("contestations come to every end")
  void contestationsOfEveryOutcome() {
    assertThat(TABLE.archetypes())
        .flatExtracting(Archetype::contestations)
        .extracting(PlannedContestation::status)
        .contains(CaseStatus.values());
  }

  @Test
  @DisplayName(
      "what needs an open office falls on a business day, the bank's answer on a TARGET day")
  void daysAreOpen() {
    Stream<LocalDate> days =
        Stream.of(
                TABLE.otherDays().stream(),
                TABLE.cutOffs().stream().map(CutOff::businessDay),
                TABLE.deliveries().stream().map(UsualDelivery::day),
                TABLE.deliveries().stream().map(UsualDelivery::againOn),
                TABLE.deliveries().stream().map(UsualDelivery::stragglersOn),
                TABLE.archetypes().stream()
                    .flatMap(archetype -> archetype.contestations().stream())
                    .map(PlannedContestation::decidedOn),
                TABLE.archetypes().stream()
                    .flatMap(
                        archetype -> archetype.happenings(ArchetypeEvent.Review.class).stream())
                    .flatMap(review -> review.steps().stream())
                    .map(ArchetypeEvent.Review.Step::on))
            .flatMap(stream -> stream)
            .filter(Objects::nonNull);

    assertThat(days).allMatch(BelgianCalendar::isBusinessDay);
    assertThat(TABLE.cutOffs())
        .extracting(CutOff::bankReportsOn)
        .filteredOn(Objects::nonNull)
        .allMatch(TargetCalendar::isOpen);
  }

  @Test
  @DisplayName("a cut-off is dealt with on its date or the next business day")
  void cutOffsRoll() {
    assertThat(TABLE.cutOffs())
        .allSatisfy(
            cutOff ->
                assertThat(cutOff.businessDay())
                    .isEqualTo(BelgianCalendar.rollForward(cutOff.date())));
  }

  @Test
  @DisplayName("the operator who submits a batch never approves it")
  void fourEyes() {
    assertThat(TABLE.cutOffs())
        .noneMatch(cutOff -> cutOff.submittedBy().equals(cutOff.secondOperator()));
  }

  @ParameterizedTest(name = "is named with ''{1}'' in place of ''{0}''")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "counted: {300: 250, 500: 249} | counted: {300: many}            | facts[0].counted.300",
        "services: {year: 2024         | services: {year: twenty         | facts[0].year",
        "services: {year: 2024, counted| services: {counted             | facts[0].year",
        "counted: {300: 250, 500: 249} | counted: {}, count: 1     | facts[0].count",
        "services: {year: 2024, counted: {300: 250, 500: 249}} | sumehr: {year: 2024}        | facts[0].patients",
        "services: {year: 2024, counted: {300: 250, 500: 249}} | weather: {fine: yes}        | facts[0]",
        "services: {year: 2024, counted: {300: 250, 500: 249}} | nothing: {of: weather}      | facts[0]",
        "services: {year: 2024, counted: {300: 250, 500: 249}} | nothing: {of: services}      | facts[0]",
        "services: {year: 2024, counted: {300: 250, 500: 249}} | nothing: {of: software, years: [2024]}      | facts[0]",
        "services: {year: 2024, counted: {300: 250, 500: 249}} | usage: {year: 2024, counts: {weather: 1}} | facts[0].counts",
        "services: {year: 2024, counted: {300: 250, 500: 249}} | application: {premium: ABC 2024} | facts[0].premium",
        "services: {year: 2024, counted: {300: 250, 500: 249}} | quality: {year: 2024, annual: perhaps} | facts[0].annual",
        "services: {year: 2024, counted: {300: 250, 500: 249}} | convention: {name: M/24, event: REFUSAL, on: 2024-02-30} | facts[0].on",
        "services: {year: 2024, counted: {300: 250, 500: 249}} | review: {premium: KSW 2024, number: 1, steps: []} | facts[0]",
        "services: {year: 2024, counted: {300: 250, 500: 249}} | review: {premium: KSW 2024, number: 1, steps: [{move: PROPOSED, on: 2025-10-20}]} | facts[0].steps[0]",
        "decisions: {KSW 2024: {status: FINAL | decisions: {ABC 2024: {status: FINAL | decisions",
      })
  @DisplayName("a row that cannot be understood")
  void malformedRowsAreNamed(String right, String wrong, String field) {
    String file = CampaignFile.text(Campaign.RECORDED);
    int row = file.indexOf("- id: activity-2024-499");
    String malformed =
        file.substring(0, row) + file.substring(row).replaceFirst(Pattern.quote(right), wrong);

    assertThatThrownBy(() -> CampaignFile.read(malformed))
        .isInstanceOf(MalformedTable.class)
        .hasMessageStartingWith("row 'activity-2024-499', field '%s': ".formatted(field));
  }

  @Test
  @DisplayName("what is looked at besides names a kind of provider that there is")
  void kindsAreKnown() {
    CampaignFile unknown =
        CampaignFile.read(
            CampaignFile.text(Campaign.RECORDED)
                .replace("of: application-none, premium", "of: nobody, premium"));

    assertThatThrownBy(() -> CampaignTable.of(unknown))
        .isInstanceOf(MalformedTable.class)
        .hasMessageContaining("'nobody' is no kind of provider");
  }
}
