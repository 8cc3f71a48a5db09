package org.carepremiums.contracts.event;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** Who says something: an upstream data provider, or one of our own services. */
public enum Source {
  PRO_Q_KINE("pro-q-kine"),
  INSURERS("insurers"),
  RSW("rsw"),
  ABRUMET("abrumet"),
  VITALINK("vitalink"),
  VZN("vzn"),
  COZO("cozo"),
  INAMI("inami"),
  EHEALTH("ehealth"),
  CONVENTION_COMMISSION("convention-commission"),
  MEDICOMUT_COMMISSION("medicomut-commission"),
  MYCARENET("mycarenet"),
  RECIP_E("recip-e"),
  CEBAM("cebam"),
  SPF_SOCIAL_SECURITY("spf-social-security"),
  MEDEGA("medega"),
  PROSANTE("prosante"),
  BANK("bank"),
  SCHEDULER("scheduler"),
  INTAKE("intake"),
  ELIGIBILITY("eligibility"),
  PAYMENT("payment"),
  CONTESTATION("contestation");

  private final String id;

  Source(String id) {
    this.id = id;
  }

  /** The lower-case name that stands in topics, events and addresses. */
  @JsonValue
  public String id() {
    return id;
  }

  /**
   * @throws IllegalArgumentException when nobody has that name
   */
  public static Source of(String id) {
    return Arrays.stream(values())
        .filter(source -> source.id.equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("unknown source '%s'".formatted(id)));
  }

  /**
   * One of our own services.
   *
   * @param applicationName its name as an application, as in {@code payment-service}
   * @throws IllegalArgumentException when nobody has that name
   */
  public static Source ofService(String applicationName) {
    return of(applicationName.replace("-service", ""));
  }

  @Override
  public String toString() {
    return id;
  }
}
