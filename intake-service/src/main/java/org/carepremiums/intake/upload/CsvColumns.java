package org.carepremiums.intake.upload;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.carepremiums.contracts.exchange.RequestRefused;
import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.contracts.value.MayBeAbsent;

/**
 * The columns that a feed's CSV file has: the fields of its record, in any order, in capitals or
 * not. A column without a name has to be empty.
 */
final class CsvColumns {

  /** Why a line was refused, where refused lines are given back; an upload leaves it aside. */
  static final String REASON = "refusedBecause";

  private final Map<String, RecordComponent> fields = new LinkedHashMap<>();

  CsvColumns(EventType type) {
    Arrays.stream(type.dataClass().getRecordComponents())
        .forEach(field -> fields.put(field.getName().toLowerCase(Locale.ROOT), field));
  }

  /**
   * Holds a header line against the record's fields.
   *
   * @throws RequestRefused naming the first column that is unknown, there twice, or missing
   */
  void require(List<String> header) {
    if (header.stream().allMatch(String::isEmpty)) {
      throw RequestRefused.invalid(
          null, "the file has no header line; the columns are " + String.join(", ", names()));
    }
    Set<RecordComponent> seen = new HashSet<>();
    for (int position = 0; position < header.size(); position++) {
      String column = header.get(position);
      if (column.isEmpty() || isReason(column)) {
        continue;
      }
      RecordComponent field = field(column);
      if (field == null) {
        throw RequestRefused.invalid(
            shown(column),
            "column %d, %s, is not known; the columns are %s"
                .formatted(position + 1, shown(column), String.join(", ", names())));
      }
      if (!seen.add(field)) {
        throw RequestRefused.invalid(
            field.getName(), "column %s is there twice".formatted(field.getName()));
      }
    }
    fields.values().stream()
        .filter(field -> !field.isAnnotationPresent(MayBeAbsent.class))
        .filter(field -> !seen.contains(field))
        .map(RecordComponent::getName)
        .findFirst()
        .ifPresent(
            missing -> {
              throw RequestRefused.invalid(missing, "column %s is missing".formatted(missing));
            });
  }

  static boolean isReason(String column) {
    return column.strip().equalsIgnoreCase(REASON);
  }

  /** {@code null} where no column is called like that. */
  RecordComponent field(String column) {
    return fields.get(column.toLowerCase(Locale.ROOT));
  }

  private List<String> names() {
    return fields.values().stream().map(RecordComponent::getName).toList();
  }

  /** A file without header may have a person's data in its first line. */
  private static String shown(String column) {
    return column.matches("[A-Za-z_-]{1,64}") ? column : "whose name is not shown";
  }
}
