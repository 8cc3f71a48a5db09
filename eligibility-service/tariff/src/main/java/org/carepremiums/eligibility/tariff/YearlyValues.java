package org.carepremiums.eligibility.tariff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carepremiums.platform.parameters.SourcedValue;

/** Values that are said of codes for periods of one year. */
final class YearlyValues {

  private YearlyValues() {}

  /** What is said of a code on a day. */
  static <T extends ForCodes> Optional<SourcedValue<T>> find(
      List<SourcedValue<T>> values, NomenclatureCode code, LocalDate day) {
    for (SourcedValue<T> each : values) {
      if (each.value().codes().contains(code) && each.holdsOn(day)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /**
   * What is said of a code is said for each day of the year, once.
   *
   * @throws IllegalArgumentException when it is not
   */
  static <T extends ForCodes> void requireWhole(
      int year, String name, List<SourcedValue<T>> values) {
    Map<NomenclatureCode, List<SourcedValue<T>>> byCode = new HashMap<>();
    for (SourcedValue<T> each : values) {
      for (NomenclatureCode code : each.value().codes()) {
        byCode.computeIfAbsent(code, none -> new ArrayList<>()).add(each);
      }
    }
    byCode.forEach(
        (code, periods) -> {
          periods.sort(Comparator.comparing(SourcedValue::validFrom));
          LocalDate due = LocalDate.of(year, 1, 1);
          for (SourcedValue<T> period : periods) {
            if (!period.validFrom().equals(due)) {
              throw new IllegalArgumentException(
                  "%s: the periods of %s overlap or leave a gap at %s".formatted(name, code, due));
            }
            due = period.validTo().plusDays(1);
          }
          if (!due.equals(LocalDate.of(year + 1, 1, 1))) {
            throw new IllegalArgumentException(
                "%s: the periods of %s do not end with the year".formatted(name, code));
          }
        });
  }

  /**
   * Where a pseudocode stands on the attestation is said of each.
   *
   * @throws IllegalArgumentException when it is not
   */
  static void requireAttested(
      List<SourcedValue<Attestation>> attestations, Stream<NomenclatureCode> pseudocodes) {
    Set<NomenclatureCode> attested =
        attestations.stream()
            .flatMap(each -> each.value().codes().stream())
            .collect(Collectors.toSet());
    pseudocodes
        .filter(pseudocode -> !attested.contains(pseudocode))
        .findFirst()
        .ifPresent(
            missing -> {
              throw new IllegalArgumentException(
                  "attestations: nothing is said of " + missing.value());
            });
  }
}
