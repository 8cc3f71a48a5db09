package org.carepremiums.payment.ledger;

import org.carepremiums.contracts.wording.Sentence;

/**
 * What lets money be paid that is held.
 *
 * @param toAct who has to act
 * @param whatToDo what the provider is told, one of {@link RemedyPhrase}
 */
public record Remedy(Actor toAct, Sentence whatToDo) {}
