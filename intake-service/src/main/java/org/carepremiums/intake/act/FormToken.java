package org.carepremiums.intake.act;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.carepremiums.contracts.value.InamiKey;

/**
 * What a form, or a caller, gives along with an act, so that the same act sent twice is one: a page
 * makes one for each form that it shows, and sends it along unseen.
 *
 * @param value 16 to 64 letters, digits, dashes and underscores that nobody uses for another act
 */
public record FormToken(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{16,64}");
  private static final int RANDOM_BYTES = 18;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Half a byte each; no digits, so that a reference never looks like a number of a person. */
  private static final char FIRST_LETTER = 'a';

  private static final int REFERENCE_BYTES = 8;
  private static final int LETTERS_OF_GROUP = 4;

  /** One that nobody has. */
  public static FormToken fresh() {
    byte[] random = new byte[RANDOM_BYTES];
    RANDOM.nextBytes(random);
    return new FormToken(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
  }

  /**
   * @param written as it came back
   * @return empty where it is none
   */
  public static Optional<FormToken> of(String written) {
    return written == null || !FORM.matcher(written).matches()
        ? Optional.empty()
        : Optional.of(new FormToken(written));
  }

  /**
   * The reference of an act, the same whenever the same act is sent with the same token, as in
   * {@code web-abcd-efgh-ijkl-mnop}.
   *
   * @param act what is done, without personal data
   */
  String reference(InamiKey provider, String act) {
    byte[] digest = sha256(String.join("/", provider.value(), act, value));
    StringBuilder reference = new StringBuilder("web");
    for (int half = 0; half < 2 * REFERENCE_BYTES; half++) {
      if (half % LETTERS_OF_GROUP == 0) {
        reference.append('-');
      }
      int both = digest[half / 2] & 0xFF;
      reference.append((char) (FIRST_LETTER + (half % 2 == 0 ? both >> 4 : both & 0xF)));
    }
    return reference.toString();
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
