package org.carepremiums.intake.upload;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.platform.web.Problem;
import org.carepremiums.platform.web.RequestRefused;

/**
 * The columns that a feed's CSV file has: the fields of its record, in any order, in capitals or
 * not, in one word or several. A column without a name has to be empty.
 */
final class CsvColumns {

  /** Why a line was refused, where refused lines are given back; an upload leaves it aside. */
  static final String REASON = "refusedBecause";

  private static final int MOST_TOLD = 20;

  private final Map<String, RecordComponent> fields = new LinkedHashMap<>();

  CsvColumns(EventType type) {
    Arrays.stream(type.dataClass().getRecordComponents())
        .forEach(field -> fields.put(plain(field.getName()), field));
  }

  /**
   * Holds a header line against the record's fields.
   *
   * @throws RequestRefused naming every column that is unknown, there twice, or missing
   */
  void require(List<String> header) {
    if (header.stream().allMatch(column -> field(column) == null)) {
      throw RequestRefused.invalid(
          null,
          "the file has no header line: its first line names no column; the columns are "
              + String.join(", ", names()));
    }
    List<Problem.FieldError> wrong = new ArrayList<>();
    Set<RecordComponent> seen = new HashSet<>();
    for (int position = 0; position < header.size(); position++) {
      String column = header.get(position);
      if (column.isEmpty() || isReason(column)) {
        continue;
      }
      RecordComponent field = field(column);
      if (field == null) {
        wrong.add(
            new Problem.FieldError(
                shown(column),
                "column %d, %s, is not known".formatted(position + 1, shown(column))));
      } else if (!seen.add(field)) {
        wrong.add(
            new Problem.FieldError(
                field.getName(), "column %s is there twice".formatted(field.getName())));
      }
    }
    fields.values().stream()
        .filter(field -> !field.isAnnotationPresent(MayBeAbsent.class))
        .filter(field -> !seen.contains(field))
        .map(RecordComponent::getName)
        .map(name -> new Problem.FieldError(name, "column %s is missing".formatted(name)))
        .forEach(wrong::add);
    if (!wrong.isEmpty()) {
      throw RequestRefused.invalid(
          wrong.stream()
                  .limit(MOST_TOLD)
                  .map(Problem.FieldError::detail)
                  .collect(Collectors.joining("; "))
              + "; the columns are "
              + String.join(", ", names()),
          wrong.stream().limit(MOST_TOLD).toList());
    }
  }

  static boolean isReason(String column) {
    return plain(column).equals(plain(REASON));
  }

  /** {@code null} where no column is called like that. */
  RecordComponent field(String column) {
    return fields.get(plain(column));
  }

  /** A name of a column without what differs from one hand to another. */
  static String plain(String column) {
    return column.replaceAll("[\\s\\u00A0._-]", "").toLowerCase(Locale.ROOT);
  }

  private List<String> names() {
    return fields.values().stream().map(RecordComponent::getName).toList();
  }

  /** A file without header may have a person's data in its first line. */
  private static String shown(String column) {
    return column.matches("[A-Za-z_-]{1,64}") ? column : "whose name is not shown";
  }
}
