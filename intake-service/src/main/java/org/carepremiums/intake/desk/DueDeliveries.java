package org.carepremiums.intake.desk;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.intake.delivery.DeliveryOverview;
import org.carepremiums.intake.delivery.DeliveryOverview.Line;
import org.carepremiums.intake.delivery.DeliveryOverview.Narrowed;
import org.carepremiums.intake.delivery.DeliveryStage;
import org.carepremiums.platform.web.desk.DueTask;
import org.carepremiums.platform.web.desk.ListPart;
import org.carepremiums.platform.web.desk.Tone;
import org.carepremiums.platform.web.page.Page;

/**
 * What needs somebody at the desk: deliveries that are held, years that are late or taken back, and
 * deliveries that have begun and not ended. Nothing of it runs out on a day; what has waited for
 * longest comes first of its kind.
 */
@ApplicationScoped
class DueDeliveries {

  private static final int MOST = 10;

  private final DeliveryOverview overview;

  @Inject
  DueDeliveries(DeliveryOverview overview) {
    this.overview = overview;
  }

  /**
   * @param source whose; {@code null} for all
   * @param years how feeds stand, of the same sources
   */
  List<DueTask> of(Page page, @Nullable Source source, List<FeedYear> years) throws SQLException {
    List<DueTask> due = new ArrayList<>();
    for (Line held : some(source, List.of(DeliveryStage.HELD))) {
      due.add(
          task(
              page,
              held,
              page.text(
                  DeliveryPhrase.DUE_HELD.with(held.source(), held.feed(), held.deliveryId())),
              Tone.BAD));
    }
    more(page, source, List.of(DeliveryStage.HELD), due);
    due.addAll(late(page, years));
    years.stream()
        .filter(one -> one.state() == FeedYear.State.SUSPENDED)
        .sorted(Comparator.comparing(FeedYear::since))
        .limit(MOST)
        .map(one -> suspended(page, one))
        .forEach(due::add);
    List<DeliveryStage> underWay = List.of(DeliveryStage.OPEN, DeliveryStage.INCOMPLETE);
    for (Line open : some(source, underWay)) {
      due.add(task(page, open, underWay(page, open), Tone.WAIT));
    }
    more(page, source, underWay, due);
    return DueTask.inOrder(due);
  }

  private List<Line> some(@Nullable Source source, List<DeliveryStage> stages) throws SQLException {
    return overview.list(new Narrowed(source, null, stages), new ListPart("on", false, 1, MOST));
  }

  private void more(
      Page page, @Nullable Source source, List<DeliveryStage> stages, List<DueTask> due)
      throws SQLException {
    long beyond = overview.count(new Narrowed(source, null, stages)) - MOST;
    if (beyond > 0) {
      due.add(
          new DueTask(
              page.text(DeliveryPhrase.DUE_MORE.with(beyond)),
              null,
              (source == null ? DeskAddress.all(page) : DeskAddress.of(page, source))
                  + "?state=%s&sort=on#list".formatted(stages.get(0).id()),
              Tone.WAIT));
    }
  }

  private static DueTask task(Page page, Line line, String text, Tone tone) {
    return new DueTask(
        text, null, DeskAddress.of(page, line.source(), line.feed(), line.deliveryId()), tone);
  }

  private static String underWay(Page page, Line open) {
    return page.text(
        open.announced() == null
            ? DeliveryPhrase.DUE_OPEN.with(
                open.source(), open.feed(), open.deliveryId(), open.received())
            : DeliveryPhrase.DUE_INCOMPLETE.with(
                open.source(), open.feed(), open.deliveryId(), open.received(), open.announced()));
  }

  /** The years of a feed together. */
  private static List<DueTask> late(Page page, List<FeedYear> years) {
    Map<String, List<FeedYear>> byFeed =
        years.stream()
            .filter(one -> one.state().isLate())
            .sorted(Comparator.comparing(FeedYear::since).thenComparing(FeedYear::year))
            .collect(
                Collectors.groupingBy(
                    one -> one.source() + "/" + one.feed(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return byFeed.values().stream().limit(MOST).map(feed -> late(page, feed, feed.get(0))).toList();
  }

  private static DueTask late(Page page, List<FeedYear> years, FeedYear first) {
    LocalDate since = first.since();
    return new DueTask(
        page.text(
            DeliveryPhrase.DUE_LATE.with(
                first.source(),
                first.feed(),
                years.stream()
                    .map(FeedYear::year)
                    .sorted()
                    .map(String::valueOf)
                    .collect(Collectors.joining(", ")),
                since)),
        null,
        DeskAddress.of(page, first.source()) + "?feed=" + first.feed() + "#list",
        Tone.BAD);
  }

  private static DueTask suspended(Page page, FeedYear one) {
    return new DueTask(
        page.text(
            DeliveryPhrase.DUE_SUSPENDED.with(one.source(), one.feed(), one.year(), one.since())),
        null,
        DeskAddress.ofYear(page, one.source(), one.feed(), one.year()),
        Tone.WAIT);
  }
}
