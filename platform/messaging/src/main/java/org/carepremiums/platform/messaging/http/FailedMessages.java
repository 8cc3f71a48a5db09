package org.carepremiums.platform.messaging.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.carepremiums.platform.messaging.inbox.HandlingDeferred;
import org.carepremiums.platform.messaging.inbox.Inbox;
import org.carepremiums.platform.messaging.inbox.InboxGaps;
import org.carepremiums.platform.messaging.inbox.PollHandler;
import org.carepremiums.platform.messaging.outbox.FailedRecords;
import org.carepremiums.platform.messaging.outbox.Outgoing;
import org.carepremiums.platform.messaging.outbox.ParkedEvents;
import org.carepremiums.platform.messaging.outbox.UnitOfWork;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.access.ActingPerson;
import org.jboss.logging.Logger;

/**
 * What the platform team does about what could be neither handled nor published, whether it asks by
 * a program or on a page. Each step is one transaction, which whoever comes second finds done.
 */
@ApplicationScoped
public class FailedMessages {

  /** The kinds of conflict that a step is refused for. */
  public static final String NOT_PROPOSED = "not-proposed";

  public static final String SAME_PERSON = "same-person";
  public static final String HANDLED = "handled";
  public static final String STILL_FAILS = "still-fails";

  private static final Logger LOG = Logger.getLogger(FailedMessages.class);

  /**
   * What came, or would come, of handling a record again.
   *
   * @param published by topic, how many events
   * @param rejected whether it is refused again
   */
  public record Outcome(Map<String, Integer> published, boolean rejected) {}

  /** Carries what a dry run would have done out of the transaction that it rolls back. */
  private static final class RolledBack extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Outcome outcome;

    RolledBack(Outcome outcome) {
      super("a dry run", null, false, false);
      this.outcome = outcome;
    }
  }

  private final UnitOfWork unitOfWork;
  private final ParkedEvents parked;
  private final FailedRecords refused;
  private final PollHandler handler;
  private final Inbox inbox;
  private final InboxGaps gaps;
  private final ActingPerson person;

  @Inject
  FailedMessages(
      UnitOfWork unitOfWork,
      ParkedEvents parked,
      FailedRecords refused,
      PollHandler handler,
      Inbox inbox,
      InboxGaps gaps,
      ActingPerson person) {
    this.unitOfWork = unitOfWork;
    this.parked = parked;
    this.refused = refused;
    this.handler = handler;
    this.inbox = inbox;
    this.gaps = gaps;
    this.person = person;
  }

  /**
   * Sends a parked event again, behind all that wait.
   *
   * @throws RequestRefused (404) where none is parked under that number
   */
  public void send(long id) {
    boolean there = unitOfWork.call(outgoing -> parked.send(id));
    requireParked(there, id);
    unitOfWork.published();
  }

  /**
   * Gives a parked event up for ever.
   *
   * @throws RequestRefused (404) where none is parked under that number
   */
  public void discard(long id) {
    requireParked(unitOfWork.call(outgoing -> parked.discard(id)), id);
  }

  private static void requireParked(boolean there, long id) {
    if (!there) {
      throw RequestRefused.notFound("no event is parked as " + id);
    }
  }

  /**
   * What would come of handling a refused record again; nothing is changed.
   *
   * @throws RequestRefused (404) where there is no such record, (409) where it was handled again or
   *     still fails
   */
  public Outcome dryRun(long id) {
    try {
      return unitOfWork.call(
          outgoing -> {
            throw new RolledBack(handle(required(id), outgoing));
          });
    } catch (RolledBack done) {
      return done.outcome;
    }
  }

  /**
   * Proposes to handle a refused record again, which somebody else has to confirm.
   *
   * @throws RequestRefused (404) where there is no such record, (409) where it was handled again
   */
  public void propose(long id) {
    String proposer = person.name();
    unitOfWork.call(
        outgoing -> {
          refused.propose(required(id).id(), proposer);
          return null;
        });
  }

  /**
   * Handles a refused record again that somebody else proposed.
   *
   * @throws RequestRefused (404) where there is no such record, (409) where nobody else proposed
   *     it, it was handled again, or still fails
   */
  public Outcome handleAgain(long id) {
    String confirmer = person.name();
    return unitOfWork.call(
        outgoing -> {
          FailedRecords.Refused one = required(id);
          if (one.proposedBy() == null) {
            throw RequestRefused.conflict(NOT_PROPOSED, "nobody proposed it yet");
          }
          if (one.proposedBy().equals(confirmer)) {
            throw RequestRefused.conflict(
                SAME_PERSON, "whoever proposed it cannot be the one who confirms it");
          }
          Outcome outcome = handle(one, outgoing);
          refused.handled(id, confirmer);
          return outcome;
        });
  }

  /** Lets an inbox go on that stopped, since it could handle no record any more. */
  public void refuseOn() {
    inbox.refuseOn();
  }

  /**
   * Lets the service read on a topic of which records are missing, from what the broker has.
   *
   * @param reason one sentence for whoever asks later, without personal data
   * @throws RequestRefused (400) where there is no reason, (404) where nothing is missing
   */
  public void acceptGaps(String topic, String reason) {
    if (reason == null || reason.isBlank()) {
      throw RequestRefused.invalid("reason", "say why the service may go on without these records");
    }
    String accepter = person.name();
    int partitions = unitOfWork.call(outgoing -> gaps.accept(topic, accepter, reason.strip()));
    if (partitions == 0) {
      throw RequestRefused.notFound("nothing is known to be missing of " + topic);
    }
  }

  private FailedRecords.Refused required(long id) throws SQLException {
    FailedRecords.Refused one =
        refused
            .lock(id)
            .orElseThrow(() -> RequestRefused.notFound("no record was refused as " + id));
    if (one.handledAt() != null) {
      throw RequestRefused.conflict(HANDLED, "it was handled again at " + one.handledAt());
    }
    return one;
  }

  private Outcome handle(FailedRecords.Refused one, Outgoing outgoing) throws SQLException {
    try {
      handler.handle(List.of(refused.record(one)), outgoing);
    } catch (RequestRefused | HandlingDeferred notNow) {
      throw notNow;
    } catch (RuntimeException failure) {
      LOG.warnf(failure, "the record that was refused as %d still fails", one.id());
      throw RequestRefused.conflict(
          STILL_FAILS,
          "the service still fails on it (%s)".formatted(failure.getClass().getSimpleName()));
    }
    return new Outcome(new TreeMap<>(outgoing.published()), outgoing.rejected() > 0);
  }
}
