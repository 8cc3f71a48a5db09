package org.carepremiums.contestation.window;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.json.ContractJson;

/** Established facts as the contract's JSON in a column. */
public final class FactsJson {

  private FactsJson() {}

  public static String write(List<FactValue> facts) {
    try {
      return ContractJson.mapper().writeValueAsString(facts.toArray(FactValue[]::new));
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("established facts cannot be written", unwritable);
    }
  }

  public static List<FactValue> read(String json) {
    try {
      return List.of(ContractJson.mapper().readValue(json, FactValue[].class));
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("established facts cannot be read", unreadable);
    }
  }
}
