package org.carepremiums.eligibility.rule;

import java.util.List;
import org.carepremiums.contracts.value.EuroCents;

/**
 * How the conditions of a scheme came out.
 *
 * @param findings one for each condition, in their order
 * @param amount what is owed if nothing stands against it
 * @param canBeFinal whether the decision can be taken, and not only foretold
 */
public record Assessment(List<Finding> findings, EuroCents amount, boolean canBeFinal) {}
