package org.carepremiums.platform.web.page;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.carepremiums.contracts.access.Role;

/** Where the menu of every page leads, whichever service shows it. */
public enum Destination {
  MY_PREMIUMS("/eligibility/my/premiums", Role.CARE_PROVIDER),
  MY_PAYMENTS("/payment/my/payments", Role.CARE_PROVIDER),
  MY_CONTESTATIONS("/contestation/my/contestations", Role.CARE_PROVIDER),
  MY_DATA("/intake/my/data", Role.CARE_PROVIDER),
  DESK_CASES("/contestation/desk/cases", Role.CASE_HANDLER, Role.AUDITOR),
  DESK_BATCHES("/payment/desk/batches", Role.PAYMENT_OPERATOR, Role.PAYMENT_APPROVER, Role.AUDITOR),
  DESK_DELIVERIES("/intake/desk/deliveries", Role.DATA_PROVIDER, Role.CASE_HANDLER, Role.AUDITOR),
  DESK_LAW("/eligibility/desk/law", Role.LAWYER, Role.CASE_HANDLER, Role.PLATFORM, Role.AUDITOR),
  DESK_SYSTEM("/intake/desk/system", Role.PLATFORM, Role.AUDITOR),
  DESK_AUDIT("/intake/desk/audit", Role.AUDITOR);

  private final String path;
  private final Set<String> roles;

  Destination(String path, String... roles) {
    this.path = path;
    this.roles = Set.of(roles);
  }

  /** From the root of the site. */
  public String path() {
    return path;
  }

  /** Whether somebody finds something there. */
  public boolean isFor(Reader reader) {
    return reader.roles().stream().anyMatch(roles::contains);
  }

  /** Where somebody begins; nothing for who finds something nowhere. */
  public static Optional<Destination> firstOf(Reader reader) {
    return Arrays.stream(values()).filter(one -> one.isFor(reader)).findFirst();
  }

  /** What it is called: the phrase of the same name. */
  public String phrase() {
    return FramePhrase.valueOf(name()).id();
  }
}
