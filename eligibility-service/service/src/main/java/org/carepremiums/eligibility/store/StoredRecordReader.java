package org.carepremiums.eligibility.store;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;

/**
 * Reads one type of record from JSON that was written from it: absent fields are {@code null},
 * which a record refuses for numbers and flags, and fields that it does not know are passed over.
 */
final class StoredRecordReader {

  private final Constructor<?> constructor;
  private final String[] names;
  private final ValueReader[] readers;

  private StoredRecordReader(Class<?> type, Map<Type, ValueReader> own) {
    RecordComponent[] components = type.getRecordComponents();
    try {
      constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException(type + " has no canonical constructor", impossible);
    }
    names = Arrays.stream(components).map(RecordComponent::getName).toArray(String[]::new);
    readers =
        Arrays.stream(components)
            .map(RecordComponent::getGenericType)
            .map(field -> own.containsKey(field) ? own.get(field) : ValueReader.of(field))
            .toArray(ValueReader[]::new);
  }

  static StoredRecordReader of(Class<?> type) {
    return of(type, Map.of());
  }

  /**
   * @param own how fields of these types are read, instead of by their annotations
   */
  static StoredRecordReader of(Class<?> type, Map<Type, ValueReader> own) {
    return new StoredRecordReader(type, own);
  }

  /** Reads an object whose start is the current token. */
  Object read(JsonParser parser) throws IOException {
    if (!parser.hasToken(JsonToken.START_OBJECT)) {
      throw new JsonParseException(parser, "an object is expected here");
    }
    return readFields(parser);
  }

  /** Reads an object from within: the fields that follow the current token. */
  Object readFields(JsonParser parser) throws IOException {
    Object[] fields = new Object[names.length];
    int next = 0;
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      JsonToken token = parser.nextToken();
      int place = place(name, next);
      if (place < 0) {
        parser.skipChildren();
      } else {
        next = place + 1;
        if (token != JsonToken.VALUE_NULL) {
          fields[place] = readers[place].read(parser);
        }
      }
    }
    try {
      return constructor.newInstance(fields);
    } catch (ReflectiveOperationException | IllegalArgumentException refused) {
      throw new JsonParseException(
          parser,
          "what was read is no " + constructor.getDeclaringClass().getSimpleName(),
          refused);
    }
  }

  /** Fields come in the order of the record, so that the next one is mostly the one. */
  private int place(String name, int next) {
    for (int i = next; i < names.length; i++) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    for (int i = 0; i < next; i++) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }
}
