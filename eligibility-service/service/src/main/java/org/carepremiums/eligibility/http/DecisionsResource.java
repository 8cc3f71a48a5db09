package org.carepremiums.eligibility.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.explanation.DecisionStatement;
import org.carepremiums.eligibility.parameters.SchemesInForce;
import org.carepremiums.eligibility.store.StoredDecision;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.access.OwnNumber;
import org.carepremiums.platform.web.language.InLanguage;
import org.carepremiums.platform.web.language.LanguageFilter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What a provider gets, and why. */
@Path("/decisions")
@InLanguage
@Produces(MediaType.APPLICATION_JSON)
public class DecisionsResource {

  private final SchemesInForce schemes;
  private final DecisionAsOf earlierKnowledge;

  @Inject
  DecisionsResource(SchemesInForce schemes, DecisionAsOf earlierKnowledge) {
    this.schemes = schemes;
    this.earlierKnowledge = earlierKnowledge;
  }

  /** The latest version for every premium and year. */
  @GET
  @RolesAllowed({Role.CASE_HANDLER, Role.CARE_PROVIDER, Role.AUDITOR})
  @OwnNumber("provider")
  @Path("/{provider}")
  public List<Decision> latest(@RestPath String provider) {
    List<Decision> latest = StoredDecision.latest(PathParameters.provider(provider));
    if (latest.isEmpty()) {
      throw RequestRefused.notFound("There is no decision for this provider.");
    }
    return latest;
  }

  /**
   * Every version with its explanation, the newest first; or, where a day is named, one {@link
   * AsKnownOn}: what is decided with the law and the facts as they were known on that day.
   *
   * @param knownOn a day as {@code 2023-03-01}; absent where the versions are asked for
   */
  @GET
  @RolesAllowed({Role.CASE_HANDLER, Role.CARE_PROVIDER, Role.AUDITOR})
  @OwnNumber("provider")
  @Path("/{provider}/{scheme}/{year}")
  public Object decisions(
      @RestPath String provider,
      @RestPath String scheme,
      @RestPath String year,
      @RestQuery String knownOn)
      throws SQLException {
    InamiKey key = PathParameters.provider(provider);
    Scheme premium = PathParameters.scheme(scheme);
    PremiumYear premiumYear = PathParameters.year(year);
    return knownOn == null
        ? history(key, premium, premiumYear)
        : asKnownOn(key, premium, premiumYear, PathParameters.day("knownOn", knownOn));
  }

  /**
   * A decision as its provider reads it.
   *
   * @param version which version; absent for the latest
   * @param knownOn a day as {@code 2023-03-01}: the version that was the latest when that day
   *     ended; not together with a version
   */
  @GET
  @RolesAllowed({Role.CASE_HANDLER, Role.CARE_PROVIDER, Role.AUDITOR})
  @OwnNumber("provider")
  @Path("/{provider}/{scheme}/{year}/statement")
  @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
  public String statement(
      @RestPath String provider,
      @RestPath String scheme,
      @RestPath String year,
      @RestQuery String version,
      @RestQuery String knownOn,
      @Context ContainerRequestContext request) {
    List<Decision> history =
        history(
            PathParameters.provider(provider),
            PathParameters.scheme(scheme),
            PathParameters.year(year));
    return DecisionStatement.of(
            until(asked(history, version, knownOn), history), LanguageFilter.language(request))
        .text();
  }

  /** The decision and all versions before it, the oldest first. */
  private static List<Decision> until(Decision asked, List<Decision> newestFirst) {
    List<Decision> versions = new ArrayList<>(newestFirst);
    Collections.reverse(versions);
    versions.removeIf(version -> version.version() > asked.version());
    return versions;
  }

  private static Decision asked(List<Decision> history, String version, String knownOn) {
    if (version != null && knownOn != null) {
      throw RequestRefused.invalid(
          "knownOn", "a statement is asked for by its version or by a day, not by both");
    }
    if (knownOn != null) {
      return knownOn(history, PathParameters.day("knownOn", knownOn));
    }
    return version == null ? history.get(0) : version(history, PathParameters.version(version));
  }

  private static Decision knownOn(List<Decision> history, LocalDate day) {
    return history.stream()
        .filter(decision -> !decision.decidedOn().isAfter(day))
        .findFirst()
        .orElseThrow(() -> RequestRefused.notFound("Nothing had been decided by that day."));
  }

  private static Decision version(List<Decision> history, int version) {
    return history.stream()
        .filter(decision -> decision.version() == version)
        .findFirst()
        .orElseThrow(() -> RequestRefused.notFound("There is no such version."));
  }

  private static List<Decision> history(InamiKey provider, Scheme scheme, PremiumYear year) {
    List<Decision> history = StoredDecision.history(provider, scheme, year);
    if (history.isEmpty()) {
      throw RequestRefused.notFound(
          "There is no decision for this provider, scheme and premium year.");
    }
    return history;
  }

  private AsKnownOn asKnownOn(InamiKey provider, Scheme scheme, PremiumYear year, LocalDate day)
      throws SQLException {
    return earlierKnowledge.decide(
        schemes
            .knownOn(day)
            .find(scheme, year)
            .orElseThrow(
                () -> RequestRefused.notFound("There are no parameters for this premium year.")),
        provider,
        day);
  }
}
