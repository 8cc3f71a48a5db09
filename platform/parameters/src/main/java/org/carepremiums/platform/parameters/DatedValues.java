package org.carepremiums.platform.parameters;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One value of the law through time: each period begins on the day after the one before it. */
public final class DatedValues<T> {

  private final List<SourcedValue<T>> inOrder;

  /**
   * @param values none, where there is none for any day
   * @throws IllegalArgumentException when periods overlap or leave a gap
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public DatedValues(List<SourcedValue<T>> values) {
    this.inOrder =
        values.stream()
            .sorted(Comparator.comparing((SourcedValue<T> value) -> value.validFrom()))
            .toList();
    for (int i = 1; i < inOrder.size(); i++) {
      requireToFollow(inOrder.get(i - 1), inOrder.get(i));
    }
  }

  private static void requireToFollow(SourcedValue<?> before, SourcedValue<?> next) {
    LocalDate from = next.validFrom();
    if (before.validTo() == null || !from.isAfter(before.validTo())) {
      throw new IllegalArgumentException(
          "two values of %s hold on %s".formatted(next.ruleId(), from));
    }
    if (!from.equals(before.validTo().plusDays(1))) {
      throw new IllegalArgumentException(
          "no value of %s holds on %s".formatted(next.ruleId(), before.validTo().plusDays(1)));
    }
  }

  /** From the earliest to the latest. */
  public List<SourcedValue<T>> inOrder() {
    return inOrder;
  }

  /** What holds on a day; empty before the first period and after the last. */
  public Optional<T> on(LocalDate day) {
    return sourcedOn(day).map(SourcedValue::value);
  }

  /** The same with what it rests on. */
  public Optional<SourcedValue<T>> sourcedOn(LocalDate day) {
    return inOrder.stream().filter(value -> value.holdsOn(day)).findFirst();
  }
}
