package org.carepremiums.intake.convention;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The conventions that are known, from the earliest to the latest.
 *
 * @param inOrder by first day
 */
public record Conventions(List<Convention> inOrder) {

  /**
   * @throws IllegalArgumentException when a convention ends before it begins, two hold on one day,
   *     or none holds on a day between two
   */
  public Conventions {
    inOrder = inOrder.stream().sorted(Comparator.comparing(Convention::firstDay)).toList();
    for (int index = 0; index < inOrder.size(); index++) {
      Convention convention = inOrder.get(index);
      if (convention.lastDay().isBefore(convention.firstDay())) {
        throw new IllegalArgumentException(
            "convention %s ends before it begins".formatted(convention.name()));
      }
      if (index > 0) {
        requireToFollow(inOrder.get(index - 1), convention);
      }
    }
  }

  private static void requireToFollow(Convention before, Convention next) {
    if (!before.lastDay().isBefore(next.firstDay())) {
      throw new IllegalArgumentException(
          "conventions %s and %s hold on the same day".formatted(before.name(), next.name()));
    }
    if (!before.lastDay().plusDays(1).equals(next.firstDay())) {
      throw new IllegalArgumentException(
          "no convention holds between %s and %s".formatted(before.name(), next.name()));
    }
  }

  /**
   * The first year of which the register's silence may bear on adhesion to a convention: where who
   * adhered before is presumed to stay, that of the convention before it.
   */
  public int silentSince(Convention convention) {
    int place = inOrder.indexOf(convention);
    while (place > 0
        && inOrder.get(place).silence().value() == Silence.ONLY_FOR_CONVENTIONED
        && inOrder.get(place - 1).silence().value() != Silence.LEFT_TO_REGISTER) {
      place--;
    }
    return inOrder.get(place).firstDay().getYear();
  }

  /** The convention of that name, as in {@code M/20}. */
  public Optional<Convention> named(String name) {
    return inOrder.stream().filter(convention -> convention.name().equals(name)).findFirst();
  }
}
