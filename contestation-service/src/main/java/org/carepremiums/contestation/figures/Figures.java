package org.carepremiums.contestation.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Counts windows, cases and reviews. */
@ApplicationScoped
public class Figures {

  /**
   * @param openWindows windows that are open
   * @param closingSoon open windows whose last day lies within 7 days of the open business day
   * @param closedWindows windows that have closed
   * @param definitivePremiums premiums that can no longer change through a contestation
   * @param cases by status; {@code RECEIVED} are those for which any decision at all is waited for
   * @param oldestUndecidedDays how many days ago, by the open business day, the oldest undecided
   *     case was introduced; 0 where there is none
   * @param undecidedClosingSoon undecided cases of premiums whose last window ends within 7 days
   * @param undecidedAfterWindow undecided cases of premiums whose windows have all closed
   * @param reviews by status
   * @param oldestReviewDays how many days ago, by the open business day, the oldest unsettled
   *     review came up; 0 where there is none
   */
  public record Counts(
      long openWindows,
      long closingSoon,
      long closedWindows,
      long definitivePremiums,
      Map<String, Long> cases,
      long oldestUndecidedDays,
      long undecidedClosingSoon,
      long undecidedAfterWindow,
      Map<String, Long> reviews,
      long oldestReviewDays) {}

  private static final String WINDOWS =
      """
      select count(*) filter (where closed_on is null) as open,
        count(*) filter (where closed_on is null and rolled_end <= day + 7) as closing_soon,
        count(closed_on) as closed,
        count(*) filter (where definitive) as definitive
      from contestation_window left join business_day on true
      """;
  private static final String CASES =
      """
      select coalesce(status, 'RECEIVED') as status, count(*) as number,
        max(day - introduced_on) filter (where status in ('OPEN', 'ASSIGNED')) as oldest
      from contestation_case left join business_day on true
      group by status
      """;

  private static final String UNDECIDED =
      """
      select count(*) filter (where last.ends <= day + 7) as closing_soon,
        count(*) filter (where last.ends is null) as closed
      from contestation_case undecided
      cross join lateral (
        select max(rolled_end) filter (where closed_on is null) as ends
        from contestation_window window_of
        where (window_of.provider, window_of.scheme, window_of.year)
          = (undecided.provider, undecided.scheme, undecided.year)) last
      left join business_day on true
      where undecided.status in ('OPEN', 'ASSIGNED')
      """;
  private static final String REVIEWS =
      """
      select status, count(*) as number, max(day - opened_on) filter (where closed_on is null) as oldest
      from review left join business_day on true
      group by status
      """;

  private final DataSource dataSource;

  @Inject
  Figures(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public Counts count() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement windows = connection.prepareStatement(WINDOWS);
        PreparedStatement undecided = connection.prepareStatement(UNDECIDED);
        ResultSet window = windows.executeQuery();
        ResultSet waiting = undecided.executeQuery()) {
      window.next();
      waiting.next();
      ByStatus cases = ByStatus.read(connection, CASES);
      ByStatus reviews = ByStatus.read(connection, REVIEWS);
      return new Counts(
          window.getLong("open"),
          window.getLong("closing_soon"),
          window.getLong("closed"),
          window.getLong("definitive"),
          cases.numbers(),
          cases.oldestDays(),
          waiting.getLong("closing_soon"),
          waiting.getLong("closed"),
          reviews.numbers(),
          reviews.oldestDays());
    }
  }

  /** How many there are by status, and how old the oldest is that is not dealt with. */
  private record ByStatus(Map<String, Long> numbers, long oldestDays) {

    static ByStatus read(Connection connection, String statement) throws SQLException {
      Map<String, Long> numbers = new TreeMap<>();
      long oldest = 0;
      try (PreparedStatement select = connection.prepareStatement(statement);
          ResultSet row = select.executeQuery()) {
        while (row.next()) {
          numbers.put(row.getString("status"), row.getLong("number"));
          oldest = Math.max(oldest, row.getLong("oldest"));
        }
      }
      return new ByStatus(numbers, oldest);
    }
  }
}
