package org.carepremiums.eligibility;

import static com.jayway.jsonpath.matchers.JsonPathMatchers.hasJsonPath;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carepremiums.contracts.decision.DecisionStatus.FINAL;
import static org.carepremiums.contracts.decision.DecisionStatus.PRELIMINARY;
import static org.carepremiums.contracts.decision.Outcome.GRANTED;
import static org.carepremiums.contracts.decision.Outcome.REFUSED;
import static org.carepremiums.contracts.event.Scheme.PHYSIOTHERAPIST_SOCIAL_STATUS;
import static org.carepremiums.contracts.event.Scheme.PHYSIOTHERAPIST_SOFTWARE;
import static org.carepremiums.eligibility.Campaign.condition;
import static org.carepremiums.eligibility.Campaign.inEnglish;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import com.jayway.jsonpath.JsonPath;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.decision.ConditionOutcome;
import org.carepremiums.contracts.decision.ConditionResult;
import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.SourceYear;
import org.carepremiums.platform.testing.access.Caller;
import org.carepremiums.platform.testing.facts.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What happens to a decision when more is known. */
@QuarkusTest
@EligibilityStack
@DisplayName("A decision that was made:")
class CorrectionTest {

  @Inject Campaign campaign;
  private FactStream stream;

  @BeforeEach
  void begin() throws SQLException {
    stream = campaign.begin("2025-06-03");
    stream.approvedPackage("kine-file");
    stream.approvedPackage("other-file");
    stream.complete(campaign.sources(PHYSIOTHERAPIST_SOFTWARE, 2024));
    campaign.settle();
  }

  @Test
  @DisplayName("a correction makes a further version that says what changed, and stays final")
  void correctionMakesAVersion() {
    String provider = granted("kine-file");
    int before = campaign.latest(provider, PHYSIOTHERAPIST_SOFTWARE, 2024).version();
    stream.state(provider, Facts.services(2024, "300", 480));

    Decision corrected = campaign.latest(provider, PHYSIOTHERAPIST_SOFTWARE, 2024, before + 1);

    assertThat(corrected.status()).isEqualTo(FINAL);
    assertThat(corrected.outcome()).isEqualTo(REFUSED);
    assertThat(corrected.amount()).isEqualTo(EuroCents.ZERO);
    assertThat(inEnglish(corrected.changes()))
        .containsExactly(
            "outcome: granted, now refused",
            "amount: 800 EUR, now 0 EUR",
            "KSW3 Activity: met (600 services in 2024 (1 insurer)), now not met (480 services in"
                + " 2024 (1 insurer): 20 short)",
            "to be paid before: 2025-12-31, now none");
    stream.state(provider, Facts.services(2024, "300", 600));
    campaign.latest(provider, PHYSIOTHERAPIST_SOFTWARE, 2024, before + 2);
  }

  @Test
  @DisplayName("an unchanged result emits nothing, though a fact was recorded again")
  void unchangedEmitsNothing() {
    String provider = granted("kine-file");
    int before = campaign.decisions(provider, PHYSIOTHERAPIST_SOFTWARE, 2024).size();
    stream.open("2025-06-04");
    stream.state(provider, Facts.services(2024, "300", 600));
    stream.state(provider, Facts.registered("2010-09-01"));
    campaign.settle();

    assertThat(campaign.decisions(provider, PHYSIOTHERAPIST_SOFTWARE, 2024)).hasSize(before);
  }

  @Test
  @DisplayName("duplicates and reversed order give the same decision")
  void duplicatesAndReversedOrder() {
    String straight = Providers.next();
    String reversed = Providers.next();
    List<Fact> inOrder = history(straight);
    inOrder.forEach(stream::publish);
    List<Fact> backwards = new ArrayList<>(history(reversed));
    Collections.reverse(backwards);
    backwards.forEach(
        fact -> {
          stream.publish(fact);
          stream.publish(fact);
        });
    backwards.forEach(stream::publish);
    campaign.settle();

    Decision one = campaign.latest(straight, PHYSIOTHERAPIST_SOFTWARE, 2024);
    Decision other = campaign.latest(reversed, PHYSIOTHERAPIST_SOFTWARE, 2024);

    assertThat(one.outcome()).isEqualTo(GRANTED);
    assertThat(other.outcome()).isEqualTo(one.outcome());
    assertThat(other.status()).isEqualTo(one.status());
    assertThat(observed(other)).isEqualTo(observed(one));
  }

  @Test
  @DisplayName("a ruling's fact outranks the insurer, even when the insurer insists later")
  void rulingOutranks() {
    String provider = Providers.next();
    stream.softwareUser(provider, "kine-file");
    stream.state(provider, Facts.services(2024, "300", 480));
    stream.state(provider, Facts.application("app-" + provider, 2024, "2025-06-02"));
    campaign.settle();
    assertThat(campaign.latest(provider, PHYSIOTHERAPIST_SOFTWARE, 2024).outcome())
        .isEqualTo(REFUSED);

    stream.rule(provider, Facts.services(2024, "300", 640));
    campaign.settle();
    Decision ruled = campaign.latest(provider, PHYSIOTHERAPIST_SOFTWARE, 2024);
    assertThat(ruled.outcome()).isEqualTo(GRANTED);
    assertThat(condition(ruled, "activity").facts())
        .singleElement()
        .satisfies(fact -> assertThat(fact.source()).isEqualTo(Source.CONTESTATION));

    stream.state(provider, Facts.services(2024, "300", 470));
    campaign.settle();
    assertThat(campaign.latest(provider, PHYSIOTHERAPIST_SOFTWARE, 2024)).isEqualTo(ruled);
  }

  @Test
  @DisplayName("an approval that is withdrawn decides again for the package's users only")
  void withdrawnApprovalConcernsUsersOnly() {
    String user = granted("kine-file");
    String secondUser = granted("kine-file");
    String otherUser = granted("other-file");
    Decision other = campaign.latest(otherUser, PHYSIOTHERAPIST_SOFTWARE, 2024);
    int requestsBefore = campaign.reEvaluations(otherUser);

    stream.state("kine-file", Facts.approved("2018-02-01", "2023-12-31"));
    campaign.settle();

    assertThat(campaign.latest(user, PHYSIOTHERAPIST_SOFTWARE, 2024).outcome()).isEqualTo(REFUSED);
    assertThat(campaign.latest(secondUser, PHYSIOTHERAPIST_SOFTWARE, 2024).outcome())
        .isEqualTo(REFUSED);
    assertThat(campaign.latest(otherUser, PHYSIOTHERAPIST_SOFTWARE, 2024)).isEqualTo(other);
    assertThat(campaign.reEvaluations(otherUser)).isEqualTo(requestsBefore);

    stream.state("kine-file", Facts.approved("2018-02-01", null));
    campaign.settle();
    assertThat(campaign.latest(user, PHYSIOTHERAPIST_SOFTWARE, 2024).outcome()).isEqualTo(GRANTED);
  }

  @Test
  @DisplayName(
      "completeness that is taken back makes what rests on it preliminary, by the source's name,"
          + " and lists who was notified")
  void completenessTakenBack() {
    String provider = granted("kine-file");
    SourceYear counts = FactStream.source(Source.INSURERS, "activity-counts", 2024);
    Decision granted = campaign.latest(provider, PHYSIOTHERAPIST_SOFTWARE, 2024);
    stream.completeness(counts, false);
    campaign.settle();

    Decision open = campaign.latest(provider, PHYSIOTHERAPIST_SOFTWARE, 2024);
    assertThat(open.status()).isEqualTo(PRELIMINARY);
    assertThat(open.outcome()).isEqualTo(GRANTED);
    assertThat(open.notification()).isNull();
    assertThat(inEnglish(open.pendingOn()))
        .containsExactly("activity counts of 2024 from the insurers");
    Caller.as("handler-1", Role.CASE_HANDLER)
        .get("/suspended")
        .then()
        .statusCode(200)
        .body(hasJsonPath("$[*].source", everyItem(equalTo("insurers"))))
        .body(hasJsonPath("$[*].feed", everyItem(equalTo("activity-counts"))))
        .body(
            hasJsonPath(
                "$[?(@.provider == '%s')].notifiedOn".formatted(provider),
                contains(granted.notification().on().toString())))
        .body(
            hasJsonPath(
                "$[?(@.provider == '%s')].outcome".formatted(provider), contains("GRANTED")))
        .body(
            hasJsonPath(
                "$[?(@.provider == '%s')].decisionId".formatted(provider),
                contains(granted.decisionId())));

    stream.completeness(counts, true);
    campaign.settle();
    Decision again = campaign.latest(provider, PHYSIOTHERAPIST_SOFTWARE, 2024);
    assertThat(again.version()).isEqualTo(granted.version() + 2);
    assertThat(again.status()).isEqualTo(FINAL);
    assertThat(again.outcome()).isEqualTo(GRANTED);
    assertThat(again.amount()).isEqualTo(granted.amount());
    Caller.as("handler-1", Role.CASE_HANDLER)
        .get("/suspended")
        .then()
        .statusCode(200)
        .body(hasJsonPath("$", hasSize(0)));
  }

  @Test
  @DisplayName(
      "SOC5 a period of inactivity that becomes known later has the social status decided anew")
  void inactivityKnownLater() {
    String provider = Providers.next();
    stream.conventioned(provider);
    stream.state(provider, Facts.services(2022, "300", 1_200));
    stream.state(
        provider,
        new FactValue.SocialStatusContract(
            PremiumYear.of(2022), "Pension fund 12", LocalDate.of(2022, 11, 5)));
    campaign.settle();
    Decision before = campaign.latest(provider, PHYSIOTHERAPIST_SOCIAL_STATUS, 2022);
    assertThat(before.amount()).isEqualTo(EuroCents.ZERO);

    stream.state(
        provider,
        new FactValue.InactivityPeriod(LocalDate.of(2022, 3, 1), LocalDate.of(2022, 5, 12)));
    campaign.settle();

    Decision lowered = campaign.latest(provider, PHYSIOTHERAPIST_SOCIAL_STATUS, 2022);
    assertThat(lowered.version()).isGreaterThan(before.version());
    assertThat(lowered.conditions())
        .filteredOn(condition -> condition.ruleId().equals("SOC5"))
        .extracting(ConditionResult::outcome)
        .containsExactly(ConditionOutcome.MET);
  }

  @Test
  @DisplayName("a provider's decisions are shown with their whole history, the newest first")
  void historyIsShown() {
    String provider = granted("kine-file");
    stream.state(provider, Facts.services(2024, "300", 480));
    campaign.settle();
    stream.state(provider, Facts.services(2024, "300", 600));
    campaign.settle();
    given()
        .get("/decisions/" + provider)
        .then()
        .statusCode(200)
        .body(
            hasJsonPath(
                "$[?(@.scheme == 'physiotherapist-software' && @.year == 2024)]", hasSize(1)))
        .body(
            hasJsonPath(
                "$[?(@.year == 2024 && @.scheme == 'physiotherapist-software')].outcome",
                contains("GRANTED")));
    List<Integer> versions =
        JsonPath.read(
            given()
                .get("/decisions/" + provider + "/physiotherapist-software/2024")
                .then()
                .statusCode(200)
                .body(hasJsonPath("$[0].conditions", hasSize(5)))
                .body(
                    hasJsonPath(
                        "$[0].conditions[?(@.ruleId == 'KSW3')].facts[0].deliveryId",
                        contains("delivery-1")))
                .extract()
                .asString(),
            "$[*].version");

    assertThat(versions).isSortedAccordingTo(Comparator.reverseOrder()).endsWith(2, 1);
  }

  /** Of whom a decision is final and grants. */
  private String granted(String packageId) {
    String provider = Providers.next();
    stream.softwareApplicant(provider, packageId);
    campaign.settle();
    Decision granted = campaign.latest(provider, PHYSIOTHERAPIST_SOFTWARE, 2024);
    assertThat(granted.outcome()).isEqualTo(GRANTED);
    assertThat(granted.status()).isEqualTo(FINAL);
    return provider;
  }

  /** What is told of a provider, in the order of telling. */
  private List<Fact> history(String provider) {
    return List.of(
        stream.next(provider, Facts.registered("2010-09-01")),
        stream.next(provider, Facts.neverAdhered()),
        stream.next(provider, Facts.services(2024, "300", 100)),
        stream.next(provider, Facts.use("other-file", "2018-01-01", "2023-12-31")),
        stream.next(provider, Facts.adhered("2018-01-01..")),
        stream.next(provider, Facts.services(2024, "300", 900)),
        stream.next(provider, Facts.services(2024, "300", 400)),
        stream.next(provider, Facts.services(2024, "500", 100)),
        stream.next(provider, Facts.use("other-file", "2018-01-01", null)),
        stream.next(provider, Facts.application("app-history", 2024, "2025-06-02")));
  }

  private static List<String> observed(Decision decision) {
    return decision.conditions().stream()
        .map(condition -> condition.outcome() + " " + condition.observed())
        .toList();
  }
}
