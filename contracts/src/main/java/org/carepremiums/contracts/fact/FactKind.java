package org.carepremiums.contracts.fact;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What a fact is about. */
public enum FactKind {
  REGISTRATION("registration"),
  CONVENTION_STATUS("convention-status"),
  ACTIVITY_COUNT("activity-count"),
  QUALITY_CRITERIA("quality-criteria"),
  SUMEHR_COUNT("sumehr-count"),
  SOFTWARE_HOMOLOGATION("software-homologation"),
  SOFTWARE_APPROVAL("software-approval"),
  SOFTWARE_USE("software-use"),
  APPLICATION("application"),
  BANK_ACCOUNT("bank-account"),
  COMPETENCE("competence"),
  ATTESTED_AMOUNT("attested-amount"),
  ON_CALL_PARTICIPATION("on-call-participation"),
  PRACTICE_MEMBERSHIP("practice-membership"),
  FORFAIT_PERIOD("forfait-period"),
  DMG_PATIENT_COUNT("dmg-patient-count"),
  USAGE_COUNT("usage-count"),
  SOFTWARE_ACCEPTANCE("software-acceptance"),
  SOCIAL_STATUS_CONTRACT("social-status-contract"),
  INACTIVITY_PERIOD("inactivity-period"),
  PERSONAL_SHARE_COUNT("personal-share-count"),
  REVIEW_SETTLEMENT("review-settlement");

  private final String id;

  FactKind(String id) {
    this.id = id;
  }

  @JsonValue
  public String id() {
    return id;
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
