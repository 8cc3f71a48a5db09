package org.carepremiums.intake.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.fact.FactValue.Registration;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.intake.store.ProviderStatements;

/** As what the register knows a provider. */
@ApplicationScoped
public class OwnRegistration {

  private final ProviderStatements statements;

  @Inject
  OwnRegistration(ProviderStatements statements) {
    this.statements = statements;
  }

  /**
   * What holds of the registration; empty where the register has told nothing yet.
   *
   * @param provider the 8 digits
   */
  public Optional<Registration> of(String provider) throws SQLException {
    return statements.current(provider, FactKind.REGISTRATION).stream()
        .findFirst()
        .map(stated -> KeptJson.read(stated.content(), Registration.class));
  }
}
