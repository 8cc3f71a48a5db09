package org.carepremiums.contracts.fact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.carepremiums.contracts.value.MayBeAbsent;

/**
 * Days on which a physiotherapist adhered to a convention.
 *
 * @param convention its name, as in {@code M/20}
 * @param from first day
 * @param to last day; {@code null} while no end is known
 * @param ruleId the rule that gave the first day (CV1-CV9)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConventionInterval(
    String convention, LocalDate from, @MayBeAbsent LocalDate to, String ruleId) {}
