package org.carepremiums.eligibility.store;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.contracts.value.Share;
import org.carepremiums.eligibility.conduct.AdversarialStep;
import org.carepremiums.eligibility.conduct.YearFigures;

/**
 * The sums of all insurers' figures per provider and year, kept with each batch so that who is
 * below a share is found without reading everybody's facts; and the steps of adversarial checks,
 * which are only ever added.
 */
public final class PersonalShares {

  private static final int ROWS_AT_A_TIME = 500;
  private static final String UPSERT =
      """
      insert into personal_share (year, provider, attested, collected)
      select * from unnest(?::int[], ?::text[], ?::bigint[], ?::bigint[])
        as sum (year, provider, attested, collected)
      order by year, provider
      on conflict (year, provider) do update set
        attested = excluded.attested, collected = excluded.collected
      """;
  private static final String COUNT =
      "select count(*), count(*) filter (where attested = 0) from personal_share where year = ?";

  /** Steps come in their order; a provider with steps is listed whatever the figures are now. */
  private static final String BELOW_OR_CHECKED =
      """
      select provider, state.facts, steps.contents
      from personal_share share
      join provider_state state using (provider)
      left join (
        select provider, array_agg(content order by step) as contents
        from adversarial_step where year = ? group by provider) steps using (provider)
      where share.year = ?
        and (share.collected * 100 < share.attested * ?::numeric or steps.contents is not null)
      order by provider
      """;

  private static final String STEPS =
      "select content from adversarial_step where year = ? and provider = ? order by step";
  private static final String ADD_STEP =
      """
      insert into adversarial_step (year, provider, step, status, handler, taken_on, content)
      values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
      """;

  private record Sum(PremiumYear year, InamiKey provider, Share share) {}

  /**
   * How many providers have figures of a year.
   *
   * @param providers all of them
   * @param withoutServices those of whom all insurers counted none
   */
  public record Counted(long providers, long withoutServices) {}

  /**
   * Someone who is below a share, or was selected.
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

  /** Writes the sums of providers of whose figures something new was learnt. */
  public static void save(Connection connection, Collection<ProviderState> states)
      throws SQLException {
    List<Sum> sums = new ArrayList<>();
    for (ProviderState state : states) {
      YearFigures.byYear(state.facts())
          .forEach((year, figures) -> sums.add(new Sum(year, state.provider(), figures.share())));
    }
    if (sums.isEmpty()) {
      return;
    }
    try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
      upsert.setArray(1, Columns.ints(connection, sums, sum -> sum.year().value()));
      upsert.setArray(2, Columns.text(connection, sums, sum -> sum.provider().value()));
      upsert.setArray(3, Columns.longs(connection, sums, sum -> sum.share().whole()));
      upsert.setArray(4, Columns.longs(connection, sums, sum -> sum.share().part()));
      upsert.executeUpdate();
    }
  }

  public static Counted count(Connection connection, PremiumYear year) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(COUNT)) {
      select.setInt(1, year.value());
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return new Counted(row.getLong(1), row.getLong(2));
      }
    }
  }

  /**
   * Reads those whose insurers' figures are below a share, and those who were selected, in the
   * order of their numbers.
   *
   * @param connection without automatic commit, so that rows come as they are asked for
   * @param percent below which share
   */
  public static void belowOrChecked(
      Connection connection, PremiumYear year, BigDecimal percent, Reader reader)
      throws SQLException, java.io.IOException {
    try (PreparedStatement select = connection.prepareStatement(BELOW_OR_CHECKED)) {
      select.setFetchSize(ROWS_AT_A_TIME);
      select.setInt(1, year.value());
      select.setInt(2, year.value());
      select.setBigDecimal(3, percent);
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
    List<AdversarialStep> steps = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(STEPS)) {
      select.setInt(1, year.value());
      select.setString(2, provider.value());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          steps.add(StoredJson.read(row.getBytes(1), AdversarialStep.class));
        }
      }
    }
    return new Found(provider, states.get(provider).facts(), steps);
  }

  private static List<AdversarialStep> steps(byte[][] contents) {
    List<AdversarialStep> steps = new ArrayList<>(contents.length);
    for (byte[] content : contents) {
      steps.add(StoredJson.read(content, AdversarialStep.class));
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
    try (PreparedStatement insert = connection.prepareStatement(ADD_STEP)) {
      insert.setInt(1, year.value());
      insert.setString(2, provider.value());
      insert.setInt(3, step.number());
      insert.setString(4, step.status().name());
      insert.setString(5, step.handler());
      insert.setObject(6, step.on().value());
      insert.setBytes(7, StoredJson.write(step));
      return insert.executeUpdate() == 1;
    }
  }
}
