package org.carepremiums.intake.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.intake.plausibility.PackageFigures;
import org.carepremiums.intake.plausibility.PartFigures;

/** What a source said of everybody in a year, beside the year before, the register and others. */
@ApplicationScoped
public class FeedYearFigures {

  /**
   * How a feed's figures are read.
   *
   * @param kind the kind of fact
   * @param measure the one number of a fact that is compared
   * @param hasDenominator whether every patient that is counted has a DMG that insurers count
   */
  private record Measure(String kind, String measure, boolean hasDenominator) {}

  private static final Map<String, Measure> MEASURES =
      Map.of(
          "activity-counts",
          new Measure("activity-count", "(value->>'services')::bigint", false),
          "attested-amounts",
          new Measure("attested-amount", "(value->>'amount')::bigint", false),
          "dmg-patients",
          new Measure("dmg-patient-count", "(value->>'patients')::bigint", false),
          "personal-share-counts",
          new Measure("personal-share-count", "(value->>'personalShareCollected')::bigint", false),
          "quality-list",
          new Measure(
              "quality-criteria",
              "case when (value->>'generalCriteria')::bool and (value->>'annualCriteria')::bool"
                  + " and (value->>'dataCorrect')::bool then 1 else 0 end::bigint",
              false),
          "sumehr",
          new Measure("sumehr-count", "(value->>'patients')::bigint", true),
          "usage-counts",
          new Measure("usage-count", "(value->>'numerator')::bigint", false));

  /** The feeds that say who is registered. */
  private static final Set<String> REGISTERS = Set.of("providers", "competences");

  /** The feed that says who uses which software package. */
  private static final String PACKAGES_USED = "software-use";

  /**
   * Everybody's figure of both years, and who is expected to have one again: who is still
   * registered and named by another source. The measure is put in, everything else is a parameter.
   * Whether somebody is expected is looked up for those alone who had a figure the year before: of
   * everybody, that would be most of the work.
   */
  private static final String COMPARED =
      """
      with figure as materialized (
        select distinct on (subject, fact_key) subject, left(fact_key, 4) as of_year,
          substr(fact_key, 6) as part, MEASURE as number
        from fact
        where source = ? and kind = ? and left(fact_key, 4) in (?, ?) and version is not null
        order by subject, fact_key, version desc),
      expected as materialized (
        select subject
        from (select distinct subject from figure where of_year = ? and number > 0) counted_before
        where (
            select true from fact
            where fact.subject = counted_before.subject and source <> ? and left(fact_key, 4) = ?
              and version is not null
              and kind in ('activity-count', 'attested-amount', 'dmg-patient-count',
                'personal-share-count', 'quality-criteria', 'sumehr-count', 'usage-count')
            limit 1)
          and (
            select max(last_day) from (
              select distinct on (kind, fact_key, source)
                coalesce((value->>'endedOn')::date, (value->>'to')::date, 'infinity') as last_day
              from fact
              where fact.subject = counted_before.subject
                and kind in ('registration', 'competence') and version is not null
              order by kind, fact_key, source, version desc) entry) >= ?),
      compared as (
        select subject, part, now.number as number, before.number as number_before,
          expected.subject is not null as is_expected
        from (select * from figure where of_year = ?) now
        full join (select * from figure where of_year = ?) before using (subject, part)
        left join expected using (subject))
      """;

  /** One row per part. */
  private static final String FIGURES =
      COMPARED
          + """
      , registered as materialized (
        select distinct subject from fact
        where kind in ('registration', 'competence') and version is not null),
      register as materialized (
        select distinct left(subject, 1) as profession from registered),
      denominator as materialized (
        select subject, sum(number) as number from (
          select distinct on (subject, fact_key, source) subject,
            (value->>'patients')::bigint as number
          from fact
          where ? and source = 'insurers' and kind = 'dmg-patient-count'
            and left(fact_key, 4) = ? and version is not null
          order by subject, fact_key, source, version desc) counted
        group by subject),
      beside as (
        select compared.*, registered.subject is not null as is_registered,
          register.profession is not null as is_register_known,
          denominator.number as limit_number
        from compared
        left join registered using (subject)
        left join register on register.profession = left(subject, 1)
        left join denominator using (subject))
      select part,
        count(number),
        count(*) filter (where number = 0),
        count(number_before),
        count(*) filter (where number_before = 0),
        count(*) filter (where number is not null and number_before is not null),
        coalesce(sum(number) filter (where number_before is not null), 0),
        coalesce(sum(number_before) filter (where number is not null), 0),
        count(*) filter (where number_before > 0 and is_expected),
        count(*) filter (where number_before > 0 and is_expected and number is null),
        count(*) filter (where number is not null and is_register_known and not is_registered),
        count(*) filter (where number is not null and limit_number is not null),
        count(*) filter (where number > limit_number),
        (array_agg(subject order by number_before - number desc, subject)
          filter (where number < number_before))[1:3],
        (array_agg(subject order by number - number_before desc, subject)
          filter (where number > number_before))[1:3],
        (array_agg(subject order by number_before desc, subject)
          filter (where number_before > 0 and is_expected and number is null))[1:3],
        (array_agg(subject order by coalesce(number_before, 0) desc, subject)
          filter (where number = 0))[1:3],
        (array_agg(subject order by subject)
          filter (where number is not null and is_register_known and not is_registered))[1:3],
        (array_agg(subject order by number - limit_number desc, subject)
          filter (where number > limit_number))[1:3]
      from beside
      group by part
      order by part
      """;

  /** One row per part and software package that is used on any day of the year. */
  private static final String PACKAGES =
      COMPARED
          + """
      , used as materialized (
        select distinct subject, value->>'packageId' as package from (
          select distinct on (subject, fact_key, source) subject, value
          from fact where kind = 'software-use' and version is not null
          order by subject, fact_key, source, version desc) stated
        where value->>'withdrawn' is null and (value->>'from')::date <= ?
          and coalesce((value->>'to')::date, 'infinity') >= ?),
      counted as materialized (
        select part, subject, number, number_before,
          coalesce(number = 0, number_before > 0 and is_expected) as is_without
        from compared),
      everybody as (
        select part, SUMS from counted group by part),
      users as (
        select part, package, SUMS,
          (array_agg(subject order by coalesce(number_before, 0) desc, subject)
            filter (where is_without))[1:3] as without_examples,
          (array_agg(subject order by number_before - number desc, subject)
            filter (where number < number_before))[1:3] as fallen_examples
        from counted join used using (subject)
        group by part, package)
      select part, package,
        users.counted, users.without, users.counted_before, users.without_before, users.both_years,
        users.total, users.total_before,
        everybody.counted - users.counted, everybody.without - users.without,
        everybody.counted_before - users.counted_before,
        everybody.without_before - users.without_before,
        everybody.both_years - users.both_years,
        everybody.total - users.total, everybody.total_before - users.total_before,
        without_examples, fallen_examples
      from users join everybody using (part)
      order by part, package
      """
              .replace(
                  "SUMS",
                  """
                  count(*) filter (where number is not null or is_without) as counted,
                  count(*) filter (where is_without) as without,
                  count(number_before) as counted_before,
                  count(*) filter (where number_before = 0) as without_before,
                  count(*) filter (where number is not null and number_before is not null)
                    as both_years,
                  coalesce(sum(number) filter (where number_before is not null), 0) as total,
                  coalesce(sum(number_before) filter (where number is not null), 0)
                    as total_before""");

  private final DataSource dataSource;

  @Inject
  FeedYearFigures(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Whether a feed carries figures of a year at all. */
  public boolean has(String feed) {
    return MEASURES.containsKey(feed);
  }

  /** Whether a feed without figures changes what figures are compared with. */
  public boolean areComparedWith(String feed) {
    return isRegister(feed) || feed.equals(PACKAGES_USED);
  }

  /** Whether a feed says who is registered. */
  public boolean isRegister(String feed) {
    return REGISTERS.contains(feed);
  }

  /** The figures of each part of a feed, read within a transaction. */
  public List<PartFigures> of(Source source, String feed, int year) throws SQLException {
    Measure measure = MEASURES.get(feed);
    List<PartFigures> figures = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = compared(connection, FIGURES, source, measure, year)) {
      select.setBoolean(11, measure.hasDenominator());
      select.setString(12, Integer.toString(year));
      joinByHash(connection, true);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          figures.add(figures(row, measure.kind().equals("usage-count")));
        }
      }
      joinByHash(connection, false);
    }
    return figures;
  }

  /**
   * The same of the users of each software package, beside all others, read within a transaction.
   */
  public List<PackageFigures> byPackage(Source source, String feed, int year) throws SQLException {
    List<PackageFigures> figures = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            compared(connection, PACKAGES, source, MEASURES.get(feed), year)) {
      select.setObject(11, LocalDate.of(year, 12, 31));
      select.setObject(12, LocalDate.of(year, 1, 1));
      joinByHash(connection, true);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          figures.add(
              new PackageFigures(
                  row.getString(1),
                  row.getString(2),
                  some(row, 3),
                  some(row, 10),
                  examples(row, 17),
                  examples(row, 18)));
        }
      }
      joinByHash(connection, false);
    }
    return figures;
  }

  /**
   * How many rows come together is not known to the database before it has joined them; it expects
   * one, and would compare everybody with everybody.
   */
  private static void joinByHash(Connection connection, boolean alone) throws SQLException {
    try (Statement set = connection.createStatement()) {
      set.execute("set local enable_nestloop = " + (alone ? "off" : "on"));
    }
  }

  private static PackageFigures.Figures some(ResultSet row, int first) throws SQLException {
    return new PackageFigures.Figures(
        row.getLong(first),
        row.getLong(first + 1),
        row.getLong(first + 2),
        row.getLong(first + 3),
        row.getLong(first + 4),
        row.getLong(first + 5),
        row.getLong(first + 6));
  }

  private static PreparedStatement compared(
      Connection connection, String query, Source source, Measure measure, int year)
      throws SQLException {
    PreparedStatement select =
        connection.prepareStatement(query.replace("MEASURE", measure.measure()));
    String now = Integer.toString(year);
    String before = Integer.toString(year - 1);
    select.setString(1, source.id());
    select.setString(2, measure.kind());
    select.setString(3, now);
    select.setString(4, before);
    select.setString(5, before);
    select.setString(6, source.id());
    select.setString(7, now);
    select.setObject(8, LocalDate.of(year, 1, 1));
    select.setString(9, now);
    select.setString(10, before);
    return select;
  }

  private static PartFigures figures(ResultSet row, boolean isParameter) throws SQLException {
    return new PartFigures(
        row.getString(1),
        isParameter,
        row.getLong(2),
        row.getLong(3),
        row.getLong(4),
        row.getLong(5),
        row.getLong(6),
        row.getLong(7),
        row.getLong(8),
        row.getLong(9),
        row.getLong(10),
        row.getLong(11),
        row.getLong(12),
        row.getLong(13),
        examples(row, 14),
        examples(row, 15),
        examples(row, 16),
        examples(row, 17),
        examples(row, 18),
        examples(row, 19));
  }

  private static List<String> examples(ResultSet row, int column) throws SQLException {
    Array subjects = row.getArray(column);
    return subjects == null ? List.of() : List.of((String[]) subjects.getArray());
  }
}
