package org.carepremiums.platform.messaging.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An event of our own services")
class EventReaderTest {

  private static final String IBAN = "BE68539007547034";
  private static final String FACT =
      """
      {"factId": "54263481/bank-account/account/prosante/1", "subject": "54263481", "version": 1,
       "period": {"from": "2025-09-15"},
       "value": {"kind": "bank-account", "iban": "%s", "validFrom": "2025-09-15",
        "channel": "PROSANTE", "bic": "NEW1"},
       "source": "prosante", "feed": "bank-accounts", "observedOn": "2025-09-15",
       "recordedOn": "2025-09-16", "confidence": {"of": ["a", "newer", "writer"]}}
      """
          .formatted(IBAN);

  /** Some of the fields of a fact, known to this package alone. */
  private record AccountView(
      InamiKey subject,
      int version,
      FactValue.BankAccount value,
      @MayBeAbsent LocalDate observedOn,
      @MayBeAbsent String supersedes) {}

  @Test
  @DisplayName("is read into the event's own record, and fields of a newer writer are passed over")
  void isRead() throws InvalidRecord {
    Fact fact = EventReader.read(received(FACT), EventType.FACT, Fact.class);

    assertThat(fact.recordedOn().value()).isEqualTo(LocalDate.of(2025, 9, 16));
    assertThat(fact.value())
        .isEqualTo(
            new FactValue.BankAccount(
                new Iban(IBAN),
                null,
                null,
                LocalDate.of(2025, 9, 15),
                ApplicationChannel.PROSANTE,
                null,
                null,
                null));
  }

  @Test
  @DisplayName("is read into the few fields that a reader needs")
  void isReadIntoView() throws InvalidRecord {
    AccountView view = EventReader.read(received(FACT), EventType.FACT, AccountView.class);

    assertThat(view.subject()).isEqualTo(new InamiKey("54263481"));
    assertThat(view.version()).isEqualTo(1);
    assertThat(view.value().iban()).isEqualTo(new Iban(IBAN));
    assertThat(view.observedOn()).isEqualTo(LocalDate.of(2025, 9, 15));
    assertThat(view.supersedes()).isNull();
  }

  @Test
  @DisplayName("is read where a field that the view does not have is wrong")
  void passesOverWhatItDoesNotNeed() throws InvalidRecord {
    String data = FACT.replace("\"prosante\",", "\"nobody\",");

    assertThat(EventReader.read(received(data), EventType.FACT, AccountView.class).version())
        .isEqualTo(1);
    assertThat(refusalOf(received(data), Fact.class).field()).isEqualTo("source");
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @ValueSource(strings = {"", " ", "no JSON", "[]", "null", "7", "{\"subject\": \"54263481\""})
  @DisplayName("is malformed-json where it is not one JSON object:")
  void refusesWhatIsNoObject(String data) {
    InvalidRecord refused = refusalOf(received(data), AccountView.class);

    assertThat(refused.code()).isEqualTo(InvalidRecord.MALFORMED_JSON);
    assertThat(refused.field()).isNull();
  }

  @Test
  @DisplayName("is malformed-json without data or with more after it, too-large over 65,536 bytes")
  void refusesNoDataAndTooMuch() {
    assertThat(refusalOf(received(FACT + "{}"), Fact.class).code())
        .isEqualTo(InvalidRecord.MALFORMED_JSON);
    assertThat(refusalOf(received((byte[]) null, null), Fact.class).code())
        .isEqualTo(InvalidRecord.MALFORMED_JSON);
    assertThat(refusalOf(received(FACT + " ".repeat(65_536)), Fact.class).code())
        .isEqualTo(InvalidRecord.TOO_LARGE);
  }

  @Test
  @DisplayName("is unexpected-type where its header names another event")
  void refusesOtherType() {
    byte[] data = FACT.getBytes(StandardCharsets.UTF_8);
    InvalidRecord refused = refusalOf(received(data, EventType.DECISION.id()), Fact.class);

    assertThat(refused.code()).isEqualTo("unexpected-type");
    assertThat(refused.field()).isEqualTo("ce_type");
    assertThat(refused.reason())
        .isEqualTo("The topic carries org.carepremiums.intake.fact.v1 only.");
  }

  @ParameterizedTest(name = "{0} -> {1}: {2} {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "subject": "54263481",         |                                | missing-field | subject
          "2025-09-16"                   | null                           | missing-field | recordedOn
          "validFrom": "2025-09-15",     |                                | missing-field | value.validFrom
          "version": 1,                  | "version": -1,                 | invalid-value | version
          "version": 1,                  |                                | invalid-value | version
          "from": "2025-09-15"           | "from": "2025-02-30"           | invalid-value | period.from
          "from": "2025-09-15"           | "to": "2025-09-15"             | invalid-value | period
          "kind": "bank-account"         | "kind": "BE68539007547034"     | invalid-value | value.kind
          "iban": "BE68539007547034"     | "iban": "BE68539007547035"     | invalid-value | value.iban
          "source": "prosante"           | "source": "BE68539007547034"   | invalid-value | source
          """)
  @DisplayName("is refused, its field named and its data not quoted:")
  void refusesFields(String written, String instead, String code, String field) {
    assertThat(FACT).contains(written);
    InvalidRecord refused =
        refusalOf(received(FACT.replace(written, instead == null ? "" : instead)), Fact.class);

    assertThat(refused.code()).isEqualTo(code);
    assertThat(refused.field()).isEqualTo(field);
    assertThat(refused.reason())
        .contains("Field '" + field + "'")
        .doesNotContain("BE6853900754703");
  }

  private static <T extends Record> InvalidRecord refusalOf(
      ReceivedRecord received, Class<T> view) {
    return catchThrowableOfType(
        InvalidRecord.class, () -> EventReader.read(received, EventType.FACT, view));
  }

  private static ReceivedRecord received(String data) {
    return received(data.getBytes(StandardCharsets.UTF_8), EventType.FACT.id());
  }

  private static ReceivedRecord received(byte[] data, String type) {
    return new ReceivedRecord(
        Topic.BANK_ACCOUNT_FACTS.topicName(),
        0,
        0,
        0,
        null,
        data,
        type == null ? Map.of() : Map.of("ce_type", type));
  }
}
