package org.carepremiums.platform.personaldata;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * Encrypts what no reader of a database may see, with AES-256-GCM under the primary key, and reads
 * what any of the keys encrypted. Each value is bound to whom it is about, so that it cannot be put
 * into another row.
 *
 * <p>A text becomes {@code sealed:<key id>:<Base64>}; bytes become Tink's own form, the byte 1,
 * four bytes of key id and the rest. What is in neither form was stored in clear, before there were
 * keys, and is given back as it stands until it is encrypted.
 */
public final class PersonalDataSeal {

  private static final String MARK = "sealed:";
  private static final int KEY_ID_DIGITS = 8;

  private final Aead aead;
  private final String primary;

  /**
   * @throws IllegalArgumentException when the keys are not for AES-256-GCM, or none is primary
   */
  public PersonalDataSeal(KeysetHandle keys) {
    try {
      this.aead = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
      this.primary = PersonalDataKeyFile.name(keys.getPrimary().getId());
    } catch (GeneralSecurityException | IllegalStateException unusable) {
      throw new IllegalArgumentException("the keys cannot be used to encrypt", unusable);
    }
  }

  /** The id of the key that encrypts: eight hexadecimal digits. */
  public String primaryKey() {
    return primary;
  }

  /** How every text begins that the primary key encrypted. */
  public String primaryMark() {
    return MARK + primary + ":";
  }

  /** How all bytes begin that the primary key encrypted. */
  public byte[] primaryPrefix() {
    byte[] prefix = new byte[5];
    prefix[0] = 1;
    for (int i = 0; i < 4; i++) {
      prefix[i + 1] = (byte) Integer.parseInt(primary.substring(2 * i, 2 * i + 2), 16);
    }
    return prefix;
  }

  /**
   * @param clear what to hide; {@code null} stays {@code null}
   * @param about whom it is about, needed to read it
   */
  public String seal(String clear, String about) {
    return clear == null
        ? null
        : primaryMark()
            + Base64.getEncoder()
                .encodeToString(seal(clear.getBytes(StandardCharsets.UTF_8), about));
  }

  /**
   * @throws IllegalStateException when its key is not among the keys, or it was changed or is about
   *     somebody else
   */
  public String open(String stored, String about) {
    if (stored == null || !stored.startsWith(MARK)) {
      return stored;
    }
    byte[] sealed = Base64.getDecoder().decode(stored.substring(MARK.length() + KEY_ID_DIGITS + 1));
    return new String(decrypt(sealed, about), StandardCharsets.UTF_8);
  }

  /** The same as JSON, for a column that holds JSON. */
  public String sealJson(String clear, String about) {
    return '"' + seal(clear, about) + '"';
  }

  /** Reads what is encrypted as JSON; other JSON is given back as it stands. */
  public String openJson(String stored, String about) {
    return stored.startsWith('"' + MARK)
        ? open(stored.substring(1, stored.length() - 1), about)
        : stored;
  }

  public byte[] seal(byte[] clear, String about) {
    try {
      return aead.encrypt(clear, about.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("personal data cannot be encrypted", impossible);
    }
  }

  /**
   * @throws IllegalStateException as for a text
   */
  public byte[] open(byte[] stored, String about) {
    return stored == null || stored.length == 0 || stored[0] != 1 ? stored : decrypt(stored, about);
  }

  private byte[] decrypt(byte[] sealed, String about) {
    try {
      return aead.decrypt(sealed, about.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException wrong) {
      throw new IllegalStateException(
          "personal data about %s cannot be read: its key is missing, or it was changed"
              .formatted(about),
          wrong);
    }
  }
}
