package org.carepremiums.intake.upload;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carepremiums.contracts.exchange.RequestRefused;
import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.contracts.value.MayBeAbsent;

/** The columns that a feed's CSV file has: the fields of its record, in any order. */
final class CsvColumns {

  private final Map<String, RecordComponent> fields = new LinkedHashMap<>();

  CsvColumns(EventType type) {
    Arrays.stream(type.dataClass().getRecordComponents())
        .forEach(field -> fields.put(field.getName(), field));
  }

  /**
   * Holds a header line against the record's fields.
   *
   * @throws RequestRefused naming the first column that is unknown, there twice, or missing
   */
  void require(List<String> header) {
    Set<String> seen = new HashSet<>();
    for (int position = 0; position < header.size(); position++) {
      String column = header.get(position);
      if (!fields.containsKey(column)) {
        throw RequestRefused.invalid(
            shown(column),
            "column %d, %s, is not known; the columns are %s"
                .formatted(position + 1, shown(column), String.join(", ", fields.keySet())));
      }
      if (!seen.add(column)) {
        throw RequestRefused.invalid(column, "column %s is there twice".formatted(column));
      }
    }
    fields.values().stream()
        .filter(field -> !field.isAnnotationPresent(MayBeAbsent.class))
        .map(RecordComponent::getName)
        .filter(name -> !seen.contains(name))
        .findFirst()
        .ifPresent(
            missing -> {
              throw RequestRefused.invalid(missing, "column %s is missing".formatted(missing));
            });
  }

  RecordComponent field(String column) {
    return fields.get(column);
  }

  /** A file without header may have a person's data in its first line. */
  private static String shown(String column) {
    return column.matches("[A-Za-z_-]{1,64}") ? column : "whose name is not shown";
  }
}
