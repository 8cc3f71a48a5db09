package org.carepremiums.eligibility.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.parameters.SchemeInForce;
import org.carepremiums.eligibility.parameters.SchemesInForce;
import org.carepremiums.eligibility.rule.Premium;
import org.carepremiums.eligibility.rule.SourceYear;
import org.carepremiums.platform.database.Columns;
import org.carepremiums.platform.database.Sql;

/** Providers who were notified of a decision that rests on data taken back since. */
public final class SuspendedDecisions {

  private static final String SUSPENDED =
      "select source, feed, year from source_completeness where not complete"
          + " order by source, feed, year";
  private static final String NOTIFIED =
      """
      select current.provider, current.scheme, current.year, told.version, told.outcome,
        told.amount_cents, told.decided_on, touched.position
      from unnest(?::text[], ?::int[]) with ordinality as touched (scheme, year, position)
      join current_decision current using (scheme, year)
      join lateral (
        select version, outcome, amount_cents, decided_on from decision
        where provider = current.provider and scheme = current.scheme and year = current.year
          and status = 'FINAL'
        order by version desc limit 1) told on true
      where current.was_final and current.status <> 'FINAL'
      order by touched.position, current.provider
      offset ? limit ?
      """;

  /**
   * A decision that was notified and is open again.
   *
   * @param source who took back that everything was delivered
   * @param feed the feed's short name
   * @param sourceYear the year that the source took back
   * @param provider whose decision it is
   * @param scheme the premium
   * @param year the premium year
   * @param decisionId the version that was notified
   * @param notifiedOn the day of its notification
   * @param outcome what it said
   * @param amount what it granted
   */
  public record Notified(
      Source source,
      String feed,
      PremiumYear sourceYear,
      InamiKey provider,
      Scheme scheme,
      PremiumYear year,
      String decisionId,
      LocalDate notifiedOn,
      Outcome outcome,
      EuroCents amount) {}

  private record Resting(Premium rules, SourceYear on) {}

  private SuspendedDecisions() {}

  /**
   * One page of them, by source, premium and provider.
   *
   * @param page from 0
   * @param size how many on a page
   */
  public static List<Notified> page(
      Connection connection, SchemesInForce schemes, int page, int size) throws SQLException {
    List<Resting> resting = new ArrayList<>();
    for (SourceYear source : suspended(connection)) {
      for (SchemeInForce scheme : schemes.all()) {
        if (scheme.rules().everySource().contains(source)) {
          resting.add(new Resting(scheme.rules(), source));
        }
      }
    }
    return Sql.over(connection)
        .list(
            NOTIFIED,
            row -> notified(row, resting.get(row.getInt(8) - 1).on()),
            Columns.<Resting>of(resting)
                .text(one -> one.rules().scheme())
                .integer(one -> one.rules().year().value()),
            (long) page * size,
            size);
  }

  private static Notified notified(ResultSet row, SourceYear on) throws SQLException {
    InamiKey provider = new InamiKey(row.getString(1));
    Scheme scheme = Scheme.of(row.getString(2));
    PremiumYear year = PremiumYear.of(row.getInt(3));
    return new Notified(
        on.source(),
        on.feed(),
        on.year(),
        provider,
        scheme,
        year,
        Decision.id(scheme, year, provider, row.getInt(4)),
        row.getObject(7, LocalDate.class),
        Outcome.valueOf(row.getString(5)),
        EuroCents.of(row.getLong(6)));
  }

  private static List<SourceYear> suspended(Connection connection) throws SQLException {
    return Sql.over(connection)
        .list(
            SUSPENDED,
            row ->
                new SourceYear(
                    Source.of(row.getString(1)), row.getString(2), PremiumYear.of(row.getInt(3))));
  }
}
