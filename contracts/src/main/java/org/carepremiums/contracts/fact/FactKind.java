package org.carepremiums.contracts.fact;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import org.carepremiums.contracts.event.Source;

/** What a fact is about. */
public enum FactKind {
  REGISTRATION("registration", Source.INAMI),
  CONVENTION_STATUS("convention-status", Source.INAMI),
  ACTIVITY_COUNT("activity-count", Source.INSURERS),
  QUALITY_CRITERIA("quality-criteria", Source.PRO_Q_KINE),
  SUMEHR_COUNT("sumehr-count", Source.RSW),
  SOFTWARE_HOMOLOGATION("software-homologation", Source.EHEALTH),
  SOFTWARE_APPROVAL("software-approval", Source.CONVENTION_COMMISSION),
  SOFTWARE_USE("software-use", Source.PROSANTE),
  APPLICATION("application", Source.PROSANTE),
  BANK_ACCOUNT("bank-account", Source.PROSANTE),
  COMPETENCE("competence", Source.INAMI),
  ATTESTED_AMOUNT("attested-amount", Source.INSURERS),
  ON_CALL_PARTICIPATION("on-call-participation", Source.MEDEGA),
  PRACTICE_MEMBERSHIP("practice-membership", Source.INAMI),
  FORFAIT_PERIOD("forfait-period", Source.INAMI),
  DMG_PATIENT_COUNT("dmg-patient-count", Source.INSURERS),
  USAGE_COUNT("usage-count", Source.INAMI),
  SOFTWARE_ACCEPTANCE("software-acceptance", Source.MEDICOMUT_COMMISSION),
  SOCIAL_STATUS_CONTRACT("social-status-contract", Source.PROSANTE),
  INACTIVITY_PERIOD("inactivity-period", Source.INAMI),
  PERSONAL_SHARE_COUNT("personal-share-count", Source.INSURERS),
  REVIEW_SETTLEMENT("review-settlement", Source.CONTESTATION);

  private final String id;
  private final Source source;

  FactKind(String id, Source source) {
    this.id = id;
    this.source = source;
  }

  @JsonValue
  public String id() {
    return id;
  }

  /** Who says such things; one of those who do, where several count. */
  Source source() {
    return source;
  }

  /** Whether the subject of such a fact is a software package, and no provider. */
  public boolean isAboutSoftware() {
    return this == SOFTWARE_HOMOLOGATION
        || this == SOFTWARE_APPROVAL
        || this == SOFTWARE_ACCEPTANCE;
  }

  /**
   * @throws IllegalArgumentException when there is no such kind
   */
  public static FactKind of(String id) {
    return Arrays.stream(values())
        .filter(kind -> kind.id.equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("unknown kind of fact '%s'".formatted(id)));
  }

  @Override
  public String toString() {
    return id;
  }
}
