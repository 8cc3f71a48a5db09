package org.carepremiums.contracts.fact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.decision.Provenance;
import org.carepremiums.contracts.upstream.ConventionChannel;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.Period;

/**
 * A refusal that INAMI's convention register received, and what became of it. What was not followed
 * is kept like what was, so that nobody is told "conventioned" without it.
 *
 * @param convention the convention that was refused, as in {@code M/21}
 * @param period the days of that convention
 * @param on the day on which it was transmitted
 * @param channel how; {@code null} where the register does not say, which by default is taken for
 *     MyInami
 * @param standing what became of it
 * @param until the last day for it, of the round in which it came or that it missed
 * @param channels how it has to be made
 * @param ruleId the rule that decided what became of it
 * @param legalReference where that rule stands
 * @param provenance how well the last day is founded, or the channels where it is in review
 * @param source where that was read, as {@code S2} of the rule book
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConventionRefusal(
    String convention,
    Period period,
    LocalDate on,
    @MayBeAbsent ConventionChannel channel,
    RefusalStanding standing,
    LocalDate until,
    List<ConventionChannel> channels,
    String ruleId,
    String legalReference,
    Provenance provenance,
    String source) {}
