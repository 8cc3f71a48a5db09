package org.carepremiums.eligibility.store;

import jakarta.annotation.Nullable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.parameters.SchemeInForce;
import org.carepremiums.eligibility.store.ParameterRelease.Change;
import org.carepremiums.eligibility.store.ParameterRelease.State;
import org.carepremiums.platform.database.Sql;

/** The releases of parameters, for whoever begins, watches, pauses or resumes one. */
public final class ParameterReleases {

  private static final String INSERT =
      """
      insert into parameter_release (release_id, scheme, year, version, cause, started_on)
      select ? || '-' || ? || '-' || count(*) + 1, ?, ?, ?, ?, ?
      from parameter_release where scheme = ? and year = ?
      returning release_id
      """;
  private static final String SUPERSEDE =
      """
      update parameter_release set all_asked = true, superseded_by = ?, paused_by = null
      where scheme = ? and year = ? and not all_asked and release_id <> ?
      """;
  private static final String SELECT =
      """
      select release_id, scheme, year, version, cause, all_asked, asked, decided, failed,
        case when all_asked then 0
          else (select count(*) from provider_state where provider > reached) end,
        started_on, finished_on, superseded_by, paused_by
      from parameter_release
      """;
  private static final String LATEST_FIRST = SELECT + "order by queue desc";
  private static final String NAMED = SELECT + "where release_id = ?";
  private static final String OPEN = SELECT + "where finished_on is null order by queue";
  private static final String STATE = "where ? = '' or (finished_on is null) = (? = 'open') ";
  private static final String COUNT = "select count(*) from parameter_release " + STATE;
  private static final String SELECT_CHANGES =
      """
      select release_id, outcome_before, outcome, decisions, amount_cents_difference
      from release_effect where ? = '' or release_id = ?
      order by release_id, outcome_before, outcome
      """;
  private static final String TO_ASK =
      """
      select coalesce(sum((select count(*) from provider_state where provider > reached)), 0)
      from parameter_release where not all_asked
      """;
  private static final String PAUSE =
      """
      update parameter_release set paused_by = ?
      where release_id = ? and not all_asked and paused_by is null
      """;
  private static final String RESUME =
      """
      update parameter_release set
        paused_by = null, going_since = null, done_by_then = decided + failed
      where release_id = ? and paused_by is not null
      """;
  private static final String PACE =
      "select going_since, done_by_then, now() as at from parameter_release where release_id = ?";

  /** In which order a list of releases can be. */
  public enum Order {
    /** The one in which they began. */
    BEGINNING("queue"),
    PREMIUM("scheme"),
    YEAR("year"),
    ASKED("asked"),
    DECIDED("decided"),
    FAILED("failed"),
    END("finished_on");

    private final String column;

    Order(String column) {
      this.column = column;
    }
  }

  /**
   * How fast a release goes.
   *
   * @param goingSince since when it has been asking without a pause; {@code null} where it has not
   *     begun to
   * @param doneByThen how many were decided on by then, or could not be
   * @param at when that was read
   */
  public record Pace(@Nullable Instant goingSince, long doneByThen, Instant at) {}

  private ParameterReleases() {}

  /**
   * Notes that parameters took effect. A release of the same premium year that is still asking asks
   * nobody else: whom it did not reach is asked under the new parameters only.
   *
   * @param cause what is told to whoever is asked
   */
  public static void begin(
      Connection connection, SchemeInForce parameters, String cause, BusinessDay day)
      throws SQLException {
    String scheme = parameters.rules().scheme().id();
    int year = parameters.rules().year().value();
    Sql sql = Sql.over(connection);
    String releaseId =
        sql.only(
            INSERT,
            row -> row.getString(1),
            scheme,
            Integer.toString(year),
            scheme,
            year,
            parameters.version(),
            cause,
            day,
            scheme,
            year);
    sql.update(SUPERSEDE, releaseId, scheme, year, releaseId);
  }

  /** All there were, the latest first. */
  public static List<ParameterRelease> all(Connection connection) throws SQLException {
    Map<String, List<Change>> changes = changes(connection, "");
    return Sql.over(connection)
        .list(LATEST_FIRST, row -> release(row, changes.getOrDefault(row.getString(1), List.of())));
  }

  /** One of them; empty where there is none of that name. */
  public static Optional<ParameterRelease> find(Connection connection, String releaseId)
      throws SQLException {
    Map<String, List<Change>> changes = changes(connection, releaseId);
    return Sql.over(connection)
        .first(NAMED, row -> release(row, changes.getOrDefault(releaseId, List.of())), releaseId);
  }

  /** How fast one of them goes. */
  public static Pace pace(Connection connection, String releaseId) throws SQLException {
    return Sql.over(connection)
        .only(
            PACE,
            row ->
                new Pace(
                    Sql.instant(row, "going_since"),
                    row.getLong("done_by_then"),
                    Sql.instant(row, "at")),
            releaseId);
  }

  /** Those that are not finished, without what they changed, in the order in which they ask. */
  public static List<ParameterRelease> open(Connection connection) throws SQLException {
    return Sql.over(connection).list(OPEN, row -> release(row, List.of()));
  }

  /**
   * A part of a list of them, without what they changed.
   *
   * @param state {@code open} or {@code finished}; empty for both
   */
  public static List<ParameterRelease> part(
      Connection connection, String state, Order order, boolean descending, long offset, int size)
      throws SQLException {
    String direction = descending ? "desc" : "asc";
    return Sql.over(connection)
        .list(
            SELECT
                + STATE
                + "order by %s %s, queue desc limit ? offset ?".formatted(order.column, direction),
            row -> release(row, List.of()),
            state,
            state,
            size,
            offset);
  }

  /** How many such a list has. */
  public static long count(Connection connection, String state) throws SQLException {
    return Sql.over(connection).only(COUNT, row -> row.getLong(1), state, state);
  }

  private static ParameterRelease release(ResultSet row, List<Change> changes) throws SQLException {
    LocalDate finishedOn = row.getObject(12, LocalDate.class);
    String pausedBy = row.getString(14);
    return new ParameterRelease(
        row.getString(1),
        Scheme.of(row.getString(2)),
        PremiumYear.of(row.getInt(3)),
        row.getString(4),
        row.getString(5),
        state(finishedOn != null, row.getBoolean(6), pausedBy != null),
        row.getLong(7),
        row.getLong(8),
        row.getLong(9),
        row.getLong(10),
        row.getObject(11, LocalDate.class),
        finishedOn,
        row.getString(13),
        pausedBy,
        changes);
  }

  private static State state(boolean finished, boolean allAsked, boolean paused) {
    if (finished) {
      return State.FINISHED;
    }
    if (allAsked) {
      return State.DECIDING;
    }
    return paused ? State.PAUSED : State.ASKING;
  }

  private static Map<String, List<Change>> changes(Connection connection, String releaseId)
      throws SQLException {
    Map<String, List<Change>> changes = new HashMap<>();
    Sql.over(connection)
        .each(
            SELECT_CHANGES,
            row ->
                changes
                    .computeIfAbsent(row.getString(1), first -> new ArrayList<>())
                    .add(
                        new Change(
                            row.getString(2), row.getString(3), row.getLong(4), row.getLong(5))),
            releaseId,
            releaseId);
    return changes;
  }

  /** How many questions are still to be asked, of all releases together. */
  public static long toAsk(Connection connection) throws SQLException {
    return Sql.over(connection).only(TO_ASK, row -> row.getLong(1));
  }

  /**
   * Lets a release ask nobody else until it is resumed.
   *
   * @return whether it was asking
   */
  public static boolean pause(Connection connection, String releaseId, String operator)
      throws SQLException {
    return Sql.over(connection).update(PAUSE, operator, releaseId) == 1;
  }

  /**
   * Lets a paused release ask again.
   *
   * @return whether it was paused
   */
  public static boolean resume(Connection connection, String releaseId) throws SQLException {
    return Sql.over(connection).update(RESUME, releaseId) == 1;
  }
}
