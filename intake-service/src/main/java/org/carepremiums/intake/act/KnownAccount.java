package org.carepremiums.intake.act;

import java.time.LocalDate;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.AccountProblem;
import org.carepremiums.contracts.fact.FactValue.BankAccount;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * An account that a provider named, as the provider is shown it.
 *
 * @param masked the account's number, all but its ends hidden; {@code null} where it cannot be used
 * @param problem why it cannot be used; {@code null} where it can
 * @param holder who holds it; {@code null} where not told
 * @param namedOn the day on which it was named
 * @param validFrom the first day on which it may be paid to
 * @param channel how it was named
 * @param source where it was named
 * @param applicationId the application with which it was named; {@code null} for the account that
 *     stands in ProSanté
 * @param scheme the premium of that application
 * @param year the premium year of that application
 */
public record KnownAccount(
    String masked,
    AccountProblem problem,
    String holder,
    LocalDate namedOn,
    LocalDate validFrom,
    ApplicationChannel channel,
    Source source,
    String applicationId,
    Scheme scheme,
    PremiumYear year) {

  static KnownAccount of(BankAccount account, Source source, LocalDate namedOn) {
    return new KnownAccount(
        account.iban() == null ? null : account.iban().toString(),
        account.problem(),
        account.holder(),
        namedOn,
        account.validFrom(),
        account.channel(),
        source,
        account.applicationId(),
        account.scheme(),
        account.year());
  }

  /** Whether it can be paid to, as far as its number tells. */
  public boolean isUsable() {
    return problem == null;
  }
}
