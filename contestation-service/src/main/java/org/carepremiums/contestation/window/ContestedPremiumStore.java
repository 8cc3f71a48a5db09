package org.carepremiums.contestation.window;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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
import org.carepremiums.contracts.json.KeptJson;
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
      update contested_premium premium set version = next.version, decision_id = next.decision_id,
        status = next.status, outcome = next.outcome, decided_on = next.decided_on,
        asked_for = next.asked_for, application_id = next.application_id,
        best_told = next.best_told, refused_in_writing = next.refused_in_writing,
        final_told = next.final_told, taken_back_on = next.taken_back_on,
        feedback_today = next.feedback_today, first_feedback_today = next.first_feedback_today,
        windows = next.windows, ruling_pending = next.ruling_pending
      from jsonb_to_recordset(?::jsonb) as next (provider text, scheme text, year int, version int,
        decision_id text, status text, outcome text, decided_on date, asked_for boolean,
        application_id text, best_told bigint, refused_in_writing boolean, final_told boolean,
        taken_back_on date, feedback_today bigint,
        first_feedback_today boolean, windows int, ruling_pending boolean)
      where (premium.provider, premium.scheme, premium.year)
        = (next.provider, next.scheme, next.year)
      """;
  private static final String NOTIFY =
      """
      insert into notified_decision (decision_id, provider, scheme, year, version, notified_on)
      select decision_id, provider, scheme, year, version, notified_on
      from jsonb_to_recordset(?::jsonb) as notified (decision_id text, provider text, scheme text,
        year int, version int, notified_on date)
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
   * Locks the premiums that are asked for and, where a day is open, those of which something is due
   * on it.
   *
   * @param day the business day that is open; {@code null} for none, or where nothing else is due
   * @return in their order
   */
  public Map<ContestedPremiumKey, ContestedPremium> lock(
      Collection<ContestedPremiumKey> asked, BusinessDay day) throws SQLException {
    // One order for all, so that nobody waits for somebody who waits for him
    TreeSet<ContestedPremiumKey> inOrder = new TreeSet<>(asked);
    sql.update(ENSURE, PremiumKeys.of(inOrder));
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
    return lock(List.of(contested), null).get(contested);
  }

  /** How far the premiums of a provider have come, for who only reads. */
  public List<ContestedPremium> of(InamiKey provider) throws SQLException {
    return sql.list(
        "select * from contested_premium where provider = ?",
        ContestedPremiumStore::premium,
        provider);
  }

  /** Keeps how far premiums that are locked have come, and the final decisions among them. */
  public void save(Collection<ContestedPremium> premiums, List<NotifiedDecision> notified)
      throws SQLException {
    if (!premiums.isEmpty()) {
      sql.update(SAVE, KeptJson.write(premiums.stream().map(ContestedPremiumStore::row).toList()));
    }
    if (!notified.isEmpty()) {
      sql.update(
          NOTIFY, KeptJson.write(notified.stream().map(ContestedPremiumStore::row).toList()));
    }
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

  private static Map<String, Object> row(ContestedPremium premium) {
    Map<String, Object> row = PremiumKeys.row(premium.contested());
    row.put("version", premium.version());
    row.put("decision_id", premium.decisionId());
    row.put("status", premium.status());
    row.put("outcome", premium.outcome());
    row.put("decided_on", premium.decidedOn());
    row.put("asked_for", premium.askedFor());
    row.put("application_id", premium.told().applicationId());
    row.put("best_told", premium.told().best());
    row.put("refused_in_writing", premium.told().refusedInWriting());
    row.put("final_told", premium.told().finalTold());
    row.put("taken_back_on", premium.takenBackOn());
    NotificationState.Today today = premium.told().today();
    row.put("feedback_today", today == null ? null : today.feedback());
    row.put("first_feedback_today", today != null && today.isFirst());
    row.put("windows", premium.windows());
    row.put("ruling_pending", premium.rulingPending());
    return row;
  }

  private static Map<String, Object> row(NotifiedDecision decision) {
    Map<String, Object> row = PremiumKeys.row(decision.contested());
    row.put("decision_id", decision.decisionId());
    row.put("version", decision.version());
    row.put("notified_on", decision.notifiedOn());
    return row;
  }
}
