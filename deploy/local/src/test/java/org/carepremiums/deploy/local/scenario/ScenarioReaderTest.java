package org.carepremiums.deploy.local.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.topic.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioReaderTest {

  private static final String COUNTS = "upstream/upstream.insurers.activity-counts.v1.ndjson";

  @TempDir private Path folder;

  @BeforeEach
  void head() throws IOException {
    write("scenario.yaml", "name: small\n");
  }

  @Test
  @DisplayName("the data of a record is sent byte for byte as it stands in the file")
  void dataStaysAsItStands() throws Exception {
    String data = "{ \"b\":1.50,\"a\" : \"é\\u00e9\" , \"n\":[1, 2]}";
    write(COUNTS, "{\"day\":\"2025-02-03\",\"note\":\"ü\",\"data\":" + data + " }\n");
    assertThat(onlyRecord().value()).asString(StandardCharsets.UTF_8).isEqualTo(data);
  }

  @Test
  @DisplayName("the key is the first 8 digits of the INAMI number, unless the line names one")
  void keyIsDerived() throws Exception {
    write(
        COUNTS,
        """
        {"day":"2025-02-03","data":{"inamiNumber":"5-42634-81-527"}}
        {"day":"2025-02-03","key":"other","data":{"inamiNumber":"54263481527"}}
        {"day":"2025-02-03","key":null,"data":{"inamiNumber":"54263481527"}}
        {"day":"2025-02-03","data":{"inamiNumber":"12"}}
        """);
    assertThat(read().records())
        .extracting(UpstreamLine::key)
        .containsExactly("54263481", "other", null, null);
  }

  @Test
  @DisplayName("a record can be any text, any bytes, or nothing")
  void malformedRecordsCanBeSent() throws Exception {
    write(
        COUNTS,
        """
        {"day":"2025-02-03","text":"not json"}
        {"day":"2025-02-03","base64":"/wA="}
        {"day":"2025-02-03","data":null}
        """);
    assertThat(read().records())
        .extracting(UpstreamLine::value)
        .containsExactly(
            "not json".getBytes(StandardCharsets.UTF_8), new byte[] {(byte) 0xff, 0}, null);
  }

  @Test
  @DisplayName("a computed checksum covers each sequence number once, also below the manifest")
  void checksumIsComputed() throws Exception {
    write(
        COUNTS,
        """
        {"day":"2025-02-03","headers":{"ce_delivery":"d","ce_sequence":"1"},"data":{"a":1}}
        {"day":"2025-02-03","headers":{"ce_delivery":"d","ce_sequence":"1"},"data":{"a":1}}
        {"day":"2025-02-03","headers":{"ce_delivery":"other","ce_sequence":"1"},"data":{"a":3}}
        {"day":"2025-02-03","headers":{"ce_type":"org.carepremiums.upstream.delivery-closed.v1"},"data":{"deliveryId":"d","checksum":"computed"}}
        {"day":"2025-02-04","headers":{"ce_delivery":"d","ce_sequence":"2"},"data":{"a":2}}
        """);
    byte[] first = sha256("{\"a\":1}");
    byte[] second = sha256("{\"a\":2}");
    for (int index = 0; index < first.length; index++) {
      first[index] ^= second[index];
    }
    JsonNode manifest = ContractJson.mapper().readTree(read().records().get(3).value());
    assertThat(manifest.path("checksum").asText()).isEqualTo(HexFormat.of().formatHex(first));
  }

  @Test
  @DisplayName("days that are named anywhere make the calendar, in order")
  void calendarHasEveryDay() throws Exception {
    write("scenario.yaml", "name: small\ndays: [2025-03-03, 2025-01-06]\n");
    write(COUNTS, "{\"day\":\"2025-02-03\",\"data\":{}}\n");
    write(
        "actions.ndjson",
        "{\"day\":\"2025-02-17\",\"action\":\"submit-batch\",\"cutOff\":\"2025-02-15\",\"operator\":\"operator-1\"}\n");
    assertThat(read().calendar())
        .containsExactly(
            LocalDate.parse("2025-01-06"),
            LocalDate.parse("2025-02-03"),
            LocalDate.parse("2025-02-17"),
            LocalDate.parse("2025-03-03"));
  }

  @Test
  @DisplayName("totals may be nested or dotted")
  void totalsAreFlattened() throws Exception {
    write("expected/totals.yaml", "records:\n  accepted: 2\nrejections.total: 1\n");
    assertThat(read().expected().totals())
        .isEqualTo(Map.of("records.accepted", exactly(2), "rejections.total", exactly(1)));
  }

  @Test
  @DisplayName("a count may differ by as much as it says")
  void totalsHaveTolerances() throws Exception {
    write("expected/totals.yaml", "decisions:\n  versions: {about: 100, within: 5}\n  total: 3\n");
    Map<String, Expected.Count> totals = read().expected().totals();

    assertThat(totals)
        .containsOnlyKeys("decisions.versions", "decisions.total")
        .containsEntry("decisions.total", exactly(3));
    Expected.Count versions = totals.get("decisions.versions");
    assertThat(List.of(95L, 105L)).allMatch(versions::admits);
    assertThat(List.of(94L, 106L)).noneMatch(versions::admits);
  }

  private static Expected.Count exactly(long count) {
    return new Expected.Count(count, 0);
  }

  @Test
  @DisplayName("an expectation can be of a day, of nothing, or of what something is not")
  void expectationsOfADay() throws Exception {
    write(
        "expected/decisions.ndjson",
        """
        {"provider":"54263481","scheme":"physiotherapist-software","year":2024,"on":"2025-09-12","none":true}
        {"provider":"54263481","scheme":"physiotherapist-software","year":2024,"outcomeIsNot":"GRANTED"}
        {"provider":"54263481","scheme":"physiotherapist-software","year":2024,"prospect":{"outcome":"GRANTED","amountCents":80000},"toleranceCents":1}
        """);
    assertThat(read().expected().decisions())
        .extracting(Expected.Decision::on)
        .containsExactly(LocalDate.parse("2025-09-12"), null, null);
  }

  @Test
  @DisplayName("a review is proposed, confirmed or sent back")
  void reviewsAreSettled() throws Exception {
    write(
        "actions.ndjson",
        """
        {"day":"2025-02-03","action":"propose-review","reviewId":"review-1","handler":"handler-1","holds":"A_L_ACTE","reasons":"Seen."}
        {"day":"2025-02-03","action":"return-review","reviewId":"review-1","handler":"handler-2","reasons":"Unclear."}
        {"day":"2025-02-03","action":"confirm-review","reviewId":"review-1","handler":"handler-2","expectedStatus":409}
        """);
    assertThat(read().actions())
        .hasExactlyElementsOfTypes(
            Action.ProposeReview.class, Action.ReturnReview.class, Action.ConfirmReview.class);
  }

  @Test
  @DisplayName("a held delivery is stood by, a year taken back and said again")
  void completenessIsTakenBack() throws Exception {
    write(
        "actions.ndjson",
        """
        {"day":"2025-02-03","action":"confirm-delivery","source":"vitalink","feed":"sumehr","deliveryId":"sumehr-2024","reason":"Two practices left."}
        {"day":"2025-02-03","action":"suspend-year","source":"vitalink","feed":"sumehr","year":2024,"handler":"handler-1","reason":"A third is missing."}
        {"day":"2025-02-03","action":"resume-year","source":"vitalink","feed":"sumehr","year":2024,"handler":"handler-1","reason":"It came."}
        """);
    assertThat(read().actions())
        .hasExactlyElementsOfTypes(
            Action.ConfirmDelivery.class, Action.SuspendYear.class, Action.ResumeYear.class);
  }

  @ParameterizedTest(name = "{2}")
  @DisplayName("what is wrong is told with file and line")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          upstream/upstream.insurers.activity-counts.v1.ndjson | {"day":"2025-02-03","data":{} | not JSON
          upstream/upstream.insurers.activity-counts.v1.ndjson | {"data":{}} | field 'day' is missing
          upstream/upstream.insurers.activity-counts.v1.ndjson | {"day":"2025-02-30","data":{}} | 2025-02-30
          upstream/upstream.insurers.activity-counts.v1.ndjson | {"day":"2025-02-03"} | exactly one of
          upstream/upstream.insurers.activity-counts.v1.ndjson | {"day":"2025-02-03","data":{},"text":"x"} | exactly one of
          upstream/upstream.insurers.activity-counts.v1.ndjson | {"day":"2025-02-03","data":5} | must be an object
          upstream/upstream.insurers.activity-counts.v1.ndjson | {"day":"2025-02-03","dta":{}} | 'dta' is not known
          actions.ndjson | {"day":"2025-02-03","action":"approve"} | unknown action 'approve'; known are approve-batch
          actions.ndjson | {"day":"2025-02-03","action":"submit-batch","cutOff":"2025-02-15"} | Field 'operator' is missing
          actions.ndjson | {"day":"2025-02-03","action":"submit-batch","cutOff":"2025-02-15","oprator":"x"} | Field 'oprator' is not known
          expected/decisions.ndjson | {"provider":"54263480"} | Field 'scheme' is missing
          expected/decisions.ndjson | {"provider":"54263481","scheme":"physiotherapist-software","year":2024} | nothing is expected of it
          expected/decisions.ndjson | {"provider":"54263481","scheme":"physiotherapist-software","year":2024,"none":true,"status":"FINAL"} | 'none' stands alone
          expected/decisions.ndjson | {"provider":"54263481","scheme":"physiotherapist-software","year":2024,"status":"FINAL","toleranceCents":5} | 'toleranceCents' stands beside an amount
          expected/ledger.ndjson | {"provider":"54263481","scheme":"physiotherapist-software","year":2024,"held":true,"toleranceCents":5} | 'toleranceCents' stands beside an amount
          expected/payouts.ndjson | {"provider":"54263481","status":"BOOKED"} | either 'payoutId', or 'provider', 'scheme' and 'year'
          expected/windows.ndjson | {"provider":"54263481","scheme":"physiotherapist-software","year":2024,"number":1} | nothing is expected of it
          expected/cases.ndjson | {"contestationId":"C-1"} | nothing is expected of it
          expected/statements.ndjson | {"provider":"54263481","scheme":"physiotherapist-software","year":2024,"language":"it","contains":["x"]} | 'language' is fr, nl, de or en
          """)
  void mistakesAreTold(String file, String line, String problem) throws Exception {
    write(file, "\n" + line + "\n");
    assertThatExceptionOfType(MalformedScenario.class)
        .isThrownBy(this::read)
        .withMessageContaining(folder.resolve(file) + ", line 2: ")
        .withMessageContaining(problem);
  }

  @Test
  @DisplayName("a file that is named after no topic is refused")
  void unknownTopic() throws Exception {
    write("upstream/upstream.insurers.activities.v1.ndjson", "");
    assertThatExceptionOfType(MalformedScenario.class)
        .isThrownBy(this::read)
        .withMessageContaining("unknown topic 'upstream.insurers.activities.v1'");
  }

  @Test
  @DisplayName("a folder without scenario.yaml is no scenario")
  void noHead() throws Exception {
    Files.delete(folder.resolve("scenario.yaml"));
    assertThatExceptionOfType(MalformedScenario.class)
        .isThrownBy(this::read)
        .withMessageContaining("scenario.yaml");
  }

  @Test
  @DisplayName(
      "the scenario of a dozen providers has the records, actions and expectations it tells of")
  void aDozenProviders() throws Exception {
    Scenario scenario = ScenarioReader.read(Path.of("scenarios", "a-dozen-providers"));
    assertThat(scenario.records()).hasSize(234);
    assertThat(scenario.records())
        .filteredOn(record -> record.topic() == Topic.INAMI_PROVIDERS && record.key() != null)
        .extracting(UpstreamLine::key)
        .doesNotHaveDuplicates()
        .hasSize(12);
    assertThat(scenario.expected().decisions()).hasSize(53);
    assertThat(scenario.expected().cases()).hasSize(5);
  }

  @Test
  @DisplayName("the scenario of a general practitioner is about nobody else")
  void aGeneralPractitioner() throws Exception {
    Scenario scenario = ScenarioReader.read(Path.of("scenarios", "a-general-practitioner-of-2024"));
    assertThat(scenario.records())
        .filteredOn(record -> record.key() != null && record.key().matches("\\d{8}"))
        .extracting(UpstreamLine::key)
        .isNotEmpty()
        .containsOnly("10060878");
    assertThat(scenario.calendar()).contains(LocalDate.parse("2025-09-14"));
    assertThat(scenario.expected().statements())
        .extracting(Expected.Statement::language)
        .contains("fr", "nl", "de", "en");
  }

  @Test
  @DisplayName("the autumn of 2025 expects everybody to be decided rightly, and not too early")
  void theAutumn() throws Exception {
    Scenario scenario = ScenarioReader.read(Path.of("scenarios", "the-autumn-of-2025"));
    assertThat(scenario.expected().decisions())
        .filteredOn(decision -> decision.on() == null)
        .hasSize(24)
        .allSatisfy(
            decision ->
                assertThat(decision.notFinalBefore()).isEqualTo(LocalDate.parse("2025-11-24")));
    assertThat(scenario.expected().deliveries()).hasSize(4);
  }

  private UpstreamLine onlyRecord() throws MalformedScenario {
    List<UpstreamLine> records = read().records();
    assertThat(records).hasSize(1);
    return records.get(0);
  }

  private Scenario read() throws MalformedScenario {
    return ScenarioReader.read(folder);
  }

  private void write(String file, String content) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
  }

  private static byte[] sha256(String data) throws Exception {
    return MessageDigest.getInstance("SHA-256").digest(data.getBytes(StandardCharsets.UTF_8));
  }
}
