package org.carepremiums.intake.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.SourceCompleteness;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.platform.database.Columns;
import org.carepremiums.platform.database.Sql;
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

  private static final String STANDING =
      """
      select complete, completed_on, delivery_id, by_source from completed_year
      where source = ? and feed = ? and year = ?
      """;
  private static final String STEPS =
      """
      select complete, taken_on, taken_by, reason from completeness_step
      where source = ? and feed = ? and year = ?
      order by step desc
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

  private final Sql sql;

  @Inject
  CompletedYears(Sql sql) {
    this.sql = sql;
  }

  /** Announces the years that were not complete before. */
  void record(List<Completion> claims, Outgoing outgoing) throws SQLException {
    Map<String, Completion> distinct = new LinkedHashMap<>();
    claims.forEach(claim -> distinct.putIfAbsent(claim.what(), claim));
    announce(
        COMPLETE_AGAIN,
        distinct.values().stream().filter(Completion::completeNow).toList(),
        outgoing);
    announce(INSERT, distinct.values(), outgoing);
  }

  private void announce(String statement, Collection<Completion> claims, Outgoing outgoing)
      throws SQLException {
    Map<String, String> reasons = new HashMap<>();
    claims.forEach(claim -> reasons.put(claim.what(), claim.reason()));
    sql.each(
        statement,
        row -> announce(row, reasons.get(what(row)), outgoing),
        Columns.<Completion>of(claims)
            .text(claim -> claim.delivery().source())
            .text(claim -> claim.delivery().feed())
            .integer(Completion::year)
            .text(claim -> claim.delivery().deliveryId())
            .date(claim -> claim.on().value()));
  }

  /**
   * Takes it back, or says it again.
   *
   * @return whether that was possible: what is to be taken back has to be complete; what is to be
   *     said again has to be taken back, by the source itself where it is the source that says so
   */
  boolean take(Step step, Outgoing outgoing) throws SQLException {
    Optional<Integer> number =
        sql.first(
            STEP,
            row -> {
              announce(row, step.reason(), outgoing);
              return row.getInt(7);
            },
            step.complete(),
            step.on(),
            step.reason(),
            step.bySource(),
            step.source(),
            step.feed(),
            step.year(),
            !step.complete(),
            step.complete() && step.bySource());
    if (number.isEmpty()) {
      return false;
    }
    sql.update(
        REMEMBER,
        step.source(),
        step.feed(),
        step.year(),
        number.get(),
        step.complete(),
        step.by(),
        step.reason(),
        step.on());
    return true;
  }

  /** Every year that is complete, of any feed. */
  public List<CompletedYear> all() throws SQLException {
    return said().stream().filter(CompletedYear::complete).toList();
  }

  /** Every year that is complete or was, of any feed. */
  public List<CompletedYear> said() throws SQLException {
    return sql.list(
        "select source, feed, year, delivery_id, completed_on, complete, reason"
            + " from completed_year",
        row ->
            new CompletedYear(
                Source.of(row.getString(1)),
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                row.getBoolean(6),
                row.getString(7)));
  }

  /** How a year stands; empty where it has never been complete. */
  public Optional<YearStanding> standing(Source source, String feed, int year) throws SQLException {
    List<YearStanding.Step> steps =
        sql.list(
            STEPS,
            row ->
                new YearStanding.Step(
                    row.getBoolean(1),
                    row.getObject(2, LocalDate.class),
                    row.getString(3),
                    row.getString(4)),
            source,
            feed,
            year);
    return sql.first(
        STANDING,
        row ->
            new YearStanding(
                row.getBoolean(1),
                row.getObject(2, LocalDate.class),
                row.getString(3),
                row.getBoolean(4),
                steps),
        source,
        feed,
        year);
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
