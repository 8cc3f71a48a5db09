package org.carepremiums.intake;

import static com.jayway.jsonpath.matchers.JsonPathMatchers.hasJsonPath;
import static com.jayway.jsonpath.matchers.JsonPathMatchers.hasNoJsonPath;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.carepremiums.intake.Upstream.OBSERVED;
import static org.carepremiums.intake.Upstream.activityCount;
import static org.carepremiums.intake.Upstream.key;
import static org.carepremiums.intake.Upstream.newDelivery;
import static org.carepremiums.intake.Upstream.newPhysiotherapist;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.jayway.jsonpath.JsonPath;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.fact.RefusalStanding;
import org.carepremiums.contracts.intake.Receipt;
import org.carepremiums.contracts.intake.ReceiptStatus;
import org.carepremiums.contracts.intake.Rejection;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.ConventionChannel;
import org.carepremiums.platform.telemetry.TraceParent;
import org.carepremiums.platform.testing.StackTestResource;
import org.carepremiums.platform.testing.access.Caller;
import org.carepremiums.platform.testing.access.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class UploadTest {

  private static final Topic COUNTS = Topic.INSURERS_ACTIVITY_COUNTS;
  private static final String HEADER =
      "inamiNumber,insurer,year,countedThrough,services,mValues,observedOn";

  @TestHTTPResource("/deliveries/insurers/activity-counts/")
  URL address;

  @Inject SpansSeen spans;

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
  @DisplayName("a CSV file becomes facts, a receipt, and completes the years that it names")
  void csvFile() {
    String one = newPhysiotherapist();
    String other = newPhysiotherapist();
    String delivery = newDelivery();
    upload(
            "text/csv",
            "activity-counts",
            delivery + "?completes=2022&completes=2021",
            HEADER + "\r\n" + csv(one, 612) + "\r\n" + csv(other, 430) + "\r\n")
        .then()
        .statusCode(200)
        .body(hasJsonPath("$.deliveryId", equalTo(delivery)))
        .body(hasJsonPath("$.lines", equalTo(2)))
        .body(
            hasJsonPath(
                "$.receipt",
                equalTo("/receipts?source=insurers&feed=activity-counts&deliveryId=" + delivery)));
    upstream.settle();
    Fact fact = upstream.facts(key(one)).get(0);
    assertThat(((FactValue.ActivityCount) fact.value()).services()).isEqualTo(612);
    assertThat(fact.deliveryId()).isEqualTo(delivery);
    Receipt receipt = onlyReceipt(delivery);
    assertThat(receipt.status()).isEqualTo(ReceiptStatus.COMPLETE);
    assertThat(receipt.accepted()).isEqualTo(2);
    assertThat(receipt.period().from()).isEqualTo("2021-01-01");
    assertThat(receipt.period().to()).isEqualTo("2022-12-31");
    assertThat(
            JsonPath.<List<String>>read(
                given().get("/completeness?year=2021").asString(),
                "$.feeds[?(@.feed == 'activity-counts')].deliveryId"))
        .containsExactly(delivery);
  }

  @Test
  @DisplayName("semicolons, quotes, empty cells and booleans are read")
  void otherFormsOfCsv() {
    String provider = newPhysiotherapist();
    upload(
            "text/csv; charset=UTF-8",
            "pro-q-kine",
            "quality-list",
            newDelivery(),
            """
            \uFEFFyear;inamiNumber;portfolioCreatedOn;generalCriteria;annualCriteria;cycleCriteria;\
            dataCorrect;verifiedOn;observedOn
            2024;"%s";2022-03-14;true;false;;true;2025-02-28;2025-03-03
            """
                .formatted(provider))
        .then()
        .statusCode(200);
    upstream.settle();
    assertThat(upstream.facts(key(provider)))
        .singleElement()
        .satisfies(
            fact -> {
              FactValue.QualityCriteria criteria = (FactValue.QualityCriteria) fact.value();
              assertThat(criteria.generalCriteria()).isTrue();
              assertThat(criteria.annualCriteria()).isFalse();
              assertThat(criteria.cycleCriteria()).isNull();
            });
  }

  @Test
  @DisplayName("the convention register's file has a column for how a refusal was made")
  void channelOfARefusal() {
    String provider = newPhysiotherapist();
    upload(
            "text/csv",
            "inami",
            "conventions",
            newDelivery(),
            """
            inamiNumber,convention,kind,on,channel,observedOn
            %s,M/20,SILENCE,2020-02-28,,2020-03-02
            %s,M/21,REFUSAL,2021-02-14,EMAIL,2021-02-16
            """
                .formatted(provider, provider))
        .then()
        .statusCode(200);
    upstream.settle();
    List<Fact> facts = upstream.facts(key(provider));
    assertThat(((FactValue.ConventionStatus) facts.get(facts.size() - 1).value()).refusals())
        .singleElement()
        .satisfies(
            refusal -> {
              assertThat(refusal.channel()).isEqualTo(ConventionChannel.EMAIL);
              assertThat(refusal.standing()).isEqualTo(RefusalStanding.IN_REVIEW);
            });
  }

  @Test
  @DisplayName("an NDJSON file becomes facts, and uploading it again changes nothing")
  void ndjsonFileTwice() {
    String provider = newPhysiotherapist();
    String delivery = newDelivery();
    String file =
        activityCount(provider, "100", 1, OBSERVED)
            + "\n"
            + activityCount(provider, "200", 2, OBSERVED)
            + "\n\n";
    for (int time = 1; time <= 2; time++) {
      upload("application/x-ndjson", "activity-counts", delivery, file)
          .then()
          .statusCode(200)
          .body(hasJsonPath("$.lines", equalTo(2)))
          .body(
              time == 1
                  ? hasNoJsonPath("$.again")
                  : hasJsonPath("$.again", startsWith("everything of this delivery had")));
      upstream.settle();
      upstream.nextDay();
    }
    assertThat(upstream.facts(key(provider))).hasSize(2);
    List<Receipt> receipts = upstream.receipts(COUNTS, delivery);
    assertThat(receipts).extracting(Receipt::status).containsOnly(ReceiptStatus.COMPLETE);
    Receipt last = receipts.get(receipts.size() - 1);
    assertThat(last.received()).isEqualTo(2);
    assertThat(last.accepted()).isEqualTo(2);
    assertThat(last.duplicates()).isEqualTo(2);
  }

  @Test
  @DisplayName("the records of a file belong to the trace of its request")
  void traced() {
    String trace = "4bf92f3577b34da6a3ce929d0e0e4739";
    String file = activityCount(newPhysiotherapist(), "100", 1, OBSERVED) + "\n";
    asking("application/x-ndjson", "insurers", file)
        .header(TraceParent.HEADER, "00-" + trace + "-00f067aa0ba902b7-01")
        .post("/deliveries/insurers/activity-counts/" + newDelivery())
        .then()
        .statusCode(200);

    // Its opening, its record and its manifest are handled; the request and the fact leave one each
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(spans.of(trace))
                    .extracting(SpanData::getName)
                    .contains("publish " + Topic.FACTS.topicName())
                    .hasSizeGreaterThanOrEqualTo(5));
    SpanData request =
        spans.of(trace).stream()
            .filter(span -> span.getKind() == SpanKind.SERVER)
            .findFirst()
            .get();
    assertThat(request.getParentSpanId()).isEqualTo("00f067aa0ba902b7");
    assertThat(spans.of(trace))
        .filteredOn(span -> span.getKind() == SpanKind.CONSUMER)
        .hasSize(3)
        .allMatch(span -> span.getName().equals("handle " + COUNTS.topicName()))
        .allMatch(span -> span.getParentSpanId().equals(request.getSpanId()));
  }

  @Test
  @DisplayName("an unknown, a missing or a repeated column is refused by name")
  void wrongColumns() {
    assertRefused(HEADER + ",remark", "remark");
    assertRefused(HEADER.replace(",services", ""), "services");
    assertRefused(HEADER + ",insurer", "insurer");
    assertRefused("", "");
  }

  @Test
  @DisplayName("a wrong line is refused with its number, its field and its bytes; the rest counts")
  void wrongLines() {
    String provider = newPhysiotherapist();
    String delivery = newDelivery();
    String wrongServices = csv(newPhysiotherapist(), 7).replace(",7,", ",seven,");
    String tooFewCells = newPhysiotherapist() + ",300";
    String openQuote = "\"" + csv(newPhysiotherapist(), 8);
    String shortened = csv(newPhysiotherapist(), 9).replaceFirst("[0-9]+,", "5.00101E+10,");
    upload(
            "text/csv",
            "activity-counts",
            delivery,
            String.join(
                "\n", HEADER, csv(provider, 1), wrongServices, tooFewCells, openQuote, shortened))
        .then()
        .statusCode(200)
        .body(hasJsonPath("$.lines", equalTo(5)));
    upstream.settle();
    assertThat(upstream.facts(key(provider))).hasSize(1);
    List<Rejection> rejections =
        upstream
            .topics()
            .events(
                COUNTS.rejections(),
                Rejection.class,
                rejection -> delivery.equals(rejection.deliveryId()));
    assertThat(rejections)
        .extracting(Rejection::sequence)
        .containsExactlyInAnyOrder(2L, 3L, 4L, 5L);
    Rejection services = withNumber(rejections, 2);
    assertThat(services.code()).isEqualTo("malformed-csv");
    assertThat(services.field()).isEqualTo("services");
    assertThat(services.reason())
        .isEqualTo(
            "Line 3 of the uploaded file is not read: column services has seven, where a whole"
                + " number without separators is read.");
    Rejection cells = withNumber(rejections, 3);
    assertThat(cells.code()).isEqualTo("malformed-csv");
    assertThat(cells.reason())
        .isEqualTo(
            "Line 4 of the uploaded file is not read: it has 2 cells, but the header line has 7.");
    assertThat(
            new String(java.util.Base64.getDecoder().decode(cells.value()), StandardCharsets.UTF_8))
        .isEqualTo(tooFewCells);
    assertThat(withNumber(rejections, 4).code()).isEqualTo("malformed-csv");
    Rejection excel = withNumber(rejections, 5);
    assertThat(excel.code()).isEqualTo("malformed-csv");
    assertThat(excel.field()).isEqualTo("inamiNumber");
    assertThat(excel.reason()).startsWith("Line 6 of the uploaded file is not read: column inamiN");
    Receipt receipt = onlyReceipt(delivery);
    assertThat(receipt.status()).isEqualTo(ReceiptStatus.INCOMPLETE);
    assertThat(receipt.rejected()).isEqualTo(4);
  }

  @Test
  @DisplayName("a file of which no line can be read is refused once, and nothing of it is taken in")
  void nothingReadable() {
    String delivery = newDelivery();
    String file =
        HEADER + "\n" + (csv(newPhysiotherapist(), 7).replace(",7,", ",seven,") + "\n").repeat(300);
    upload("text/csv", "activity-counts", delivery, file)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body(hasJsonPath("$.errors[0].field", equalTo("services")))
        .body(
            hasJsonPath(
                "$.detail",
                equalTo(
                    "none of the first 100 lines can be read, and nothing was taken in; line 2: column"
                        + " services has seven, where a whole number without separators is read")));
    upstream.settle();
    assertThat(upstream.receipts(COUNTS, delivery)).isEmpty();
  }

  @Test
  @DisplayName("the answer says what became of the file, and why it completes nothing")
  void answerTellsWhatBecameOfTheFile() {
    String delivery = newDelivery();
    String one = csv(newPhysiotherapist(), 7).replace(",7,", ",VRAI,");
    String other = csv(newPhysiotherapist(), 7).replace(",7,", ",FAUX,");
    upload(
            "text/csv",
            "activity-counts",
            delivery + "?completes=2041",
            String.join("\n", HEADER, one, csv(newPhysiotherapist(), 9), other))
        .then()
        .statusCode(200)
        .body(hasJsonPath("$.handled", equalTo(true)))
        .body(hasNoJsonPath("$.earlier"))
        .body(hasNoJsonPath("$.again"))
        .body(hasJsonPath("$.delivery.status", equalTo("INCOMPLETE")))
        .body(hasJsonPath("$.delivery.accepted", equalTo(1)))
        .body(hasJsonPath("$.delivery.rejected", equalTo(2)))
        .body(hasJsonPath("$.delivery.completes", equalTo(List.of(2041))))
        .body(hasJsonPath("$.delivery.problems[0]", startsWith("2 of 3 records were refused")))
        .body(hasJsonPath("$.delivery.refusals[0].code", equalTo("malformed-csv")))
        .body(hasJsonPath("$.delivery.refusals[0].field", equalTo("services")))
        .body(hasJsonPath("$.delivery.refusals[0].count", equalTo(2)))
        .body(hasJsonPath("$.delivery.refusals[0].examples[*].sequence", equalTo(List.of(1, 3))));
    assertThat(onlyReceipt(delivery).refusals())
        .singleElement()
        .satisfies(
            refusal -> {
              assertThat(refusal.field()).isEqualTo("services");
              assertThat(refusal.examples()).hasSize(2);
              assertThat(refusal.examples().get(0).reason()).contains("services");
            });
  }

  @Test
  @DisplayName("a mended file under the same id is taken in, and completes what it names")
  void mendedFile() {
    String delivery = newDelivery();
    String mended = newPhysiotherapist();
    String right = csv(newPhysiotherapist(), 9);
    String wrong = csv(mended, 7).replace(",7,", ",VRAI,");
    upload("text/csv", "activity-counts", delivery, String.join("\n", HEADER, wrong, right));
    upload(
            "text/csv",
            "activity-counts",
            delivery + "?completes=2042",
            String.join("\n", HEADER, csv(mended, 7), right))
        .then()
        .statusCode(200)
        .body(hasJsonPath("$.earlier.status", equalTo("INCOMPLETE")))
        .body(hasJsonPath("$.earlier.rejected", equalTo(1)))
        .body(
            hasJsonPath(
                "$.again",
                startsWith("lines that stood refused or were missing are taken from this")))
        .body(hasJsonPath("$.delivery.status", equalTo("COMPLETE")))
        .body(hasJsonPath("$.delivery.accepted", equalTo(2)))
        .body(hasJsonPath("$.delivery.rejected", equalTo(0)))
        .body(hasJsonPath("$.delivery.refusals", equalTo(List.of())));
    upstream.settle();
    assertThat(upstream.facts(key(mended))).hasSize(1);
    assertThat(completedBy(2042)).containsExactly(delivery);
  }

  @Test
  @DisplayName(
      "the refused lines of a file come back as a file to mend, which can be uploaded as it is")
  void rejectedLines() {
    String delivery = newDelivery();
    String unread = csv(newPhysiotherapist(), 7).replace(",7,", ",VRAI,").replace(',', ';');
    String mended = newPhysiotherapist();
    String wrong = csv(mended, 8).replace(",2024,", ",2104,").replace(',', ';');
    String astray =
        csv(newPhysiotherapist(), 6).replace(",6,6,", ",71031401213,6,").replace(',', ';');
    String right = csv(newPhysiotherapist(), 9).replace(',', ';');
    String header = HEADER.replace(',', ';');
    upload(
        "text/csv",
        "activity-counts",
        delivery,
        String.join("\n", header, unread, right, wrong, astray));

    List<String> lines =
        rejectedLines("insurers", delivery).statusCode(200).extract().asString().lines().toList();
    assertThat(lines).hasSize(4).first().isEqualTo(header + ";refusedBecause");
    assertThat(lines.get(1)).startsWith(unread + ";").contains("Line 2").contains("has VRAI");
    assertThat(lines.get(2))
        .startsWith(wrong + ";")
        .contains("Line 4 of the uploaded file: Field 'year': premium year lies");
    assertThat(lines.get(3)).startsWith(astray + ";");

    String another = newDelivery();
    upload(
            "text/csv",
            "activity-counts",
            another,
            String.join("\n", lines)
                .replace(";VRAI;", ";7;")
                .replace(";2104;", ";2024;")
                .replace(";71031401213;", ";6;"))
        .then()
        .body(hasJsonPath("$.delivery.status", equalTo("COMPLETE")))
        .body(hasJsonPath("$.delivery.accepted", equalTo(3)));
    upstream.settle();
    assertThat(upstream.facts(key(mended))).hasSize(1);
    assertThat(rejectedLines("insurers", another).statusCode(200).extract().asString())
        .isEqualTo(header + ";refusedBecause\r\n");

    rejectedLines("rsw", delivery).statusCode(403);
    assertThat(
            Caller.as("auditor-1", Role.AUDITOR)
                .get("/deliveries/insurers/activity-counts/" + delivery + "/rejected-lines")
                .asString()
                .lines())
        .hasSize(4)
        .as("a person's number astray in a count")
        .noneMatch(line -> line.contains("71031401213"));
    rejectedLines("insurers", newDelivery()).statusCode(404);
  }

  private static ValidatableResponse rejectedLines(String source, String delivery) {
    return Caller.as("data-provider-1", Role.DATA_PROVIDER + ":" + source)
        .get("/deliveries/insurers/activity-counts/" + delivery + "/rejected-lines")
        .then();
  }

  @Test
  @DisplayName("a source stands by a file that is held, and by no other source's")
  void confirmedFile() {
    String delivery = newDelivery();
    String wrong = csv(newPhysiotherapist(), 7).replace(",7,", ",VRAI,");
    String right = csv(newPhysiotherapist(), 9);
    upload(
        "text/csv",
        "activity-counts",
        delivery + "?completes=2043",
        String.join("\n", HEADER, wrong, right));
    assertThat(completedBy(2043)).isEmpty();

    confirm("rsw", delivery, "as it is").statusCode(403);
    confirm("insurers", newDelivery(), "as it is").statusCode(404);
    confirm("insurers", delivery, " ")
        .statusCode(400)
        .body(hasJsonPath("$.errors[0].field", equalTo("reason")));
    confirm("insurers", delivery, "She is unknown to us.")
        .statusCode(200)
        .body(hasJsonPath("$.status", equalTo("COMPLETE")))
        .body(hasJsonPath("$.problems[1]", startsWith("confirmed as it is on ")))
        .body(hasJsonPath("$.problems[1]", endsWith(": She is unknown to us.")));
    confirm("insurers", delivery, "Once more.").statusCode(409);

    upstream.settle();
    assertThat(completedBy(2043)).containsExactly(delivery);
    List<Receipt> receipts = upstream.receipts(COUNTS, delivery);
    assertThat(receipts)
        .extracting(Receipt::status)
        .containsExactly(ReceiptStatus.INCOMPLETE, ReceiptStatus.COMPLETE);
  }

  @Test
  @DisplayName("a file of which lines were taken out is told at once that it needs another id")
  void shorterFile() {
    String delivery = newDelivery();
    String wrong = csv(newPhysiotherapist(), 7).replace(",7,", ",VRAI,");
    String one = csv(newPhysiotherapist(), 8);
    String other = csv(newPhysiotherapist(), 9);
    upload("text/csv", "activity-counts", delivery, String.join("\n", HEADER, one, wrong, other));
    String shorter = String.join("\n", HEADER, one, other);
    upload("text/csv", "activity-counts", delivery + "?completes=2044", shorter)
        .then()
        .statusCode(200)
        .body(hasJsonPath("$.delivery.status", equalTo("INCOMPLETE")))
        .body(
            hasJsonPath(
                "$.delivery.problems[0]",
                equalTo(
                    "1 record is numbered beyond the announced 2: another manifest counts all, or what has"
                        + " fewer records than before comes as another delivery")));
    upload("text/csv", "activity-counts", newDelivery() + "?completes=2044", shorter)
        .then()
        .body(hasJsonPath("$.delivery.status", equalTo("COMPLETE")));
  }

  @Test
  @DisplayName("a second receipt has the next version, and every problem with its numbers")
  void furtherReceipt() {
    String delivery = newDelivery();
    String wrong = csv(newPhysiotherapist(), 7).replace(",7,", ",VRAI,");
    String unknownYear = csv(newPhysiotherapist(), 8).replace(",2024,", ",2104,");
    String right = csv(newPhysiotherapist(), 9);
    String lines = String.join("\n", HEADER, right, wrong, unknownYear);
    upload("text/csv", "activity-counts", delivery, lines).then().statusCode(200);
    upload("text/csv", "activity-counts", delivery, lines.replace(",VRAI,", ",FAUX,"))
        .then()
        .statusCode(200)
        .body(hasJsonPath("$.earlier.status", equalTo("INCOMPLETE")))
        .body(hasJsonPath("$.earlier.rejected", equalTo(2)))
        .body(hasJsonPath("$.delivery.status", equalTo("INCOMPLETE")))
        .body(hasJsonPath("$.delivery.refusals[*].count", contains(1, 1)));
    upstream.nextDay();
    List<Receipt> receipts = upstream.receipts(COUNTS, delivery);
    assertThat(receipts)
        .extracting(Receipt::version)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, receipts.size()).boxed().toList());
    Receipt last = receipts.get(receipts.size() - 1);
    assertThat(last.version()).isGreaterThan(1);
    assertThat(last.problems())
        .anyMatch(problem -> problem.startsWith("2 of 3 records were refused"))
        .contains("malformed-csv: 1");
    assertThat(last.refusals())
        .flatExtracting(Receipt.Refusal::examples)
        .extracting(Receipt.Example::reason)
        .anyMatch(
            reason ->
                reason.startsWith(
                    "Line 3 of the uploaded file is not read: column services has FAUX"))
        .noneMatch(reason -> reason.contains("VRAI"));
  }

  @Test
  @DisplayName("an unknown feed, a wrong name, period or type of content is refused")
  void wrongRequests() {
    upload("text/csv", "nonsense", newDelivery(), HEADER).then().statusCode(404);
    upload("text/csv", "activity-counts", "-", HEADER)
        .then()
        .statusCode(400)
        .body(hasJsonPath("$.errors[0].field", equalTo("deliveryId")));
    upload("text/csv", "activity-counts", "d?from=2024-02-01&to=2024-01-01", HEADER)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body(hasJsonPath("$.errors[0].field", equalTo("to")));
    upload("text/csv", "activity-counts", "d?completes=soon", HEADER)
        .then()
        .statusCode(400)
        .body(hasJsonPath("$.errors[0].field", equalTo("completes")));
    upload("text/csv; charset=ISO-8859-1", "activity-counts", newDelivery(), HEADER)
        .then()
        .statusCode(400)
        .body(hasJsonPath("$.errors[0].field", equalTo("Content-Type")));
    upload("text/plain", "activity-counts", newDelivery(), HEADER)
        .then()
        .statusCode(415)
        .contentType("application/problem+json")
        .body(
            hasJsonPath(
                "$.detail", startsWith("Content-Type says what the file is: text/csv of a table")));
    upload("application/x-ndjson", "activity-counts", newDelivery(), "")
        .then()
        .statusCode(400)
        .body(
            hasJsonPath(
                "$.detail", equalTo("the file is empty; one that says nothing on purpose is []")));
    upload("application/x-ndjson", "activity-counts", newDelivery(), HEADER + "\n" + HEADER)
        .then()
        .statusCode(400)
        .body(hasJsonPath("$.detail", startsWith("none of the first 2 lines can be read")));
    upload("application/x-ndjson", "activity-counts", newDelivery(), "{\"services\": NaN}")
        .then()
        .statusCode(400)
        .body(
            hasJsonPath(
                "$.detail",
                equalTo(
                    "its only line cannot be read, and nothing was taken in; line 1: it is not one JSON"
                        + " object: it cannot be read at character 17")));
    upload("application/jsonl", "activity-counts", newDelivery(), "[]").then().statusCode(200);
    upload("application/vnd.ms-excel; charset=utf8", "activity-counts", newDelivery(), HEADER)
        .then()
        .statusCode(200);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"application/x-www-form-urlencoded", "multipart/form-data; boundary=x"})
  @DisplayName("a body that curl calls a form is told how a file is sent")
  void form(String type) throws IOException {
    HttpURLConnection connection = posting(newDelivery(), type);
    try (OutputStream body = connection.getOutputStream()) {
      body.write(HEADER.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(connection.getResponseCode()).isEqualTo(415);
    assertThat(connection.getErrorStream())
        .asString(StandardCharsets.UTF_8)
        .contains("--data-binary");
  }

  private HttpURLConnection posting(String delivery, String type) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) new URL(address.toString() + delivery).openConnection();
    connection.setRequestMethod("POST");
    connection.setRequestProperty(
        "Authorization",
        "Bearer " + TestTokens.of("insurers-1", Role.dataProvider(Source.INSURERS)));
    connection.setRequestProperty("Content-Type", type);
    connection.setDoOutput(true);
    return connection;
  }

  @Test
  @DisplayName("a line longer than any record is named, and the delivery stays open")
  void endlessLine() {
    String delivery = newDelivery();
    String provider = newPhysiotherapist();
    upload(
            "application/x-ndjson",
            "activity-counts",
            delivery,
            (activityCount(provider, "100", 1, OBSERVED) + "\n").repeat(150)
                + "x".repeat(1_000_001))
        .then()
        .statusCode(400)
        .body(hasJsonPath("$.errors[0].field", equalTo("line 151")));
    upstream.settle();
    assertThat(upstream.facts(key(provider))).hasSize(1);
    assertThat(upstream.receipts(COUNTS, delivery)).isEmpty();
  }

  @Test
  @DisplayName("a file is published while it is still being sent: the first line is a fact first")
  void fileIsStreamed() throws IOException {
    String provider = newPhysiotherapist();
    String delivery = newDelivery();
    HttpURLConnection connection =
        (HttpURLConnection) new URL(address.toString() + delivery).openConnection();
    connection.setRequestMethod("POST");
    connection.setRequestProperty(
        "Authorization",
        "Bearer " + TestTokens.of("insurers-1", Role.dataProvider(Source.INSURERS)));
    connection.setRequestProperty("Content-Type", "application/x-ndjson");
    connection.setDoOutput(true);
    connection.setChunkedStreamingMode(1_024);
    try (OutputStream body = connection.getOutputStream()) {
      String filler =
          IntStream.range(0, 2_000)
              .mapToObj(n -> activityCount(provider, "100", 1, OBSERVED) + "\n")
              .collect(Collectors.joining());
      body.write(filler.getBytes(StandardCharsets.UTF_8));
      body.flush();
      await().atMost(Duration.ofSeconds(30)).until(() -> !upstream.facts(key(provider)).isEmpty());
      body.write(
          (activityCount(provider, "200", 2, OBSERVED) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    assertThat(connection.getResponseCode()).isEqualTo(200);
    upstream.settle();
    assertThat(upstream.facts(key(provider))).hasSize(2);
    assertThat(onlyReceipt(delivery).announced()).isEqualTo(2_001);
  }

  @Test
  @DisplayName("forty thousand lines arrive whole")
  void largeFile() throws IOException {
    int lines = 40_000;
    String delivery = newDelivery();
    HttpURLConnection connection = posting(delivery, "text/csv");
    connection.setChunkedStreamingMode(65_536);
    try (OutputStream body = connection.getOutputStream()) {
      body.write((HEADER + "\n").getBytes(StandardCharsets.UTF_8));
      for (int line = 0; line < lines; line++) {
        String provider = Upstream.number(560_000 + line % 10_000, "527");
        String row = csv(provider, line).replace(",300,", "," + (100 + line / 10_000) + ",");
        body.write((row + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    assertThat(connection.getResponseCode()).isEqualTo(200);
    upstream.settle();
    Receipt receipt = onlyReceipt(delivery);
    assertThat(receipt.status()).isEqualTo(ReceiptStatus.COMPLETE);
    assertThat(receipt.accepted()).isEqualTo(lines);
  }

  private static ValidatableResponse confirm(String source, String delivery, String reason) {
    return Caller.as("data-provider-1", Role.DATA_PROVIDER + ":" + source)
        .contentType("application/json")
        .body(Map.of("reason", reason))
        .post("/deliveries/insurers/activity-counts/" + delivery + "/confirmation")
        .then();
  }

  private static List<String> completedBy(int year) {
    return JsonPath.read(
        given().get("/completeness?year=" + year).asString(),
        "$.feeds[?(@.source == 'insurers' && @.feed == 'activity-counts')].deliveryId");
  }

  private static Response upload(String type, String feed, String delivery, String file) {
    return upload(type, "insurers", feed, delivery, file);
  }

  private static Response upload(
      String type, String source, String feed, String delivery, String file) {
    return asking(type, source, file).post("/deliveries/" + source + "/" + feed + "/" + delivery);
  }

  private static RequestSpecification asking(String type, String source, String file) {
    EncoderConfig asGiven =
        EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false);
    return Caller.as("data-provider-1", Role.DATA_PROVIDER + ":" + source)
        .config(RestAssuredConfig.config().encoderConfig(asGiven))
        .header("Content-Type", type)
        .body(file.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertRefused(String header, String column) {
    Response response =
        upload("text/csv", "activity-counts", newDelivery(), header + "\n").andReturn();
    response.then().statusCode(400).contentType("application/problem+json");
    if (!column.isEmpty()) {
      response.then().body(hasJsonPath("$.errors[0].field", equalTo(column)));
    }
  }

  private static String csv(String provider, int services) {
    return "%s,300,2024,2024-12-31,%d,%d,%s".formatted(provider, services, services, OBSERVED);
  }

  private static Rejection withNumber(List<Rejection> rejections, long number) {
    return rejections.stream()
        .filter(rejection -> rejection.sequence() == number)
        .findFirst()
        .orElseThrow();
  }

  private Receipt onlyReceipt(String delivery) {
    List<Receipt> receipts = upstream.receipts(COUNTS, delivery);
    assertThat(receipts).hasSize(1);
    return receipts.get(0);
  }
}
