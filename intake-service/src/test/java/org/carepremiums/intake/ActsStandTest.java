package org.carepremiums.intake;

import static com.jayway.jsonpath.matchers.JsonPathMatchers.hasJsonPath;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.carepremiums.intake.Upstream.key;
import static org.carepremiums.intake.Upstream.newPhysiotherapist;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.AccountProblem;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.fact.RefusalStanding;
import org.carepremiums.contracts.intake.Receipt;
import org.carepremiums.contracts.intake.ReceiptStatus;
import org.carepremiums.contracts.intake.Rejection;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.upstream.ConventionChannel;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.platform.testing.LogLines;
import org.carepremiums.platform.testing.SchemaOwner;
import org.carepremiums.platform.testing.StackTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One bad field that an act can do without never discards the act. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class ActsStandTest {

  private static final String INVALID = "BE68539007547035";
  private static final String NO_IBAN =
      "Field 'iban': IBAN is not valid: country, length or check digits do not fit.";

  private final DataSource dataSource = SchemaOwner.dataSource();

  private final String provider = newPhysiotherapist();
  private Upstream upstream;

  @BeforeEach
  void connect() {
    upstream = new Upstream();
    upstream.openDay();
  }

  @AfterEach
  void disconnect() {
    upstream.close();
  }

  @Test
  @DisplayName("12.37 PPI16 a request stands though its IBAN is none, and its account says so")
  void requestWithInvalidIban() {
    String json = application("A-1", "PROSANTE", ",\"iban\":\"" + INVALID + "\"");
    upstream.publish(Topic.PROSANTE_APPLICATIONS, key(provider), json);
    upstream.settle();

    assertThat(upstream.rejections(Topic.PROSANTE_APPLICATIONS, json)).isEmpty();
    assertThat(upstream.facts(key(provider)))
        .singleElement()
        .satisfies(
            fact ->
                assertThat(fact.value())
                    .isEqualTo(
                        new FactValue.Application(
                            "A-1",
                            Scheme.PHYSIOTHERAPIST_SOFTWARE,
                            PremiumYear.of(2024),
                            LocalDate.of(2025, 3, 1),
                            ApplicationChannel.PROSANTE,
                            null,
                            null,
                            null)));
    assertThat(account())
        .isEqualTo(
            new FactValue.BankAccount(
                null,
                AccountProblem.INVALID_IBAN,
                null,
                LocalDate.of(2025, 3, 1),
                ApplicationChannel.PROSANTE,
                "A-1",
                Scheme.PHYSIOTHERAPIST_SOFTWARE,
                PremiumYear.of(2024)));
    get("/facts/" + key(provider) + "?kind=bank-account")
        .then()
        .statusCode(200)
        .body(hasJsonPath("$.facts[0].value.problem", equalTo("INVALID_IBAN")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"iban\":\"BE68539007547034\",\"iban\":\"BE71096123456769\" | NAMED_TWICE",
        "\"iban\":68539007547034 | INVALID_IBAN",
        "\"iban\":{\"BE68539007547034\":true} | INVALID_IBAN",
        "\"iban\":\"BE01112345001993\" | INVALID_IBAN",
        "\"iban\":\"QA58DOHB00001234567890ABCDEFG\" | OUTSIDE_SEPA",
        "\"iban\":\"AL47212110090000000235698741\" | OUTSIDE_SEPA",
      })
  @DisplayName("12.37 a request stands whatever stands where the IBAN should")
  void otherValues(String member, AccountProblem problem) {
    upstream.publish(
        Topic.PROSANTE_APPLICATIONS, key(provider), application("A-1", "PROSANTE", "," + member));
    upstream.settle();

    assertThat(upstream.facts(key(provider))).hasSize(1);
    assertThat(account().problem()).isEqualTo(problem);
  }

  @Test
  @DisplayName("a request without an IBAN names no account, whatever unknown field it has besides")
  void noIban() {
    upstream.publish(
        Topic.PROSANTE_APPLICATIONS,
        key(provider),
        application("A-1", "PROSANTE", ",\"ibanHolder\":\"Holder 1\""));
    upstream.settle();

    assertThat(upstream.facts(key(provider))).hasSize(1);
    assertThat(upstream.accounts(key(provider))).isEmpty();
  }

  @Test
  @DisplayName(
      "a receipt tells the source at once which field of which record was left out, and why")
  void receiptOfTheDay() {
    String day = "day:" + upstream.openDay();
    int before = receipts(day).size();
    String iban = ",\"iban\":\"" + INVALID + "\",\"mainActivity\":\"yes\"";
    upstream.publish(
        Topic.PROSANTE_APPLICATIONS, key(provider), application("A-1", "PROSANTE", iban));
    upstream.settle();

    assertThat(receipts(day)).hasSizeGreaterThan(before);
    Receipt receipt = last(receipts(day));
    List<Receipt.Note> notes =
        receipt.notes().subList(receipt.notes().size() - 2, receipt.notes().size());
    assertThat(receipt.status()).isEqualTo(ReceiptStatus.DAILY);
    assertThat(notes)
        .extracting(Receipt.Note::field)
        .containsExactlyInAnyOrder("iban", "mainActivity");
    assertThat(notes)
        .extracting(Receipt.Note::problem)
        .contains(NO_IBAN, "Field 'mainActivity' must be true or false without quotes.");
    assertThat(notes)
        .allSatisfy(
            note -> {
              assertThat(note.place()).startsWith(Topic.PROSANTE_APPLICATIONS + "/");
              assertThat(note.sequence()).isNull();
            });
    assertThat(receipt.problems())
        .anyMatch(problem -> problem.startsWith("fields left out of accepted records: "));
    assertThat(get("/q/metrics").asString())
        .contains(
            "care_premiums_intake_fields_left_out_total{feed=\"applications\",source=\"prosante\"}");
  }

  @Test
  @DisplayName("a delivery with such a record is complete, counts it as accepted and names it")
  void receiptOfADelivery() {
    String delivery = Upstream.newDelivery();
    List<String> records =
        List.of(
            application("A-1", "PROSANTE", ""),
            application("A-2", "PROSANTE", ",\"iban\":\"" + INVALID + "\""));
    for (int number = 1; number <= 2; number++) {
      upstream.publish(
          Topic.PROSANTE_APPLICATIONS, key(provider), records.get(number - 1), delivery, number);
    }
    upstream.close(Topic.PROSANTE_APPLICATIONS, delivery, records, 2024);
    upstream.settle();

    assertThat(last(receipts(delivery)))
        .satisfies(
            receipt -> {
              assertThat(receipt.status()).isEqualTo(ReceiptStatus.COMPLETE);
              assertThat(receipt.accepted()).isEqualTo(2);
              assertThat(receipt.rejected()).isZero();
              assertThat(receipt.notes())
                  .singleElement()
                  .satisfies(
                      note -> {
                        assertThat(note.sequence()).isEqualTo(2);
                        assertThat(note.problem()).isEqualTo(NO_IBAN);
                      });
            });
  }

  @Test
  @DisplayName("the same request with the account mended names a good one")
  void mended() {
    upstream.publish(
        Topic.PROSANTE_APPLICATIONS,
        key(provider),
        application("A-1", "PROSANTE", ",\"iban\":\"" + INVALID + "\""));
    upstream.settle();
    upstream.publish(
        Topic.PROSANTE_APPLICATIONS,
        key(provider),
        application("A-1", "PROSANTE", ",\"iban\":\"BE68539007547034\""));
    upstream.settle();

    assertThat(upstream.facts(key(provider))).hasSize(1);
    assertThat(upstream.accounts(key(provider))).extracting(Fact::version).containsExactly(1, 2);
    assertThat(account().iban()).isEqualTo(new Iban("BE68539007547034"));
    assertThat(account().problem()).isNull();
  }

  @Test
  @DisplayName("an account that is none is refused, and known to have been named in ProSanté")
  void accountInProSante() {
    String json =
        """
        {"inamiNumber":"%s","iban":"%s","holder":"Practice 1","validFrom":"2025-01-01",\
        "observedOn":"2025-02-17"}"""
            .formatted(provider, INVALID);
    upstream.publish(Topic.PROSANTE_BANK_ACCOUNTS, key(provider), json);
    upstream.settle();

    assertThat(account())
        .isEqualTo(
            new FactValue.BankAccount(
                null,
                AccountProblem.INVALID_IBAN,
                "Practice 1",
                LocalDate.of(2025, 1, 1),
                ApplicationChannel.PROSANTE,
                null,
                null,
                null));
    assertThat(upstream.rejections(Topic.PROSANTE_BANK_ACCOUNTS, json))
        .extracting(Rejection::code, Rejection::field)
        .containsExactly(tuple(InvalidRecord.INVALID_VALUE, "iban"));
  }

  @Test
  @DisplayName("12.37 an account that no SEPA payment reaches is refused as such, with its country")
  void accountOutsideSepa() {
    String json =
        """
        {"inamiNumber":"%s","iban":"QA58DOHB00001234567890ABCDEFG","holder":"Practice 1",\
        "validFrom":"2025-01-01","observedOn":"2025-02-17"}"""
            .formatted(provider);
    upstream.publish(Topic.PROSANTE_BANK_ACCOUNTS, key(provider), json);
    upstream.settle();

    assertThat(account().problem()).isEqualTo(AccountProblem.OUTSIDE_SEPA);
    assertThat(account().iban()).isNull();
    assertThat(upstream.rejections(Topic.PROSANTE_BANK_ACCOUNTS, json))
        .singleElement()
        .satisfies(
            rejection -> {
              assertThat(rejection.code()).isEqualTo("outside-sepa");
              assertThat(rejection.field()).isEqualTo("iban");
              assertThat(rejection.reason())
                  .isEqualTo(
                      "Field 'iban' names an account of country QA, which SEPA credit transfers do"
                          + " not reach.");
            });
  }

  @Test
  @DisplayName("12.30 an account on paper is known by the channel on which it was named")
  void accountOnPaper() {
    upstream.publish(
        Topic.INAMI_PAPER_APPLICATIONS,
        key(provider),
        application("F-1", "FORM", ",\"iban\":\"BE68539007547034\""));
    upstream.settle();

    assertThat(account().channel()).isEqualTo(ApplicationChannel.FORM);
    assertThat(upstream.accounts(key(provider)).get(0).factId())
        .isEqualTo(key(provider) + "/bank-account/application:F-1/inami/1");
  }

  @Test
  @DisplayName("software is used though the end of its use lies before the beginning")
  void softwareUse() {
    upstream.publish(
        Topic.PROSANTE_SOFTWARE_USE,
        key(provider),
        """
        {"inamiNumber":"%s","packageId":"kine-file","usedFrom":"2024-05-01",\
        "usedTo":"2024-04-01","observedOn":"2025-02-17"}"""
            .formatted(provider));
    upstream.settle();

    assertThat(upstream.facts(key(provider)))
        .extracting(Fact::value)
        .containsExactly(new FactValue.SoftwareUse("kine-file", LocalDate.of(2024, 5, 1), null));
    assertThat(
            last(upstream.receipts(Topic.PROSANTE_SOFTWARE_USE, "day:" + upstream.openDay()))
                .notes())
        .extracting(Receipt.Note::problem)
        .contains("Field 'usedTo' is 2024-04-01, before 'usedFrom' 2024-05-01.");
  }

  @Test
  @DisplayName(
      "CV6 12.37 a refusal by a channel that cannot be read is not taken for one by MyInami")
  void refusalByUnreadableChannel() {
    upstream.publish(
        Topic.INAMI_CONVENTIONS,
        key(provider),
        """
        {"inamiNumber":"%s","convention":"M/21","kind":"REFUSAL","on":"2021-02-14",\
        "channel":"TELEX","observedOn":"2021-02-15"}"""
            .formatted(provider));
    upstream.settle();

    assertThat(
            ((FactValue.ConventionStatus) last(upstream.facts(key(provider))).value()).refusals())
        .singleElement()
        .satisfies(
            refusal -> {
              assertThat(refusal.channel()).isEqualTo(ConventionChannel.OTHER);
              assertThat(refusal.standing()).isEqualTo(RefusalStanding.IN_REVIEW);
            });
  }

  @Test
  @DisplayName("what stood in the field is kept nowhere: no table, no receipt, no log line")
  void unusableIbanIsNotKept() throws SQLException {
    String written = "BE68 5390 0754 70 99";
    LogLines logged = LogLines.capture();
    upstream.publish(
        Topic.PROSANTE_APPLICATIONS,
        key(provider),
        application("A-1", "PROSANTE", ",\"iban\":\"%s\",\"%s\":1".formatted(written, INVALID)));
    upstream.settle();
    upstream.nextDay();
    logged.close();

    assertThat(logged.all()).isNotEmpty().noneMatch(ActsStandTest::holdsNumber);
    assertThat(receipts("day:").toString()).doesNotContain("5390");
    for (String table : List.of("fact", "delivery", "receipt", "record_tally")) {
      assertThat(rows(table)).isNotEmpty().noneMatch(ActsStandTest::holdsNumber);
    }
  }

  private static boolean holdsNumber(String text) {
    return text.contains("5390 0754") || text.contains("53900754");
  }

  private List<String> rows(String table) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement("select t::text from %s t".formatted(table));
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        rows.add(row.getString(1));
      }
    }
    return rows;
  }

  private List<Receipt> receipts(String delivery) {
    return upstream
        .topics()
        .events(
            Topic.receipts(Topic.PROSANTE_APPLICATIONS.source()),
            Receipt.class,
            receipt ->
                receipt.feed().equals("applications") && receipt.deliveryId().startsWith(delivery));
  }

  private static <T> T last(List<T> list) {
    return list.get(list.size() - 1);
  }

  /** The last version of the only account that was named. */
  private FactValue.BankAccount account() {
    return (FactValue.BankAccount) last(upstream.accounts(key(provider))).value();
  }

  private String application(String applicationId, String channel, String more) {
    return """
        {"applicationId":"%s","inamiNumber":"%s","scheme":"physiotherapist-software","year":2024,\
        "submittedOn":"2025-03-01","channel":"%s"%s,"observedOn":"2025-03-01"}"""
        .formatted(applicationId, provider, channel, more);
  }
}
