package org.carepremiums.payment;

import java.math.BigInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.carepremiums.contracts.value.Iban;

/** Belgian accounts with right check digits that no other test of this run has used. */
public final class Ibans {

  private static final AtomicLong ACCOUNT = new AtomicLong(3_630_000_000L);

  private Ibans() {}

  public static Iban next() {
    long account = ACCOUNT.incrementAndGet();
    long national = account % 97 == 0 ? 97 : account % 97;
    String number = "%010d%02d".formatted(account, national);
    // B is 11 and E is 14 in ISO 13616
    int check = 98 - new BigInteger(number + "111400").mod(BigInteger.valueOf(97)).intValue();
    return new Iban("BE%02d%s".formatted(check, number));
  }
}
