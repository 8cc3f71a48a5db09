package org.carepremiums.contestation.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contestation.admissibility.Contestation;
import org.carepremiums.contestation.admissibility.ContestationChannel;
import org.carepremiums.contestation.admissibility.InadmissibilityGround;
import org.carepremiums.contestation.premium.ContestedPremiumKey;
import org.carepremiums.contestation.window.FactsJson;
import org.carepremiums.contracts.contestation.CaseEvent;
import org.carepremiums.contracts.contestation.CaseStatus;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.contracts.wording.SentenceJson;

/** A contestation and how far it has come. */
public final class ContestationCase {

  public final String caseId;
  public final String contestationId;
  public final ContestationChannel channel;
  public final InamiNumber inamiNumber;
  public final InamiKey provider;
  public final Scheme scheme;
  public final PremiumYear year;
  public final LocalDate introducedOn;
  public final List<String> annex;
  public final List<String> contestedCriteria;

  /** The provider's own words; empty where there are none, or they were erased. */
  public final String motivation;

  /** What of it could not be kept as it was sent; {@code null} where all was. */
  public final Sentence notKept;

  public final String enteredBy;

  /** The day on which the provider completed it; {@code null} where that was not done. */
  public final LocalDate completedOn;

  /**
   * The last day on which it can, or could, be completed; {@code null} where that was not asked.
   */
  public final LocalDate completeUntil;

  public final String decisionId;

  public final boolean byTolerance;

  public final InadmissibilityGround ground;

  /** Why it waits, is incomplete or inadmissible. */
  public final Sentence explanation;

  public final LocalDate examinedOn;

  /** {@code null} while its first decision may still be on its way. */
  public CaseStatus status;

  /** The ruling's reasons, in the words of the case handler. */
  public String reason;

  public String handler;

  public LocalDate assignedOn;

  /** Who gave it to its handler; {@code null} where that was not kept. */
  public String assignedBy;

  /** From whom it was taken for that; {@code null} where it was nobody's. */
  public String assignedFrom;

  /** Why, in the words of who gave it; {@code null} where nothing was said. */
  public String assignedBecause;

  public LocalDate decidedOn;

  /** {@code null} while it is not decided. */
  public List<FactValue> establishes;

  /** The step with the ruling that waits for a second person; {@code null} while none does. */
  public Integer proposal;

  /** How often its status was announced. */
  public int steps;

  ContestationCase(ResultSet row, String motivation) throws SQLException {
    String nowStatus = row.getString("status");
    String nowGround = row.getString("ground");
    String facts = row.getString("establishes");
    this.caseId = row.getString("case_id");
    this.contestationId = row.getString("contestation_id");
    this.channel = ContestationChannel.valueOf(row.getString("channel"));
    this.inamiNumber = new InamiNumber(row.getString("inami_number"));
    this.provider = new InamiKey(row.getString("provider"));
    this.scheme = Scheme.of(row.getString("scheme"));
    this.year = PremiumYear.of(row.getInt("year"));
    this.introducedOn = row.getObject("introduced_on", LocalDate.class);
    this.annex = List.of((String[]) row.getArray("annex").getArray());
    this.contestedCriteria = List.of((String[]) row.getArray("contested_criteria").getArray());
    this.motivation = motivation;
    this.notKept = SentenceJson.read(row.getString("not_kept"));
    this.enteredBy = row.getString("entered_by");
    this.completedOn = row.getObject("completed_on", LocalDate.class);
    this.completeUntil = row.getObject("complete_until", LocalDate.class);
    this.decisionId = row.getString("decision_id");
    this.byTolerance = row.getBoolean("by_tolerance");
    this.ground = nowGround == null ? null : InadmissibilityGround.valueOf(nowGround);
    this.explanation = SentenceJson.read(row.getString("explanation"));
    this.examinedOn = row.getObject("examined_on", LocalDate.class);
    this.status = nowStatus == null ? null : CaseStatus.valueOf(nowStatus);
    this.reason = row.getString("reason");
    this.handler = row.getString("handler");
    this.assignedOn = row.getObject("assigned_on", LocalDate.class);
    this.assignedBy = row.getString("assigned_by");
    this.assignedFrom = row.getString("assigned_from");
    this.assignedBecause = row.getString("assigned_because");
    this.decidedOn = row.getObject("decided_on", LocalDate.class);
    this.establishes = facts == null ? null : FactsJson.read(facts);
    this.proposal = row.getObject("proposal", Integer.class);
    this.steps = row.getInt("steps");
  }

  /** Whose premium for which year it is. */
  public ContestedPremiumKey contested() {
    return new ContestedPremiumKey(provider, scheme, year);
  }

  /** What is contested. */
  public Contestation contestation() {
    return new Contestation(
        contestationId,
        channel,
        inamiNumber,
        scheme,
        year,
        introducedOn,
        annex,
        contestedCriteria,
        motivation);
  }

  /** The business day of the next step: the open one, and not before the one before. */
  BusinessDay next(BusinessDay day) {
    return examinedOn == null ? day : day.noticeOf(examinedOn);
  }

  void assign(CaseDesk.Handing handing, BusinessDay on) {
    status = CaseStatus.ASSIGNED;
    assignedFrom = handler;
    handler = handing.to();
    assignedBy = handing.by();
    assignedBecause = handing.reason();
    assignedOn = on.value();
    steps++;
  }

  void decide(CaseStatus outcome, String reasons, List<FactValue> facts, BusinessDay on) {
    status = outcome;
    reason = reasons;
    establishes = facts;
    decidedOn = on.value();
    proposal = null;
    steps++;
  }

  CaseEvent event(BusinessDay on) {
    return new CaseEvent(
        caseId,
        contestationId,
        decisionId,
        provider,
        scheme,
        year,
        introducedOn,
        byTolerance,
        contestedCriteria,
        status,
        explanation,
        status == CaseStatus.INCOMPLETE ? completeUntil : null,
        reason,
        on);
  }
}
