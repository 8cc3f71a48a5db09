package org.carepremiums.contestation.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.carepremiums.contestation.admissibility.Admissibility;
import org.carepremiums.contestation.admissibility.Contestation;
import org.carepremiums.contestation.admissibility.ContestationChannel;
import org.carepremiums.contestation.admissibility.NotifiedDecision;
import org.carepremiums.contestation.admissibility.Verdict;
import org.carepremiums.contestation.parameters.CriteriaByScheme;
import org.carepremiums.contestation.window.Contested;
import org.carepremiums.contestation.window.StoredWindow;
import org.carepremiums.contestation.window.Windows;
import org.carepremiums.contracts.contestation.CaseEvent;
import org.carepremiums.contracts.contestation.CaseStatus;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.exchange.Outgoing;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.PremiumYear;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Examines whether the contestations that wait are admissible. One whose decision is not there yet
 * waits until the next business day opens, since events of different topics overtake each other;
 * one that was found to have no decision, or to be late, is examined again when a decision comes
 * that it was in time for. So the order of arrival changes no outcome.
 */
@ApplicationScoped
public class Examination {

  private static final Logger LOG = Logger.getLogger(Examination.class);

  private static final String WAITING =
      "select * from contestation_case where status is null order by case_id for update";
  private static final String OVERTAKEN =
      """
      select contestation_case.* from contestation_case
      join unnest(?::text[], ?::text[], ?::int[], ?::text[], ?::text[])
        as decided (provider, scheme, year, notified_on, rolled_end) using (provider, scheme, year)
      where status = 'INADMISSIBLE' and ground in ('NO_FINAL_DECISION', 'LATE')
        and introduced_on between decided.notified_on::date and decided.rolled_end::date
      order by case_id for update of contestation_case
      """;
  private static final String FIRST_DAY =
      """
      update contestation_case set waiting_since = ? where status is null and waiting_since is null
      """;
  private static final String JUDGE =
      """
      update contestation_case set status = judged.status, decision_id = judged.decision_id,
        by_tolerance = judged.by_tolerance, ground = judged.ground, reason = judged.reason,
        examined_on = ?, waiting_since = null, steps = steps + 1
      from jsonb_to_recordset(?::jsonb) as judged (case_id text, status text, decision_id text,
        by_tolerance boolean, ground text, reason text)
      where contestation_case.case_id = judged.case_id
      returning contestation_case.case_id, contestation_case.steps
      """;

  private record Waiting(Contestation contestation, LocalDate since) {

    Contested premium() {
      return new Contested(
          contestation.inamiNumber().key(), contestation.scheme(), contestation.year());
    }
  }

  private record Judged(Contestation contestation, Verdict verdict) {

    String decisionId() {
      return verdict instanceof Verdict.Admissible admissible
          ? admissible.decisionId()
          : ((Verdict.Inadmissible) verdict).decisionId();
    }

    boolean admissible() {
      return verdict instanceof Verdict.Admissible;
    }

    boolean byTolerance() {
      return verdict instanceof Verdict.Admissible admissible && admissible.byTolerance();
    }

    CaseStatus status() {
      return admissible() ? CaseStatus.OPEN : CaseStatus.INADMISSIBLE;
    }

    String reason() {
      return verdict instanceof Verdict.Inadmissible inadmissible ? inadmissible.reason() : null;
    }

    Map<String, Object> row() {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("case_id", contestation.caseId());
      row.put("status", status());
      row.put("decision_id", decisionId());
      row.put("by_tolerance", byTolerance());
      row.put("ground", verdict instanceof Verdict.Inadmissible no ? no.ground() : null);
      row.put("reason", reason());
      return row;
    }

    CaseEvent event(BusinessDay on) {
      return new CaseEvent(
          contestation.caseId(),
          contestation.contestationId(),
          decisionId(),
          contestation.inamiNumber().key(),
          contestation.scheme(),
          contestation.year(),
          contestation.introducedOn(),
          byTolerance(),
          contestation.contestedCriteria(),
          status(),
          reason(),
          on);
    }
  }

  private final DataSource dataSource;
  private final Windows windows;
  private final CriteriaByScheme criteria;

  @Inject
  Examination(DataSource dataSource, Windows windows, CriteriaByScheme criteria) {
    this.dataSource = dataSource;
    this.windows = windows;
    this.criteria = criteria;
  }

  /**
   * Examines inside the running transaction, with the same number of statements for one
   * contestation as for thousands.
   *
   * @param opened windows that were opened just now
   * @param day the business day that is open
   */
  public void examine(List<StoredWindow> opened, BusinessDay day, Outgoing outgoing)
      throws SQLException {
    List<Waiting> candidates = new ArrayList<>();
    try (Connection connection = dataSource.getConnection()) {
      candidates.addAll(waiting(connection, day));
      if (!opened.isEmpty()) {
        candidates.addAll(overtaken(connection, opened));
      }
    }
    Map<Contested, List<StoredWindow>> known =
        windows.lock(candidates.stream().map(Waiting::premium).distinct().toList());
    List<Judged> judged = new ArrayList<>();
    for (Waiting candidate : candidates) {
      Verdict verdict = verdict(candidate, known, day);
      if (!(verdict instanceof Verdict.TooEarlyToTell)) {
        judged.add(new Judged(candidate.contestation(), verdict));
      }
    }
    store(judged, day, outgoing);
  }

  private Verdict verdict(
      Waiting candidate, Map<Contested, List<StoredWindow>> known, BusinessDay day) {
    List<NotifiedDecision> decisions =
        known.getOrDefault(candidate.premium(), List.of()).stream()
            .map(StoredWindow::notifiedDecision)
            .toList();
    boolean decisionMayFollow = candidate.since() == null || !day.isAfter(candidate.since());
    return new Admissibility(criteria.of(candidate.contestation().scheme()))
        .of(candidate.contestation(), decisions, decisionMayFollow);
  }

  private void store(List<Judged> judged, BusinessDay day, Outgoing outgoing) throws SQLException {
    if (judged.isEmpty()) {
      return;
    }
    Map<String, Integer> steps = new HashMap<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(JUDGE)) {
      update.setObject(1, day.value());
      update.setString(2, json(judged.stream().map(Judged::row).toList()));
      try (ResultSet row = update.executeQuery()) {
        while (row.next()) {
          steps.put(row.getString(1), row.getInt(2));
        }
      }
    }
    Map<String, String> openedCases = new LinkedHashMap<>();
    for (Judged one : judged) {
      CaseEvent event = one.event(day);
      CaseAnnouncement.publish(outgoing, event, steps.get(event.caseId()));
      if (one.admissible()) {
        openedCases.putIfAbsent(one.decisionId(), event.caseId());
      }
      log(event);
    }
    windows.openAgain(openedCases, day, outgoing);
  }

  private static List<Waiting> waiting(Connection connection, BusinessDay day) throws SQLException {
    List<Waiting> waiting;
    try (PreparedStatement select = connection.prepareStatement(WAITING)) {
      waiting = read(select);
    }
    if (waiting.stream().anyMatch(contestation -> contestation.since() == null)) {
      try (PreparedStatement update = connection.prepareStatement(FIRST_DAY)) {
        update.setObject(1, day.value());
        update.executeUpdate();
      }
    }
    return waiting;
  }

  private static List<Waiting> overtaken(Connection connection, List<StoredWindow> opened)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(OVERTAKEN)) {
      select.setArray(1, array(connection, "text", opened, window -> window.provider().value()));
      select.setArray(2, array(connection, "text", opened, window -> window.scheme().id()));
      select.setArray(3, array(connection, "int4", opened, window -> window.year().value()));
      select.setArray(
          4, array(connection, "text", opened, window -> window.notifiedOn().toString()));
      select.setArray(
          5, array(connection, "text", opened, window -> window.rolledEnd().toString()));
      return read(select).stream()
          .collect(
              Collectors.toMap(
                  found -> found.contestation().caseId(),
                  Function.identity(),
                  (first, again) -> first,
                  LinkedHashMap::new))
          .values()
          .stream()
          .toList();
    }
  }

  private static <T> Array array(
      Connection connection, String type, List<T> rows, Function<T, Object> column)
      throws SQLException {
    return connection.createArrayOf(type, rows.stream().map(column).toArray());
  }

  private static List<Waiting> read(PreparedStatement select) throws SQLException {
    List<Waiting> found = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        found.add(
            new Waiting(
                new Contestation(
                    row.getString("contestation_id"),
                    ContestationChannel.valueOf(row.getString("channel")),
                    new InamiNumber(row.getString("inami_number")),
                    Scheme.of(row.getString("scheme")),
                    PremiumYear.of(row.getInt("year")),
                    row.getObject("introduced_on", LocalDate.class),
                    List.of((String[]) row.getArray("annex").getArray()),
                    List.of((String[]) row.getArray("contested_criteria").getArray()),
                    // Nobody examines the provider's own words but the handler
                    ""),
                row.getObject("waiting_since", LocalDate.class)));
      }
    }
    return found;
  }

  private static void log(CaseEvent event) {
    MDC.put("provider", event.provider().value());
    MDC.put("caseId", event.caseId());
    LOG.infof("%s is %s", event.caseId(), event.status());
    MDC.remove("caseId");
    MDC.remove("provider");
  }

  private static String json(Object value) {
    try {
      return ContractJson.mapper().writeValueAsString(value);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("a verdict cannot be written", unwritable);
    }
  }
}
