package org.carepremiums.contestation.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.web.desk.ListPart;

/**
 * Lists cases for who handles them, part by part, without anybody's own words: all that a list
 * needs stands in the index {@code contestation_case_list}, so that no words have to be passed
 * over.
 */
@ApplicationScoped
public class Worklist {

  /**
   * Which cases are asked for.
   *
   * @param standings how they stand; none for all
   * @param scheme the premium; {@code null} for all
   * @param handler with whom they are; {@code null} for anybody
   * @param notProposedBy who proposed none of their rulings; {@code null} for anybody
   */
  public record Filter(
      List<CaseStanding> standings, Scheme scheme, String handler, String notProposedBy) {

    public Filter {
      standings = List.copyOf(standings);
    }

    /**
     * The statuses that such cases have in the index; none where some may have none. A ruling that
     * waits for a second person is nobody else's business: the status stays.
     */
    private List<CaseStanding> statuses() {
      return standings.contains(CaseStanding.RECEIVED)
          ? List.of()
          : standings.stream()
              .map(one -> one == CaseStanding.PROPOSED ? CaseStanding.ASSIGNED : one)
              .distinct()
              .toList();
    }

    /** Those that stand like this. */
    public static Filter of(CaseStanding... standings) {
      return new Filter(List.of(standings), null, null, null);
    }
  }

  /**
   * A case in the list.
   *
   * @param handler with whom it is; {@code null} for nobody
   * @param until by when something is due; {@code null} for nothing
   */
  public record Line(
      String caseId,
      String contestationId,
      InamiKey provider,
      Scheme scheme,
      PremiumYear year,
      LocalDate introducedOn,
      CaseStanding standing,
      String handler,
      LocalDate until) {}

  /** What a list can be sorted by: the ids of columns, and what they are in SQL. */
  private static final Map<String, String> ORDERS =
      Map.of(
          "until", "until",
          "days", "until",
          "introduced", "introduced_on",
          "number", "contestation_id",
          "provider", "provider",
          "scheme", "scheme",
          "year", "year",
          "status", "standing",
          "handler", "handler");

  private static final String FILTERED =
      """
      from (
        select case_id, contestation_id, provider, scheme, year, introduced_on, handler, proposal,
          case when proposal is not null then 'PROPOSED' else coalesce(status, 'RECEIVED') end
            as standing,
          case status when 'INCOMPLETE' then complete_until
            when 'OPEN' then examined_on + ?::int
            when 'ASSIGNED' then examined_on + ?::int end as until
        from contestation_case
        where cardinality(?::text[]) = 0 or status = any(?::text[])) listed,
        (values (?::text[], ?::text, ?::text, ?::text))
          as asked (standings, scheme, handler, not_proposed_by)
      where (cardinality(asked.standings) = 0 or listed.standing = any(asked.standings))
        and (asked.scheme is null or asked.scheme = listed.scheme)
        and (asked.handler is null or asked.handler = listed.handler)
        and (asked.not_proposed_by is null or listed.proposal is null
          or asked.not_proposed_by <> (
            select step.handler from ruling_step step
            where step.case_id = listed.case_id and step.number = listed.proposal))
      """;

  private final Sql sql;

  @Inject
  Worklist(Sql sql) {
    this.sql = sql;
  }

  /**
   * How many are asked for.
   *
   * @param handlingDays within how many days they are to be decided
   */
  public long count(Filter filter, int handlingDays) throws SQLException {
    return sql.only(
        "select count(*) " + FILTERED,
        row -> row.getLong(1),
        handlingDays,
        handlingDays,
        filter.statuses(),
        filter.statuses(),
        filter.standings(),
        filter.scheme(),
        filter.handler(),
        filter.notProposedBy());
  }

  /**
   * A part of those that are asked for.
   *
   * @param handlingDays within how many days they are to be decided
   * @param part in its order; those without what it is ordered by come last
   */
  public List<Line> page(Filter filter, int handlingDays, ListPart part) throws SQLException {
    return sql.list(
        "select listed.* %s order by %s %s nulls last, case_id limit ? offset ?"
            .formatted(FILTERED, ORDERS.get(part.column()), part.direction()),
        Worklist::line,
        handlingDays,
        handlingDays,
        filter.statuses(),
        filter.statuses(),
        filter.standings(),
        filter.scheme(),
        filter.handler(),
        filter.notProposedBy(),
        part.size(),
        part.offset());
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getString("case_id"),
        row.getString("contestation_id"),
        new InamiKey(row.getString("provider")),
        Scheme.of(row.getString("scheme")),
        PremiumYear.of(row.getInt("year")),
        row.getObject("introduced_on", LocalDate.class),
        CaseStanding.valueOf(row.getString("standing")),
        row.getString("handler"),
        row.getObject("until", LocalDate.class));
  }
}
