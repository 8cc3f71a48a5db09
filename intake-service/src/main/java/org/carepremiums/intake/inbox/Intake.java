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
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactKey;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.ConventionEvent;
import org.carepremiums.contracts.upstream.ProviderRegistration;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.intake.delivery.Delivery;
import org.carepremiums.intake.delivery.DeliveryName;
import org.carepremiums.intake.delivery.DeliveryTracker;
import org.carepremiums.intake.delivery.IntakeCounts;
import org.carepremiums.intake.ledger.FactLedger;
import org.carepremiums.intake.ledger.Recorded;
import org.carepremiums.intake.ledger.SourceStatement;
import org.carepremiums.intake.store.FactStore;
import org.carepremiums.intake.store.ProviderIdentities;
import org.carepremiums.platform.messaging.day.Epochs;
import org.carepremiums.platform.messaging.day.OpenDay;
import org.carepremiums.platform.messaging.inbox.PollHandler;
import org.carepremiums.platform.messaging.outbox.Outgoing;
import org.carepremiums.platform.messaging.record.ReceivedRecord;

/**
 * Turns the records of one poll into facts: reads them all, loads what they may touch, decides in
 * memory in their order, and stores everything, each with a number of database statements that does
 * not depend on how many records there are.
 */
@ApplicationScoped
public class Intake implements PollHandler {

  /** Of these every statement about a subject is loaded, since facts follow from all of them. */
  private static final List<String> KEPT = List.of(ConventionEvent.KIND, ProviderRegistration.KIND);

  private final OpenDay openDay;
  private final DayOpening dayOpening;
  private final RecordReading reading;
  private final RecordRejection refusals;
  private final ConventionStatusDerivation conventionStatus;
  private final DeliveryTracker deliveryBook;
  private final FactStore factStore;
  private final ProviderIdentities identities;
  private final IntakeCounts tallies;
  private final Epochs epochs;

  @Inject
  Intake(
      OpenDay openDay,
      DayOpening dayOpening,
      RecordReading reading,
      RecordRejection refusals,
      ConventionStatusDerivation conventionStatus,
      DeliveryTracker deliveryBook,
      FactStore factStore,
      ProviderIdentities identities,
      IntakeCounts tallies,
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
    List<ArrivedRecord> arrivals =
        records.stream()
            .filter(received -> !received.topic().equals(Topic.BUSINESS_DAYS.topicName()))
            .map(received -> reading.read(received, day))
            .toList();
    if (arrivals.isEmpty()) {
      return;
    }
    Map<DeliveryName, Delivery> deliveries = deliveryBook.load(arriving(arrivals));
    FactLedger ledger = load(arrivals, day);
    IntakeCounts.Batch counts = new IntakeCounts.Batch();
    RecordDecision decision =
        new RecordDecision(ledger, deliveries, day, counts, conventionStatus, refusals, outgoing);
    arrivals.forEach(arrival -> arrival.decide(decision));
    store(ledger, counts, outgoing);
    identities.store(registrations(arrivals));
    deliveryBook.settle(deliveries.values(), day, outgoing);
    tallies.add(counts);
  }

  /** Its sender learns of it from the rejection, and finds it in the receipt as well. */
  @Override
  public void refused(ReceivedRecord received, InvalidRecord why, Outgoing outgoing)
      throws SQLException {
    Optional<BusinessDay> day = openDay.current();
    ArrivedRecord.Refused arrival = RecordReading.refused(received, why, day);
    Map<DeliveryName, Delivery> deliveries = deliveryBook.load(arriving(List.of(arrival)));
    IntakeCounts.Batch counts = new IntakeCounts.Batch();
    new RecordDecision(null, deliveries, day, counts, conventionStatus, refusals, outgoing)
        .countRefused(arrival);
    deliveryBook.settle(deliveries.values(), day, outgoing);
    tallies.add(counts);
  }

  /** The deliveries that are named, and the numbers that come in each. */
  private static Map<DeliveryName, Set<Integer>> arriving(List<ArrivedRecord> arrivals) {
    Map<DeliveryName, Set<Integer>> numbers = new LinkedHashMap<>();
    for (ArrivedRecord arrival : arrivals) {
      if (arrival.delivery() != null) {
        Set<Integer> of = numbers.computeIfAbsent(arrival.delivery(), first -> new HashSet<>());
        if (arrival.number() != null) {
          of.add(arrival.number());
        }
      }
    }
    return numbers;
  }

  private FactLedger load(List<ArrivedRecord> arrivals, Optional<BusinessDay> day)
      throws SQLException {
    List<SourceStatement> stated =
        arrivals.stream().flatMap(arrival -> arrival.statements().stream()).toList();
    Set<FactKey> keys = new HashSet<>();
    Set<String> derivedFor = new HashSet<>();
    for (SourceStatement statement : stated) {
      String subject = statement.key().subject();
      if (KEPT.contains(statement.key().kind())) {
        derivedFor.add(subject);
        keys.add(StatementsOfRecord.registrationOf(subject));
        keys.add(StatementsOfRecord.conventionStatusOf(subject));
      } else {
        keys.add(statement.key());
        AccountStatements.holderOf(statement).ifPresent(keys::add);
      }
    }
    FactStore.Coming coming = FactStore.Coming.of(stated);
    List<Recorded> known = new ArrayList<>(factStore.load(keys, coming));
    for (String kind : KEPT) {
      known.addAll(factStore.load(derivedFor, kind, coming));
    }
    return new FactLedger(known, epochs.current(), day);
  }

  private void store(FactLedger ledger, IntakeCounts.Batch counts, Outgoing outgoing)
      throws SQLException {
    for (Recorded recorded : ledger.added()) {
      recorded
          .fact()
          .ifPresent(
              fact -> {
                publish(fact, outgoing);
                counts.fact(fact.value().kind().id());
              });
    }
    factStore.add(ledger.added());
  }

  private static void publish(Fact fact, Outgoing outgoing) {
    Topic topic =
        fact.value().kind() == FactKind.BANK_ACCOUNT ? Topic.BANK_ACCOUNT_FACTS : Topic.FACTS;
    outgoing.publish(topic, fact.subject(), fact.factId(), fact);
  }

  private static List<ProviderRegistration> registrations(List<ArrivedRecord> arrivals) {
    return arrivals.stream()
        .filter(ArrivedRecord.OfFeed.class::isInstance)
        .map(arrival -> ((ArrivedRecord.OfFeed) arrival).data())
        .filter(ProviderRegistration.class::isInstance)
        .map(ProviderRegistration.class::cast)
        .toList();
  }
}
