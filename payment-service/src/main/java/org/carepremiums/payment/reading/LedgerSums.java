package org.carepremiums.payment.reading;

import java.util.Collection;
import org.carepremiums.contracts.value.EuroCents;

/**
 * The ledger as a whole, or that of one premium.
 *
 * @param owedCents what decisions grant
 * @param orderedCents what was ordered or netted, and neither rejected nor returned
 * @param paidCents the booked part of it
 * @param dueCents what is owed and not ordered
 * @param heldCents the part of what is due that cannot be paid
 * @param toRecoverCents what was ordered beyond what is owed and not written off
 * @param writtenOffCents what was ordered beyond what is owed and is no longer asked back
 * @param heldCount accounts on which something is held
 */
public record LedgerSums(
    EuroCents owedCents,
    EuroCents orderedCents,
    EuroCents paidCents,
    EuroCents dueCents,
    EuroCents heldCents,
    EuroCents toRecoverCents,
    EuroCents writtenOffCents,
    long heldCount) {

  private static final LedgerSums NOTHING =
      new LedgerSums(
          EuroCents.ZERO,
          EuroCents.ZERO,
          EuroCents.ZERO,
          EuroCents.ZERO,
          EuroCents.ZERO,
          EuroCents.ZERO,
          EuroCents.ZERO,
          0);

  /** The ledger as a whole. */
  static LedgerSums of(Collection<LedgerSums> ofSchemes) {
    return ofSchemes.stream().reduce(NOTHING, LedgerSums::plus);
  }

  private LedgerSums plus(LedgerSums other) {
    return new LedgerSums(
        owedCents.plus(other.owedCents),
        orderedCents.plus(other.orderedCents),
        paidCents.plus(other.paidCents),
        dueCents.plus(other.dueCents),
        heldCents.plus(other.heldCents),
        toRecoverCents.plus(other.toRecoverCents),
        writtenOffCents.plus(other.writtenOffCents),
        heldCount + other.heldCount);
  }
}
