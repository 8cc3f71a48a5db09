package org.carepremiums.eligibility;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.carepremiums.contracts.event.Scheme.GP_INTEGRATED_PRACTICE;
import static org.carepremiums.contracts.event.Scheme.PHYSIOTHERAPIST_QUALITY;
import static org.carepremiums.contracts.event.Scheme.PHYSIOTHERAPIST_SOCIAL_STATUS;
import static org.carepremiums.contracts.event.Scheme.PHYSIOTHERAPIST_SOFTWARE;

import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.ReadContext;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.contracts.upstream.UsageParameter;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.decide.DecisionInput;
import org.carepremiums.eligibility.parameters.SchemesInForce;
import org.carepremiums.eligibility.store.StoredJson;
import org.carepremiums.platform.database.CompressedBytes;
import org.carepremiums.platform.testing.MetricsPage;
import org.carepremiums.platform.testing.PersonalDataPage;
import org.carepremiums.platform.testing.SchemaOwner;
import org.carepremiums.platform.testing.facts.Facts;
import org.carepremiums.platform.testing.facts.Practitioner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What stands after hundreds of providers were decided on, some of them several times. */
@QuarkusTest
@EligibilityStack
@DisplayName("The decisions of a campaign:")
class StoredDecisionsTest {

  /** Of whom one fact is known. */
  private static final List<String> many = new ArrayList<>();

  @Inject Campaign campaign;
  private final DataSource dataSource = SchemaOwner.dataSource();
  @Inject SchemesInForce schemes;

  /** Tells it once for the tests of this class, which only look. */
  @BeforeEach
  void tellOnce() throws SQLException {
    if (!many.isEmpty()) {
      return;
    }
    FactStream stream = campaign.begin("2025-06-03");
    stream.approvedPackage("kine-file");
    stream.complete(campaign.sources(PHYSIOTHERAPIST_SOFTWARE, 2024));
    List<String> told = Providers.next(500);
    for (int i = 0; i < told.size(); i++) {
      stream.state(told.get(i), Facts.services(2025, "300", i));
    }
    List<String> applicants = Providers.next(5);
    applicants.forEach(provider -> stream.softwareApplicant(provider, "kine-file"));
    stream.softwareUser(Providers.next(), "kine-file");
    campaign.settle();
    for (int services : List.of(480, 620)) {
      stream.state(applicants.get(0), Facts.services(2024, "300", services));
      campaign.settle();
    }
    stream.state(applicants.get(1), Facts.services(2024, "300", 480));
    stream.rule(applicants.get(2), Facts.services(2024, "300", 640));
    stream.state(applicants.get(3), Facts.use("kine-file", "2018-01-01", "2023-12-31"));
    stream.state(applicants.get(4), Facts.application("early", 2025, "2025-06-03"));
    stream.state(applicants.get(4), Facts.application("late", 2023, "2025-01-01"));
    for (int evidenceLinker : List.of(0, 9)) {
      new Practitioner(Providers.nextDoctor(), 2025)
          .competence("003", "2010-09-01", null)
          .member("practice-0020", "2020-03-02", "2020-03-02", null, "2020-03-02")
          .usage(UsageParameter.EVIDENCE_LINKER, evidenceLinker, null)
          .facts()
          .forEach(stream::publish);
    }
    String listed = Providers.next();
    stream.conventioned(listed);
    stream.state(listed, Facts.quality(2023, true, null, "2024-02-27"));
    stream.state(listed, Facts.services(2022, "300", 1_200));
    stream.state(
        listed,
        new FactValue.SocialStatusContract(
            PremiumYear.of(2022), "Pension fund 12", LocalDate.of(2022, 11, 5)));
    new Garbage(campaign.topics()).facts("not json", listed, "malformed-json", null);
    campaign.settle();
    stream.open("2026-01-05");
    campaign.settle();
    many.addAll(told);
  }

  @Test
  @DisplayName("hundreds of providers in one go are each decided once")
  void manyAtOnce() {
    assertThat(campaign.decisions())
        .filteredOn(made -> made.year().value() == 2025)
        .filteredOn(made -> made.scheme() == PHYSIOTHERAPIST_SOFTWARE)
        .extracting(made -> made.provider().value())
        .filteredOn(many::contains)
        .containsExactlyInAnyOrderElementsOf(many);
  }

  @Test
  @DisplayName("every decision that was stored can be decided again, byte for byte")
  void everythingCanBeRecomputed() throws SQLException {
    int recomputed = 0;
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select event, input from decision
                join decision_input using (provider, scheme, year, version)
                order by provider, scheme, year, version
                """);
        ResultSet row = select.executeQuery()) {
      Decision before = null;
      while (row.next()) {
        Decision stored = StoredJson.read(row.getBytes(1), Decision.class);
        DecisionInput input = StoredJson.read(row.getBytes(2), DecisionInput.class);

        Decision again =
            input.decide(schemes, stored.version() == 1 ? null : before, stored.version());

        assertThat(KeptJson.bytes(again))
            .as(stored.decisionId())
            .isEqualTo(CompressedBytes.decompress(row.getBytes(1)));
        before = stored;
        recomputed++;
      }
    }
    assertThat(recomputed).isEqualTo(campaign.decisions().size()).isGreaterThan(500);
    assertThat(campaign.decisions())
        .extracting(Decision::scheme)
        .contains(
            PHYSIOTHERAPIST_SOFTWARE,
            PHYSIOTHERAPIST_QUALITY,
            PHYSIOTHERAPIST_SOCIAL_STATUS,
            GP_INTEGRATED_PRACTICE);
  }

  @Test
  @DisplayName("the published decisions are the stored ones, each once and in order of version")
  void publishedOnceAndInOrder() {
    Map<String, Integer> seen = new HashMap<>();
    for (Decision made : campaign.decisions()) {
      String place = made.scheme() + "/" + made.year() + "/" + made.provider();
      assertThat(made.version()).isEqualTo(seen.getOrDefault(place, 0) + 1);
      seen.put(place, made.version());
    }
    assertThat(seen).isNotEmpty();
  }

  @Test
  @DisplayName("the summary counts the current decisions")
  void summaryCounts() {
    Map<List<Object>, Long> expected = new HashMap<>();
    Map<String, Decision> current = new HashMap<>();
    campaign
        .decisions()
        .forEach(
            made -> current.put(made.scheme() + "/" + made.year() + "/" + made.provider(), made));
    current
        .values()
        .forEach(
            made ->
                expected.merge(
                    List.of(
                        made.scheme().id(),
                        made.year().value(),
                        made.status().name(),
                        made.outcome().name()),
                    1L,
                    Long::sum));

    ReadContext summary =
        JsonPath.parse(given().get("/summary").then().statusCode(200).extract().asString());
    Map<List<Object>, Long> counted = new HashMap<>();
    List<Map<String, Object>> rows = summary.read("$.decisions");
    for (Map<String, Object> row : rows) {
      counted.put(
          List.of(row.get("scheme"), row.get("year"), row.get("status"), row.get("outcome")),
          ((Number) row.get("count")).longValue());
    }

    assertThat(counted).isEqualTo(expected);
    assertThat(rows)
        .filteredOn(row -> row.get("outcome").equals("GRANTED") && row.get("year").equals(2024))
        .allSatisfy(
            row ->
                assertThat(((Number) row.get("amountCents")).longValue())
                    .isEqualTo(80_000 * ((Number) row.get("count")).longValue()));
    assertThat(summary.read("$.providers", Long.class)).isGreaterThan(500);
    assertThat(summary.read("$.applications.admissible", Long.class)).isPositive();
    assertThat(summary.read("$.applications.inadmissible", Long.class)).isEqualTo(2);
  }

  @Test
  @DisplayName(
      "what stays owed is shown by scheme: of each decision the latest version that was final and not pending")
  void whatStaysOwed() throws SQLException {
    Map<String, BigDecimal> owed = new TreeMap<>();
    try (Connection connection = dataSource.getConnection();
        var row =
            connection
                .createStatement()
                .executeQuery(
                    """
                    select scheme, sum(amount_cents) from (
                      select distinct on (provider, scheme, year) scheme, amount_cents
                      from decision where status = 'FINAL' and outcome <> 'PENDING'
                      order by provider, scheme, year, version desc
                    ) settled group by scheme
                    """)) {
      while (row.next()) {
        owed.put(row.getString(1), row.getBigDecimal(2));
      }
    }

    assertThat(owed).isNotEmpty().containsKey("physiotherapist-software");
    await()
        .untilAsserted(
            () ->
                owed.forEach(
                    (scheme, cents) ->
                        assertThat(new BigDecimal(shownOwed(scheme)))
                            .as(scheme)
                            .isEqualByComparingTo(cents)));
  }

  @Test
  @DisplayName(
      "decisions are counted by scheme, outcome and status, and every metric is documented")
  void decisionsAreCounted() throws SQLException {
    String granted = "{outcome=\"GRANTED\",scheme=\"physiotherapist-software\",status=\"FINAL\"} ";
    long stand;
    try (Connection connection = dataSource.getConnection();
        var row =
            connection
                .createStatement()
                .executeQuery(
                    """
                    select count(*) from current_decision
                    where outcome = 'GRANTED' and scheme = 'physiotherapist-software'
                      and status = 'FINAL'
                    """)) {
      row.next();
      stand = row.getLong(1);
    }

    assertThat(stand).isPositive();
    await()
        .untilAsserted(
            () ->
                assertThat(metrics())
                    .contains("care_premiums_decisions_total" + granted)
                    .contains("care_premiums_current_decisions" + granted + (double) stand));
    MetricsPage.requireDocumented("eligibility", metrics());
  }

  @Test
  @DisplayName("every table and column that may name a person is documented as it is treated")
  void everyTableIsDocumented() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      PersonalDataPage.requireComplete("eligibility", connection, List.of(), List.of());
    }
  }

  private static String shownOwed(String scheme) {
    String line = "care_premiums_decided_owed_cents{scheme=\"" + scheme + "\"} ";
    return metrics()
        .lines()
        .filter(shown -> shown.startsWith(line))
        .map(shown -> shown.substring(line.length()))
        .findFirst()
        .orElseThrow();
  }

  private static String metrics() {
    return given().get("/q/metrics").then().statusCode(200).extract().asString();
  }
}
