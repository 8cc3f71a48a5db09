package org.carepremiums.eligibility.tariff;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * TAR-INDEX: what M would be on 1 January of the next year if it followed the health index from 30
 * June of the year before to 30 June of the year, as the Commission may decide (rule book §8;
 * convention of 22-12-2020, art. 2 §2). No document gives the index, so the caller does; the factor
 * is rounded half-up to six decimals, as factors are written [D].
 *
 * @param factor M on the last day of the year
 * @param indexed M from 1 January on
 */
public record Indexation(MultiplicationFactor factor, BigDecimal indexed) {

  private static final int DECIMALS = 6;

  /**
   * @param before the health index on 30 June of the year before
   * @param after the health index on 30 June of the year
   * @throws IllegalArgumentException when an index is not positive
   */
  public static List<Indexation> of(
      PhysiotherapyTariff tariff, BigDecimal before, BigDecimal after) {
    if (before.signum() <= 0 || after.signum() <= 0) {
      throw new IllegalArgumentException("a health index is positive");
    }
    LocalDate lastDay = LocalDate.of(tariff.year(), 12, 31);
    return tariff.multiplicationFactors().stream()
        .filter(factor -> factor.holdsOn(lastDay))
        .map(
            factor ->
                new Indexation(
                    factor.value(),
                    factor
                        .value()
                        .factor()
                        .multiply(after)
                        .divide(before, DECIMALS, RoundingMode.HALF_UP)))
        .toList();
  }
}
