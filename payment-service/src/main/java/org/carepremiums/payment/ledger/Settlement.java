package org.carepremiums.payment.ledger;

import java.time.LocalDate;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.EuroCents;

/**
 * Something that settled a part of a claim.
 *
 * @param kind how
 * @param amount how much; less than nothing where it was undone because the bank sent money back,
 *     or a later decision grants what was written off
 * @param on the business day
 * @param creditId the credit that paid it back; {@code null} otherwise
 * @param batchId the batch at whose cut-off it was set off; {@code null} otherwise, or where that
 *     was undone
 * @param toScheme the premium that it was set off against; {@code null} otherwise
 * @param toYear its year; {@code null} otherwise
 */
public record Settlement(
    Kind kind,
    EuroCents amount,
    LocalDate on,
    Long creditId,
    String batchId,
    Scheme toScheme,
    Integer toYear) {

  /** How a claim is settled. */
  public enum Kind {
    /** The payee paid it back. */
    REPAID,
    /** It was kept back from what was due to the same payee. */
    SET_OFF,
    /** It is no longer asked back. */
    WRITTEN_OFF
  }
}
