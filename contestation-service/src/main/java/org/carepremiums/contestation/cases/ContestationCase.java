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
import org.carepremiums.contracts.contestation.CaseEvent;
import org.carepremiums.contracts.contestation.CaseStatus;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
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

  @Column(name = "entered_by")
  public String enteredBy;

  /** The business day since which its decision is waited for; {@code null} once examined. */
  @Column(name = "waiting_since")
  public LocalDate waitingSince;

  @Column(name = "decision_id")
  public String decisionId;

  @Column(name = "by_tolerance")
  public boolean byTolerance;

  /** {@code null} while it waits for the decision that it contests. */
  @Enumerated(EnumType.STRING)
  public CaseStatus status;

  @Enumerated(EnumType.STRING)
  public Ground ground;

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
        reason,
        on);
  }
}
