package org.carepremiums.eligibility.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.contracts.exchange.RequestRefused;
import org.carepremiums.eligibility.store.StoredDecision;
import org.jboss.resteasy.reactive.RestPath;

/** What a provider gets, and why. */
@Path("/decisions")
@Produces(MediaType.APPLICATION_JSON)
public class DecisionsResource {

  /** The latest version for every premium and year. */
  @GET
  @Path("/{provider}")
  public List<Decision> latest(@RestPath String provider) {
    List<Decision> latest = StoredDecision.latest(Asked.provider(provider));
    if (latest.isEmpty()) {
      throw RequestRefused.notFound("There is no decision for this provider.");
    }
    return latest;
  }

  /** Every version with its explanation, the newest first. */
  @GET
  @Path("/{provider}/{scheme}/{year}")
  public List<Decision> history(
      @RestPath String provider, @RestPath String scheme, @RestPath String year) {
    List<Decision> history =
        StoredDecision.history(Asked.provider(provider), Asked.scheme(scheme), Asked.year(year));
    if (history.isEmpty()) {
      throw RequestRefused.notFound(
          "There is no decision for this provider, scheme and premium year.");
    }
    return history;
  }
}
