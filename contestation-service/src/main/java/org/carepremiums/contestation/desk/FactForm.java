package org.carepremiums.contestation.desk;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.json.ContractJson;

/**
 * The form of a fact: what its kind says, field by field, as the contract has it.
 *
 * @param kind of fact
 * @param fields in the order of the contract
 */
record FactForm(FactKind kind, List<FactField> fields) {

  private static final String INTERVALS = "intervals";

  /** Days of adhesion are stated period by period. */
  private static final List<FactField> OF_INTERVAL =
      List.of(
          new FactField("convention", String.class, false),
          new FactField("from", LocalDate.class, false),
          new FactField("to", LocalDate.class, true),
          new FactField("ruleId", String.class, false));

  private static final Map<FactKind, FactForm> ALL =
      Arrays.stream(FactValue.class.getAnnotation(JsonSubTypes.class).value())
          .map(type -> of(FactKind.of(type.name()), type.value()))
          .collect(Collectors.toMap(FactForm::kind, Function.identity()));

  static FactForm of(FactKind kind) {
    return ALL.get(kind);
  }

  /** The kind of that name; empty where there is none. */
  static Optional<FactKind> kind(String id) {
    return ALL.keySet().stream().filter(kind -> kind.id().equals(id)).findFirst();
  }

  private static FactForm of(FactKind kind, Class<?> type) {
    return new FactForm(
        kind,
        kind == FactKind.CONVENTION_STATUS
            ? OF_INTERVAL
            : Arrays.stream(type.getRecordComponents()).map(FactField::of).toList());
  }

  /** Whether the fact is made of several of these, which its form asks for one by one. */
  boolean isPeriod() {
    return kind == FactKind.CONVENTION_STATUS;
  }

  /** A fact as the contract's JSON, made of the values of its fields. */
  ObjectNode json(Map<FactField, JsonNode> values) {
    ObjectNode said = ContractJson.mapper().createObjectNode();
    values.forEach((field, value) -> said.set(field.name(), value));
    if (!isPeriod()) {
      return said.put("kind", kind.id());
    }
    ObjectNode status = ContractJson.mapper().createObjectNode().put("kind", kind.id());
    status.putArray(INTERVALS).add(said);
    return status;
  }

  /** The periods of a fact in that form. */
  static ArrayNode periods(ObjectNode fact) {
    return (ArrayNode) fact.get(INTERVALS);
  }

  /** What a period of a fact is called as the contract names what is wrong in it. */
  static String place(int period) {
    return "." + INTERVALS + "[" + period + "]";
  }

  /**
   * What each field says, of the fact or of each of its periods; nothing of a field that says
   * nothing.
   */
  List<JsonNode> saidBy(FactValue fact) {
    JsonNode said = ContractJson.mapper().valueToTree(fact);
    return isPeriod()
        ? StreamSupport.stream(said.path(INTERVALS).spliterator(), false).toList()
        : List.of(said);
  }
}
