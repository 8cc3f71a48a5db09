package org.carepremiums.payment.ledger;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.platform.parameters.DatedValues;
import org.carepremiums.platform.parameters.SourcedValue;

/** How much a line and a batch may come to, by the day: what is beyond is more likely a mistake. */
public final class PaymentLimits {

  /**
   * @param line what one line may come to
   * @param batch what all lines of a batch may come to
   */
  public record Limits(EuroCents line, EuroCents batch) {

    /**
     * @throws IllegalArgumentException when nothing could be paid
     */
    public Limits {
      if (!line.isPositive() || line.compareTo(batch) > 0) {
        throw new IllegalArgumentException("a line may be more than nothing, a batch no less");
      }
    }
  }

  private final DatedValues<Limits> limits;

  public PaymentLimits(DatedValues<Limits> limits) {
    this.limits = limits;
  }

  /**
   * @throws IllegalStateException when none are said for the day
   */
  public Limits on(LocalDate day) {
    return limits
        .on(day)
        .orElseThrow(() -> new IllegalStateException("no limits are said for " + day));
  }

  /** Every dated version, for whoever checks them. */
  public List<SourcedValue<Limits>> inOrder() {
    return limits.inOrder();
  }
}
