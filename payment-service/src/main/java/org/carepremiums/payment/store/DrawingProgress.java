package org.carepremiums.payment.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.carepremiums.platform.database.Sql;

/**
 * How far the drawing up of a cut-off is, for who waits for it. A cut-off is drawn up in one
 * transaction; this is said beside it, so that every instance sees it before that one ends, and it
 * stays where the drawing fails: who tries again begins anew.
 */
@ApplicationScoped
public class DrawingProgress {

  /**
   * What is known.
   *
   * @param begunAt when the drawing began that went furthest last
   * @param done how many payees were looked at
   * @param total how many there are to look at
   * @param at when that was so
   */
  public record Drawn(Instant begunAt, int done, int total, Instant at) {}

  private final Sql sql;

  @Inject
  DrawingProgress(Sql sql) {
    this.sql = sql;
  }

  /** A cut-off begins to be drawn up. */
  public void begin(LocalDate cutOff, int payees) {
    say(
        """
        insert into drawing_progress (cut_off, begun_at, done, total)
        values (?, clock_timestamp(), 0, ?)
        on conflict (single) do update set cut_off = excluded.cut_off,
          begun_at = excluded.begun_at, done = 0, total = excluded.total
        """,
        cutOff,
        payees);
  }

  /** So many more payees were looked at. */
  public void add(int payees) {
    say("update drawing_progress set done = done + ?", payees);
  }

  /** How far a cut-off is; empty where its drawing has not begun. */
  public Optional<Drawn> of(LocalDate cutOff) throws SQLException {
    return sql.first(
        """
        select begun_at, done, total, clock_timestamp() as at from drawing_progress
        where cut_off = ?
        """,
        row ->
            new Drawn(
                Sql.instant(row, "begun_at"),
                row.getInt("done"),
                row.getInt("total"),
                Sql.instant(row, "at")),
        cutOff);
  }

  private void say(String statement, Object... parameters) {
    QuarkusTransaction.requiringNew().call(() -> sql.update(statement, parameters));
  }
}
