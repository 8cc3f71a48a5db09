package org.carepremiums.deploy.local.player;

import java.time.LocalDate;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.contracts.payment.BatchEvent;
import org.carepremiums.contracts.payment.BatchStatus;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.deploy.local.scenario.Scenario;

/** Outcomes for tests that play nothing. */
public final class NothingObserved {

  private NothingObserved() {}

  /** One with a batch that waits for its second person, and nothing else. */
  public static ObservedOutcome butABatchThatWaits(Scenario scenario, LocalDate cutOff) {
    ObservedOutcome outcome = new ObservedOutcome(0, scenario.expected());
    outcome.take(
        Topic.BATCHES,
        KeptJson.bytes(
            new BatchEvent(
                "batch-" + cutOff,
                cutOff,
                BatchStatus.SUBMITTED,
                14,
                EuroCents.ofEuros(11_200),
                cutOff.plusDays(2),
                null,
                null,
                new BusinessDay(cutOff))));
    return outcome;
  }
}
