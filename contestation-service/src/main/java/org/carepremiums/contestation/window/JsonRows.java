package org.carepremiums.contestation.window;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.json.ContractJson;

/** Any number of rows as one parameter of a statement, for {@code jsonb_to_recordset}. */
public final class JsonRows {

  private JsonRows() {}

  public static String of(List<Map<String, Object>> rows) {
    try {
      return ContractJson.mapper().writeValueAsString(rows);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("rows cannot be written", unwritable);
    }
  }
}
