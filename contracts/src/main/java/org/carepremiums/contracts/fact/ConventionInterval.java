package org.carepremiums.contracts.fact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.carepremiums.contracts.decision.Provenance;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * Days on which a physiotherapist adhered to a convention.
 *
 * @param convention its name, as in {@code M/20}
 * @param from first day
 * @param to last day; {@code null} while no end is known
 * @param ruleId the rule that gave the first day (CV1-CV9, CV11)
 * @param silentSince where these days rest on silence, the first year of it: they are adhered to
 *     only once INAMI's convention register of that year, and of each year after it until the one
 *     that is asked about, has been delivered in full; {@code null} where the register's own word
 *     gives them
 * @param provenance how well it is founded that silence gives these days; {@code null} where the
 *     register's own word does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConventionInterval(
    String convention,
    LocalDate from,
    @MayBeAbsent LocalDate to,
    String ruleId,
    @MayBeAbsent PremiumYear silentSince,
    @MayBeAbsent Provenance provenance) {

  /** Days that the register's own word gives. */
  public ConventionInterval(String convention, LocalDate from, LocalDate to, String ruleId) {
    this(convention, from, to, ruleId, null, null);
  }
}
