package org.carepremiums.intake.inbox;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.json.UnusableField;
import org.carepremiums.contracts.topic.CloudEventHeaders;
import org.carepremiums.contracts.upstream.ConventionEvent;
import org.carepremiums.contracts.upstream.DeliveryClosed;
import org.carepremiums.contracts.upstream.DeliveryOpened;
import org.carepremiums.contracts.upstream.ProviderRegistration;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.intake.delivery.DataChecksum;
import org.carepremiums.intake.delivery.Delivery;
import org.carepremiums.intake.delivery.DeliveryName;
import org.carepremiums.intake.delivery.IntakeCounts;
import org.carepremiums.intake.delivery.Reception;
import org.carepremiums.intake.delivery.RecordOutcome;
import org.carepremiums.intake.ledger.FactLedger;
import org.carepremiums.intake.ledger.LedgerVerdict;
import org.carepremiums.intake.ledger.Notice;
import org.carepremiums.intake.ledger.SourceStatement;
import org.carepremiums.platform.messaging.outbox.Outgoing;

/**
 * Decides, record after record of one batch, what becomes of it.
 *
 * <p>A number that comes again within a delivery corrects the record that was refused under it.
 * Where the record under it was taken in, it is a duplicate while it says what is known; if it says
 * something else it is refused, because the receipt could not tell the two apart: another statement
 * needs a number of its own, or comes in another delivery.
 */
final class RecordDecision {

  private final FactLedger ledger;
  private final Map<DeliveryName, Delivery> deliveries;
  private final Optional<BusinessDay> openDay;
  private final IntakeCounts.Batch counts;
  private final ConventionStatusDerivation conventionStatus;
  private final RecordRejection refusals;
  private final Outgoing outgoing;

  RecordDecision(
      FactLedger ledger,
      Map<DeliveryName, Delivery> deliveries,
      Optional<BusinessDay> openDay,
      IntakeCounts.Batch counts,
      ConventionStatusDerivation conventionStatus,
      RecordRejection refusals,
      Outgoing outgoing) {
    this.ledger = ledger;
    this.deliveries = deliveries;
    this.openDay = openDay;
    this.counts = counts;
    this.conventionStatus = conventionStatus;
    this.refusals = refusals;
    this.outgoing = outgoing;
  }

  void refuse(ArrivedRecord.Refused arrival) {
    Delivery delivery = arrival.delivery() == null ? null : deliveries.get(arrival.delivery());
    Reception reception = delivery == null ? Reception.FIRST : receive(arrival, delivery);
    refuse(arrival, arrival.why(), delivery, reception);
  }

  void take(ArrivedRecord.OfDelivery arrival) {
    Delivery delivery = deliveries.get(arrival.delivery());
    try {
      if (arrival.data() instanceof DeliveryClosed closed) {
        delivery.close(closed);
      } else {
        delivery.open(
            (DeliveryOpened) arrival.data(), Notice.of(arrival.data().observedOn(), openDay));
      }
    } catch (InvalidRecord refusal) {
      refuse(arrival, refusal, null, Reception.FIRST);
    }
  }

  void take(ArrivedRecord.Ruled arrival) {
    arrival.statements().forEach(ledger::record);
  }

  void take(ArrivedRecord.OfFeed arrival) {
    Delivery delivery = deliveries.get(arrival.delivery());
    Reception reception = receive(arrival, delivery);
    delivery.sawDay(arrival.data().observedOn());
    try {
      RecordOutcome outcome = record(arrival, reception == Reception.REPEATS);
      Optional<InvalidRecord> refusal = arrival.data().refusal(arrival.leftOut());
      if (refusal.isPresent()) {
        throw refusal.get();
      }
      counts.record(arrival.topic(), outcome);
      delivery.count(outcome, arrival.number());
      if (outcome == RecordOutcome.ACCEPTED) {
        for (UnusableField field : arrival.leftOut()) {
          counts.leftOut(arrival.topic());
          delivery.note(arrival.received().place(), arrival.number(), field);
        }
      }
    } catch (InvalidRecord refusal) {
      refuse(arrival, refusal, delivery, reception);
    }
  }

  static InvalidRecord contradictory() {
    return new InvalidRecord(
        "contradictory",
        null,
        "The same delivery already says something else about the same, observed on the same day.");
  }

  private static Reception receive(ArrivedRecord arrival, Delivery delivery) {
    return delivery.receive(arrival.number(), DataChecksum.digest(arrival.received()));
  }

  private void refuse(
      ArrivedRecord arrival, InvalidRecord why, Delivery delivery, Reception reception) {
    InvalidRecord refusal = UploadedCsv.atItsLine(arrival.received(), why);
    refusals.refuse(arrival.received(), arrival.topic(), arrival.subject(), refusal, outgoing);
    count(arrival, refusal, delivery, reception);
  }

  /** What was refused before it could be read counts as well. */
  void countRefused(ArrivedRecord.Refused arrival) {
    Delivery delivery = arrival.delivery() == null ? null : deliveries.get(arrival.delivery());
    count(
        arrival,
        arrival.why(),
        delivery,
        delivery == null ? Reception.FIRST : receive(arrival, delivery));
  }

  private void count(
      ArrivedRecord arrival, InvalidRecord refusal, Delivery delivery, Reception reception) {
    counts.rejected(arrival.topic(), refusal.code());
    if (delivery != null) {
      delivery.refuse(
          arrival.received().place(),
          arrival.number(),
          reception,
          DataChecksum.digest(arrival.received()),
          refusal);
    }
  }

  private RecordOutcome record(ArrivedRecord.OfFeed arrival, boolean repeated)
      throws InvalidRecord {
    List<SourceStatement> statements = new ArrayList<>(arrival.statements().size());
    Set<LedgerVerdict> foreseen = EnumSet.noneOf(LedgerVerdict.class);
    for (SourceStatement stated : arrival.statements()) {
      SourceStatement statement = AccountStatements.withKnownHolder(stated, ledger);
      statements.add(statement);
      foreseen.add(ledger.judge(statement));
    }
    if (repeated && !Set.of(LedgerVerdict.KNOWN).containsAll(foreseen)) {
      throw new InvalidRecord(
          "sequence-reused",
          CloudEventHeaders.SEQUENCE,
          "Number %d of this delivery was taken in with other data; a correction of it comes in"
                  .formatted(arrival.number())
              + " another delivery.");
    }
    if (foreseen.contains(LedgerVerdict.CONTRADICTORY)) {
      throw contradictory();
    }
    Set<LedgerVerdict> verdicts = EnumSet.noneOf(LedgerVerdict.class);
    for (SourceStatement statement : statements) {
      verdicts.add(ledger.record(statement));
    }
    if (verdicts.contains(LedgerVerdict.NEW_VERSION)) {
      statements.forEach(this::derive);
      return RecordOutcome.ACCEPTED;
    }
    return verdicts.contains(LedgerVerdict.LATE)
        ? RecordOutcome.SUPERSEDED
        : RecordOutcome.DUPLICATE;
  }

  private void derive(SourceStatement statement) {
    String kind = statement.key().kind();
    String provider = statement.key().subject();
    if (kind.equals(ProviderRegistration.KIND)) {
      RegistrationDerivation.derive(provider, statement.origin(), ledger);
    }
    if (kind.equals(ProviderRegistration.KIND) || kind.equals(ConventionEvent.KIND)) {
      conventionStatus.derive(provider, statement.origin(), ledger);
    }
  }
}
