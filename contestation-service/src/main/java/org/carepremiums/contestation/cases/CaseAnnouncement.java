package org.carepremiums.contestation.cases;

import org.carepremiums.contracts.contestation.CaseEvent;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.platform.messaging.outbox.Outgoing;

/** Tells the world that a case moved. */
final class CaseAnnouncement {

  private CaseAnnouncement() {}

  /**
   * @param step how often this case was announced, this time included
   */
  static void publish(Outgoing outgoing, CaseEvent event, int step) {
    outgoing.publish(Topic.CASES, event.provider().value(), event.caseId() + "/" + step, event);
  }
}
