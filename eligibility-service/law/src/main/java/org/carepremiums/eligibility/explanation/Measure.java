package org.carepremiums.eligibility.explanation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carepremiums.contracts.decision.ConditionResult;
import org.carepremiums.contracts.wording.Sentence;

/**
 * How far a provider has come towards a threshold, for a picture beside the words. Both numbers are
 * in the same unit, whatever it is: services, euro cents, tenths of a percent.
 *
 * @param reached what the facts say
 * @param needed what the law asks at least
 * @param share whether both are tenths of a percent, of which there are a thousand
 */
public record Measure(long reached, long needed, boolean share) {

  private static final long WHOLE = 1_000;
  private static final List<String> SHARES = List.of("percent", "mean");
  private static final List<String> NUMBERS = List.of("services", "amount", "number");
  private static final List<String> MINIMA = List.of("needed", "minimum", "number");

  /** Of a condition that asks for a minimum of something that is counted; empty of any other. */
  public static Optional<Measure> of(ConditionResult condition) {
    if (condition.observed() == null) {
      return Optional.empty();
    }
    return share(condition.observed()).or(() -> number(condition));
  }

  private static Optional<Measure> share(Sentence observed) {
    Optional<Long> needed = tenths(observed.values(), List.of("needed"));
    return tenths(observed.values(), SHARES)
        .flatMap(reached -> needed.map(minimum -> new Measure(reached, minimum, true)));
  }

  private static Optional<Measure> number(ConditionResult condition) {
    Map<String, Object> observed = condition.observed().values();
    Optional<Long> needed =
        number(observed, List.of("needed")).or(() -> number(condition.required().values(), MINIMA));
    return number(observed, NUMBERS)
        .flatMap(reached -> needed.map(minimum -> new Measure(reached, minimum, false)));
  }

  private static Optional<Long> number(Map<String, Object> values, List<String> names) {
    return value(values, names).map(BigDecimal::longValue);
  }

  /** Explanations give percentages with a decimal at most. */
  private static Optional<Long> tenths(Map<String, Object> values, List<String> names) {
    return value(values, names).map(percent -> percent.movePointRight(1).longValue());
  }

  private static Optional<BigDecimal> value(Map<String, Object> values, List<String> names) {
    return names.stream()
        .map(values::get)
        .filter(Number.class::isInstance)
        .map(value -> new BigDecimal(value.toString()))
        .findFirst();
  }

  /** Where the reached number stands on a scale of a thousand parts, at its end if beyond. */
  public long reachedOfThousand() {
    return Math.min(WHOLE, reached * WHOLE / scale());
  }

  /** Where the threshold stands on the same scale. */
  public long neededOfThousand() {
    return needed * WHOLE / scale();
  }

  /**
   * A share goes up to the whole; other numbers leave room for a quarter more than the threshold,
   * or for one.
   */
  private long scale() {
    return share ? WHOLE : needed + Math.max(1, needed / 4);
  }
}
