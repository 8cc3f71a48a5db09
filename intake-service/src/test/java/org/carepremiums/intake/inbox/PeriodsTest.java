package org.carepremiums.intake.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.fact.FactValue.OfPeriod;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.contracts.json.RecordReader;
import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.FeedRecord;
import org.carepremiums.contracts.upstream.RecordCheck;
import org.carepremiums.contracts.value.Epoch;
import org.carepremiums.intake.ledger.FactLedger;
import org.carepremiums.intake.ledger.LedgerVerdict;
import org.carepremiums.intake.ledger.Origin;
import org.carepremiums.platform.parameters.account.SepaArea;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A period")
class PeriodsTest {

  /**
   * @param type what is stated
   * @param said a statement without its last fields: {@code {"inamiNumber":...}
   * @param from how its first day is called
   * @param to how its last day is called
   */
  record Kind(EventType type, Topic topic, String said, String from, String to) {

    @Override
    public String toString() {
      return type.name();
    }
  }

  private static final String DOCTOR = "\"inamiNumber\":\"10456796003\"";

  private final FactLedger ledger = new FactLedger(List.of(), Epoch.FIRST, Optional.empty());
  private String subject;

  static List<Kind> kinds() {
    String software = "\"packageId\":\"kine-file\"";
    return List.of(
        new Kind(
            EventType.SOFTWARE_HOMOLOGATION,
            Topic.EHEALTH_SOFTWARE_HOMOLOGATIONS,
            software + ",\"name\":\"Kine\",\"vendor\":\"Vendor 1\",\"version\":\"5\"",
            "homologatedFrom",
            "homologatedTo"),
        new Kind(
            EventType.SOFTWARE_APPROVAL,
            Topic.COMMISSION_SOFTWARE_APPROVALS,
            software,
            "approvedFrom",
            "approvedTo"),
        new Kind(
            EventType.SOFTWARE_ACCEPTANCE,
            Topic.COMMISSION_SOFTWARE_APPROVALS,
            software,
            "acceptedFrom",
            "acceptedTo"),
        new Kind(
            EventType.SOFTWARE_USE,
            Topic.PROSANTE_SOFTWARE_USE,
            "\"inamiNumber\":\"54263481527\"," + software,
            "usedFrom",
            "usedTo"),
        new Kind(
            EventType.COMPETENCE,
            Topic.INAMI_PROVIDERS,
            DOCTOR + ",\"competenceCode\":\"003\"",
            "from",
            "to"),
        new Kind(
            EventType.PRACTICE_MEMBERSHIP,
            Topic.INAMI_PROVIDERS,
            DOCTOR
                + ",\"practiceId\":\"practice-9\",\"practiceRegisteredOn\":\"2015-06-01\","
                + "\"registeredOn\":\"2024-05-02\"",
            "from",
            "to"),
        new Kind(EventType.FORFAIT_PERIOD, Topic.INAMI_PROVIDERS, DOCTOR, "from", "to"),
        new Kind(
            EventType.INACTIVITY_PERIOD,
            Topic.INAMI_INACTIVITY_PERIODS,
            "\"inamiNumber\":\"54263481527\"",
            "from",
            "to"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  @DisplayName("can come several times: the later one undoes nothing of the one before")
  void severalTimes(Kind kind) throws InvalidRecord {
    state(kind, "2024-05-01", "2024-12-31", "", "2024-05-02");
    state(kind, "2025-09-01", null, "", "2025-09-02");

    assertThat(standing(kind))
        .extracting(period -> period.from() + "/" + period.to())
        .containsExactlyInAnyOrder("2024-05-01/2024-12-31", "2025-09-01/null");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  @DisplayName("ends where a later statement with the same first day says so")
  void ends(Kind kind) throws InvalidRecord {
    state(kind, "2024-05-01", null, "", "2024-05-02");
    state(kind, "2024-05-01", "2024-08-31", "", "2024-09-02");

    assertThat(standing(kind))
        .extracting(period -> period.from() + "/" + period.to())
        .containsExactly("2024-05-01/2024-08-31");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  @DisplayName("is corrected in its first day by its reference, or by the first day stated before")
  void correctedInItsFirstDay(Kind kind) throws InvalidRecord {
    state(kind, "2024-05-01", null, "", "2024-05-02");
    state(kind, "2024-05-15", null, ",\"periodId\":\"2024-05-01\"", "2024-05-20");
    state(kind, "2020-01-01", "2020-12-31", ",\"periodId\":\"P-7\"", "2024-05-02");
    state(kind, "2020-02-01", "2020-12-31", ",\"periodId\":\"P-7\"", "2024-05-20");

    assertThat(standing(kind))
        .extracting(OfPeriod::from)
        .extracting(Object::toString)
        .containsExactlyInAnyOrder("2024-05-15", "2020-02-01");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  @DisplayName("is withdrawn as never having been, with the reason, and can be stated again")
  void withdrawn(Kind kind) throws InvalidRecord {
    state(kind, "2024-05-01", null, "", "2024-05-02");
    state(kind, "2024-05-01", null, ",\"withdrawn\":\"another doctor was meant\"", "2024-05-09");

    assertThat(standing(kind)).isEmpty();
    assertThat(all(kind))
        .extracting(OfPeriod::withdrawn)
        .containsExactly("another doctor was meant");

    state(kind, "2024-05-01", null, "", "2024-05-10");
    assertThat(standing(kind)).hasSize(1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  @DisplayName("that ends on the day before it begins has no day, and is withdrawn")
  void withoutDays(Kind kind) throws InvalidRecord {
    state(kind, "2024-05-01", null, "", "2024-05-02");
    state(kind, "2024-05-01", "2024-04-30", "", "2024-05-09");

    assertThat(standing(kind)).isEmpty();
    assertThat(all(kind))
        .singleElement()
        .satisfies(period -> assertThat(period.withdrawn()).contains("just before"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  @DisplayName("that ends long before it begins is a mistake, and refused")
  void endsBeforeItBegins(Kind kind) {
    assertThatExceptionOfType(InvalidRecord.class)
        .isThrownBy(() -> state(kind, "2024-05-01", "2023-05-31", "", "2024-05-02"))
        .satisfies(refused -> assertThat(refused.code()).isEqualTo("ends-before-it-begins"));
  }

  @Test
  @DisplayName("beside another that is true on the same day is no contradiction of it")
  void besideEachOther() throws InvalidRecord {
    Kind competence = kinds().get(4);
    state(competence, "2024-05-01", null, "", "2024-05-02");
    Kind other =
        new Kind(
            competence.type(),
            competence.topic(),
            competence.said().replace("003", "005"),
            "from",
            "to");

    assertThat(state(other, "2024-05-01", null, "", "2024-05-02"))
        .isEqualTo(LedgerVerdict.NEW_VERSION);
    assertThat(standing(competence)).hasSize(2);
  }

  private LedgerVerdict state(Kind kind, String from, String to, String more, String observedOn)
      throws InvalidRecord {
    String json =
        "{%s,\"%s\":\"%s\"%s%s,\"observedOn\":\"%s\"}"
            .formatted(
                kind.said(),
                kind.from(),
                from,
                to == null ? "" : ",\"%s\":\"%s\"".formatted(kind.to(), to),
                more,
                observedOn);
    FeedRecord record = RecordReader.read(json.getBytes(StandardCharsets.UTF_8), kind.type());
    new RecordCheck(
            named -> false, SepaArea.read()::reaches, kind.topic().source(), Optional.empty())
        .require(record);
    subject = record.subject();
    Origin origin = new Origin("feed", "delivery-1", "event-1");
    return ledger.record(StatementsOfRecord.of(record, List.of(), Source.INAMI, origin).get(0));
  }

  private List<OfPeriod> standing(Kind kind) {
    return all(kind).stream().filter(OfPeriod::stands).toList();
  }

  private List<OfPeriod> all(Kind kind) {
    return ledger.current(subject, kind.type().schemaName().split("\\.")[1]).stream()
        .map(recorded -> (OfPeriod) KeptJson.read(recorded.content(), FactValue.class))
        .toList();
  }
}
