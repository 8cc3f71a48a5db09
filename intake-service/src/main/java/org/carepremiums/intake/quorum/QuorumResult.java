package org.carepremiums.intake.quorum;

import java.math.BigDecimal;
import org.carepremiums.platform.parameters.SourcedValue;

/**
 * What comes out under one reading of whom art. 12 relates to the denominator.
 *
 * @param reading which
 * @param numerator how many adhere
 * @param denominator out of how many
 * @param percent the one in per cent of the other, with two decimals that are cut off; {@code null}
 *     with nobody below the line. Read literally it may exceed 100
 * @param reached whether the quorum is reached, compared exactly; never with nobody below the line
 * @param missing how many more adherents it takes; 0 where it is reached or nobody stands below
 * @param basis the reading in words, with its reference and how well it is founded
 */
public record QuorumResult(
    Reading reading,
    long numerator,
    long denominator,
    BigDecimal percent,
    boolean reached,
    long missing,
    SourcedValue<String> basis) {

  /** Whom art. 12 relates to the denominator. */
  public enum Reading {
    /** All who adhered, in the denominator or not, as the text says. */
    LITERAL,
    /** Those who adhered and stand in the denominator, so that the result is a share. */
    RESTRICTED
  }
}
