package org.carepremiums.contestation.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What somebody typed, as it can be kept. */
final class Typed {

  /** UTF-16 units, as the contract takes them. */
  static final int LONGEST = 10_000;

  private static final String NOT_TO_BE_READ =
      "[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f]";

  private Typed() {}

  /** Paragraphs without what nobody can see; empty for nothing. */
  static String paragraphs(String typed) {
    return typed == null ? "" : typed.replace("\r\n", "\n").replaceAll(NOT_TO_BE_READ, " ").strip();
  }

  /** One thing from each line. */
  static List<String> lines(String typed) {
    return paragraphs(typed).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** A constant by its name; empty where it has none of that name. */
  static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(name))
        .findFirst();
  }
}
