package org.carepremiums.intake.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.fact.FactValue.BankAccount;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.intake.ledger.Recorded;
import org.carepremiums.intake.store.IntakePersonalData;
import org.carepremiums.intake.store.ProviderStatements;

/** Which accounts of a provider are known. Which of them a premium is paid to, payment says. */
@ApplicationScoped
public class KnownAccounts {

  private final ProviderStatements statements;

  @Inject
  KnownAccounts(ProviderStatements statements) {
    this.statements = statements;
  }

  /** The account that stands in ProSanté: the one that an application without an account keeps. */
  public Optional<KnownAccount> standing(String provider) throws SQLException {
    return all(provider).stream().filter(account -> account.applicationId() == null).findFirst();
  }

  /** The account that was named last with an application made online for a premium of a year. */
  public Optional<KnownAccount> withApplication(String provider, Scheme scheme, PremiumYear year)
      throws SQLException {
    return all(provider).stream()
        .filter(account -> account.channel() == ApplicationChannel.PROSANTE)
        .filter(account -> account.scheme() == scheme && year.equals(account.year()))
        .findFirst();
  }

  /**
   * The account that stands, and the one of each application that named one, the latest first;
   * without those of which only that there was one is kept.
   */
  public List<KnownAccount> all(String provider) throws SQLException {
    return statements.current(provider, FactKind.BANK_ACCOUNT).stream()
        .filter(stated -> !IntakePersonalData.isErased(stated.content()))
        .map(KnownAccounts::account)
        .sorted(Comparator.comparing(KnownAccount::namedOn).reversed())
        .toList();
  }

  private static KnownAccount account(Recorded stated) {
    return KnownAccount.of(
        KeptJson.read(stated.content(), BankAccount.class),
        stated.key().source(),
        stated.observedOn());
  }
}
