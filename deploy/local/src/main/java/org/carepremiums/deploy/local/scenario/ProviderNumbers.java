package org.carepremiums.deploy.local.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.InamiNumber;

/**
 * Under which whole INAMI number the records of a scenario know each provider. Where the number
 * changed, it is the last one in the register; of whom the register does not know, the last one in
 * any other record.
 *
 * @param whole the 11 digits, by the first 8 of them
 */
public record ProviderNumbers(Map<InamiKey, InamiNumber> whole) {

  private static final JsonMapper JSON = ContractJson.mapper();

  /** What prevails comes last. */
  private static final Comparator<UpstreamLine> RISING =
      Comparator.comparing((UpstreamLine line) -> line.topic() == Topic.INAMI_PROVIDERS)
          .thenComparing(UpstreamLine::day);

  public static final ProviderNumbers NONE = new ProviderNumbers(Map.of());

  public static ProviderNumbers of(Scenario scenario) {
    Map<InamiKey, InamiNumber> whole = new HashMap<>();
    for (UpstreamLine line : rising(scenario.records())) {
      stated(line).ifPresent(number -> whole.put(number.key(), number));
    }
    return new ProviderNumbers(Map.copyOf(whole));
  }

  private static List<UpstreamLine> rising(List<UpstreamLine> lines) {
    return lines.stream().filter(line -> line.value() != null).sorted(RISING).toList();
  }

  /** Some records are there to be refused. */
  private static Optional<InamiNumber> stated(UpstreamLine line) {
    try {
      JsonNode record = JSON.readTree(line.value());
      return record == null ? Optional.empty() : read(record.path("inamiNumber").asText());
    } catch (JsonProcessingException noRecord) {
      return Optional.empty();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Optional<InamiNumber> read(String digits) {
    try {
      return Optional.of(new InamiNumber(digits));
    } catch (IllegalArgumentException noNumber) {
      return Optional.empty();
    }
  }

  public Optional<InamiNumber> of(InamiKey provider) {
    return Optional.ofNullable(whole.get(provider));
  }

  /**
   * Whom somebody means.
   *
   * @param typed a number of 8 or 11 digits, with points, hyphens or spaces between them or without
   * @return empty where the scenario knows nobody under it
   */
  public Optional<InamiNumber> meant(String typed) {
    String digits = typed.replaceAll("[-./\\s]", "");
    return whole.values().stream()
        .filter(number -> number.value().equals(digits) || number.key().value().equals(digits))
        .findFirst();
  }
}
