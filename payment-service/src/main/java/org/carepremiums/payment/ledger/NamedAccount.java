package org.carepremiums.payment.ledger;

import java.time.LocalDate;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * A bank account as a provider named it.
 *
 * @param key {@code account} for the one in ProSanté, otherwise the application that named it
 * @param version the fact's version; of two the higher one holds
 * @param iban the account
 * @param holder who holds it; {@code null} where not told
 * @param validFrom the first day on which it may be paid to
 * @param observedOn the day on which the provider named it
 * @param scheme the premium that it was named for; {@code null} for every premium
 * @param year the premium year that it was named for; {@code null} for every year
 */
public record NamedAccount(
    String key,
    int version,
    Iban iban,
    String holder,
    LocalDate validFrom,
    LocalDate observedOn,
    Scheme scheme,
    PremiumYear year) {

  /** Whether an origin of a premium's order means it for a premium and year. */
  boolean isOf(AccountOrigin origin, AccountOrder order, AccountId id) {
    return switch (origin) {
      case WITH_APPLICATION -> scheme == order.requestedWith() && id.year().equals(year);
      case PROSANTE -> scheme == null;
      case LAST_PAID -> false;
    };
  }
}
