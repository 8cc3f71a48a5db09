package org.carepremiums.deploy.local.campaign;

import java.math.BigInteger;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.Niss;

/** Completes numbers of people who do not exist with the check digits that fit (rule book §13). */
public final class CheckDigits {

  /** Modulus of the check digits of national numbers, accounts and most INAMI numbers. */
  public static final int MODULUS = 97;

  private CheckDigits() {}

  /**
   * @param base the first six digits
   * @param modulus 97, or 89 for a number of the second series
   * @param competenceCode the last three
   */
  public static InamiNumber inamiNumber(int base, int modulus, String competenceCode) {
    return new InamiNumber("%06d%02d%s".formatted(base, modulus - base % modulus, competenceCode));
  }

  /**
   * @param nine the digits before the check digits, of somebody born before 2000
   */
  public static Niss niss(String nine) {
    return new Niss(nine + "%02d".formatted(MODULUS - Long.parseLong(nine) % MODULUS));
  }

  /**
   * A Belgian account, with its national and its international check digits.
   *
   * @param account ten digits, the bank's three first
   */
  public static Iban iban(long account) {
    long remainder = account % MODULUS;
    String national = "%010d%02d".formatted(account, remainder == 0 ? MODULUS : remainder);
    BigInteger rearranged = new BigInteger(national + "111400");
    int check = 98 - rearranged.mod(BigInteger.valueOf(MODULUS)).intValueExact();
    return new Iban("BE%02d%s".formatted(check, national));
  }
}
