package org.carepremiums.deploy.benchmark.nationyear;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.deploy.local.stack.CannotRun;
import org.carepremiums.deploy.local.stack.LocalStack;

/** Sends records evenly, and looks afterwards when what followed from each was received. */
final class LoadedSystem {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);
  private static final double NANOS_PER_SECOND = 1e9;

  private final NationYearSystem system;
  private final LocalStack stack;
  private final QualityChanges changes;

  /** What is read of a fact. */
  private record Fact(String subject, LocalDate observedOn) {}

  LoadedSystem(NationYearSystem system, LocalStack stack, QualityChanges changes) {
    this.system = system;
    this.stack = stack;
    this.changes = changes;
  }

  /**
   * Measures.
   *
   * @param rate records per second
   * @param seconds for so long
   * @throws CannotRun when a service ends or does not come to rest, or no fact or no decision
   *     follows at all
   */
  LoadLatency measure(int rate, int seconds) {
    List<QualityChange> sent = changes.take(rate * seconds);
    try (TopicWatch facts = new TopicWatch(Topic.FACTS, system.broker(), BETWEEN_LOOKS);
        TopicWatch decisions = new TopicWatch(Topic.DECISIONS, system.broker(), BETWEEN_LOOKS);
        SingleRecords sender = new SingleRecords(Topic.PRO_Q_KINE_QUALITY_LIST, system.broker());
        ServiceQuiescence quiet = new ServiceQuiescence(stack)) {
      SystemCpu before = system.cpu(stack);
      double commandBefore = commandCpuSeconds();
      long[] sentAt = sender.sendEvenly(sent, rate);
      long lastSent = System.nanoTime();
      sender.flush();
      quiet.awaitAll();
      double quietSeconds = (System.nanoTime() - lastSent) / NANOS_PER_SECOND;
      SystemCpu cpu = system.cpu(stack).since(before);
      double commandCpu = commandCpuSeconds() - commandBefore;
      WhatFollowed followed = new WhatFollowed(sent, sentAt);
      for (Arrival arrival : facts.rest()) {
        Fact fact = KeptJson.read(arrival.value(), Fact.class);
        followed.fact(fact.subject(), fact.observedOn(), arrival.at());
      }
      for (Arrival arrival : decisions.rest()) {
        QualityDecision decision = QualityDecision.of(arrival);
        if (decision.isOnQuality()) {
          followed.decision(decision.provider(), decision.foundOn(), arrival.at());
        }
      }
      return new LoadLatency(
          rate,
          sent.size(),
          (lastSent - sentAt[0]) / NANOS_PER_SECOND,
          followed.ownDecisions(),
          LoadLatency.Part.of(followed, 0),
          LoadLatency.Part.of(followed, sent.size() / 3 * 2),
          quietSeconds,
          cpu,
          commandCpu);
    }
  }

  private static double commandCpuSeconds() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / NANOS_PER_SECOND;
  }
}
