package org.carepremiums.contracts.exchange.personal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What personal data a service's database holds, encrypted, and for how long. */
public interface PersonalDataHoldings {

  /** Every column that is encrypted, but for those of the outbox. */
  List<SealedColumn> sealed();

  /** What is erased when. */
  List<Erasure> erasures();

  /**
   * For how many years something is kept.
   *
   * @param rule the name of an {@link Erasure}
   * @param day the business day that is open
   */
  Optional<Integer> keptYears(String rule, LocalDate day);
}
