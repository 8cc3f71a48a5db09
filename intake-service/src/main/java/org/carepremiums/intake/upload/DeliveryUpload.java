package org.carepremiums.intake.upload;

import jakarta.ws.rs.ServiceUnavailableException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.contracts.topic.CloudEventHeaders;
import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.DeliveryClosed;
import org.carepremiums.contracts.upstream.DeliveryOpened;
import org.carepremiums.contracts.value.Period;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.intake.delivery.DataChecksum;
import org.carepremiums.intake.inbox.UploadedCsv;
import org.carepremiums.intake.publication.FeedPublisher;
import org.carepremiums.platform.web.RequestRefused;

/**
 * Publishes one file as one delivery on the feed's own topic, so that uploads and deliveries by
 * topic share one validation and one receipt.
 */
final class DeliveryUpload {

  /** A record and the line of the file in which it ends, as an editor counts: the first is 1. */
  private record NumberedLine(UploadedLine record, int number) {}

  private static final Long RETRY_AFTER_SECONDS = 5L;

  /** So many lines tell whether a file is what it should be. */
  static final int READ_AHEAD = 100;

  private static final int MOST_EXAMPLES = 3;

  private final FeedPublisher publisher;
  private final Topic topic;
  private final String deliveryId;
  private final Period period;
  private final LocalDate observedOn;
  private final Optional<String> trace;
  private final AtomicReference<Exception> failure = new AtomicReference<>();
  private final DataChecksum checksum = DataChecksum.ofNothing();
  private final Map<TopicPartition, Long> reached = new ConcurrentHashMap<>();
  private int lines;

  /**
   * @param trace the trace that its records belong to, as the header says it
   */
  DeliveryUpload(
      FeedPublisher publisher,
      Topic topic,
      String deliveryId,
      Period period,
      LocalDate observedOn,
      Optional<String> trace) {
    this.publisher = publisher;
    this.topic = topic;
    this.deliveryId = deliveryId;
    this.period = period;
    this.observedOn = observedOn;
    this.trace = trace;
  }

  /**
   * Publishes the delivery's opening, its lines and its manifest.
   *
   * @param file the file, beyond any header line
   * @param format how its lines are read
   * @param completes the years that it completes
   * @return how many lines it has
   * @throws ServiceUnavailableException when the broker did not take everything; the same file may
   *     be uploaded again
   */
  int publish(UploadedLineReader file, LineFormat format, List<PremiumYear> completes)
      throws IOException {
    List<NumberedLine> first = first(file, format);
    try {
      send(
          deliveryId,
          KeptJson.bytes(new DeliveryOpened(deliveryId, period, observedOn)),
          EventType.DELIVERY_OPENED,
          Map.of(CloudEventHeaders.CONTENT_TYPE, CloudEventHeaders.JSON));
      publishLines(first, file, format);
      publisher.flush();
      requireAcknowledged();
      send(
          deliveryId,
          KeptJson.bytes(
              new DeliveryClosed(
                  deliveryId, lines, period, checksum.toHex(), completes, observedOn)),
          EventType.DELIVERY_CLOSED,
          Map.of(CloudEventHeaders.CONTENT_TYPE, CloudEventHeaders.JSON));
      publisher.flush();
      requireAcknowledged();
      return lines;
    } catch (KafkaException broker) {
      throw new ServiceUnavailableException(RETRY_AFTER_SECONDS, broker);
    }
  }

  /**
   * The first records, before anything is published.
   *
   * @throws RequestRefused when not one of them can be read, so that the sender learns the reason
   *     at once, and once
   */
  private static List<NumberedLine> first(UploadedLineReader file, LineFormat format)
      throws IOException {
    List<NumberedLine> first = new ArrayList<>();
    int bytes = 0;
    while (first.size() < READ_AHEAD && bytes < UploadedLineReader.LONGEST_LINE) {
      byte[] line = file.next();
      if (line == null) {
        format.end().forEach(record -> first.add(new NumberedLine(record, file.lineNumber())));
        break;
      }
      bytes += line.length;
      format.read(line).forEach(record -> first.add(new NumberedLine(record, file.lineNumber())));
    }
    format.requireBeginning();
    requireSomethingReadable(first, format);
    return first;
  }

  private static void requireSomethingReadable(List<NumberedLine> first, LineFormat format) {
    Map<String, NumberedLine> byProblem = new LinkedHashMap<>();
    for (NumberedLine one : first) {
      String problem = format.unreadable(one.record());
      if (problem == null) {
        return;
      }
      byProblem.putIfAbsent(problem, one);
    }
    if (first.isEmpty()) {
      return;
    }
    String examples =
        byProblem.entrySet().stream()
            .limit(MOST_EXAMPLES)
            .map(problem -> "line %d: %s".formatted(problem.getValue().number(), problem.getKey()))
            .collect(Collectors.joining("; "));
    throw RequestRefused.invalid(
        first.get(0).record().field(),
        (first.size() == 1
                ? "its only line cannot be read, and nothing was taken in; %2$s"
                : "none of the first %d lines can be read, and nothing was taken in; %s")
            .formatted(first.size(), examples));
  }

  private void publishLines(List<NumberedLine> first, UploadedLineReader file, LineFormat format)
      throws IOException {
    first.forEach(line -> publish(line.record(), line.number()));
    requireAcknowledged();
    for (byte[] line = file.next(); line != null; line = file.next()) {
      for (UploadedLine record : format.read(line)) {
        publish(record, file.lineNumber());
      }
      requireAcknowledged();
    }
    for (UploadedLine record : format.end()) {
      publish(record, file.lineNumber());
    }
  }

  private void publish(UploadedLine line, int lineNumber) {
    lines++;
    checksum.add(line.data());
    String number = Integer.toString(lines);
    Map<String, String> delivery =
        Map.of(CloudEventHeaders.DELIVERY, deliveryId, CloudEventHeaders.SEQUENCE, number);
    Map<String, String> content =
        line.problem() == null
            ? Map.of(CloudEventHeaders.CONTENT_TYPE, CloudEventHeaders.JSON)
            : Map.of(
                CloudEventHeaders.CONTENT_TYPE,
                UploadedCsv.CONTENT_TYPE,
                UploadedCsv.PROBLEM_HEADER,
                line.problem(),
                UploadedCsv.COLUMN_HEADER,
                line.field() == null ? "" : line.field());
    ProducerRecord<String, byte[]> event =
        event(line.key(), line.data(), topic.types().get(0), deliveryId + "/" + number);
    delivery.forEach((name, value) -> FeedPublisher.header(event, name, value));
    content.forEach((name, value) -> FeedPublisher.header(event, name, value));
    FeedPublisher.header(event, UploadedCsv.LINE_HEADER, Integer.toString(lineNumber));
    publisher.send(event, this::acknowledged);
  }

  private void send(String key, byte[] data, EventType type, Map<String, String> headers) {
    ProducerRecord<String, byte[]> event =
        event(key, data, type, deliveryId + "/" + type.schemaName());
    headers.forEach((name, value) -> FeedPublisher.header(event, name, value));
    publisher.send(event, this::acknowledged);
  }

  private ProducerRecord<String, byte[]> event(
      String key, byte[] data, EventType type, String eventId) {
    return FeedPublisher.event(topic, key, data, type, eventId, trace);
  }

  /** The offset after its last record, per partition. */
  Map<TopicPartition, Long> reached() {
    return Map.copyOf(reached);
  }

  private void acknowledged(RecordMetadata place, Exception problem) {
    if (problem != null) {
      failure.compareAndSet(null, problem);
    } else {
      reached.merge(
          new TopicPartition(place.topic(), place.partition()), place.offset() + 1, Math::max);
    }
  }

  private void requireAcknowledged() {
    if (failure.get() != null) {
      throw new ServiceUnavailableException(RETRY_AFTER_SECONDS, failure.get());
    }
  }
}
