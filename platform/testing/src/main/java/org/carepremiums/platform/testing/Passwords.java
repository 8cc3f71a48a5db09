package org.carepremiums.platform.testing;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SaslConfigs;
import org.carepremiums.contracts.topic.BrokerAccount;

/**
 * The passwords of a broker's accounts, and how a client shows them, over TLS. Created afresh for
 * each broker.
 */
final class Passwords {

  /** Makes topics and accounts, and may do everything: nobody else's to use. */
  static final String ADMINISTRATOR = "administrator";

  private static final int RANDOM_BYTES = 24;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Map<String, String> byUser = new HashMap<>();

  private final Map<String, String> trust;

  private Passwords(Map<String, String> trust) {
    this.trust = trust;
  }

  /**
   * @param trust the settings with which a client knows the broker
   */
  static Passwords random(Map<String, String> trust) {
    Passwords passwords = new Passwords(trust);
    passwords.byUser.put(ADMINISTRATOR, newPassword());
    BrokerAccount.all().forEach(account -> passwords.byUser.put(account.name(), newPassword()));
    return passwords;
  }

  /** One that nobody can guess. */
  static String newPassword() {
    byte[] bytes = new byte[RANDOM_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  String of(String user) {
    return byUser.get(user);
  }

  /** The super user is known to the broker's settings, so that it can make the other accounts. */
  Map<String, String> administratorSettings(String bootstrapServers) {
    return settings(bootstrapServers, "PLAIN", plainLogin());
  }

  /** The other accounts are known to the broker's metadata, as in a cluster. */
  Map<String, String> settings(String bootstrapServers, BrokerAccount account) {
    return settings(
        bootstrapServers,
        "SCRAM-SHA-512",
        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
            .formatted(account.name(), of(account.name())));
  }

  /** How the broker itself logs in, and whom it lets in with a plain password. */
  String brokerLogin() {
    return plainLogin()
        .replace(";", " user_%s=\"%s\";".formatted(ADMINISTRATOR, of(ADMINISTRATOR)));
  }

  private String plainLogin() {
    return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\";"
        .formatted(ADMINISTRATOR, of(ADMINISTRATOR));
  }

  private Map<String, String> settings(String bootstrapServers, String mechanism, String login) {
    Map<String, String> settings = new HashMap<>(trust);
    settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    settings.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, "SASL_SSL");
    settings.put(SaslConfigs.SASL_MECHANISM, mechanism);
    settings.put(SaslConfigs.SASL_JAAS_CONFIG, login);
    return settings;
  }
}
