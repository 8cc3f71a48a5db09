package org.carepremiums.eligibility;

import static com.jayway.jsonpath.matchers.JsonPathMatchers.hasJsonPath;
import static com.jayway.jsonpath.matchers.JsonPathMatchers.hasNoJsonPath;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.carepremiums.contracts.decision.Outcome.GRANTED;
import static org.carepremiums.contracts.decision.Outcome.REFUSED;
import static org.carepremiums.contracts.event.Scheme.PHYSIOTHERAPIST_QUALITY;
import static org.carepremiums.contracts.event.Scheme.PHYSIOTHERAPIST_SOFTWARE;
import static org.carepremiums.eligibility.Campaign.LONGEST_WAIT;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.jayway.jsonpath.ReadContext;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.eligibility.inbox.ParameterChange;
import org.carepremiums.eligibility.parameters.ParameterSet;
import org.carepremiums.platform.testing.facts.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** By which edition of the parameters is decided, and by which instance. */
@QuarkusTest
@EligibilityStack
@DisplayName("The parameters in force:")
class ParametersInForceTest {

  private static final String SOFTWARE = "physiotherapist-software";

  @Inject Campaign campaign;
  @Inject DataSource dataSource;
  @Inject ParameterChange parameterChange;
  @Inject KafkaClientService kafka;
  private FactStream stream;

  @BeforeEach
  void begin() throws SQLException {
    stream = campaign.begin("2026-03-02");
  }

  @Test
  @DisplayName(
      "a later edition is followed from the day on which it is known, by a version of its own")
  void laterEdition() {
    String provider = Providers.next();
    stream.state(provider, Facts.registered("2010-09-01"));
    stream.state(provider, Facts.quality(2026, true, true, "2026-02-27"));
    campaign.settle();
    Decision first = campaign.latest(provider, PHYSIOTHERAPIST_QUALITY, 2026);
    assertThat(first.outcome()).isEqualTo(GRANTED);
    assertThat(first.amount()).isEqualTo(EuroCents.ofEuros(2000));

    stream.open("2026-04-01");
    campaign.settle();

    Decision second = campaign.latest(provider, PHYSIOTHERAPIST_QUALITY, 2026);
    assertThat(second.version()).isEqualTo(first.version() + 1);
    assertThat(second.amount()).isEqualTo(EuroCents.ofEuros(2100));
    assertThat(second.parameterVersion()).isNotEqualTo(first.parameterVersion());
    ReadContext release = ReleaseWatch.latest("physiotherapist-quality", 2026);
    assertThat(release.read("$.state", String.class)).isEqualTo("FINISHED");
    assertThat(release.read("$.startedOn", String.class)).isEqualTo("2026-04-01");
    assertThat(release.read("$.finishedOn", String.class)).isEqualTo("2026-04-01");
    assertThat(release.read("$.parameterVersion", String.class))
        .isEqualTo(second.parameterVersion());
    assertThat(release.<List<Map<String, Object>>>read("$.changes"))
        .containsExactly(
            Map.of(
                "outcomeBefore",
                "GRANTED",
                "outcome",
                "GRANTED",
                "decisions",
                1,
                "amountCentsDifference",
                10_000));
  }

  @Test
  @DisplayName(
      "a year is decided as law and facts were known on an earlier day, and says what came later")
  void asKnownOnAnEarlierDay() {
    String provider = Providers.next();
    String address = "/decisions/" + provider + "/physiotherapist-quality/2026?knownOn=";
    stream.state(provider, Facts.registered("2010-09-01"));
    stream.state(provider, Facts.quality(2026, true, true, "2026-02-27"));
    campaign.settle();
    stream.open("2026-04-02");
    stream.state(provider, Facts.quality(2026, false, true, "2026-02-27"));
    stream.complete(campaign.sources(PHYSIOTHERAPIST_QUALITY, 2026));
    campaign.settle();
    Decision now = campaign.latest(provider, PHYSIOTHERAPIST_QUALITY, 2026);
    assertThat(now.outcome()).isEqualTo(REFUSED);

    given()
        .get(address + "2026-04-02")
        .then()
        .statusCode(200)
        .body(hasJsonPath("$.outcome", equalTo("REFUSED")))
        .body(hasJsonPath("$.editionKnownFrom", equalTo("2026-04-01")))
        .body(hasJsonPath("$.parameterVersion", equalTo(now.parameterVersion())))
        .body(hasJsonPath("$.factsRecordedLater", hasSize(0)))
        .body(hasJsonPath("$.valuesKnownLater", hasSize(0)))
        .body(hasJsonPath("$.sourcesHeardLater", hasSize(0)));
    given()
        .get(address + "2026-03-31")
        .then()
        .statusCode(200)
        .body(hasJsonPath("$.knownOn", equalTo("2026-03-31")))
        .body(hasJsonPath("$.outcome", equalTo("PENDING")))
        .body(hasNoJsonPath("$.editionKnownFrom"))
        .body(hasJsonPath("$.parameterVersion", not(equalTo(now.parameterVersion()))))
        .body(hasJsonPath("$.valuesKnownLater[*].name", hasItem("notificationChannel")))
        .body(
            hasJsonPath(
                "$.sourcesHeardLater[*].text", hasItem("quality list of 2026 from Pro-Q-Kiné")))
        .body(hasJsonPath("$.factsRecordedLater", hasSize(1)))
        .body(hasJsonPath("$.factsRecordedLater[0].factId", containsString("quality-criteria")))
        .body(hasJsonPath("$.factsRecordedLater[0].recordedOn", equalTo("2026-04-02")));
    given()
        .get(address + "2025-01-06")
        .then()
        .statusCode(200)
        .body(hasJsonPath("$.inPlay", equalTo(false)))
        .body(hasJsonPath("$.factsRecordedLater", hasSize(2)));
    given().get(address + "2026-04-03").then().statusCode(400);
    assertThat(campaign.latest(provider, PHYSIOTHERAPIST_QUALITY, 2026)).isEqualTo(now);
  }

  @Test
  @DisplayName(
      "an instance that is older than the parameters followed decides nothing, says so, and loses nothing")
  void olderInstance() throws SQLException {
    ReleaseWatch watch = new ReleaseWatch(dataSource);
    String provider = Providers.next();
    stream.state(Providers.next(), Facts.services(2025, "300", 700));
    campaign.settle();
    int known = watch.everybody().size();
    watch.forgetParameters(SOFTWARE, 2025);
    parameterChange.follow();
    campaign.settle();
    String release = ReleaseWatch.latest(SOFTWARE, 2025).read("$.releaseId", String.class);
    ParameterSet mine = watch.followed();
    watch.followNewerParameters();
    watch.forgetParameters(SOFTWARE, 2025);
    parameterChange.follow();
    stream.state(provider, Facts.services(2025, "300", 701));
    await()
        .atMost(LONGEST_WAIT)
        .untilAsserted(
            () ->
                given()
                    .get("/q/health/ready")
                    .then()
                    .statusCode(503)
                    .body(
                        hasJsonPath(
                            "$.checks[?(@.name == 'inbox')].data['stands back']",
                            contains(
                                containsString(
                                    "parameter set %d (newer) is followed, and this instance is older: it has %d"
                                        .formatted(mine.number() + 1, mine.number()))))));
    await()
        .atMost(LONGEST_WAIT)
        .until(
            () ->
                kafka
                    .<byte[], byte[]>getConsumer("inbox")
                    .getAssignments()
                    .await()
                    .atMost(LONGEST_WAIT)
                    .isEmpty());
    assertThat(campaign.decisions(provider, PHYSIOTHERAPIST_SOFTWARE, 2025)).isEmpty();
    assertThat(ReleaseWatch.latest(SOFTWARE, 2025).read("$.releaseId", String.class))
        .isEqualTo(release);
    assertThat(watch.followed().number()).isEqualTo(mine.number() + 1);

    parameterChange.goBack();

    assertThat(watch.followed()).isEqualTo(mine);
    assertThat(campaign.latest(provider, PHYSIOTHERAPIST_SOFTWARE, 2025, 1).version()).isEqualTo(1);
    campaign.settle();
    ReadContext again = ReleaseWatch.latest(SOFTWARE, 2025);
    assertThat(again.read("$.releaseId", String.class)).isNotEqualTo(release);
    assertThat(again.read("$.decided", Integer.class)).isEqualTo(known);
    assertThat(campaign.rejections()).isEmpty();
    await()
        .atMost(LONGEST_WAIT)
        .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
  }
}
