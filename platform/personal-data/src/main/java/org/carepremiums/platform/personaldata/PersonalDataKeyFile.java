package org.carepremiums.platform.personaldata;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Locale;

/**
 * The file with the keys for personal data: a Tink keyset in JSON, which its owner alone may read.
 * As a program it makes the file, adds a key that reads, lets a key encrypt, removes one that
 * nothing is encrypted under any more, and lists the key ids.
 */
public final class PersonalDataKeyFile {

  static final String USAGE =
      "create FILE | add FILE | promote FILE KEY | remove FILE KEY | list FILE";

  static {
    try {
      AeadConfig.register();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private PersonalDataKeyFile() {}

  /** {@value #USAGE}. */
  public static void main(String[] arguments) throws IOException {
    String command = arguments.length < 2 ? "" : arguments[0];
    boolean ofOneKey = command.equals("promote") || command.equals("remove");
    if (arguments.length != (ofOneKey ? 3 : 2)) {
      throw new IllegalArgumentException(USAGE);
    }
    Path file = Path.of(arguments[1]);
    switch (command) {
      case "create" -> create(file);
      case "add" -> add(file);
      case "promote" -> promote(file, arguments[2]);
      case "remove" -> remove(file, arguments[2]);
      case "list" -> {}
      default -> throw new IllegalArgumentException("there is no command " + command);
    }
    KeysetHandle keys = read(file);
    for (int i = 0; i < keys.size(); i++) {
      KeysetHandle.Entry key = keys.getAt(i);
      System.out.println(name(key.getId()) + (key.isPrimary() ? " encrypts and reads" : " reads"));
    }
  }

  /**
   * Makes a file with one key.
   *
   * @throws FileAlreadyExistsException when it is there: keys are never overwritten
   */
  public static void create(Path file) throws IOException {
    if (Files.exists(file)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    try {
      write(file, KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Adds a key that reads. Every instance has to have started with it before it encrypts, since
   * what it encrypted cannot be read without.
   *
   * @return its id
   */
  public static String add(Path file) throws IOException {
    try {
      KeysetHandle keys =
          KeysetHandle.newBuilder(read(file))
              .addEntry(
                  KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                      .withRandomId())
              .build();
      write(file, keys);
      return name(keys.getAt(keys.size() - 1).getId());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Lets a key encrypt from the next start on; the others go on reading.
   *
   * @throws IllegalArgumentException when there is no such key
   */
  public static void promote(Path file, String key) throws IOException {
    KeysetHandle keys = read(file);
    KeysetHandle.Builder changed = KeysetHandle.newBuilder(keys);
    changed.getAt(indexOf(key, keys)).makePrimary();
    write(file, changed);
  }

  /**
   * Removes a key; what is still encrypted under it is lost.
   *
   * @throws IllegalArgumentException when there is no such key, or it is the one that encrypts
   */
  public static void remove(Path file, String key) throws IOException {
    KeysetHandle keys = read(file);
    int index = indexOf(key, keys);
    if (keys.getAt(index).isPrimary()) {
      throw new IllegalArgumentException(key + " is the key that encrypts");
    }
    write(file, KeysetHandle.newBuilder(keys).deleteAt(index));
  }

  private static int indexOf(String key, KeysetHandle keys) {
    for (int i = 0; i < keys.size(); i++) {
      if (name(keys.getAt(i).getId()).equals(key)) {
        return i;
      }
    }
    throw new IllegalArgumentException("there is no key " + key);
  }

  private static void write(Path file, KeysetHandle.Builder keys) throws IOException {
    try {
      write(file, keys.build());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * @throws IllegalArgumentException when the file holds no keys
   */
  public static KeysetHandle read(Path file) throws IOException {
    try {
      return TinkJsonProtoKeysetFormat.parseKeyset(
          Files.readString(file), InsecureSecretKeyAccess.get());
    } catch (GeneralSecurityException wrong) {
      // Not the cause: it could quote the file
      throw new IllegalArgumentException(file + " holds no keys: " + wrong.getClass().getName());
    }
  }

  /** Eight hexadecimal digits. */
  static String name(int keyId) {
    return String.format(Locale.ROOT, "%08x", keyId);
  }

  /** Whole or not at all, so that a kill cannot lose keys. */
  private static void write(Path file, KeysetHandle keys)
      throws IOException, GeneralSecurityException {
    Path directory = file.toAbsolutePath().getParent();
    Files.createDirectories(directory);
    Path fresh = Files.createTempFile(directory, "keys", ".json", ownerOnly());
    Files.writeString(
        fresh, TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get()));
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static FileAttribute<?>[] ownerOnly() {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
