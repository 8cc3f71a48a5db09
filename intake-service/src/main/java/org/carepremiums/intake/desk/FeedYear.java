package org.carepremiums.intake.desk;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.intake.delivery.CompletedYears.CompletedYear;
import org.carepremiums.intake.delivery.DeliveryOverview.NamedYear;
import org.carepremiums.platform.web.desk.Tone;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * How a feed stands for a premium year. It is late where a feed of another source, or another feed,
 * has completed the year and this one has not, although it completed an earlier one.
 *
 * @param source who delivers
 * @param feed the feed's short name
 * @param since the day since which it is so; {@code null} where it is about no day
 */
record FeedYear(Source source, String feed, int year, State state, @Nullable LocalDate since) {

  /** How it stands. */
  enum State {
    COMPLETE(Tone.GOOD),
    SUSPENDED(Tone.BAD),
    PARTLY(Tone.WAIT),
    PARTLY_LATE(Tone.BAD),
    LATE(Tone.BAD),
    NOTHING(Tone.PLAIN);

    private final Tone tone;

    State(Tone tone) {
      this.tone = tone;
    }

    Tone tone() {
      return tone;
    }

    boolean isLate() {
      return this == LATE || this == PARTLY_LATE;
    }
  }

  private record Key(Source source, String feed, int year) {}

  private record Feed(Source source, String feed) {}

  /** In words. */
  Wording inWords() {
    return switch (state) {
      case COMPLETE -> DeliveryPhrase.CELL_COMPLETE.alone();
      case SUSPENDED -> DeliveryPhrase.CELL_SUSPENDED.with(since);
      case PARTLY -> DeliveryPhrase.CELL_PARTLY.alone();
      case PARTLY_LATE -> DeliveryPhrase.CELL_PARTLY_LATE.with(since);
      case LATE -> DeliveryPhrase.CELL_LATE.with(since);
      case NOTHING -> DeliveryPhrase.CELL_NOTHING.alone();
    };
  }

  /** Whether the year was complete, and can be taken back or said again. */
  boolean hasBeenComplete() {
    return state == State.COMPLETE || state == State.SUSPENDED;
  }

  /**
   * Every feed for every year of which anything was said, the earliest year first.
   *
   * @param feeds those that are asked for
   * @param said of every feed, what was said of years
   * @param underWay of every feed, the years of deliveries that have not arrived whole
   */
  static List<FeedYear> all(List<Topic> feeds, List<CompletedYear> said, List<NamedYear> underWay) {
    Map<Key, CompletedYear> standing = new HashMap<>();
    Map<Integer, LocalDate> firstCompleted = new HashMap<>();
    Map<Feed, Integer> firstYears = new HashMap<>();
    Set<Integer> years = new TreeSet<>();
    for (CompletedYear one : said) {
      years.add(one.year());
      standing.put(new Key(one.source(), one.feed(), one.year()), one);
      firstYears.merge(new Feed(one.source(), one.feed()), one.year(), Math::min);
      if (one.complete()) {
        firstCompleted.merge(
            one.year(), one.on(), (first, other) -> first.isBefore(other) ? first : other);
      }
    }
    Set<Key> named =
        underWay.stream()
            .map(one -> new Key(one.source(), one.feed(), one.year()))
            .collect(Collectors.toSet());
    named.forEach(one -> years.add(one.year()));
    List<FeedYear> all = new ArrayList<>();
    for (Topic topic : feeds) {
      Integer first = firstYears.get(new Feed(topic.source(), topic.feed()));
      for (int year : years) {
        Key key = new Key(topic.source(), topic.feed(), year);
        LocalDate late = first != null && first < year ? firstCompleted.get(year) : null;
        all.add(of(key, standing.get(key), named.contains(key), late));
      }
    }
    return all;
  }

  private static FeedYear of(
      Key key, @Nullable CompletedYear said, boolean underWay, @Nullable LocalDate late) {
    if (said != null) {
      return new FeedYear(
          key.source(),
          key.feed(),
          key.year(),
          said.complete() ? State.COMPLETE : State.SUSPENDED,
          said.on());
    }
    State state =
        underWay
            ? late == null ? State.PARTLY : State.PARTLY_LATE
            : late == null ? State.NOTHING : State.LATE;
    return new FeedYear(key.source(), key.feed(), key.year(), state, late);
  }
}
