package org.carepremiums.contracts.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.carepremiums.contracts.event.Source;

/**
 * A participant's account at the broker, and everything that it may do there. It follows from who
 * writes and who reads each {@link Topic}; what is not granted is refused.
 *
 * @param name the user name at the broker: the source's name, {@code payment-operator}, {@code
 *     platform} or {@code auditor}
 * @param grants one per topic or consumer group, topics first in the order of {@link Topic}
 */
public record BrokerAccount(String name, List<Grant> grants) {

  private static final Set<Source> SERVICES =
      EnumSet.of(Source.INTAKE, Source.ELIGIBILITY, Source.PAYMENT, Source.CONTESTATION);

  public BrokerAccount {
    grants = List.copyOf(grants);
  }

  /** Every account that there is, ordered as {@link Source} is; then those of no source. */
  public static List<BrokerAccount> all() {
    return Stream.concat(
            Arrays.stream(Source.values()).map(BrokerAccount::of),
            Stream.of(ofPaymentOperators(), ofPlatform(), ofAuditors()))
        .toList();
  }

  /** The account of a source: an upstream data provider, the bank, the scheduler or a service. */
  public static BrokerAccount of(Source source) {
    String group = SERVICES.contains(source) ? source.id() + "-service" : source.id();
    return new BrokerAccount(
        source.id(),
        grants(topic -> topic.isPublishedBy(source), topic -> reads(source, topic), group));
  }

  /** They see what is paid and nothing else; what they decide they say over HTTP. */
  public static BrokerAccount ofPaymentOperators() {
    String name = "payment-operator";
    return new BrokerAccount(name, grants(topic -> false, topic -> topic == Topic.PAYOUTS, name));
  }

  /** Whoever runs the system sees which records of our own topics a service refused. */
  public static BrokerAccount ofPlatform() {
    String name = "platform";
    return new BrokerAccount(
        name, grants(topic -> false, topic -> topic == Topic.PLATFORM_REJECTIONS, name));
  }

  /** They compare the services' audit records with what the services said of them. */
  public static BrokerAccount ofAuditors() {
    String name = "auditor";
    return new BrokerAccount(
        name, grants(topic -> false, topic -> topic == Topic.AUDIT_ANCHORS, name));
  }

  /** Whether it may do this with a topic. */
  public boolean may(Grant.Operation operation, Topic topic) {
    return grants.stream()
        .anyMatch(
            grant ->
                grant.resource() == Grant.Resource.TOPIC
                    && grant.name().equals(topic.topicName())
                    && grant.operations().contains(operation));
  }

  /**
   * A service that is asked whether its audit record is whole, or whose database was restored,
   * looks up what it said.
   */
  private static boolean reads(Source source, Topic topic) {
    return topic.readers().contains(source)
        || topic.writers().contains(source)
            && (topic == Topic.AUDIT_ANCHORS || topic.isReadAfterRestore());
  }

  private static List<Grant> grants(Predicate<Topic> writes, Predicate<Topic> reads, String group) {
    List<Grant> grants = new ArrayList<>();
    boolean readsAny = false;
    for (Topic topic : Topic.all()) {
      Set<Grant.Operation> operations = EnumSet.noneOf(Grant.Operation.class);
      if (writes.test(topic)) {
        operations.add(Grant.Operation.WRITE);
      }
      if (reads.test(topic)) {
        operations.add(Grant.Operation.READ);
        readsAny = true;
      }
      if (!operations.isEmpty()) {
        operations.add(Grant.Operation.DESCRIBE);
        grants.add(new Grant(Grant.Resource.TOPIC, topic.topicName(), operations));
      }
    }
    if (readsAny) {
      grants.add(
          new Grant(
              Grant.Resource.GROUP,
              group,
              EnumSet.of(Grant.Operation.READ, Grant.Operation.DESCRIBE)));
    }
    return grants;
  }
}
