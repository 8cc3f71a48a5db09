package org.carepremiums.platform.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.SslConfigs;
import org.carepremiums.contracts.topic.BrokerAccount;

/**
 * A certificate authority of one broker's own, in a folder that its user alone may read, and what
 * it signs: the broker's certificate and those of accounts. The stores are PKCS #12, as Strimzi's
 * secrets have them. Java's keytool makes the keys.
 */
final class BrokerCertificates {

  private static final String AUTHORITY = "authority";
  private static final String BROKER = "broker";
  private static final String STORE_TYPE = "PKCS12";
  private static final String PASSWORD_VARIABLE = "STORE_PASSWORD";

  /**
   * A store is opened by each client of a service, and its password is random and lives as long as
   * the broker: ten thousand rounds of hashing, the default, would protect nothing.
   */
  private static final List<String> ROUNDS =
      List.of(
          "keystore.pkcs12.certPbeIterationCount",
          "keystore.pkcs12.keyPbeIterationCount",
          "keystore.pkcs12.macIterationCount");

  static {
    ROUNDS.forEach(rounds -> System.setProperty(rounds, "1"));
  }

  private final Path directory;
  private final String password;

  private BrokerCertificates(Path directory, String password) {
    this.directory = directory;
    this.password = password;
  }

  /**
   * Makes the authority and the broker's certificate, which is valid for this machine.
   *
   * @param directory where to, in the place of those of an earlier broker
   */
  static BrokerCertificates make(Path directory) {
    BrokerCertificates made =
        new BrokerCertificates(directory.toAbsolutePath(), Passwords.newPassword());
    try {
      made.makeDirectory();
      made.makeKey(AUTHORITY, "-ext", "bc:c");
      made.makeKey(BROKER, "-signer", AUTHORITY, "-ext", "san=ip:127.0.0.1,dns:localhost");
      made.extract(BROKER);
      made.writeTrust();
      return made;
    } catch (IOException | GeneralSecurityException failure) {
      throw new IllegalStateException("certificates cannot be made in " + directory, failure);
    }
  }

  /** The settings with which a client knows the broker, and the broker its clients. */
  Map<String, String> trust() {
    return Map.of(
        SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG, store("trust").toString(),
        SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG, STORE_TYPE,
        SslConfigs.SSL_TRUSTSTORE_PASSWORD_CONFIG, password);
  }

  /** The settings with which the broker shows its certificate. */
  Map<String, String> ofBroker() {
    return shown(BROKER);
  }

  /** The settings with which a client shows an account's certificate, which is created afresh. */
  Map<String, String> of(BrokerAccount account) {
    try {
      makeKey(account.name(), "-signer", AUTHORITY);
      extract(account.name());
      return shown(account.name());
    } catch (IOException | GeneralSecurityException failure) {
      throw new IllegalStateException("no certificate for " + account.name(), failure);
    }
  }

  private Map<String, String> shown(String name) {
    return Map.of(
        SslConfigs.SSL_KEYSTORE_LOCATION_CONFIG, store(name).toString(),
        SslConfigs.SSL_KEYSTORE_TYPE_CONFIG, STORE_TYPE,
        SslConfigs.SSL_KEYSTORE_PASSWORD_CONFIG, password);
  }

  private Path store(String name) {
    return directory.resolve(name + ".p12");
  }

  /** Removes all of them, keys included. */
  void delete() {
    try {
      deleteAll();
    } catch (IOException failure) {
      throw new UncheckedIOException("certificates cannot be removed from " + directory, failure);
    }
  }

  private void deleteAll() throws IOException {
    if (Files.isDirectory(directory)) {
      try (DirectoryStream<Path> stores = Files.newDirectoryStream(directory)) {
        for (Path store : stores) {
          Files.delete(store);
        }
      }
      Files.delete(directory);
    }
  }

  private void makeDirectory() throws IOException {
    deleteAll();
    Files.createDirectories(directory.getParent());
    Files.createDirectory(
        directory,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  /** Beside the authority's own key, which signs it. */
  private void makeKey(String name, String... further) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of("-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC"));
    ROUNDS.forEach(rounds -> command.add("-J-D" + rounds + "=1"));
    command.addAll(List.of("-genkeypair", "-alias", name, "-dname", "CN=" + name, "-keyalg", "EC"));
    command.addAll(List.of("-groupname", "secp256r1", "-storetype", STORE_TYPE));
    command.addAll(List.of("-keystore", store(AUTHORITY).toString()));
    command.addAll(List.of("-storepass:env", PASSWORD_VARIABLE));
    command.addAll(List.of(further));
    ProcessBuilder keytool = new ProcessBuilder(command).redirectErrorStream(true);
    keytool.environment().put(PASSWORD_VARIABLE, password);
    Process process = keytool.start();
    process.getOutputStream().close();
    try (InputStream said = process.getInputStream()) {
      String output = new String(said.readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IOException("keytool made no key for " + name + ": " + output);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while keytool made a key", stopped);
    }
  }

  /** Gives a key and its certificates a store of their own. */
  private void extract(String name) throws IOException, GeneralSecurityException {
    KeyStore authority = authority();
    KeyStore own = emptyStore();
    own.setKeyEntry(
        name,
        authority.getKey(name, password.toCharArray()),
        password.toCharArray(),
        authority.getCertificateChain(name));
    write(own, store(name));
  }

  private void writeTrust() throws IOException, GeneralSecurityException {
    Certificate certificate = authority().getCertificate(AUTHORITY);
    KeyStore trust = emptyStore();
    trust.setCertificateEntry(AUTHORITY, certificate);
    write(trust, store("trust"));
  }

  private KeyStore authority() throws IOException, GeneralSecurityException {
    KeyStore authority = KeyStore.getInstance(STORE_TYPE);
    try (InputStream stored = Files.newInputStream(store(AUTHORITY))) {
      authority.load(stored, password.toCharArray());
    }
    return authority;
  }

  private static KeyStore emptyStore() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(STORE_TYPE);
    store.load(null, null);
    return store;
  }

  private void write(KeyStore store, Path file) throws IOException, GeneralSecurityException {
    try (OutputStream stored = Files.newOutputStream(file)) {
      store.store(stored, password.toCharArray());
    }
  }
}
