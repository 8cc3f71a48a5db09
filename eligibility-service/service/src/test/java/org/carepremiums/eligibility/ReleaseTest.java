package org.carepremiums.eligibility;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.carepremiums.contracts.event.Scheme.PHYSIOTHERAPIST_SOFTWARE;
import static org.carepremiums.eligibility.Campaign.LONGEST_WAIT;
import static org.hamcrest.Matchers.containsString;

import com.jayway.jsonpath.ReadContext;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.carepremiums.eligibility.inbox.ParameterChange;
import org.carepremiums.platform.testing.facts.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Everybody is asked again when parameters take effect. */
@QuarkusTest
@EligibilityStack
@DisplayName("A release of parameters:")
class ReleaseTest {

  private static final String SOFTWARE = "physiotherapist-software";
  private static final int PORTION = 20;
  private static final int BOUND = 50;

  @Inject Campaign campaign;
  @Inject DataSource dataSource;
  @Inject ParameterChange parameterChange;
  private FactStream stream;
  private ReleaseWatch watch;

  @BeforeEach
  void begin() throws SQLException {
    watch = new ReleaseWatch(dataSource);
    stream = campaign.begin("2026-04-02");
  }

  @Test
  @DisplayName(
      "a parameter file that changed asks for everybody, and unchanged results emit nothing")
  void changedParametersAskForEverybody() throws SQLException {
    String provider = known(PORTION).get(0);
    int decided = campaign.decisions().size();
    int asked = campaign.reEvaluations(provider);
    parameterChange.follow();
    campaign.settle();
    assertThat(campaign.reEvaluations(provider)).isEqualTo(asked);
    watch.forgetParameters(SOFTWARE, 2025);

    parameterChange.follow();
    campaign.settle();

    assertThat(campaign.reEvaluations(provider)).isEqualTo(asked + 1);
    assertThat(campaign.decisions()).hasSize(decided);
  }

  @Test
  @DisplayName(
      "of two releases everybody is asked once, within the bound, though connections are dropped")
  void releasesAreThrottledAndResume() throws SQLException {
    known(300);
    watch.watchPortions();
    watch.forgetParameters(SOFTWARE, 2024, 2025);

    parameterChange.follow();
    String first = ReleaseWatch.latest(SOFTWARE, 2024).read("$.releaseId", String.class);
    String second = ReleaseWatch.latest(SOFTWARE, 2025).read("$.releaseId", String.class);
    for (String releaseId : List.of(first, second)) {
      // The answer itself may meet a connection that was dropped
      await()
          .atMost(LONGEST_WAIT)
          .untilAsserted(
              () ->
                  assertThat(ReleaseWatch.one(releaseId).read("$.asked", Integer.class))
                      .isGreaterThan(3 * PORTION));
      watch.dropConnections();
    }
    await().atMost(LONGEST_WAIT).ignoreExceptions().untilAsserted(parameterChange::follow);
    watch.clearDroppedConnections();
    // One that was in use when the pool was cleared may come back to it
    await().atMost(LONGEST_WAIT).ignoreExceptions().untilAsserted(campaign::settle);
    List<Integer> askedAtOnce = watch.askedAtOnce();
    List<Integer> inFlight = watch.inFlight();
    watch.stopWatching();

    Set<String> everybody = watch.everybody();
    for (String releaseId : List.of(first, second)) {
      ReadContext release = ReleaseWatch.one(releaseId);
      assertThat(release.read("$.state", String.class)).isEqualTo("FINISHED");
      assertThat(release.read("$.asked", Integer.class)).isEqualTo(everybody.size());
      assertThat(release.read("$.decided", Integer.class)).isEqualTo(everybody.size());
      assertThat(release.read("$.failed", Integer.class)).isZero();
      assertThat(release.read("$.toAsk", Integer.class)).isZero();
      Map<String, Set<String>> questions = ReleaseWatch.questions(campaign, releaseId);
      assertThat(questions.keySet()).isEqualTo(everybody);
      assertThat(questions.values()).allSatisfy(ids -> assertThat(ids).hasSize(1));
    }
    assertThat(ReleaseWatch.latest(SOFTWARE, 2025).read("$.releaseId", String.class))
        .isEqualTo(second);
    assertThat(askedAtOnce).contains(PORTION).allMatch(asked -> asked <= PORTION);
    assertThat(inFlight).allMatch(asked -> asked <= BOUND);
  }

  @Test
  @DisplayName("a release that is paused asks nobody, facts go on being decided, and it resumes")
  void releaseIsPausedAndResumed() throws SQLException {
    known(3 * PORTION);
    watch.forgetParameters(SOFTWARE, 2024);
    String releaseId;
    try (Connection held = watch.holdQuestions()) {
      parameterChange.follow();
      releaseId = ReleaseWatch.latest(SOFTWARE, 2024).read("$.releaseId", String.class);
      assertThat(ReleaseWatch.order(releaseId, "pause")).isEqualTo(200);
      held.rollback();
    }
    campaign.settle();
    ReadContext paused = ReleaseWatch.one(releaseId);
    assertThat(paused.read("$.state", String.class)).isEqualTo("PAUSED");
    assertThat(paused.read("$.pausedBy", String.class)).isEqualTo("operator-1");
    assertThat(paused.read("$.asked", Integer.class)).isEqualTo(PORTION);
    assertThat(paused.read("$.decided", Integer.class)).isEqualTo(PORTION);
    assertThat(paused.read("$.toAsk", Integer.class)).isEqualTo(watch.everybody().size() - PORTION);
    assertThat(ReleaseWatch.order(releaseId, "pause")).isEqualTo(409);
    given()
        .get("/q/metrics")
        .then()
        .body(
            containsString(
                "care_premiums_release_questions{state=\"to-ask\"} "
                    + paused.read("$.toAsk", Integer.class)));

    Set<String> known = watch.everybody();
    String provider = Providers.next();
    stream.state(provider, Facts.services(2025, "300", 700));
    assertThat(campaign.latest(provider, PHYSIOTHERAPIST_SOFTWARE, 2025, 1).version()).isEqualTo(1);

    assertThat(ReleaseWatch.order(releaseId, "resume")).isEqualTo(200);
    campaign.settle();
    assertThat(ReleaseWatch.one(releaseId).read("$.state", String.class)).isEqualTo("FINISHED");
    assertThat(ReleaseWatch.questions(campaign, releaseId).keySet()).containsAll(known);
    assertThat(ReleaseWatch.order(releaseId, "resume")).isEqualTo(409);
    assertThat(ReleaseWatch.order("no-such-release", "pause")).isEqualTo(404);
  }

  @Test
  @DisplayName(
      "a release that follows on another asks in its place, and what it answers counts for it alone")
  void releaseSupersedesAnother() throws SQLException {
    known(3 * PORTION);
    watch.forgetParameters(SOFTWARE, 2024);
    String earlier;
    try (Connection held = watch.holdQuestions()) {
      parameterChange.follow();
      earlier = ReleaseWatch.latest(SOFTWARE, 2024).read("$.releaseId", String.class);
      watch.asIfOfAnEarlierFile(earlier);
      watch.forgetParameters(SOFTWARE, 2024);
      parameterChange.follow();
      held.rollback();
    }
    campaign.settle();

    ReadContext later = ReleaseWatch.latest(SOFTWARE, 2024);
    assertThat(later.read("$.decided", Integer.class)).isEqualTo(watch.everybody().size());
    assertThat(later.read("$.state", String.class)).isEqualTo("FINISHED");
    ReadContext superseded = ReleaseWatch.one(earlier);
    assertThat(superseded.read("$.supersededBy", String.class))
        .isEqualTo(later.read("$.releaseId", String.class));
    assertThat(superseded.read("$.state", String.class)).isEqualTo("FINISHED");
    assertThat(superseded.read("$.asked", Integer.class)).isEqualTo(PORTION);
    assertThat(superseded.read("$.decided", Integer.class)).isZero();
    assertThat(ReleaseWatch.questions(campaign, earlier)).hasSize(PORTION);
  }

  @Test
  @DisplayName(
      "a release goes on and ends though the service cannot decide on somebody, and says so")
  void releaseSurvivesWhoCannotBeDecidedOn() throws SQLException {
    known(3 * PORTION);
    String spoilt = Providers.next();
    watch.spoil(spoilt);
    watch.forgetParameters(SOFTWARE, 2024);

    parameterChange.follow();
    campaign.settle();

    ReadContext release = ReleaseWatch.latest(SOFTWARE, 2024);
    assertThat(release.read("$.state", String.class)).isEqualTo("FINISHED");
    assertThat(release.read("$.failed", Integer.class)).isEqualTo(1);
    assertThat(release.read("$.decided", Integer.class)).isEqualTo(watch.everybody().size() - 1);
    assertThat(campaign.rejections())
        .filteredOn(rejection -> rejection.code().equals("cannot-be-handled"))
        .singleElement()
        .satisfies(
            rejection -> assertThat(rejection.topic()).isEqualTo("eligibility.re-evaluations.v1"));
    watch.remove(spoilt);
  }

  private List<String> known(int many) {
    List<String> providers = Providers.next(many);
    providers.forEach(provider -> stream.state(provider, Facts.services(2025, "300", 700)));
    campaign.settle();
    return providers;
  }
}
