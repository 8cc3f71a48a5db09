package org.carepremiums.contracts.topic;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carepremiums.contracts.audit.AuditAnchor;
import org.carepremiums.contracts.contestation.CaseEvent;
import org.carepremiums.contracts.contestation.ContestationWindow;
import org.carepremiums.contracts.contestation.Ruling;
import org.carepremiums.contracts.decision.ApplicationAnswer;
import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.contracts.decision.ReEvaluation;
import org.carepremiums.contracts.event.BusinessDayOpened;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.SourceCompleteness;
import org.carepremiums.contracts.intake.Receipt;
import org.carepremiums.contracts.intake.Rejection;
import org.carepremiums.contracts.payment.BatchEvent;
import org.carepremiums.contracts.payment.LedgerEntry;
import org.carepremiums.contracts.payment.Payout;
import org.carepremiums.contracts.upstream.ActivityCountRecord;
import org.carepremiums.contracts.upstream.AttestedAmountRecord;
import org.carepremiums.contracts.upstream.BankAccountRecord;
import org.carepremiums.contracts.upstream.BankMessage;
import org.carepremiums.contracts.upstream.BankStatus;
import org.carepremiums.contracts.upstream.CompetenceRecord;
import org.carepremiums.contracts.upstream.ContestationRequest;
import org.carepremiums.contracts.upstream.ConventionEvent;
import org.carepremiums.contracts.upstream.DeliveryClosed;
import org.carepremiums.contracts.upstream.DeliveryOpened;
import org.carepremiums.contracts.upstream.DmgPatientCountRecord;
import org.carepremiums.contracts.upstream.ForfaitPeriodRecord;
import org.carepremiums.contracts.upstream.InactivityPeriodRecord;
import org.carepremiums.contracts.upstream.OnCallParticipationRecord;
import org.carepremiums.contracts.upstream.PersonalShareCountRecord;
import org.carepremiums.contracts.upstream.PracticeMembershipRecord;
import org.carepremiums.contracts.upstream.PremiumApplication;
import org.carepremiums.contracts.upstream.ProviderRegistration;
import org.carepremiums.contracts.upstream.QualityListEntry;
import org.carepremiums.contracts.upstream.SocialStatusContractRecord;
import org.carepremiums.contracts.upstream.SoftwareAcceptanceRecord;
import org.carepremiums.contracts.upstream.SoftwareApprovalRecord;
import org.carepremiums.contracts.upstream.SoftwareHomologationRecord;
import org.carepremiums.contracts.upstream.SoftwareUseRecord;
import org.carepremiums.contracts.upstream.SumehrCountRecord;
import org.carepremiums.contracts.upstream.UsageCountRecord;

/** What an event says: its CloudEvents {@code type} and the record that its data is read into. */
public enum EventType {
  DELIVERY_OPENED("upstream.delivery-opened", DeliveryOpened.class),
  DELIVERY_CLOSED("upstream.delivery-closed", DeliveryClosed.class),
  QUALITY_LIST_ENTRY("upstream.quality-list-entry", QualityListEntry.class),
  ACTIVITY_COUNT("upstream.activity-count", ActivityCountRecord.class),
  SUMEHR_COUNT("upstream.sumehr-count", SumehrCountRecord.class),
  PROVIDER_REGISTRATION("upstream.provider-registration", ProviderRegistration.class),
  CONVENTION_EVENT("upstream.convention-event", ConventionEvent.class),
  SOFTWARE_HOMOLOGATION("upstream.software-homologation", SoftwareHomologationRecord.class),
  SOFTWARE_APPROVAL("upstream.software-approval", SoftwareApprovalRecord.class),
  SOFTWARE_USE("upstream.software-use", SoftwareUseRecord.class),
  PREMIUM_APPLICATION("upstream.premium-application", PremiumApplication.class),
  BANK_ACCOUNT("upstream.bank-account", BankAccountRecord.class),
  COMPETENCE("upstream.competence", CompetenceRecord.class),
  ATTESTED_AMOUNT("upstream.attested-amount", AttestedAmountRecord.class),
  ON_CALL_PARTICIPATION("upstream.on-call-participation", OnCallParticipationRecord.class),
  PRACTICE_MEMBERSHIP("upstream.practice-membership", PracticeMembershipRecord.class),
  FORFAIT_PERIOD("upstream.forfait-period", ForfaitPeriodRecord.class),
  DMG_PATIENT_COUNT("upstream.dmg-patient-count", DmgPatientCountRecord.class),
  USAGE_COUNT("upstream.usage-count", UsageCountRecord.class),
  SOFTWARE_ACCEPTANCE("upstream.software-acceptance", SoftwareAcceptanceRecord.class),
  SOCIAL_STATUS_CONTRACT("upstream.social-status-contract", SocialStatusContractRecord.class),
  INACTIVITY_PERIOD("upstream.inactivity-period", InactivityPeriodRecord.class),
  PERSONAL_SHARE_COUNT("upstream.personal-share-count", PersonalShareCountRecord.class),
  CONTESTATION_REQUEST("upstream.contestation-request", ContestationRequest.class),
  BANK_STATUS("upstream.bank-status", BankStatus.class),
  BANK_MESSAGE("upstream.bank-message", BankMessage.class),
  RECEIPT("upstream.receipt", Receipt.class),
  REJECTION("upstream.rejection", Rejection.class),
  BUSINESS_DAY_OPENED("time.business-day-opened", BusinessDayOpened.class),
  FACT("intake.fact", Fact.class),
  SOURCE_COMPLETENESS("intake.source-completeness", SourceCompleteness.class),
  DECISION("eligibility.decision", Decision.class),
  APPLICATION_ANSWER("eligibility.application-answer", ApplicationAnswer.class),
  RE_EVALUATION("eligibility.re-evaluation", ReEvaluation.class),
  PAYOUT("payment.payout", Payout.class),
  BATCH("payment.batch", BatchEvent.class),
  LEDGER_ENTRY("payment.ledger-entry", LedgerEntry.class),
  CONTESTATION_WINDOW("contestation.window", ContestationWindow.class),
  CASE("contestation.case", CaseEvent.class),
  RULING("contestation.ruling", Ruling.class),
  AUDIT_ANCHOR("audit.anchor", AuditAnchor.class);

  private static final String NAMESPACE = "org.carepremiums.";
  private static final Map<String, EventType> BY_ID =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(EventType::id, Function.identity()));

  private final String name;
  private final int version;
  private final Class<?> dataClass;

  EventType(String name, Class<?> dataClass) {
    this.name = name;
    this.version = 1;
    this.dataClass = dataClass;
  }

  /** The CloudEvents type, as in {@code org.carepremiums.eligibility.decision.v1}. */
  public String id() {
    return NAMESPACE + name + ".v" + version;
  }

  /** Name of the JSON Schema, as in {@code eligibility.decision.v1}. */
  public String schemaName() {
    return name + ".v" + version;
  }

  public Class<?> dataClass() {
    return dataClass;
  }

  /**
   * @throws IllegalArgumentException when there is no such type
   */
  public static EventType of(String id) {
    EventType type = BY_ID.get(id);
    if (type == null) {
      throw new IllegalArgumentException("unknown event type '%s'".formatted(id));
    }
    return type;
  }
}
