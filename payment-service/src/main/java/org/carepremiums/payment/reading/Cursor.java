package org.carepremiums.payment.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carepremiums.platform.web.RequestRefused;

/**
 * Which part of a long list is asked for: what comes after a place in its order. A place is named
 * by what stands there, so that rows that come and go meanwhile neither repeat nor hide others.
 */
public final class Cursor {

  private static final int MAX_LIMIT = 1000;
  private static final int LONGEST_CURSOR = 1_000;
  private static final String BETWEEN = "\u001f";

  private final int limit;
  private final List<String> place;

  private Cursor(int limit, List<String> place) {
    this.limit = limit;
    this.place = place;
  }

  /**
   * @param limit rows at most, 1 to 1000
   * @param cursor {@link Part#next} of the part before; {@code null} for the first part
   * @param first the place before the first row of the list, which says how many values name one
   * @throws RequestRefused when there can be no such part
   */
  public static Cursor of(int limit, String cursor, Object... first) {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw RequestRefused.invalid("limit", "limit is a number from 1 to " + MAX_LIMIT);
    }
    List<String> place =
        cursor == null ? Arrays.stream(first).map(Object::toString).toList() : read(cursor);
    if (place.size() != first.length) {
      throw noCursor();
    }
    return new Cursor(limit, place);
  }

  private static List<String> read(String cursor) {
    if (cursor.length() > LONGEST_CURSOR) {
      throw noCursor();
    }
    try {
      String place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      return List.of(place.split(BETWEEN, -1));
    } catch (IllegalArgumentException notOurs) {
      throw noCursor();
    }
  }

  private static RequestRefused noCursor() {
    return RequestRefused.invalid("cursor", "cursor is what the answer before named as the next");
  }

  /** One row more than is wanted tells whether there are more. */
  int rows() {
    return limit + 1;
  }

  /** Rows that the part has at most. */
  public int limit() {
    return limit;
  }

  /** One of the values that name the place. */
  public String after(int value) {
    return place.get(value);
  }

  /** One of them that is a number. */
  public long numberAfter(int value) {
    try {
      return Long.parseLong(place.get(value));
    } catch (NumberFormatException notOurs) {
      throw noCursor();
    }
  }

  /**
   * @param rows the rows after the place, one more than the limit where there are more
   * @param place names the place of a row
   */
  public <T> Part<T> part(List<T> rows, Function<T, Stream<?>> place) {
    if (rows.size() <= limit) {
      return new Part<>(rows, null);
    }
    List<T> shown = List.copyOf(rows.subList(0, limit));
    return new Part<>(shown, cursor(place.apply(shown.get(limit - 1))));
  }

  static String cursor(Stream<?> place) {
    String text = place.map(Object::toString).collect(Collectors.joining(BETWEEN));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A part of a list.
   *
   * @param rows the rows
   * @param next the cursor of the part after it; {@code null} where this is the last
   */
  public record Part<T>(List<T> rows, String next) {

    public Part {
      rows = List.copyOf(rows);
    }

    /** The same rows as they are shown. */
    public <S> Part<S> shown(Function<T, S> view) {
      return new Part<>(rows.stream().map(view).toList(), next);
    }
  }

  /** Two lists that are read side by side, each from a place of its own. */
  public <A, B> String nextOf(
      List<A> one,
      Function<A, Stream<?>> placeOfOne,
      int values,
      List<B> other,
      Function<B, ?> placeOfOther) {
    boolean more = one.size() > limit || other.size() > limit;
    if (!more) {
      return null;
    }
    List<Object> place = new ArrayList<>(this.place);
    if (!one.isEmpty()) {
      A last = one.get(Math.min(one.size(), limit) - 1);
      List<?> named = placeOfOne.apply(last).toList();
      for (int i = 0; i < values; i++) {
        place.set(i, named.get(i));
      }
    }
    if (!other.isEmpty()) {
      place.set(values, placeOfOther.apply(other.get(Math.min(other.size(), limit) - 1)));
    }
    return cursor(place.stream());
  }

  /** The rows of one of two such lists. */
  public <T> List<T> shown(List<T> rows) {
    return rows.size() <= limit ? rows : List.copyOf(rows.subList(0, limit));
  }
}
