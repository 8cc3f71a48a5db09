package org.carepremiums.eligibility.parameters;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.carepremiums.eligibility.rule.LastDay;

/** How a value of the law is written where it has no words of its own, the same in any language. */
public final class WrittenValue {

  private WrittenValue() {}

  /** Plain where it is one, its parts by name where it has parts. */
  public static String of(Object value) {
    if (value instanceof Collection<?> several) {
      boolean ofParts = several.stream().anyMatch(Record.class::isInstance);
      return several.stream()
          .map(WrittenValue::of)
          .collect(Collectors.joining(ofParts ? "; " : ", "));
    }
    if (value instanceof Record parts && !hasOwnForm(parts)) {
      List<String> named = new ArrayList<>();
      for (RecordComponent part : parts.getClass().getRecordComponents()) {
        Object said = part(parts, part);
        if (said != null) {
          named.add(part.getName() + " " + of(said));
        }
      }
      return String.join(", ", named);
    }
    return String.valueOf(value);
  }

  /** Whether it writes itself as a parameter file does. */
  private static boolean hasOwnForm(Record parts) {
    return parts instanceof LastDay;
  }

  private static Object part(Record parts, RecordComponent part) {
    try {
      part.getAccessor().setAccessible(true);
      return part.getAccessor().invoke(parts);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
