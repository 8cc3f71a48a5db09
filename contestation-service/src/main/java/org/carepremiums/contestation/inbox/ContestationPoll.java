package org.carepremiums.contestation.inbox;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.carepremiums.contestation.cases.ContestationSubmission;
import org.carepremiums.contestation.premium.ContestedPremiumKey;
import org.carepremiums.contestation.premium.DecisionVersion;
import org.carepremiums.contracts.upstream.ContestationRequest;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.platform.messaging.record.ReceivedRecord;

/**
 * What a batch of records says, after the unreadable ones were rejected.
 *
 * @param decisions in the order of their records
 * @param contestations in the order of their records
 * @param latestDay the last business day that opened
 */
record ContestationPoll(
    List<DecisionVersion> decisions,
    List<Introduced> contestations,
    Optional<BusinessDay> latestDay) {

  /** A contestation and the record that brought it. */
  record Introduced(
      ContestationRequest request, ContestationSubmission submission, ReceivedRecord received) {}

  /** The premiums that are decided on. */
  Set<ContestedPremiumKey> decidedOn() {
    return decisions.stream().map(DecisionVersion::contested).collect(Collectors.toSet());
  }

  /** The premiums that are contested. */
  static Set<ContestedPremiumKey> contested(List<Introduced> contestations) {
    return contestations.stream()
        .map(introduced -> introduced.submission().contestation().contested())
        .collect(Collectors.toSet());
  }
}
