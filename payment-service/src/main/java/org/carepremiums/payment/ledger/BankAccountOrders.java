package org.carepremiums.payment.ledger;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.platform.parameters.DatedValues;

/** Which account each premium is paid to, by premium year (rule book 12.20). */
public final class BankAccountOrders {

  private final Map<Scheme, DatedValues<BankAccountOrder>> orders;

  /**
   * @throws IllegalArgumentException when there is none for a premium
   */
  public BankAccountOrders(Map<Scheme, DatedValues<BankAccountOrder>> orders) {
    this.orders = new EnumMap<>(orders);
    for (Scheme scheme : Scheme.values()) {
      if (!orders.containsKey(scheme)) {
        throw new IllegalArgumentException("no order of accounts for " + scheme);
      }
    }
  }

  /** Empty where nothing is said for the premium year. */
  Optional<BankAccountOrder> of(LedgerAccountId id) {
    return of(id.scheme(), id.year());
  }

  /** Empty where nothing is said for the premium year. */
  Optional<BankAccountOrder> of(Scheme scheme, PremiumYear year) {
    return orders.get(scheme).on(year.firstDay());
  }
}
