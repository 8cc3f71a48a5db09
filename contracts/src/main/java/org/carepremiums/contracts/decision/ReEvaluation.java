package org.carepremiums.contracts.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * Asks for one provider to be decided again, because something changed that is not the provider's
 * own fact.
 *
 * @param provider whom to decide again
 * @param scheme the premium; {@code null} for all
 * @param year the premium year; {@code null} for all
 * @param cause what changed, in a few words
 * @param releaseId the release of parameters that asks; {@code null} where something else does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReEvaluation(
    InamiKey provider,
    @MayBeAbsent Scheme scheme,
    @MayBeAbsent PremiumYear year,
    String cause,
    @MayBeAbsent String releaseId) {}
