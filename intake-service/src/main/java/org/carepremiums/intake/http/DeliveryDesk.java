package org.carepremiums.intake.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.intake.delivery.DeliveryName;
import org.carepremiums.intake.delivery.DeliveryState;
import org.carepremiums.intake.delivery.DeliveryStates;
import org.carepremiums.intake.delivery.DeliveryTracker;
import org.carepremiums.intake.delivery.Feeds;
import org.carepremiums.intake.delivery.PlausibilityState;
import org.carepremiums.platform.messaging.day.OpenDay;
import org.carepremiums.platform.messaging.outbox.UnitOfWork;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.access.ActingPerson;
import org.carepremiums.platform.web.access.OwnSource;
import org.jboss.resteasy.reactive.RestPath;

/** What became of a delivery, and who stands by one that is held. */
@Path("/deliveries/{source}/{feed}/{deliveryId}")
public class DeliveryDesk {

  private final UnitOfWork unitOfWork;
  private final OpenDay openDay;
  private final ActingPerson person;
  private final DeliveryTracker book;
  private final DeliveryStates states;

  @Inject
  DeliveryDesk(
      UnitOfWork unitOfWork,
      OpenDay openDay,
      ActingPerson person,
      DeliveryTracker book,
      DeliveryStates states) {
    this.unitOfWork = unitOfWork;
    this.openDay = openDay;
    this.person = person;
    this.book = book;
    this.states = states;
  }

  /** What became of it so far. */
  @GET
  @RolesAllowed({Role.DATA_PROVIDER, Role.CASE_HANDLER, Role.PLATFORM, Role.AUDITOR})
  @OwnSource("source")
  public DeliveryState state(
      @RestPath String source, @RestPath String feed, @RestPath String deliveryId)
      throws SQLException {
    return found(name(source, feed, deliveryId));
  }

  /** What of the figures of the years that it names cannot be right, or has to be looked at. */
  @GET
  @Path("/plausibility")
  @RolesAllowed({Role.DATA_PROVIDER, Role.CASE_HANDLER, Role.PLATFORM, Role.AUDITOR})
  @OwnSource("source")
  public PlausibilityState plausibility(
      @RestPath String source, @RestPath String feed, @RestPath String deliveryId)
      throws SQLException {
    return states
        .plausibility(name(source, feed, deliveryId))
        .orElseThrow(() -> RequestRefused.notFound("there is no such delivery"));
  }

  /**
   * Stands by a delivery that has arrived whole and is held, as it is: it completes the years that
   * it names.
   */
  @POST
  @Path("/confirmation")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.DATA_PROVIDER, Role.CASE_HANDLER})
  @OwnSource("source")
  public DeliveryState confirm(
      @RestPath String source,
      @RestPath String feed,
      @RestPath String deliveryId,
      StatedReason given)
      throws SQLException {
    DeliveryName name = name(source, feed, deliveryId);
    String reason = StatedReason.required(given);
    String by = person.name();
    unitOfWork.call(
        outgoing -> {
          book.confirm(name, by, reason, openDay.required(), outgoing);
          return null;
        });
    return found(name);
  }

  private DeliveryState found(DeliveryName name) throws SQLException {
    return states.of(name).orElseThrow(() -> RequestRefused.notFound("there is no such delivery"));
  }

  private static DeliveryName name(String source, String feed, String deliveryId) {
    return DeliveryName.of(Feeds.required(source, feed), deliveryId);
  }
}
