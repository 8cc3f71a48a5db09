package org.carepremiums.eligibility.documentation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.carepremiums.contracts.json.ContractJson;

/** Writes tables and values as Markdown. */
final class Markdown {

  private Markdown() {}

  static String row(Object... cells) {
    return Arrays.stream(cells)
        .map(cell -> escaped(String.valueOf(cell)))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  static String head(String... columns) {
    return row((Object[]) columns)
        + Arrays.stream(columns).map(column -> "---").collect(Collectors.joining("|", "|", "|\n"));
  }

  private static String escaped(String cell) {
    return cell.replace("|", "\\|").replaceAll("\\s+", " ").strip();
  }

  /** A value of the law: plain where it is one, its parts by name where it has parts. */
  static String value(Object value) {
    try {
      return inWords(
          ContractJson.mapper().readTree(ContractJson.mapper().writeValueAsBytes(value)));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static String inWords(JsonNode node) {
    List<String> parts = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(part -> parts.add(inWords(part)));
      return String.join(node.path(0).isContainerNode() ? "; " : ", ", parts);
    }
    if (node.isObject()) {
      node.properties().forEach(part -> parts.add(part.getKey() + " " + inWords(part.getValue())));
      return String.join(", ", parts);
    }
    return node.asText();
  }
}
