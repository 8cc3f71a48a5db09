package org.carepremiums.eligibility.draft;

import jakarta.annotation.Nullable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.platform.database.Columns;
import org.carepremiums.platform.database.Sql;

/** Everybody whose outcome or amount a draft changes, as comparisons found them. */
public final class DraftChanges {

  private static final String INTO =
      """
      draft_change (comparison, provider, scheme, outcome_before, cents_before, outcome, cents,
        difference_cents, conditions)
      """;
  private static final String LISTED =
      "from draft_change where comparison = ? and %s and provider like ? || '%%' ";
  private static final String SELECT =
      "select provider, scheme, outcome_before, cents_before, outcome, cents, conditions ";

  /** Who is listed. */
  public enum Effect {
    ALL("true"),
    /** Who gets more. */
    GAINS("difference_cents > 0"),
    /** Who gets less. */
    LOSES("difference_cents < 0"),
    /** Who gets the same with another outcome. */
    SAME("difference_cents = 0");

    private final String condition;

    Effect(String condition) {
      this.condition = condition;
    }
  }

  /** In which order they can be. */
  public enum Order {
    PROVIDER("provider"),
    PREMIUM("scheme"),
    OUTCOME_BEFORE("outcome_before"),
    BEFORE("cents_before"),
    OUTCOME_AFTER("outcome"),
    AFTER("cents"),
    DIFFERENCE("difference_cents");

    private final String column;

    Order(String column) {
      this.column = column;
    }
  }

  /**
   * Somebody whose decision changes.
   *
   * @param provider who
   * @param scheme for which premium
   * @param before under the edition in force
   * @param after under the draft
   * @param conditions the stable names of the titles of those that come out otherwise
   */
  public record Listed(
      InamiKey provider,
      Scheme scheme,
      DraftOutcome before,
      DraftOutcome after,
      List<String> conditions) {

    /** How much more the provider gets under the draft; negative for less. */
    public EuroCents difference() {
      return after.amount().minus(before.amount());
    }
  }

  private DraftChanges() {}

  static void save(Connection connection, long comparison, List<ChangedDecision> changes)
      throws SQLException {
    Sql.over(connection)
        .copy(
            INTO,
            Columns.<ChangedDecision>of(changes)
                .bigint(change -> comparison)
                .text(ChangedDecision::provider)
                .text(change -> change.scheme().id())
                .text(change -> change.before().outcome())
                .cents(change -> change.before().amount())
                .text(change -> change.after().outcome())
                .cents(change -> change.after().amount())
                .cents(ChangedDecision::difference)
                .text(
                    change ->
                        change.conditions().stream()
                            .map(ChangedCondition::condition)
                            .collect(Collectors.joining(","))));
  }

  /**
   * A part of those of a comparison.
   *
   * @param digits with which their numbers begin; empty for all
   */
  public static List<Listed> part(
      Connection connection,
      long comparison,
      Effect effect,
      String digits,
      Order order,
      boolean descending,
      long offset,
      int size)
      throws SQLException {
    return Sql.over(connection)
        .planningAnew()
        .list(
            SELECT
                + LISTED.formatted(effect.condition)
                + "order by %s %2$s, provider %2$s, scheme %2$s limit ? offset ?"
                    .formatted(order.column, descending ? "desc" : "asc"),
            row ->
                new Listed(
                    new InamiKey(row.getString(1)),
                    Scheme.of(row.getString(2)),
                    outcome(row.getString(3), row.getLong(4)),
                    outcome(row.getString(5), row.getLong(6)),
                    Stream.of(row.getString(7).split(",")).filter(id -> !id.isEmpty()).toList()),
            comparison,
            digits,
            size,
            offset);
  }

  private static DraftOutcome outcome(@Nullable String outcome, long cents) {
    return new DraftOutcome(outcome == null ? null : Outcome.valueOf(outcome), EuroCents.of(cents));
  }

  /** How many such a list has. */
  public static long count(Connection connection, long comparison, Effect effect, String digits)
      throws SQLException {
    return Sql.over(connection)
        .only(
            "select count(*) " + LISTED.formatted(effect.condition),
            row -> row.getLong(1),
            comparison,
            digits);
  }
}
