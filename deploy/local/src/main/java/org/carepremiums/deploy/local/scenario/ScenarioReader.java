package org.carepremiums.deploy.local.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.json.RecordReader;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.platform.parameters.file.ParameterYaml;

/** Reads a scenario folder, and refuses it with the file and the line where something is wrong. */
public final class ScenarioReader {

  private static final Duration USUAL_WAIT = Duration.ofSeconds(120);
  private static final YAMLMapper YAML = ParameterYaml.withOptionalFields().build();

  private static final Map<String, Class<? extends Action>> ACTIONS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("submit-batch", Action.SubmitBatch.class),
              Map.entry("approve-batch", Action.ApproveBatch.class),
              Map.entry("withdraw-batch", Action.WithdrawBatch.class),
              Map.entry("draw-up-again", Action.DrawUpAgain.class),
              Map.entry("bank", Action.Bank.class),
              Map.entry("bank-return", Action.BankReturn.class),
              Map.entry("contest-by-letter", Action.ContestByLetter.class),
              Map.entry("assign-case", Action.AssignCase.class),
              Map.entry("decide-case", Action.DecideCase.class),
              Map.entry("confirm-ruling", Action.ConfirmRuling.class),
              Map.entry("return-ruling", Action.ReturnRuling.class),
              Map.entry("propose-review", Action.ProposeReview.class),
              Map.entry("confirm-review", Action.ConfirmReview.class),
              Map.entry("return-review", Action.ReturnReview.class),
              Map.entry("upload", Action.Upload.class),
              Map.entry("confirm-delivery", Action.ConfirmDelivery.class),
              Map.entry("suspend-year", Action.SuspendYear.class),
              Map.entry("resume-year", Action.ResumeYear.class)));

  /** A count that may differ by some, as in {@code versions: {about: 27600, within: 500}}. */
  private static final String ABOUT = "about";

  private static final String WITHIN = "within";

  private final Path folder;

  private ScenarioReader(Path folder) {
    this.folder = folder;
  }

  /** The head of a scenario: {@code scenario.yaml}. */
  private record Head(
      String name,
      @MayBeAbsent String description,
      @MayBeAbsent List<LocalDate> days,
      @MayBeAbsent LocalDate playedUntil,
      @MayBeAbsent Settings settings) {}

  private record Settings(@MayBeAbsent Integer longestWaitSeconds) {}

  /** What is read from one line of a file. */
  private interface LineReader<T> {
    T read(String text, int number) throws MalformedScenario;
  }

  /**
   * @throws MalformedScenario naming file and line
   */
  public static Scenario read(Path folder) throws MalformedScenario {
    return new ScenarioReader(folder).read();
  }

  private Scenario read() throws MalformedScenario {
    if (!Files.isDirectory(folder)) {
      throw new MalformedScenario(folder, "there is no such folder");
    }
    Head head = head(folder.resolve("scenario.yaml"));
    Path actions = folder.resolve("actions.ndjson");
    return new Scenario(
        folder,
        head.name(),
        head.description() == null ? "" : head.description(),
        head.days() == null ? List.of() : head.days(),
        head.playedUntil(),
        head.settings() == null || head.settings().longestWaitSeconds() == null
            ? USUAL_WAIT
            : Duration.ofSeconds(head.settings().longestWaitSeconds()),
        records(folder.resolve("upstream")),
        lines(actions, (text, number) -> action(actions, text, number)),
        new Expected(
            expected("decisions", Expected.Decision.class),
            expected("ledger", Expected.Ledger.class),
            expected("payouts", Expected.Payout.class),
            expected("windows", Expected.Window.class),
            expected("cases", Expected.Case.class),
            expected("applications", Expected.Application.class),
            expected("statements", Expected.Statement.class),
            expected("deliveries", Expected.Delivery.class),
            totals(folder.resolve("expected").resolve("totals.yaml"))));
  }

  private static Head head(Path file) throws MalformedScenario {
    if (!Files.isRegularFile(file)) {
      throw new MalformedScenario(file, "a scenario needs this file");
    }
    try {
      Head head = YAML.readValue(file.toFile(), Head.class);
      if (head == null || head.name() == null || head.name().isBlank()) {
        throw new MalformedScenario(file, "field 'name' is missing");
      }
      return head;
    } catch (JsonProcessingException wrong) {
      throw yamlProblem(file, wrong);
    } catch (IOException unreadable) {
      throw new MalformedScenario(file, "cannot be read: " + unreadable.getMessage());
    }
  }

  private List<UpstreamLine> records(Path upstream) throws MalformedScenario {
    List<UpstreamLine> records = new ArrayList<>();
    for (Path file : files(upstream)) {
      String name = file.getFileName().toString();
      if (!name.endsWith(".ndjson")) {
        throw new MalformedScenario(file, "a file here is named <topic>.ndjson");
      }
      UpstreamFileReader reader = new UpstreamFileReader(file, topic(file, name));
      List<UpstreamLine> lines = lines(file, reader::read);
      DeliveryChecksums checksums = new DeliveryChecksums();
      lines.forEach(checksums::add);
      lines.forEach(line -> records.add(checksums.fillIn(line)));
    }
    return records;
  }

  private static Topic topic(Path file, String name) throws MalformedScenario {
    try {
      return Topic.of(name.substring(0, name.length() - ".ndjson".length()));
    } catch (IllegalArgumentException unknown) {
      throw new MalformedScenario(file, unknown.getMessage());
    }
  }

  private static List<Path> files(Path directory) throws MalformedScenario {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted(Comparator.comparing(Path::getFileName)).toList();
    } catch (IOException unreadable) {
      throw new MalformedScenario(directory, "cannot be read: " + unreadable.getMessage());
    }
  }

  private static Action action(Path file, String text, int number) throws MalformedScenario {
    ObjectNode line = object(file, text, number);
    JsonNode name = line.remove("action");
    if (name == null) {
      throw new MalformedScenario(file, number, "field 'action' is missing");
    }
    Class<? extends Action> type = ACTIONS.get(name.asText());
    if (type == null) {
      throw new MalformedScenario(
          file,
          number,
          "unknown action '%s'; known are %s"
              .formatted(name.asText(), String.join(", ", ACTIONS.keySet())));
    }
    return record(file, line.toString(), number, type);
  }

  private <T extends Expectation> List<T> expected(String name, Class<T> type)
      throws MalformedScenario {
    Path file = folder.resolve("expected").resolve(name + ".ndjson");
    return lines(file, (text, number) -> expectation(file, text, number, type));
  }

  private static <T extends Expectation> T expectation(
      Path file, String text, int number, Class<T> type) throws MalformedScenario {
    T expectation = record(file, text, number, type);
    String contradiction = expectation.contradiction();
    if (contradiction != null) {
      throw new MalformedScenario(file, number, contradiction);
    }
    return expectation;
  }

  private static Map<String, Expected.Count> totals(Path file) throws MalformedScenario {
    Map<String, Expected.Count> totals = new TreeMap<>();
    if (Files.isRegularFile(file)) {
      try {
        flatten(file, "", YAML.readTree(file.toFile()), totals);
      } catch (JsonProcessingException wrong) {
        throw yamlProblem(file, wrong);
      } catch (IOException unreadable) {
        throw new MalformedScenario(file, "cannot be read: " + unreadable.getMessage());
      }
    }
    return totals;
  }

  private static void flatten(
      Path file, String prefix, JsonNode node, Map<String, Expected.Count> totals)
      throws MalformedScenario {
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String name = prefix + entry.getKey();
      JsonNode value = entry.getValue();
      if (value.has(ABOUT) || value.has(WITHIN)) {
        totals.put(
            name,
            new Expected.Count(
                number(file, name + "." + ABOUT, value.path(ABOUT)),
                number(file, name + "." + WITHIN, value.path(WITHIN))));
      } else if (value.isObject()) {
        flatten(file, name + ".", value, totals);
      } else {
        totals.put(name, new Expected.Count(number(file, name, value), 0));
      }
    }
  }

  private static long number(Path file, String name, JsonNode value) throws MalformedScenario {
    if (!value.isIntegralNumber()) {
      throw new MalformedScenario(file, "'%s' must be a whole number".formatted(name));
    }
    return value.asLong();
  }

  private static <T> List<T> lines(Path file, LineReader<T> reader) throws MalformedScenario {
    List<T> read = new ArrayList<>();
    if (!Files.isRegularFile(file)) {
      return read;
    }
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      int number = 0;
      for (String text = lines.readLine(); text != null; text = lines.readLine()) {
        number++;
        if (!text.isBlank()) {
          read.add(reader.read(text, number));
        }
      }
    } catch (IOException unreadable) {
      throw new MalformedScenario(file, "cannot be read: " + unreadable.getMessage());
    }
    return read;
  }

  private static <T> T record(Path file, String text, int number, Class<T> type)
      throws MalformedScenario {
    try {
      return RecordReader.read(text.getBytes(java.nio.charset.StandardCharsets.UTF_8), type);
    } catch (InvalidRecord wrong) {
      throw new MalformedScenario(file, number, wrong.reason());
    }
  }

  private static ObjectNode object(Path file, String text, int number) throws MalformedScenario {
    try {
      if (ContractJson.strict().readTree(text) instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException wrong) {
      throw new MalformedScenario(file, number, "not JSON: " + wrong.getOriginalMessage());
    }
    throw new MalformedScenario(file, number, "a line is one JSON object");
  }

  private static MalformedScenario yamlProblem(Path file, JsonProcessingException wrong) {
    return wrong.getLocation() == null
        ? new MalformedScenario(file, wrong.getOriginalMessage())
        : new MalformedScenario(file, wrong.getLocation().getLineNr(), wrong.getOriginalMessage());
  }
}
