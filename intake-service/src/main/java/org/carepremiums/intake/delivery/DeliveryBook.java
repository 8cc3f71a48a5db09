package org.carepremiums.intake.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carepremiums.contracts.exchange.Outgoing;
import org.carepremiums.contracts.intake.Receipt;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.intake.store.AfterCommit;
import org.carepremiums.intake.store.LogContext;
import org.jboss.logging.Logger;

/**
 * Follows the deliveries and answers each with receipts: at once when it becomes complete, and at
 * the opening of a business day when something has changed since the last receipt.
 */
@ApplicationScoped
public class DeliveryBook {

  private static final Logger LOG = Logger.getLogger(DeliveryBook.class);

  private final DeliveryStore store;
  private final CompletedYears completedYears;
  private final AfterCommit afterCommit;
  private final MissingDeliveriesGauge missing;

  @Inject
  DeliveryBook(
      DeliveryStore store,
      CompletedYears completedYears,
      AfterCommit afterCommit,
      MissingDeliveriesGauge missing) {
    this.store = store;
    this.completedYears = completedYears;
    this.afterCommit = afterCommit;
    this.missing = missing;
  }

  /** The deliveries of those names, held until the transaction ends. */
  public Map<DeliveryName, Delivery> load(Collection<DeliveryName> names) throws SQLException {
    return store.load(names);
  }

  /**
   * Brings deliveries up to what they took in, receipts those that became complete or of which a
   * record was accepted without a field, and says for which years their sources have now delivered
   * everything.
   *
   * @param open the business day that is open; empty before the first, which leaves deliveries of
   *     which nothing could be read to the day that opens next
   */
  public void settle(Collection<Delivery> touched, Optional<BusinessDay> open, Outgoing outgoing)
      throws SQLException {
    List<Delivery> inOrder =
        touched.stream().sorted(Comparator.comparing(delivery -> delivery.id)).toList();
    List<CompletedYears.Completion> claims = new ArrayList<>();
    for (Delivery delivery : inOrder) {
      boolean completeNow = delivery.settle();
      Optional<BusinessDay> notice = delivery.notice(open);
      if (notice.isPresent()) {
        if (completeNow) {
          issueReceipt(delivery, notice.get(), outgoing);
        }
        claims.addAll(claims(delivery, notice.get()));
      }
    }
    announceCompletedYears(claims, outgoing);
  }

  /**
   * Receipts everything that has changed since its last receipt, as far as notice is taken of it on
   * that day: what was sent ahead of a later day waits for it.
   */
  public void dayOpened(BusinessDay day, Outgoing outgoing) throws SQLException {
    List<CompletedYears.Completion> claims = new ArrayList<>();
    for (Delivery delivery : store.awaitingReceipt()) {
      if (delivery.notice(Optional.of(day)).filter(day::equals).isPresent()) {
        issueReceipt(delivery, day, outgoing);
        claims.addAll(claims(delivery, day));
      }
    }
    announceCompletedYears(claims, outgoing);
    afterCommit.run(missing::refresh);
  }

  /** The years that it completes. */
  private static List<CompletedYears.Completion> claims(Delivery delivery, BusinessDay on) {
    return delivery.status == DeliveryStatus.COMPLETE
        ? Arrays.stream(delivery.completes)
            .mapToObj(year -> new CompletedYears.Completion(delivery.name(), year, on))
            .toList()
        : List.of();
  }

  private void announceCompletedYears(List<CompletedYears.Completion> claims, Outgoing outgoing)
      throws SQLException {
    if (!claims.isEmpty()) {
      completedYears.record(claims, outgoing);
      afterCommit.run(missing::refresh);
    }
  }

  private void issueReceipt(Delivery delivery, BusinessDay on, Outgoing outgoing) {
    delivery.receiptVersion++;
    delivery.receiptDue = false;
    Receipt receipt = ReceiptText.of(delivery, delivery.receiptVersion, on);
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
                        "receipt %s to %s for %s: received %d, accepted %d, rejected %d,"
                            + " duplicates %d, superseded %d",
                        receipt.status(),
                        receipt.source(),
                        receipt.feed(),
                        receipt.received(),
                        receipt.accepted(),
                        receipt.rejected(),
                        receipt.duplicates(),
                        receipt.superseded())));
  }
}
