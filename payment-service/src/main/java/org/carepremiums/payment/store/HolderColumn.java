package org.carepremiums.payment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.platform.personaldata.PersonalDataSeal;

/**
 * An account holder's name as it stands in a table: encrypted, and bound to the provider whose
 * account it is. In clear, a payout has the insurer or pension fund that it pays, or, where no name
 * was told, the provider's number.
 */
@ApplicationScoped
public class HolderColumn {

  /** What stands before the number where no name was told. */
  static final String NUMBER = "INAMI/RIZIV ";

  /** SQL for the rows that hold a person's name. */
  static final String NAMED =
      "payee_kind = 'PROVIDER' and holder not like 'INAMI number %' and holder not like 'INAMI/RIZIV %'";

  private final PersonalDataSeal seal;

  @Inject
  HolderColumn(PersonalDataSeal seal) {
    this.seal = seal;
  }

  /** {@code null} stays {@code null}. */
  public String stored(String holder, InamiKey provider) {
    return seal.seal(holder, provider.value());
  }

  /** {@code null} where none is stored, or it was erased. */
  public String read(String stored, String provider) {
    return stored == null ? null : seal.open(stored, provider);
  }
}
