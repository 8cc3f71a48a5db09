package org.carepremiums.intake.page;

import java.time.LocalDate;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.upstream.RecordCheck;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.platform.web.RequestRefused;

/**
 * Which premium of which year an address names.
 *
 * @param scheme the premium
 * @param year the premium year
 */
public record PremiumAddress(Scheme scheme, PremiumYear year) {

  /** The main activity and a shared licence are asked about until this premium year (12.2). */
  private static final int LAST_WITH_DECLARATIONS = 2023;

  /**
   * @param day on which somebody asks (Europe/Brussels)
   * @throws RequestRefused where there is no such premium, or none of that year
   */
  static PremiumAddress of(String scheme, String year, LocalDate day) {
    try {
      PremiumAddress address =
          new PremiumAddress(Scheme.of(scheme), PremiumYear.of(Integer.parseInt(year)));
      if (RecordCheck.isYear(address.year, day)) {
        return address;
      }
    } catch (IllegalArgumentException unknown) {
      throw RequestRefused.notFound("There is no such premium.");
    }
    throw RequestRefused.notFound("There is no premium of that year.");
  }

  /** As it stands in addresses of every service. */
  public String path() {
    return scheme.id() + "/" + year;
  }

  public boolean asksDeclarations() {
    return scheme == Scheme.PHYSIOTHERAPIST_SOFTWARE && year.value() <= LAST_WITH_DECLARATIONS;
  }

  /** Whether it is paid to an insurer or pension fund. */
  public boolean isPaidToInstitution() {
    return scheme == Scheme.PHYSIOTHERAPIST_SOCIAL_STATUS;
  }

  /** Whether it is paid to the account that was paid to before, where none is named (PPI16). */
  public boolean keepsLastPaid() {
    return scheme == Scheme.GP_INTEGRATED_PRACTICE || scheme == Scheme.GP_STARTER_DMG;
  }
}
