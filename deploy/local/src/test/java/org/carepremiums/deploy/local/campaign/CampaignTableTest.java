package org.carepremiums.deploy.local.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carepremiums.contracts.calendar.BelgianCalendar;
import org.carepremiums.contracts.calendar.TargetCalendar;
import org.carepremiums.contracts.contestation.CaseStatus;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.value.EuroCents;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CampaignTableTest {

  private final CampaignTable table = CampaignTable.recorded();

  @Test
  @DisplayName("every kind of provider has its own short name")
  void idsAreUnique() {
    assertThat(table.archetypes()).extracting(Archetype::id).doesNotHaveDuplicates();
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
        "KQP11"
      })
  @DisplayName("a row shows what happens when the rule is not met")
  void everyRefusingRuleRefusesSomebody(String ruleId) {
    Set<String> refusing =
        table.archetypes().stream()
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
        "KSW2", "KSW4", "KSW5", "KQP4", "KQP10", "KQP11", "KQP12", "KQP13", "CV2", "CV3", "CV4",
        "CV8", "CV9", "12.1", "12.2", "12.3", "12.13", "12.17", "12.20"
      })
  @DisplayName("the rule is named where the table shows its effect")
  void rulesAreNamed(String rule) {
    assertThat(CampaignFiles.table()).contains(rule);
  }

  @Test
  @DisplayName(
      "KSW6 and KQP1: what is granted is 800 and 2,000 euros, and nothing else is an amount")
  void amountsAreTheLaws() {
    for (Archetype archetype : table.archetypes()) {
      archetype
          .decisions()
          .forEach(
              (premium, decision) ->
                  assertThat(decision.amount())
                      .as("%s %s", archetype.id(), premium)
                      .isEqualTo(
                          decision.outcome() != Outcome.GRANTED
                              ? EuroCents.ZERO
                              : premium.scheme().rulePrefix().equals("KSW")
                                  ? EuroCents.ofEuros(800)
                                  : EuroCents.ofEuros(2000)));
    }
  }

  @Test
  @DisplayName("a refusal names a rule, a grant none")
  void refusalsNameRules() {
    for (Archetype archetype : table.archetypes()) {
      archetype
          .decisions()
          .forEach(
              (premium, decision) ->
                  assertThat(decision.failed().isEmpty())
                      .as("%s %s", archetype.id(), premium)
                      .isEqualTo(decision.outcome() != Outcome.REFUSED));
    }
  }

  @Test
  @DisplayName("every final grant says where its money is, and owes what it grants")
  void grantsHaveMoney() {
    for (Archetype archetype : table.archetypes()) {
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
    for (Archetype archetype : table.archetypes()) {
      for (int year = 2022; year <= 2024; year++) {
        int premiumYear = year;
        assertThat(archetype.answers().getOrDefault(year, List.of()))
            .as("%s %d", archetype.id(), year)
            .hasSize(
                (int)
                    archetype.happenings(Happening.Application.class).stream()
                        .filter(application -> application.year() == premiumYear)
                        .count());
      }
    }
  }

  @Test
  @DisplayName("contestations come to every end")
  void contestationsOfEveryOutcome() {
    assertThat(table.archetypes())
        .flatExtracting(Archetype::contestations)
        .extracting(Contested::status)
        .contains(CaseStatus.values());
  }

  @Test
  @DisplayName(
      "what needs an open office falls on a business day, the bank's answer on a TARGET day")
  void daysAreOpen() {
    Stream<LocalDate> days =
        Stream.of(
                table.otherDays().stream(),
                table.cutOffs().stream().map(CutOff::businessDay),
                table.deliveries().stream().map(UsualDelivery::day),
                table.deliveries().stream().map(UsualDelivery::againOn),
                table.deliveries().stream().map(UsualDelivery::stragglersOn),
                table.archetypes().stream()
                    .flatMap(archetype -> archetype.contestations().stream())
                    .map(Contested::decidedOn))
            .flatMap(stream -> stream)
            .filter(Objects::nonNull);

    assertThat(days).allMatch(BelgianCalendar::isBusinessDay);
    assertThat(table.cutOffs())
        .extracting(CutOff::bankReportsOn)
        .filteredOn(Objects::nonNull)
        .allMatch(TargetCalendar::isOpen);
  }

  @Test
  @DisplayName("a cut-off is dealt with on its date or the next business day")
  void cutOffsRoll() {
    assertThat(table.cutOffs())
        .allSatisfy(
            cutOff ->
                assertThat(cutOff.businessDay())
                    .isEqualTo(BelgianCalendar.rollForward(cutOff.date())));
  }

  @Test
  @DisplayName("the operator who submits a batch never approves it")
  void fourEyes() {
    assertThat(table.cutOffs())
        .noneMatch(cutOff -> cutOff.submittedBy().equals(cutOff.secondOperator()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "services 2024 300:250",
        "services twenty 300=250",
        "software",
        "application 2024 2025-13-01",
        "quality 2024 annual",
        "registered 2010-09-01 until 2011-01-01",
        "weather fine"
      })
  @DisplayName("a clause that cannot be understood is named")
  void malformedClausesAreNamed(String clause) {
    assertThatThrownBy(() -> HappeningReader.read(new Clause(clause)))
        .isInstanceOf(MalformedTable.class)
        .hasMessageContaining(clause);
  }
}
