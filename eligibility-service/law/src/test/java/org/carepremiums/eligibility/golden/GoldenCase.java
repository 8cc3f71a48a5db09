package org.carepremiums.eligibility.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.carepremiums.contracts.contestation.ContestableCriterion;
import org.carepremiums.contracts.decision.ConditionOutcome;
import org.carepremiums.contracts.decision.ConditionResult;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.eligibility.decide.Result;
import org.carepremiums.eligibility.explanation.InEnglish;
import org.carepremiums.eligibility.parameters.SchemeInForce;
import org.carepremiums.eligibility.parameters.SchemesInForce;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RuleContext;
import org.carepremiums.eligibility.rule.SourceYear;
import org.carepremiums.platform.parameters.contestable.ContestablePremium;
import org.carepremiums.platform.testing.golden.GoldenTable.Row;

/** What both tables have in common: decide a row, and compare with what it expects. */
final class GoldenCase {

  static final SchemesInForce SCHEMES = SchemesInForce.load(GoldenCase.class.getClassLoader());

  /** By the version of the parameters, whose rows all ask for it. */
  private static final Map<String, Optional<ContestablePremium>> CONTESTABLE =
      new ConcurrentHashMap<>();

  private GoldenCase() {}

  static void check(
      Row row, Scheme scheme, LocalDate standardDay, List<Fact> facts, List<Fact> softwareFacts) {
    SchemeInForce inForce = SCHEMES.find(scheme, row.year()).orElseThrow();
    RuleContext context =
        new RuleContext(
            LocalDate.parse(row.cell("day", standardDay.toString())),
            complete(row.cell("complete", "all"), inForce));
    Result result =
        Result.of(
            inForce,
            ProviderFacts.of(facts, ProviderFacts.packages(softwareFacts)),
            context,
            false);
    String said = InEnglish.of(result.conditions()).toString();
    assertThat(InEnglish.of(result.conditions()))
        .allSatisfy(
            condition -> {
              assertThat(condition.condition()).isNotBlank();
              assertThat(condition.observed()).isNotBlank();
              assertThat(condition.required()).isNotBlank();
            });
    assertThat(came(result)).as(said).isEqualTo(row.cell("outcome"));
    assertThat(result.amount().value())
        .as(said)
        .isEqualTo(new BigDecimal(row.cell("euros")).movePointRight(2).longValueExact());
    assertThat(failed(result)).as(said).isEqualTo(expectedToFail(row));
    String explanation = row.cell("says", "");
    if (!explanation.isEmpty()) {
      assertThat(InEnglish.of(result.conditions()))
          .flatExtracting(InEnglish::observed, InEnglish::waitingFor)
          .contains(explanation);
    }
    requireAwaited(result);
    requireContestable(result);
    ApprovedStatements.check(row, scheme, result, context.openDay());
  }

  /** As in {@code preliminary not applied for}. */
  static String came(Result result) {
    return (result.status() + " " + result.outcome()).toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** What a statement shows can be contested, by rule and by name (rule book 12.24). */
  static void requireContestable(Result result) {
    ContestablePremium contestable =
        CONTESTABLE
            .computeIfAbsent(
                result.scheme().version(),
                version ->
                    ContestablePremium.of(
                        result.scheme().rules().scheme(), result.scheme().rules().year()))
            .orElse(null);
    if (contestable == null) {
      // A year to come, whose parameters are there for tests alone
      return;
    }
    for (ConditionResult condition : result.conditions()) {
      assertThat(contestable.named(condition.ruleId()))
          .as("contested by " + condition.ruleId())
          .extracting(ContestableCriterion::name)
          .contains(condition.condition());
    }
  }

  /** Something is waited for exactly where nothing is decided yet, and it is told what. */
  static void requireAwaited(Result result) {
    boolean over =
        result.status() == DecisionStatus.FINAL || result.outcome() == Outcome.NOT_APPLIED_FOR;
    assertThat(result.pendingOn().isEmpty()).as("waits for nothing").isEqualTo(over);
    assertThat(result.review() != null)
        .as("names what is to be settled")
        .isEqualTo(result.status() == DecisionStatus.IN_REVIEW);
  }

  private static List<String> failed(Result result) {
    return result.conditions().stream()
        .filter(condition -> condition.outcome() == ConditionOutcome.NOT_MET)
        .map(ConditionResult::ruleId)
        .collect(Collectors.toList());
  }

  private static List<String> expectedToFail(Row row) {
    String failed = row.cell("failed");
    return failed.isEmpty() ? List.of() : Arrays.asList(failed.split(" "));
  }

  private static Set<SourceYear> complete(String written, SchemeInForce scheme) {
    Set<SourceYear> sources = new HashSet<>(scheme.rules().everySource());
    if (written.equals("none")) {
      return Set.of();
    }
    if (written.startsWith("but ")) {
      assertThat(sources.removeIf(source -> source.feed().equals(written.substring(4)))).isTrue();
    }
    return sources;
  }
}
