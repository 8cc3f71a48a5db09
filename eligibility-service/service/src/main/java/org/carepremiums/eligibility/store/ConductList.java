package org.carepremiums.eligibility.store;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.contracts.value.Share;
import org.carepremiums.eligibility.conduct.AdversarialStep;
import org.carepremiums.platform.database.Sql;

/**
 * Who is below the 85 % rule in a year, whose insurers lie apart, and who was selected, in parts
 * and counted, by the sums that {@link PersonalShares} keeps.
 */
public final class ConductList {

  private static final int MILLIONTHS = 6;

  /** In their order: the rule, the point, how far insurers lie apart, and the year twice. */
  private static final String LISTED =
      """
      with listed as (
        select share.provider, attested, collected, bound,
          widest_difference as apart_by, step.status, step.taken_on, step.content,
          collected * 100 < attested * ?::numeric as below_rule,
          collected * 100 < attested * ?::numeric as below_point,
          widest_difference > ?::numeric * 1000000 as apart
        from personal_share share
        left join (
          select distinct on (provider) provider, status, taken_on, content
          from adversarial_step where year = ? order by provider, step desc) step using (provider)
        where share.year = ?)
      """;

  /** As the 85 % rule has it: those who were bound, and everybody who was selected. */
  private static final String REPORTED =
      """
      from listed
      where (status is not null or bound and (below_rule or below_point or apart))
        and (? = '' or provider = ?) and %s
      """;

  private static final String COUNTS =
      LISTED
          + """
          select count(*), count(*) filter (where bound),
            count(*) filter (where bound and below_rule),
            count(*) filter (where bound and below_point),
            count(*) filter (where bound and below_point and status is null),
            count(*) filter (where status = 'SELECTED'),
            count(*) filter (where status = 'HEARD'),
            count(*) filter (where status = 'CLOSED')
          from listed
          """;

  /** Which of those who are reported. */
  public enum Which {
    ALL("true"),
    BELOW("bound and (below_rule or below_point)"),
    APART("bound and apart"),
    UNCHECKED("status is null"),
    SELECTED("status = 'SELECTED'"),
    HEARD("status = 'HEARD'"),
    CLOSED("status = 'CLOSED'");

    private final String condition;

    Which(String condition) {
      this.condition = condition;
    }
  }

  /** In which order. */
  public enum Order {
    PROVIDER("provider"),
    SERVICES("attested"),
    COLLECTED("collected"),
    SHARE("collected::numeric / nullif(attested, 0)"),
    APART("apart_by"),
    STATUS("status"),
    TAKEN_ON("taken_on");

    private final String expression;

    Order(String expression) {
      this.expression = expression;
    }
  }

  /**
   * What decides who is in the list of a year.
   *
   * @param year of the services
   * @param rule the share that is asked, in per cent
   * @param point the one below which individual physiotherapists are selected
   * @param difference more percentage points than that between two insurers are flagged
   */
  public record Limits(PremiumYear year, BigDecimal rule, BigDecimal point, BigDecimal difference) {

    private Object[] and(Object... others) {
      Object[] first = {rule, point, difference, year, year};
      Object[] all = new Object[first.length + others.length];
      System.arraycopy(first, 0, all, 0, first.length);
      System.arraycopy(others, 0, all, first.length, others.length);
      return all;
    }
  }

  /**
   * Somebody in the list.
   *
   * @param provider who
   * @param share what insurers say
   * @param apartBy by how many percentage points the shares of two insurers lie apart, whatever
   *     number of services they have
   * @param last the latest step of the check; {@code null} where nobody was selected
   */
  public record Listed(
      InamiKey provider, Share share, BigDecimal apartBy, @MayBeAbsent AdversarialStep last) {}

  /**
   * A year in numbers.
   *
   * @param withFigures of how many insurers have sent figures
   * @param bound those who were bound on a day of it
   * @param belowRule of these, those below the rule
   * @param belowPoint of these, those below the selection point
   * @param unchecked of the latter, those whom nobody has selected
   * @param selected who waits for being heard
   * @param heard who waits for the outcome
   * @param closed whose check is closed
   */
  public record Counts(
      long withFigures,
      long bound,
      long belowRule,
      long belowPoint,
      long unchecked,
      long selected,
      long heard,
      long closed) {

    /** Everybody who was selected. */
    public long checked() {
      return selected + heard + closed;
    }
  }

  private ConductList() {}

  /**
   * A part of the list.
   *
   * @param provider the 8 digits of one; empty for all
   */
  public static List<Listed> part(
      Connection connection,
      Limits limits,
      Which which,
      String provider,
      Order order,
      boolean descending,
      long offset,
      int size)
      throws SQLException {
    return Sql.over(connection)
        .list(
            LISTED
                + "select provider, attested, collected, apart_by, content "
                + REPORTED.formatted(which.condition)
                + "order by %s %s nulls last, provider limit ? offset ?"
                    .formatted(order.expression, descending ? "desc" : "asc"),
            ConductList::listed,
            limits.and(provider, provider, size, offset));
  }

  private static Listed listed(ResultSet row) throws SQLException {
    byte[] content = row.getBytes(5);
    return new Listed(
        new InamiKey(row.getString(1)),
        new Share(row.getLong(3), row.getLong(2)),
        BigDecimal.valueOf(row.getLong(4), MILLIONTHS),
        content == null ? null : KeptJson.read(content, AdversarialStep.class));
  }

  /** How many such a list has. */
  public static long count(Connection connection, Limits limits, Which which, String provider)
      throws SQLException {
    return Sql.over(connection)
        .only(
            LISTED + "select count(*) " + REPORTED.formatted(which.condition),
            row -> row.getLong(1),
            limits.and(provider, provider));
  }

  /** The year in numbers. */
  public static Counts counts(Connection connection, Limits limits) throws SQLException {
    return Sql.over(connection)
        .only(
            COUNTS,
            row ->
                new Counts(
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5),
                    row.getLong(6),
                    row.getLong(7),
                    row.getLong(8)),
            limits.and());
  }
}
