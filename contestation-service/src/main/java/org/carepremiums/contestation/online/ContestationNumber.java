package org.carepremiums.contestation.online;

import java.security.SecureRandom;

/**
 * Numbers of contestations that are introduced here, as in {@code CP-7K3M-9QXT}: without letters
 * that are taken for digits, so that they can be read out, and not to be guessed.
 */
final class ContestationNumber {

  private static final String PREFIX = "CP";

  /** Crockford's base 32. */
  private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int GROUPS = 2;
  private static final int GROUP_SYMBOLS = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private ContestationNumber() {}

  static String any() {
    StringBuilder number = new StringBuilder(PREFIX);
    for (int group = 0; group < GROUPS; group++) {
      number.append('-');
      for (int symbol = 0; symbol < GROUP_SYMBOLS; symbol++) {
        number.append(SYMBOLS.charAt(RANDOM.nextInt(SYMBOLS.length())));
      }
    }
    return number.toString();
  }
}
