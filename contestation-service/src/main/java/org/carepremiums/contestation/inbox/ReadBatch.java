package org.carepremiums.contestation.inbox;

import java.util.List;
import java.util.Optional;
import org.carepremiums.contestation.admissibility.Contestation;
import org.carepremiums.contestation.window.ContestableDecision;
import org.carepremiums.contracts.exchange.ReceivedRecord;
import org.carepremiums.contracts.value.BusinessDay;

/**
 * What a batch of records says, after the unreadable ones were rejected.
 *
 * @param finalDecisions in the order of their records
 * @param contestations in the order of their records
 * @param latestDay the last business day that opened
 */
record ReadBatch(
    List<ContestableDecision> finalDecisions,
    List<Introduced> contestations,
    Optional<BusinessDay> latestDay) {

  /** A contestation and the record that brought it. */
  record Introduced(Contestation contestation, ReceivedRecord received) {}
}
