package org.carepremiums.eligibility.http;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.exchange.RequestRefused;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.parameter.SchemeInForce;
import org.carepremiums.eligibility.parameter.SchemesInForce;
import org.carepremiums.eligibility.rule.Parameter;
import org.jboss.resteasy.reactive.RestPath;

/** What the law sets, with its references. */
@Path("/parameters")
@Produces(MediaType.APPLICATION_JSON)
public class ParametersResource {

  private final SchemesInForce schemes;

  @Inject
  ParametersResource(SchemesInForce schemes) {
    this.schemes = schemes;
  }

  /**
   * The parameters of a premium and year.
   *
   * @param scheme the premium
   * @param year the premium year
   * @param version the file and its digest, as decisions name it
   * @param values each value with its rule, reference, publication and provenance
   */
  public record Parameters(
      Scheme scheme, PremiumYear year, String version, Map<String, Parameter<?>> values) {}

  @GET
  @Path("/{scheme}/{year}")
  public Parameters parameters(@RestPath String scheme, @RestPath String year) {
    SchemeInForce found =
        schemes
            .find(Asked.scheme(scheme), Asked.year(year))
            .orElseThrow(
                () -> RequestRefused.notFound("There are no parameters for this premium year."));
    return new Parameters(
        found.rules().scheme(), found.rules().year(), found.version(), found.values());
  }
}
