package org.carepremiums.intake.inbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.json.UnusableField;
import org.carepremiums.contracts.topic.CloudEventHeaders;
import org.carepremiums.contracts.upstream.ConventionEvent;
import org.carepremiums.contracts.upstream.DeliveryClosed;
import org.carepremiums.contracts.upstream.DeliveryOpened;
import org.carepremiums.contracts.upstream.ProviderRegistration;
import org.carepremiums.contracts.upstream.UpstreamRecord;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.intake.delivery.Delivery;
import org.carepremiums.intake.delivery.DeliveryName;
import org.carepremiums.intake.delivery.Reception;
import org.carepremiums.intake.delivery.RecordOutcome;
import org.carepremiums.intake.ledger.FactLedger;
import org.carepremiums.intake.ledger.Notice;
import org.carepremiums.intake.ledger.Origin;
import org.carepremiums.intake.ledger.Statement;
import org.carepremiums.intake.ledger.Verdict;
import org.carepremiums.platform.messaging.outbox.Outgoing;

/**
 * Decides, record after record of one batch, what becomes of it.
 *
 * <p>A number that comes again within a delivery mends the record that was refused under it. Where
 * the record under it was taken in, it is a duplicate while it says what is known; if it says
 * something else it is refused, because the receipt could not tell the two apart: another statement
 * needs a number of its own, or comes in another delivery.
 */
final class RecordDecision {

  private final FactLedger ledger;
  private final Map<DeliveryName, Delivery> deliveries;
  private final Optional<BusinessDay> openDay;
  private final BatchCounts counts;
  private final ConventionStatusDerivation conventionStatus;
  private final Refusals refusals;
  private final Outgoing outgoing;

  RecordDecision(
      FactLedger ledger,
      Map<DeliveryName, Delivery> deliveries,
      Optional<BusinessDay> openDay,
      BatchCounts counts,
      ConventionStatusDerivation conventionStatus,
      Refusals refusals,
      Outgoing outgoing) {
    this.ledger = ledger;
    this.deliveries = deliveries;
    this.openDay = openDay;
    this.counts = counts;
    this.conventionStatus = conventionStatus;
    this.refusals = refusals;
    this.outgoing = outgoing;
  }

  /**
   * @param stated what the record states
   */
  void decide(Arrival arrival, List<Statement> stated) {
    Delivery delivery = arrival.delivery() == null ? null : deliveries.get(arrival.delivery());
    Reception reception =
        delivery == null
            ? Reception.FIRST
            : delivery.receive(arrival.number(), arrival.received().value());
    if (arrival.refusal() != null) {
      refuse(arrival, arrival.refusal(), delivery, reception);
      return;
    }
    try {
      if (arrival.data() instanceof DeliveryOpened opened) {
        deliveries
            .get(DeliveryName.of(arrival.topic(), opened.deliveryId()))
            .open(opened, Notice.of(opened.observedOn(), openDay));
      } else if (arrival.data() instanceof DeliveryClosed closed) {
        deliveries.get(DeliveryName.of(arrival.topic(), closed.deliveryId())).close(closed);
      } else {
        if (delivery != null) {
          delivery.sawDay(((UpstreamRecord) arrival.data()).observedOn());
        }
        RecordOutcome outcome = record(arrival, stated, reception == Reception.REPEATS);
        Optional<InvalidRecord> refusedAccount =
            AccountStatements.refusal(arrival.data(), arrival.leftOut());
        if (refusedAccount.isPresent()) {
          refuse(arrival, refusedAccount.get(), delivery, reception);
          return;
        }
        if (delivery != null) {
          counts.record(arrival.topic(), outcome);
          delivery.count(outcome, arrival.number());
        }
        if (outcome == RecordOutcome.ACCEPTED) {
          note(arrival, delivery);
        }
      }
    } catch (InvalidRecord refusal) {
      refuse(arrival, refusal, delivery, reception);
    }
  }

  private void note(Arrival arrival, Delivery delivery) {
    for (UnusableField field : arrival.leftOut()) {
      counts.leftOut(arrival.topic());
      if (delivery != null) {
        delivery.note(arrival.received().place(), arrival.number(), field);
      }
    }
  }

  private void refuse(Arrival arrival, InvalidRecord why, Delivery delivery, Reception reception) {
    InvalidRecord refusal = UploadedCsv.atItsLine(arrival.received(), why);
    refusals.refuse(arrival.received(), arrival.topic(), arrival.subject(), refusal, outgoing);
    counts.rejected(arrival.topic(), refusal.code());
    if (delivery != null) {
      delivery.refuse(
          arrival.received().place(),
          arrival.number(),
          reception,
          arrival.received().value(),
          refusal);
    }
  }

  private RecordOutcome record(Arrival arrival, List<Statement> stated, boolean repeated)
      throws InvalidRecord {
    List<Statement> statements =
        stated.stream()
            .map(statement -> AccountStatements.withKnownHolder(statement, ledger))
            .toList();
    Set<Verdict> foreseen = statements.stream().map(ledger::judge).collect(Collectors.toSet());
    if (repeated && !Set.of(Verdict.KNOWN).containsAll(foreseen)) {
      throw new InvalidRecord(
          "sequence-reused",
          CloudEventHeaders.SEQUENCE,
          "Number %d of this delivery was taken in with other data; a correction of it comes in"
                  .formatted(arrival.number())
              + " another delivery.");
    }
    if (foreseen.contains(Verdict.CONTRADICTORY)) {
      throw new InvalidRecord(
          "contradictory",
          null,
          "The same delivery already says something else about the same, observed on the same day.");
    }
    Set<Verdict> verdicts = statements.stream().map(ledger::record).collect(Collectors.toSet());
    if (verdicts.contains(Verdict.NEW_VERSION)) {
      derive(arrival, statements);
      return RecordOutcome.ACCEPTED;
    }
    return verdicts.contains(Verdict.LATE) ? RecordOutcome.SUPERSEDED : RecordOutcome.DUPLICATE;
  }

  private void derive(Arrival arrival, List<Statement> statements) {
    if (arrival.data() instanceof ProviderRegistration) {
      RegistrationDerivation.derive(arrival.subject(), statements.get(0).origin(), ledger);
    }
    if (arrival.data() instanceof ConventionEvent
        || arrival.data() instanceof ProviderRegistration) {
      Origin origin = statements.get(0).origin();
      conventionStatus.derive(arrival.subject(), origin, ledger);
    }
  }
}
