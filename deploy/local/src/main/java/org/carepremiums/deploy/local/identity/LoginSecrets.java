package org.carepremiums.deploy.local.identity;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What all services of a run have to know for one login to hold at each of them; new for each run.
 *
 * @param client by which the identity server knows them
 * @param session with which they encrypt what a browser keeps
 */
public record LoginSecrets(String client, String session) {

  private static final int BYTES = 24;
  private static final SecureRandom RANDOM = new SecureRandom();

  public static LoginSecrets random() {
    return new LoginSecrets(secret(), secret());
  }

  private static String secret() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Neither is for a log. */
  @Override
  public String toString() {
    return "LoginSecrets";
  }
}
