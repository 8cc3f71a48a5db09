package org.carepremiums.platform.audit.look;

import java.util.Arrays;

/** Each service records who looked at what it keeps itself, and shows that on a page of its own. */
public enum RecordPart {
  INTAKE("/intake"),
  ELIGIBILITY("/eligibility"),
  PAYMENT("/payment"),
  CONTESTATION("/contestation");

  private final String service;

  RecordPart(String service) {
    this.service = service;
  }

  /**
   * The part that a service keeps.
   *
   * @param service the path that all paths of the service begin with
   * @throws java.util.NoSuchElementException when no service has that path
   */
  static RecordPart keptBy(String service) {
    return Arrays.stream(values())
        .filter(part -> part.service.equals(service))
        .findFirst()
        .orElseThrow();
  }

  /** Its page, from the root of the site. */
  public String path() {
    return service + LooksPage.PATH;
  }

  /** The latest of it, without a page around it, for a page of another service. */
  public String latest() {
    return path() + LooksPage.LATEST;
  }

  /** What it is called. */
  public LookPhrase phrase() {
    return LookPhrase.valueOf("LOOKS_IN_" + name());
  }
}
