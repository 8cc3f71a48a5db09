package org.carepremiums.eligibility.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactValue.ConventionStatus;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.contracts.value.Share;
import org.carepremiums.eligibility.conduct.AdversarialStep;
import org.carepremiums.eligibility.conduct.ConventionedDays;
import org.carepremiums.eligibility.conduct.PhysiotherapistYear;
import org.carepremiums.eligibility.conduct.ServicesPerBeneficiary;
import org.carepremiums.eligibility.rule.KnownFact;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.platform.database.Columns;
import org.carepremiums.platform.database.Sql;

/**
 * The sums of all insurers' figures per provider and year, kept with each batch so that who is
 * below a share or differs between insurers is found without reading everybody's facts; and the
 * steps of adversarial checks, which are only ever added.
 */
public final class PersonalShares {

  private static final int ROWS_AT_A_TIME = 500;
  private static final String UPSERT =
      """
      insert into personal_share
        (year, provider, attested, collected, beneficiaries, bound, widest_difference)
      select * from unnest(
          ?::int[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::boolean[], ?::bigint[])
        as sum (year, provider, attested, collected, beneficiaries, bound, widest_difference)
      order by year, provider
      on conflict (year, provider) do update set
        attested = excluded.attested, collected = excluded.collected,
        beneficiaries = excluded.beneficiaries, bound = excluded.bound,
        widest_difference = excluded.widest_difference
      """;
  private static final String COUNT =
      "select count(*), count(*) filter (where attested = 0) from personal_share where year = ?";

  /** Those who are bound, with services to so many beneficiaries, below the share and not. */
  private static final String RELATED =
      """
      select collected * 100 < attested * ?::numeric, count(beneficiaries),
        coalesce(sum(attested) filter (where beneficiaries is not null), 0)::bigint,
        coalesce(sum(beneficiaries), 0)::bigint,
        count(*) filter (where beneficiaries is null)
      from personal_share where year = ? and bound and attested > 0 group by 1
      """;

  /** Steps come in their order; a provider with steps is listed whatever the figures are now. */
  private static final String NOTABLE_OR_CHECKED =
      """
      select provider, state.facts, steps.contents
      from personal_share share
      join provider_state state using (provider)
      left join (
        select provider, array_agg(content order by step) as contents
        from adversarial_step where year = ? group by provider) steps using (provider)
      where share.year = ?
        and (share.collected * 100 < share.attested * ?::numeric
          or share.widest_difference > ?::numeric * 1000000
          or steps.contents is not null)
      order by provider
      """;

  private static final String STEPS =
      "select content from adversarial_step where year = ? and provider = ? order by step";
  private static final String ADD_STEP =
      """
      insert into adversarial_step (year, provider, step, status, handler, taken_on, content)
      values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
      """;

  private static final int MILLIONTHS = 6;

  private record Sum(
      PremiumYear year, InamiKey provider, PhysiotherapistYear figures, boolean bound) {

    Share share() {
      return figures.share();
    }

    /** {@code null} while an insurer has not counted them. */
    Long beneficiaries() {
      return figures
          .servicesPerBeneficiary()
          .map(ServicesPerBeneficiary::beneficiaries)
          .orElse(share().isDefined() ? null : 0L);
    }

    /** In millionths of a percentage point, never less than it is. */
    long widestDifference() {
      return figures
          .difference(1)
          .map(difference -> difference.points(MILLIONTHS, RoundingMode.UP))
          .map(points -> points.movePointRight(MILLIONTHS).longValueExact())
          .orElse(0L);
    }
  }

  /**
   * Physiotherapists who are bound and on the same side of the required share.
   *
   * @param providers how many have services, with beneficiaries counted
   * @param services of these
   * @param beneficiaries of these
   * @param withoutBeneficiaries how many have services, but beneficiaries not counted
   */
  public record Side(long providers, long services, long beneficiaries, long withoutBeneficiaries) {

    static final Side NOBODY = new Side(0, 0, 0, 0);
  }

  /**
   * Both sides of the required share.
   *
   * @param below it
   * @param notBelow it
   */
  public record Sides(Side below, Side notBelow) {}

  /**
   * How many providers have figures of a year.
   *
   * @param providers all of them
   * @param withoutServices those of whom all insurers counted none
   */
  public record Counted(long providers, long withoutServices) {}

  /**
   * Someone who is below a share, differs between insurers, or was selected.
   *
   * @param provider who
   * @param facts all that is known, each in its latest version
   * @param steps of the adversarial check, the first first
   */
  public record Found(InamiKey provider, Collection<Fact> facts, List<AdversarialStep> steps) {}

  /** Takes one after the other. */
  @FunctionalInterface
  public interface Reader {
    void take(Found found) throws java.io.IOException;
  }

  private PersonalShares() {}

  /** Writes the sums of providers of whose figures or adhesion something new was learnt. */
  public static void save(Connection connection, Collection<ProviderState> states)
      throws SQLException {
    List<Sum> sums = new ArrayList<>();
    for (ProviderState state : states) {
      PhysiotherapistYear.byYear(state.facts())
          .forEach(
              (year, figures) ->
                  sums.add(
                      new Sum(
                          year,
                          state.provider(),
                          figures,
                          !conventioned(year, state.facts()).isNone())));
    }
    Sql.over(connection)
        .update(
            UPSERT,
            Columns.<Sum>of(sums)
                .integer(sum -> sum.year().value())
                .text(Sum::provider)
                .bigint(sum -> sum.share().whole())
                .bigint(sum -> sum.share().part())
                .bigint(Sum::beneficiaries)
                .bool(Sum::bound)
                .bigint(Sum::widestDifference));
  }

  /** The days of a year on which a provider was bound, by what is known now. */
  public static ConventionedDays conventioned(PremiumYear year, Collection<Fact> facts) {
    KnownFact<ConventionStatus> status = ProviderFacts.of(facts, Map.of()).conventionStatus(year);
    return ConventionedDays.in(year, status == null ? List.of() : status.value().intervals());
  }

  public static Counted count(Connection connection, PremiumYear year) throws SQLException {
    return Sql.over(connection)
        .only(COUNT, row -> new Counted(row.getLong(1), row.getLong(2)), year);
  }

  /**
   * Adds up those who were conventioned on a day of the year.
   *
   * @param percent the required share
   */
  public static Sides related(Connection connection, PremiumYear year, BigDecimal percent)
      throws SQLException {
    Map<Boolean, Side> sides = new HashMap<>();
    Sql.over(connection)
        .each(
            RELATED,
            row ->
                sides.put(
                    row.getBoolean(1),
                    new Side(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5))),
            percent,
            year);
    return new Sides(sides.getOrDefault(true, Side.NOBODY), sides.getOrDefault(false, Side.NOBODY));
  }

  /**
   * Reads those whose insurers' figures are below a share or may lie apart, and those who were
   * selected, in the order of their numbers. Whom it need not read it may read.
   *
   * @param connection without automatic commit, so that rows come as they are asked for
   * @param percent below which share
   * @param points by how many percentage points apart
   */
  public static void notableOrChecked(
      Connection connection, PremiumYear year, BigDecimal percent, BigDecimal points, Reader reader)
      throws SQLException, java.io.IOException {
    try (PreparedStatement select = connection.prepareStatement(NOTABLE_OR_CHECKED)) {
      select.setFetchSize(ROWS_AT_A_TIME);
      select.setInt(1, year.value());
      select.setInt(2, year.value());
      select.setBigDecimal(3, percent);
      select.setBigDecimal(4, points);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          reader.take(
              new Found(
                  new InamiKey(row.getString(1)),
                  StoredJson.facts(row.getBytes(2)),
                  row.getArray(3) == null
                      ? List.of()
                      : steps((byte[][]) row.getArray(3).getArray())));
        }
      }
    }
  }

  /** One provider's facts and steps, whatever the figures are. */
  public static Found find(Connection connection, PremiumYear year, InamiKey provider)
      throws SQLException {
    Map<InamiKey, ProviderState> states = ProviderStates.load(connection, List.of(provider));
    List<AdversarialStep> steps =
        Sql.over(connection)
            .list(
                STEPS,
                row -> KeptJson.read(row.getBytes(1), AdversarialStep.class),
                year,
                provider);
    return new Found(provider, states.get(provider).facts(), steps);
  }

  private static List<AdversarialStep> steps(byte[][] contents) {
    List<AdversarialStep> steps = new ArrayList<>(contents.length);
    for (byte[] content : contents) {
      steps.add(KeptJson.read(content, AdversarialStep.class));
    }
    return steps;
  }

  /**
   * Adds a step.
   *
   * @return whether it was added; not, when somebody else added one meanwhile
   */
  public static boolean add(
      Connection connection, PremiumYear year, InamiKey provider, AdversarialStep step)
      throws SQLException {
    return Sql.over(connection)
            .update(
                ADD_STEP,
                year,
                provider,
                step.number(),
                step.status(),
                step.handler(),
                step.on(),
                KeptJson.bytes(step))
        == 1;
  }
}
