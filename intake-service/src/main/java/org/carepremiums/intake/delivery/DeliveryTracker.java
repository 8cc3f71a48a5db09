package org.carepremiums.intake.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carepremiums.contracts.intake.Receipt;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.intake.plausibility.Anomaly;
import org.carepremiums.intake.store.AfterCommit;
import org.carepremiums.intake.store.LogContext;
import org.carepremiums.platform.messaging.outbox.Outgoing;
import org.carepremiums.platform.web.RequestRefused;
import org.jboss.logging.Logger;

/**
 * Follows the deliveries and answers each with receipts: at once when it has arrived whole, and at
 * the opening of a business day when something has changed since the last receipt.
 */
@ApplicationScoped
public class DeliveryTracker {

  private static final Logger LOG = Logger.getLogger(DeliveryTracker.class);

  private final DeliveryStore store;
  private final RefusedRecords refusedRecords;
  private final DeliveryParameters parameters;
  private final CompletedYears completedYears;
  private final AfterCommit afterCommit;
  private final PlausibilityCheck plausibility;
  private final DeliveryGauges gauges;

  @Inject
  DeliveryTracker(
      DeliveryStore store,
      RefusedRecords refusedRecords,
      DeliveryParameters parameters,
      CompletedYears completedYears,
      AfterCommit afterCommit,
      PlausibilityCheck plausibility,
      DeliveryGauges gauges) {
    this.store = store;
    this.refusedRecords = refusedRecords;
    this.parameters = parameters;
    this.completedYears = completedYears;
    this.afterCommit = afterCommit;
    this.plausibility = plausibility;
    this.gauges = gauges;
  }

  /**
   * The deliveries of those names, held until the transaction ends.
   *
   * @param arriving the numbers that arrive for each of them
   */
  public Map<DeliveryName, Delivery> load(Map<DeliveryName, ? extends Set<Integer>> arriving)
      throws SQLException {
    Map<DeliveryName, Delivery> deliveries = store.load(arriving.keySet());
    Map<String, Set<Integer>> numbers = new HashMap<>();
    arriving.forEach((name, some) -> numbers.put(name.id(), Set.copyOf(some)));
    refusedRecords.load(deliveries.values(), numbers);
    return deliveries;
  }

  /**
   * Brings deliveries up to what they took in, receipts those that arrived whole or of which a
   * record was accepted without a field, and says for which years their sources have now delivered
   * everything. Those that their figures hold are judged again where these can be compared with
   * more: the register, say, or the figures of the year before may come after them, and count once
   * they have arrived whole.
   *
   * @param open the business day that is open; empty before the first, which leaves deliveries of
   *     which nothing could be read to the day that opens next
   */
  public void settle(Collection<Delivery> touched, Optional<BusinessDay> open, Outgoing outgoing)
      throws SQLException {
    List<Delivery> inOrder =
        touched.stream().sorted(Comparator.comparing(delivery -> delivery.id)).toList();
    Set<Delivery> toldAtOnce = new HashSet<>();
    Set<Delivery> completeBefore = new HashSet<>();
    for (Delivery delivery : inOrder) {
      DeliveryStatus before = delivery.status;
      if (before == DeliveryStatus.COMPLETE) {
        completeBefore.add(delivery);
      }
      settle(delivery, delivery.notice(open));
      if (delivery.isToldAtOnce(before)) {
        toldAtOnce.add(delivery);
      }
    }
    refusedRecords.save(inOrder);
    List<Delivery> settled = new ArrayList<>(inOrder);
    List<Delivery> news =
        inOrder.stream()
            .filter(
                delivery ->
                    plausibility.dependsOn(delivery) || isCompleteNow(delivery, completeBefore))
            .toList();
    if (!news.isEmpty()) {
      List<Delivery> held =
          store.heldByFigures().stream()
              .filter(delivery -> !touched.contains(delivery))
              .filter(delivery -> plausibility.mayChange(delivery, news))
              .toList();
      for (Delivery delivery : judgeAgain(held, open)) {
        settled.add(delivery);
        // What it says is as old as it is: a year that was taken back since stays so
        completeBefore.add(delivery);
        if (!delivery.isHeld()) {
          toldAtOnce.add(delivery);
        }
      }
    }
    List<CompletedYears.Completion> claims = new ArrayList<>();
    for (Delivery delivery : settled) {
      Optional<BusinessDay> notice = delivery.notice(open);
      if (notice.isPresent()) {
        if (toldAtOnce.contains(delivery)) {
          issueReceipt(delivery, notice.get(), outgoing);
        }
        claims.addAll(claims(delivery, notice.get(), !completeBefore.contains(delivery)));
      }
    }
    announceCompletedYears(claims, outgoing);
  }

  private static boolean isCompleteNow(Delivery delivery, Set<Delivery> completeBefore) {
    return delivery.status == DeliveryStatus.COMPLETE && !completeBefore.contains(delivery);
  }

  /** Those of which something else is found than before. */
  private List<Delivery> judgeAgain(List<Delivery> held, Optional<BusinessDay> open)
      throws SQLException {
    List<Delivery> changed = new ArrayList<>();
    for (Delivery delivery : held) {
      Optional<BusinessDay> notice = delivery.notice(open);
      if (delivery.judgedAgain(found(delivery, notice))) {
        delivery.settle(refusedPercent(notice));
        changed.add(delivery);
      }
    }
    if (!changed.isEmpty()) {
      afterCommit.run(gauges::showHeld);
    }
    return changed;
  }

  private List<Anomaly> found(Delivery delivery, Optional<BusinessDay> notice) throws SQLException {
    return plausibility.ofOpenYears(delivery, notice.map(BusinessDay::value).orElse(LocalDate.MIN));
  }

  private void settle(Delivery delivery, Optional<BusinessDay> notice) throws SQLException {
    if (delivery.isToBeJudged()) {
      delivery.judged(found(delivery, notice));
    }
    boolean heldBefore = delivery.isHeld();
    delivery.settle(refusedPercent(notice));
    if (heldBefore || delivery.isHeld()) {
      afterCommit.run(gauges::showHeld);
    }
  }

  /**
   * A delivery that has arrived whole is stood by as it is, whatever holds it.
   *
   * @param by who confirms it
   * @throws RequestRefused where it is not known, has not arrived whole, or is not held
   */
  public void confirm(
      DeliveryName name, String by, String reason, BusinessDay open, Outgoing outgoing)
      throws SQLException {
    Delivery delivery =
        store.find(name).orElseThrow(() -> RequestRefused.notFound("there is no such delivery"));
    if (!delivery.hasArrived()) {
      throw RequestRefused.conflict(
          "delivery-not-whole", "not everything that its manifest announces has arrived");
    }
    BusinessDay day = delivery.notice(Optional.of(open)).orElse(open);
    if (!delivery.isHeld()) {
      throw RequestRefused.conflict("delivery-not-held", "nothing of it is to be confirmed");
    }
    delivery.confirm(reason, day);
    store.confirmed(delivery, by);
    delivery.settle(refusedPercent(Optional.of(day)));
    afterCommit.run(gauges::showHeld);
    issueReceipt(delivery, day, outgoing);
    announceCompletedYears(claims(delivery, day, true), outgoing);
  }

  /**
   * Takes back that a source has delivered everything for a year, or says it again.
   *
   * @throws RequestRefused where that is not possible as it stands
   */
  public void take(CompletedYears.Step step, Outgoing outgoing) throws SQLException {
    if (!completedYears.take(step, outgoing)) {
      throw RequestRefused.conflict(
          step.complete() ? "year-not-suspended" : "year-not-complete",
          step.complete()
              ? "the year was not taken back, or a case handler took it back and has to say it again"
              : "the year is not complete");
    }
    afterCommit.run(gauges::showMissing);
  }

  /** Before the first business day, what holds first. */
  private BigDecimal refusedPercent(Optional<BusinessDay> day) {
    return DeliveryParameters.on(
        parameters.refusedPercent(), day.map(BusinessDay::value).orElse(LocalDate.MIN));
  }

  /**
   * Receipts everything that has changed since its last receipt, as far as notice is taken of it on
   * that day: what was sent ahead of a later day waits for it.
   */
  public void dayOpened(BusinessDay day, Outgoing outgoing) throws SQLException {
    judgeAgain(store.heldByFigures(), Optional.of(day));
    List<CompletedYears.Completion> claims = new ArrayList<>();
    for (Delivery delivery : store.awaitingReceipt()) {
      if (delivery.notice(Optional.of(day)).filter(day::equals).isPresent()) {
        issueReceipt(delivery, day, outgoing);
        claims.addAll(claims(delivery, day, false));
      }
    }
    announceCompletedYears(claims, outgoing);
    afterCommit.run(gauges::showMissing);
    afterCommit.run(gauges::showHeld);
  }

  /** The years that it completes. */
  private static List<CompletedYears.Completion> claims(
      Delivery delivery, BusinessDay on, boolean completeNow) {
    return delivery.status == DeliveryStatus.COMPLETE
        ? Arrays.stream(delivery.completes)
            .mapToObj(
                year ->
                    new CompletedYears.Completion(
                        delivery.name(), year, on, delivery.confirmation, completeNow))
            .toList()
        : List.of();
  }

  private void announceCompletedYears(List<CompletedYears.Completion> claims, Outgoing outgoing)
      throws SQLException {
    if (!claims.isEmpty()) {
      completedYears.record(claims, outgoing);
      afterCommit.run(gauges::showMissing);
    }
  }

  private void issueReceipt(Delivery delivery, BusinessDay on, Outgoing outgoing)
      throws SQLException {
    delivery.receiptVersion++;
    delivery.receiptDue = false;
    Receipt receipt =
        ReceiptText.of(
            delivery, refusedPercent(Optional.of(on)), refusedRecords.summary(delivery.id), on);
    StoredReceipt.of(receipt).persist();
    Topic receipts = Topic.receipts(receipt.source());
    outgoing.publish(receipts, receipt.source().id(), receipt.receiptId(), receipt);
    afterCommit.run(
        () ->
            LogContext.run(
                null,
                receipt.deliveryId(),
                receipt.receiptId(),
                () ->
                    LOG.infof(
                        "receipt %s to %s for %s, version %d: received %d, accepted %d, rejected %d,"
                            + " duplicates %d, superseded %d",
                        receipt.status(),
                        receipt.source(),
                        receipt.feed(),
                        receipt.version(),
                        receipt.received(),
                        receipt.accepted(),
                        receipt.rejected(),
                        receipt.duplicates(),
                        receipt.superseded())));
  }
}
