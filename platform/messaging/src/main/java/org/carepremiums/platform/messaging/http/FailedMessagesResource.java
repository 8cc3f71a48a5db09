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
import org.carepremiums.contracts.access.Role;
import org.carepremiums.platform.messaging.inbox.InboxGaps;
import org.carepremiums.platform.messaging.outbox.FailedRecords;
import org.carepremiums.platform.messaging.outbox.ParkedEvents;
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
   * Why the service may go on.
   *
   * @param reason one sentence for whoever asks later, without personal data
   */
  public record Acceptance(String reason) {}

  private final ParkedEvents parked;
  private final FailedRecords refused;
  private final InboxGaps gaps;
  private final FailedMessages steps;

  @Inject
  FailedMessagesResource(
      ParkedEvents parked, FailedRecords refused, InboxGaps gaps, FailedMessages steps) {
    this.parked = parked;
    this.refused = refused;
    this.gaps = gaps;
    this.steps = steps;
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
    steps.send(id);
  }

  /** Gives one up for ever. */
  @DELETE
  @Path("/parked-events/{id}")
  @RolesAllowed(Role.PLATFORM)
  public void discard(@RestPath long id) {
    steps.discard(id);
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
  public FailedMessages.Outcome dryRun(@RestPath long id) {
    return steps.dryRun(id);
  }

  /** Proposes to handle one again, which somebody else has to confirm. */
  @POST
  @Path("/refused-records/{id}/proposal")
  @RolesAllowed(Role.PLATFORM)
  public void propose(@RestPath long id) {
    steps.propose(id);
  }

  /** Handles one again that somebody else proposed. */
  @POST
  @Path("/refused-records/{id}/redrive")
  @RolesAllowed(Role.PLATFORM)
  @RecentLogin
  public FailedMessages.Outcome handleAgain(@RestPath long id) {
    return steps.handleAgain(id);
  }

  /** Lets an inbox go on that stopped, since it could handle no record any more. */
  @POST
  @Path("/inbox/refusal")
  @RolesAllowed(Role.PLATFORM)
  public void refuseOn() {
    steps.refuseOn();
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
    steps.acceptGaps(topic, acceptance == null ? null : acceptance.reason());
  }
}
