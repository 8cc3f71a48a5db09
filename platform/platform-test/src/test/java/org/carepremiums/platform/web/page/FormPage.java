package org.carepremiums.platform.web.page;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.access.CallingProvider;
import org.carepremiums.platform.web.access.OfTheCaller;

/** A page with a form, as services have them. */
@Path("/my/form")
@OfTheCaller
@RolesAllowed(Role.CARE_PROVIDER)
@Blocking
@Produces(MediaType.TEXT_HTML)
public class FormPage {

  private final CallingProvider caller;

  @Inject
  FormPage(CallingProvider caller) {
    this.caller = caller;
  }

  @GET
  public String own() {
    return caller.key().value() + caller.number().map(number -> " " + number.value()).orElse("");
  }

  @POST
  public String send(@BeanParam SentForm sent, @FormParam("word") String word) {
    return (sent.isOnlyShown() ? "only shown " : "") + word;
  }

  @GET
  @Path("/missing")
  public String missing() {
    throw RequestRefused.notFound("there is no such thing");
  }

  @GET
  @Path("/broken")
  public String broken() {
    throw new IllegalStateException("secret detail");
  }
}
