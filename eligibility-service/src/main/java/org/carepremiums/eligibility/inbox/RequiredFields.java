package org.carepremiums.eligibility.inbox;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.value.MayBeAbsent;

/** Refuses a record in which a field is absent that is always there, or a count below zero. */
public final class RequiredFields {

  private static final ClassValue<List<Field>> FIELDS =
      new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents()).map(Field::of).toList();
        }
      };

  private record Field(String name, Method accessor, boolean mayBeAbsent) {

    static Field of(RecordComponent component) {
      component.getAccessor().setAccessible(true);
      return new Field(
          component.getName(),
          component.getAccessor(),
          component.isAnnotationPresent(MayBeAbsent.class));
    }
  }

  private RequiredFields() {}

  /**
   * @throws InvalidRecord naming the first field that is missing
   */
  public static void require(Record value) throws InvalidRecord {
    require(value, "");
  }

  private static void require(Record value, String prefix) throws InvalidRecord {
    for (Field field : FIELDS.get(value.getClass())) {
      Object content = content(field, value);
      String path = prefix + field.name();
      if (content == null && !field.mayBeAbsent()) {
        throw new InvalidRecord(
            InvalidRecord.MISSING_FIELD, path, "Field '%s' is missing.".formatted(path));
      }
      if (content instanceof Number number && number.longValue() < 0) {
        throw new InvalidRecord(
            InvalidRecord.INVALID_VALUE, path, "Field '%s' must be zero or more.".formatted(path));
      }
      if (content instanceof Record nested) {
        require(nested, path + ".");
      } else if (content instanceof List<?> entries) {
        requireEach(entries, path);
      }
    }
  }

  /**
   * @param path where the entries stand
   * @throws InvalidRecord naming the first entry or field that is missing
   */
  public static void requireEach(List<?> entries, String path) throws InvalidRecord {
    if (entries == null) {
      throw new InvalidRecord(
          InvalidRecord.MISSING_FIELD, path, "Field '%s' is missing.".formatted(path));
    }
    for (int i = 0; i < entries.size(); i++) {
      String place = path + "[" + i + "]";
      if (entries.get(i) == null) {
        throw new InvalidRecord(
            InvalidRecord.MISSING_FIELD, place, "Field '%s' is missing.".formatted(place));
      }
      if (entries.get(i) instanceof Record nested) {
        require(nested, place + ".");
      }
    }
  }

  private static Object content(Field field, Record value) {
    try {
      return field.accessor().invoke(value);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
