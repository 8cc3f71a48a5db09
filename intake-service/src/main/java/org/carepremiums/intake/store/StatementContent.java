package org.carepremiums.intake.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carepremiums.contracts.fact.FactKey;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.platform.personaldata.PersonalDataSeal;

/** What a statement says, as it stands in the table: encrypted where it names an account. */
@ApplicationScoped
public class StatementContent {

  private final PersonalDataSeal seal;

  @Inject
  StatementContent(PersonalDataSeal seal) {
    this.seal = seal;
  }

  public String stored(String content, FactKey key) {
    return isPersonal(key) ? seal.sealJson(content, key.subject()) : content;
  }

  public String read(String stored, FactKey key) {
    return isPersonal(key) ? seal.openJson(stored, key.subject()) : stored;
  }

  private static boolean isPersonal(FactKey key) {
    return key.kind().equals(FactKind.BANK_ACCOUNT.id());
  }
}
