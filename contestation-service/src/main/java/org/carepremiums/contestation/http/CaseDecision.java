package org.carepremiums.contestation.http;

import java.util.List;
import org.carepremiums.contestation.cases.RulingOutcome;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.Text;

/**
 * Decides a case.
 *
 * @param outcome how it is decided
 * @param reason the reasoned text
 * @param establishes the facts that hold from now on; none where it is dismissed
 */
public record CaseDecision(
    RulingOutcome outcome,
    @Text(maxLength = 10_000, pattern = Text.PARAGRAPHS, form = "text without control characters")
        String reason,
    @MayBeAbsent List<FactValue> establishes) {}
