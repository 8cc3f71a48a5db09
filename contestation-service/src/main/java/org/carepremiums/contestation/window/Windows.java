package org.carepremiums.contestation.window;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.carepremiums.contracts.contestation.CaseStatus;
import org.carepremiums.contracts.contestation.WindowStatus;
import org.carepremiums.contracts.deadline.ContestationDeadline;
import org.carepremiums.contracts.deadline.DeadlineRules;
import org.carepremiums.contracts.exchange.Outgoing;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.InamiKey;

/**
 * The windows of all final decisions. Every method runs inside the caller's transaction, and takes
 * the same number of statements for one window as for thousands. Whoever looks at the cases of a
 * window, or changes them, locks its row first, so that a closing and a ruling see each other.
 */
@ApplicationScoped
public class Windows {

  private static final String OPEN =
      """
      insert into contestation_window (decision_id, provider, scheme, year, version, channel,
        notified_on, start_day, raw_end, rolled_end)
      select id, provider, scheme, year, version, channel, notified_on::date, start_day::date,
        raw_end::date, rolled_end::date
      from unnest(?::text[], ?::text[], ?::text[], ?::int[], ?::int[], ?::text[], ?::text[],
          ?::text[], ?::text[], ?::text[])
        as decided (id, provider, scheme, year, version, channel, notified_on, start_day, raw_end,
          rolled_end)
      where not exists (
        select 1 from contestation_window known
        where known.provider = decided.provider and known.scheme = decided.scheme
          and known.year = decided.year and known.version >= decided.version)
      on conflict do nothing
      returning *
      """;
  private static final String LOCK_PAST =
      """
      select decision_id from contestation_window
      where closed_on is null and rolled_end < ? order by decision_id for update
      """;
  private static final String CLOSE =
      """
      update contestation_window past set closed_on = ?, definitive = not exists (
        select 1 from contestation_case undecided
        where undecided.decision_id = past.decision_id and undecided.status in ('OPEN', 'ASSIGNED'))
      where closed_on is null and rolled_end < ?
      returning *
      """;
  private static final String LOCK_CONTESTED =
      """
      select * from contestation_window
      join unnest(?::text[], ?::text[], ?::int[]) as contested (provider, scheme, year)
        using (provider, scheme, year)
      order by decision_id for update of contestation_window
      """;
  private static final String OPEN_AGAIN =
      """
      update contestation_window set definitive = false
      where decision_id = any(?) and definitive
      returning *
      """;
  private static final String LOCK_ONE =
      "select 1 from contestation_window where decision_id = ? for update";
  private static final String SETTLE =
      """
      update contestation_window settled set definitive = true
      where decision_id = ? and closed_on is not null and not definitive and not exists (
        select 1 from contestation_case undecided
        where undecided.decision_id = settled.decision_id
          and undecided.status in ('OPEN', 'ASSIGNED'))
      returning *
      """;

  private static final Comparator<StoredWindow> IN_ORDER =
      Comparator.comparing(StoredWindow::provider)
          .thenComparing(StoredWindow::scheme)
          .thenComparing(StoredWindow::year)
          .thenComparing(StoredWindow::version);

  private final DataSource dataSource;
  private final DeadlineRules deadlines;

  @Inject
  Windows(DataSource dataSource, DeadlineRules deadlines) {
    this.dataSource = dataSource;
    this.deadlines = deadlines;
  }

  /**
   * Opens a window for each final decision that is newer than those known.
   *
   * @return the windows that were opened
   */
  public List<StoredWindow> open(List<ContestableDecision> finalDecisions, Outgoing outgoing)
      throws SQLException {
    List<ContestableDecision> newest = withoutOlderVersions(finalDecisions);
    if (newest.isEmpty()) {
      return List.of();
    }
    Map<String, ContestableDecision> byId =
        newest.stream()
            .collect(Collectors.toMap(ContestableDecision::decisionId, Function.identity()));
    List<ContestationDeadline> ends =
        newest.stream()
            .map(
                decision ->
                    ContestationDeadline.of(
                        deadlines.on(decision.notification().on()),
                        decision.notification().channel(),
                        decision.notification().on()))
            .toList();
    List<StoredWindow> opened;
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(OPEN)) {
      text(connection, insert, 1, newest, ContestableDecision::decisionId);
      text(connection, insert, 2, newest, decision -> decision.provider().value());
      text(connection, insert, 3, newest, decision -> decision.scheme().id());
      numbers(connection, insert, 4, newest, decision -> decision.year().value());
      numbers(connection, insert, 5, newest, ContestableDecision::version);
      text(connection, insert, 6, newest, decision -> decision.notification().channel().name());
      text(connection, insert, 7, newest, decision -> decision.notification().on().toString());
      text(connection, insert, 8, ends, deadline -> deadline.start().toString());
      text(connection, insert, 9, ends, deadline -> deadline.rawEnd().toString());
      text(connection, insert, 10, ends, deadline -> deadline.rolledEnd().toString());
      opened = read(insert);
    }
    for (StoredWindow window : opened) {
      publish(outgoing, window, "", byId.get(window.decisionId()).decidedOn());
    }
    return opened;
  }

  /** Closes every window whose last day lies before the business day that is open. */
  public void close(BusinessDay day, Outgoing outgoing) throws SQLException {
    List<StoredWindow> closed;
    try (Connection connection = dataSource.getConnection()) {
      try (PreparedStatement lock = connection.prepareStatement(LOCK_PAST)) {
        lock.setObject(1, day.value());
        lock.execute();
      }
      // A statement of its own, so that it sees what was committed while the lock was waited for.
      try (PreparedStatement update = connection.prepareStatement(CLOSE)) {
        update.setObject(1, day.value());
        update.setObject(2, day.value());
        closed = read(update);
      }
    }
    for (StoredWindow window : closed) {
      publish(outgoing, window, "", day);
    }
  }

  /** The windows of those premiums, locked. */
  public Map<Contested, List<StoredWindow>> lock(Collection<Contested> premiums)
      throws SQLException {
    Map<Contested, List<StoredWindow>> found = new HashMap<>();
    if (premiums.isEmpty()) {
      return found;
    }
    List<Contested> asked = List.copyOf(premiums);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(LOCK_CONTESTED)) {
      text(connection, select, 1, asked, premium -> premium.provider().value());
      text(connection, select, 2, asked, premium -> premium.scheme().id());
      numbers(connection, select, 3, asked, premium -> premium.year().value());
      for (StoredWindow window : read(select)) {
        found.computeIfAbsent(window.contested(), premium -> new ArrayList<>()).add(window);
      }
    }
    return found;
  }

  /**
   * A contestation that was in time but came after its window had closed: the decision is not
   * definitive after all.
   *
   * @param openedCases a newly opened case per decision, already stored
   */
  public void openAgain(Map<String, String> openedCases, BusinessDay day, Outgoing outgoing)
      throws SQLException {
    if (openedCases.isEmpty()) {
      return;
    }
    List<StoredWindow> changed;
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(OPEN_AGAIN)) {
      update.setArray(1, connection.createArrayOf("text", openedCases.keySet().toArray()));
      changed = read(update);
    }
    for (StoredWindow window : changed) {
      publish(
          outgoing,
          window,
          "/" + openedCases.get(window.decisionId()) + "/" + CaseStatus.OPEN,
          day);
    }
  }

  /** Locks the window of a decision whose case is about to be decided. */
  public void lock(String decisionId) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(LOCK_ONE)) {
      select.setString(1, decisionId);
      select.execute();
    }
  }

  /**
   * A case was dismissed and stored: the decision is definitive if its window has closed and no
   * other case is undecided.
   */
  public void settle(String decisionId, String dismissedCase, BusinessDay day, Outgoing outgoing)
      throws SQLException {
    List<StoredWindow> settled;
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(SETTLE)) {
      update.setString(1, decisionId);
      settled = read(update);
    }
    for (StoredWindow window : settled) {
      publish(outgoing, window, "/" + dismissedCase + "/" + CaseStatus.DISMISSED, day);
    }
  }

  /** All windows of a provider, by premium, year and version. */
  public List<StoredWindow> of(InamiKey provider) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement("select * from contestation_window where provider = ?")) {
      select.setString(1, provider.value());
      return read(select);
    }
  }

  private static void publish(
      Outgoing outgoing, StoredWindow window, String occasion, BusinessDay on) {
    WindowStatus status = window.status();
    outgoing.publish(
        Topic.CONTESTATION_WINDOWS,
        window.provider().value(),
        window.decisionId() + "/" + status + occasion,
        window.event(on));
  }

  private static List<ContestableDecision> withoutOlderVersions(
      List<ContestableDecision> decisions) {
    Map<Contested, Integer> highest = new HashMap<>();
    List<ContestableDecision> newer = new ArrayList<>(decisions.size());
    for (ContestableDecision decision : decisions) {
      Contested premium = new Contested(decision.provider(), decision.scheme(), decision.year());
      if (decision.version() > highest.getOrDefault(premium, 0)) {
        highest.put(premium, decision.version());
        newer.add(decision);
      }
    }
    return newer;
  }

  private static List<StoredWindow> read(PreparedStatement statement) throws SQLException {
    List<StoredWindow> windows = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        windows.add(StoredWindow.of(row));
      }
    }
    windows.sort(IN_ORDER);
    return windows;
  }

  private static <T> void text(
      Connection connection,
      PreparedStatement statement,
      int index,
      List<T> rows,
      Function<T, String> column)
      throws SQLException {
    statement.setArray(
        index, connection.createArrayOf("text", rows.stream().map(column).toArray(String[]::new)));
  }

  private static <T> void numbers(
      Connection connection,
      PreparedStatement statement,
      int index,
      List<T> rows,
      Function<T, Integer> column)
      throws SQLException {
    statement.setArray(
        index, connection.createArrayOf("int4", rows.stream().map(column).toArray(Integer[]::new)));
  }
}
