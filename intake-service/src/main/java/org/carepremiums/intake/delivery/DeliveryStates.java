package org.carepremiums.intake.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.platform.messaging.day.OpenDay;

/** Shows what became of a delivery. */
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
   * The records of a delivery that stand refused, in the order of their numbers.
   *
   * @param after the last that is known; {@code null} for the first ones
   */
  public List<RefusedLine> refusedLines(DeliveryName name, RefusedLine after, int most)
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
}
