package org.carepremiums.intake.quorum;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.fact.ConventionInterval;
import org.carepremiums.contracts.upstream.Profession;
import org.carepremiums.contracts.value.InamiKey;

/**
 * What was known of a provider on a day, as far as the quorum asks (CV10).
 *
 * @param provider the first 8 digits of the INAMI number
 * @param profession by which the register knows the provider; {@code null} where it does not
 * @param firstRegisteredOn when the number was issued; {@code null} where the register says nothing
 * @param services in the year of the profile, of all insurers; {@code null} where none counted
 * @param intervals the days of adhesion to all conventions
 */
public record KnownProvider(
    InamiKey provider,
    Profession profession,
    LocalDate firstRegisteredOn,
    Long services,
    List<ConventionInterval> intervals) {

  boolean isInRegister() {
    return profession != null;
  }

  boolean isPhysiotherapist() {
    return profession == Profession.PHYSIOTHERAPIST;
  }
}
