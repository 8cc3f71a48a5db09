package org.carepremiums.payment.ledger;

import java.time.LocalDate;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.AccountProblem;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * A bank account as a provider named it.
 *
 * @param reference the fact that names it
 * @param version the fact's version; of two the higher one holds
 * @param iban the account; {@code null} where it cannot be used
 * @param problem why it cannot be used; {@code null} where it can
 * @param holder who holds it; {@code null} where not told
 * @param validFrom the first day on which it may be paid to
 * @param observedOn the day on which the provider named it
 * @param channel how the provider named it
 * @param scheme the premium that it was named for; {@code null} for every premium
 * @param year the premium year that it was named for; {@code null} for every year
 */
public record NamedBankAccount(
    BankAccountReference reference,
    int version,
    Iban iban,
    AccountProblem problem,
    String holder,
    LocalDate validFrom,
    LocalDate observedOn,
    ApplicationChannel channel,
    Scheme scheme,
    PremiumYear year) {

  /**
   * @throws IllegalArgumentException when there is neither an account nor a problem, or both
   */
  public NamedBankAccount {
    if ((iban == null) == (problem == null)) {
      throw new IllegalArgumentException("an account has either an IBAN or a problem");
    }
  }

  /** Whether an origin of a premium's order means it for a premium and year. */
  boolean isOf(BankAccountOrigin origin, BankAccountOrder order, LedgerAccountId id) {
    return switch (origin) {
      case WITH_APPLICATION -> scheme == order.requestedWith() && id.year().equals(year);
      case PROSANTE -> scheme == null;
      case LAST_PAID -> false;
    };
  }

  /** Whether it was named for every premium, or for the same one and year as another. */
  boolean standsFor(NamedBankAccount other) {
    return scheme == null || scheme == other.scheme && year.equals(other.year);
  }
}
