package org.carepremiums.eligibility.http;

import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.json.RecordReader;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.conduct.CollectedShare;
import org.carepremiums.eligibility.conduct.ConductParameters;
import org.carepremiums.eligibility.conduct.InsurerFigures;
import org.carepremiums.eligibility.conduct.file.ConductPhrases;
import org.carepremiums.eligibility.http.ConductSteps.Closure;
import org.carepremiums.eligibility.http.ConductSteps.Hearing;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.SpooledAnswer;
import org.carepremiums.platform.web.access.ActingPerson;
import org.carepremiums.platform.web.language.InLanguage;
import org.carepremiums.platform.web.language.LanguageFilter;
import org.carepremiums.platform.web.language.WithText;
import org.carepremiums.platform.wording.text.Language;
import org.carepremiums.platform.wording.text.Phrasebook;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestPath;

/** The 85 % rule: who is below it in a year, and the adversarial checks (rule book §10-85). */
@Path("/conduct/{year}")
@InLanguage
@Produces(MediaType.APPLICATION_JSON)
public class ConductResource {

  private static final String NDJSON = "application/x-ndjson";
  private static final List<String> COLUMNS =
      List.of(
          "provider",
          "attestedServices",
          "personalShareCollected",
          "percent",
          "standing",
          "beneficiaries",
          "servicesPerBeneficiary",
          "belowRequired",
          "belowSelectionPoint",
          "unequalByInsurer",
          "conventioned",
          "conventionedDays",
          "status",
          "outcome",
          "risenSinceSelection");
  private final ConductDesk desk;
  private final ActingPerson person;

  @Inject
  ConductResource(ConductDesk desk, ActingPerson person) {
    this.desk = desk;
    this.person = person;
  }

  /** The year in numbers without anybody's name, for the Commission. */
  @GET
  @RolesAllowed({Role.CASE_HANDLER, Role.AUDITOR})
  public ConductSummary summary(@RestPath String year, @Context ContainerRequestContext request)
      throws SQLException, IOException {
    return desk.summary(PathParameters.year(year), LanguageFilter.language(request));
  }

  /**
   * Everybody who was conventioned on a day of the year and is below what the rule asks, below the
   * selection point or seems to distinguish by insurer, and everybody who was selected, as CSV in
   * the order of their numbers.
   */
  @GET
  @RolesAllowed({Role.CASE_HANDLER, Role.AUDITOR})
  @Path("/providers")
  @Produces("text/csv")
  public StreamingOutput csv(@RestPath String year, @Context ContainerRequestContext request)
      throws SQLException, IOException {
    return stream(
        PathParameters.year(year),
        phrasebook(request),
        String.join(",", COLUMNS) + "\r\n",
        view -> line(view) + "\r\n");
  }

  /** The same, each line a JSON object with its history. */
  @GET
  @RolesAllowed({Role.CASE_HANDLER, Role.AUDITOR})
  @Path("/providers")
  @Produces(NDJSON)
  public StreamingOutput ndjson(@RestPath String year, @Context ContainerRequestContext request)
      throws SQLException, IOException {
    ObjectWriter line = WithText.writer(phrasebook(request));
    return stream(
        PathParameters.year(year),
        phrasebook(request),
        "",
        view -> line.writeValueAsString(view) + "\n");
  }

  /** One physiotherapist with every insurer's figures and the whole history. */
  @GET
  @RolesAllowed({Role.CASE_HANDLER, Role.AUDITOR})
  @Path("/providers/{provider}")
  public ConductView one(
      @RestPath String year, @RestPath String provider, @Context ContainerRequestContext request)
      throws SQLException {
    InamiKey key = PathParameters.provider(provider);
    CollectedShare share = desk.find(PathParameters.year(year), key, phrasebook(request));
    return ConductView.of(key, share, desk.day().value(), LanguageFilter.language(request));
  }

  private static Phrasebook phrasebook(ContainerRequestContext request) {
    return ConductPhrases.in(LanguageFilter.language(request));
  }

  /** Selects the physiotherapist for the adversarial check. */
  @POST
  @RolesAllowed(Role.CASE_HANDLER)
  @Path("/providers/{provider}/selection")
  public ConductView select(
      @RestPath String year, @RestPath String provider, @Context ContainerRequestContext request)
      throws SQLException {
    String handler = person.name();
    return take(year, provider, (share, day) -> share.select(handler, day), phrasebook(request));
  }

  /** Notes what the physiotherapist said. */
  @POST
  @RolesAllowed(Role.CASE_HANDLER)
  @Path("/providers/{provider}/hearing")
  @Consumes(MediaType.APPLICATION_JSON)
  public ConductView hear(
      @RestPath String year,
      @RestPath String provider,
      @RequestBody(content = @Content(schema = @Schema(implementation = Hearing.class)))
          byte[] body,
      @Context ContainerRequestContext request)
      throws SQLException {
    Hearing hearing = read(body, Hearing.class);
    String handler = person.name();
    return take(
        year,
        provider,
        (share, day) -> share.hear(handler, hearing.heardOn(), hearing.statement(), day),
        phrasebook(request));
  }

  /** Closes the check with its outcome. */
  @POST
  @RolesAllowed(Role.CASE_HANDLER)
  @Path("/providers/{provider}/closure")
  @Consumes(MediaType.APPLICATION_JSON)
  public ConductView close(
      @RestPath String year,
      @RestPath String provider,
      @RequestBody(content = @Content(schema = @Schema(implementation = Closure.class)))
          byte[] body,
      @Context ContainerRequestContext request)
      throws SQLException {
    Closure closure = read(body, Closure.class);
    String handler = person.name();
    List<InsurerFigures> proof = ConductDesk.proof(closure.proof(), phrasebook(request));
    return take(
        year,
        provider,
        (share, day) -> share.close(handler, closure.outcome(), closure.reason(), proof, day),
        phrasebook(request));
  }

  private ConductView take(
      String year, String provider, ConductDesk.Move move, Phrasebook phrasebook)
      throws SQLException {
    InamiKey key = PathParameters.provider(provider);
    CollectedShare share = desk.take(PathParameters.year(year), key, move, phrasebook);
    return ConductView.of(key, share, desk.day().value(), phrasebook.language());
  }

  private static <T> T read(byte[] body, Class<T> type) {
    try {
      return RecordReader.read(body, type);
    } catch (InvalidRecord wrong) {
      throw RequestRefused.invalid(wrong.field(), wrong.reason());
    }
  }

  /** How somebody is written. */
  @FunctionalInterface
  private interface Line {
    String of(ConductView view) throws IOException;
  }

  /** What is written of a physiotherapist. */
  @FunctionalInterface
  private interface Row {
    String of(InamiKey provider, CollectedShare share) throws IOException;
  }

  private StreamingOutput stream(PremiumYear year, Phrasebook phrasebook, String head, Line line)
      throws SQLException, IOException {
    ConductParameters parameters = desk.parameters(year, phrasebook);
    BusinessDay day = desk.day();
    Language language = phrasebook.language();
    return SpooledAnswer.of(
        out ->
            write(
                parameters,
                day,
                out,
                head,
                (provider, share) ->
                    line.of(ConductView.of(provider, share, day.value(), language))));
  }

  private void write(
      ConductParameters parameters, BusinessDay day, OutputStream out, String head, Row row)
      throws IOException, SQLException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write(head);
    desk.report(parameters, day, (provider, share) -> writer.write(row.of(provider, share)));
    writer.flush();
  }

  private static String line(ConductView view) {
    String conventioned =
        view.conventioned().stream()
            .map(days -> days.from() + ".." + days.to())
            .collect(Collectors.joining(" "));
    return Stream.of(
            view.provider(),
            view.attestedServices(),
            view.personalShareCollected(),
            view.percent(),
            view.standing(),
            view.beneficiaries(),
            view.servicesPerBeneficiary(),
            view.belowRequired(),
            view.belowSelectionPoint(),
            view.unequalByInsurer(),
            conventioned,
            view.conventionedDays(),
            view.status(),
            view.outcome(),
            view.risenSinceSelection())
        .map(cell -> Objects.toString(cell, ""))
        .collect(Collectors.joining(","));
  }
}
