package org.carepremiums.payment.reading;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.decision.Payee;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.payment.ledger.InstalmentPlan;
import org.carepremiums.payment.ledger.LedgerAccountId;

/**
 * Something that was paid or ordered beyond what is owed, and is netted with what is due to the
 * same payee, paid back, or written off.
 *
 * @param provider whose premium it is
 * @param scheme the premium
 * @param year the premium year
 * @param payee who got it
 * @param toRecoverCents what is open
 * @param takenBackOn the business day on which its final decision became preliminary again: nothing
 *     is netted before the next one; {@code null} where it is final
 * @param claimed what the payee was asked to pay back; {@code null} while nothing was asked
 */
public record RecoveryView(
    String provider,
    Scheme scheme,
    int year,
    Payee payee,
    EuroCents toRecoverCents,
    LocalDate takenBackOn,
    Claimed claimed) {

  /**
   * What the payee was asked to pay back.
   *
   * @param communication as it is printed
   * @param openCents what can still be reclaimed
   * @param payBy the last day on which it is paid in time, where no instalments were agreed on
   * @param overdueCents what is open of it after the day on which it was to be paid
   * @param instalments what was agreed about paying it in parts, and where each part stands
   */
  public record Claimed(
      String communication,
      EuroCents openCents,
      LocalDate payBy,
      EuroCents overdueCents,
      List<InstalmentPlan.Standing> instalments) {}

  /** The ledger account. */
  public LedgerAccountId account() {
    return new LedgerAccountId(new InamiKey(provider), scheme, PremiumYear.of(year));
  }

  /** The same with its open claim. */
  public RecoveryView claimed(Claimed open) {
    return new RecoveryView(provider, scheme, year, payee, toRecoverCents, takenBackOn, open);
  }
}
