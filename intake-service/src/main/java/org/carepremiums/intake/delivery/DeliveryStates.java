package org.carepremiums.intake.delivery;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.carepremiums.contracts.intake.Receipt;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.intake.plausibility.Anomaly;
import org.carepremiums.platform.messaging.day.OpenDay;

/** Shows what became of deliveries. */
@ApplicationScoped
public class DeliveryStates {

  private final RefusedRecords refusedRecords;
  private final DeliveryParameters parameters;
  private final OpenDay openDay;
  private final PlausibilityCheck plausibility;

  @Inject
  DeliveryStates(
      RefusedRecords refusedRecords,
      DeliveryParameters parameters,
      OpenDay openDay,
      PlausibilityCheck plausibility) {
    this.refusedRecords = refusedRecords;
    this.parameters = parameters;
    this.openDay = openDay;
    this.plausibility = plausibility;
  }

  /** Empty where nothing of it has come. */
  @Transactional
  public Optional<DeliveryState> of(DeliveryName name) throws SQLException {
    Delivery delivery = Delivery.findById(name.id());
    return delivery == null ? Optional.empty() : Optional.of(shown(delivery));
  }

  /**
   * What of the figures of the years that it names goes beyond the limits, by everything that is
   * known now; empty where nothing of it has come.
   */
  @Transactional
  public Optional<PlausibilityState> plausibility(DeliveryName name) throws SQLException {
    Delivery delivery = Delivery.findById(name.id());
    return delivery == null
        ? Optional.empty()
        : Optional.of(
            new PlausibilityState(
                delivery.status,
                Arrays.stream(delivery.completes).boxed().toList(),
                delivery.isImplausible(),
                delivery.confirmation,
                delivery.anomalies,
                plausibility.of(delivery, day(delivery))));
  }

  /**
   * What was found in the figures of a delivery and holds it, as it was kept when it had arrived
   * whole; nothing of one that is not held for that.
   */
  @Transactional
  public List<Anomaly> holding(DeliveryName name) {
    Delivery delivery = Delivery.findById(name.id());
    return delivery == null || !delivery.isImplausible() ? List.of() : delivery.anomalies;
  }

  /**
   * Those that have not arrived whole and may concern a year, because they say so or do not say
   * what they concern.
   */
  @Transactional
  public List<UnfinishedDelivery> unfinished(PremiumYear year) {
    return Delivery.<Delivery>list(
            "status in ?1", Sort.by("id"), List.of(DeliveryStatus.OPEN, DeliveryStatus.INCOMPLETE))
        .stream()
        .filter(delivery -> concerns(delivery, year))
        .map(DeliveryStates::unfinished)
        .toList();
  }

  /** How many deliveries stand where. */
  @Transactional
  public Map<String, Long> countByStatus() {
    Map<String, Long> counts = new TreeMap<>();
    for (DeliveryStatus status :
        List.of(DeliveryStatus.COMPLETE, DeliveryStatus.INCOMPLETE, DeliveryStatus.OPEN)) {
      counts.put(status.name().toLowerCase(Locale.ROOT), Delivery.count("status", status));
    }
    return counts;
  }

  /**
   * The records of a delivery that stand refused and have a number, in the order of their numbers.
   *
   * @param after the last that is known; {@code null} for the first ones
   */
  public List<Receipt.Example> refusedLines(DeliveryName name, Receipt.Example after, int most)
      throws SQLException {
    return refusedRecords.lines(name.id(), after, most);
  }

  private LocalDate day(Delivery delivery) throws SQLException {
    return delivery.notice(openDay.current()).map(BusinessDay::value).orElse(LocalDate.MIN);
  }

  private DeliveryState shown(Delivery delivery) throws SQLException {
    return new DeliveryState(
        delivery.source,
        delivery.feed,
        delivery.deliveryId,
        delivery.status,
        delivery.announced,
        delivery.received,
        delivery.accepted,
        delivery.rejected,
        delivery.duplicates,
        delivery.superseded,
        ReceiptText.missing(delivery),
        Arrays.stream(delivery.completes).boxed().toList(),
        ReceiptText.problems(
            delivery, DeliveryParameters.on(parameters.refusedPercent(), day(delivery))),
        refusedRecords.summary(delivery.id));
  }

  private static boolean concerns(Delivery delivery, PremiumYear year) {
    return delivery.period() == null
        || delivery.period().overlaps(year.period())
        || Arrays.stream(delivery.completes).anyMatch(completed -> completed == year.value());
  }

  private static UnfinishedDelivery unfinished(Delivery delivery) {
    return new UnfinishedDelivery(
        delivery.source,
        delivery.feed,
        delivery.deliveryId,
        delivery.status,
        delivery.openedOn,
        delivery.period(),
        Arrays.stream(delivery.completes).boxed().toList(),
        delivery.announced,
        delivery.received);
  }
}
