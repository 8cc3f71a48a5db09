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

/** One KRaft node inside this process, with its data in a directory. */
public final class EmbeddedBroker implements Broker {

  private final String bootstrapServers;
  private final KafkaRaftServer server;

  private EmbeddedBroker(String bootstrapServers, KafkaRaftServer server) {
    this.bootstrapServers = bootstrapServers;
    this.server = server;
  }

  /**
   * Starts a broker and makes the topics that are missing.
   *
   * @param directory where the data is, or shall be
   * @param port for clients; 0 takes a free one
   */
  public static EmbeddedBroker start(Path directory, int port) {
    int clientPort = port == 0 ? FreePort.find() : port;
    int controllerPort = FreePort.find();
    Map<String, String> settings = settings(directory, clientPort, controllerPort);
    try {
      Files.createDirectories(directory);
      format(directory, settings);
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot prepare the broker's directory " + directory, failure);
    }
    KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
    server.startup();
    String bootstrapServers = "127.0.0.1:" + clientPort;
    ContractTopics.create(bootstrapServers);
    return new EmbeddedBroker(bootstrapServers, server);
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
        "PLAINTEXT://127.0.0.1:" + clientPort + ",CONTROLLER://127.0.0.1:" + controllerPort);
    settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + clientPort);
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
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
}
