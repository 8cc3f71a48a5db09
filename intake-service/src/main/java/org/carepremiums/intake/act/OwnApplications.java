package org.carepremiums.intake.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.fact.FactValue.Application;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.intake.ledger.Recorded;
import org.carepremiums.intake.store.ProviderStatements;

/**
 * Which applications a provider has made, on whatever way; whether they count, eligibility says.
 */
@ApplicationScoped
public class OwnApplications {

  private final ProviderStatements statements;
  private final KnownAccounts accounts;

  @Inject
  OwnApplications(ProviderStatements statements, KnownAccounts accounts) {
    this.statements = statements;
    this.accounts = accounts;
  }

  /** All of them, the latest first. */
  public List<OwnApplication> of(String provider) throws SQLException {
    List<KnownAccount> named = accounts.all(provider);
    return statements.current(provider, FactKind.APPLICATION).stream()
        .map(stated -> application(stated, named))
        .sorted(Comparator.comparing(OwnApplication::submittedOn).reversed())
        .toList();
  }

  /** Those for a premium of a year, the latest first. */
  public List<OwnApplication> of(String provider, Scheme scheme, PremiumYear year)
      throws SQLException {
    return of(provider).stream()
        .filter(application -> application.scheme() == scheme && application.year().equals(year))
        .toList();
  }

  private static OwnApplication application(Recorded stated, List<KnownAccount> named) {
    Application asked = KeptJson.read(stated.content(), Application.class);
    KnownAccount account =
        named.stream()
            .filter(one -> one.source() == stated.key().source())
            .filter(one -> asked.applicationId().equals(one.applicationId()))
            .findFirst()
            .orElse(null);
    return new OwnApplication(
        asked.applicationId(),
        asked.scheme(),
        asked.year(),
        asked.submittedOn(),
        stated.on().value(),
        asked.channel(),
        stated.key().source(),
        account);
  }
}
