package org.carepremiums.deploy.benchmark.nationyear;

import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.Niss;
import org.carepremiums.deploy.local.campaign.CheckDigits;

/**
 * The numbers of somebody who does not exist; all of them fit their check digits.
 *
 * @param serial the six digits with which the INAMI number begins
 * @param inamiNumber the number
 */
record InventedPerson(int serial, InamiNumber inamiNumber) {

  private static final int GENERAL_PRACTITIONERS_FROM = 100_000;
  private static final int PHYSIOTHERAPISTS_FROM = 500_000;
  private static final long BANK = 979_0000000L;

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
        serial, CheckDigits.inamiNumber(serial, CheckDigits.MODULUS, competenceCode));
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
    return CheckDigits.niss(
        "%02d%02d%02d%03d"
            .formatted(
                60 + serial % YEARS,
                1 + months % MONTHS,
                1 + days % DAYS,
                1 + 2 * (births % BIRTHS)));
  }

  Iban iban() {
    return CheckDigits.iban(BANK + serial);
  }
}
