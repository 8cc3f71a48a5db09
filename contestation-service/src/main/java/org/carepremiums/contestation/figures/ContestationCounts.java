package org.carepremiums.contestation.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.carepremiums.platform.database.Sql;

/** Counts windows, cases and reviews. */
@ApplicationScoped
public class ContestationCounts {

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
      select case when proposal is not null then 'PROPOSED' else coalesce(status, 'RECEIVED') end
          as standing,
        count(*) as number,
        max(day - introduced_on) filter (where status in ('OPEN', 'ASSIGNED')) as oldest
      from contestation_case left join business_day on true
      group by standing
      """;

  private static final String UNDECIDED =
      """
      select count(*) filter (where last.ends <= day + 7) as undecided_closing_soon,
        count(*) filter (where last.ends is null) as undecided_closed
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
      select status as standing, count(*) as number, max(day - opened_on) filter (where closed_on is null) as oldest
      from review left join business_day on true
      group by status
      """;

  private final Sql sql;

  @Inject
  ContestationCounts(Sql sql) {
    this.sql = sql;
  }

  public Counts count() throws SQLException {
    ByStatus cases = byStatus(CASES);
    ByStatus reviews = byStatus(REVIEWS);
    return sql.only(
        "select * from (%s) window_of cross join (%s) waiting".formatted(WINDOWS, UNDECIDED),
        row ->
            new Counts(
                row.getLong("open"),
                row.getLong("closing_soon"),
                row.getLong("closed"),
                row.getLong("definitive"),
                cases.numbers(),
                cases.oldestDays(),
                row.getLong("undecided_closing_soon"),
                row.getLong("undecided_closed"),
                reviews.numbers(),
                reviews.oldestDays()));
  }

  private ByStatus byStatus(String statement) throws SQLException {
    Map<String, Long> numbers = new TreeMap<>();
    List<Long> ages =
        sql.list(
            statement,
            row -> {
              numbers.put(row.getString("standing"), row.getLong("number"));
              return row.getLong("oldest");
            });
    return new ByStatus(numbers, ages.stream().mapToLong(age -> age).max().orElse(0));
  }

  /** How many there are by status, and how old the oldest is that is not dealt with. */
  private record ByStatus(Map<String, Long> numbers, long oldestDays) {}
}
