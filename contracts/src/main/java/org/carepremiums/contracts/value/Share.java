package org.carepremiums.contracts.value;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * So many out of so many, compared exactly: nothing is rounded before it is held against a
 * threshold. There is no share of nothing.
 *
 * @param part how many
 * @param whole out of how many
 */
public record Share(long part, long whole) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * @throws IllegalArgumentException when one of them is negative, or the part exceeds the whole
   */
  public Share {
    if (part < 0 || whole < 0) {
      throw new IllegalArgumentException(
          "a share counts from 0, but is %d of %d".formatted(part, whole));
    }
    if (part > whole) {
      throw new IllegalArgumentException(
          "a share is no more than all, but is %d of %d".formatted(part, whole));
    }
  }

  /** Whether there is anything to have a share of. */
  @JsonIgnore
  public boolean isDefined() {
    return whole > 0;
  }

  /**
   * Whether it is at least so many per cent; a share of nothing never is.
   *
   * @param percent as in {@code 60} or {@code 82.5}
   */
  public boolean reaches(BigDecimal percent) {
    return isDefined() && compareTo(percent) >= 0;
  }

  /**
   * Whether it is less than so many per cent; a share of nothing never is.
   *
   * @param percent as in {@code 60} or {@code 82.5}
   */
  public boolean isBelow(BigDecimal percent) {
    return isDefined() && compareTo(percent) < 0;
  }

  private int compareTo(BigDecimal percent) {
    return BigDecimal.valueOf(part)
        .multiply(HUNDRED)
        .compareTo(BigDecimal.valueOf(whole).multiply(percent));
  }

  /**
   * In per cent with so many decimals, cut off, so that what does not reach a threshold is never
   * shown as if it did; {@code null} for a share of nothing.
   */
  public BigDecimal percent(int decimals) {
    return isDefined()
        ? BigDecimal.valueOf(part)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.DOWN)
        : null;
  }

  @Override
  public String toString() {
    return part + " of " + whole;
  }
}
