package org.carepremiums.payment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.platform.personaldata.PersonalDataSeal;

/** An IBAN as it stands in a table: encrypted, and bound to the provider whose it is. */
@ApplicationScoped
public class IbanColumn {

  private final PersonalDataSeal seal;

  @Inject
  IbanColumn(PersonalDataSeal seal) {
    this.seal = seal;
  }

  /** {@code null} stays {@code null}. */
  public String stored(Iban iban, InamiKey provider) {
    return iban == null ? null : seal.seal(iban.value(), provider.value());
  }

  /** {@code null} where none is stored, or it was erased. */
  public Iban read(String stored, String provider) {
    return stored == null ? null : new Iban(seal.open(stored, provider));
  }
}
