package org.carepremiums.eligibility.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.carepremiums.contracts.decision.ConditionOutcome;
import org.carepremiums.contracts.wording.Sentence;

/**
 * A condition that comes out otherwise under the draft.
 *
 * @param ruleId the rule that makes it come out as it does under the draft; under the edition in
 *     force where the draft does not have the condition
 * @param condition what is asked: the stable name of its title
 * @param before how it comes out in force; absent where it is not asked
 * @param after how it comes out under the draft; absent where it is not asked
 * @param requiredBefore what is asked in force
 * @param requiredAfter what is asked under the draft
 * @param observed what the facts say; like the two before it, absent where no words are asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangedCondition(
    String ruleId,
    String condition,
    ConditionOutcome before,
    ConditionOutcome after,
    Sentence requiredBefore,
    Sentence requiredAfter,
    Sentence observed) {}
