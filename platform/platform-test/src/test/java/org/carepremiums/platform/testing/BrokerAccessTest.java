package org.carepremiums.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.topic.BrokerAccount;
import org.carepremiums.contracts.topic.BrokerSetting;
import org.carepremiums.contracts.topic.Grant.Operation;
import org.carepremiums.contracts.topic.Topic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real clients at a real broker that has the accounts and ACLs of the contract. */
@DisplayName("At a broker with the contract's accounts")
class BrokerAccessTest {

  private static final BrokerAccount RSW = BrokerAccount.of(Source.RSW);
  private static final BrokerAccount INTAKE = BrokerAccount.of(Source.INTAKE);
  private static final BrokerAccount ABRUMET = BrokerAccount.of(Source.ABRUMET);
  private static final BrokerAccount BANK = BrokerAccount.of(Source.BANK);
  private static final BrokerAccount PAYMENT_OPERATOR = BrokerAccount.ofPaymentOperators();
  private static final BrokerAccount PLATFORM = BrokerAccount.ofPlatform();

  /** Who may write nowhere gets no producer id, and would be refused before any topic is named. */
  private static final Map<String, Object> WRITES_NOTHING =
      Map.of(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, false);

  private static final Duration LONGEST = Duration.ofSeconds(60);

  @TempDir private static Path directory;
  private static EmbeddedBroker broker;

  @BeforeAll
  static void start() {
    // Every refusal that is wanted here would be told in several lines
    System.setProperty("org.slf4j.simpleLogger.log.org.apache.kafka.clients", "off");
    broker = EmbeddedBroker.startSecure(directory.resolve("kafka"), 0);
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @Test
  @DisplayName("a network writes its own topic and reads what intake receipts and refuses of it")
  void networkWritesItsOwn() throws Exception {
    write(RSW, Topic.RSW_SUMEHR, "counted by rsw");
    write(INTAKE, Topic.receipts(Source.RSW), "received from rsw");
    write(INTAKE, Topic.rejections(Source.RSW), "refused from rsw");

    assertThat(read(RSW, "rsw", Topic.receipts(Source.RSW))).containsExactly("received from rsw");
    assertThat(read(RSW, "rsw", Topic.rejections(Source.RSW))).containsExactly("refused from rsw");
  }

  @Test
  @DisplayName("a network cannot read what intake receipts and refuses of another")
  void networkReadsItsOwn() throws Exception {
    write(INTAKE, Topic.rejections(Source.ABRUMET), "refused from abrumet");
    write(INTAKE, Topic.PLATFORM_REJECTIONS, "refused from one of us");

    for (Topic other :
        List.of(
            Topic.receipts(Source.ABRUMET),
            Topic.rejections(Source.ABRUMET),
            Topic.PLATFORM_REJECTIONS)) {
      assertThatThrownBy(() -> read(RSW, "rsw", other))
          .as("rsw reads %s", other)
          .isInstanceOf(TopicAuthorizationException.class);
    }
    assertThat(read(PLATFORM, "platform", Topic.PLATFORM_REJECTIONS))
        .containsExactly("refused from one of us");
  }

  @Test
  @DisplayName("a network cannot write another network's topic, nor read its own or another's")
  void networkWritesNothingElse() {
    for (Topic other :
        List.of(Topic.ABRUMET_SUMEHR, Topic.VITALINK_SUMEHR, Topic.receipts(Source.RSW))) {
      assertThatThrownBy(() -> write(RSW, other, "not ours"))
          .as("rsw writes %s", other)
          .isInstanceOf(TopicAuthorizationException.class);
    }
    for (Topic upstream : List.of(Topic.RSW_SUMEHR, Topic.ABRUMET_SUMEHR)) {
      assertThatThrownBy(() -> read(RSW, "rsw", upstream))
          .as("rsw reads %s", upstream)
          .isInstanceOf(TopicAuthorizationException.class);
    }
  }

  @Test
  @DisplayName("a payment operator reads payouts and cannot write them, nor what the bank says")
  void operatorReadsPayouts() throws Exception {
    write(BrokerAccount.of(Source.PAYMENT), Topic.PAYOUTS, "KSW-2024-54263481-1");

    assertThat(read(PAYMENT_OPERATOR, "payment-operator", Topic.PAYOUTS))
        .containsExactly("KSW-2024-54263481-1");
    for (Topic topic : List.of(Topic.PAYOUTS, Topic.BANK_PAYOUT_STATUSES, Topic.LEDGER)) {
      assertThatThrownBy(() -> write(PAYMENT_OPERATOR, topic, "forged", WRITES_NOTHING))
          .as("a payment operator writes %s", topic)
          .isInstanceOf(TopicAuthorizationException.class);
    }
    assertThatThrownBy(() -> read(PAYMENT_OPERATOR, "payment-operator", Topic.LEDGER))
        .isInstanceOf(TopicAuthorizationException.class);
  }

  @Test
  @DisplayName("the bank says what became of payouts and cannot order any")
  void bankWritesStatuses() throws Exception {
    write(BANK, Topic.BANK_PAYOUT_STATUSES, "booked");

    assertThatThrownBy(() -> write(BANK, Topic.PAYOUTS, "forged"))
        .isInstanceOf(TopicAuthorizationException.class);
  }

  @Test
  @DisplayName("a service cannot read what it has no business with, nor use another's group")
  void serviceReadsItsOwn() throws Exception {
    write(BrokerAccount.of(Source.SCHEDULER), Topic.BUSINESS_DAYS, "2025-03-10");
    BrokerAccount eligibility = BrokerAccount.of(Source.ELIGIBILITY);

    assertThat(read(eligibility, "eligibility-service", Topic.BUSINESS_DAYS))
        .containsExactly("2025-03-10");
    for (Topic topic :
        List.of(Topic.BANK_ACCOUNT_FACTS, Topic.PROSANTE_BANK_ACCOUNTS, Topic.PAYOUTS)) {
      assertThatThrownBy(() -> read(eligibility, "eligibility-service", topic))
          .as("eligibility reads %s", topic)
          .isInstanceOf(TopicAuthorizationException.class);
    }
    assertThatThrownBy(() -> read(eligibility, "payment-service", Topic.BUSINESS_DAYS))
        .isInstanceOf(GroupAuthorizationException.class);
  }

  @Test
  @DisplayName("every account may do with every topic what the contract says, and nothing else")
  void everyAccountAndTopic() throws Exception {
    for (BrokerAccount account : BrokerAccount.all()) {
      assertThat(granted(settings(account))).as(account.name()).isEqualTo(wanted(account));
    }
  }

  @Test
  @DisplayName("a service's environment, as the chart sets it, leads over TLS to the broker")
  void environmentLeadsOverTls() throws Exception {
    Map<String, String> environment = BrokerSetting.environment(broker.connection(INTAKE));

    assertThat(environment)
        .containsOnlyKeys(
            "KAFKA_BOOTSTRAP_SERVERS",
            "KAFKA_SECURITY_PROTOCOL",
            "KAFKA_SASL_MECHANISM",
            "KAFKA_SASL_JAAS_CONFIG",
            "KAFKA_TRUSTSTORE_LOCATION",
            "KAFKA_TRUSTSTORE_TYPE",
            "KAFKA_TRUSTSTORE_PASSWORD")
        .containsEntry("KAFKA_SECURITY_PROTOCOL", "SASL_SSL")
        .containsEntry("KAFKA_TRUSTSTORE_TYPE", "PKCS12");
    assertThat(nodes(told(environment))).isPositive();

    environment.keySet().removeIf(name -> name.startsWith("KAFKA_TRUSTSTORE"));
    assertThatThrownBy(() -> nodes(told(environment)))
        .as("a broker whose authority is not known")
        .isInstanceOf(SslAuthenticationException.class);
  }

  @Test
  @DisplayName("a certificate in the place of a password gives an account the same rights")
  void certificateInPlaceOfPassword() throws Exception {
    Map<String, String> environment =
        BrokerSetting.environment(broker.certificateConnection(ABRUMET));

    assertThat(environment)
        .containsOnlyKeys(
            "KAFKA_BOOTSTRAP_SERVERS",
            "KAFKA_SECURITY_PROTOCOL",
            "KAFKA_TRUSTSTORE_LOCATION",
            "KAFKA_TRUSTSTORE_TYPE",
            "KAFKA_TRUSTSTORE_PASSWORD",
            "KAFKA_KEYSTORE_LOCATION",
            "KAFKA_KEYSTORE_TYPE",
            "KAFKA_KEYSTORE_PASSWORD")
        .containsEntry("KAFKA_SECURITY_PROTOCOL", "SSL");
    assertThat(granted(told(environment))).isEqualTo(wanted(ABRUMET));
    write(told(environment), Topic.ABRUMET_SUMEHR, "counted by abrumet");
    assertThatThrownBy(() -> write(told(environment), Topic.RSW_SUMEHR, "not ours"))
        .isInstanceOf(TopicAuthorizationException.class);

    environment.keySet().removeIf(name -> name.startsWith("KAFKA_KEYSTORE"));
    assertThatThrownBy(() -> nodes(told(environment)))
        .as("nobody's certificate")
        .isInstanceOf(SslAuthenticationException.class);
  }

  @Test
  @DisplayName("no account changes topics, and a wrong password lets nobody in")
  void nobodyElse() {
    try (Admin admin = Admin.create(settings(INTAKE))) {
      assertThatThrownBy(
              () ->
                  get(
                      admin
                          .createTopics(List.of(new NewTopic("intake.other.v1", 1, (short) 1)))
                          .all()))
          .isInstanceOfAny(TopicAuthorizationException.class, ClusterAuthorizationException.class);
      assertThatThrownBy(
              () ->
                  get(
                      admin
                          .createPartitions(
                              Map.of(Topic.FACTS.topicName(), NewPartitions.increaseTo(16)))
                          .all()))
          .isInstanceOf(TopicAuthorizationException.class);
      assertThatThrownBy(() -> get(admin.deleteTopics(List.of(Topic.FACTS.topicName())).all()))
          .isInstanceOf(TopicAuthorizationException.class);
    }
    Map<String, Object> wrong = settings(RSW);
    wrong.computeIfPresent(
        "sasl.jaas.config",
        (name, login) -> login.toString().replaceFirst("password=\"[^\"]*\"", "password=\"rsw\""));
    try (Admin admin = Admin.create(wrong)) {
      assertThatThrownBy(() -> get(admin.describeCluster().nodes()))
          .isInstanceOf(SaslAuthenticationException.class);
    }
  }

  /** What the contract says that the account may do, by topic. */
  private static Map<Topic, Set<Operation>> wanted(BrokerAccount account) {
    Map<Topic, Set<Operation>> wanted = new HashMap<>();
    for (Topic topic : Topic.all()) {
      Set<Operation> operations =
          Arrays.stream(Operation.values())
              .filter(operation -> account.may(operation, topic))
              .collect(Collectors.toCollection(() -> EnumSet.noneOf(Operation.class)));
      if (!operations.isEmpty()) {
        wanted.put(topic, operations);
      }
    }
    return wanted;
  }

  /** What the broker itself says that whoever connects so may do, by topic. */
  private static Map<Topic, Set<Operation>> granted(Map<String, Object> settings) throws Exception {
    Map<Topic, Set<Operation>> granted = new HashMap<>();
    try (Admin admin = Admin.create(settings)) {
      Map<String, KafkaFuture<TopicDescription>> described =
          admin
              .describeTopics(
                  Topic.all().stream().map(Topic::topicName).toList(),
                  new DescribeTopicsOptions().includeAuthorizedOperations(true))
              .topicNameValues();
      for (Map.Entry<String, KafkaFuture<TopicDescription>> topic : described.entrySet()) {
        Set<Operation> operations = operations(topic.getValue());
        if (!operations.isEmpty()) {
          granted.put(Topic.of(topic.getKey()), operations);
        }
      }
    }
    return granted;
  }

  /** None where the broker does not even say that the topic is there. */
  private static Set<Operation> operations(KafkaFuture<TopicDescription> described)
      throws Exception {
    try {
      return get(described).authorizedOperations().stream()
          .map(operation -> Operation.valueOf(operation.name()))
          .collect(Collectors.toCollection(() -> EnumSet.noneOf(Operation.class)));
    } catch (TopicAuthorizationException notSeen) {
      return Set.of();
    }
  }

  private static void write(BrokerAccount account, Topic topic, String text) throws Exception {
    write(account, topic, text, Map.of());
  }

  private static void write(
      BrokerAccount account, Topic topic, String text, Map<String, Object> furtherSettings)
      throws Exception {
    Map<String, Object> settings = settings(account);
    settings.putAll(furtherSettings);
    write(settings, topic, text);
  }

  private static void write(Map<String, Object> settings, Topic topic, String text)
      throws Exception {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      get(
          producer.send(
              new ProducerRecord<>(
                  topic.topicName(), "54263481", text.getBytes(StandardCharsets.UTF_8))));
    }
  }

  /** What a member of the group is given at first. */
  private static List<String> read(BrokerAccount account, String group, Topic topic) {
    Map<String, Object> settings = settings(account);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(topic.topicName()));
      List<String> texts = new ArrayList<>();
      long deadline = System.nanoTime() + LONGEST.toNanos();
      while (texts.isEmpty() && System.nanoTime() < deadline) {
        for (ConsumerRecord<String, byte[]> found : consumer.poll(Duration.ofMillis(100))) {
          texts.add(new String(found.value(), StandardCharsets.UTF_8));
        }
      }
      return texts;
    }
  }

  private static int nodes(Map<String, Object> settings) throws Exception {
    try (Admin admin = Admin.create(settings)) {
      return get(admin.describeCluster().nodes()).size();
    }
  }

  private static Map<String, Object> settings(BrokerAccount account) {
    return told(BrokerSetting.environment(broker.connection(account)));
  }

  /** What a program makes of its environment. */
  private static Map<String, Object> told(Map<String, String> environment) {
    return new HashMap<>(BrokerSetting.ofEnvironment(environment));
  }

  private static <T> T get(Future<T> answer) throws Exception {
    try {
      return answer.get();
    } catch (ExecutionException failure) {
      throw (Exception) failure.getCause();
    }
  }
}
