package org.carepremiums.contestation.window;

import java.util.List;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.json.KeptJson;

/** Established facts as the contract's JSON in a column. */
public final class FactsJson {

  private FactsJson() {}

  public static String write(List<FactValue> facts) {
    return KeptJson.write(facts.toArray(FactValue[]::new));
  }

  public static List<FactValue> read(String json) {
    return KeptJson.readList(json, FactValue.class);
  }
}
