package org.carepremiums.platform.web.desk;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * A line of a picture of bars, as the template {@code tags/bars.html} shows it beside its number.
 *
 * @param label what it is about
 * @param value the number, in words
 * @param share how long the bar is, in thousandths of the longest
 * @param link where it leads, from the root of the site; {@code null} for nowhere
 */
public record Bar(String label, String value, long share, Tone tone, @Nullable String link) {

  private static final int WHOLE = 1_000;

  /** How a line is made of a figure. */
  public record Look<T>(
      Function<T, String> label,
      ToLongFunction<T> size,
      Function<T, String> value,
      Function<T, Tone> tone,
      Function<T, String> link) {

    /** Plain ones that lead nowhere. */
    public static <T> Look<T> of(
        Function<T, String> label, ToLongFunction<T> size, Function<T, String> value) {
      return new Look<>(label, size, value, figure -> Tone.PLAIN, figure -> null);
    }
  }

  /** Bars whose lengths compare with each other. */
  public static <T> List<Bar> of(List<T> figures, Look<T> look) {
    long longest = Math.max(1, figures.stream().mapToLong(look.size()).max().orElse(1));
    return figures.stream()
        .map(
            figure ->
                new Bar(
                    look.label().apply(figure),
                    look.value().apply(figure),
                    Math.max(0, look.size().applyAsLong(figure)) * WHOLE / longest,
                    look.tone().apply(figure),
                    look.link().apply(figure)))
        .toList();
  }
}
