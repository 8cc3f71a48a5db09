package org.carepremiums.platform.web.page;

import org.carepremiums.contracts.access.Role;

/** Where the menu of every page leads, whichever service shows it. */
public enum Destination {
  MY_PREMIUMS("/eligibility/my/premiums", Role.CARE_PROVIDER),
  MY_PAYMENTS("/payment/my/payments", Role.CARE_PROVIDER),
  MY_CONTESTATIONS("/contestation/my/contestations", Role.CARE_PROVIDER),
  MY_DATA("/intake/my/data", Role.CARE_PROVIDER);

  private final String path;
  private final String role;

  Destination(String path, String role) {
    this.path = path;
    this.role = role;
  }

  /** From the root of the site. */
  public String path() {
    return path;
  }

  /** Whom it is for. */
  public String role() {
    return role;
  }

  /** What it is called: the phrase of the same name. */
  public String phrase() {
    return FramePhrase.valueOf(name()).id();
  }
}
