package org.carepremiums.contestation.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carepremiums.contestation.admissibility.Contestation;
import org.carepremiums.contestation.admissibility.ContestationChannel;
import org.carepremiums.contestation.cases.Registration.Outcome;
import org.carepremiums.contestation.parameters.Contestables;
import org.carepremiums.contestation.window.PremiumKeys;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.contracts.wording.SentenceJson;
import org.carepremiums.platform.database.Sql;

/**
 * Takes contestations in, each reference once, and what completes them. What it says becomes of a
 * case is for the {@link Examination}. Runs inside the caller's transaction, with the premiums
 * locked, and takes the same number of statements for one contestation as for thousands.
 */
@ApplicationScoped
public class CaseIntake {

  private static final String KNOWN =
      "select * from contestation_case where contestation_id = any(?)";
  private static final String INSERT =
      """
      insert into contestation_case (case_id, contestation_id, channel, content_digests,
        inami_number, provider, scheme, year, introduced_on, annex, contested_criteria, motivation,
        completed_on, not_kept, entered_by)
      select case_id, contestation_id, channel, content_digests, inami_number, provider, scheme,
        year, introduced_on, annex, contested_criteria, motivation, completed_on, not_kept, ?
      from rows from (jsonb_to_recordset(?::jsonb) as (case_id text, contestation_id text,
        channel text, content_digests text[], inami_number text, provider text, scheme text,
        year int, introduced_on date, annex text[], contested_criteria text[], motivation text,
        completed_on date, not_kept text))
        with ordinality
      order by ordinality
      on conflict do nothing
      returning contestation_id
      """;
  private static final String COMPLETE =
      """
      update contestation_case known set content_digests = completed.content_digests,
        annex = completed.annex, contested_criteria = completed.contested_criteria,
        motivation = completed.motivation, completed_on = completed.completed_on,
        not_kept = completed.not_kept
      from jsonb_to_recordset(?::jsonb) as completed (case_id text, content_digests text[],
        annex text[], contested_criteria text[], motivation text, completed_on date,
        not_kept text)
      where known.case_id = completed.case_id
      """;

  /** A contestation as it is known, with what this transaction adds to it. */
  private static final class Known {

    private Contestation contestation;
    private final List<String> digests;
    private final LocalDate completeUntil;
    private final boolean inserted;
    private LocalDate completedOn;
    private boolean completed;
    private Sentence notKept;

    private Known(
        Contestation contestation,
        List<String> digests,
        LocalDate completeUntil,
        LocalDate completedOn,
        Sentence notKept,
        boolean inserted) {
      this.contestation = contestation;
      this.digests = new ArrayList<>(digests);
      this.completeUntil = completeUntil;
      this.completedOn = completedOn;
      this.notKept = notKept;
      this.inserted = inserted;
    }
  }

  private final Sql sql;
  private final MotivationColumn motivations;
  private final Contestables contestables;

  @Inject
  CaseIntake(Sql sql, MotivationColumn motivations, Contestables contestables) {
    this.sql = sql;
    this.motivations = motivations;
    this.contestables = contestables;
  }

  /**
   * Takes contestations in.
   *
   * @param enteredBy the case handler who typed them; {@code null} where they came by topic
   * @return what became of each, in the same order
   */
  public List<Registration> register(List<ContestationSubmission> submissions, String enteredBy)
      throws SQLException {
    if (submissions.isEmpty()) {
      return List.of();
    }
    Map<String, Known> known = known(submissions);
    List<Registration> registered = new ArrayList<>(submissions.size());
    for (ContestationSubmission submission : submissions) {
      registered.add(take(submission, known));
    }
    Set<String> inserted = insert(known, enteredBy);
    complete(known);
    return withoutForeign(submissions, registered, known, inserted);
  }

  private Registration take(ContestationSubmission submission, Map<String, Known> known) {
    Contestation contestation = submission.contestation();
    String digest = submission.digest();
    Known before = known.get(contestation.contestationId());
    if (before == null) {
      known.put(
          contestation.contestationId(),
          new Known(contestation, List.of(digest), null, null, submission.notKept(), true));
      return Registration.of(Outcome.NEW);
    }
    if (before.digests.contains(digest)) {
      return Registration.of(Outcome.REPEATED);
    }
    Optional<Contestation> completed =
        contestables
            .completeness(before.contestation.contested())
            .completed(before.contestation, contestation);
    if (completed.isEmpty()) {
      return Registration.of(Outcome.CONTRADICTORY);
    }
    if (before.completeUntil != null && submission.madeOn().isAfter(before.completeUntil)) {
      return new Registration(Outcome.TOO_LATE, before.completeUntil);
    }
    before.contestation = completed.get();
    before.digests.add(digest);
    before.completedOn = submission.madeOn();
    before.completed = true;
    before.notKept = submission.notKept() == null ? before.notKept : submission.notKept();
    return Registration.of(Outcome.COMPLETED);
  }

  /** A reference that somebody else took meanwhile, for another premium, is not this one's. */
  private static List<Registration> withoutForeign(
      List<ContestationSubmission> submissions,
      List<Registration> registered,
      Map<String, Known> known,
      Set<String> inserted) {
    List<Registration> checked = new ArrayList<>(registered.size());
    for (int place = 0; place < registered.size(); place++) {
      String id = submissions.get(place).contestation().contestationId();
      boolean foreign = known.get(id).inserted && !inserted.contains(id);
      checked.add(foreign ? Registration.of(Outcome.CONTRADICTORY) : registered.get(place));
    }
    return checked;
  }

  private Map<String, Known> known(List<ContestationSubmission> submissions) throws SQLException {
    Map<String, Known> known = new LinkedHashMap<>();
    sql.each(
        KNOWN,
        row ->
            known.put(
                row.getString("contestation_id"),
                new Known(
                    contestation(
                        row,
                        motivations.read(row.getString("motivation"), row.getString("case_id"))),
                    List.of((String[]) row.getArray("content_digests").getArray()),
                    row.getObject("complete_until", LocalDate.class),
                    row.getObject("completed_on", LocalDate.class),
                    SentenceJson.read(row.getString("not_kept")),
                    false)),
        submissions.stream().map(each -> each.contestation().contestationId()).toList());
    return known;
  }

  /**
   * The contestation of a row.
   *
   * @param motivation the provider's own words; empty for who does not read them
   */
  static Contestation contestation(ResultSet row, String motivation) throws SQLException {
    return new Contestation(
        row.getString("contestation_id"),
        ContestationChannel.valueOf(row.getString("channel")),
        new InamiNumber(row.getString("inami_number")),
        Scheme.of(row.getString("scheme")),
        PremiumYear.of(row.getInt("year")),
        row.getObject("introduced_on", LocalDate.class),
        List.of((String[]) row.getArray("annex").getArray()),
        List.of((String[]) row.getArray("contested_criteria").getArray()),
        motivation);
  }

  private Set<String> insert(Map<String, Known> known, String enteredBy) throws SQLException {
    List<Map<String, Object>> rows =
        known.values().stream().filter(one -> one.inserted).map(this::newRow).toList();
    return rows.isEmpty()
        ? Set.of()
        : new HashSet<>(sql.list(INSERT, row -> row.getString(1), enteredBy, KeptJson.write(rows)));
  }

  private void complete(Map<String, Known> known) throws SQLException {
    List<Map<String, Object>> rows =
        known.values().stream()
            .filter(one -> one.completed && !one.inserted)
            .map(this::row)
            .toList();
    if (!rows.isEmpty()) {
      sql.update(COMPLETE, KeptJson.write(rows));
    }
  }

  private Map<String, Object> newRow(Known known) {
    Contestation contestation = known.contestation;
    Map<String, Object> row = row(known);
    row.putAll(PremiumKeys.row(contestation.contested()));
    row.put("contestation_id", contestation.contestationId());
    row.put("channel", contestation.channel());
    row.put("inami_number", contestation.inamiNumber());
    row.put("introduced_on", contestation.introducedOn());
    return row;
  }

  private Map<String, Object> row(Known known) {
    Contestation contestation = known.contestation;
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("case_id", contestation.caseId());
    row.put("content_digests", known.digests);
    row.put("annex", contestation.annex());
    row.put("contested_criteria", contestation.contestedCriteria());
    row.put("motivation", motivations.stored(contestation.motivation(), contestation.caseId()));
    row.put("completed_on", known.completedOn);
    row.put("not_kept", SentenceJson.write(known.notKept));
    return row;
  }
}
