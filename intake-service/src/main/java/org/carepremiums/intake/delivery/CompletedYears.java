package org.carepremiums.intake.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.exchange.Outgoing;
import org.carepremiums.contracts.fact.SourceCompleteness;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * For which years which source has delivered everything in which feed. The first complete delivery
 * that says so counts; it is announced once.
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
      returning source, feed, year, delivery_id, completed_on
      """;

  /**
   * A delivery's word that its source has delivered everything for a year.
   *
   * @param delivery whose word it is
   * @param year the year
   * @param on the business day on which notice was taken of it
   * @param reason why it is stood by although it was held; {@code null} where it was not
   */
  record Completion(DeliveryName delivery, int year, BusinessDay on, String reason) {

    String what() {
      return delivery.source() + "/" + delivery.feed() + "/" + year;
    }
  }

  /**
   * A year that is complete.
   *
   * @param source who delivered
   * @param feed the feed's short name
   * @param year the year
   * @param deliveryId the delivery that completed it
   * @param on the business day on which notice was taken that it is complete
   */
  public record CompletedYear(
      Source source, String feed, int year, String deliveryId, LocalDate on) {}

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
    List<Completion> each = List.copyOf(distinct.values());
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setArray(1, text(connection, each, claim -> claim.delivery().source().id()));
      insert.setArray(2, text(connection, each, claim -> claim.delivery().feed()));
      insert.setArray(
          3,
          connection.createArrayOf(
              "int4", each.stream().map(Completion::year).toArray(Integer[]::new)));
      insert.setArray(4, text(connection, each, claim -> claim.delivery().deliveryId()));
      insert.setArray(
          5,
          connection.createArrayOf(
              "date", each.stream().map(claim -> claim.on().value()).toArray(LocalDate[]::new)));
      try (ResultSet row = insert.executeQuery()) {
        while (row.next()) {
          announce(row, distinct, outgoing);
        }
      }
    }
  }

  /** Every year that is complete, of any feed. */
  public List<CompletedYear> all() throws SQLException {
    List<CompletedYear> years = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select source, feed, year, delivery_id, completed_on from completed_year");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        years.add(
            new CompletedYear(
                Source.of(row.getString(1)),
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                row.getObject(5, LocalDate.class)));
      }
    }
    return years;
  }

  private static void announce(ResultSet row, Map<String, Completion> claims, Outgoing outgoing)
      throws SQLException {
    String what = row.getString(1) + "/" + row.getString(2) + "/" + row.getInt(3);
    SourceCompleteness complete =
        new SourceCompleteness(
            Source.of(row.getString(1)),
            row.getString(2),
            PremiumYear.of(row.getInt(3)),
            true,
            row.getString(4),
            new BusinessDay(row.getObject(5, LocalDate.class)),
            claims.get(what).reason());
    outgoing.publish(
        Topic.SOURCE_COMPLETENESS, complete.source().id(), what + "/complete", complete);
  }

  private static java.sql.Array text(
      Connection connection, List<Completion> claims, Function<Completion, String> part)
      throws SQLException {
    return connection.createArrayOf("text", claims.stream().map(part).toArray(String[]::new));
  }
}
