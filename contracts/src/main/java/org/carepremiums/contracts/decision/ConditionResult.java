package org.carepremiums.contracts.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.wording.Sentence;

/**
 * One condition of a decision, which a person can read and contest.
 *
 * @param ruleId the rule of the rule book, as in {@code KSW3}
 * @param condition what is asked: the stable name of the phrase that is its title, as in {@code
 *     conventioned-all-year}
 * @param outcome how it came out
 * @param weight what hangs on it
 * @param observed what the facts say
 * @param required what the law asks
 * @param facts the facts that were looked at
 * @param legalReference the article or document as the law's own files note it: quotes in the
 *     language of their document, remarks in English. For programs and case handlers; a statement
 *     shows {@code source} with the articles, in the reader's language
 * @param provenance how well the required value is founded
 * @param source where it was read, as {@code S0} or {@code F12}; see {@code docs/rule-book}
 * @param waitingFor what is missing where the outcome is unknown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConditionResult(
    String ruleId,
    String condition,
    ConditionOutcome outcome,
    Weight weight,
    @MayBeAbsent Sentence observed,
    Sentence required,
    List<FactReference> facts,
    String legalReference,
    Provenance provenance,
    String source,
    @MayBeAbsent Sentence waitingFor) {}
