package org.carepremiums.contestation.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.carepremiums.contestation.cases.CaseDesk;
import org.carepremiums.contestation.cases.NotKept;
import org.carepremiums.contestation.cases.Registration;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.json.UsableRecord;
import org.carepremiums.platform.web.access.ActingPerson;
import org.carepremiums.platform.web.language.InLanguage;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** Contestations that come by registered letter, entered by case handlers. */
@InLanguage
@Path("/contestations")
@RolesAllowed(Role.CASE_HANDLER)
public class ContestationResource {

  private final CaseDesk desk;
  private final ActingPerson person;

  @Inject
  ContestationResource(CaseDesk desk, ActingPerson person) {
    this.desk = desk;
    this.person = person;
  }

  /**
   * Answers 201 with the case; 200 where the same letter was entered before, or completes what is
   * known under its reference.
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response enter(
      @RequestBody(content = @Content(schema = @Schema(implementation = Letter.class)))
          byte[] body) {
    UsableRecord<Letter> letter = StrictBody.readUsable(body, Letter.class);
    CaseDesk.Entered entered =
        desk.enter(
            letter.value().contestation(), NotKept.sentence(letter.leftOut()), null, person.name());
    CaseView view = CaseView.of(entered.letter());
    Response.ResponseBuilder answer =
        entered.outcome() == Registration.Outcome.NEW
            ? Response.created(URI.create("/cases/" + view.caseId()))
            : Response.ok();
    return answer.type(MediaType.APPLICATION_JSON).entity(view).build();
  }
}
