package org.carepremiums.intake.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carepremiums.contracts.intake.Receipt;
import org.carepremiums.platform.database.Columns;
import org.carepremiums.platform.database.Sql;

/** Keeps the records that stand refused; as many as a batch needs in one statement each. */
@ApplicationScoped
class RefusedRecords {

  private static final String LOAD =
      """
      select refused.delivery, refused.place, refused.number, refused.repeated, refused.digest,
        refused.code, refused.field, refused.reason
      from unnest(?::text[], ?::int[]) as arrived (delivery, number)
      join refused_record refused using (delivery, number)
      """;
  private static final String DELETE =
      """
      delete from refused_record using unnest(?::text[], ?::text[]) as mended (delivery, place)
      where refused_record.delivery = mended.delivery and refused_record.place = mended.place
      """;
  private static final String INSERT =
      """
      insert into refused_record (delivery, place, number, repeated, digest, code, field, reason)
      select * from unnest(?::text[], ?::text[], ?::int[], ?::bool[], ?::bytea[], ?::text[],
        ?::text[], ?::text[])
      on conflict do nothing
      """;

  private static final String SUMMARY =
      """
      select code, field, count(*)::int, (array_agg(place order by number, place))[1:3],
        (array_agg(number order by number, place))[1:3],
        (array_agg(reason order by number, place))[1:3]
      from refused_record where delivery = ?
      group by code, field
      order by count(*) desc, code, field
      """;

  private static final String LINES =
      """
      select place, number, reason from refused_record
      where delivery = ? and number is not null and (number, place) > (?, ?)
      order by number, place limit ?
      """;

  /** A row with the delivery that it belongs to. */
  private record Row(String delivery, RefusedRecord record) {}

  private record Arrived(String delivery, int number) {}

  private final Sql sql;

  @Inject
  RefusedRecords(Sql sql) {
    this.sql = sql;
  }

  /** Tells deliveries which of the arriving numbers stand refused. */
  void load(Collection<Delivery> deliveries, Map<String, Set<Integer>> arriving)
      throws SQLException {
    Map<String, Delivery> byId = new HashMap<>();
    List<Arrived> arrived = new ArrayList<>();
    for (Delivery delivery : deliveries) {
      byId.put(delivery.id, delivery);
      if (delivery.rejected > 0) {
        for (Integer number : arriving.getOrDefault(delivery.id, Set.of())) {
          arrived.add(new Arrived(delivery.id, number));
        }
      }
    }
    sql.each(
        LOAD,
        row ->
            byId.get(row.getString(1))
                .stands(
                    new RefusedRecord(
                        row.getString(2),
                        row.getObject(3, Integer.class),
                        row.getBoolean(4),
                        row.getBytes(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8))),
        Columns.<Arrived>of(arrived).text(Arrived::delivery).integer(Arrived::number));
  }

  /** Why records of a delivery stand refused, with examples. */
  List<Receipt.Refusal> summary(String delivery) throws SQLException {
    return sql.list(
        SUMMARY,
        row ->
            new Receipt.Refusal(row.getString(1), row.getString(2), row.getInt(3), examples(row)),
        delivery);
  }

  /**
   * Those with a number, in the order of their numbers.
   *
   * @param after the last that is known; {@code null} for the first ones
   */
  List<Receipt.Example> lines(String delivery, Receipt.Example after, int most)
      throws SQLException {
    return sql.list(
        LINES,
        row -> new Receipt.Example(row.getString(1), row.getInt(2), row.getString(3)),
        delivery,
        after == null ? 0 : after.sequence(),
        after == null ? "" : after.place(),
        most);
  }

  private static List<Receipt.Example> examples(ResultSet row) throws SQLException {
    String[] places = (String[]) row.getArray(4).getArray();
    Integer[] numbers = (Integer[]) row.getArray(5).getArray();
    String[] reasons = (String[]) row.getArray(6).getArray();
    List<Receipt.Example> examples = new ArrayList<>(places.length);
    for (int index = 0; index < places.length; index++) {
      examples.add(new Receipt.Example(places[index], numbers[index], reasons[index]));
    }
    return examples;
  }

  /** Writes which records deliveries refused, and which were corrected. */
  void save(Collection<Delivery> deliveries) throws SQLException {
    List<Row> mended = new ArrayList<>();
    List<Row> refused = new ArrayList<>();
    for (Delivery delivery : deliveries) {
      delivery.mended().forEach(record -> mended.add(new Row(delivery.id, record)));
      delivery.refused().forEach(record -> refused.add(new Row(delivery.id, record)));
    }
    sql.update(
        DELETE, Columns.<Row>of(mended).text(Row::delivery).text(row -> row.record().place()));
    sql.update(
        INSERT,
        Columns.<Row>of(refused)
            .text(Row::delivery)
            .text(row -> row.record().place())
            .integer(row -> row.record().number())
            .bool(row -> row.record().repeated())
            .bytes(row -> row.record().digest())
            .text(row -> row.record().code())
            .text(row -> row.record().field())
            .text(row -> row.record().reason()));
    deliveries.forEach(Delivery::written);
  }
}
