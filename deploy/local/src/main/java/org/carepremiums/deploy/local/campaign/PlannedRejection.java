package org.carepremiums.deploy.local.campaign;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.platform.parameters.file.ParameterYaml;

/**
 * A record that must be refused, from {@code refused-records.yaml}.
 *
 * @param id short name
 * @param what what is wrong with it, in words
 * @param topic where it is published
 * @param day when
 * @param key the record's key; {@code null} for the one that follows from the data
 * @param headers as they are sent
 * @param text what is sent
 * @param base64 what is sent where it is no text; without both the record has no value
 * @param padTo so many spaces follow the text
 * @param code the reason that the rejection must have; {@code null} where the record is no mistake
 *     itself, but makes a later one
 */
record PlannedRejection(
    String id,
    String what,
    String topic,
    LocalDate day,
    @MayBeAbsent String key,
    @MayBeAbsent Map<String, String> headers,
    @MayBeAbsent String text,
    @MayBeAbsent String base64,
    @MayBeAbsent @JsonProperty("pad-to") Integer padTo,
    @MayBeAbsent String code) {

  /** The records that stand in the repository. */
  static List<PlannedRejection> recorded() {
    return List.of(ParameterYaml.read("campaign/refused-records.yaml", PlannedRejection[].class));
  }

  Topic where() {
    return Topic.of(topic);
  }

  /** As a line of a scenario folder. */
  Map<String, Object> line() {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("day", day);
    if (key != null) {
      line.put("key", key);
    }
    if (headers != null) {
      line.put("headers", headers);
    }
    if (base64 != null) {
      line.put("base64", base64);
    } else if (text != null) {
      line.put("text", padTo == null ? text : text + " ".repeat(padTo - text.length()));
    } else {
      line.put("data", NullNode.getInstance());
    }
    line.put("note", id);
    return line;
  }
}
