package org.carepremiums.deploy.local.player;

import java.time.LocalDate;
import java.util.function.Function;

/** Opens business days after the last one that was played, and knows what came of all of them. */
public interface DayOpener {

  /**
   * Opens the business days that come after the last one, with what is planned for them, and waits
   * until every service is quiet.
   *
   * @param until the last day; nothing is opened where it has come
   * @throws org.carepremiums.deploy.local.stack.CannotRun when a service ends, refuses an action or
   *     does not catch up
   */
  void openUntil(LocalDate until);

  /** The last day on which anything was done; {@code null} before the first. */
  LocalDate lastDay();

  /**
   * Looks at what the topics say now.
   *
   * @param at what is to be known; keeps nothing of the outcome
   */
  <T> T look(Function<ObservedOutcome, T> at);
}
