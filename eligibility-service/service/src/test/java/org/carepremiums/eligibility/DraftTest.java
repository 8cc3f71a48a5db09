package org.carepremiums.eligibility;

import static com.jayway.jsonpath.matchers.JsonPathMatchers.hasJsonPath;
import static com.jayway.jsonpath.matchers.JsonPathMatchers.hasNoJsonPath;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carepremiums.contracts.upstream.ApplicationChannel.PROSANTE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.fact.SourceCompleteness;
import org.carepremiums.contracts.upstream.UsageParameter;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.parameters.SchemesInForce;
import org.carepremiums.eligibility.rule.SourceYear;
import org.carepremiums.eligibility.store.PracticeMembers;
import org.carepremiums.eligibility.store.ProviderState;
import org.carepremiums.eligibility.store.ProviderStates;
import org.carepremiums.eligibility.store.SharedFacts;
import org.carepremiums.platform.testing.SchemaOwner;
import org.carepremiums.platform.testing.facts.Facts;
import org.carepremiums.platform.testing.facts.Practitioner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known is written into the tables, because it is needed before every question. */
@QuarkusTest
@EligibilityStack
@DisplayName("A draft of a parameter file")
class DraftTest {

  private static final String SOFTWARE = "physiotherapist-software";
  private static final String PRACTICE = "gp-integrated-practice";
  private static final String PACKAGE = "draft-kine-file";
  private static final String OF_DOCTORS = "draft-gp-file";
  private static final String LITTLE = Providers.next();
  private static final String MIDDLING = Providers.next();
  private static final String MUCH = Providers.next();
  private static final String CARRIED = Providers.nextDoctor();
  private static final String CARRYING = Providers.nextDoctor();
  private static final String ASKED = Providers.nextDoctor();
  private static final String FORGOT = Providers.nextDoctor();
  private static final String AUTOMATIC = "request:\n    value: AUTOMATIC";
  private static final LocalDate DAY_OF_2022 = LocalDate.of(2022, 8, 1);
  private static final LocalDate DAY_OF_2026 = LocalDate.of(2026, 9, 1);

  @Inject Campaign campaign;
  private final DataSource dataSource = SchemaOwner.dataSource();
  @Inject SchemesInForce schemes;

  @BeforeEach
  void know() throws SQLException {
    campaign.begin();
    List<Fact> facts = new ArrayList<>();
    physiotherapist(LITTLE, 400, facts);
    physiotherapist(MIDDLING, 550, facts);
    physiotherapist(MUCH, 700, facts);
    facts.addAll(practitioner(CARRIED, 2021, 0).asks("app-1", DAY_OF_2022, PROSANTE).facts());
    facts.addAll(practitioner(CARRYING, 2021, 100).asks("app-2", DAY_OF_2022, PROSANTE).facts());
    facts.addAll(practitioner(ASKED, 2025, 100).asks("app-3", DAY_OF_2026, PROSANTE).facts());
    facts.addAll(practitioner(FORGOT, 2025, 100).facts());
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("insert into business_day (day) values ('2025-01-06')");
      store(connection, facts);
      SharedFacts shared = SharedFacts.load(connection, true);
      shared.learn(Facts.known(PACKAGE, Facts.homologated("2018-01-01", null)));
      shared.learn(Facts.known(PACKAGE, Facts.approved("2018-02-01", null)));
      shared.learn(
          Facts.known(OF_DOCTORS, new FactValue.SoftwareAcceptance(Facts.day("2018-01-01"), null)));
      for (SourceYear source : sources()) {
        shared.learn(
            new SourceCompleteness(
                source.source(),
                source.feed(),
                source.year(),
                true,
                "delivery-1",
                BusinessDay.of("2025-01-06"),
                null));
      }
      shared.save(connection);
    }
  }

  @Test
  @DisplayName("with a higher threshold (KSW3) names who loses, and by how much in all")
  void higherThreshold() throws IOException {
    ask(SOFTWARE, with("value: 500", "value: 600"))
        .statusCode(200)
        .body(hasJsonPath("$.changesNothing", equalTo(false)))
        .body(hasJsonPath("$.premiums", hasSize(1)))
        .body(hasJsonPath("$.premiums[0].inForce", startsWith("physiotherapist-software/2021@")))
        .body(hasJsonPath("$.premiums[0].draft", startsWith("physiotherapist-software/2021@")))
        .body(hasJsonPath("$.premiums[0].decided", equalTo(3)))
        .body(hasJsonPath("$.premiums[0].unchanged", equalTo(2)))
        .body(hasJsonPath("$.premiums[0].losing", equalTo(1)))
        .body(hasJsonPath("$.premiums[0].gaining", equalTo(0)))
        .body(hasJsonPath("$.premiums[0].otherwise", equalTo(0)))
        .body(hasJsonPath("$.premiums[0].newlyGranted", equalTo(0)))
        .body(hasJsonPath("$.premiums[0].noLongerGranted", equalTo(1)))
        .body(hasJsonPath("$.premiums[0].before", equalTo(160_000)))
        .body(hasJsonPath("$.premiums[0].after", equalTo(80_000)))
        .body(hasJsonPath("$.premiums[0].difference", equalTo(-80_000)))
        .body(hasJsonPath("$.changes[*].provider", contains(MIDDLING)))
        .body(hasJsonPath("$.changes[0].scheme", equalTo(SOFTWARE)))
        .body(hasJsonPath("$.changes[0].before.outcome", equalTo("GRANTED")))
        .body(hasJsonPath("$.changes[0].before.amount", equalTo(80_000)))
        .body(hasJsonPath("$.changes[0].after.outcome", equalTo("REFUSED")))
        .body(hasJsonPath("$.changes[0].after.amount", equalTo(0)))
        .body(hasJsonPath("$.changes[0].conditions[*].ruleId", contains("KSW3")))
        .body(hasJsonPath("$.changes[0].conditions[0].before", equalTo("MET")))
        .body(hasJsonPath("$.changes[0].conditions[0].after", equalTo("NOT_MET")))
        .body(hasJsonPath("$.changes[0].conditions[0].requiredBefore.text", containsString("500")))
        .body(hasJsonPath("$.changes[0].conditions[0].requiredAfter.text", containsString("600")))
        .body(hasNoJsonPath("$.next"));
  }

  @Test
  @DisplayName("with a lower threshold (KSW3) names who is newly granted")
  void lowerThreshold() throws IOException {
    ask(SOFTWARE, with("value: 500", "value: 400"))
        .statusCode(200)
        .body(hasJsonPath("$.premiums[0].gaining", equalTo(1)))
        .body(hasJsonPath("$.premiums[0].newlyGranted", equalTo(1)))
        .body(hasJsonPath("$.premiums[0].difference", equalTo(80_000)))
        .body(hasJsonPath("$.changes[*].provider", contains(LITTLE)));
  }

  @Test
  @DisplayName("with a higher amount makes those gain who are granted, page by page")
  void higherAmount() throws IOException {
    String draft = with("value: 800", "value: 900");
    ask(SOFTWARE + "/2021?limit=1", draft)
        .statusCode(200)
        .body(hasJsonPath("$.premiums[0].gaining", equalTo(2)))
        .body(hasJsonPath("$.premiums[0].losing", equalTo(0)))
        .body(hasJsonPath("$.premiums[0].before", equalTo(160_000)))
        .body(hasJsonPath("$.premiums[0].after", equalTo(180_000)))
        .body(hasJsonPath("$.premiums[0].difference", equalTo(20_000)))
        .body(hasJsonPath("$.premiums[0].steps[*].amount", contains(80_000, 90_000)))
        .body(hasJsonPath("$.premiums[0].steps[*].before", contains(2, 0)))
        .body(hasJsonPath("$.premiums[0].steps[*].after", contains(0, 2)))
        .body(hasJsonPath("$.changes[*].provider", contains(MIDDLING)))
        .body(hasJsonPath("$.changes[0].conditions", empty()))
        .body(hasJsonPath("$.next", equalTo(MIDDLING)));

    ask(SOFTWARE + "/2021?limit=1&after=" + MIDDLING, draft)
        .statusCode(200)
        .body(hasJsonPath("$.premiums[0].gaining", equalTo(2)))
        .body(hasJsonPath("$.changes[*].provider", contains(MUCH)))
        .body(hasNoJsonPath("$.next"));
  }

  @Test
  @DisplayName("is compared with the mean of the group practice (PPI6), and the premium on top")
  void groupMean() throws IOException {
    String draft =
        replace(
            original(PRACTICE),
            "sumehr:\n    value: {measure: PERCENT, atLeast: 25",
            "sumehr:\n    value: {measure: PERCENT, atLeast: 60");

    ask(PRACTICE, draft)
        .statusCode(200)
        .body(hasJsonPath("$.premiums[*].scheme", contains(PRACTICE, "gp-starter-dmg")))
        .body(hasJsonPath("$.premiums[0].decided", equalTo(2)))
        .body(hasJsonPath("$.premiums[0].losing", equalTo(1)))
        .body(hasJsonPath("$.premiums[0].noLongerGranted", equalTo(0)))
        .body(hasJsonPath("$.premiums[0].before", equalTo(700_000)))
        .body(hasJsonPath("$.premiums[0].after", equalTo(450_000)))
        .body(hasJsonPath("$.premiums[0].steps[*].amount", contains(100_000, 350_000)))
        .body(hasJsonPath("$.premiums[1].decided", equalTo(0)))
        .body(hasJsonPath("$.changes[*].provider", contains(CARRIED)))
        .body(hasJsonPath("$.changes[0].before.amount", equalTo(350_000)))
        .body(hasJsonPath("$.changes[0].after.amount", equalTo(100_000)))
        .body(hasJsonPath("$.changes[0].conditions[*].ruleId", hasItem("PPI-13.5")));
  }

  @Test
  @DisplayName("PPI18 with an automatic grant shows who gains because they forgot to ask")
  void automaticGrant() throws IOException, SQLException {
    String file = original(PRACTICE, 2025);

    open("2027-01-05");
    ask(PRACTICE + "/2025", replace(file, "request:\n    value: REQUIRED", AUTOMATIC))
        .statusCode(200)
        .body(hasJsonPath("$.premiums[0].decided", equalTo(2)))
        .body(hasJsonPath("$.premiums[0].unchanged", equalTo(1)))
        .body(hasJsonPath("$.premiums[0].gaining", equalTo(1)))
        .body(hasJsonPath("$.premiums[0].newlyGranted", equalTo(1)))
        .body(hasJsonPath("$.premiums[0].grantedUnasked", equalTo(1)))
        .body(hasJsonPath("$.changes[*].provider", contains(FORGOT)))
        .body(hasJsonPath("$.changes[0].before.outcome", equalTo("NOT_APPLIED_FOR")))
        .body(hasJsonPath("$.changes[0].before.amount", equalTo(0)))
        .body(hasJsonPath("$.changes[0].after.outcome", equalTo("GRANTED")))
        .body(hasJsonPath("$.changes[0].after.amount", equalTo(100_000)));
  }

  @Test
  @DisplayName("that changes nothing says so")
  void nothing() throws IOException {
    ask(SOFTWARE, original(SOFTWARE) + "\n# with one more remark\n")
        .statusCode(200)
        .body(hasJsonPath("$.changesNothing", equalTo(true)))
        .body(hasJsonPath("$.premiums[0].decided", equalTo(3)))
        .body(hasJsonPath("$.premiums[0].unchanged", equalTo(3)))
        .body(hasJsonPath("$.premiums[0].difference", equalTo(0)))
        .body(hasJsonPath("$.changes", empty()));
    ask("gp-starter-dmg", original("gp-starter-dmg"))
        .statusCode(200)
        .body(hasJsonPath("$.changesNothing", equalTo(true)))
        .body(hasJsonPath("$.premiums[*].scheme", contains("gp-starter-dmg")));
  }

  @Test
  @DisplayName("leaves every row of every table as it was")
  void storesNothing() throws IOException, SQLException {
    Map<String, String> before = digests();
    assertThat(before).containsKeys("provider_state", "decision", "current_decision", "outbox");

    ask(SOFTWARE, with("value: 500", "value: 600")).statusCode(200);

    assertThat(digests()).isEqualTo(before);
  }

  @ParameterizedTest(name = "with {1} in place of {0} is refused: {2} {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "value: 500 | value: many | values.minimumServices | minimumServices has a value of the wrong form",
        "value: 800 | value: -800 | values.amountInEuros | amountInEuros",
        "minimumServices: | minimumService: | values | unknown values [minimumService]",
        "year: 2021 | year: 2022 | values | another scheme or year",
        "activityYear: | activityYear: [ | values | ",
      })
  void invalid(String right, String wrong, String field, String reason) throws IOException {
    ask(SOFTWARE, with(right, wrong))
        .statusCode(400)
        .contentType("application/problem+json")
        .body(hasJsonPath("$.errors[0].field", equalTo(field)))
        .body(hasJsonPath("$.detail", containsString(reason == null ? "" : reason)));
  }

  @Test
  @DisplayName("with a value without its rule is refused with the name of the value")
  void withoutReference() throws IOException {
    ask(SOFTWARE, with("value: 500\n    ruleId: KSW3", "value: 500"))
        .statusCode(400)
        .contentType("application/problem+json")
        .body(hasJsonPath("$.errors[0].field", equalTo("values.minimumServices")))
        .body(hasJsonPath("$.detail", equalTo("minimumServices has no ruleId")));
  }

  @Test
  @DisplayName("that is empty, of another form, or of an unknown place is refused")
  void noDraft() throws IOException {
    ask(SOFTWARE, "").statusCode(400);
    ask(SOFTWARE, "null").statusCode(400);
    ask(SOFTWARE + "/2021?limit=many", original(SOFTWARE)).statusCode(400);
    ask(SOFTWARE + "/2021?after=1", original(SOFTWARE)).statusCode(400);
    ask(SOFTWARE + "/2019", original(SOFTWARE)).statusCode(404);
    ask("premium", original(SOFTWARE)).statusCode(404);
    given()
        .contentType("application/json")
        .body("{}")
        .post("/drafts/" + SOFTWARE + "/2021")
        .then()
        .statusCode(415);
  }

  private static ValidatableResponse ask(String place, String draft) {
    return given()
        .config(
            io.restassured.RestAssured.config()
                .encoderConfig(
                    io.restassured.config.EncoderConfig.encoderConfig()
                        .encodeContentTypeAs(
                            "application/yaml", io.restassured.http.ContentType.TEXT)))
        .contentType("application/yaml")
        .body(draft.getBytes(StandardCharsets.UTF_8))
        .post("/drafts/" + (place.contains("/") ? place : place + "/2021"))
        .then();
  }

  private static String with(String right, String wrong) throws IOException {
    return replace(original(SOFTWARE), right, wrong);
  }

  private static String replace(String file, String right, String wrong) {
    assertThat(file).contains(right);
    return file.replace(right, wrong);
  }

  private void open(String day) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("update business_day set day = '%s'".formatted(day));
    }
  }

  private static String original(String scheme) throws IOException {
    return original(scheme, 2021);
  }

  private static String original(String scheme, int year) throws IOException {
    try (InputStream file =
        DraftTest.class.getResourceAsStream("/schemes/" + scheme + "/" + year + ".yaml")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private Set<SourceYear> sources() {
    Set<SourceYear> sources = new LinkedHashSet<>();
    sources.addAll(sources(Scheme.PHYSIOTHERAPIST_SOFTWARE, 2021));
    sources.addAll(sources(Scheme.GP_INTEGRATED_PRACTICE, 2021));
    sources.addAll(sources(Scheme.GP_INTEGRATED_PRACTICE, 2025));
    return sources;
  }

  private List<SourceYear> sources(Scheme scheme, int year) {
    return schemes.find(scheme, PremiumYear.of(year)).orElseThrow().rules().sources();
  }

  private static void physiotherapist(String provider, int services, List<Fact> facts) {
    for (FactValue value :
        List.of(
            Facts.registered("2010-09-01"),
            Facts.adhered("2018-01-01.."),
            Facts.services(2019, "300", services),
            Facts.use(PACKAGE, "2018-01-01", null),
            Facts.application("app-" + provider, 2021, "2022-03-01"))) {
      facts.add(Facts.known(provider, value));
    }
  }

  /** Reaches five parameters alone, and Sumehr with these patients in a hundred. */
  private static Practitioner practitioner(String provider, int year, int sumehr) {
    return new Practitioner(provider, year)
        .competence("003", "2010-01-01", null)
        .attested("300", 3_000_000)
        .onCall(true, 3, false)
        .uses(OF_DOCTORS, "2018-01-01", null)
        .member("draft-practice-" + year, "2018-01-01", "2018-01-01", null, "2018-01-01")
        .dmgPatients("300", 100)
        .sumehr(sumehr, 0, 0, 0, 0)
        .usage(UsageParameter.RECIP_E_PRESCRIPTIONS, 90, 100)
        .usage(UsageParameter.CHAPTER_IV, 90, 100)
        .usage(UsageParameter.E_FACT, 90, 100)
        .usage(UsageParameter.MEDICATION_SCHEMES, 9, null)
        .usage(UsageParameter.EVIDENCE_LINKER, 9, null);
  }

  private static void store(Connection connection, Collection<Fact> facts) throws SQLException {
    Set<InamiKey> providers =
        facts.stream().map(fact -> new InamiKey(fact.subject())).collect(Collectors.toSet());
    Map<InamiKey, ProviderState> states = ProviderStates.load(connection, providers);
    facts.forEach(fact -> states.get(new InamiKey(fact.subject())).learn(fact));
    ProviderStates.save(connection, states.values());
    PracticeMembers.save(connection, states.values());
  }

  /** Number and digest of the rows of every table. */
  /**
   * Of every table but the record of who asked, which grows with each question, and its anchors.
   */
  private Map<String, String> digests() throws SQLException {
    Map<String, String> digests = new TreeMap<>();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet row =
          statement.executeQuery(
              "select table_name from information_schema.tables"
                  + " where table_schema = 'public' and table_name <> 'audit_record'")) {
        while (row.next()) {
          tables.add(row.getString(1));
        }
      }
      for (String table : tables) {
        try (ResultSet row =
            statement.executeQuery(
                "select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by"
                    + " t::text)), '') from "
                    + table
                    + " t"
                    + (table.equals("outbox") ? " where topic <> 'audit.anchors.v1'" : ""))) {
          row.next();
          digests.put(table, row.getString(1));
        }
      }
    }
    return digests;
  }
}
