package org.carepremiums.deploy.benchmark;

import io.debezium.engine.ChangeEvent;
import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.format.Json;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.carepremiums.platform.messaging.outbox.OutboxRelay;
import org.carepremiums.platform.messaging.record.Spans;
import org.carepremiums.platform.personaldata.PersonalDataKeyFile;
import org.carepremiums.platform.personaldata.PersonalDataSeal;
import org.carepremiums.platform.testing.EmbeddedBroker;
import org.carepremiums.contracts.topic.Topic;

/**
 * Compares two ways to publish an outbox: our relay that reads the table, and the Debezium engine
 * that reads PostgreSQL's log. The figures stand in {@code docs/adr/0003-outbox-relay.md}.
 *
 * <p>Each run: a fresh, durable PostgreSQL; one writer that commits a thousand events a
 * transaction, as a service does per poll; then ten seconds of one small transaction every ten
 * milliseconds, as on a quiet day. Arguments: events (default 200000), runs (default 3).
 */
public final class OutboxRelayComparison {

  private static final Topic TARGET = Topic.DECISIONS;
  private static final int PER_TRANSACTION = 1_000;
  private static final int QUIET_EVENTS = 1_000;
  private static final byte[] EVENT = "x".repeat(600).getBytes(StandardCharsets.UTF_8);

  private final Path directory;
  private final String bootstrapServers;

  private OutboxRelayComparison(Path directory, String bootstrapServers) {
    this.directory = directory;
    this.bootstrapServers = bootstrapServers;
  }

  /** A way to publish, running. */
  private interface Arm extends AutoCloseable {
    void committed();

    @Override
    void close() throws Exception;
  }

  public static void main(String[] arguments) throws Exception {
    int events = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
    int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
    Path directory = Files.createTempDirectory("outbox-relay-comparison");
    EmbeddedBroker broker = EmbeddedBroker.start(directory.resolve("kafka"), 0);
    OutboxRelayComparison comparison =
        new OutboxRelayComparison(directory, broker.bootstrapServers());
    System.out.println(
        "| relay | run | events/s | CPU s per million: JVM | PostgreSQL | quiet day, commit to broker ms: median | 99th |");
    System.out.println("|---|---|---|---|---|---|---|");
    for (int run = 1; run <= runs; run++) {
      comparison.measure("table", run, events);
      comparison.measure("debezium", run, events);
    }
    broker.close();
    System.exit(0);
  }

  private void measure(String name, int run, int events) throws Exception {
    Path data = directory.resolve("postgresql-" + name + run);
    try (EmbeddedPostgres server = startServer(data, name)) {
      DataSource dataSource = server.getPostgresDatabase();
      createOutbox(dataSource);
      try (Arm arm = name.equals("table") ? table(dataSource) : debezium(server, name + run)) {
        warmUp(dataSource, arm);
        long before = published();
        double cpu = jvmCpu();
        double postgres = postgresCpu(data);
        long start = System.nanoTime();
        for (int written = 0; written < events; written += PER_TRANSACTION) {
          write(dataSource, arm, PER_TRANSACTION);
        }
        awaitPublished(before, events);
        double seconds = (System.nanoTime() - start) / 1e9;
        double jvmPerMillion = (jvmCpu() - cpu) * 1e6 / events;
        double postgresPerMillion = (postgresCpu(data) - postgres) * 1e6 / events;

        long quietFrom = published();
        for (int written = 0; written < QUIET_EVENTS; written++) {
          write(dataSource, arm, 1);
          TimeUnit.MILLISECONDS.sleep(10);
        }
        awaitPublished(quietFrom, QUIET_EVENTS);
        long[] latencies = latencies(QUIET_EVENTS);
        System.out.printf(
            "| %s | %d | %,.0f | %.1f | %.1f | %d | %d |%n",
            name,
            run,
            events / seconds,
            jvmPerMillion,
            postgresPerMillion,
            latencies[latencies.length / 2],
            latencies[latencies.length * 99 / 100]);
      }
    }
  }

  private static EmbeddedPostgres startServer(Path data, String name) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("wal_level", name.equals("table") ? "replica" : "logical")
        .setPGStartupWait(Duration.ofSeconds(60))
        .start();
  }

  private static void createOutbox(DataSource dataSource) throws SQLException, IOException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      for (String name : List.of("V0.1__exchange", "V0.2__traces")) {
        try (var script = OutboxRelay.class.getResourceAsStream("/db/platform/" + name + ".sql")) {
          statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
  }

  private static PersonalDataSeal newSeal() throws IOException {
    Path file = Files.createTempDirectory("keys").resolve("keys.json");
    PersonalDataKeyFile.create(file);
    return new PersonalDataSeal(PersonalDataKeyFile.read(file));
  }

  private Arm table(DataSource dataSource) throws IOException {
    OutboxRelay relay =
        new OutboxRelay(
            dataSource,
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
            "eligibility-service",
            new SimpleMeterRegistry(),
            newSeal(),
            new Spans(OpenTelemetry.noop(), true, 0),
            Duration.ofSeconds(10));
    relay.start();
    return new Arm() {
      @Override
      public void committed() {
        relay.wake();
      }

      @Override
      public void close() throws InterruptedException {
        relay.stop();
      }
    };
  }

  /** The engine reads inserts from the log; the writer may delete a row in the same transaction. */
  private Arm debezium(EmbeddedPostgres server, String name) {
    Properties settings = new Properties();
    settings.put("name", name);
    settings.put("connector.class", "io.debezium.connector.postgresql.PostgresConnector");
    settings.put("offset.storage", "org.apache.kafka.connect.storage.FileOffsetBackingStore");
    settings.put("offset.storage.file.filename", directory.resolve(name + ".offsets").toString());
    settings.put("offset.flush.interval.ms", "1000");
    settings.put("database.hostname", "127.0.0.1");
    settings.put("database.port", Integer.toString(server.getPort()));
    settings.put("database.user", "postgres");
    settings.put("database.password", "postgres");
    settings.put("database.dbname", "postgres");
    settings.put("topic.prefix", "outbox");
    settings.put("plugin.name", "pgoutput");
    settings.put("table.include.list", "public.outbox");
    settings.put("publication.autocreate.mode", "filtered");
    settings.put("snapshot.mode", "no_data");
    settings.put("tombstones.on.delete", "false");
    settings.put("skipped.operations", "u,d,t");
    settings.put("binary.handling.mode", "base64");
    settings.put("poll.interval.ms", "10");
    settings.put("max.batch.size", "5000");
    settings.put("max.queue.size", "20000");
    settings.put("key.converter.schemas.enable", "false");
    settings.put("value.converter.schemas.enable", "false");
    KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ProducerConfig.ACKS_CONFIG, "all",
                ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4"),
            new StringSerializer(),
            new ByteArraySerializer());
    var json = new com.fasterxml.jackson.databind.ObjectMapper();
    DebeziumEngine<ChangeEvent<String, String>> engine =
        DebeziumEngine.create(Json.class)
            .using(settings)
            .notifying(
                (changes, committer) -> {
                  for (ChangeEvent<String, String> change : changes) {
                    try {
                      var row = json.readTree(change.value()).path("after");
                      ProducerRecord<String, byte[]> event =
                          new ProducerRecord<>(
                              row.path("topic").asText(),
                              row.path("record_key").asText(),
                              row.path("data").binaryValue());
                      event
                          .headers()
                          .add(
                              "ce_time",
                              row.path("created_at").asText().getBytes(StandardCharsets.UTF_8));
                      var unused = producer.send(event);
                    } catch (IOException unreadable) {
                      throw new java.io.UncheckedIOException(unreadable);
                    }
                  }
                  producer.flush();
                  for (ChangeEvent<String, String> change : changes) {
                    committer.markProcessed(change);
                  }
                  committer.markBatchFinished();
                })
            .build();
    ExecutorService executor = Executors.newSingleThreadExecutor();
    executor.execute(engine);
    return new Arm() {
      @Override
      public void committed() {
        // The log tells the engine.
      }

      @Override
      public void close() throws IOException {
        engine.close();
        executor.shutdown();
        producer.close();
      }
    };
  }

  private static void write(DataSource dataSource, Arm arm, int events) throws SQLException {
    String[] keys =
        IntStream.range(0, events)
            .mapToObj(i -> "5" + (1_000_000 + i % 997))
            .toArray(String[]::new);
    byte[][] data = new byte[events][];
    Arrays.fill(data, EVENT);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into outbox (topic, record_key, event_id, event_type, data)"
                    + " select ?, key, 'decision', 'org.carepremiums.eligibility.decision.v1', data"
                    + " from unnest(?::text[], ?::bytea[]) as event (key, data)")) {
      insert.setString(1, TARGET.topicName());
      insert.setArray(2, connection.createArrayOf("text", keys));
      insert.setArray(3, connection.createArrayOf("bytea", data));
      insert.executeUpdate();
    }
    arm.committed();
  }

  /** Writes until events arrive, because Debezium's slot opens some time after its start. */
  private void warmUp(DataSource dataSource, Arm arm) throws SQLException, InterruptedException {
    long first = published();
    while (published() == first) {
      write(dataSource, arm, PER_TRANSACTION);
      TimeUnit.MILLISECONDS.sleep(500);
    }
    long last;
    do {
      last = published();
      TimeUnit.SECONDS.sleep(2);
    } while (published() != last);
  }

  private long awaitPublished(long before, long events) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
    while (System.nanoTime() < deadline) {
      long now = published();
      if (now - before >= events) {
        return now;
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    throw new IllegalStateException("events were not published within five minutes");
  }

  private long published() {
    try (KafkaConsumer<String, byte[]> consumer = consumer()) {
      return consumer.endOffsets(partitions()).values().stream().mapToLong(Long::longValue).sum();
    }
  }

  private long[] latencies(int newest) {
    try (KafkaConsumer<String, byte[]> consumer = consumer()) {
      List<TopicPartition> partitions = partitions();
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      consumer.assign(partitions);
      partitions.forEach(p -> consumer.seek(p, Math.max(0, ends.get(p) - newest)));
      List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
      }
      return records.stream()
          .sorted((a, b) -> Long.compare(b.timestamp(), a.timestamp()))
          .limit(newest)
          .mapToLong(r -> r.timestamp() - committedAt(r))
          .sorted()
          .toArray();
    }
  }

  private static long committedAt(ConsumerRecord<String, byte[]> event) {
    String time = new String(event.headers().lastHeader("ce_time").value(), StandardCharsets.UTF_8);
    return java.time.OffsetDateTime.parse(time).toInstant().toEpochMilli();
  }

  private KafkaConsumer<String, byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false),
        new StringDeserializer(),
        new ByteArrayDeserializer());
  }

  private static List<TopicPartition> partitions() {
    return IntStream.range(0, Topic.PARTITIONS)
        .mapToObj(partition -> new TopicPartition(TARGET.topicName(), partition))
        .toList();
  }

  private static double jvmCpu() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / 1e9;
  }

  /** CPU seconds of the PostgreSQL server and its processes, ended ones included. */
  private static double postgresCpu(Path data) throws IOException {
    long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
    return Stream.concat(Stream.of(server), server.descendants())
        .map(process -> Path.of("/proc", Long.toString(process.pid()), "stat"))
        .mapToDouble(OutboxRelayComparison::cpuOf)
        .sum();
  }

  private static double cpuOf(Path stat) {
    try {
      String text = Files.readString(stat);
      String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
      return IntStream.rangeClosed(11, 14).mapToLong(i -> Long.parseLong(fields[i])).sum() / 100.0;
    } catch (IOException ended) {
      return 0;
    }
  }
}
