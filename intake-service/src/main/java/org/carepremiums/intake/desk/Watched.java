package org.carepremiums.intake.desk;

import jakarta.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;
import org.carepremiums.intake.delivery.DeliveryOverview.Line;
import org.carepremiums.platform.web.desk.Progress;
import org.carepremiums.platform.web.page.Page;

/**
 * A delivery that somebody watches arrive. When it may end follows from how fast it has come since:
 * nothing else says when it began.
 *
 * @param since when somebody began to watch it
 * @param then how many records had arrived by then
 * @param lines how many an upload said that it has; {@code null} where nothing said it
 */
record Watched(Instant since, int then, @Nullable Integer lines) {

  static Watched from(Line line) {
    return new Watched(line.at(), line.received(), null);
  }

  /**
   * As it stands in an address; from now on where anything in it is no number.
   *
   * @param since milliseconds since 1970
   */
  static Watched of(
      @Nullable String since, @Nullable String then, @Nullable String lines, Line line) {
    Integer sent = isNumber(lines) ? Integer.valueOf(lines) : null;
    boolean known = since != null && since.matches("[0-9]{1,14}") && isNumber(then);
    return known
        ? new Watched(Instant.ofEpochMilli(Long.parseLong(since)), Integer.parseInt(then), sent)
        : new Watched(line.at(), line.received(), sent);
  }

  /** Of one that was sent and of which nothing has been handled yet. */
  static Progress nothingYet(int lines) {
    return new Progress(0, lines, null, Instant.EPOCH, false);
  }

  /** How many records are expected; {@code null} where nobody knows. */
  @Nullable
  Integer expected(Line line) {
    return line.announced() == null ? lines : line.announced();
  }

  /** How far it is; {@code null} where nobody knows how much comes. */
  @Nullable
  Progress progress(Line line) {
    Integer expected = expected(line);
    if (expected == null) {
      return null;
    }
    int come = line.received() - then;
    Duration watched = Duration.between(since, line.at());
    Instant begunAt =
        come <= 0 || watched.isNegative() || watched.isZero()
            ? null
            : line.at()
                .minusMillis(Math.round((double) watched.toMillis() * line.received() / come));
    return new Progress(line.received(), expected, begunAt, line.at(), !line.stage().isUnderWay());
  }

  /** Behind which address it goes on to be watched. */
  String query() {
    return "?since=%d&then=%d%s"
        .formatted(since.toEpochMilli(), then, lines == null ? "" : "&lines=" + lines);
  }

  /** Where how far it is by then is told, from the root of the site. */
  String fragment(Page page, Line line) {
    return DeskAddress.of(page, line.source(), line.feed(), line.deliveryId())
        + "/progress"
        + query();
  }

  static boolean isNumber(@Nullable String text) {
    return text != null && text.matches("[0-9]{1,9}");
  }
}
