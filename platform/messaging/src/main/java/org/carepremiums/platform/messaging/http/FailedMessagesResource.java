package org.carepremiums.platform.messaging.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.platform.messaging.inbox.Inbox;
import org.carepremiums.platform.messaging.inbox.InboxGaps;
import org.carepremiums.platform.messaging.inbox.PollHandler;
import org.carepremiums.platform.messaging.outbox.FailedRecords;
import org.carepremiums.platform.messaging.outbox.Outgoing;
import org.carepremiums.platform.messaging.outbox.ParkedEvents;
import org.carepremiums.platform.messaging.outbox.UnitOfWork;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.access.ActingPerson;
import org.carepremiums.platform.web.access.RecentLogin;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * What could be neither handled nor published, for the platform team: to look at it, and to let it
 * go on once its fault is fixed.
 */
@Path("/exchange")
public class FailedMessagesResource {

  private static final int MOST = 1_000;

  /**
   * What came, or would come, of handling a record again.
   *
   * @param published by topic, how many events
   * @param rejected whether it is refused again
   */
  public record Outcome(Map<String, Integer> published, boolean rejected) {}

  /**
   * Why the service may go on.
   *
   * @param reason one sentence for whoever asks later, without personal data
   */
  public record Acceptance(String reason) {}

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
  FailedMessagesResource(
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
   * Events that the broker refused for good, in their order.
   *
   * @param after only those with a higher id: the last one of the page before
   */
  @GET
  @Path("/parked-events")
  @RolesAllowed({Role.PLATFORM, Role.AUDITOR})
  public List<ParkedEvents.Parked> parked(@RestQuery @DefaultValue("0") long after)
      throws SQLException {
    return parked.after(after, MOST);
  }

  /** Sends one again, behind all that wait. */
  @POST
  @Path("/parked-events/{id}/redrive")
  @RolesAllowed(Role.PLATFORM)
  public void send(@RestPath long id) {
    boolean there = unitOfWork.call(outgoing -> parked.send(id));
    requireParked(there, id);
    unitOfWork.published();
  }

  /** Gives one up for ever. */
  @DELETE
  @Path("/parked-events/{id}")
  @RolesAllowed(Role.PLATFORM)
  public void discard(@RestPath long id) {
    requireParked(unitOfWork.call(outgoing -> parked.discard(id)), id);
  }

  private static void requireParked(boolean there, long id) {
    if (!there) {
      throw RequestRefused.notFound("no event is parked as " + id);
    }
  }

  /**
   * Records that their sender cannot correct, in the order in which they were refused.
   *
   * @param after only those with a higher id: the last one of the page before
   */
  @GET
  @Path("/refused-records")
  @RolesAllowed({Role.PLATFORM, Role.AUDITOR})
  public List<FailedRecords.Refused> refused(@RestQuery @DefaultValue("0") long after)
      throws SQLException {
    return refused.after(after, MOST);
  }

  /** What would come of handling one again; nothing is changed. */
  @POST
  @Path("/refused-records/{id}/dry-run")
  @RolesAllowed(Role.PLATFORM)
  public Outcome dryRun(@RestPath long id) {
    try {
      return unitOfWork.call(
          outgoing -> {
            throw new RolledBack(handle(required(id), outgoing));
          });
    } catch (RolledBack done) {
      return done.outcome;
    }
  }

  /** Proposes to handle one again, which somebody else has to confirm. */
  @POST
  @Path("/refused-records/{id}/proposal")
  @RolesAllowed(Role.PLATFORM)
  public void propose(@RestPath long id) {
    String proposer = person.name();
    unitOfWork.call(
        outgoing -> {
          refused.propose(required(id).id(), proposer);
          return null;
        });
  }

  /** Handles one again that somebody else proposed. */
  @POST
  @Path("/refused-records/{id}/redrive")
  @RolesAllowed(Role.PLATFORM)
  @RecentLogin
  public Outcome handleAgain(@RestPath long id) {
    String confirmer = person.name();
    return unitOfWork.call(
        outgoing -> {
          FailedRecords.Refused one = required(id);
          if (one.proposedBy() == null) {
            throw RequestRefused.conflict("not-proposed", "nobody proposed it yet");
          }
          if (one.proposedBy().equals(confirmer)) {
            throw RequestRefused.conflict(
                "same-person", "whoever proposed it cannot be the one who confirms it");
          }
          Outcome outcome = handle(one, outgoing);
          refused.handled(id, confirmer);
          return outcome;
        });
  }

  /** Lets an inbox go on that stopped, since it could handle no record any more. */
  @POST
  @Path("/inbox/refusal")
  @RolesAllowed(Role.PLATFORM)
  public void refuseOn() {
    inbox.refuseOn();
  }

  /**
   * Where the broker could not go on from what was read, also what was accepted.
   *
   * @param after only those with a higher id: the last one of the page before
   */
  @GET
  @Path("/gaps")
  @RolesAllowed({Role.PLATFORM, Role.AUDITOR})
  public List<InboxGaps.Gap> gaps(@RestQuery @DefaultValue("0") long after) throws SQLException {
    return gaps.after(after, MOST);
  }

  /** Lets the service read on a topic of which records are missing, from what the broker has. */
  @POST
  @Path("/gaps/{topic}/acceptance")
  @RolesAllowed(Role.PLATFORM)
  public void acceptGaps(@RestPath String topic, Acceptance acceptance) {
    if (acceptance == null || acceptance.reason() == null || acceptance.reason().isBlank()) {
      throw RequestRefused.invalid("reason", "say why the service may go on without these records");
    }
    String accepter = person.name();
    int partitions =
        unitOfWork.call(outgoing -> gaps.accept(topic, accepter, acceptance.reason().strip()));
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
      throw RequestRefused.conflict("handled", "it was handled again at " + one.handledAt());
    }
    return one;
  }

  private Outcome handle(FailedRecords.Refused one, Outgoing outgoing) throws SQLException {
    handler.handle(List.of(refused.record(one)), outgoing);
    return new Outcome(new TreeMap<>(outgoing.published()), outgoing.rejected() > 0);
  }
}
