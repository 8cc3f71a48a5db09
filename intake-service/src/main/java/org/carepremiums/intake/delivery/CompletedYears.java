package org.carepremiums.intake.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.SourceCompleteness;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.intake.store.Columns;
import org.carepremiums.platform.messaging.outbox.Outgoing;

/**
 * For which years which source has delivered everything in which feed. The first complete delivery
 * that says so counts; it is announced once. It can be taken back with a reason: by a case handler
 * until one says it again, by the source until it says it again or its next delivery does.
 */
@ApplicationScoped
public class CompletedYears {

  private static final String INSERT =
      """
      insert into completed_year (source, feed, year, delivery_id, completed_on)
      select source, feed, year, delivery_id, completed_on
      from unnest(?::text[], ?::text[], ?::int[], ?::text[], ?::date[])
        as claim (source, feed, year, delivery_id, completed_on)
      order by source, feed, year
      on conflict (source, feed, year) do nothing
      returning source, feed, year, delivery_id, completed_on, complete, steps
      """;
  private static final String COMPLETE_AGAIN =
      """
      update completed_year set complete = true, delivery_id = claim.delivery_id,
        completed_on = claim.completed_on, steps = completed_year.steps + 1, reason = null
      from unnest(?::text[], ?::text[], ?::int[], ?::text[], ?::date[])
        as claim (source, feed, year, delivery_id, completed_on)
      where completed_year.source = claim.source and completed_year.feed = claim.feed
        and completed_year.year = claim.year
        and not completed_year.complete and completed_year.by_source
      returning completed_year.source, completed_year.feed, completed_year.year,
        completed_year.delivery_id, completed_year.completed_on, completed_year.complete,
        completed_year.steps
      """;
  private static final String STEP =
      """
      update completed_year set complete = ?, completed_on = ?, steps = steps + 1, reason = ?,
        by_source = ?
      where source = ? and feed = ? and year = ? and complete = ? and (by_source or not ?)
      returning source, feed, year, delivery_id, completed_on, complete, steps
      """;
  private static final String REMEMBER =
      """
      insert into completeness_step (source, feed, year, step, complete, taken_by, reason, taken_on)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  /**
   * A delivery's word that its source has delivered everything for a year.
   *
   * @param delivery whose word it is
   * @param year the year
   * @param on the business day on which notice was taken of it
   * @param reason why it is stood by although it was held; {@code null} where it was not
   * @param completeNow whether the delivery became complete just now
   */
  record Completion(
      DeliveryName delivery, int year, BusinessDay on, String reason, boolean completeNow) {

    String what() {
      return delivery.source() + "/" + delivery.feed() + "/" + year;
    }
  }

  /**
   * A year that is complete, or was and was taken back.
   *
   * @param source who delivered
   * @param feed the feed's short name
   * @param year the year
   * @param deliveryId the delivery that completed it
   * @param on the business day on which notice was taken that it is complete, or no longer
   * @param complete whether it is
   * @param reason why it was taken back, or said again; {@code null} where a delivery speaks for
   *     itself
   */
  public record CompletedYear(
      Source source,
      String feed,
      int year,
      String deliveryId,
      LocalDate on,
      boolean complete,
      String reason) {}

  /**
   * Somebody's word that a year is not, or is after all, complete.
   *
   * @param source whose delivery
   * @param feed the feed's short name
   * @param year the year
   * @param complete whether it is
   * @param by who says so
   * @param bySource whether that is the source itself, and not a case handler
   * @param reason why
   * @param on the business day
   */
  public record Step(
      Source source,
      String feed,
      int year,
      boolean complete,
      String by,
      boolean bySource,
      String reason,
      BusinessDay on) {}

  private final DataSource dataSource;

  @Inject
  CompletedYears(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Announces the years that were not complete before. */
  void record(List<Completion> claims, Outgoing outgoing) throws SQLException {
    Map<String, Completion> distinct = new LinkedHashMap<>();
    claims.forEach(claim -> distinct.putIfAbsent(claim.what(), claim));
    if (distinct.isEmpty()) {
      return;
    }
    try (Connection connection = dataSource.getConnection()) {
      List<Completion> fresh = distinct.values().stream().filter(Completion::completeNow).toList();
      announce(connection, COMPLETE_AGAIN, fresh, outgoing);
      announce(connection, INSERT, List.copyOf(distinct.values()), outgoing);
    }
  }

  private static void announce(
      Connection connection, String sql, List<Completion> claims, Outgoing outgoing)
      throws SQLException {
    if (claims.isEmpty()) {
      return;
    }
    Map<String, String> reasons = new HashMap<>();
    claims.forEach(claim -> reasons.put(claim.what(), claim.reason()));
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      new Columns<>(connection, statement, claims)
          .text(claim -> claim.delivery().source().id())
          .text(claim -> claim.delivery().feed())
          .integer(Completion::year)
          .text(claim -> claim.delivery().deliveryId())
          .date(claim -> claim.on().value());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          announce(row, reasons.get(what(row)), outgoing);
        }
      }
    }
  }

  /**
   * Takes it back, or says it again.
   *
   * @return whether that was possible: what is to be taken back has to be complete; what is to be
   *     said again has to be taken back, by the source itself where it is the source that says so
   */
  boolean take(Step step, Outgoing outgoing) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(STEP)) {
      update.setBoolean(1, step.complete());
      update.setObject(2, step.on().value());
      update.setString(3, step.reason());
      update.setBoolean(4, step.bySource());
      update.setString(5, step.source().id());
      update.setString(6, step.feed());
      update.setInt(7, step.year());
      update.setBoolean(8, !step.complete());
      update.setBoolean(9, step.complete() && step.bySource());
      try (ResultSet row = update.executeQuery()) {
        if (!row.next()) {
          return false;
        }
        announce(row, step.reason(), outgoing);
        remember(connection, step, row.getInt(7));
        return true;
      }
    }
  }

  private static void remember(Connection connection, Step step, int number) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(REMEMBER)) {
      insert.setString(1, step.source().id());
      insert.setString(2, step.feed());
      insert.setInt(3, step.year());
      insert.setInt(4, number);
      insert.setBoolean(5, step.complete());
      insert.setString(6, step.by());
      insert.setString(7, step.reason());
      insert.setObject(8, step.on().value());
      insert.executeUpdate();
    }
  }

  /** Every year that is complete, of any feed. */
  public List<CompletedYear> all() throws SQLException {
    return said().stream().filter(CompletedYear::complete).toList();
  }

  /** Every year that is complete or was, of any feed. */
  public List<CompletedYear> said() throws SQLException {
    List<CompletedYear> years = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select source, feed, year, delivery_id, completed_on, complete, reason"
                    + " from completed_year");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        years.add(
            new CompletedYear(
                Source.of(row.getString(1)),
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                row.getBoolean(6),
                row.getString(7)));
      }
    }
    return years;
  }

  private static void announce(ResultSet row, String reason, Outgoing outgoing)
      throws SQLException {
    boolean complete = row.getBoolean(6);
    int steps = row.getInt(7);
    SourceCompleteness said =
        new SourceCompleteness(
            Source.of(row.getString(1)),
            row.getString(2),
            PremiumYear.of(row.getInt(3)),
            complete,
            row.getString(4),
            new BusinessDay(row.getObject(5, LocalDate.class)),
            reason);
    String eventId = what(row) + (complete ? "/complete" : "/suspended");
    outgoing.publish(
        Topic.SOURCE_COMPLETENESS,
        said.source().id(),
        steps == 1 ? eventId : eventId + "/" + steps,
        said);
  }

  private static String what(ResultSet row) throws SQLException {
    return row.getString(1) + "/" + row.getString(2) + "/" + row.getInt(3);
  }
}
