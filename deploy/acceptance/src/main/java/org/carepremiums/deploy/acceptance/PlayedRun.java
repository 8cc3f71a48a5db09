package org.carepremiums.deploy.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactKey;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.payment.BatchEvent;
import org.carepremiums.contracts.payment.BatchStatus;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.deploy.local.player.ObservedOutcome;
import org.carepremiums.deploy.local.player.PlayLog;
import org.carepremiums.deploy.local.player.PlayObserver;
import org.carepremiums.deploy.local.player.ScenarioPlayer;
import org.carepremiums.deploy.local.scenario.Scenario;
import org.carepremiums.deploy.local.stack.LocalStack;
import org.carepremiums.deploy.local.stack.Ports;
import org.carepremiums.deploy.local.stack.Service;
import org.carepremiums.deploy.local.stack.ServiceClient;
import org.carepremiums.platform.testing.Broker;
import org.carepremiums.platform.testing.Stack;
import org.carepremiums.platform.testing.TopicReader;

/**
 * A scenario played once on the packaged services, with a broker and databases that nothing else
 * uses.
 *
 * @param outcome what the topics say at the end
 * @param facts the last version of every fact, by what it is about
 * @param bankFiles the bank file of each approved batch
 * @param decidedOwed what stays owed by decisions, as eligibility's metrics show it by premium
 * @param ledgerOwed what is owed, as payment's metrics show it by premium
 * @param payoutTraces the traces that the payouts of each provider belong to, as their headers say
 */
record PlayedRun(
    ObservedOutcome outcome,
    Map<String, Fact> facts,
    Map<String, String> bankFiles,
    Map<String, String> decidedOwed,
    Map<String, String> ledgerOwed,
    Map<String, Set<String>> payoutTraces) {

  private static final Pattern OWED =
      Pattern.compile("care_premiums_(?:decided|ledger)_owed_cents\\{scheme=\"([^\"]+)\"\\} (.+)");

  /**
   * @param name lower-case name, which the databases begin with
   * @param environment more environment variables for every service
   * @param observers what follows the play, made once the services are ready
   */
  static PlayedRun of(
      String name,
      Scenario scenario,
      Map<String, String> environment,
      Function<LocalStack, PlayObserver> observers)
      throws Exception {
    try (Broker broker = Stack.newBroker();
        LocalStack stack =
            LocalStack.start(
                Home.path(),
                Home.target().resolve("logs-" + name),
                Ports.own(),
                broker,
                Stack.databasesOf(name),
                0,
                environment)) {
      stack.awaitReady();
      try (ScenarioPlayer player =
          new ScenarioPlayer(
              scenario, stack, PlayLog.unkept(scenario.name()), observers.apply(stack))) {
        player.play();
        return of(player, stack);
      }
    }
  }

  /** What came of a play that has ended, on services that still run. */
  static PlayedRun of(ScenarioPlayer player, LocalStack stack) throws IOException {
    ObservedOutcome outcome = player.outcome();
    return new PlayedRun(
        outcome,
        facts(stack.broker()),
        bankFiles(outcome, stack),
        owed(stack, Service.ELIGIBILITY),
        owed(stack, Service.PAYMENT),
        payoutTraces(stack.broker()));
  }

  private static Map<String, Fact> facts(Broker broker) {
    Map<String, Fact> last = new TreeMap<>();
    try (TopicReader topics = new TopicReader(broker)) {
      topics.readAll(
          Set.of(Topic.FACTS),
          (topic, found) -> {
            Fact fact = fact(found.value());
            last.merge(
                FactKey.of(fact.subject(), fact.value(), fact.source()).toString(),
                fact,
                (before, now) -> now.version() > before.version() ? now : before);
          });
    }
    return last;
  }

  private static Fact fact(byte[] data) {
    try {
      return ContractJson.mapper().readValue(data, Fact.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("intake published what is no fact", unreadable);
    }
  }

  private static Map<String, String> bankFiles(ObservedOutcome outcome, LocalStack stack)
      throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (BatchEvent batch : outcome.batches().values()) {
      if (batch.status() == BatchStatus.APPROVED) {
        byte[] file =
            stack
                .client()
                .get(Service.PAYMENT, "/batches/" + batch.batchId() + "/bank-file")
                .body();
        files.put(batch.batchId(), new String(file, StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  /** Cents by premium. */
  private static Map<String, String> owed(LocalStack stack, Service service) throws IOException {
    ServiceClient management = stack.managementOf(stack.process(service));
    byte[] metrics = management.get(service, "/q/metrics").body();
    Map<String, String> owed = new TreeMap<>();
    new String(metrics, StandardCharsets.UTF_8)
        .lines()
        .map(OWED::matcher)
        .filter(Matcher::matches)
        .forEach(shown -> owed.put(shown.group(1), shown.group(2)));
    return owed;
  }

  private static Map<String, Set<String>> payoutTraces(Broker broker) {
    Map<String, Set<String>> traces = new TreeMap<>();
    try (TopicReader topics = new TopicReader(broker)) {
      topics.readAll(
          Set.of(Topic.PAYOUTS),
          (topic, payout) ->
              payout
                  .headers()
                  .headers("traceparent")
                  .forEach(
                      header ->
                          traces
                              .computeIfAbsent(payout.key(), provider -> new TreeSet<>())
                              .add(new String(header.value(), StandardCharsets.UTF_8))));
    }
    return traces;
  }
}
