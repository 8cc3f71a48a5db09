package org.carepremiums.intake.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carepremiums.contracts.contestation.Ruling;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.ConventionEvent;
import org.carepremiums.contracts.upstream.DeliveryClosed;
import org.carepremiums.contracts.upstream.DeliveryOpened;
import org.carepremiums.contracts.upstream.PremiumApplication;
import org.carepremiums.contracts.upstream.ProviderRegistration;
import org.carepremiums.contracts.upstream.UpstreamRecord;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.intake.delivery.Delivery;
import org.carepremiums.intake.delivery.DeliveryBook;
import org.carepremiums.intake.delivery.DeliveryName;
import org.carepremiums.intake.ledger.FactKey;
import org.carepremiums.intake.ledger.FactLedger;
import org.carepremiums.intake.ledger.Origin;
import org.carepremiums.intake.ledger.RecordedStatement;
import org.carepremiums.intake.ledger.Recording;
import org.carepremiums.intake.ledger.Statement;
import org.carepremiums.intake.store.FactStore;
import org.carepremiums.intake.store.ProviderIdentities;
import org.carepremiums.intake.store.Tallies;
import org.carepremiums.platform.messaging.day.Epochs;
import org.carepremiums.platform.messaging.day.OpenDay;
import org.carepremiums.platform.messaging.inbox.BatchHandler;
import org.carepremiums.platform.messaging.outbox.Outgoing;
import org.carepremiums.platform.messaging.record.ReceivedRecord;

/**
 * Turns the records of one poll into facts: reads them all, loads what they may touch, decides in
 * memory in their order, and stores everything, each with a number of database statements that does
 * not depend on how many records there are.
 */
@ApplicationScoped
public class Intake implements BatchHandler {

  private final OpenDay openDay;
  private final DayOpening dayOpening;
  private final RecordReading reading;
  private final Refusals refusals;
  private final ConventionStatusDerivation conventionStatus;
  private final DeliveryBook deliveryBook;
  private final FactStore factStore;
  private final ProviderIdentities identities;
  private final Tallies tallies;
  private final Epochs epochs;

  @Inject
  Intake(
      OpenDay openDay,
      DayOpening dayOpening,
      RecordReading reading,
      Refusals refusals,
      ConventionStatusDerivation conventionStatus,
      DeliveryBook deliveryBook,
      FactStore factStore,
      ProviderIdentities identities,
      Tallies tallies,
      Epochs epochs) {
    this.epochs = epochs;
    this.openDay = openDay;
    this.dayOpening = dayOpening;
    this.reading = reading;
    this.refusals = refusals;
    this.conventionStatus = conventionStatus;
    this.deliveryBook = deliveryBook;
    this.factStore = factStore;
    this.identities = identities;
    this.tallies = tallies;
  }

  @Override
  public void handle(List<ReceivedRecord> records, Outgoing outgoing) throws SQLException {
    dayOpening.open(records, outgoing, refusals);
    Optional<BusinessDay> day = openDay.current();
    List<Arrival> arrivals =
        records.stream()
            .filter(received -> !received.topic().equals(Topic.BUSINESS_DAYS.topicName()))
            .map(received -> reading.read(received, day))
            .toList();
    if (arrivals.isEmpty()) {
      return;
    }
    Map<DeliveryName, Delivery> deliveries = deliveryBook.load(arriving(arrivals));
    List<List<Statement>> stated = arrivals.stream().map(Intake::statements).toList();
    FactLedger ledger = load(arrivals, stated);
    BatchCounts counts = new BatchCounts();
    RecordDecision decision =
        new RecordDecision(ledger, deliveries, day, counts, conventionStatus, refusals, outgoing);
    for (int position = 0; position < arrivals.size(); position++) {
      decision.decide(arrivals.get(position), stated.get(position));
    }
    store(ledger, day, counts, outgoing);
    identities.store(registrations(arrivals));
    deliveryBook.settle(deliveries.values(), counts.factsByKind().keySet(), day, outgoing);
    tallies.add(counts.records(), counts.factsByKind());
    tallies.leftOut(counts.fieldsLeftOut());
  }

  /** The deliveries that are named, and the numbers that come in each. */
  private static Map<DeliveryName, Set<Integer>> arriving(List<Arrival> arrivals) {
    Map<DeliveryName, Set<Integer>> numbers = new LinkedHashMap<>();
    for (Arrival arrival : arrivals) {
      if (arrival.delivery() != null) {
        Set<Integer> of = numbers.computeIfAbsent(arrival.delivery(), first -> new HashSet<>());
        if (arrival.number() != null) {
          of.add(arrival.number());
        }
      } else if (arrival.data() instanceof DeliveryOpened opened) {
        numbers.putIfAbsent(DeliveryName.of(arrival.topic(), opened.deliveryId()), new HashSet<>());
      } else if (arrival.data() instanceof DeliveryClosed closed) {
        numbers.putIfAbsent(DeliveryName.of(arrival.topic(), closed.deliveryId()), new HashSet<>());
      }
    }
    return numbers;
  }

  private FactLedger load(List<Arrival> arrivals, List<List<Statement>> stated)
      throws SQLException {
    Set<FactKey> keys = new HashSet<>();
    stated.forEach(statements -> statements.forEach(statement -> keys.add(statement.key())));
    Set<String> conventionSubjects = new HashSet<>();
    for (Arrival arrival : arrivals) {
      if (arrival.data() instanceof ConventionEvent
          || arrival.data() instanceof ProviderRegistration) {
        conventionSubjects.add(arrival.subject());
        keys.add(Statements.registrationOf(arrival.subject()));
        keys.add(Statements.conventionStatusOf(arrival.subject()));
      } else if (arrival.data() instanceof PremiumApplication application
          && application.iban() != null) {
        keys.add(AccountStatements.inProSante(arrival.subject()));
      }
    }
    // Loaded by subject below, with all their keys.
    keys.removeIf(
        key ->
            key.kind().equals(Statements.CONVENTION_EVENT)
                || key.kind().equals(Statements.REGISTER_ENTRY));
    FactStore.Coming coming = FactStore.Coming.of(stated.stream().flatMap(List::stream).toList());
    List<RecordedStatement> known = new ArrayList<>(factStore.load(keys, coming));
    known.addAll(factStore.load(conventionSubjects, Statements.CONVENTION_EVENT, coming));
    known.addAll(factStore.load(conventionSubjects, Statements.REGISTER_ENTRY, coming));
    return new FactLedger(known, epochs.current());
  }

  /** What a record states; nothing where it is refused, or about a delivery. */
  private static List<Statement> statements(Arrival arrival) {
    if (arrival.data() == null || arrival.subject() == null) {
      return List.of();
    }
    Origin origin =
        new Origin(
            arrival.topic().topicName(),
            arrival.envelope().deliveryId(),
            arrival.envelope().eventId());
    return arrival.data() instanceof Ruling ruling
        ? Statements.of(ruling, origin)
        : Statements.of(
            (UpstreamRecord) arrival.data(),
            arrival.leftOut(),
            arrival.subject(),
            arrival.topic().source(),
            origin);
  }

  private void store(
      FactLedger ledger, Optional<BusinessDay> day, BatchCounts counts, Outgoing outgoing)
      throws SQLException {
    List<Recording> recordings = Recording.of(ledger, day);
    for (Recording recording : recordings) {
      recording
          .fact()
          .ifPresent(
              fact -> {
                publish(fact, outgoing);
                counts.fact(fact.value().kind().id());
              });
    }
    factStore.add(recordings);
  }

  private static void publish(Fact fact, Outgoing outgoing) {
    Topic topic =
        fact.value().kind() == FactKind.BANK_ACCOUNT ? Topic.BANK_ACCOUNT_FACTS : Topic.FACTS;
    outgoing.publish(topic, fact.subject(), fact.factId(), fact);
  }

  private static List<ProviderRegistration> registrations(List<Arrival> arrivals) {
    return arrivals.stream()
        .map(Arrival::data)
        .filter(ProviderRegistration.class::isInstance)
        .map(ProviderRegistration.class::cast)
        .toList();
  }
}
