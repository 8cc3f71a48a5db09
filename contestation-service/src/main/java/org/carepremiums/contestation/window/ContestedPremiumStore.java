package org.carepremiums.contestation.window;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.carepremiums.contestation.premium.ContestedPremium;
import org.carepremiums.contestation.premium.ContestedPremiumKey;
import org.carepremiums.contestation.premium.NotifiedDecision;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.parameters.deadline.NotificationState;

/**
 * How far the decisions of all premiums have come. Every method runs inside the caller's
 * transaction, and takes the same number of statements for one premium as for thousands.
 *
 * <p>Whoever changes windows, cases or reviews of a premium locks it first, all its premiums at
 * once and in one order, so that a closing, a ruling and a contestation see each other. A premium
 * of which nothing is known yet is locked too.
 */
@ApplicationScoped
public class ContestedPremiumStore {

  private static final String ENSURE =
      """
      insert into contested_premium (provider, scheme, year)
      select provider, scheme, year from %s
      on conflict do nothing
      """
          .formatted(PremiumKeys.ASKED);

  /** Those that are asked for, and those of which something is due on a day. */
  private static final String LOCK =
      """
      with wanted as (
        select provider, scheme, year from %s
        union select provider, scheme, year from contestation_case
          where status is null and ?::date is not null
        union select provider, scheme, year from contestation_case
          where status = 'INCOMPLETE' and complete_until < ?
        union select provider, scheme, year from contestation_window
          where closed_on is null and rolled_end < ?)
      select premium.* from wanted join contested_premium premium using (provider, scheme, year)
      order by provider, scheme, year for update of premium
      """
          .formatted(PremiumKeys.ASKED);

  private static final String SAVE =
      """
      insert into contested_premium (provider, scheme, year, version, decision_id, status, outcome,
        decided_on, asked_for, application_id, best_told, refused_in_writing, final_told,
        taken_back_on, feedback_today, first_feedback_today, windows, ruling_pending)
      select * from unnest(?::text[], ?::text[], ?::int[], ?::int[], ?::text[], ?::text[],
        ?::text[], ?::date[], ?::bool[], ?::text[], ?::bigint[], ?::bool[], ?::bool[], ?::date[],
        ?::bigint[], ?::bool[], ?::int[], ?::bool[])
      on conflict (provider, scheme, year) do update set version = excluded.version,
        decision_id = excluded.decision_id, status = excluded.status, outcome = excluded.outcome,
        decided_on = excluded.decided_on, asked_for = excluded.asked_for,
        application_id = excluded.application_id, best_told = excluded.best_told,
        refused_in_writing = excluded.refused_in_writing, final_told = excluded.final_told,
        taken_back_on = excluded.taken_back_on, feedback_today = excluded.feedback_today,
        first_feedback_today = excluded.first_feedback_today, windows = excluded.windows,
        ruling_pending = excluded.ruling_pending
      """;
  private static final String NOTIFY =
      """
      insert into notified_decision (provider, scheme, year, decision_id, version, notified_on)
      select * from unnest(?::text[], ?::text[], ?::int[], ?::text[], ?::int[], ?::date[])
      on conflict do nothing
      """;
  private static final String NOTIFIED =
      "select notified_decision.* from notified_decision join %s using (provider, scheme, year)"
          .formatted(PremiumKeys.ASKED);
  private static final String RULED =
      """
      update contested_premium set ruling_pending = true
      where provider = ? and scheme = ? and year = ?
      """;

  private final Sql sql;

  @Inject
  ContestedPremiumStore(Sql sql) {
    this.sql = sql;
  }

  /**
   * Locks premiums that decisions and contestations are about and, where a day is open, those of
   * which something is due on it. What is contested is locked also where nothing is known of it; of
   * what is only decided on the row comes with {@link #save}, which waits for whoever contests it
   * meanwhile.
   *
   * @param day the business day that is open; {@code null} for none, or where nothing else is due
   * @return in their order, without those that are only decided on and of which nothing is known
   */
  public Map<ContestedPremiumKey, ContestedPremium> lock(
      Collection<ContestedPremiumKey> decidedOn,
      Collection<ContestedPremiumKey> contested,
      BusinessDay day)
      throws SQLException {
    // One order for all, so that nobody waits for somebody who waits for him
    sql.update(ENSURE, PremiumKeys.of(new TreeSet<>(contested)));
    TreeSet<ContestedPremiumKey> inOrder = new TreeSet<>(contested);
    inOrder.addAll(decidedOn);
    Map<ContestedPremiumKey, ContestedPremium> locked = new TreeMap<>();
    sql.each(
        LOCK,
        row -> {
          ContestedPremium premium = premium(row);
          locked.put(premium.contested(), premium);
        },
        PremiumKeys.of(inOrder).orNone(),
        day,
        day,
        day);
    return locked;
  }

  /** Locks one premium. */
  public ContestedPremium lock(ContestedPremiumKey contested) throws SQLException {
    return lock(List.of(), List.of(contested), null).get(contested);
  }

  /** How far the premiums of a provider have come, for who only reads. */
  public List<ContestedPremium> of(InamiKey provider) throws SQLException {
    return sql.list(
        "select * from contested_premium where provider = ?",
        ContestedPremiumStore::premium,
        provider);
  }

  /**
   * Keeps how far premiums have come, and the final decisions among them. A premium that was not
   * locked, since it was not known, is added; one that was contested meanwhile had no decision.
   */
  public void save(Collection<ContestedPremium> premiums, List<NotifiedDecision> notified)
      throws SQLException {
    sql.update(
        SAVE,
        PremiumKeys.columns(inOrder(premiums), ContestedPremium::contested)
            .integer(ContestedPremium::version)
            .text(ContestedPremium::decisionId)
            .text(ContestedPremium::status)
            .text(ContestedPremium::outcome)
            .date(premium -> premium.decidedOn().value())
            .bool(ContestedPremium::askedFor)
            .text(premium -> premium.told().applicationId())
            .bigint(premium -> cents(premium.told().best()))
            .bool(premium -> premium.told().refusedInWriting())
            .bool(premium -> premium.told().finalTold())
            .date(ContestedPremium::takenBackOn)
            .bigint(premium -> cents(today(premium).feedback()))
            .bool(premium -> today(premium).isFirst())
            .integer(ContestedPremium::windows)
            .bool(ContestedPremium::rulingPending));
    sql.update(
        NOTIFY,
        PremiumKeys.columns(notified, NotifiedDecision::contested)
            .text(NotifiedDecision::decisionId)
            .integer(NotifiedDecision::version)
            .date(NotifiedDecision::notifiedOn));
  }

  /** A ruling was given: until a decision follows it, the premium can still change. */
  public void ruled(ContestedPremiumKey contested) throws SQLException {
    sql.update(RULED, contested.provider(), contested.scheme(), contested.year());
  }

  /** The final decisions of those premiums. */
  public Map<ContestedPremiumKey, List<NotifiedDecision>> notified(
      Collection<ContestedPremiumKey> premiums) throws SQLException {
    Map<ContestedPremiumKey, List<NotifiedDecision>> found = new HashMap<>();
    sql.each(
        NOTIFIED,
        row -> {
          NotifiedDecision decision =
              new NotifiedDecision(
                  PremiumKeys.of(row),
                  row.getString("decision_id"),
                  row.getInt("version"),
                  row.getObject("notified_on", LocalDate.class));
          found.computeIfAbsent(decision.contested(), premium -> new ArrayList<>()).add(decision);
        },
        PremiumKeys.of(premiums));
    return found;
  }

  private static ContestedPremium premium(ResultSet row) throws SQLException {
    String status = row.getString("status");
    String outcome = row.getString("outcome");
    LocalDate day = row.getObject("decided_on", LocalDate.class);
    BusinessDay decidedOn = day == null ? null : BusinessDay.onOrAfter(day);
    return new ContestedPremium(
        PremiumKeys.of(row),
        row.getInt("version"),
        row.getString("decision_id"),
        status == null ? null : DecisionStatus.valueOf(status),
        outcome == null ? null : Outcome.valueOf(outcome),
        row.getBoolean("asked_for"),
        decidedOn,
        new NotificationState(
            row.getString("application_id"),
            cents(row, "best_told"),
            row.getBoolean("refused_in_writing"),
            row.getBoolean("final_told"),
            decidedOn == null
                ? null
                : new NotificationState.Today(
                    decidedOn,
                    cents(row, "feedback_today"),
                    row.getBoolean("first_feedback_today"))),
        row.getObject("taken_back_on", LocalDate.class),
        row.getInt("windows"),
        row.getBoolean("ruling_pending"));
  }

  private static EuroCents cents(ResultSet row, String column) throws SQLException {
    Long cents = row.getObject(column, Long.class);
    return cents == null ? null : EuroCents.of(cents);
  }

  /** Of the latest decision, without which nothing is kept. */
  private static NotificationState.Today today(ContestedPremium premium) {
    return premium.told().today();
  }

  private static Long cents(EuroCents amount) {
    return amount == null ? null : amount.value();
  }

  private static List<ContestedPremium> inOrder(Collection<ContestedPremium> premiums) {
    return premiums.stream().sorted(Comparator.comparing(ContestedPremium::contested)).toList();
  }
}
