package org.carepremiums.eligibility.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.platform.database.Columns;
import org.carepremiums.platform.database.Sql;

/**
 * Whom releases of parameters have asked, and who has been decided on since. Who was asked stands
 * in {@code release_in_flight} until then, so that a question that is published twice is answered
 * once.
 */
public final class ReleaseProgress {

  private static final String HOLD =
      """
      select release_id, scheme, year, cause, all_asked or paused_by is not null
      from parameter_release where finished_on is null order by queue for update
      """;
  private static final String ANSWER =
      """
      with gone as (
        delete from release_in_flight flight
        using unnest(?::text[], ?::text[]) as handled (release_id, provider)
        where flight.release_id = handled.release_id and flight.provider = handled.provider
        returning flight.release_id),
      counted as (select release_id, count(*) as providers from gone group by release_id)
      update parameter_release release set
        decided = decided + case when ? then 0 else providers end,
        failed = failed + case when ? then providers else 0 end
      from counted, parameters_followed followed
      where release.release_id = counted.release_id and followed.scheme = release.scheme
        and followed.year = release.year and followed.version = release.version
      """;
  private static final String CHANGED =
      """
      insert into release_effect
        (release_id, outcome_before, outcome, decisions, amount_cents_difference)
      select release_id, changed.outcome_before, changed.outcome, count(*), sum(difference)
      from unnest(?::text[], ?::text[], ?::text[], ?::bigint[])
        as changed (release_id, outcome_before, outcome, difference)
      join parameter_release using (release_id)
      join parameters_followed using (scheme, year, version)
      group by release_id, changed.outcome_before, changed.outcome
      on conflict (release_id, outcome_before, outcome) do update set
        decisions = release_effect.decisions + excluded.decisions,
        amount_cents_difference =
          release_effect.amount_cents_difference + excluded.amount_cents_difference
      """;
  private static final String IN_FLIGHT = "select count(*) from release_in_flight";
  private static final String ASK =
      """
      with next as (
        select provider from provider_state
        where provider > (select reached from parameter_release where release_id = ?)
        order by provider limit ?),
      flight as (
        insert into release_in_flight (release_id, provider) select ?, provider from next),
      moved as (
        update parameter_release set
          asked = asked + (select count(*) from next),
          reached = coalesce((select max(provider) from next), reached),
          all_asked = (select count(*) from next) < ?,
          going_since = coalesce(going_since, now())
        where release_id = ?)
      select provider from next order by provider
      """;
  private static final String FINISH =
      """
      update parameter_release release set finished_on = ?
      where finished_on is null and all_asked and not exists (
        select from release_in_flight flight where flight.release_id = release.release_id)
      """;

  /**
   * A release that is not finished.
   *
   * @param releaseId which
   * @param scheme the premium
   * @param year the premium year
   * @param cause what is told to whoever is asked
   * @param asksNobody because all were asked, or because it is paused
   */
  public record Open(
      String releaseId, Scheme scheme, PremiumYear year, String cause, boolean asksNobody) {}

  /**
   * A provider whom a release asked to be decided on again.
   *
   * @param releaseId the release
   * @param provider the provider
   */
  public record Question(String releaseId, InamiKey provider) {}

  /**
   * A decision that came out otherwise because a release asked for it.
   *
   * @param releaseId the release
   * @param decided the decision, with the one that it replaces
   */
  public record Changed(String releaseId, NewDecision decided) {

    private String outcomeBefore() {
      return decided.before() == null ? "NONE" : decided.before().outcome().name();
    }

    private long centsDifference() {
      long before = decided.before() == null ? 0 : decided.before().amount().value();
      return decided.decision().amount().value() - before;
    }
  }

  private ReleaseProgress() {}

  /**
   * The releases that are not finished, in the order in which they ask. They are held until the
   * commit, so that of several instances of the service one counts and asks at a time; whoever
   * holds them takes no other lock afterwards.
   */
  public static List<Open> hold(Connection connection) throws SQLException {
    return Sql.over(connection)
        .list(
            HOLD,
            row ->
                new Open(
                    row.getString(1),
                    Scheme.of(row.getString(2)),
                    PremiumYear.of(row.getInt(3)),
                    row.getString(4),
                    row.getBoolean(5)));
  }

  /**
   * Notes that questions were handled; one that was before, or that no release asked, changes
   * nothing. Only what was answered by the release's own version counts as decided: where another
   * one is followed by now, its release asks the same providers.
   *
   * @param failed whether the service could not decide
   */
  public static void answer(Connection connection, Collection<Question> handled, boolean failed)
      throws SQLException {
    Sql.over(connection)
        .update(
            ANSWER,
            Columns.<Question>of(handled).text(Question::releaseId).text(Question::provider),
            failed,
            failed);
  }

  /** Counts what came out otherwise by the release's own version. */
  public static void count(Connection connection, Collection<Changed> changed) throws SQLException {
    Sql.over(connection)
        .update(
            CHANGED,
            Columns.<Changed>of(changed)
                .text(Changed::releaseId)
                .text(Changed::outcomeBefore)
                .text(one -> one.decided().decision().outcome())
                .bigint(Changed::centsDifference));
  }

  /** How many questions have been asked and not yet handled, of all releases together. */
  public static int inFlight(Connection connection) throws SQLException {
    return Sql.over(connection).only(IN_FLIGHT, row -> row.getInt(1));
  }

  /**
   * Takes the next providers in the order of their numbers and remembers that they are asked.
   *
   * @param limit how many at most; where there are fewer, all were asked
   */
  public static List<InamiKey> ask(Connection connection, Open release, int limit)
      throws SQLException {
    return Sql.over(connection)
        .list(
            ASK,
            row -> new InamiKey(row.getString(1)),
            release.releaseId(),
            limit,
            release.releaseId(),
            limit,
            release.releaseId());
  }

  /** Closes the releases that have asked all, and all of whose questions were handled. */
  public static void finish(Connection connection, BusinessDay day) throws SQLException {
    Sql.over(connection).update(FINISH, day);
  }
}
