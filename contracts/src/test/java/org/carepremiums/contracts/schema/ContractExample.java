package org.carepremiums.contracts.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.stream.Stream;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.topic.EventType;

/**
 * A canonical example of an event.
 *
 * @param type what it is an example of
 * @param name the file's name without its ending
 */
public record ContractExample(EventType type, String name) {

  /** One for each event, and one for each kind of fact. */
  public static Stream<ContractExample> all() {
    return Arrays.stream(EventType.values()).flatMap(ContractExample::of);
  }

  /** Those of one event. */
  public static Stream<ContractExample> of(EventType type) {
    return type == EventType.FACT
        ? Arrays.stream(FactKind.values())
            .map(kind -> new ContractExample(type, type.schemaName() + "." + kind.id()))
        : Stream.of(new ContractExample(type, type.schemaName()));
  }

  public JsonNode json() {
    return Schemas.json("/examples/" + name + ".json");
  }

  @Override
  public String toString() {
    return name;
  }
}
