package org.carepremiums.contracts.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.carepremiums.contracts.value.MayBeAbsent;

/**
 * One condition of a decision, as a person can read and contest it.
 *
 * @param ruleId the rule of the rule book, as in {@code KSW3}
 * @param condition what is asked, in a few words
 * @param outcome how it came out
 * @param observed what the facts say
 * @param required what the law asks
 * @param facts the facts that were looked at
 * @param legalReference the article or document
 * @param provenance how well the required value is founded
 * @param waitingFor what is missing where the outcome is unknown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConditionResult(
    String ruleId,
    String condition,
    ConditionOutcome outcome,
    @MayBeAbsent String observed,
    String required,
    List<FactReference> facts,
    String legalReference,
    Provenance provenance,
    @MayBeAbsent String waitingFor) {}
