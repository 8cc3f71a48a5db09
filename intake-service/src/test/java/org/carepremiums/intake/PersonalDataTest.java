package org.carepremiums.intake;

import static com.jayway.jsonpath.matchers.JsonPathMatchers.hasJsonPath;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carepremiums.intake.Upstream.key;
import static org.carepremiums.intake.Upstream.newPhysiotherapist;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.platform.operations.erasure.Erasure;
import org.carepremiums.platform.operations.erasure.PersonalDataHoldings;
import org.carepremiums.platform.operations.erasure.Retention;
import org.carepremiums.platform.personaldata.PersonalDataSeal;
import org.carepremiums.platform.personaldata.SealedColumn;
import org.carepremiums.platform.testing.LogLines;
import org.carepremiums.platform.testing.PersonalDataPage;
import org.carepremiums.platform.testing.SchemaOwner;
import org.carepremiums.platform.testing.StackTestResource;
import org.carepremiums.platform.testing.access.Caller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class PersonalDataTest {

  private static final String NISS = "42012205181";
  private static final String IBAN = "BE68539007547034";

  private final DataSource dataSource = SchemaOwner.dataSource();
  @Inject PersonalDataSeal seal;
  @Inject @Any Instance<PersonalDataHoldings> holdings;

  private LogLines logged;
  private Upstream upstream;

  @BeforeEach
  void connect() {
    upstream = new Upstream();
    upstream.openDay();
    logged = LogLines.capture();
  }

  @AfterEach
  void disconnect() {
    logged.close();
    upstream.close();
  }

  @Test
  @DisplayName("refusals are logged with provider, delivery and event, never with NISS or IBAN")
  void refusalsAreLoggedWithoutPersonalData() {
    String provider = newPhysiotherapist();
    String delivery = Upstream.newDelivery();
    upstream.publish(
        Topic.INAMI_PROVIDERS,
        key(provider),
        registration(provider).replace("\"527\"", "\"003\""),
        Map.of("ce_delivery", delivery, "ce_sequence", "1", "ce_id", "event-" + delivery));
    upstream.publish(
        Topic.INAMI_PROVIDERS,
        NISS,
        "{\"niss\":\"%s\"".formatted(NISS),
        Map.of("ce_delivery", NISS, "ce_sequence", "1", "ce_id", NISS, "ce_subject", IBAN));
    upstream.publish(
        Topic.INAMI_PROVIDERS, null, "{\"%s\":1}".formatted(NISS), Map.of("ce_type", IBAN));
    upstream.publish(
        Topic.PROSANTE_BANK_ACCOUNTS,
        null,
        "{\"iban\":\"%s\",\"holder\":\"%s\"}".formatted(IBAN, NISS),
        Map.of("ce_id", IBAN));
    upstream.settle();
    upstream.nextDay();

    List<String> lines = logged.all();
    assertThat(lines)
        .anySatisfy(
            line ->
                assertThat(line)
                    .contains("competence-mismatch")
                    .contains("provider=" + key(provider))
                    .contains("deliveryId=" + delivery)
                    .contains("eventId=event-" + delivery));
    assertThat(lines).anyMatch(line -> line.contains("receipt INCOMPLETE"));
    assertThat(lines).noneMatch(line -> line.contains(NISS) || line.contains("539007547034"));
  }

  @Test
  @DisplayName("the person behind a number stays in one table, and follows the latest entry")
  void personStaysInOneTable() throws SQLException {
    String provider = newPhysiotherapist();
    upstream.publish(Topic.INAMI_PROVIDERS, key(provider), registration(provider));
    upstream.publish(
        Topic.INAMI_PROVIDERS,
        key(provider),
        registration(provider).replace(NISS, "17073003384").replace("2025-01-08", "2025-01-07"));
    upstream.settle();
    String stored = text("select niss from provider_identity where provider = ?", key(provider));
    assertThat(stored).startsWith(seal.primaryMark()).doesNotContain(NISS);
    assertThat(seal.open(stored, key(provider))).isEqualTo(NISS);
    assertThat(
            text("select string_agg(value::text, ' ') from fact where subject = ?", key(provider)))
        .contains("2010-09-01")
        .doesNotContain(NISS);
    assertThat(upstream.facts(key(provider)).toString()).doesNotContain(NISS);
  }

  @Test
  @DisplayName(
      "GDPR-5-1-e an account stands in no table in clear, is read again, and is erased after its"
          + " years")
  void accountIsEncryptedAndErased() throws SQLException {
    String provider = newPhysiotherapist();
    String account =
        """
        {"inamiNumber":"%s","iban":"%s","holder":"Practice 1","validFrom":"2024-01-01",\
        "observedOn":"2024-01-02"}"""
            .formatted(provider, IBAN);
    upstream.publish(Topic.PROSANTE_BANK_ACCOUNTS, key(provider), account);
    upstream.settle();
    String facts = "select string_agg(value::text, ' ') from fact where subject = ?";
    assertThat(text(facts, key(provider)))
        .startsWith('"' + seal.primaryMark())
        .doesNotContain("539007547034", "Practice");
    upstream.publish(Topic.PROSANTE_BANK_ACCOUNTS, key(provider), account);
    upstream.settle();
    assertThat(text("select count(*)::text from fact where subject = ?", key(provider)))
        .as("the same statement again is known")
        .isEqualTo("1");

    update(
        "update fact set value = '{\"iban\":\"%s\"}' where subject = ?".formatted(IBAN), provider);
    Caller.as("platform-1", Role.PLATFORM)
        .post("/personal-data/re-encryption")
        .then()
        .statusCode(200)
        .body(hasJsonPath("$.values['fact.value']", greaterThanOrEqualTo(1)));
    assertThat(text(facts, key(provider))).startsWith('"' + seal.primaryMark());

    update("update fact set recorded_on = '2010-01-04' where subject = ?", provider);
    Caller.as("platform-1", Role.PLATFORM)
        .post("/personal-data/erasure")
        .then()
        .statusCode(200)
        .body(hasJsonPath("$.values['bank-account-fact']", equalTo(1)))
        .body(hasJsonPath("$.values['provider-identity']", equalTo(0)));
    assertThat(text(facts, key(provider))).isEqualTo("{\"kind\":\"bank-account\",\"erased\":true}");
    assertThat(get("/facts/" + key(provider)).asString()).contains("\"erased\":true");
  }

  @Test
  @DisplayName("every table and column that may name a person is documented as it is treated")
  void everyTableIsDocumented() throws SQLException {
    List<String> rules =
        holdings.stream().flatMap(held -> held.erasures().stream().map(Erasure::rule)).toList();
    assertThat(Retention.read().keptYears().keySet()).containsExactlyInAnyOrderElementsOf(rules);
    try (Connection connection = dataSource.getConnection()) {
      PersonalDataPage.requireComplete(
          "intake",
          connection,
          holdings.stream()
              .flatMap(held -> held.sealed().stream().map(SealedColumn::toString))
              .toList(),
          rules);
    }
  }

  private void update(String sql, String provider) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      update.setString(1, key(provider));
      update.executeUpdate();
    }
  }

  private String text(String query, String parameter) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(query)) {
      select.setString(1, parameter);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  private static String registration(String provider) {
    return """
        {"inamiNumber":"%s","niss":"%s","profession":"PHYSIOTHERAPIST",\
        "competenceCode":"527","firstRegisteredOn":"2010-09-01","observedOn":"2025-01-08"}"""
        .formatted(provider, NISS);
  }
}
