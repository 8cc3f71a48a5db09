package org.carepremiums.platform.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.carepremiums.contracts.topic.BrokerAccount;

/**
 * One KRaft node inside this process, with its data in a directory. Started secure, it lets in the
 * accounts of the contract alone and refuses whatever the contract does not grant them.
 */
public final class EmbeddedBroker implements Broker {

  private static final String CLIENTS = "CLIENTS";
  private static final String CONTROLLER = "CONTROLLER";

  /** For clients that show a certificate instead of a password; a secure broker alone has it. */
  private static final String CERTIFICATES = "CERTIFICATES";

  private static final String HOST = "127.0.0.1:";

  private final String bootstrapServers;
  private final KafkaRaftServer server;
  private final Security security;

  /** How a secure broker and its clients know each other. */
  private record Security(
      Passwords passwords, BrokerCertificates certificates, int certificatesPort) {}

  private EmbeddedBroker(String bootstrapServers, KafkaRaftServer server, Security security) {
    this.bootstrapServers = bootstrapServers;
    this.server = server;
    this.security = security;
  }

  /**
   * Starts a broker for everybody and makes the topics that are missing.
   *
   * @param directory where the data is, or shall be
   * @param port for clients; 0 takes a free one
   */
  public static EmbeddedBroker start(Path directory, int port) {
    return start(directory, port, Map.of());
  }

  /**
   * The same with more ways in: who comes to such a port is told to come to another one from then
   * on, where something stands between the broker and its clients.
   *
   * @param ways by the port that the broker listens on, the one that clients are told
   */
  public static EmbeddedBroker start(Path directory, int port, Map<Integer, Integer> ways) {
    EmbeddedBroker broker = start(directory, port, null, ways);
    ContractTopics.create(broker.bootstrapServers);
    return broker;
  }

  /**
   * Starts a broker with TLS, SASL and ACLs, and makes topics, accounts and ACLs of the contract.
   * Passwords and certificates are new ones each time; the certificates are removed when it is
   * closed.
   *
   * @param directory where the data is, or shall be; certificates stand beside it
   * @param port for clients; 0 takes a free one
   */
  public static EmbeddedBroker startSecure(Path directory, int port) {
    BrokerCertificates certificates =
        BrokerCertificates.make(
            directory.resolveSibling(directory.getFileName() + "-certificates"));
    Passwords passwords = Passwords.random(certificates.trust());
    EmbeddedBroker broker =
        start(directory, port, new Security(passwords, certificates, FreePort.find()), Map.of());
    ContractTopics.create(passwords.administratorSettings(broker.bootstrapServers));
    ContractAccounts.create(broker.bootstrapServers, passwords);
    return broker;
  }

  private static EmbeddedBroker start(
      Path directory, int port, Security security, Map<Integer, Integer> ways) {
    int clientPort = port == 0 ? FreePort.find() : port;
    int controllerPort = FreePort.find();
    Map<String, String> settings = settings(directory, clientPort, controllerPort);
    ways.forEach((listened, told) -> addWay(settings, listened, told));
    try {
      Files.createDirectories(directory);
      format(directory, settings);
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot prepare the broker's directory " + directory, failure);
    }
    if (security != null) {
      secure(settings, security);
    }
    KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
    server.startup();
    return new EmbeddedBroker(HOST + clientPort, server, security);
  }

  @Override
  public Map<String, String> connection(BrokerAccount account) {
    return security == null
        ? Broker.super.connection(account)
        : security.passwords.settings(bootstrapServers, account);
  }

  /**
   * The settings with which a client connects as this account by a certificate (mTLS).
   *
   * @throws IllegalStateException when the broker lets everybody in
   */
  public Map<String, String> certificateConnection(BrokerAccount account) {
    if (security == null) {
      throw new IllegalStateException("a broker without security knows no certificates");
    }
    Map<String, String> settings = new HashMap<>(security.certificates.trust());
    settings.putAll(security.certificates.of(account));
    settings.put("bootstrap.servers", HOST + security.certificatesPort);
    settings.put("security.protocol", "SSL");
    return settings;
  }

  /** The settings with which the administrator connects, who may do everything. */
  public Map<String, String> administratorConnection() {
    return security == null
        ? Map.of("bootstrap.servers", bootstrapServers)
        : security.passwords.administratorSettings(bootstrapServers);
  }

  @Override
  public String bootstrapServers() {
    return bootstrapServers;
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
    if (security != null) {
      security.certificates.delete();
    }
  }

  /** Kept data stay as they are: formatting them again would give the cluster another identity. */
  private static void format(Path directory, Map<String, String> settings) throws IOException {
    if (Files.exists(directory.resolve("meta.properties"))) {
      return;
    }
    Path file = directory.resolveSibling(directory.getFileName() + ".properties");
    Properties properties = new Properties();
    properties.putAll(settings);
    try (var writer = Files.newBufferedWriter(file)) {
      properties.store(writer, null);
    }
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    int exit =
        StorageTool.execute(
            new String[] {
              "format", "--cluster-id", Uuid.randomUuid().toString(), "--config", file.toString()
            },
            nowhere);
    if (exit != 0) {
      throw new IOException("the broker's storage could not be formatted in " + directory);
    }
  }

  private static Map<String, String> settings(Path directory, int clientPort, int controllerPort) {
    Map<String, String> settings = new HashMap<>();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", "1");
    settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    settings.put(
        "listeners",
        "%s://127.0.0.1:%d,%s://127.0.0.1:%d"
            .formatted(CLIENTS, clientPort, CONTROLLER, controllerPort));
    settings.put("advertised.listeners", CLIENTS + "://127.0.0.1:" + clientPort);
    settings.put("inter.broker.listener.name", CLIENTS);
    settings.put("controller.listener.names", CONTROLLER);
    settings.put("listener.security.protocol.map", "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put("log.dirs", directory.toString());
    settings.put("auto.create.topics.enable", "false");
    settings.put("group.initial.rebalance.delay.ms", "0");
    settings.put("log.cleaner.dedupe.buffer.size", "2097152");
    // With an entry per 4 KiB, the default, nearly every small batch touches two index files as
    // well
    settings.put("log.index.interval.bytes", "1048576");
    settings.put("log.index.size.max.bytes", "131072");
    for (String internal :
        new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
      settings.put(internal + ".replication.factor", "1");
      settings.put(internal + ".num.partitions", "1");
    }
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    return settings;
  }

  private static void addWay(Map<String, String> settings, int listened, int told) {
    String name = "WAY_" + listened;
    settings.merge("listeners", ",%s://%s%d".formatted(name, HOST, listened), String::concat);
    settings.merge(
        "advertised.listeners", ",%s://%s%d".formatted(name, HOST, told), String::concat);
    settings.merge("listener.security.protocol.map", "," + name + ":PLAINTEXT", String::concat);
    // Few come each way
    settings.put("num.network.threads", "1");
  }

  /**
   * Everything that is not allowed is refused. The super user stands in these settings, which are
   * written nowhere; the accounts of the contract are made through it.
   */
  private static void secure(Map<String, String> settings, Security security) {
    String certificates = ",%s://%s%d".formatted(CERTIFICATES, HOST, security.certificatesPort);
    settings.merge("listeners", certificates, String::concat);
    settings.merge("advertised.listeners", certificates, String::concat);
    settings.put(
        "listener.security.protocol.map",
        "CLIENTS:SASL_SSL,CERTIFICATES:SSL,CONTROLLER:SASL_PLAINTEXT");
    settings.putAll(security.certificates.ofBroker());
    settings.putAll(security.certificates.trust());
    settings.put("listener.name.certificates.ssl.client.auth", "required");
    settings.put(
        "listener.name.certificates.ssl.principal.mapping.rules", "RULE:^CN=([a-z0-9-]+)$/$1/");
    settings.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
    settings.put("sasl.mechanism.controller.protocol", "PLAIN");
    settings.put("listener.name.clients.sasl.enabled.mechanisms", "SCRAM-SHA-512,PLAIN");
    settings.put(
        "listener.name.clients.scram-sha-512.sasl.jaas.config",
        "org.apache.kafka.common.security.scram.ScramLoginModule required;");
    settings.put("listener.name.clients.plain.sasl.jaas.config", security.passwords.brokerLogin());
    settings.put("listener.name.controller.sasl.enabled.mechanisms", "PLAIN");
    settings.put(
        "listener.name.controller.plain.sasl.jaas.config", security.passwords.brokerLogin());
    settings.put(
        "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
    settings.put("allow.everyone.if.no.acl.found", "false");
    settings.put("super.users", "User:" + Passwords.ADMINISTRATOR);
  }
}
