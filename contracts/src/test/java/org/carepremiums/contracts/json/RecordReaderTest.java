package org.carepremiums.contracts.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.contracts.upstream.ActivityCountRecord;
import org.carepremiums.contracts.upstream.ContestationRequest;
import org.carepremiums.contracts.upstream.ProviderRegistration;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.PremiumYear;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A record from outside")
class RecordReaderTest {

  private static final String COUNT =
      """
      {"inamiNumber": "54263481527", "insurer": "300", "year": 2023, "countedThrough": "2023-12-31",
       "services": 499, "mValues": 11976, "observedOn": "2024-02-15"}
      """;
  private static final String REGISTRATION =
      """
      {"inamiNumber": "54263481527", "niss": "42012205181", "profession": "PHYSIOTHERAPIST",
       "competenceCode": "527", "firstRegisteredOn": "2010-09-01", "observedOn": "2024-01-02"}
      """;
  private static final String HOMOLOGATION =
      """
      {"packageId": "kine-file", "name": "Kine File", "vendor": "Vendor 1", "version": "4.2",
       "homologatedFrom": "2022-01-01", "observedOn": "2022-01-03"}
      """;
  private static final String CONTESTATION =
      """
      {"contestationId": "c-1", "inamiNumber": "54263481527", "scheme": "physiotherapist-software",
       "year": 2023, "introducedOn": "2024-11-04", "annex": ["letter.pdf"],
       "contestedCriteria": ["KSW3"], "motivation": "The count is wrong.", "observedOn": "2024-11-04"}
      """;
  private static final String CLOSED =
      """
      {"deliveryId": "d-1", "count": 2, "period": {"from": "2023-01-01", "to": "2023-12-31"},
       "checksum": "%s", "completesYears": [2023], "observedOn": "2024-02-15"}
      """
          .formatted("0".repeat(64));

  @Test
  @DisplayName("is read where every field fits")
  void isRead() throws InvalidRecord {
    ActivityCountRecord count = RecordReader.read(bytes(COUNT), EventType.ACTIVITY_COUNT);

    assertThat(count)
        .isEqualTo(
            new ActivityCountRecord(
                new InamiNumber("54263481527"),
                "300",
                PremiumYear.of(2023),
                LocalDate.of(2023, 12, 31),
                499,
                11_976,
                LocalDate.of(2024, 2, 15)));
  }

  @Test
  @DisplayName("may leave out, or give as null, what may be absent")
  void mayLeaveOutWhatMayBeAbsent() throws InvalidRecord {
    ProviderRegistration without =
        RecordReader.read(bytes(REGISTRATION), ProviderRegistration.class);
    ProviderRegistration withNull =
        RecordReader.read(
            bytes(REGISTRATION.replace("\"observedOn\"", "\"endedOn\": null, \"observedOn\"")),
            ProviderRegistration.class);

    assertThat(without.endedOn()).isNull();
    assertThat(withNull).isEqualTo(without);
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("is malformed-json where it is")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "half an object | {\"inamiNumber\": \"54263481527\"",
        "no JSON at all | provider 54263481527",
        "a list | [1, 2]",
        "a number | 17",
        "null | null",
        "white space | ` `",
        "two objects | {\"insurer\": \"300\"} {}",
        "NaN | {\"services\": NaN}",
        "XML | <count/>",
      })
  void refusesMalformedJson(String what, String data) {
    InvalidRecord refused = refusalOf(data, EventType.ACTIVITY_COUNT);

    assertThat(refused.code()).as(what).isEqualTo(InvalidRecord.MALFORMED_JSON);
    assertThat(refused.field()).isNull();
    assertThat(refused.reason()).contains("one complete JSON object");
  }

  @Test
  @DisplayName("is malformed-json where a record is followed by something")
  void refusesTrailingTokens() {
    InvalidRecord refused = refusalOf(COUNT + COUNT, EventType.ACTIVITY_COUNT);

    assertThat(refused.code()).isEqualTo(InvalidRecord.MALFORMED_JSON);
  }

  @Test
  @DisplayName("is malformed-json without data")
  void refusesNoData() {
    assertThat(refusalOf((byte[]) null).code()).isEqualTo(InvalidRecord.MALFORMED_JSON);
    assertThat(refusalOf(new byte[0]).reason()).isEqualTo("The record has no data.");
  }

  @Test
  @DisplayName("is malformed-json where its bytes are not UTF-8")
  void refusesOtherEncodings() {
    byte[] latin = REGISTRATION.replace("527\",", "é\",").getBytes(StandardCharsets.ISO_8859_1);

    InvalidRecord refused = refusalOf(latin);

    assertThat(refused.code()).isEqualTo(InvalidRecord.MALFORMED_JSON);
  }

  @Test
  @DisplayName("is malformed-json where it is nested a thousand deep or has a number without end")
  void refusesBombs() {
    String deep = "{\"period\": " + "[".repeat(2_000) + "]".repeat(2_000) + "}";
    String number = COUNT.replace("499", "9".repeat(5_000));

    assertThat(refusalOf(deep, EventType.DELIVERY_CLOSED).code())
        .isEqualTo(InvalidRecord.MALFORMED_JSON);
    assertThat(refusalOf(number, EventType.ACTIVITY_COUNT).code())
        .isIn(InvalidRecord.MALFORMED_JSON, InvalidRecord.INVALID_VALUE);
  }

  @Test
  @DisplayName("is too-large above 65,536 bytes, and is read with exactly so many")
  void refusesTooManyBytes() throws InvalidRecord {
    byte[] largest = bytes(COUNT + " ".repeat(RecordReader.MAX_BYTES - COUNT.length()));
    byte[] larger = bytes(COUNT + " ".repeat(RecordReader.MAX_BYTES - COUNT.length() + 1));

    assertThat(RecordReader.read(largest, ActivityCountRecord.class).services()).isEqualTo(499);
    InvalidRecord refused = refusalOf(larger);
    assertThat(refused.code()).isEqualTo(InvalidRecord.TOO_LARGE);
    assertThat(refused.reason())
        .isEqualTo("The record has 65537 bytes, but at most 65536 are read.");
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("is missing-field without")
  @CsvSource(
      delimiter = '|',
      value = {
        "inamiNumber | \"54263481527\"",
        "insurer | \"300\"",
        "year | 2023",
        "countedThrough | \"2023-12-31\"",
        "services | 499",
        "mValues | 11976",
      })
  void refusesMissingField(String field, String value) {
    String member = "\"%s\": %s,".formatted(field, value);
    String absent = COUNT.replace(member, "");
    String isNull = COUNT.replace(member, "\"%s\": null,".formatted(field));

    for (String data : new String[] {absent, isNull}) {
      assertThat(data).isNotEqualTo(COUNT);
      InvalidRecord refused = refusalOf(data, EventType.ACTIVITY_COUNT);
      assertThat(refused.code()).isEqualTo(InvalidRecord.MISSING_FIELD);
      assertThat(refused.field()).isEqualTo(field);
      assertThat(refused.reason()).isEqualTo("Field '%s' is missing.".formatted(field));
    }
  }

  @Test
  @DisplayName("is missing-field with the whole path where a nested field is not there")
  void refusesMissingNestedField() {
    InvalidRecord refused =
        refusalOf(CLOSED.replace("\"from\": \"2023-01-01\",", ""), EventType.DELIVERY_CLOSED);

    assertThat(refused.code()).isEqualTo(InvalidRecord.MISSING_FIELD);
    assertThat(refused.field()).isEqualTo("period.from");
  }

  @Test
  @DisplayName("is missing-field where an entry of a list is null")
  void refusesNullEntry() {
    InvalidRecord refused =
        refusalOf(
            CONTESTATION.replace("\"letter.pdf\"", "\"letter.pdf\", null"),
            EventType.CONTESTATION_REQUEST);

    assertThat(refused.code()).isEqualTo(InvalidRecord.MISSING_FIELD);
    assertThat(refused.field()).isEqualTo("annex[1]");
  }

  @Test
  @DisplayName("is unknown-field where a name is misspelt, also inside a nested object")
  void refusesUnknownField() {
    InvalidRecord outer =
        refusalOf(COUNT.replace("\"services\"", "\"service\""), EventType.ACTIVITY_COUNT);
    InvalidRecord inner =
        refusalOf(CLOSED.replace("\"from\"", "\"start\""), EventType.DELIVERY_CLOSED);

    assertThat(outer.code()).isEqualTo(InvalidRecord.UNKNOWN_FIELD);
    assertThat(outer.field()).isEqualTo("service");
    assertThat(outer.reason()).isEqualTo("Field 'service' is not known in such a record.");
    assertThat(inner.code()).isEqualTo(InvalidRecord.UNKNOWN_FIELD);
    assertThat(inner.field()).isEqualTo("period.start");
  }

  @Test
  @DisplayName("is unknown-field without showing a name that could be personal data")
  void doesNotShowUnknownNames() {
    InvalidRecord refused =
        refusalOf(COUNT.replace("\"services\"", "\"BE68539007547034\""), EventType.ACTIVITY_COUNT);

    assertThat(refused.code()).isEqualTo(InvalidRecord.UNKNOWN_FIELD);
    assertThat(refused.field()).isNull();
    assertThat(refused.toString()).doesNotContain("BE68");
  }

  @Test
  @DisplayName("is duplicate-field where a name comes twice")
  void refusesDuplicateField() {
    InvalidRecord outer =
        refusalOf(
            COUNT.replace("\"services\": 499", "\"services\": 499, \"services\": 500"),
            EventType.ACTIVITY_COUNT);
    InvalidRecord hidden =
        refusalOf("{\"42012205181\": 1, \"42012205181\": 2}", EventType.ACTIVITY_COUNT);

    assertThat(outer.code()).isEqualTo(InvalidRecord.DUPLICATE_FIELD);
    assertThat(outer.field()).isEqualTo("services");
    assertThat(outer.reason()).isEqualTo("Field 'services' is there twice.");
    assertThat(hidden.code()).isEqualTo(InvalidRecord.DUPLICATE_FIELD);
    assertThat(hidden.field()).isNull();
    assertThat(hidden.reason()).isEqualTo("A field is there twice.");
  }

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @DisplayName("is invalid-value where an activity count has")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "services | 499 | \"499\" | a whole number without quotes that fits 32 bits",
        "services | 499 | 499.5 | a whole number without quotes that fits 32 bits",
        "services | 499 | 1e3 | a whole number without quotes that fits 32 bits",
        "services | 499 | true | a whole number without quotes that fits 32 bits",
        "services | 499 | \"\" | a whole number without quotes that fits 32 bits",
        "services | 499 | [499] | a whole number without quotes that fits 32 bits",
        "services | 499 | 2147483648 | a whole number without quotes that fits 32 bits",
        "services | 499 | -1 | zero or more",
        "mValues | 11976 | -1 | zero or more",
        "mValues | 11976 | 9223372036854775808 | a whole number without quotes that fits 64 bits",
        "year | 2023 | \"2023\" | a whole number without quotes that fits 32 bits",
        "year | 2023 | 2023.0 | a whole number without quotes that fits 32 bits",
        "year | 2023 | 1999 | premium year lies between 2000 and 2099, but this is 1999",
        "insurer | \"300\" | 300 | a text in quotes",
        "insurer | \"300\" | 300.5 | a text in quotes",
        "insurer | \"300\" | \"30\" | three digits",
        "insurer | \"300\" | \"3000\" | at most 3",
        "insurer | \"300\" | \"\" | three digits",
        "inamiNumber | \"54263481527\" | 54263481527 | a text in quotes",
        "inamiNumber | \"54263481527\" | \"54263482527\" | has check digits 82, but 81 (modulo 97)",
        "inamiNumber | \"54263481527\" | \"5426348\" | 11 digits",
        "observedOn | \"2024-02-15\" | \"2024-02-30\" | a date that exists, written as YYYY-MM-DD",
        "observedOn | \"2024-02-15\" | \"15/02/2024\" | a date that exists, written as YYYY-MM-DD",
        "observedOn | \"2024-02-15\" | \"\" | a date that exists, written as YYYY-MM-DD",
        "observedOn | \"2024-02-15\" | 19768 | a date that exists, written as YYYY-MM-DD",
        "observedOn | \"2024-02-15\" | [2024, 2, 15] | a date that exists, written as YYYY-MM-DD",
        "observedOn | \"2024-02-15\" | \"2024-02-15T00:00:00Z\" | a date that exists, written as",
      })
  void refusesInvalidCounts(String field, String from, String to, String reason) {
    String data =
        COUNT.replace("\"%s\": %s".formatted(field, from), "\"%s\": %s".formatted(field, to));
    assertThat(data).isNotEqualTo(COUNT);

    InvalidRecord refused = refusalOf(data, EventType.ACTIVITY_COUNT);

    assertThat(refused.code()).isEqualTo(InvalidRecord.INVALID_VALUE);
    assertThat(refused.field()).isEqualTo(field);
    assertThat(refused.reason()).startsWith("Field '" + field + "'").contains(reason).endsWith(".");
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("is invalid-value where a word is none of the known ones")
  @CsvSource({"KINE", "physiotherapist", "0", "''"})
  void refusesUnknownWords(String word) {
    InvalidRecord refused =
        refusalOf(REGISTRATION.replace("PHYSIOTHERAPIST", word), EventType.PROVIDER_REGISTRATION);

    assertThat(refused.code()).isEqualTo(InvalidRecord.INVALID_VALUE);
    assertThat(refused.field()).isEqualTo("profession");
    assertThat(refused.reason())
        .isEqualTo(
            "Field 'profession' must be one of PHYSIOTHERAPIST, GENERAL_PRACTITIONER, OTHER.");
  }

  @Test
  @DisplayName("is invalid-value where a flag is a text or a number")
  void refusesFlagsThatAreNone() {
    String entry =
        """
        {"inamiNumber": "54263481527", "year": 2023, "portfolioCreatedOn": "2022-03-01",
         "generalCriteria": true, "annualCriteria": %s, "cycleCriteria": %s, "dataCorrect": true,
         "verifiedOn": "2024-02-29", "observedOn": "2024-03-01"}
        """;

    for (String flag : new String[] {"\"true\"", "1", "\"\"", "[]", "{}"}) {
      InvalidRecord refused =
          refusalOf(entry.formatted(flag, "true"), EventType.QUALITY_LIST_ENTRY);
      assertThat(refused.code()).isEqualTo(InvalidRecord.INVALID_VALUE);
      assertThat(refused.field()).isEqualTo("annualCriteria");
      assertThat(refused.reason()).contains("true or false without quotes");
      InvalidRecord optional =
          refusalOf(entry.formatted("true", flag), EventType.QUALITY_LIST_ENTRY);
      assertThat(optional.code()).isEqualTo(InvalidRecord.INVALID_VALUE);
      assertThat(optional.field()).isEqualTo("cycleCriteria");
    }
  }

  @Test
  @DisplayName("is missing-field without generalCriteria, which is never taken for false")
  void refusesAbsentFlag() {
    InvalidRecord refused =
        refusalOf(
            """
            {"inamiNumber": "54263481527", "year": 2023, "portfolioCreatedOn": "2022-03-01",
             "annualCriteria": true, "dataCorrect": true,
             "verifiedOn": "2024-02-29", "observedOn": "2024-03-01"}
            """,
            EventType.QUALITY_LIST_ENTRY);

    assertThat(refused.code()).isEqualTo(InvalidRecord.MISSING_FIELD);
    assertThat(refused.field()).isEqualTo("generalCriteria");
  }

  @Test
  @DisplayName("is invalid-value where a period ends before it begins or is no object")
  void refusesPeriods() {
    InvalidRecord reversed =
        refusalOf(CLOSED.replace("2023-12-31", "2022-12-31"), EventType.DELIVERY_CLOSED);
    InvalidRecord text =
        refusalOf(CLOSED.replaceFirst("\\{\"from[^}]*}", "\"2023\""), EventType.DELIVERY_CLOSED);

    assertThat(reversed.code()).isEqualTo(InvalidRecord.INVALID_VALUE);
    assertThat(reversed.field()).isEqualTo("period");
    assertThat(reversed.reason())
        .isEqualTo("Field 'period': period ends on 2022-12-31, before it begins on 2023-01-01.");
    assertThat(text.code()).isEqualTo(InvalidRecord.INVALID_VALUE);
    assertThat(text.field()).isEqualTo("period");
    assertThat(text.reason()).isEqualTo("Field 'period' must be an object.");
  }

  @Test
  @DisplayName("is invalid-value where a list is none, is too long, or has a wrong entry")
  void refusesLists() {
    InvalidRecord none = refusalOf(CLOSED.replace("[2023]", "2023"), EventType.DELIVERY_CLOSED);
    InvalidRecord entry =
        refusalOf(CLOSED.replace("[2023]", "[2023, 23]"), EventType.DELIVERY_CLOSED);
    InvalidRecord tooLong =
        refusalOf(
            CONTESTATION.replace(
                "\"letter.pdf\"", String.join(",", Collections.nCopies(101, "\"letter.pdf\""))),
            EventType.CONTESTATION_REQUEST);
    InvalidRecord longEntry =
        refusalOf(
            CONTESTATION.replace("letter.pdf", "l".repeat(201)), EventType.CONTESTATION_REQUEST);

    InvalidRecord hugeEntry =
        refusalOf(CLOSED.replace("[2023]", "[99999999999]"), EventType.DELIVERY_CLOSED);

    assertThat(hugeEntry.field()).isEqualTo("completesYears[0]");
    assertThat(hugeEntry.reason()).contains("a whole number without quotes that fits 32 bits");
    assertThat(none.reason()).isEqualTo("Field 'completesYears' must be a list.");
    assertThat(entry.field()).isEqualTo("completesYears[1]");
    assertThat(tooLong.code()).isEqualTo(InvalidRecord.INVALID_VALUE);
    assertThat(tooLong.reason())
        .isEqualTo("Field 'annex' has 101 entries, but at most 100 are read.");
    assertThat(longEntry.field()).isEqualTo("annex[0]");
  }

  @Test
  @DisplayName(
      "is invalid-value where a text is too long, has a control character or half a letter")
  void refusesTexts() {
    InvalidRecord tooLong =
        refusalOf(
            HOMOLOGATION.replace("Kine File", "K".repeat(101)), EventType.SOFTWARE_HOMOLOGATION);
    InvalidRecord zero =
        refusalOf(
            HOMOLOGATION.replace("Kine File", "Kine\\u0000File"), EventType.SOFTWARE_HOMOLOGATION);
    InvalidRecord half =
        refusalOf(HOMOLOGATION.replace("Kine File", "\\ud83d"), EventType.SOFTWARE_HOMOLOGATION);
    InvalidRecord empty =
        refusalOf(HOMOLOGATION.replace("Kine File", ""), EventType.SOFTWARE_HOMOLOGATION);

    assertThat(tooLong.reason())
        .isEqualTo("Field 'name' has 101 characters, but at most 100 are read.");
    assertThat(zero.reason()).isEqualTo("Field 'name' must be one line of text.");
    assertThat(half.reason()).isEqualTo("Field 'name' has half of a character.");
    assertThat(empty.reason()).isEqualTo("Field 'name' must be one line of text.");
    assertThat(zero.field()).isEqualTo("name");
  }

  @Test
  @DisplayName("may have any letters, and several lines where it is the motivation")
  void acceptsLettersOfEveryLanguage() throws InvalidRecord {
    byte[] data =
        bytes(CONTESTATION.replace("The count", "Mon décompte\\nn'est pas à jour \\ud83d\\ude42"));

    ContestationRequest request = RecordReader.read(data, EventType.CONTESTATION_REQUEST);

    assertThat(request.motivation())
        .isEqualTo("Mon décompte\nn'est pas à jour \ud83d\ude42 is wrong.");
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("never has its NISS or IBAN quoted in the reason")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "PROVIDER_REGISTRATION | wrong check digits | \"niss\": \"42012205182\"",
        "PROVIDER_REGISTRATION | a number | \"niss\": 42012205181",
        "PROVIDER_REGISTRATION | too long | \"niss\": \"420122051811\"",
        "PROVIDER_REGISTRATION | NISS for INAMI number | \"inamiNumber\": \"42012205181\"",
        "PROVIDER_REGISTRATION | NISS for a date | \"observedOn\": \"42012205181\"",
        "PROVIDER_REGISTRATION | NISS for a word | \"profession\": \"42012205181\"",
        "PROVIDER_REGISTRATION | NISS for a code | \"competenceCode\": \"42012205181\"",
        "BANK_ACCOUNT | wrong check digits | \"iban\": \"BE68539007547035\"",
        "BANK_ACCOUNT | list | \"iban\": [\"BE68539007547034\"]",
        "BANK_ACCOUNT | object | \"iban\": {\"BE68539007547034\": 1}",
        "BANK_ACCOUNT | IBAN for INAMI number | \"inamiNumber\": \"BE68539007547034\"",
        "BANK_ACCOUNT | IBAN for a date | \"validFrom\": \"BE68539007547034\"",
      })
  void neverQuotesPersonalData(EventType type, String what, String member) {
    InvalidRecord refused = refusalOf(recordWith(type, member), type);

    assertThat(refused.code()).as(what).isEqualTo(InvalidRecord.INVALID_VALUE);
    assertThat(refused + refused.field())
        .doesNotContain("420122", "051811", "539007", "547034", "547035");
    assertThat(refused.getCause()).isNull();
  }

  private static String recordWith(EventType type, String member) {
    String whole =
        type == EventType.PROVIDER_REGISTRATION
            ? REGISTRATION
            : """
              {"inamiNumber": "54263481527", "iban": "BE68539007547034", "holder": "Holder 1",
               "validFrom": "2024-01-01", "observedOn": "2024-01-02"}
              """;
    String name = member.substring(0, member.indexOf(':'));
    String replaced = whole.replaceFirst(name + ": \"[^\"]*\"", member);
    assertThat(replaced).isNotEqualTo(whole);
    return replaced;
  }

  private static InvalidRecord refusalOf(String data, EventType type) {
    return catchThrowableOfType(
        InvalidRecord.class, () -> RecordReader.read(bytes(data), type.dataClass()));
  }

  private static InvalidRecord refusalOf(byte[] data) {
    return catchThrowableOfType(
        InvalidRecord.class, () -> RecordReader.read(data, ActivityCountRecord.class));
  }

  private static byte[] bytes(String data) {
    return data.getBytes(StandardCharsets.UTF_8);
  }
}
