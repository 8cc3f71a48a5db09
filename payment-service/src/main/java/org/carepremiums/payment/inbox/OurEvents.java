package org.carepremiums.payment.inbox;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carepremiums.contracts.exchange.Outgoing;
import org.carepremiums.contracts.exchange.ReceivedRecord;
import org.carepremiums.contracts.json.ContractJson;

/**
 * Reads what our own services publish: fields that a newer writer added are passed over, and what
 * cannot be read at all is refused.
 */
final class OurEvents {

  private OurEvents() {}

  /**
   * @param problem says which field of an event is missing or impossible; {@code null} where none
   */
  static <T> List<ReadRecord<T>> read(
      List<ReceivedRecord> records, Class<T> type, Function<T, String> problem, Outgoing outgoing) {
    List<ReadRecord<T>> events = new ArrayList<>(records.size());
    for (ReceivedRecord received : records) {
      T data = read(received, type, outgoing);
      if (data != null) {
        String wrong = problem.apply(data);
        if (wrong == null) {
          events.add(new ReadRecord<>(received, data));
        } else {
          outgoing.reject(
              received,
              "invalid-value",
              wrong,
              "Field '%s' is missing or impossible.".formatted(wrong));
        }
      }
    }
    return events;
  }

  private static <T> T read(ReceivedRecord received, Class<T> type, Outgoing outgoing) {
    if (received.value() == null) {
      outgoing.reject(received, "malformed-json", null, "The record has no data.");
      return null;
    }
    try {
      T data = ContractJson.mapper().readValue(received.value(), type);
      if (data == null) {
        outgoing.reject(received, "malformed-json", null, "The data is not a JSON object.");
      }
      return data;
    } catch (JsonMappingException unfit) {
      String field =
          unfit.getPath().stream()
              .map(step -> step.getFieldName() == null ? "[]" : step.getFieldName())
              .collect(Collectors.joining("."));
      outgoing.reject(
          received,
          "invalid-value",
          field.isEmpty() ? null : field,
          "The data cannot be read as a %s.".formatted(type.getSimpleName()));
    } catch (IOException malformed) {
      outgoing.reject(received, "malformed-json", null, "The data is not one JSON object.");
    }
    return null;
  }
}
