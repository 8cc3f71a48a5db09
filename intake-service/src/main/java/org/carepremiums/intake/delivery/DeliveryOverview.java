package org.carepremiums.intake.delivery;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.intake.Receipt;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.web.desk.ListPart;

/** Lists of deliveries, of their refused records and of their receipts, part by part. */
@ApplicationScoped
public class DeliveryOverview {

  private static final String STAGE =
      """
      case when daily then 'daily'
        when status = 'INCOMPLETE' and held_for <> '' then 'held' else lower(status) end""";

  private static final String COLUMNS =
      """
      select source, feed, delivery_id, %s, completes, announced, received, accepted, rejected,
        observed_until, held_for, now() as at
      """
          .formatted(STAGE);

  private static final String NARROWED =
      """
      from delivery
      where source = coalesce(?::text, source) and feed = coalesce(?::text, feed)
        and (%s) = any(?)
      """
          .formatted(STAGE);

  /** What a column is put in order by. */
  private static final Map<String, String> ORDERS =
      Map.of(
          "source", "source",
          "feed", "feed",
          "delivery", "delivery_id",
          "state", "(" + STAGE + ")",
          "announced", "announced",
          "received", "received",
          "refused", "rejected",
          "on", "observed_until");

  private static final String YEARS_UNDER_WAY =
      """
      select distinct source, feed, named.year
      from delivery, lateral (
        select unnest(completes) as year
        union
        select generate_series(extract(year from period_from)::int, extract(year from period_to)::int)
        where period_from is not null and period_to < period_from + 3660) as named
      where not daily and status in ('OPEN', 'INCOMPLETE')
      """;

  private static final String REFUSALS =
      """
      select number, code, field, reason from refused_record where delivery = ?
      order by number, place limit ? offset ?
      """;

  private static final String RECEIPTS =
      """
      from receipt
      where source = coalesce(?::text, source) and feed = coalesce(?::text, feed)
        and delivery_id = coalesce(?::text, delivery_id)
      """;

  private static final Map<String, String> RECEIPT_ORDERS =
      Map.of(
          "source", "source",
          "feed", "feed",
          "delivery", "delivery_id",
          "version", "version",
          "on", "issued_on");

  /**
   * A delivery.
   *
   * @param source who delivers
   * @param feed the feed's short name
   * @param completes the years that it names complete
   * @param announced how many records it has; {@code null} where nothing says it yet
   * @param received distinct records that arrived
   * @param accepted records that became facts
   * @param refused records that stand refused
   * @param on the last day on which anything in it was established; {@code null} where nothing says
   * @param heldFor why it completes nothing although it has arrived whole
   * @param at when that was so
   */
  public record Line(
      Source source,
      String feed,
      String deliveryId,
      DeliveryStage stage,
      List<Integer> completes,
      @Nullable Integer announced,
      int received,
      int accepted,
      int refused,
      @Nullable LocalDate on,
      List<String> heldFor,
      Instant at) {}

  /**
   * Which deliveries.
   *
   * @param source of that source; {@code null} for all
   * @param feed of that feed; {@code null} for all
   * @param stages how they stand
   */
  public record Narrowed(
      @Nullable Source source, @Nullable String feed, List<DeliveryStage> stages) {}

  /** A year that a delivery names which has not arrived whole. */
  public record NamedYear(Source source, String feed, int year) {}

  /**
   * A record that stands refused.
   *
   * @param number its number in the delivery; {@code null} outside one
   * @param field {@code null} where it is none in particular
   */
  public record Refusal(
      @Nullable Integer number, String code, @Nullable String field, String reason) {}

  private final Sql sql;

  @Inject
  DeliveryOverview(Sql sql) {
    this.sql = sql;
  }

  /** Some of the deliveries, in an order. */
  public List<Line> list(Narrowed narrowed, ListPart part) throws SQLException {
    return sql.list(
        COLUMNS + NARROWED + order(ORDERS, part, "id"),
        DeliveryOverview::line,
        narrowed.source(),
        narrowed.feed(),
        ids(narrowed.stages()),
        part.size(),
        part.offset());
  }

  public long count(Narrowed narrowed) throws SQLException {
    return sql.only(
        "select count(*) " + NARROWED,
        row -> row.getLong(1),
        narrowed.source(),
        narrowed.feed(),
        ids(narrowed.stages()));
  }

  /** Empty where nothing of it has come. */
  public Optional<Line> of(DeliveryName name) throws SQLException {
    return sql.first(COLUMNS + "from delivery where id = ?", DeliveryOverview::line, name.id());
  }

  /** The years that are named by deliveries which have not arrived whole, or are held. */
  public List<NamedYear> yearsUnderWay() throws SQLException {
    return sql.list(
        YEARS_UNDER_WAY,
        row -> new NamedYear(Source.of(row.getString(1)), row.getString(2), row.getInt(3)));
  }

  /** Some of the records of a delivery that stand refused, in the order of their numbers. */
  public List<Refusal> refusals(DeliveryName name, ListPart part) throws SQLException {
    return sql.list(
        REFUSALS,
        row ->
            new Refusal(
                row.getObject(1, Integer.class),
                row.getString(2),
                row.getString(3),
                row.getString(4)),
        name.id(),
        part.size(),
        part.offset());
  }

  /**
   * Some of the receipts, in an order.
   *
   * @param source of that source; {@code null} for all
   * @param feed of that feed; {@code null} for all
   * @param deliveryId of that delivery; {@code null} for all
   */
  public List<Receipt> receipts(
      @Nullable Source source, @Nullable String feed, @Nullable String deliveryId, ListPart part)
      throws SQLException {
    return sql.list(
        "select content " + RECEIPTS + order(RECEIPT_ORDERS, part, "id"),
        row -> KeptJson.read(row.getString(1), Receipt.class),
        source,
        feed,
        deliveryId,
        part.size(),
        part.offset());
  }

  /** How many receipts there are. */
  public long countReceipts(
      @Nullable Source source, @Nullable String feed, @Nullable String deliveryId)
      throws SQLException {
    return sql.only("select count(*) " + RECEIPTS, row -> row.getLong(1), source, feed, deliveryId);
  }

  private static String order(Map<String, String> orders, ListPart part, String last) {
    String by = orders.get(part.column());
    if (by == null) {
      throw new IllegalArgumentException("no order is known by " + part.column());
    }
    return "order by %s %s nulls last, %s limit ? offset ?".formatted(by, part.direction(), last);
  }

  private static List<String> ids(List<DeliveryStage> stages) {
    return stages.stream().map(DeliveryStage::id).toList();
  }

  private static Line line(ResultSet row) throws SQLException {
    String heldFor = row.getString(11);
    return new Line(
        Source.of(row.getString(1)),
        row.getString(2),
        row.getString(3),
        DeliveryStage.of(row.getString(4)).orElseThrow(),
        Arrays.asList((Integer[]) row.getArray(5).getArray()),
        row.getObject(6, Integer.class),
        row.getInt(7),
        row.getInt(8),
        row.getInt(9),
        row.getObject(10, LocalDate.class),
        heldFor.isEmpty() ? List.of() : List.of(heldFor.split(",")),
        Sql.instant(row, "at"));
  }
}
