package org.carepremiums.contracts.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.contracts.wording.Sentence;

/**
 * Whether an application counts (KSW7-KSW9).
 *
 * @param applicationId the asker's reference
 * @param provider who asked
 * @param scheme the premium
 * @param year the premium year
 * @param admissible whether it counts
 * @param ruleId the rule that decided
 * @param reason why, for the asker
 * @param on the business day of the answer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApplicationAnswer(
    String applicationId,
    InamiKey provider,
    Scheme scheme,
    PremiumYear year,
    boolean admissible,
    String ruleId,
    Sentence reason,
    BusinessDay on) {}
