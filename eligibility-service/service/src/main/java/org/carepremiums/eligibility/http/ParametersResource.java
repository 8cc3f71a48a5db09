package org.carepremiums.eligibility.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.parameters.SchemeInForce;
import org.carepremiums.eligibility.parameters.SchemesInForce;
import org.carepremiums.eligibility.parameters.ValuesToReview;
import org.carepremiums.eligibility.rule.Parameter;
import org.carepremiums.platform.parameters.file.ReviewDue;
import org.carepremiums.platform.web.RequestRefused;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What the law sets, with its references. */
@Path("/parameters")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class ParametersResource {

  private final SchemesInForce schemes;

  @Inject
  ParametersResource(SchemesInForce schemes) {
    this.schemes = schemes;
  }

  /**
   * The parameters of a premium and year in one edition.
   *
   * @param scheme the premium
   * @param year the premium year
   * @param edition 1 for the first file of the year
   * @param knownFrom the first day on which a later edition is followed; absent for the first
   * @param version the file and its digest, as decisions name it
   * @param values each value with its rule, reference, publication, provenance and review
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Parameters(
      Scheme scheme,
      PremiumYear year,
      int edition,
      LocalDate knownFrom,
      String version,
      Map<String, Parameter<?>> values) {}

  /**
   * @param knownOn a day as {@code 2023-03-01}, for the edition that was known then; absent for the
   *     latest edition
   */
  @GET
  @Path("/{scheme}/{year}")
  public Parameters parameters(
      @RestPath String scheme, @RestPath String year, @RestQuery String knownOn) {
    SchemesInForce asked =
        knownOn == null ? schemes : schemes.knownOn(PathParameters.day("knownOn", knownOn));
    SchemeInForce found =
        asked
            .find(PathParameters.scheme(scheme), PathParameters.year(year))
            .orElseThrow(
                () -> RequestRefused.notFound("There are no parameters for this premium year."));
    return new Parameters(
        found.rules().scheme(),
        found.rules().year(),
        found.edition(),
        found.edition() == 1 ? null : found.knownFrom(),
        found.version(),
        found.values());
  }

  /**
   * The values that somebody has to look at again by a day, the oldest date first.
   *
   * @param on a day as {@code 2027-01-01}
   */
  @GET
  @Path("/review")
  public List<ReviewDue> review(@RestQuery String on) {
    if (on == null) {
      throw RequestRefused.invalid("on", "the day is missing");
    }
    return ValuesToReview.on(
        PathParameters.day("on", on), schemes, Thread.currentThread().getContextClassLoader());
  }
}
