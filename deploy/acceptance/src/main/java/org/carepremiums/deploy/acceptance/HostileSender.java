package org.carepremiums.deploy.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.deploy.local.identity.DemonstrationUser;
import org.carepremiums.deploy.local.player.PlayObserver;
import org.carepremiums.deploy.local.scenario.Scenario;
import org.carepremiums.deploy.local.scenario.UpstreamLine;
import org.carepremiums.deploy.local.stack.CannotRun;
import org.carepremiums.deploy.local.stack.LocalStack;
import org.carepremiums.deploy.local.stack.Service;

/**
 * Sends hostile records before and after the good ones of each day, and hands in hostile files;
 * nothing on the last day, whose records are receipted by a day that does not come.
 */
final class HostileSender implements PlayObserver {

  private static final int RECORDS_PER_UPLOAD = 500;
  private static final int LINES_IN_A_FILE = 20;

  /** One in so many files is a delivery. */
  private static final int FILES_FOR_A_DELIVERY = 2;

  private static final int UNABLE = 500;
  private static final int REFUSED = 400;
  private static final String PROBLEM = "application/problem+json";

  private final Scenario scenario;
  private final HostileRecords records;
  private final HostileFiles otherFiles;
  private final LocalStack stack;
  private final KafkaProducer<byte[], byte[]> producer;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final SortedSet<LocalDate> days;
  private final int ofDay;
  private final List<UpstreamLine> published = new ArrayList<>();
  private final Map<Hostility, Integer> sent = new EnumMap<>(Hostility.class);
  private final Map<Topic, Integer> counted = new HashMap<>();
  private final Map<String, Integer> uploads = new TreeMap<>();
  private final List<String> violations = new ArrayList<>();
  private final AnswerWatch watch;
  private int files;

  /**
   * @param count how many records in all
   */
  HostileSender(long seed, int count, Scenario scenario, LocalStack stack) {
    this.scenario = scenario;
    this.records = new HostileRecords(seed, scenario);
    this.otherFiles = new HostileFiles(new Random(seed), HostileRecords.anyStranger());
    this.stack = stack;
    this.days = new TreeSet<>(scenario.recordsByDay().keySet());
    days.remove(scenario.calendar().last());
    this.ofDay = (count + days.size() - 1) / days.size();
    Map<String, Object> settings = new HashMap<>();
    settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, stack.broker().bootstrapServers());
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 20);
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
    this.producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    this.watch = AnswerWatch.over(stack);
  }

  /** What services answered meanwhile. */
  AnswerWatch watch() {
    return watch;
  }

  /** How many records of each kind were sent. */
  Map<Hostility, Integer> sent() {
    return sent;
  }

  /** How many records and lines of files were sent that receipts or rejections must account for. */
  Map<Topic, Integer> counted() {
    return counted;
  }

  /** How many files were uploaded, by the status of the answer. */
  Map<String, Integer> uploads() {
    return uploads;
  }

  /** What was answered wrongly. */
  List<String> violations() {
    return violations;
  }

  @Override
  public void publishing(LocalDate day) {
    if (days.contains(day)) {
      send(ofDay / 2);
    }
  }

  @Override
  public void published(LocalDate day) {
    published.addAll(scenario.recordsByDay().get(day));
    if (days.contains(day)) {
      send(ofDay - ofDay / 2);
      for (int left = 1 + ofDay / RECORDS_PER_UPLOAD; left > 0; left--) {
        upload();
      }
    }
  }

  private void send(int count) {
    AtomicReference<Exception> failure = new AtomicReference<>();
    for (int left = count; left > 0; left--) {
      HostileRecord record = records.next(published);
      sent.merge(record.hostility(), 1, Integer::sum);
      if (record.counted()) {
        counted.merge(record.topic(), 1, Integer::sum);
      }
      var unused =
          producer.send(
              new ProducerRecord<>(
                  record.topic().topicName(),
                  null,
                  null,
                  record.key(),
                  record.value(),
                  record.headers()),
              (metadata, problem) -> {
                if (problem != null) {
                  failure.compareAndSet(null, problem);
                }
              });
    }
    producer.flush();
    if (failure.get() != null) {
      throw CannotRun.brokenOff("The broker did not take a hostile record", failure.get());
    }
  }

  private void upload() {
    if (records.number(FILES_FOR_A_DELIVERY) == 0) {
      uploadDelivery();
    } else {
      HostileFile file = otherFiles.next();
      handIn(file, answer -> requireAnswer(file.path(), answer));
    }
  }

  private void uploadDelivery() {
    List<Topic> feeds = HostileRecords.TOPICS.stream().filter(Topic::isFeed).toList();
    Topic topic = feeds.get(records.number(feeds.size()));
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (int left = 1 + records.number(LINES_IN_A_FILE); left > 0; left--) {
      lines.writeBytes(records.line(topic));
      lines.write('\n');
    }
    String type =
        switch (records.number(4)) {
          case 0 -> "text/csv";
          case 1 -> "application/pdf";
          default -> "application/x-ndjson";
        };
    String source = topic.source().id();
    HostileFile file =
        new HostileFile(
            Service.INTAKE,
            "/deliveries/%s/%s/hostile-upload-%d".formatted(source, topic.feed(), ++files),
            DemonstrationUser.dataProvider(source),
            type,
            lines.toByteArray());
    handIn(file, answer -> judge(topic, file.path(), answer));
  }

  private void handIn(HostileFile file, Judgement judgement) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(stack.address(file.service()) + file.path()))
            .timeout(Duration.ofMinutes(1))
            .header("Content-Type", file.contentType())
            .header("Authorization", "Bearer " + stack.identity().tokenOf(file.sender()))
            .POST(HttpRequest.BodyPublishers.ofByteArray(file.content()))
            .build();
    try {
      judgement.of(http.send(request, HttpResponse.BodyHandlers.ofByteArray()));
    } catch (IOException unanswered) {
      violations.add("%s was not answered: %s".formatted(request.uri(), unanswered.getMessage()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw CannotRun.brokenOff("Stopped while a file was uploaded.");
    }
  }

  /** Looks at an answer. */
  private interface Judgement {

    void of(HttpResponse<byte[]> answer) throws IOException;
  }

  /** Whoever hands a file in gets an answer, and where it is refused the reason. */
  private void requireAnswer(String path, HttpResponse<byte[]> answer) {
    int status = answer.statusCode();
    uploads.merge(Integer.toString(status), 1, Integer::sum);
    String type = answer.headers().firstValue("Content-Type").orElse("none");
    if (status >= UNABLE || status >= REFUSED && !type.startsWith(PROBLEM)) {
      violations.add("%s was answered with HTTP %d of %s".formatted(path, status, type));
    }
  }

  /** Whoever uploads learns what became of each line, or what is wrong with the file. */
  private void judge(Topic topic, String path, HttpResponse<byte[]> answer) throws IOException {
    requireAnswer(path, answer);
    if (answer.statusCode() < REFUSED) {
      JsonNode uploaded = ContractJson.mapper().readTree(answer.body());
      int lines = uploaded.path("lines").asInt();
      counted.merge(topic, lines, Integer::sum);
      JsonNode delivery = uploaded.path("delivery");
      int sum =
          delivery.path("accepted").asInt()
              + delivery.path("rejected").asInt()
              + delivery.path("duplicates").asInt()
              + delivery.path("superseded").asInt();
      if (uploaded.path("handled").asBoolean() && sum != lines) {
        violations.add(
            "%s has %d lines, of which %d are accounted for: %s"
                .formatted(path, lines, sum, uploaded));
      }
    }
  }

  /** After the last day nothing more is sent and nobody is asked. */
  @Override
  public void dayPlayed(LocalDate day, int records, int actions) {
    if (day.equals(scenario.calendar().last())) {
      watch.close();
      producer.close();
    }
  }
}
