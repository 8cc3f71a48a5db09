package org.carepremiums.intake.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.topic.CloudEventHeaders;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.intake.store.AfterCommit;
import org.carepremiums.intake.store.LogContext;
import org.carepremiums.platform.messaging.outbox.Outgoing;
import org.carepremiums.platform.messaging.record.ReceivedRecord;
import org.jboss.logging.Logger;

/** Refuses a record: to the rejections with its original bytes, and to the log without. */
@ApplicationScoped
class RecordRejection {

  private static final Logger LOG = Logger.getLogger(RecordRejection.class);

  private final AfterCommit afterCommit;

  @Inject
  RecordRejection(AfterCommit afterCommit) {
    this.afterCommit = afterCommit;
  }

  /**
   * @param subject the provider or package; {@code null} where that is not known
   */
  void refuse(
      ReceivedRecord received,
      Topic topic,
      String subject,
      InvalidRecord refusal,
      Outgoing outgoing) {
    outgoing.reject(received, refusal.code(), refusal.field(), refusal.getMessage());
    String delivery = received.header(CloudEventHeaders.DELIVERY);
    afterCommit.run(
        () ->
            LogContext.run(
                subject,
                delivery,
                received.eventId(),
                () ->
                    LOG.warnf(
                        "refused record %s of %s: %s, field %s",
                        received.place(),
                        topic.source(),
                        refusal.code(),
                        refusal.field() == null ? "none" : refusal.field())));
  }
}
