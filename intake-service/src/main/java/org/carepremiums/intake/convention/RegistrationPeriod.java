package org.carepremiums.intake.convention;

import java.time.LocalDate;

/**
 * The days on which the register knows the provider; nobody adheres outside them.
 *
 * @param first {@code null} while the register has not told it
 * @param last {@code null} while the registration lasts
 * @param asPhysiotherapist whether the silence of this provider means anything: conventions are
 *     those of registered physiotherapists
 */
public record RegistrationPeriod(LocalDate first, LocalDate last, boolean asPhysiotherapist) {

  /** The register has said nothing yet. */
  public static final RegistrationPeriod UNKNOWN = new RegistrationPeriod(null, null, false);
}
