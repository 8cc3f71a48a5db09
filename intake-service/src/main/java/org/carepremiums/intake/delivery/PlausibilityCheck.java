package org.carepremiums.intake.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.carepremiums.intake.plausibility.Anomaly;
import org.carepremiums.intake.plausibility.AnomalyKind;
import org.carepremiums.intake.plausibility.PartFigures;
import org.carepremiums.intake.plausibility.Plausibility;
import org.carepremiums.intake.store.FeedYearFigures;

/**
 * Judges the years that a delivery would complete, with everything that is known of them by then.
 */
@ApplicationScoped
class PlausibilityCheck {

  private final FeedYearFigures figures;
  private final CompletedYears completedYears;
  private final DeliveryParameters parameters;

  @Inject
  PlausibilityCheck(
      FeedYearFigures figures, CompletedYears completedYears, DeliveryParameters parameters) {
    this.figures = figures;
    this.completedYears = completedYears;
    this.parameters = parameters;
  }

  /**
   * Whether a delivery brought what may change what is found of others, without figures of its own.
   * A register that is arriving would be compared with as often as a part of it comes, and each
   * time say nothing.
   */
  boolean dependsOn(Delivery delivery) {
    return figures.areComparedWith(delivery.feed) && (delivery.daily || delivery.hasArrived());
  }

  /**
   * Whether what became known may change what was found of a delivery. Where all of it is that
   * providers stand in no register, only a register can, or what corrects the delivery.
   */
  boolean mayChange(Delivery held, Collection<Delivery> news) {
    return held.anomalies.stream().anyMatch(anomaly -> anomaly.kind() != AnomalyKind.UNREGISTERED)
        || news.stream()
            .anyMatch(
                delivery ->
                    figures.isRegister(delivery.feed)
                        || delivery.feed.equals(held.feed) && delivery.source.equals(held.source));
  }

  /** What cannot be right in the years that it names. */
  List<Anomaly> of(Delivery delivery, LocalDate day) throws SQLException {
    return judge(delivery, Set.of(), day);
  }

  /** The same in those of them that are not complete yet. */
  List<Anomaly> ofOpenYears(Delivery delivery, LocalDate day) throws SQLException {
    if (delivery.completes.length == 0 || !figures.has(delivery.feed)) {
      return List.of();
    }
    Set<Integer> complete =
        completedYears.all().stream()
            .filter(
                year ->
                    year.source().id().equals(delivery.source) && year.feed().equals(delivery.feed))
            .map(CompletedYears.CompletedYear::year)
            .collect(Collectors.toSet());
    return judge(delivery, complete, day);
  }

  private List<Anomaly> judge(Delivery delivery, Set<Integer> except, LocalDate day)
      throws SQLException {
    List<Anomaly> anomalies = new ArrayList<>();
    if (figures.has(delivery.feed)) {
      for (int year :
          Arrays.stream(delivery.completes).filter(one -> !except.contains(one)).toArray()) {
        List<PartFigures> parts = figures.of(delivery.name().source(), delivery.feed, year);
        anomalies.addAll(
            Plausibility.judge(
                year,
                parts,
                parts.stream().anyMatch(PartFigures::mayDifferByPackage)
                    ? figures.byPackage(delivery.name().source(), delivery.feed, year)
                    : List.of(),
                delivery.announced != null && delivery.announced == 0,
                parameters.plausibility(day)));
      }
    }
    return anomalies;
  }
}
