package org.carepremiums.eligibility.tariff;

/**
 * Why nothing can be said of a line. It counts nowhere.
 *
 * @param field the field that is wrong; {@code null} where it is the whole line
 * @param reason one sentence for a person, without personal data
 */
public record LineProblem(String field, String reason) implements Line, Answer {}
