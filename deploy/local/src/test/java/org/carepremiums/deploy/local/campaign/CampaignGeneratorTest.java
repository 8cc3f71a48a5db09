package org.carepremiums.deploy.local.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carepremiums.contracts.contestation.CaseStatus;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.json.RecordReader;
import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.contracts.upstream.BankStatusKind;
import org.carepremiums.contracts.upstream.DeliveryClosed;
import org.carepremiums.contracts.upstream.Profession;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.deploy.local.scenario.Action;
import org.carepremiums.deploy.local.scenario.MalformedScenario;
import org.carepremiums.deploy.local.scenario.Scenario;
import org.carepremiums.deploy.local.scenario.ScenarioReader;
import org.carepremiums.deploy.local.scenario.UpstreamLine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CampaignGeneratorTest {

  private static final List<PlannedRejection> REFUSED = PlannedRejection.recorded();

  @TempDir private static Path folder;

  private static Scenario scenario;

  @BeforeAll
  static void generate() throws IOException, MalformedScenario {
    CampaignGenerator.generate(Campaign.RECORDED, folder);
    scenario = ScenarioReader.read(folder);
  }

  @Test
  @DisplayName("the same table gives the same bytes")
  void isDeterministic(@TempDir Path again) throws IOException {
    CampaignGenerator.generate(Campaign.RECORDED, again);

    assertThat(contents(again)).isEqualTo(contents(folder));
  }

  @Test
  @DisplayName("there are at least 2,000 physiotherapists, some with numbers of the second series")
  void thousandsOfPhysiotherapists() {
    List<InamiNumber> numbers =
        CampaignGenerator.providers(CampaignTable.of(Campaign.RECORDED)).stream()
            .filter(provider -> provider.profession() == Profession.PHYSIOTHERAPIST)
            .map(CampaignProvider::inamiNumber)
            .toList();

    assertThat(numbers).hasSizeGreaterThanOrEqualTo(2000).doesNotHaveDuplicates();
    assertThat(numbers).extracting(InamiNumber::key).doesNotHaveDuplicates();
    assertThat(numbers).filteredOn(CampaignGeneratorTest::isOfTheSecondSeries).isNotEmpty();
  }

  @Test
  @DisplayName("there are at least 1,000 general practitioners, and 100 group practices of several")
  void practitionersAndPractices() {
    List<CampaignProvider> practitioners =
        CampaignGenerator.providers(CampaignTable.of(Campaign.RECORDED)).stream()
            .filter(provider -> provider.archetype().isGeneralPractitioner())
            .toList();

    assertThat(practitioners)
        .hasSizeGreaterThanOrEqualTo(1000)
        .allMatch(provider -> provider.profession() == Profession.GENERAL_PRACTITIONER);
    assertThat(practitioners).extracting(CampaignProvider::inamiNumber).doesNotHaveDuplicates();
    Map<String, Long> members =
        practitioners.stream()
            .filter(provider -> provider.archetype().practice() != null)
            .collect(Collectors.groupingBy(member -> member.practiceId(1), Collectors.counting()));
    assertThat(members).hasSizeGreaterThanOrEqualTo(100);
    assertThat(members.values()).allMatch(count -> count >= 2);
  }

  @Test
  @DisplayName("the small campaign is about a hundred people of both professions")
  void aboutAHundred() {
    List<CampaignProvider> people = CampaignGenerator.providers(CampaignTable.of(Campaign.SMALL));

    assertThat(people).hasSizeBetween(90, 110);
    assertThat(people)
        .filteredOn(provider -> provider.archetype().isGeneralPractitioner())
        .hasSizeBetween(30, 70);
  }

  @Test
  @DisplayName("what is published more than once is a small part of everything")
  void fewRepetitions() {
    long distinct =
        scenario.records().stream()
            .map(
                line ->
                    List.of(
                        line.topic(),
                        line.headers(),
                        line.value() == null
                            ? ""
                            : new String(line.value(), StandardCharsets.UTF_8)))
            .distinct()
            .count();

    assertThat(scenario.records().size() - distinct).isBetween(1L, scenario.records().size() / 20L);
    assertThat(scenario.records()).hasSizeLessThan(60_000);
  }

  @Test
  @DisplayName("every record that is no recorded mistake is one that its topic carries")
  void recordsAreReadable() throws InvalidRecord {
    Set<String> mistakes = new HashSet<>();
    REFUSED.forEach(refused -> mistakes.add(String.valueOf(refused.text())));
    int read = 0;
    for (UpstreamLine line : scenario.records()) {
      byte[] value = line.value() == null ? new byte[0] : line.value();
      String text = new String(value, StandardCharsets.UTF_8);
      if (value.length > 0 && !mistakes.contains(text.strip()) && text.startsWith("{")) {
        assertThat((Object) RecordReader.readUsable(value, type(line)).value()).isNotNull();
        read++;
      }
    }
    assertThat(read).isGreaterThan(scenario.records().size() - REFUSED.size() - 1);
  }

  @Test
  @DisplayName("a manifest's count and checksum fit the records of its delivery")
  void manifestsFit() throws InvalidRecord {
    Map<String, TreeMap<Integer, byte[]>> records = new HashMap<>();
    List<DeliveryClosed> manifests = new ArrayList<>();
    for (UpstreamLine line : scenario.records()) {
      String delivery = line.headers().get("ce_delivery");
      String sequence = line.headers().get("ce_sequence");
      if (delivery != null && sequence != null && sequence.matches("\\d+")) {
        records
            .computeIfAbsent(delivery, first -> new TreeMap<>())
            .put(Integer.parseInt(sequence), line.value());
      } else if (isCorrectManifest(line)) {
        manifests.add(RecordReader.read(line.value(), EventType.DELIVERY_CLOSED));
      }
    }

    assertThat(manifests).hasSizeGreaterThan(25);
    for (DeliveryClosed manifest : manifests) {
      TreeMap<Integer, byte[]> carried =
          records.getOrDefault(manifest.deliveryId(), new TreeMap<>());
      assertThat(carried).as(manifest.deliveryId()).hasSize(manifest.count());
      if (manifest.count() > 0) {
        assertThat(carried.lastKey()).isEqualTo(manifest.count());
      }
      assertThat(manifest.checksum())
          .as(manifest.deliveryId())
          .isEqualTo(exclusiveOr(carried.values().stream().toList()));
    }
  }

  @Test
  @DisplayName("a delivery comes as a file, with a line for everybody whose decision rests on it")
  void deliveryIsUploaded() throws IOException {
    Action.Upload upload = actions(Action.Upload.class).get(0);
    List<String> lines = Files.readAllLines(folder.resolve(upload.file()));
    List<String> askedFor =
        scenario.expected().decisions().stream()
            .filter(decision -> decision.scheme() == Scheme.PHYSIOTHERAPIST_SOCIAL_STATUS)
            .filter(decision -> upload.completes().contains(decision.year()))
            .filter(decision -> decision.outcome() == Outcome.GRANTED)
            .map(decision -> decision.provider().value())
            .toList();

    assertThat(lines.get(0)).isEqualTo("inamiNumber,year,institution,signedOn,observedOn");
    assertThat(askedFor).isNotEmpty();
    assertThat(lines.stream().skip(1).map(line -> line.substring(0, 8))).containsAll(askedFor);
    assertThat(scenario.records())
        .noneMatch(line -> upload.deliveryId().equals(line.headers().get("ce_delivery")));
  }

  @Test
  @DisplayName("the bank accepts a batch, and books it or refuses lines of it later")
  void bankAcceptsBeforeItBooks() {
    Action.Bank accepted =
        actions(Action.Bank.class).stream()
            .filter(bank -> bank.status() == BankStatusKind.ACCEPTED)
            .findFirst()
            .orElseThrow();
    Action.Bank booked =
        actions(Action.Bank.class).stream()
            .filter(bank -> bank.status() == BankStatusKind.BOOKED)
            .filter(bank -> bank.cutOff().equals(accepted.cutOff()))
            .findFirst()
            .orElseThrow();

    assertThat(accepted.day()).isBefore(booked.day());
    assertThat(accepted.except()).isNull();
    assertThat(booked.except()).isNotEmpty();
  }

  private static <T extends Action> List<T> actions(Class<T> type) {
    return scenario.actions().stream().filter(type::isInstance).map(type::cast).toList();
  }

  @Test
  @DisplayName("what is expected of single providers adds up to the totals")
  void totalsAreSums() {
    Map<String, Long> totals = new TreeMap<>();
    scenario.expected().totals().forEach((name, count) -> totals.put(name, count.about()));

    assertThat(totals)
        .containsEntry(
            "decisions.total",
            scenario.expected().decisions().stream().filter(line -> line.on() == null).count())
        .containsEntry(
            "cases.total",
            scenario.expected().cases().stream().filter(line -> line.on() == null).count())
        .containsEntry("records.published", (long) scenario.records().size())
        .containsEntry(
            "rejections.total", REFUSED.stream().filter(refused -> refused.code() != null).count())
        .containsEntry(
            "ledger.owedCents",
            scenario.expected().ledger().stream().mapToLong(line -> line.owedCents()).sum())
        .containsEntry(
            "ledger.toRecoverCents",
            scenario.expected().ledger().stream().mapToLong(line -> line.toRecoverCents()).sum());
    assertThat(totals.get("applications.admissible") + totals.get("applications.inadmissible"))
        .isEqualTo(scenario.expected().applications().size());
  }

  @Test
  @DisplayName("an upheld contestation establishes facts that can be read, a dismissed one none")
  void rulingsEstablishFacts() throws IOException {
    List<Action.DecideCase> decided =
        scenario.actions().stream()
            .filter(Action.DecideCase.class::isInstance)
            .map(Action.DecideCase.class::cast)
            .toList();

    assertThat(decided).hasSizeGreaterThan(20);
    for (Action.DecideCase decision : decided) {
      assertThat(decision.establishes().isEmpty())
          .as(decision.caseId())
          .isEqualTo(decision.outcome().equals(CaseStatus.DISMISSED.name()));
      for (JsonNode fact : decision.establishes()) {
        assertThat(ContractJson.strict().treeToValue(fact, FactValue.class)).isNotNull();
      }
    }
  }

  @Test
  @DisplayName(
      "12.26 what a contestation establishes is confirmed by another handler, no dismissal")
  void rulingsHaveASecondPerson() {
    Map<String, String> confirmed =
        scenario.actions().stream()
            .filter(Action.ConfirmRuling.class::isInstance)
            .map(Action.ConfirmRuling.class::cast)
            .collect(Collectors.toMap(Action.ConfirmRuling::caseId, Action.ConfirmRuling::handler));
    scenario.actions().stream()
        .filter(Action.DecideCase.class::isInstance)
        .map(Action.DecideCase.class::cast)
        .forEach(
            decided -> {
              if (decided.outcome().equals(CaseStatus.DISMISSED.name())) {
                assertThat(confirmed).doesNotContainKey(decided.caseId());
              } else {
                assertThat(confirmed.get(decided.caseId()))
                    .as(decided.caseId())
                    .isNotNull()
                    .isNotEqualTo(decided.handler());
              }
            });
  }

  @Test
  @DisplayName("the days fit what a run can open in a minute")
  void notTooManyDays() {
    assertThat(scenario.calendar().size()).isBetween(100, 180);
  }

  @Test
  @DisplayName("mistakes of every kind are mixed in")
  void everyKindOfMistake() {
    assertThat(REFUSED)
        .extracting(PlannedRejection::code)
        .contains(
            InvalidRecord.MALFORMED_JSON,
            InvalidRecord.MISSING_FIELD,
            InvalidRecord.UNKNOWN_FIELD,
            InvalidRecord.DUPLICATE_FIELD,
            InvalidRecord.INVALID_VALUE,
            InvalidRecord.TOO_LARGE);
    assertThat(REFUSED).extracting(PlannedRejection::id).doesNotHaveDuplicates();
  }

  private static boolean isCorrectManifest(UpstreamLine line) {
    return EventType.DELIVERY_CLOSED.id().equals(line.headers().get("ce_type"))
        && REFUSED.stream()
            .noneMatch(
                refused -> new String(line.value(), StandardCharsets.UTF_8).equals(refused.text()));
  }

  private static EventType type(UpstreamLine line) {
    String type = line.headers().get("ce_type");
    return type == null ? line.topic().types().get(0) : EventType.of(type);
  }

  private static boolean isOfTheSecondSeries(InamiNumber number) {
    int base = Integer.parseInt(number.value().substring(0, 6));
    return Integer.parseInt(number.value().substring(6, 8)) == 89 - base % 89;
  }

  private static String exclusiveOr(List<byte[]> records) {
    byte[] sum = new byte[32];
    for (byte[] record : records) {
      byte[] digest = sha256(record);
      for (int index = 0; index < sum.length; index++) {
        sum[index] ^= digest[index];
      }
    }
    return HexFormat.of().formatHex(sum);
  }

  private static byte[] sha256(byte[] data) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(data);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(
            folder.relativize(file).toString(),
            HexFormat.of().formatHex(sha256(Files.readAllBytes(file))));
      }
    }
    return contents;
  }
}
