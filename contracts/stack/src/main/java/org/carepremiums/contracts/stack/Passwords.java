package org.carepremiums.contracts.stack;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SaslConfigs;
import org.carepremiums.contracts.topic.Account;

/** The passwords of a broker's accounts, and how a client shows them. Made anew for each broker. */
final class Passwords {

  /** Makes topics and accounts, and may do everything: nobody else's to use. */
  static final String ADMINISTRATOR = "administrator";

  private static final int RANDOM_BYTES = 24;

  private final Map<String, String> byUser = new HashMap<>();

  private Passwords() {}

  static Passwords random() {
    SecureRandom random = new SecureRandom();
    Passwords passwords = new Passwords();
    passwords.byUser.put(ADMINISTRATOR, password(random));
    Account.all().forEach(account -> passwords.byUser.put(account.name(), password(random)));
    return passwords;
  }

  private static String password(SecureRandom random) {
    byte[] bytes = new byte[RANDOM_BYTES];
    random.nextBytes(bytes);
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
  Map<String, String> settings(String bootstrapServers, Account account) {
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

  private static Map<String, String> settings(
      String bootstrapServers, String mechanism, String login) {
    return Map.of(
        CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
        bootstrapServers,
        CommonClientConfigs.SECURITY_PROTOCOL_CONFIG,
        "SASL_PLAINTEXT",
        SaslConfigs.SASL_MECHANISM,
        mechanism,
        SaslConfigs.SASL_JAAS_CONFIG,
        login);
  }
}
