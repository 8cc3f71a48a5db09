package org.carepremiums.intake.http;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.intake.delivery.CompletedYears;
import org.carepremiums.intake.delivery.DeliveryTracker;
import org.carepremiums.intake.delivery.Feeds;
import org.carepremiums.platform.messaging.day.OpenDay;
import org.carepremiums.platform.messaging.outbox.UnitOfWork;
import org.carepremiums.platform.web.access.ActingPerson;
import org.carepremiums.platform.web.access.OwnSource;
import org.jboss.resteasy.reactive.RestPath;

/** Takes back that a source has delivered everything for a year, and says it again. */
@Path("/completeness/{source}/{feed}/{year}")
@Consumes(MediaType.APPLICATION_JSON)
public class CompletenessDesk {

  private final UnitOfWork unitOfWork;
  private final OpenDay openDay;
  private final ActingPerson person;
  private final SecurityIdentity caller;
  private final DeliveryTracker book;

  /**
   * What was said.
   *
   * @param source whose delivery
   * @param feed the feed's short name
   * @param year the year
   * @param complete whether it is complete now
   * @param on the business day
   * @param reason why
   */
  public record Said(
      Source source, String feed, int year, boolean complete, LocalDate on, String reason) {}

  @Inject
  CompletenessDesk(
      UnitOfWork unitOfWork,
      OpenDay openDay,
      ActingPerson person,
      SecurityIdentity caller,
      DeliveryTracker book) {
    this.unitOfWork = unitOfWork;
    this.openDay = openDay;
    this.person = person;
    this.caller = caller;
    this.book = book;
  }

  /**
   * Takes it back: decisions that rest on it are preliminary until it is said again. What a case
   * handler takes back, a case handler has to say again; what the source takes back, also its next
   * delivery that completes the year.
   */
  @POST
  @Path("/suspension")
  @RolesAllowed({Role.DATA_PROVIDER, Role.CASE_HANDLER})
  @OwnSource("source")
  public Said suspend(
      @RestPath String source, @RestPath String feed, @RestPath int year, StatedReason given) {
    return take(source, feed, year, false, given);
  }

  /** Says again that everything was delivered. */
  @POST
  @Path("/resumption")
  @RolesAllowed({Role.DATA_PROVIDER, Role.CASE_HANDLER})
  @OwnSource("source")
  public Said resume(
      @RestPath String source, @RestPath String feed, @RestPath int year, StatedReason given) {
    return take(source, feed, year, true, given);
  }

  private Said take(String source, String feed, int year, boolean complete, StatedReason given) {
    String reason = StatedReason.required(given);
    Source whose = Feeds.required(source, feed).source();
    String by = person.name();
    boolean bySource = !caller.hasRole(Role.CASE_HANDLER);
    return unitOfWork.call(
        outgoing -> {
          CompletedYears.Step step =
              new CompletedYears.Step(
                  whose, feed, year, complete, by, bySource, reason, openDay.required());
          book.take(step, outgoing);
          return new Said(whose, feed, year, complete, step.on().value(), reason);
        });
  }
}
