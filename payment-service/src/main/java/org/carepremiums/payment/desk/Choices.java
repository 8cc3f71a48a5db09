package org.carepremiums.payment.desk;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.wording.phrase.Phrase;

/**
 * By which constants of an enum a list can be narrowed.
 *
 * @param field how it is called in an address
 * @param constants those to choose from
 * @param phrase what each is called
 */
public record Choices<E extends Enum<E>>(
    String field, List<E> constants, Function<E, Phrase> phrase) {

  /**
   * One of them, as it is shown.
   *
   * @param value as it stands in an address
   */
  public record Option(String value, String text, boolean chosen) {}

  /** All constants of an enum. */
  static <E extends Enum<E>> Choices<E> of(
      String field, Class<E> type, Function<E, Phrase> phrase) {
    return new Choices<>(field, List.of(type.getEnumConstants()), phrase);
  }

  /**
   * Which one an address asks for; {@code null} for none.
   *
   * @throws RequestRefused (400) where there is no such one
   */
  @Nullable
  E chosen(@Nullable String asked) {
    if (asked == null || asked.isEmpty()) {
      return null;
    }
    return constants.stream()
        .filter(one -> value(one).equals(asked))
        .findFirst()
        .orElseThrow(() -> RequestRefused.invalid(field, "must be one of %s".formatted(values())));
  }

  List<Option> options(Page page, @Nullable E chosen) {
    return constants.stream()
        .map(one -> new Option(value(one), page.text(phrase.apply(one).alone()), one == chosen))
        .toList();
  }

  /** As the address of a list has it. */
  Map<String, String> filter(@Nullable E chosen) {
    return chosen == null ? Map.of() : Map.of(field, value(chosen));
  }

  private List<String> values() {
    return constants.stream().map(Choices::value).toList();
  }

  /** As it stands in an address. */
  static String value(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
