package org.carepremiums.platform.parameters.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A value of the law that somebody has to look at again.
 *
 * @param file where it stands
 * @param value its place in the file
 * @param ruleId its rule of the rule book
 * @param reviewOn the day from which on it is due (Europe/Brussels)
 * @param provenance how well it is founded, as the file says it
 * @param legalReference where to look
 */
public record ReviewDue(
    String file,
    String value,
    String ruleId,
    LocalDate reviewOn,
    String provenance,
    String legalReference) {

  private static final YAMLMapper YAML = ParameterYaml.strict().build();

  /**
   * Every value of a file, whenever it is due.
   *
   * @param name what to call the file
   * @throws java.time.format.DateTimeParseException when a review date is none
   */
  public static List<ReviewDue> in(String name, InputStream file) throws IOException {
    List<ReviewDue> found = new ArrayList<>();
    collect(name, "", YAML.readTree(file), found);
    return found;
  }

  private static void collect(String file, String place, JsonNode node, List<ReviewDue> found) {
    if (node.has("reviewOn")) {
      found.add(
          new ReviewDue(
              file,
              place,
              node.path("ruleId").asText(),
              LocalDate.parse(node.path("reviewOn").asText()),
              node.path("provenance").asText(),
              node.path("legalReference").asText()));
      return;
    }
    for (Map.Entry<String, JsonNode> part : node.properties()) {
      String within = place.isEmpty() ? part.getKey() : place + "." + part.getKey();
      collect(file, within, part.getValue(), found);
    }
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(file, place + "[" + i + "]", node.get(i), found);
      }
    }
  }
}
