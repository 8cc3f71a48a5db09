package org.carepremiums.payment.sums;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.carepremiums.payment.store.ListOrder;
import org.carepremiums.platform.database.Columns;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.web.desk.ListPart;

/**
 * What the last comparison of the sums found, as every instance of the service shows it; and
 * whether somebody asks for another one.
 */
@ApplicationScoped
public class ComparedSums {

  /**
   * How it stands.
   *
   * @param askedAt when somebody asked for a comparison that is not done yet; {@code null} for none
   * @param done how many of its steps are done
   * @param total how many it has; 0 before it has begun
   * @param comparedAt when the last one ended; {@code null} before the first
   * @param minutes how long ago that is
   * @param differing how many differences that one found
   */
  public record Standing(
      @Nullable Instant askedAt,
      int done,
      int total,
      @Nullable Instant comparedAt,
      long minutes,
      long differing) {}

  /**
   * What two records of the same money came to.
   *
   * @param differing how many single figures differ
   */
  public record Total(Sums.Totals sums, long differing) {}

  private static final ListOrder ORDER =
      new ListOrder(
          Map.of(
              "between", "between_records",
              "batch", "batch_id",
              "about", "payout_id",
              "provider", "provider"),
          "id");

  private final Sql sql;

  @Inject
  ComparedSums(Sql sql) {
    this.sql = sql;
  }

  /** Somebody wants another comparison; whichever instance looks next makes it. */
  public void ask() throws SQLException {
    sql.update(
        """
        insert into sums_comparison (asked_at) values (clock_timestamp())
        on conflict (single) do update
        set asked_at = excluded.asked_at
        """);
  }

  public Standing standing() throws SQLException {
    return sql.first(
            """
            select asked_at, done, total, compared_at, differing,
              floor(extract(epoch from clock_timestamp() - compared_at) / 60) as minutes
            from sums_comparison
            """,
            row ->
                new Standing(
                    Sql.instant(row, "asked_at"),
                    row.getInt("done"),
                    row.getInt("total"),
                    Sql.instant(row, "compared_at"),
                    row.getLong("minutes"),
                    row.getLong("differing")))
        .orElseGet(() -> new Standing(null, 0, 0, null, 0, 0));
  }

  /** What each comparison came to; empty before the first. */
  public Map<Comparison, Total> totals() throws SQLException {
    Map<Comparison, Total> totals = new EnumMap<>(Comparison.class);
    sql.each(
        "select between_records, expected_cents, found_cents, differing from sums_total",
        row ->
            totals.put(
                Comparison.of(row.getString("between_records")),
                new Total(
                    new Sums.Totals(row.getLong("expected_cents"), row.getLong("found_cents")),
                    row.getLong("differing"))));
    return totals;
  }

  /** A part of what differed, as a desk lists it. */
  public List<Difference> differences(ListPart part) throws SQLException {
    return sql.list(
        """
        select between_records as between, what, batch_id, payout_id, provider, scheme,
          premium_year, expected, found
        from sums_difference
        """
            + ORDER.clause(part),
        Sums::difference);
  }

  /** So many steps of the comparison that goes on are done; whoever looks sees it at once. */
  void step(int done, int total) throws SQLException {
    sql.update(
        """
        insert into sums_comparison (done, total) values (?, ?)
        on conflict (single) do update set done = excluded.done, total = excluded.total
        """,
        done,
        total);
  }

  /**
   * Keeps what a comparison found instead of what the one before it did, inside the running
   * transaction. Who asked while it went on still waits for another one.
   *
   * @param asked when it was asked for, as it stood before it began; {@code null} for not at all
   */
  void keep(@Nullable Instant asked, Map<Comparison, Sums.Totals> totals, List<Difference> found)
      throws SQLException {
    sql.update(
        """
        insert into sums_comparison (compared_at, differing) values (clock_timestamp(), ?)
        on conflict (single) do update
        set compared_at = excluded.compared_at, differing = excluded.differing, done = 0, total = 0,
          asked_at = case when sums_comparison.asked_at is distinct from ?::timestamptz
            then sums_comparison.asked_at end
        """,
        found.size(),
        asked);
    sql.update("delete from sums_total");
    sql.update("delete from sums_difference");
    sql.update(
        """
        insert into sums_total (between_records, expected_cents, found_cents, differing)
        select * from unnest(?::text[], ?::bigint[], ?::bigint[], ?::bigint[])
        """,
        Columns.of(List.copyOf(totals.entrySet()))
            .text(entry -> entry.getKey().id())
            .bigint(entry -> entry.getValue().expected())
            .bigint(entry -> entry.getValue().found())
            .bigint(
                entry -> found.stream().filter(one -> one.between() == entry.getKey()).count()));
    sql.update(
        """
        insert into sums_difference (between_records, what, batch_id, payout_id, provider, scheme,
          premium_year, expected, found)
        select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
          ?::int[], ?::text[], ?::text[])
        """,
        Columns.of(found)
            .text(one -> one.between().id())
            .text(Difference::what)
            .text(Difference::batchId)
            .text(Difference::payoutId)
            .text(Difference::provider)
            .text(Difference::scheme)
            .integer(Difference::year)
            .text(Difference::expected)
            .text(Difference::found));
  }
}
