package org.carepremiums.payment.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.decision.Payee;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.payment.bankmessage.BankStatuses;
import org.carepremiums.platform.messaging.record.ReceivedRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Payment reads, of the contract's published examples,")
class ContractExampleTest {

  private static final String DECISION = "eligibility.decision.v1";
  private static final String ACCOUNT = "intake.fact.v1.bank-account";

  @Test
  @DisplayName("how much a final decision grants")
  void finalDecision() throws IOException, InvalidRecord {
    assertThat(DecidedAmount.read(received(Topic.DECISIONS, example(DECISION))))
        .isEqualTo(
            new DecidedAmount(
                "physiotherapist-software/2024/54263481/2",
                Scheme.PHYSIOTHERAPIST_SOFTWARE,
                PremiumYear.of(2024),
                new InamiKey("54263481"),
                new InamiNumber("54263481527"),
                2,
                DecisionStatus.FINAL,
                Outcome.GRANTED,
                EuroCents.ofEuros(800),
                Payee.PROVIDER,
                LocalDate.of(2025, 12, 31),
                BusinessDay.of("2025-10-06")));
  }

  @Test
  @DisplayName("a preliminary decision, which lacks what only final ones have")
  void preliminaryDecision() throws IOException, InvalidRecord {
    ObjectNode preliminary = example(DECISION);
    preliminary.put("status", "PRELIMINARY").put("outcome", "PENDING").put("amount", 0);
    preliminary.remove(List.of("notification", "applicationId", "payBefore"));

    DecidedAmount decided = DecidedAmount.read(received(Topic.DECISIONS, preliminary));

    assertThat(decided.status()).isEqualTo(DecisionStatus.PRELIMINARY);
    assertThat(decided.amount()).isEqualTo(EuroCents.ZERO);
    assertThat(decided.payBefore()).isNull();
  }

  @ParameterizedTest(name = "12.11 whether {0} {1} sets what is owed: {2}")
  @CsvSource({
    "FINAL, GRANTED, true",
    "FINAL, REFUSED, true",
    "FINAL, PENDING, false",
    "IN_REVIEW, PENDING, false",
    "PRELIMINARY, NOT_APPLIED_FOR, false",
    "PRELIMINARY, GRANTED, false",
    "PRELIMINARY, PENDING, false",
  })
  void setsWhatIsOwed(String status, String outcome, boolean sets)
      throws IOException, InvalidRecord {
    ObjectNode decision = example(DECISION).put("status", status).put("outcome", outcome);

    assertThat(DecidedAmount.read(received(Topic.DECISIONS, decision)).setsWhatIsOwed())
        .isEqualTo(sets);
  }

  @Test
  @DisplayName("no decision that grants less than nothing")
  void negativeAmount() throws IOException {
    ObjectNode negative = example(DECISION).put("amount", -1);

    InvalidRecord refused =
        catchThrowableOfType(
            InvalidRecord.class, () -> DecidedAmount.read(received(Topic.DECISIONS, negative)));

    assertThat(refused.code()).isEqualTo(InvalidRecord.INVALID_VALUE);
    assertThat(refused.field()).isEqualTo("amount");
  }

  @Test
  @DisplayName("the account that a provider named")
  void bankAccount() throws IOException, InvalidRecord {
    assertThat(BankAccountFact.read(received(Topic.BANK_ACCOUNT_FACTS, example(ACCOUNT))))
        .isEqualTo(
            new BankAccountFact(
                new InamiKey("54263481"),
                1,
                new FactValue.BankAccount(
                    new Iban("BE68539007547034"),
                    null,
                    "Physiotherapist 54263481",
                    LocalDate.of(2025, 9, 15),
                    ApplicationChannel.PROSANTE,
                    "PS-2025-000123",
                    Scheme.PHYSIOTHERAPIST_SOFTWARE,
                    PremiumYear.of(2024)),
                Source.PROSANTE,
                LocalDate.of(2025, 9, 15),
                BusinessDay.of("2025-09-16")));
  }

  @Test
  @DisplayName("no account without its year, and no fact of another kind")
  void otherFacts() throws IOException {
    ObjectNode withoutYear = example(ACCOUNT);
    withoutYear.withObject("value").remove("year");

    assertThat(refusedField(withoutYear)).isEqualTo("value.scheme");
    assertThat(refusedField(example("intake.fact.v1.registration"))).isEqualTo("value.kind");
  }

  private static String refusedField(JsonNode fact) {
    return catchThrowableOfType(
            InvalidRecord.class,
            () -> BankAccountFact.read(received(Topic.BANK_ACCOUNT_FACTS, fact)))
        .field();
  }

  @Test
  @DisplayName("what the bank says, with a key that is the payout's, none, or an empty one")
  void bankStatus() throws IOException, InvalidRecord {
    byte[] status =
        """
        {"statusId":"s","payoutId":"KSW-2024-54263481-1","status":"BOOKED","observedOn":"2025-10-16"}
        """
            .getBytes(UTF_8);
    for (byte[] key : new byte[][] {"KSW-2024-54263481-1".getBytes(UTF_8), null, new byte[0]}) {
      ReceivedRecord received =
          new ReceivedRecord(
              Topic.BANK_PAYOUT_STATUSES.topicName(), 0, 0, 0, key, status, Map.of());
      assertThat(BankStatuses.read(received).payoutId()).isEqualTo("KSW-2024-54263481-1");
    }
    InvalidRecord refused =
        catchThrowableOfType(
            InvalidRecord.class,
            () ->
                BankStatuses.read(
                    new ReceivedRecord(
                        Topic.BANK_PAYOUT_STATUSES.topicName(),
                        0,
                        0,
                        0,
                        "another".getBytes(UTF_8),
                        status,
                        Map.of())));
    assertThat(refused.code()).isEqualTo("contradictory-key");
  }

  private static ReceivedRecord received(Topic topic, JsonNode data) throws IOException {
    return new ReceivedRecord(
        topic.topicName(), 0, 0, 0, null, ContractJson.mapper().writeValueAsBytes(data), Map.of());
  }

  private static ObjectNode example(String name) throws IOException {
    try (InputStream file = EventType.class.getResourceAsStream("/examples/" + name + ".json")) {
      return (ObjectNode) ContractJson.mapper().readTree(file);
    }
  }
}
