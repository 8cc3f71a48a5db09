package org.carepremiums.deploy.local.scenario;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.topic.Topic;

/** Reads the lines of one {@code upstream/<topic>.ndjson}. */
final class UpstreamFileReader {

  private static final JsonFactory JSON = ContractJson.strict().getFactory();

  private final Path file;
  private final Topic topic;

  UpstreamFileReader(Path file, Topic topic) {
    this.file = file;
    this.topic = topic;
  }

  /**
   * Reads the next line. The data is sent byte for byte as it stands in the file, because a
   * manifest's checksum is over these bytes.
   */
  UpstreamLine read(String text, int number) throws MalformedScenario {
    byte[] line = text.getBytes(StandardCharsets.UTF_8);
    Draft draft = new Draft();
    try (JsonParser parser = JSON.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new MalformedScenario(file, number, "a line is one JSON object");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        parser.nextToken();
        draft.take(field, parser, line);
      }
    } catch (JsonProcessingException wrong) {
      throw new MalformedScenario(file, number, "not JSON: " + wrong.getOriginalMessage());
    } catch (IllegalArgumentException | DateTimeException wrong) {
      throw new MalformedScenario(file, number, wrong.getMessage());
    } catch (IOException impossible) {
      throw new MalformedScenario(file, number, impossible.getMessage());
    }
    if (draft.day == null) {
      throw new MalformedScenario(file, number, "field 'day' is missing");
    }
    if (draft.values != 1) {
      throw new MalformedScenario(
          file, number, "exactly one of 'data', 'text' and 'base64' is needed");
    }
    return finish(draft, number);
  }

  private UpstreamLine finish(Draft draft, int number) throws MalformedScenario {
    String key = draft.key;
    if (!draft.hasKey && draft.isData && draft.value != null) {
      key = derivedKey(tree(draft.value, number));
    }
    return new UpstreamLine(draft.day, topic, key, draft.headers, draft.value);
  }

  private JsonNode tree(byte[] data, int number) throws MalformedScenario {
    try {
      return ContractJson.mapper().readTree(data);
    } catch (IOException impossible) {
      throw new MalformedScenario(file, number, "field 'data' cannot be read");
    }
  }

  /** The key that the contract asks for, where the data has it. */
  private String derivedKey(JsonNode data) {
    return switch (topic.key()) {
      case PROVIDER -> {
        String digits = data.path("inamiNumber").asText("").replaceAll("[^0-9]", "");
        yield digits.length() < 8 ? null : digits.substring(0, 8);
      }
      case SOFTWARE_PACKAGE -> data.path("packageId").asText(null);
      case PAYOUT -> data.path("payoutId").asText(null);
      default -> null;
    };
  }

  /** What of a line was read so far. */
  private static final class Draft {

    private LocalDate day;
    private boolean hasKey;
    private String key;
    private Map<String, String> headers = Map.of();
    private int values;
    private boolean isData;
    private byte[] value;

    void take(String field, JsonParser parser, byte[] line) throws IOException {
      switch (field) {
        case "day" -> day = LocalDate.parse(text(field, parser));
        case "key" -> {
          hasKey = true;
          key = parser.hasToken(JsonToken.VALUE_NULL) ? null : text(field, parser);
        }
        case "headers" -> headers = headers(parser);
        case "data" -> {
          values++;
          isData = true;
          value = parser.hasToken(JsonToken.VALUE_NULL) ? null : slice(parser, line);
        }
        case "text" -> {
          values++;
          value = text(field, parser).getBytes(StandardCharsets.UTF_8);
        }
        case "base64" -> {
          values++;
          value = Base64.getDecoder().decode(text(field, parser));
        }
        case "note" -> text(field, parser);
        default -> throw new IllegalArgumentException("field '%s' is not known".formatted(field));
      }
    }

    private static String text(String field, JsonParser parser) throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        throw new IllegalArgumentException("field '%s' must be a text".formatted(field));
      }
      return parser.getText();
    }

    private static Map<String, String> headers(JsonParser parser) throws IOException {
      if (!parser.hasToken(JsonToken.START_OBJECT)) {
        throw new IllegalArgumentException("field 'headers' must be an object of texts");
      }
      Map<String, String> headers = new LinkedHashMap<>();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        headers.put(name, text("headers." + name, parser));
      }
      return headers;
    }

    private static byte[] slice(JsonParser parser, byte[] line) throws IOException {
      if (!parser.hasToken(JsonToken.START_OBJECT)) {
        throw new IllegalArgumentException(
            "field 'data' must be an object; 'text' holds anything else");
      }
      int start = Math.toIntExact(parser.currentTokenLocation().getByteOffset());
      parser.skipChildren();
      int end = Math.toIntExact(parser.currentLocation().getByteOffset());
      return Arrays.copyOfRange(line, start, end);
    }
  }
}
