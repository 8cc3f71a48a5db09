package org.carepremiums.deploy.benchmark.nationyear;

import java.math.BigInteger;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.Niss;

/**
 * The numbers of somebody who does not exist; all of them fit their check digits.
 *
 * @param serial the six digits with which the INAMI number begins
 * @param inamiNumber the number
 */
record InventedPerson(int serial, InamiNumber inamiNumber) {

  private static final int GENERAL_PRACTITIONERS_FROM = 100_000;
  private static final int PHYSIOTHERAPISTS_FROM = 500_000;
  private static final int MODULUS = 97;

  /** Born in 39 years from 1960 on; 28 days of 12 months, and odd counts of the day's births. */
  private static final int YEARS = 39;

  private static final int MONTHS = 12;
  private static final int DAYS = 28;
  private static final int BIRTHS = 498;

  /**
   * @param ordinal from 0
   * @param competenceCode three digits
   */
  static InventedPerson generalPractitioner(int ordinal, String competenceCode) {
    return of(GENERAL_PRACTITIONERS_FROM + ordinal, competenceCode);
  }

  /**
   * @param ordinal from 0
   */
  static InventedPerson physiotherapist(int ordinal) {
    return of(PHYSIOTHERAPISTS_FROM + ordinal, "527");
  }

  private static InventedPerson of(int serial, String competenceCode) {
    return new InventedPerson(
        serial,
        new InamiNumber(
            "%06d%02d%s".formatted(serial, MODULUS - serial % MODULUS, competenceCode)));
  }

  InamiKey key() {
    return inamiNumber.key();
  }

  /** A neutral name: nobody is meant. */
  String holder() {
    return "Provider " + key();
  }

  Niss niss() {
    int months = serial / YEARS;
    int days = months / MONTHS;
    int births = days / DAYS;
    String nine =
        "%02d%02d%02d%03d"
            .formatted(
                60 + serial % YEARS,
                1 + months % MONTHS,
                1 + days % DAYS,
                1 + 2 * (births % BIRTHS));
    return new Niss(nine + "%02d".formatted(MODULUS - Long.parseLong(nine) % MODULUS));
  }

  /** A Belgian account, with both check digits. */
  Iban iban() {
    long account = 979_0000000L + serial;
    long remainder = account % MODULUS;
    String national = "%010d%02d".formatted(account, remainder == 0 ? MODULUS : remainder);
    BigInteger rearranged = new BigInteger(national + "111400");
    int check = 98 - rearranged.mod(BigInteger.valueOf(MODULUS)).intValueExact();
    return new Iban("BE%02d%s".formatted(check, national));
  }
}
