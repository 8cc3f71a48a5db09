package org.carepremiums.contestation.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.carepremiums.contestation.window.FactsJson;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.wording.text.Language;

/** Reads cases, and keeps what handlers do with one. */
@ApplicationScoped
public class Cases {

  /**
   * Which cases are asked for.
   *
   * @param status its name, {@link #RECEIVED} for those that have none yet, {@link #PROPOSED} for
   *     those whose ruling waits for a second person; {@code null} for all
   * @param scheme the premium; {@code null} for all
   * @param year the premium year; {@code null} for all
   */
  public record Filter(String status, Scheme scheme, PremiumYear year) {}

  /** While any decision at all is waited for. */
  public static final String RECEIVED = "RECEIVED";

  /** While a ruling waits for its second person; to everybody else the case is with a handler. */
  public static final String PROPOSED = "PROPOSED";

  private static final String FILTERED =
      """
      from contestation_case found,
        (values (?::text, ?::text, ?::int)) as asked (status, scheme, year)
      where (asked.status is null
          or asked.status = case when found.proposal is not null then 'PROPOSED'
            else coalesce(found.status, 'RECEIVED') end)
        and (asked.scheme is null or asked.scheme = found.scheme)
        and (asked.year is null or asked.year = found.year)
      """;

  private final Sql sql;
  private final MotivationColumn motivations;

  @Inject
  Cases(Sql sql, MotivationColumn motivations) {
    this.sql = sql;
    this.motivations = motivations;
  }

  /** One case; empty where there is none of that name. */
  public Optional<ContestationCase> find(String caseId) throws SQLException {
    return sql.first("select * from contestation_case where case_id = ?", this::read, caseId);
  }

  /** All of a provider, in the order in which they were introduced. */
  public List<ContestationCase> of(InamiKey provider) throws SQLException {
    return sql.list(
        "select * from contestation_case where provider = ? order by introduced_on, case_id",
        this::read,
        provider);
  }

  /**
   * In which language a provider contested.
   *
   * @param byLetter whether a handler said so of a letter; otherwise it was the page's
   */
  public record Told(Language language, boolean byLetter) {}

  /** In which language it was contested, or completed last; empty where no act shows it. */
  public Optional<Told> language(String contestationId) throws SQLException {
    return sql.first(
        """
        select language, by_letter from (
          select language, false as by_letter, sent_on as told_on
          from online_form where contestation_id = ?
          union all
          select language, true, coalesce(completed_on, introduced_on)
          from contestation_case where contestation_id = ?) told
        where language is not null
        order by told_on desc limit 1
        """,
        row ->
            new Told(
                Language.of(row.getString("language")).orElseThrow(), row.getBoolean("by_letter")),
        contestationId,
        contestationId);
  }

  /** Who has handled cases here, in the order of their names. */
  public List<String> handlers() throws SQLException {
    return sql.list(
        """
        select handler from contestation_case where handler is not null
        union select handler from ruling_step
        order by 1
        """,
        row -> row.getString("handler"));
  }

  /** Keeps in which language a letter is, inside the running transaction. */
  void writtenIn(String caseId, Language language) throws SQLException {
    sql.update(
        "update contestation_case set language = ? where case_id = ?", language.code(), caseId);
  }

  /** How many are asked for. */
  public long count(Filter filter) throws SQLException {
    return sql.only(
        "select count(*) " + FILTERED,
        row -> row.getLong(1),
        filter.status(),
        filter.scheme(),
        filter.year());
  }

  /** A part of those that are asked for, in the order of their ids. */
  public List<ContestationCase> page(Filter filter, int page, int size) throws SQLException {
    return sql.list(
        "select found.* " + FILTERED + " order by case_id limit ? offset ?",
        this::read,
        filter.status(),
        filter.scheme(),
        filter.year(),
        size,
        (long) page * size);
  }

  /** Keeps what a handler did, inside the running transaction, with the premium locked. */
  void save(ContestationCase moved) throws SQLException {
    sql.update(
        """
        update contestation_case set status = ?, handler = ?, assigned_on = ?, assigned_by = ?,
          assigned_from = ?, assigned_because = ?, reason = ?, establishes = ?, decided_on = ?,
          proposal = ?, steps = ?
        where case_id = ?
        """,
        moved.status,
        moved.handler,
        moved.assignedOn,
        moved.assignedBy,
        moved.assignedFrom,
        moved.assignedBecause,
        moved.reason,
        moved.establishes == null ? null : FactsJson.write(moved.establishes),
        moved.decidedOn,
        moved.proposal,
        moved.steps,
        moved.caseId);
  }

  private ContestationCase read(ResultSet row) throws SQLException {
    return new ContestationCase(
        row, motivations.read(row.getString("motivation"), row.getString("case_id")));
  }
}
