package org.carepremiums.deploy.acceptance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.carepremiums.contracts.intake.Receipt;
import org.carepremiums.contracts.intake.Rejection;
import org.carepremiums.contracts.topic.CloudEventHeaders;
import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.deploy.local.scenario.Expected;
import org.carepremiums.deploy.local.scenario.Scenario;
import org.carepremiums.deploy.local.scenario.UpstreamLine;

/**
 * A scenario played among hostile records and files.
 *
 * @param played what came of it
 * @param sent how many hostile records of each kind
 * @param uploads how many hostile files, by the status of the answer
 * @param asked how often services were asked meanwhile
 * @param slowest how long the slowest answer took
 * @param violations what must not be, a line each; empty where all is well
 */
record HostileRun(
    PlayedRun played,
    Map<Hostility, Integer> sent,
    Map<String, Integer> uploads,
    int asked,
    Duration slowest,
    List<String> violations) {

  /** A day may bring a hundred thousand records. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);

  private static final int SHOWN = 20;

  /** Whoever sends on these learns what was refused. */
  private static final Set<String> WITHOUT_RECEIPTS =
      HostileRecords.TOPICS.stream()
          .filter(topic -> !topic.isFeed())
          .map(Topic::topicName)
          .collect(Collectors.toSet());

  /**
   * Plays it.
   *
   * @param count how many hostile records
   * @param environment more environment variables for every service
   */
  static HostileRun of(Scenario scenario, long seed, int count, Map<String, String> environment)
      throws Exception {
    AtomicReference<HostileSender> made = new AtomicReference<>();
    PlayedRun played =
        PlayedRun.of(
            "hostile",
            scenario.withLongestWait(LONGEST_WAIT),
            environment,
            stack -> {
              made.set(new HostileSender(seed, count, scenario, stack));
              return made.get();
            });
    HostileSender sender = made.get();
    List<String> violations = new ArrayList<>(sender.violations());
    sender.watch().unanswered().stream().limit(SHOWN).forEach(violations::add);
    violations.addAll(unaccounted(scenario, played, sender.counted()));
    return new HostileRun(
        played,
        sender.sent(),
        sender.uploads(),
        sender.watch().asked(),
        sender.watch().slowest(),
        violations);
  }

  /**
   * Accepted, rejected and duplicate records of each source must be as many as it sent: as receipts
   * count them, and where there are none, as rejections and cases show them.
   */
  private static List<String> unaccounted(
      Scenario scenario, PlayedRun played, Map<Topic, Integer> hostile) {
    Map<String, Long> sent = new TreeMap<>();
    hostile.forEach((topic, count) -> sent.merge(topic.topicName(), (long) count, Long::sum));
    for (UpstreamLine line : scenario.records()) {
      if (line.topic().isFeed() && !HostileRecords.isOfDelivery(line)) {
        sent.merge(line.topic().topicName(), 1L, Long::sum);
      }
    }
    Map<String, Long> accounted = accounted(scenario, played);
    List<String> unaccounted = new ArrayList<>();
    sent.forEach(
        (topic, count) -> {
          long found = accounted.getOrDefault(topic, 0L);
          if (found != count) {
            unaccounted.add(
                "%s: %d were sent, and %d accounted for".formatted(topic, count, found));
          }
        });
    return unaccounted;
  }

  /** Receipts count records; a manifest that says nothing is refused like one. */
  private static boolean isManifest(Rejection rejection) {
    return EventType.DELIVERY_CLOSED.id().equals(rejection.headers().get(CloudEventHeaders.TYPE));
  }

  private static Map<String, Long> accounted(Scenario scenario, PlayedRun run) {
    Map<String, Long> byTopic = new TreeMap<>();
    for (Topic topic : HostileRecords.TOPICS) {
      for (Receipt receipt : run.outcome().receipts().values()) {
        if (topic.isFeed()
            && receipt.source() == topic.source()
            && receipt.feed().equals(topic.feed())) {
          byTopic.merge(
              topic.topicName(),
              (long) receipt.accepted()
                  + receipt.rejected()
                  + receipt.duplicates()
                  + receipt.superseded(),
              Long::sum);
        }
      }
    }
    for (Rejection rejection : run.outcome().rejections().values()) {
      if (WITHOUT_RECEIPTS.contains(rejection.topic()) || isManifest(rejection)) {
        byTopic.merge(rejection.topic(), 1L, Long::sum);
      }
    }
    // Not by their names, which damage may have changed
    Set<String> good =
        scenario.expected().cases().stream()
            .map(Expected.Case::contestationId)
            .collect(Collectors.toSet());
    byTopic.merge(
        Topic.PROSANTE_CONTESTATIONS.topicName(),
        run.outcome().cases().keySet().stream().filter(name -> !good.contains(name)).count(),
        Long::sum);
    return byTopic;
  }
}
