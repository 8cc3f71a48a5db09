package org.carepremiums.contestation.cases;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contestation.admissibility.ContestationChannel;
import org.carepremiums.contestation.admissibility.Ground;
import org.carepremiums.contestation.premium.Contested;
import org.carepremiums.contracts.contestation.CaseEvent;
import org.carepremiums.contracts.contestation.CaseStatus;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.contracts.wording.Sentence;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A contestation and how far it has come. It is made by {@link CaseRegister}, many at a time. */
@Entity
@EntityListeners(MotivationColumn.class)
@Table(name = "contestation_case")
public class ContestationCase extends PanacheEntityBase {

  @Id
  @Column(name = "case_id")
  public String caseId;

  @Column(name = "contestation_id")
  public String contestationId;

  @Enumerated(EnumType.STRING)
  public ContestationChannel channel;

  public InamiKey provider;

  public Scheme scheme;

  public PremiumYear year;

  @Column(name = "introduced_on")
  public LocalDate introducedOn;

  @JdbcTypeCode(SqlTypes.ARRAY)
  public List<String> annex;

  @Column(name = "contested_criteria")
  @JdbcTypeCode(SqlTypes.ARRAY)
  public List<String> contestedCriteria;

  @Column(name = "motivation", insertable = false, updatable = false)
  String storedMotivation;

  /** The provider's own words; empty where there are none, or they were erased. */
  @Transient public String motivation;

  /** What of it could not be kept as it was sent; {@code null} where all was. */
  @Column(name = "not_kept")
  public Sentence notKept;

  @Column(name = "entered_by")
  public String enteredBy;

  /** The day on which the provider completed it; {@code null} where that was not done. */
  @Column(name = "completed_on")
  public LocalDate completedOn;

  /**
   * The last day on which it can, or could, be completed; {@code null} where that was not asked.
   */
  @Column(name = "complete_until")
  public LocalDate completeUntil;

  @Column(name = "decision_id")
  public String decisionId;

  @Column(name = "by_tolerance")
  public boolean byTolerance;

  /** {@code null} while its first decision may still be on its way. */
  @Enumerated(EnumType.STRING)
  public CaseStatus status;

  @Enumerated(EnumType.STRING)
  public Ground ground;

  /** Why it waits, is incomplete or inadmissible. */
  public Sentence explanation;

  /** The ruling's reasons, in the words of the case handler. */
  public String reason;

  @Column(name = "examined_on")
  public LocalDate examinedOn;

  public String handler;

  @Column(name = "assigned_on")
  public LocalDate assignedOn;

  @Column(name = "decided_on")
  public LocalDate decidedOn;

  @Convert(converter = FactValuesColumn.class)
  public FactValues establishes;

  /** How often its status was announced. */
  public int steps;

  /** Whose premium for which year it is. */
  Contested contested() {
    return new Contested(provider, scheme, year);
  }

  /** The business day of the next step: the open one, and not before the one before. */
  BusinessDay next(BusinessDay day) {
    return examinedOn == null ? day : day.noticeOf(examinedOn);
  }

  void assignTo(String newHandler, BusinessDay on) {
    status = CaseStatus.ASSIGNED;
    handler = newHandler;
    assignedOn = on.value();
    steps++;
  }

  void decide(CaseStatus outcome, String reasons, FactValues facts, BusinessDay on) {
    status = outcome;
    reason = reasons;
    establishes = facts;
    decidedOn = on.value();
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
