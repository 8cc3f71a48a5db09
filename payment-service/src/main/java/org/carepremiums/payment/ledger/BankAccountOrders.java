package org.carepremiums.payment.ledger;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.upstream.ApplicationChannel;
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

  /**
   * Whether an account can be named through a channel.
   *
   * @param scheme the premium that it is named for; {@code null} for every premium
   * @param year its year; {@code null} for every year
   */
  public boolean acceptsThrough(ApplicationChannel channel, Scheme scheme, PremiumYear year) {
    return scheme == null
        || of(scheme, year).filter(order -> order.changedThrough().contains(channel)).isPresent();
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
