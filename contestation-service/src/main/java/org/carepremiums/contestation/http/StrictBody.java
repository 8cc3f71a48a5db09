package org.carepremiums.contestation.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.carepremiums.contracts.exchange.RequestRefused;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.json.RecordReader;

/** Reads what a person sends as strictly as what comes by topic. */
final class StrictBody {

  private StrictBody() {}

  /**
   * @throws RequestRefused when it is no such record, naming the field
   */
  static <T> T read(byte[] body, Class<T> type) {
    try {
      return RecordReader.read(body, type);
    } catch (InvalidRecord wrong) {
      throw RequestRefused.invalid(wrong.field(), wrong.reason());
    }
  }

  /** Each fact once more by itself, because a list is read without looking into its objects. */
  static void requireWhole(List<FactValue> facts) {
    for (int index = 0; index < facts.size(); index++) {
      FactValue fact = facts.get(index);
      try {
        RecordReader.read(ContractJson.strict().writeValueAsBytes(fact), fact.getClass());
      } catch (InvalidRecord wrong) {
        throw RequestRefused.invalid(
            "establishes[%d].%s".formatted(index, wrong.field()), wrong.reason());
      } catch (JsonProcessingException unwritable) {
        throw new IllegalStateException("a fact cannot be written", unwritable);
      }
    }
  }
}
