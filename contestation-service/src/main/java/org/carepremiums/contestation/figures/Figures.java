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

/** Counts windows and cases. */
@ApplicationScoped
public class Figures {

  /**
   * @param openWindows windows that are open
   * @param closingSoon open windows whose last day lies within 7 days of the open business day
   * @param closedWindows windows that have closed
   * @param definitiveWindows closed windows whose decision is definitive
   * @param cases by status; {@code WAITING} are those that wait for their decision
   * @param oldestUndecidedDays how many days ago, by the open business day, the oldest undecided
   *     case was introduced; 0 where there is none
   * @param undecidedClosingSoon undecided cases whose window's last day lies within 7 days
   * @param undecidedAfterWindow undecided cases whose window has closed
   */
  public record Counts(
      long openWindows,
      long closingSoon,
      long closedWindows,
      long definitiveWindows,
      Map<String, Long> cases,
      long oldestUndecidedDays,
      long undecidedClosingSoon,
      long undecidedAfterWindow) {}

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
      select coalesce(status, 'WAITING') as status, count(*) as number,
        max(day - introduced_on) filter (where status in ('OPEN', 'ASSIGNED')) as oldest
      from contestation_case left join business_day on true
      group by status
      """;

  private static final String UNDECIDED =
      """
      select count(*) filter (where closed_on is null and rolled_end <= day + 7) as closing_soon,
        count(closed_on) as closed
      from contestation_case
      join contestation_window using (decision_id)
      left join business_day on true
      where status in ('OPEN', 'ASSIGNED')
      """;

  private final DataSource dataSource;

  @Inject
  Figures(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public Counts count() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement windows = connection.prepareStatement(WINDOWS);
        PreparedStatement cases = connection.prepareStatement(CASES);
        PreparedStatement undecided = connection.prepareStatement(UNDECIDED);
        ResultSet window = windows.executeQuery();
        ResultSet status = cases.executeQuery();
        ResultSet waiting = undecided.executeQuery()) {
      Map<String, Long> byStatus = new TreeMap<>();
      long oldest = 0;
      while (status.next()) {
        byStatus.put(status.getString("status"), status.getLong("number"));
        oldest = Math.max(oldest, status.getLong("oldest"));
      }
      window.next();
      waiting.next();
      return new Counts(
          window.getLong("open"),
          window.getLong("closing_soon"),
          window.getLong("closed"),
          window.getLong("definitive"),
          byStatus,
          oldest,
          waiting.getLong("closing_soon"),
          waiting.getLong("closed"));
    }
  }
}
