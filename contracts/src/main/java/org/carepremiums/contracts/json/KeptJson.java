package org.carepremiums.contracts.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.List;

/** What services write themselves and read again: JSON as in events. */
public final class KeptJson {

  private KeptJson() {}

  /**
   * @throws IllegalStateException when it is nothing that can be written
   */
  public static String write(Object value) {
    try {
      return ContractJson.mapper().writeValueAsString(value);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("cannot write " + value.getClass(), unwritable);
    }
  }

  /**
   * The same in UTF-8.
   *
   * @throws IllegalStateException when it is nothing that can be written
   */
  public static byte[] bytes(Object value) {
    try {
      return ContractJson.mapper().writeValueAsBytes(value);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("cannot write " + value.getClass(), unwritable);
    }
  }

  /**
   * @throws IllegalStateException when what was kept is nothing of that type
   */
  public static <T> T read(String kept, Class<T> type) {
    return read(kept, ContractJson.mapper().constructType(type));
  }

  /**
   * The same in UTF-8.
   *
   * @throws IllegalStateException when what was kept is nothing of that type
   */
  public static <T> T read(byte[] kept, Class<T> type) {
    try {
      return ContractJson.mapper().readValue(kept, type);
    } catch (IOException damaged) {
      throw damaged(type, damaged);
    }
  }

  /**
   * @throws IllegalStateException when what was kept is no list of that type
   */
  public static <T> List<T> readList(String kept, Class<T> type) {
    return read(
        kept, ContractJson.mapper().getTypeFactory().constructCollectionType(List.class, type));
  }

  private static <T> T read(String kept, JavaType type) {
    try {
      return ContractJson.mapper().readValue(kept, type);
    } catch (JsonProcessingException damaged) {
      throw damaged(type, damaged);
    }
  }

  private static IllegalStateException damaged(Type type, IOException damaged) {
    return new IllegalStateException("what was kept as %s is damaged".formatted(type), damaged);
  }
}
