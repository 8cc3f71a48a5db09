package org.carepremiums.contestation.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contestation.annex.AnnexFile;
import org.carepremiums.contestation.annex.AnnexRefused;
import org.carepremiums.contestation.http.ProviderView.OwnContestation;
import org.carepremiums.contestation.online.Introduced;
import org.carepremiums.contestation.online.OnlineContestation;
import org.carepremiums.contestation.online.OnlineContestations;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.json.UnusableField;
import org.carepremiums.contracts.json.UsableRecord;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.Text;
import org.carepremiums.platform.web.Problem;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.access.OwnNumber;
import org.carepremiums.platform.web.language.InLanguage;
import org.carepremiums.platform.wording.text.Language;
import org.carepremiums.platform.wording.text.Phrasebooks;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** What providers contest here themselves, as in ProSanté (PPI12, PPI13). */
@InLanguage
@Path("/contestations/online/{provider}")
public class OnlineContestationResource {

  private static final int LONGEST_REFERENCE = 64;

  /**
   * @param contestationId the number under which it is known, by here, by topic and by letter
   * @param sentOn the day on which this was sent
   * @param handled whether it has been handled; otherwise it will be, and its status is told later
   * @param contestation how it stands; absent while it has not been handled
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Confirmation(
      String contestationId, LocalDate sentOn, boolean handled, OwnContestation contestation) {}

  private final OnlineContestations contestations;
  private final Phrasebooks phrasebooks;

  @Inject
  OnlineContestationResource(OnlineContestations contestations, Phrasebooks phrasebooks) {
    this.contestations = contestations;
    this.phrasebooks = phrasebooks;
  }

  /**
   * Introduces what the form contests, with the documents that were added to it: 201 with its
   * number; 200 where the same form was sent before, which changes nothing. The language that the
   * address asks for is kept as the provider's.
   */
  @POST
  @RolesAllowed(Role.CARE_PROVIDER)
  @OwnNumber("provider")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Response introduce(
      @PathParam("provider") String provider,
      @RequestBody(content = @Content(schema = @Schema(implementation = OnlineContestation.class)))
          byte[] body,
      @Context UriInfo address)
      throws SQLException {
    UsableRecord<OnlineContestation> form = StrictBody.readUsable(body, OnlineContestation.class);
    refuseCut(form.leftOut());
    Introduced introduced =
        contestations.introduce(
            number(provider),
            form.value(),
            Language.of(address.getQueryParameters().getFirst("language")).orElse(null));
    Response.ResponseBuilder answer =
        introduced.repeated()
            ? Response.ok()
            : Response.created(URI.create("/providers/" + provider + "/contestations"));
    return answer
        .entity(
            new Confirmation(
                introduced.contestationId(),
                introduced.sentOn(),
                introduced.contestation() != null,
                introduced.contestation() == null
                    ? null
                    : OwnContestation.of(
                        introduced.contestation(),
                        contestations.annexOf(introduced.contestationId()))))
        .build();
  }

  /** The documents that were added to a form. */
  @GET
  @RolesAllowed({Role.CARE_PROVIDER, Role.AUDITOR})
  @OwnNumber("provider")
  @Path("/{form}/files")
  public List<AnnexFile> files(
      @PathParam("provider") String provider, @PathParam("form") String form) throws SQLException {
    return contestations.attached(key(provider), form);
  }

  /**
   * Adds documents to a form that has not been sent: PDF, PNG or JPEG by their content, each of 10
   * MB at most, five in all. What a form has already is not added again.
   *
   * @param uploads the parts called "file", one or more; those before one that is refused were
   *     added
   */
  @POST
  @RolesAllowed(Role.CARE_PROVIDER)
  @OwnNumber("provider")
  @Path("/{form}/files")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(MediaType.APPLICATION_JSON)
  @Blocking
  public Response add(
      @PathParam("provider") String provider,
      @PathParam("form") String form,
      @RestForm("file") List<FileUpload> uploads)
      throws IOException {
    if (form.length() > LONGEST_REFERENCE || !form.matches(Text.REFERENCE)) {
      throw RequestRefused.invalid(
          "form", "a form is named by at most 64 letters, digits, dots, dashes and underscores");
    }
    if (uploads == null || uploads.isEmpty()) {
      throw RequestRefused.invalid("file", "there is no part of that name with a file");
    }
    List<AnnexFile> added = List.of();
    for (FileUpload file : uploads) {
      try {
        added = contestations.attach(key(provider), form, file.uploadedFile(), file.fileName());
      } catch (AnnexRefused refused) {
        throw RequestRefused.invalid("file", phrasebooks.in(Language.ENGLISH).text(refused.why()));
      }
    }
    return Response.status(Response.Status.CREATED).entity(added).build();
  }

  /** Takes a document away from a form that has not been sent. */
  @DELETE
  @RolesAllowed(Role.CARE_PROVIDER)
  @OwnNumber("provider")
  @Path("/{form}/files/{fileId}")
  public List<AnnexFile> remove(
      @PathParam("provider") String provider,
      @PathParam("form") String form,
      @PathParam("fileId") String fileId) {
    if (!fileId.matches("[0-9]{1,18}")) {
      throw RequestRefused.notFound("the form has no such document, or was sent");
    }
    return contestations.detach(key(provider), form, Long.parseLong(fileId));
  }

  /** The whole number, which a contestation has to name. */
  private static InamiNumber number(String provider) {
    try {
      return new InamiNumber(provider);
    } catch (IllegalArgumentException wrong) {
      throw RequestRefused.invalid("provider", wrong.getMessage());
    }
  }

  private static InamiKey key(String provider) {
    return number(provider).key();
  }

  /** Whoever fills in a form can write less; who sent a letter cannot. */
  private static void refuseCut(List<UnusableField> leftOut) {
    List<UnusableField> problems = leftOut.stream().filter(OnlineContestations::isProblem).toList();
    if (!problems.isEmpty()) {
      throw RequestRefused.invalid(
          "not everything can be kept as it was written",
          problems.stream()
              .map(field -> new Problem.FieldError(field.name(), field.problem()))
              .toList());
    }
  }
}
