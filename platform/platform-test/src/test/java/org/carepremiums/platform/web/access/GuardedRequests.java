package org.carepremiums.platform.web.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.carepremiums.contracts.access.Role;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Requests that are guarded in every way that a service's requests may be. */
@Path("/guarded")
public class GuardedRequests {

  @Inject ActingPerson person;

  @GET
  @Path("/providers/{provider}")
  @RolesAllowed({Role.CASE_HANDLER, Role.CARE_PROVIDER})
  @OwnNumber("provider")
  public String provider(@RestPath String provider) {
    return provider;
  }

  @POST
  @Path("/deliveries/{source}")
  @RolesAllowed(Role.DATA_PROVIDER)
  @OwnSource("source")
  public String deliver(@RestPath String source) {
    return source;
  }

  @GET
  @Path("/receipts")
  @RolesAllowed({Role.DATA_PROVIDER, Role.AUDITOR})
  @OwnSource("source")
  public String receipts(@RestQuery String source) {
    return "of " + source;
  }

  @POST
  @Path("/approval")
  @RolesAllowed(Role.PAYMENT_APPROVER)
  @RecentLogin
  public String approve() {
    return person.name();
  }

  @GET
  @Path("/forgotten")
  public String forgotten() {
    return "open";
  }
}
