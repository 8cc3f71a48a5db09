package org.carepremiums.intake.desk;

import java.util.List;
import org.carepremiums.platform.web.page.FormFaults;
import org.carepremiums.platform.web.page.Page;
import org.jboss.resteasy.reactive.RestForm;

/**
 * Why somebody takes a step, as it was typed.
 *
 * @param reason empty where nothing was
 * @param step which step the form showed; empty where it has one only
 */
public record GivenReason(@RestForm String reason, @RestForm String step) {

  /** As long as the HTTP interface takes it. */
  public static final int LONGEST = 500;

  public GivenReason {
    reason = reason == null ? "" : reason.replace("\r\n", "\n").strip();
    step = step == null ? "" : step;
  }

  static GivenReason none() {
    return new GivenReason(null, null);
  }

  FormFaults faults(Page page) {
    if (reason.isEmpty()) {
      return FormFaults.NONE.and(page, "reason", List.of(DeliveryPhrase.GIVE_REASON.alone()));
    }
    return reason.length() > LONGEST
        ? FormFaults.NONE.and(page, "reason", List.of(DeliveryPhrase.REASON_TOO_LONG.with(LONGEST)))
        : FormFaults.NONE;
  }

  public int most() {
    return LONGEST;
  }
}
