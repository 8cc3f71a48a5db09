package org.carepremiums.platform.web.desk;

import java.util.function.Function;
import org.carepremiums.platform.wording.phrase.Phrase;

/**
 * A column of a list, on the page and in the file that is made of it.
 *
 * @param <T> what a line is about
 * @param id as it stands in an address: lower case letters, digits and dashes
 * @param heading what it is called
 * @param value what stands there: a text that is the same in every language, a {@code Wording} or
 *     {@code Sentence}, a day, a moment, an amount or a whole number; {@code null} for nothing
 * @param link where the value leads, from the root of the site; {@code null} for nowhere
 * @param tone how it is shown
 * @param sorts whether the list can be put in its order
 */
public record Column<T>(
    String id,
    Phrase heading,
    Function<T, ?> value,
    Function<T, String> link,
    Function<T, Tone> tone,
    boolean sorts) {

  /** One in whose order the list can be put. */
  public static <T> Column<T> of(String id, Phrase heading, Function<T, ?> value) {
    return new Column<>(id, heading, value, line -> null, line -> Tone.PLAIN, true);
  }

  /** The same, with values that lead somewhere. */
  public Column<T> linked(Function<T, String> to) {
    return new Column<>(id, heading, value, to, tone, sorts);
  }

  /** The same, with values that stand out. */
  public Column<T> toned(Function<T, Tone> as) {
    return new Column<>(id, heading, value, link, as, sorts);
  }

  /** The same, in whose order the list cannot be put. */
  public Column<T> unsorted() {
    return new Column<>(id, heading, value, link, tone, false);
  }
}
