package org.carepremiums.contracts.json;

import static org.carepremiums.contracts.json.InvalidRecord.INVALID_VALUE;
import static org.carepremiums.contracts.json.InvalidRecord.MISSING_FIELD;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.carepremiums.contracts.value.FreeText;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.MayBeUnusable;
import org.carepremiums.contracts.value.TellsWhich;
import org.carepremiums.contracts.value.Text;

/**
 * What a record class says of its fields beyond their types: which are always there, that counts
 * are not negative, and how texts are written.
 */
public final class RecordForm {

  /** No list of any upstream record has more entries. */
  static final int MAX_ENTRIES = 100;

  private static final ClassValue<RecordForm> FORMS =
      new ClassValue<>() {
        @Override
        protected RecordForm computeValue(Class<?> type) {
          return new RecordForm(type);
        }
      };

  private final List<Field> fields;
  private final boolean object;

  private RecordForm(Class<?> type) {
    this.fields = Arrays.stream(type.getRecordComponents()).map(Field::of).toList();
    this.object =
        fields.stream().noneMatch(field -> field.accessor().isAnnotationPresent(JsonValue.class));
  }

  /**
   * Refuses a record that was read but lacks something, at any depth. Lists may be of any length.
   *
   * @throws InvalidRecord naming the first field that is missing or says what it cannot say
   */
  public static void require(Record value) throws InvalidRecord {
    require(value, Integer.MAX_VALUE, Set.of());
  }

  /**
   * @param mostEntries how long a list may be
   * @param leftOut fields of the outermost record that are not asked for
   */
  static void require(Record value, int mostEntries, Set<String> leftOut) throws InvalidRecord {
    for (Field field : of(value.getClass()).fields) {
      if (!leftOut.contains(field.name())) {
        field.require(value, "", mostEntries);
      }
    }
  }

  static RecordForm of(Class<?> recordClass) {
    return FORMS.get(recordClass);
  }

  /**
   * What a field holds.
   *
   * @param type the type of its value, or of each of its values where it is named as one of a list
   * @param text how a text is written; {@code null} where that is not said, or it is none
   */
  public record FieldForm(Class<?> type, Text text) {}

  /**
   * What a field holds; empty where no such record has it.
   *
   * @param recordClass of the record
   * @param path as a refusal names it: {@code period.from} or {@code annex[2]}
   */
  public static Optional<FieldForm> fieldAt(Class<?> recordClass, String path) {
    RecordForm owner = of(recordClass);
    Optional<FieldForm> found = Optional.empty();
    for (String step : path.split("\\.")) {
      String name = step.replaceFirst("\\[.*", "");
      found =
          (owner == null ? List.<Field>of() : owner.fields)
              .stream()
                  .filter(field -> field.name().equals(name))
                  .findFirst()
                  .map(
                      field ->
                          new FieldForm(
                              name.equals(step) ? field.type() : field.entryType(), field.text()));
      owner =
          found
              .map(FieldForm::type)
              .filter(type -> type.isRecord() && isNested(type))
              .map(RecordForm::of)
              .orElse(null);
    }
    return found.filter(field -> field.type() != null);
  }

  /**
   * @param prefix the path of the record with its dot; empty for the outermost
   */
  private void require(Record value, String prefix, int mostEntries) throws InvalidRecord {
    for (Field field : fields) {
      field.require(value, prefix, mostEntries);
    }
  }

  /** Whether an act stands without this; also one that no such record has adds nothing to it. */
  boolean canDoWithout(String name, JsonNode written) {
    boolean blank = written.isTextual() && written.textValue().isBlank();
    return fields.stream()
        .filter(field -> field.name().equals(name))
        .allMatch(
            field ->
                (field.mayBeAbsent() || field.mayBeUnusable()) && (blank || !field.tellsWhich()));
  }

  /**
   * A field that holds a person's own words.
   *
   * @param isList whether it holds a list of texts
   * @param form what each text matches
   */
  record Words(String name, boolean isList, int maxLength, Pattern form) {}

  /** The fields that hold a person's own words. */
  List<Words> ownWords() {
    return fields.stream()
        .filter(Field::ownWords)
        .map(
            field ->
                new Words(
                    field.name(),
                    List.class.isAssignableFrom(field.type()),
                    field.text().maxLength(),
                    field.form()))
        .toList();
  }

  boolean isOwnWords(String name) {
    return fields.stream().anyMatch(field -> field.name().equals(name) && field.ownWords());
  }

  /** Path of the first field that is always there but not in this tree; {@code null} where none. */
  String firstMissing(JsonNode tree, Set<String> leftOut) {
    return firstMissing(tree, "", leftOut);
  }

  private String firstMissing(JsonNode tree, String prefix, Set<String> leftOut) {
    for (Field field : fields) {
      if (leftOut.contains(field.name())) {
        continue;
      }
      JsonNode node = tree.path(field.name());
      boolean absent = node.isMissingNode() || node.isNull();
      if (absent && !field.mayBeAbsent()) {
        return prefix + field.name();
      }
      if (node.isObject() && isNested(field.type())) {
        String missing = of(field.type()).firstMissing(node, prefix + field.name() + ".", Set.of());
        if (missing != null) {
          return missing;
        }
      }
    }
    return null;
  }

  /** The names that lead to the first field that no such record has; empty where there is none. */
  List<String> firstUnknown(JsonNode tree) {
    for (Map.Entry<String, JsonNode> member : tree.properties()) {
      Optional<Field> known =
          fields.stream().filter(field -> field.name().equals(member.getKey())).findFirst();
      if (known.isEmpty()) {
        return List.of(member.getKey());
      }
      if (member.getValue().isObject() && isNested(known.get().type())) {
        List<String> inside = of(known.get().type()).firstUnknown(member.getValue());
        if (!inside.isEmpty()) {
          return List.of(member.getKey(), inside.get(0));
        }
      }
    }
    return List.of();
  }

  /** The type that is due at a path; {@code null} where the path leads nowhere. */
  Class<?> typeAt(List<JsonMappingException.Reference> path) {
    Class<?> type = null;
    for (JsonMappingException.Reference step : path) {
      RecordForm owner = type == null ? this : isNested(type) ? of(type) : null;
      if (owner != null && step.getFieldName() != null) {
        type = owner.typeOf(step.getFieldName(), Field::type);
      } else if (step.getFieldName() == null) {
        type = typeOf(path.get(0).getFieldName(), Field::entryType);
      }
    }
    return type;
  }

  private Class<?> typeOf(String name, Function<Field, Class<?>> whichType) {
    return fields.stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .<Class<?>>map(whichType)
        .orElse(null);
  }

  /** What a field of that type holds, for a person. */
  static String inWords(Class<?> type) {
    if (type == null) {
      return "of another type";
    }
    if (type.isEnum()) {
      return "one of "
          + Arrays.stream(type.getEnumConstants())
              .map(constant -> ContractJson.mapper().convertValue(constant, String.class))
              .collect(Collectors.joining(", "));
    }
    if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
      return "a whole number without quotes that fits %d bits"
          .formatted(type == int.class || type == Integer.class ? Integer.SIZE : Long.SIZE);
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false without quotes";
    }
    if (type == LocalDate.class) {
      return "a date that exists, written as YYYY-MM-DD";
    }
    if (List.class.isAssignableFrom(type)) {
      return "a list";
    }
    if (type.isRecord()) {
      return isNested(type) ? "an object" : inWords(type.getRecordComponents()[0].getType());
    }
    return "a text in quotes";
  }

  /** A record that is an object in JSON, unlike a value type, which is a text or number. */
  private static boolean isNested(Class<?> type) {
    return type.isRecord() && of(type).object;
  }

  private record Field(
      String name,
      Class<?> type,
      Class<?> entryType,
      Method accessor,
      boolean mayBeAbsent,
      boolean mayBeUnusable,
      boolean tellsWhich,
      boolean ownWords,
      Text text,
      Pattern form) {

    static Field of(RecordComponent component) {
      Text text = component.getAnnotation(Text.class);
      // A reader's record may be known to its own package alone
      component.getAccessor().setAccessible(true);
      return new Field(
          component.getName(),
          component.getType(),
          entryType(component),
          component.getAccessor(),
          component.isAnnotationPresent(MayBeAbsent.class),
          component.isAnnotationPresent(MayBeUnusable.class),
          component.isAnnotationPresent(TellsWhich.class),
          component.isAnnotationPresent(FreeText.class),
          text,
          text == null ? null : Pattern.compile(text.pattern()));
    }

    private static Class<?> entryType(RecordComponent component) {
      return component.getGenericType() instanceof ParameterizedType list
              && list.getActualTypeArguments()[0] instanceof Class<?> entry
          ? entry
          : null;
    }

    void require(Record owner, String prefix, int mostEntries) throws InvalidRecord {
      Object value = valueIn(owner);
      String path = prefix.isEmpty() ? name : prefix.concat(name);
      if (value != null) {
        requireContent(value, path, mostEntries);
      } else if (!mayBeAbsent) {
        throw new InvalidRecord(MISSING_FIELD, path, "Field '%s' is missing.".formatted(path));
      }
    }

    private void requireContent(Object value, String path, int mostEntries) throws InvalidRecord {
      if (value == null) {
        throw new InvalidRecord(MISSING_FIELD, path, "Field '%s' is null.".formatted(path));
      } else if (value instanceof String written) {
        requireText(written, path);
      } else if (value instanceof Integer || value instanceof Long) {
        if (((Number) value).longValue() < 0) {
          throw new InvalidRecord(
              INVALID_VALUE, path, "Field '%s' must be zero or more.".formatted(path));
        }
      } else if (value instanceof Record nested) {
        if (isNested(nested.getClass())) {
          RecordForm.of(nested.getClass()).require(nested, path + ".", mostEntries);
        }
      } else if (value instanceof List<?> entries) {
        requireEntries(entries, path, mostEntries);
      } else if (value instanceof Map<?, ?> entries) {
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
          requireContent(entry.getValue(), path + "." + entry.getKey(), mostEntries);
        }
      }
    }

    private void requireEntries(List<?> entries, String path, int mostEntries)
        throws InvalidRecord {
      if (entries.size() > mostEntries) {
        throw new InvalidRecord(
            INVALID_VALUE,
            path,
            "Field '%s' has %d entries, but at most %d are read."
                .formatted(path, entries.size(), mostEntries));
      }
      for (int index = 0; index < entries.size(); index++) {
        requireContent(entries.get(index), path + "[" + index + "]", mostEntries);
      }
    }

    private void requireText(String written, String path) throws InvalidRecord {
      if (hasHalfCharacter(written)) {
        throw new InvalidRecord(
            INVALID_VALUE, path, "Field '%s' has half of a character.".formatted(path));
      }
      if (text == null) {
        return;
      }
      if (written.length() > text.maxLength()) {
        throw new InvalidRecord(
            INVALID_VALUE,
            path,
            "Field '%s' has %d characters, but at most %d are read."
                .formatted(path, written.length(), text.maxLength()));
      }
      if (!form.matcher(written).matches()) {
        throw new InvalidRecord(
            INVALID_VALUE, path, "Field '%s' must be %s.".formatted(path, text.form()));
      }
    }

    /** An unpaired surrogate, which neither UTF-8 nor a database can hold. */
    private static boolean hasHalfCharacter(String written) {
      int point;
      for (int at = 0; at < written.length(); at += Character.charCount(point)) {
        point = written.codePointAt(at);
        if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
          return true;
        }
      }
      return false;
    }

    private Object valueIn(Record owner) {
      try {
        return accessor.invoke(owner);
      } catch (ReflectiveOperationException impossible) {
        throw new IllegalStateException("cannot read " + accessor, impossible);
      }
    }
  }
}
