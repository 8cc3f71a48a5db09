package org.carepremiums.deploy.local.player;

import java.time.LocalDate;

/** Follows a scenario while it is played. */
public interface PlayObserver {

  /** A day begins; where it is a business day, it is about to be opened. */
  default void opening(LocalDate day) {}

  /** The day is open, and its records are about to be published. */
  default void publishing(LocalDate day) {}

  /** The day's records stand at the broker; whether the services have seen them is not known. */
  default void published(LocalDate day) {}

  /** The day's actions are about to be done; on a day without any nobody is told. */
  default void acting(LocalDate day) {}

  /** Every service has handled what the last step of the day brought. */
  default void quiet(LocalDate day) {}

  /**
   * A day is over.
   *
   * @param records how many records were published on it
   * @param actions how many actions were done
   */
  default void dayPlayed(LocalDate day, int records, int actions) {}
}
