package org.carepremiums.contracts.upstream;

import java.time.LocalDate;
import org.carepremiums.contracts.value.BusinessDay;

/** One statement by an upstream data provider. */
public sealed interface UpstreamRecord
    permits AboutDelivery, BankMessage, BankStatus, FeedRecord, ProviderAct {

  /** Records come on days that are no business days too; the longest such stretch is shorter. */
  int DAYS_AHEAD = 7;

  /**
   * The day on which the provider of the data established it. Of two statements about the same
   * thing the later one holds, in whatever order they arrive.
   */
  LocalDate observedOn();

  /**
   * Whether it says to come from further ahead than a record can that arrives while a day is open.
   */
  default boolean isFromTheFuture(BusinessDay open) {
    return observedOn().isAfter(open.value().plusDays(DAYS_AHEAD));
  }
}
