package org.carepremiums.platform.messaging.desk;

import java.util.Arrays;
import java.util.List;
import org.carepremiums.contracts.event.Source;

/**
 * The part of the platform team's desk that a service shows; a page has those of the others too.
 */
public enum ServicePart {
  INTAKE(Source.INTAKE),
  ELIGIBILITY(Source.ELIGIBILITY),
  PAYMENT(Source.PAYMENT),
  CONTESTATION(Source.CONTESTATION);

  private final Source service;

  ServicePart(Source service) {
    this.service = service;
  }

  /** That of a service. */
  public static ServicePart of(Source service) {
    return Arrays.stream(values())
        .filter(part -> part.service == service)
        .findFirst()
        .orElseThrow();
  }

  /** Those of the other services. */
  public List<ServicePart> others() {
    return Arrays.stream(values()).filter(part -> part != this).toList();
  }

  /** The path that all paths of the service begin with, from the root of the site. */
  public String path() {
    return "/" + service.id();
  }

  /** What the service is called. */
  public SystemPhrase phrase() {
    return SystemPhrase.valueOf("SYSTEM_" + name());
  }
}
