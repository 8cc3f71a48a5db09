package org.carepremiums.contracts.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carepremiums.contracts.schema.ContractExample;
import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.contracts.upstream.BankAccountRecord;
import org.carepremiums.contracts.upstream.ContestationRequest;
import org.carepremiums.contracts.upstream.PeriodStatement;
import org.carepremiums.contracts.upstream.PremiumApplication;
import org.carepremiums.contracts.upstream.ProviderAct;
import org.carepremiums.contracts.upstream.SoftwareUseRecord;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An act of a provider")
class UsableRecordTest {

  private static final String APPLICATION =
      """
      {"applicationId": "app-1", "inamiNumber": "54263481527", "scheme": "physiotherapist-software",
       "year": 2023, "submittedOn": "2024-09-17", "channel": "PROSANTE", "mainActivity": true,
       "iban": "BE68539007547034", "observedOn": "2024-09-17"}
      """;
  private static final String ACCOUNT =
      """
      {"inamiNumber": "54263481527", "iban": "BE68539007547034", "holder": "Holder 1",
       "validFrom": "2024-01-01", "observedOn": "2024-01-02"}
      """;

  private static final String CONTESTATION =
      """
      {"contestationId": "contestation-1", "inamiNumber": "54263481527",
       "scheme": "physiotherapist-software", "year": 2024, "introducedOn": "2025-07-01",
       "annex": ["letter.pdf"], "contestedCriteria": ["KSW3"], "motivation": "Late attestation.",
       "observedOn": "2025-07-01"}
      """;

  static Stream<EventType> acts() {
    return Arrays.stream(EventType.values())
        .filter(type -> ProviderAct.class.isAssignableFrom(type.dataClass()));
  }

  @Test
  @DisplayName("is read whole where every field can be used")
  void whole() throws InvalidRecord {
    UsableRecord<PremiumApplication> read = read(APPLICATION, EventType.PREMIUM_APPLICATION);

    assertThat(read.leftOut()).isEmpty();
    assertThat(read.value().iban().value()).isEqualTo("BE68539007547034");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"BE68539007547035\" | `Field 'iban': IBAN is not valid: country, length or check digits do not fit.`",
        "\"\" | `Field 'iban': IBAN is not valid: country, length or check digits do not fit.`",
        "539007547034 | `Field 'iban' must be a text in quotes.`",
        "[\"BE68539007547034\"] | `Field 'iban' must be a text in quotes.`",
        "{\"BE68539007547034\": 1} | `Field 'iban' must be a text in quotes.`",
        "true | `Field 'iban' must be a text in quotes.`",
      })
  @DisplayName("stands without an IBAN that is none")
  void standsWithoutIban(String iban, String problem) throws InvalidRecord {
    UsableRecord<PremiumApplication> read =
        read(APPLICATION.replace("\"BE68539007547034\"", iban), EventType.PREMIUM_APPLICATION);

    assertThat(read.value().iban()).isNull();
    assertThat(read.value().mainActivity()).isTrue();
    assertThat(read.leftOut())
        .containsExactly(new UnusableField("iban", InvalidRecord.INVALID_VALUE, problem));
    assertThat(read.leftOut().get(0).isIn("iban")).isTrue();
  }

  @Test
  @DisplayName("stands without every field that cannot be used, each named with its problem")
  void severalFields() throws InvalidRecord {
    UsableRecord<PremiumApplication> read =
        read(
            APPLICATION
                .replace("\"mainActivity\": true", "\"mainActivity\": \"ja\", \"note\": {\"a\": 1}")
                .replace("\"iban\": \"BE", "\"iban\": \"XX"),
            EventType.PREMIUM_APPLICATION);

    assertThat(read.value().applicationId()).isEqualTo("app-1");
    assertThat(read.leftOut())
        .extracting(UnusableField::name, UnusableField::code)
        .containsExactlyInAnyOrder(
            tuple("note", InvalidRecord.UNKNOWN_FIELD),
            tuple("mainActivity", InvalidRecord.INVALID_VALUE),
            tuple("iban", InvalidRecord.INVALID_VALUE));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"\"BE68539007547034\"", "\"BE71096123456769\"", "null"})
  @DisplayName(
      "stands without an IBAN that is there twice, since nobody can tell which one is meant")
  void twice(String other) throws InvalidRecord {
    UsableRecord<PremiumApplication> read =
        read(
            APPLICATION.replace("\"observedOn\"", "\"iban\": " + other + ", \"observedOn\""),
            EventType.PREMIUM_APPLICATION);

    assertThat(read.value().iban()).isNull();
    assertThat(read.leftOut())
        .containsExactly(
            new UnusableField(
                "iban", InvalidRecord.DUPLICATE_FIELD, "Field 'iban' is there twice."));
  }

  @Test
  @DisplayName("keeps apart fields whose names begin alike")
  void namesThatBeginAlike() {
    assertThat(new UnusableField("ibanHolder", "c", "p").isIn("iban")).isFalse();
    assertThat(new UnusableField("iban[0]", "c", "p").isIn("iban")).isTrue();
    assertThat(new UnusableField("iban.number", "c", "p").isIn("iban")).isTrue();
    assertThat(new UnusableField(null, "c", "p").isIn("iban")).isFalse();
  }

  @Test
  @DisplayName("does not show the name of an unknown field that could be personal data")
  void hidesNames() throws InvalidRecord {
    UsableRecord<PremiumApplication> read =
        read(
            APPLICATION.replace(
                "\"iban\"", "\"BE68539007547034\": 1, \"42012205181\": 2, \"iban\""),
            EventType.PREMIUM_APPLICATION);

    assertThat(read.value().iban()).isNotNull();
    assertThat(read.leftOut()).hasSize(2).extracting(UnusableField::name).containsOnlyNulls();
    assertThat(read.leftOut().toString()).doesNotContain("539007", "420122");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "withdrawn | \"two\\nlines\"",
        "withdrawn | true",
        "withdrawn | {}",
        "withdrawn | \"LONG\"",
        "periodId | \"2024/1\"",
        "periodId | 7",
      })
  @DisplayName("is refused where it would say the contrary, or something of another period")
  void wouldSaySomethingElse(String field, String written) {
    String use =
        """
        {"inamiNumber": "54263481527", "packageId": "kine-file", "usedFrom": "2024-01-01",
         "%s": %s, "observedOn": "2024-01-02"}
        """;
    InvalidRecord refused =
        refusalOf(
            use.formatted(field, written.replace("LONG", "x".repeat(201))), EventType.SOFTWARE_USE);

    assertThat(refused.code()).isEqualTo(InvalidRecord.INVALID_VALUE);
    assertThat(refused.field()).isEqualTo(field);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"withdrawn", "periodId"})
  @DisplayName("stands where nothing tells another period than its first day does")
  void blankPeriod(String field) throws InvalidRecord {
    UsableRecord<SoftwareUseRecord> read =
        read(
            """
            {"inamiNumber": "54263481527", "packageId": "kine-file", "usedFrom": "2024-01-01",
             "%s": "", "observedOn": "2024-01-02"}
            """
                .formatted(field),
            EventType.SOFTWARE_USE);

    assertThat(read.value().withdrawn()).isNull();
    assertThat(read.value().periodId()).isNull();
    assertThat(read.leftOut()).extracting(UnusableField::name).containsExactly(field);
  }

  @Test
  @DisplayName("stands without the end of a period that ends before it begins, as a rule says")
  void refusedByRule() throws InvalidRecord {
    UsableRecord<SoftwareUseRecord> read =
        read(
            """
            {"inamiNumber": "54263481527", "packageId": "kine-file", "usedFrom": "2024-01-01",
             "usedTo": "2023-12-31", "observedOn": "2024-01-02"}
            """,
            EventType.SOFTWARE_USE);
    UsableRecord<SoftwareUseRecord> without =
        read.without(new InvalidRecord("ends-before-it-begins", "usedTo", "It ends before."));

    assertThat(read.leftOut()).isEmpty();
    assertThat(without.value().usedTo()).isNull();
    assertThat(without.leftOut())
        .containsExactly(new UnusableField("usedTo", "ends-before-it-begins", "It ends before."));
    InvalidRecord late = new InvalidRecord("from-the-future", "observedOn", "It is not yet.");
    assertThat(catchThrowableOfType(InvalidRecord.class, () -> without.without(late)))
        .isSameAs(late);
    InvalidRecord again = new InvalidRecord("ends-before-it-begins", "usedTo", "It ends before.");
    assertThat(catchThrowableOfType(InvalidRecord.class, () -> without.without(again)))
        .isSameAs(again);
  }

  @Test
  @DisplayName("that names an account stands as one that named something")
  void accountThatIsNone() throws InvalidRecord {
    UsableRecord<BankAccountRecord> read =
        read(ACCOUNT.replace("7034", "7035"), EventType.BANK_ACCOUNT);

    assertThat(read.value().iban()).isNull();
    assertThat(read.value().holder()).isEqualTo("Holder 1");
    assertThat(read.leftOut()).extracting(UnusableField::name).containsExactly("iban");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"iban\": \"BE68539007547034\", |",
        "\"BE68539007547034\" | null",
      })
  @DisplayName("that should name an account, and does not, is refused")
  void noAccount(String from, String to) {
    InvalidRecord refused =
        refusalOf(ACCOUNT.replace(from, to == null ? "" : to), EventType.BANK_ACCOUNT);

    assertThat(refused.code()).isEqualTo(InvalidRecord.MISSING_FIELD);
    assertThat(refused.field()).isEqualTo("iban");
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"year\": 2023 | \"year\": \"2023\" | invalid-value | year",
        "\"year\": 2023 | \"year\": 2023, \"year\": 2024 | duplicate-field | year",
        "\"year\": 2023, | `` | missing-field | year",
        "\"year\": 2023 | \"year\": null | missing-field | year",
        "\"54263481527\" | \"54263482527\" | invalid-value | inamiNumber",
        "\"app-1\" | \"app 1\" | invalid-value | applicationId",
        "\"observedOn\": \"2024-09-17\"} | \"observedOn\": \"2024-09-17\" | malformed-json | ``",
        "\"observedOn\": \"2024-09-17\"} | \"observedOn\": \"2024-09-17\"} {} | malformed-json | ``",
      })
  @DisplayName("is refused without a field that it cannot do without, whatever else is wrong")
  void refused(String from, String to, String code, String field) {
    for (String data : new String[] {APPLICATION, APPLICATION.replace("7034", "7035")}) {
      assertThat(data).contains(from);
      InvalidRecord refused = refusalOf(data.replace(from, to), EventType.PREMIUM_APPLICATION);
      assertThat(refused.code()).isEqualTo(code);
      assertThat(refused.field()).isEqualTo(field.isEmpty() ? null : field);
    }
  }

  @Test
  @DisplayName("is refused unread where it is too large")
  void tooLarge() {
    assertThat(
            refusalOf(
                    APPLICATION + " ".repeat(RecordReader.MAX_BYTES), EventType.PREMIUM_APPLICATION)
                .code())
        .isEqualTo(InvalidRecord.TOO_LARGE);
  }

  @Test
  @DisplayName("is nothing that somebody counted: such a record is refused whole, and mended")
  void otherRecords() {
    InvalidRecord refused =
        refusalOf(
            """
            {"inamiNumber": "54263481527", "niss": "42012205181", "profession": "PHYSIOTHERAPIST",
             "competenceCode": "527", "firstRegisteredOn": "2010-09-01", "endedOn": "2024-02-30",
             "observedOn": "2024-01-02"}
            """,
            EventType.PROVIDER_REGISTRATION);

    assertThat(refused.field()).isEqualTo("endedOn");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("acts")
  @DisplayName("stands whatever its optional fields say, with those that can be used")
  void everyOptionalField(EventType type) throws Exception {
    for (var field : type.dataClass().getRecordComponents()) {
      boolean tellsPeriod =
          PeriodStatement.class.isAssignableFrom(type.dataClass())
              && Set.of("periodId", "withdrawn").contains(field.getName());
      if (field.isAnnotationPresent(MayBeAbsent.class) && !tellsPeriod) {
        for (String nonsense :
            new String[] {"[[]]", "{\"a\": {}}", "\"\\u0000\"", "-7.5", "\"\""}) {
          ObjectNode act = ContractExample.of(type).findFirst().orElseThrow().json().deepCopy();
          JsonNode value = ContractJson.mapper().readTree(nonsense);
          act.set(field.getName(), value);
          ObjectNode without = act.deepCopy();
          without.remove(field.getName());

          assertThat(read(act.toString(), type).value())
              .as("%s = %s", field.getName(), nonsense)
              .isEqualTo(read(without.toString(), type).value());
        }
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`\"line one\\u000Bline two\"` | `line one\nline two` | replaced",
        "`\"line one\\fline two\\u0000\"` | `line one\nline two ` | replaced",
        "`\"a\tb\"` | `a\tb` | ",
        "`\"half \\ud83d a character\"` | `half \uFFFD a character` | replaced",
        "90 | 90 | ",
        "null | `` | ",
        "{\"text\":1} | `` | replaced",
      })
  @DisplayName("in somebody's own words stands whatever they hold; what cannot be kept is noted")
  void ownWords(String written, String kept, String code) throws InvalidRecord {
    UsableRecord<ContestationRequest> read =
        read(
            CONTESTATION.replace("\"Late attestation.\"", written), EventType.CONTESTATION_REQUEST);

    assertThat(read.value().motivation()).isEqualTo(kept);
    assertThat(read.value().contestedCriteria()).containsExactly("KSW3");
    assertThat(read.leftOut())
        .extracting(UnusableField::name, UnusableField::code)
        .isEqualTo(code == null ? List.of() : List.of(tuple("motivation", code)));
  }

  @Test
  @DisplayName("in somebody's own words stands however long, and however many they are")
  void manyWords() throws InvalidRecord {
    String annexes =
        IntStream.rangeClosed(1, 300)
            .mapToObj(n -> "\"" + "é".repeat(300) + n + ".pdf\"")
            .collect(Collectors.joining(","));
    UsableRecord<ContestationRequest> read =
        read(
            CONTESTATION
                .replace("\"letter.pdf\"", annexes)
                .replace("Late attestation.", "😀".repeat(20_000)),
            EventType.CONTESTATION_REQUEST);

    assertThat(read.value().annex()).hasSize(100).allMatch(name -> name.length() == 200);
    assertThat(read.value().motivation()).isEqualTo("😀".repeat(5_000));
    assertThat(read.leftOut())
        .extracting(UnusableField::name, UnusableField::code)
        .containsExactly(tuple("annex", "shortened"), tuple("motivation", "shortened"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[\"\", null, \" \"] | 0",
        "\"letter.pdf\" | 1",
        "[7, {\"name\": 1}, \"a\\tb\"] | 2",
        "null | 0",
      })
  @DisplayName("in somebody's own words stands whatever stands where a list of them should")
  void lists(String written, int kept) throws InvalidRecord {
    UsableRecord<ContestationRequest> read =
        read(CONTESTATION.replace("[\"letter.pdf\"]", written), EventType.CONTESTATION_REQUEST);

    assertThat(read.value().annex()).hasSize(kept);
  }

  @Test
  @DisplayName("stands where its words are no UTF-8, are there twice, or are missing")
  void encodingTwiceAndMissing() throws InvalidRecord {
    byte[] latin1 = CONTESTATION.replace("Late", "Attesté").getBytes(StandardCharsets.ISO_8859_1);
    UsableRecord<ContestationRequest> inLatin1 =
        RecordReader.readUsable(latin1, EventType.CONTESTATION_REQUEST);
    UsableRecord<ContestationRequest> twice =
        read(
            CONTESTATION.replace("\"motivation\"", "\"motivation\": \"a\", \"motivation\""),
            EventType.CONTESTATION_REQUEST);
    UsableRecord<ContestationRequest> missing =
        read(
            CONTESTATION.replace("\"annex\": [\"letter.pdf\"], ", ""),
            EventType.CONTESTATION_REQUEST);

    assertThat(inLatin1.value().motivation()).isEqualTo("Attest\uFFFD attestation.");
    assertThat(inLatin1.leftOut()).hasSize(1);
    assertThat(twice.value().motivation()).isEqualTo("Late attestation.");
    assertThat(twice.leftOut())
        .extracting(UnusableField::code)
        .containsExactly(InvalidRecord.DUPLICATE_FIELD);
    assertThat(missing.value().annex()).isEmpty();
  }

  @Test
  @DisplayName("names a holder of any length, but one has to be named")
  void holder() throws InvalidRecord {
    UsableRecord<BankAccountRecord> read =
        read(ACCOUNT.replace("Holder 1", "Médecins\u0007 ".repeat(20)), EventType.BANK_ACCOUNT);

    assertThat(read.value().holder()).hasSize(70).startsWith("Médecins  Médecins");
    assertThat(refusalOf(ACCOUNT.replace("Holder 1", ""), EventType.BANK_ACCOUNT).field())
        .isEqualTo("holder");
  }

  private static <T> UsableRecord<T> read(String data, EventType type) throws InvalidRecord {
    return RecordReader.readUsable(data.getBytes(StandardCharsets.UTF_8), type);
  }

  private static InvalidRecord refusalOf(String data, EventType type) {
    return catchThrowableOfType(InvalidRecord.class, () -> read(data, type));
  }
}
