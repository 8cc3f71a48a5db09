package org.carepremiums.contestation.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.carepremiums.contestation.admissibility.Admissibility;
import org.carepremiums.contestation.admissibility.AdmissibilityVerdict;
import org.carepremiums.contestation.admissibility.Contestation;
import org.carepremiums.contestation.admissibility.ExaminedContestation;
import org.carepremiums.contestation.admissibility.InadmissibilityGround;
import org.carepremiums.contestation.parameters.Contestables;
import org.carepremiums.contestation.premium.ContestedPremium;
import org.carepremiums.contestation.premium.ContestedPremiumKey;
import org.carepremiums.contestation.premium.NotifiedDecision;
import org.carepremiums.contestation.premium.ReceivingWindow;
import org.carepremiums.contestation.window.ContestedPremiumStore;
import org.carepremiums.contestation.window.PremiumKeys;
import org.carepremiums.contestation.window.Windows;
import org.carepremiums.contracts.contestation.CaseEvent;
import org.carepremiums.contracts.contestation.CaseStatus;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.contracts.wording.SentenceJson;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.messaging.outbox.Outgoing;
import org.carepremiums.platform.parameters.deadline.DeadlineRules;
import org.carepremiums.platform.wording.phrase.Sentences;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Examines whether contestations are admissible, and again whenever anything of their premium
 * changes, as long as nobody has taken them up: one waits for the final decision, another is
 * completed, a third was found late or without a decision before a window came that it was in time
 * for. So the order of arrival changes no outcome.
 */
@ApplicationScoped
public class Examination {

  private static final Logger LOG = Logger.getLogger(Examination.class);

  private static final String CANDIDATES =
      """
      select contestation_case.* from contestation_case join %s using (provider, scheme, year)
      where status is null or status in ('WAITING', 'INCOMPLETE', 'INADMISSIBLE')
      order by case_id
      """
          .formatted(PremiumKeys.ASKED);
  private static final String JUDGE =
      """
      update contestation_case set status = judged.status, decision_id = judged.decision_id,
        by_tolerance = judged.by_tolerance, ground = judged.ground,
        explanation = judged.explanation, complete_until = judged.complete_until,
        held_since = judged.held_since, examined_on = judged.examined_on,
        steps = steps + case when judged.status is null then 0 else 1 end
      from jsonb_to_recordset(?::jsonb) as judged (case_id text, status text, decision_id text,
        by_tolerance boolean, ground text, explanation text, complete_until date, held_since date,
        examined_on date)
      where contestation_case.case_id = judged.case_id
      returning contestation_case.case_id, contestation_case.steps
      """;

  /** A contestation with what was found of it so far. */
  private record Found(
      ExaminedContestation candidate,
      CaseStatus status,
      InadmissibilityGround ground,
      Sentence explanation) {

    Contestation contestation() {
      return candidate.contestation();
    }
  }

  private record Judged(
      Contestation contestation,
      AdmissibilityVerdict verdict,
      Sentence explanation,
      String decisionId,
      BusinessDay on) {

    boolean changes(Found before) {
      return before.status() != verdict.status()
          || before.ground() != verdict.ground()
          || !Objects.equals(before.explanation(), explanation)
          || !Objects.equals(before.candidate().heldSince(), verdict.heldSince());
    }

    Map<String, Object> row() {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("case_id", contestation.caseId());
      row.put("status", verdict.status());
      row.put("decision_id", decisionId);
      row.put("by_tolerance", verdict.byTolerance());
      row.put("ground", verdict.ground());
      row.put("explanation", SentenceJson.write(explanation));
      row.put("complete_until", verdict.completeUntil());
      row.put("held_since", verdict.heldSince());
      row.put("examined_on", verdict.status() == null ? null : on);
      return row;
    }

    CaseEvent event() {
      return new CaseEvent(
          contestation.caseId(),
          contestation.contestationId(),
          decisionId,
          contestation.inamiNumber().key(),
          contestation.scheme(),
          contestation.year(),
          contestation.introducedOn(),
          verdict.byTolerance(),
          contestation.contestedCriteria(),
          verdict.status(),
          explanation,
          verdict.status() == CaseStatus.INCOMPLETE ? verdict.completeUntil() : null,
          null,
          on);
    }
  }

  private final Sql sql;
  private final ContestedPremiumStore premiums;
  private final Windows windows;
  private final Contestables contestables;
  private final Admissibility admissibility;

  @Inject
  Examination(
      Sql sql,
      ContestedPremiumStore premiums,
      Windows windows,
      Contestables contestables,
      DeadlineRules deadlines) {
    this.sql = sql;
    this.premiums = premiums;
    this.windows = windows;
    this.contestables = contestables;
    this.admissibility = new Admissibility(deadlines);
  }

  /**
   * Examines inside the running transaction, with the same number of statements for one
   * contestation as for thousands.
   *
   * @param locked the premiums whose contestations are examined, as they stand
   * @param day the business day that is open
   */
  public void examine(
      Map<ContestedPremiumKey, ContestedPremium> locked, BusinessDay day, Outgoing outgoing)
      throws SQLException {
    List<Found> candidates = candidates(locked.keySet());
    if (candidates.isEmpty()) {
      return;
    }
    Set<ContestedPremiumKey> contested =
        candidates.stream()
            .map(found -> found.contestation().contested())
            .collect(Collectors.toSet());
    Map<ContestedPremiumKey, List<ReceivingWindow>> opened = windows.of(contested);
    Map<ContestedPremiumKey, List<NotifiedDecision>> notified = premiums.notified(contested);
    List<Judged> judged = new ArrayList<>();
    for (Found found : candidates) {
      ContestedPremiumKey premium = found.contestation().contested();
      Judged now =
          judge(
              found,
              locked.get(premium),
              opened.getOrDefault(premium, List.of()),
              notified.getOrDefault(premium, List.of()),
              day);
      if (now.changes(found)) {
        judged.add(now);
      }
    }
    store(judged, outgoing);
  }

  private Judged judge(
      Found found,
      ContestedPremium premium,
      List<ReceivingWindow> opened,
      List<NotifiedDecision> notified,
      BusinessDay day) {
    Contestation contestation = found.contestation();
    AdmissibilityVerdict verdict =
        admissibility.of(
            found.candidate(),
            premium,
            opened,
            contestables.completeness(contestation.contested()).missing(contestation),
            day);
    return new Judged(
        contestation,
        verdict,
        verdict.explanation() == null ? null : Sentences.of(verdict.explanation()),
        Admissibility.contested(notified, contestation.introducedOn())
            .map(NotifiedDecision::decisionId)
            .orElse(null),
        Admissibility.noticedOn(found.candidate(), premium, day));
  }

  private void store(List<Judged> judged, Outgoing outgoing) throws SQLException {
    if (judged.isEmpty()) {
      return;
    }
    Map<String, Integer> steps = new HashMap<>();
    sql.each(
        JUDGE,
        row -> steps.put(row.getString(1), row.getInt(2)),
        KeptJson.write(judged.stream().map(Judged::row).toList()));
    for (Judged one : judged) {
      if (one.verdict().status() != null) {
        CaseEvent event = one.event();
        CaseAnnouncement.publish(outgoing, event, steps.get(event.caseId()));
        log(event);
      }
    }
  }

  private List<Found> candidates(Collection<ContestedPremiumKey> premiums) throws SQLException {
    return sql.list(CANDIDATES, Examination::found, PremiumKeys.of(premiums));
  }

  private static Found found(ResultSet row) throws SQLException {
    String status = row.getString("status");
    String ground = row.getString("ground");
    return new Found(
        new ExaminedContestation(
            // Nobody examines the provider's own words but the handler
            CaseIntake.contestation(row, ""),
            row.getObject("held_since", LocalDate.class),
            row.getObject("completed_on", LocalDate.class),
            row.getObject("complete_until", LocalDate.class)),
        status == null ? null : CaseStatus.valueOf(status),
        ground == null ? null : InadmissibilityGround.valueOf(ground),
        SentenceJson.read(row.getString("explanation")));
  }

  private static void log(CaseEvent event) {
    MDC.put("provider", event.provider().value());
    MDC.put("caseId", event.caseId());
    LOG.infof("%s is %s", event.caseId(), event.status());
    MDC.remove("caseId");
    MDC.remove("provider");
  }
}
