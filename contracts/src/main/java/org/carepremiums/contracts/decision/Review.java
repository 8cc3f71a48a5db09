package org.carepremiums.contracts.decision;

import java.util.List;
import org.carepremiums.contracts.value.EuroCents;

/**
 * What a person has to settle before a decision can be taken (rule book 12.14, 12.15, 12.26).
 *
 * @param question what has to be settled
 * @param basis the facts on which the question arose, as days, practices or channels; a settlement
 *     holds as long as they stay the same
 * @param readings between which is chosen, each with what it gives
 */
public record Review(ReviewQuestion question, String basis, List<Reading> readings) {

  /**
   * One way to read the facts.
   *
   * @param holds what holds then
   * @param outcome what the decision gives then
   * @param amount what is owed then
   */
  public record Reading(ReviewReading holds, Outcome outcome, EuroCents amount) {}
}
