package org.carepremiums.intake.upload;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * One cell as a field of its record. Truth is written as Excel writes it in the four languages of
 * the country; whatever could mean two things is refused, and the refusal says what was found.
 */
final class CsvCell {

  private static final Set<String> TRUE = Set.of("true", "vrai", "waar", "wahr");
  private static final Set<String> FALSE = Set.of("false", "faux", "onwaar", "falsch");

  private final RecordComponent field;
  private final Class<?> type;

  CsvCell(RecordComponent field) {
    this.field = field;
    this.type = writtenType(field.getType());
  }

  String name() {
    return field.getName();
  }

  /**
   * @param cell not empty
   * @return why it cannot be read; {@code null} where it was put into the data
   */
  String put(String cell, ObjectNode data) {
    if (type == boolean.class || type == Boolean.class) {
      String word = cell.toLowerCase(Locale.ROOT);
      if (!TRUE.contains(word) && !FALSE.contains(word)) {
        return found(cell, "TRUE or FALSE");
      }
      data.put(name(), TRUE.contains(word));
    } else if (isNumber()) {
      if (!cell.matches("-?[0-9]{1,18}") || !fits(Long.parseLong(cell))) {
        return found(cell, "a whole number without separators");
      }
      data.put(name(), Long.parseLong(cell));
    } else if (type == LocalDate.class && !cell.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
      return found(cell, "a date like 2025-12-31");
    } else {
      data.put(name(), cell);
    }
    return null;
  }

  private boolean isNumber() {
    return type == int.class || type == Integer.class || type == long.class || type == Long.class;
  }

  private boolean fits(long number) {
    return type == long.class || type == Long.class || number == (int) number;
  }

  private String found(String cell, String wanted) {
    return "column %s has %s, where %s is read".formatted(name(), shown(cell), wanted);
  }

  /** In a file whose columns have moved, anything may stand in a cell. */
  private static String shown(String cell) {
    return cell.matches("\\p{L}{1,20}|[0-9]{1,6}([.,][0-9]{1,3})?|[0-9]{1,4}([/.-][0-9]{1,4}){2}")
        ? cell
        : "something else";
  }

  /** A value type is written as what it holds. */
  private static Class<?> writtenType(Class<?> type) {
    if (!type.isRecord()) {
      return type;
    }
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> component.getAccessor().isAnnotationPresent(JsonValue.class))
        .findFirst()
        .<Class<?>>map(RecordComponent::getType)
        .orElse(type);
  }
}
