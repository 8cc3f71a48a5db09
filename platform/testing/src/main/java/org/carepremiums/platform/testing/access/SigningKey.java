package org.carepremiums.platform.testing.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.RSAPublicKeySpec;

/**
 * The RSA key that tokens of tests and of local runs are signed with. A checkout has one, in its
 * build directory, readable by its owner alone: making one takes a processor up to several seconds,
 * which every start of a build would pay otherwise. Its public exponent is the smallest one: every
 * request has its signature verified, which takes two multiplications with it and not seventeen.
 */
public final class SigningKey {

  private static final int BITS = 2048;

  private SigningKey() {}

  /** Of the checkout that the working directory lies in. */
  public static KeyPair ofThisCheckout() {
    Path directory = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(directory.resolve(".mvn"))) {
      directory = directory.getParent();
      if (directory == null) {
        throw new IllegalStateException(Path.of("").toAbsolutePath() + " lies in no checkout");
      }
    }
    return of(directory);
  }

  /**
   * Makes it where there is none yet.
   *
   * @param checkout the root of the build
   */
  public static KeyPair of(Path checkout) {
    Path file = checkout.resolve("target").resolve("token-signing-key.der");
    // Of the JVM and not of this class, which a test JVM loads more than once
    synchronized (System.class) {
      try {
        Files.createDirectories(file.getParent());
        try (FileChannel others =
                FileChannel.open(
                    file.resolveSibling("token-signing-key.lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            var lock = others.lock()) {
          return Files.exists(file) ? read(file) : make(file);
        }
      } catch (IOException failure) {
        throw new UncheckedIOException("no key to sign tokens with in " + file, failure);
      } catch (GeneralSecurityException failure) {
        throw new IllegalStateException("no key to sign tokens with in " + file, failure);
      }
    }
  }

  private static KeyPair read(Path file) throws IOException, GeneralSecurityException {
    KeyFactory keys = KeyFactory.getInstance("RSA");
    RSAPrivateCrtKey key =
        (RSAPrivateCrtKey) keys.generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(file)));
    return new KeyPair(
        keys.generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent())), key);
  }

  private static KeyPair make(Path file) throws IOException, GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(new RSAKeyGenParameterSpec(BITS, RSAKeyGenParameterSpec.F0));
    KeyPair pair = generator.generateKeyPair();
    Path whole =
        Files.createTempFile(
            file.getParent(),
            "token-signing-key",
            null,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(whole, pair.getPrivate().getEncoded());
    Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    return pair;
  }
}
