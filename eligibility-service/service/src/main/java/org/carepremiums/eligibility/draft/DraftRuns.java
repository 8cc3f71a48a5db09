package org.carepremiums.eligibility.draft;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.store.StoredJson;
import org.carepremiums.platform.database.Sql;

/**
 * The comparisons that are kept. Whoever runs one holds the number of its attempt: of an attempt
 * that nobody has heard of for a while nothing is noted any more once somebody else goes on.
 */
public final class DraftRuns {

  /** After how long somebody else goes on. */
  private static final long SILENT_SECONDS = 60;

  private static final String UNHEARD =
      "(heard_of_at is null or heard_of_at < now() - interval '%d seconds')"
          .formatted(SILENT_SECONDS);
  private static final String STATE =
      """
      case when failure is not null then 'FAILED' when ended_at is not null then 'DONE'
        when %s then 'WAITING' else 'RUNNING' end
      """
          .formatted(UNHEARD);
  private static final String SELECT =
      """
      select number, scheme, year, asked_by, asked_at, begun_at, %s as state, failure, looked,
        total, result
      from draft_comparison
      """
          .formatted(STATE);
  private static final String NAMED = SELECT + "where number = ?";
  private static final String OPEN =
      SELECT
          + "where asked_by = ? and (ended_at is null or failure is not null) order by number desc";
  private static final String OF_STATE = "where (? = '' or %s = ?) ".formatted(STATE);
  private static final String COUNT = "select count(*) from draft_comparison " + OF_STATE;
  private static final String ASK =
      """
      insert into draft_comparison (scheme, year, draft, asked_by, total)
      select ?, ?, ?, ?, (select count(*) from provider_state)
      where (select count(*) from draft_comparison where ended_at is null) < ?
      returning number
      """;
  private static final String ASK_AGAIN =
      """
      update draft_comparison set asked_by = ?, asked_at = now(), failure = null, ended_at = null,
        attempt = 0, heard_of_at = null, begun_at = null, looked = 0
      where number = ? and failure is not null
      """;
  private static final String IS_WAITING =
      "select from draft_comparison where ended_at is null and %s limit 1".formatted(UNHEARD);
  private static final String GIVE_UP =
      """
      update draft_comparison set ended_at = now(), failure = ?
      where ended_at is null and attempt >= ? and %s
      """
          .formatted(UNHEARD);
  private static final String TAKE =
      """
      update draft_comparison set attempt = attempt + 1, begun_at = now(), heard_of_at = now(),
        looked = 0, total = (select count(*) from provider_state)
      where number = (
        select number from draft_comparison where ended_at is null and %s
        order by number limit 1 for update skip locked)
      returning number, attempt, scheme, year, draft
      """
          .formatted(UNHEARD);
  private static final String HELD = "where number = ? and attempt = ? and ended_at is null";
  private static final String LOOK =
      "update draft_comparison set looked = looked + ?, heard_of_at = now() " + HELD;
  private static final String LET_GO = "update draft_comparison set heard_of_at = null " + HELD;
  private static final String FAIL =
      "update draft_comparison set ended_at = now(), failure = ? " + HELD;
  private static final String END =
      "update draft_comparison set ended_at = now(), result = ? " + HELD;
  private static final String FORGET =
      """
      delete from draft_comparison
      where ended_at is not null and (asked_at < now() - make_interval(days => ?)
        or number not in (select number from draft_comparison order by number desc limit ?))
      """;

  /** In which order a list of comparisons can be. */
  public enum Order {
    /** The one in which they were asked for. */
    ASKING("asked_at"),
    PREMIUM("scheme"),
    YEAR("year"),
    PERSON("asked_by"),
    STATE(DraftRuns.STATE);

    private final String column;

    Order(String column) {
      this.column = column;
    }
  }

  /**
   * An attempt at a comparison.
   *
   * @param number of the comparison
   * @param attempt from 1
   * @param draft as it was written
   */
  record Attempt(long number, int attempt, Scheme scheme, PremiumYear year, String draft) {}

  private DraftRuns() {}

  /**
   * A part of the list of them.
   *
   * @param state the name of a {@link DraftRun.State}; empty for all
   */
  public static List<DraftRun> part(
      Connection connection, String state, Order order, boolean descending, long offset, int size)
      throws SQLException {
    String direction = descending ? "desc" : "asc";
    return Sql.over(connection)
        .list(
            SELECT
                + OF_STATE
                + "order by %s %2$s, number %2$s limit ? offset ?"
                    .formatted(order.column, direction),
            DraftRuns::run,
            state,
            state,
            size,
            offset);
  }

  /** How many such a list has. */
  public static long count(Connection connection, String state) throws SQLException {
    return Sql.over(connection).only(COUNT, row -> row.getLong(1), state, state);
  }

  /** One of them; empty where it is not kept. */
  public static Optional<DraftRun> find(Connection connection, long number) throws SQLException {
    return Sql.over(connection).first(NAMED, DraftRuns::run, number);
  }

  /** Those of a person that are not over, or failed; the latest first. */
  public static List<DraftRun> open(Connection connection, String person) throws SQLException {
    return Sql.over(connection).list(OPEN, DraftRuns::run, person);
  }

  /** The text of a draft; empty where its comparison is not kept. */
  public static Optional<String> text(Connection connection, long number) throws SQLException {
    return Sql.over(connection)
        .first(
            "select draft from draft_comparison where number = ?", row -> row.getString(1), number);
  }

  private static DraftRun run(ResultSet row) throws SQLException {
    String failure = row.getString("failure");
    byte[] result = row.getBytes("result");
    return new DraftRun(
        row.getLong("number"),
        Scheme.of(row.getString("scheme")),
        PremiumYear.of(row.getInt("year")),
        row.getString("asked_by"),
        Sql.instant(row, "asked_at"),
        Sql.instant(row, "begun_at"),
        DraftRun.State.valueOf(row.getString("state")),
        failure == null ? null : DraftFailure.valueOf(failure),
        row.getLong("looked"),
        row.getLong("total"),
        result == null ? null : StoredJson.read(result, DraftResult.class));
  }

  /**
   * Notes that one is asked for; empty where so many are not over already.
   *
   * @param most how many may wait or run
   */
  static Optional<Long> ask(
      Connection connection, Scheme scheme, PremiumYear year, String draft, String person, int most)
      throws SQLException {
    return Sql.over(connection)
        .first(ASK, row -> row.getLong(1), scheme.id(), year, draft, person, most);
  }

  /**
   * Notes that one that failed is asked for again.
   *
   * @return whether it had failed
   */
  static boolean askAgain(Connection connection, long number, String person) throws SQLException {
    return Sql.over(connection).update(ASK_AGAIN, person, number) == 1;
  }

  /** Whether nobody runs one that is not over. */
  static boolean isWaiting(Connection connection) throws SQLException {
    return Sql.over(connection).exists(IS_WAITING);
  }

  /**
   * Takes the first that nobody runs; empty where there is none.
   *
   * @param most one that was taken so often ends as interrupted
   */
  static Optional<Attempt> take(Connection connection, int most) throws SQLException {
    Sql sql = Sql.over(connection);
    sql.update(GIVE_UP, DraftFailure.INTERRUPTED, most);
    return sql.first(
        TAKE,
        row ->
            new Attempt(
                row.getLong(1),
                row.getInt(2),
                Scheme.of(row.getString(3)),
                PremiumYear.of(row.getInt(4)),
                row.getString(5)));
  }

  /**
   * Notes of how many more providers it is known what the draft does.
   *
   * @return whether the attempt is still the one that counts
   */
  static boolean look(Connection connection, Attempt attempt, long more) throws SQLException {
    return Sql.over(connection).update(LOOK, more, attempt.number(), attempt.attempt()) == 1;
  }

  /** Lets somebody else go on at once. */
  static boolean letGo(Connection connection, Attempt attempt) throws SQLException {
    return Sql.over(connection).update(LET_GO, attempt.number(), attempt.attempt()) == 1;
  }

  static boolean fail(Connection connection, Attempt attempt, DraftFailure failure)
      throws SQLException {
    return Sql.over(connection).update(FAIL, failure, attempt.number(), attempt.attempt()) == 1;
  }

  /** Keeps what came of an attempt, if it is still the one that counts; inside a transaction. */
  static boolean end(Connection connection, Attempt attempt, DraftEffect effect)
      throws SQLException {
    boolean counts =
        Sql.over(connection)
                .update(
                    END,
                    StoredJson.write(DraftResult.of(effect)),
                    attempt.number(),
                    attempt.attempt())
            == 1;
    if (counts) {
      DraftChanges.save(connection, attempt.number(), effect.changes());
    }
    return counts;
  }

  /**
   * Deletes those that are over and were asked for so many days ago, or are not among the latest.
   *
   * @return how many
   */
  static int forget(Connection connection, Duration kept, int most) throws SQLException {
    return Sql.over(connection).update(FORGET, Math.toIntExact(kept.toDays()), most);
  }
}
