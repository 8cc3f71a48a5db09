package org.carepremiums.contracts.stack;

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
import org.carepremiums.contracts.topic.Account;

/**
 * One KRaft node inside this process, with its data in a directory. Started secure, it lets in the
 * accounts of the contract alone and refuses whatever the contract does not grant them.
 */
public final class EmbeddedBroker implements Broker {

  private static final String CLIENTS = "CLIENTS";
  private static final String CONTROLLER = "CONTROLLER";

  private final String bootstrapServers;
  private final KafkaRaftServer server;
  private final Passwords passwords;

  private EmbeddedBroker(String bootstrapServers, KafkaRaftServer server, Passwords passwords) {
    this.bootstrapServers = bootstrapServers;
    this.server = server;
    this.passwords = passwords;
  }

  /**
   * Starts a broker for everybody and makes the topics that are missing.
   *
   * @param directory where the data is, or shall be
   * @param port for clients; 0 takes a free one
   */
  public static EmbeddedBroker start(Path directory, int port) {
    EmbeddedBroker broker = start(directory, port, null);
    ContractTopics.create(broker.bootstrapServers);
    return broker;
  }

  /**
   * Starts a broker with SASL and ACLs, and makes topics, accounts and ACLs of the contract. The
   * passwords are new ones each time.
   *
   * @param directory where the data is, or shall be
   * @param port for clients; 0 takes a free one
   */
  public static EmbeddedBroker startSecure(Path directory, int port) {
    Passwords passwords = Passwords.random();
    EmbeddedBroker broker = start(directory, port, passwords);
    ContractTopics.create(passwords.administratorSettings(broker.bootstrapServers));
    ContractAccounts.create(broker.bootstrapServers, passwords);
    return broker;
  }

  private static EmbeddedBroker start(Path directory, int port, Passwords passwords) {
    int clientPort = port == 0 ? FreePort.find() : port;
    int controllerPort = FreePort.find();
    Map<String, String> settings = settings(directory, clientPort, controllerPort);
    try {
      Files.createDirectories(directory);
      format(directory, settings);
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot prepare the broker's directory " + directory, failure);
    }
    if (passwords != null) {
      secure(settings, passwords);
    }
    KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
    server.startup();
    return new EmbeddedBroker("127.0.0.1:" + clientPort, server, passwords);
  }

  @Override
  public Map<String, String> connection(Account account) {
    return passwords == null
        ? Broker.super.connection(account)
        : passwords.settings(bootstrapServers, account);
  }

  /** The settings with which the administrator connects, who may do everything. */
  public Map<String, String> administratorConnection() {
    return passwords == null
        ? Map.of("bootstrap.servers", bootstrapServers)
        : passwords.administratorSettings(bootstrapServers);
  }

  @Override
  public String bootstrapServers() {
    return bootstrapServers;
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
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
    for (String internal :
        new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
      settings.put(internal + ".replication.factor", "1");
      settings.put(internal + ".num.partitions", "1");
    }
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    return settings;
  }

  /**
   * Everything that is not allowed is refused. The super user stands in these settings, which are
   * written nowhere; the accounts of the contract are made through it.
   */
  private static void secure(Map<String, String> settings, Passwords passwords) {
    settings.put(
        "listener.security.protocol.map", "CLIENTS:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT");
    settings.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
    settings.put("sasl.mechanism.controller.protocol", "PLAIN");
    settings.put("listener.name.clients.sasl.enabled.mechanisms", "SCRAM-SHA-512,PLAIN");
    settings.put(
        "listener.name.clients.scram-sha-512.sasl.jaas.config",
        "org.apache.kafka.common.security.scram.ScramLoginModule required;");
    settings.put("listener.name.clients.plain.sasl.jaas.config", passwords.brokerLogin());
    settings.put("listener.name.controller.sasl.enabled.mechanisms", "PLAIN");
    settings.put("listener.name.controller.plain.sasl.jaas.config", passwords.brokerLogin());
    settings.put(
        "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
    settings.put("allow.everyone.if.no.acl.found", "false");
    settings.put("super.users", "User:" + Passwords.ADMINISTRATOR);
  }
}
