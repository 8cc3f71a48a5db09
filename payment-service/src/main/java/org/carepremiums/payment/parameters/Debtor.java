package org.carepremiums.payment.parameters;

import org.carepremiums.contracts.value.Iban;

/**
 * The account that premiums are paid from.
 *
 * @param name who holds it, at most 70 characters
 * @param iban the account
 * @param bic the bank that keeps it; {@code null} where the bank finds it from the account
 * @param address where the holder is: banks ask for it where an account outside the European
 *     Economic Area is paid to
 * @param demonstration whether it is an example that no bank would pay from
 */
public record Debtor(
    String name, Iban iban, String bic, PostalAddress address, boolean demonstration) {

  /**
   * @throws IllegalArgumentException when there is no holder, no address or no account
   */
  public Debtor {
    if (name == null || name.isBlank() || iban == null || address == null) {
      throw new IllegalArgumentException("a debtor needs a name, an address and an account");
    }
  }
}
