package org.carepremiums.intake.desk;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.platform.web.desk.Tone;
import org.carepremiums.platform.web.page.Page;

/**
 * Which feed of which source has delivered which of the latest premium years.
 *
 * @param years the earliest first
 * @param rows a feed each, those of a source together
 */
public record YearMatrix(List<Integer> years, List<Row> rows) {

  private static final int MOST_YEARS = 8;

  /**
   * A feed.
   *
   * @param feeds how many rows the source has from here on; 0 where it began above
   * @param sourceLink where the source's own deliveries are, from the root of the site
   */
  public record Row(String source, String sourceLink, int feeds, String feed, List<Cell> cells) {

    public boolean isFirst() {
      return feeds > 0;
    }
  }

  /**
   * How the feed stands for a year.
   *
   * @param text in words
   * @param link where more is said of it, from the root of the site; {@code null} for nowhere
   * @param label the same for who hears it alone
   */
  public record Cell(String text, Tone tone, @Nullable String link, String label) {}

  public boolean isEmpty() {
    return years.isEmpty();
  }

  /**
   * @param all of every feed and year
   */
  static YearMatrix of(Page page, List<Topic> feeds, List<FeedYear> all) {
    List<Integer> years = all.stream().map(FeedYear::year).distinct().sorted().toList();
    List<Integer> latest = years.subList(Math.max(0, years.size() - MOST_YEARS), years.size());
    Map<String, List<FeedYear>> byFeed =
        all.stream()
            .filter(one -> latest.contains(one.year()))
            .collect(Collectors.groupingBy(one -> one.source() + "/" + one.feed()));
    List<Row> rows = new ArrayList<>();
    Topic above = null;
    for (Topic topic : feeds) {
      boolean begins = above == null || above.source() != topic.source();
      above = topic;
      rows.add(
          new Row(
              page.text(DeliveryPhrase.SAID_SOURCE.with(topic.source())),
              DeskAddress.of(page, topic.source()),
              begins
                  ? (int) feeds.stream().filter(one -> one.source() == topic.source()).count()
                  : 0,
              page.text(DeliveryPhrase.SAID_FEED.with(topic.feed())),
              byFeed.getOrDefault(topic.source() + "/" + topic.feed(), List.of()).stream()
                  .map(one -> cell(page, one))
                  .toList()));
    }
    return new YearMatrix(latest, rows);
  }

  private static Cell cell(Page page, FeedYear one) {
    String text = page.text(one.inWords());
    return new Cell(
        text,
        one.state().tone(),
        link(page, one),
        page.text(DeliveryPhrase.CELL_OF.with(one.source(), one.feed(), one.year(), text)));
  }

  @Nullable
  private static String link(Page page, FeedYear one) {
    if (one.hasBeenComplete()) {
      return DeskAddress.ofYear(page, one.source(), one.feed(), one.year());
    }
    return one.state() == FeedYear.State.NOTHING
        ? null
        : DeskAddress.of(page, one.source()) + "?feed=" + one.feed() + "#list";
  }
}
