package org.carepremiums.intake.act;

import org.carepremiums.platform.wording.phrase.Wording;

/**
 * What is wrong with something that a provider does, told to who can mend it.
 *
 * @param field the field, as the act's record calls it; {@code null} where it is the whole act
 * @param code a stable word for the problem, as a receipt says it for a source
 * @param said what is wrong and how to mend it
 */
public record FieldProblem(String field, String code, Wording said) {}
