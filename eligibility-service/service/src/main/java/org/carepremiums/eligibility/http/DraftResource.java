package org.carepremiums.eligibility.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.eligibility.draft.ChangedProvidersPage;
import org.carepremiums.eligibility.draft.DraftComparison;
import org.carepremiums.eligibility.draft.DraftEffect;
import org.carepremiums.eligibility.parameters.InvalidParameterFile;
import org.carepremiums.eligibility.parameters.SchemeInForce;
import org.carepremiums.eligibility.parameters.SchemesInForce;
import org.carepremiums.platform.messaging.day.OpenDay;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.language.InLanguage;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Tells what a change of the law would do, before it is one. */
@Path("/drafts")
@InLanguage
@Singleton
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CASE_HANDLER, Role.LAWYER, Role.AUDITOR})
public class DraftResource {

  private static final int LISTED = 500;
  private static final int MOST_LISTED = 5_000;

  private final SchemesInForce schemes;
  private final DataSource dataSource;
  private final OpenDay openDay;

  /** One at a time, so that memory and cores stay with the decisions that count. */
  private final Semaphore running = new Semaphore(1);

  @Inject
  DraftResource(SchemesInForce schemes, DataSource dataSource, OpenDay openDay) {
    this.schemes = schemes;
    this.dataSource = dataSource;
    this.openDay = openDay;
  }

  /**
   * Compares a draft with the edition in force on the open business day, for all providers.
   *
   * @param draft a whole parameter file of the premium and year
   * @param after lists changed providers after this one; absent for the first
   * @param limit how many of them are listed at most, 0 to 5000; 500 where absent
   */
  @POST
  @Path("/{scheme}/{year}")
  @Consumes({"application/yaml", "text/yaml"})
  public DraftEffect compare(
      @RestPath String scheme,
      @RestPath String year,
      @RestQuery String after,
      @RestQuery String limit,
      byte[] draft)
      throws SQLException {
    ChangedProvidersPage page =
        new ChangedProvidersPage(
            after == null ? null : PathParameters.provider(after), limit(limit));
    BusinessDay today = openDay.required();
    SchemesInForce inForce = schemes.knownOn(today.value());
    SchemeInForce before =
        inForce
            .find(PathParameters.scheme(scheme), PathParameters.year(year))
            .orElseThrow(
                () -> RequestRefused.notFound("There are no parameters for this premium year."));
    DraftComparison comparison =
        new DraftComparison(inForce, drafted(inForce, before, draft), today);
    if (!running.tryAcquire()) {
      throw RequestRefused.conflict("draft-running", "another draft is being compared; ask again");
    }
    try {
      return comparison.run(dataSource, page);
    } finally {
      running.release();
    }
  }

  private static List<SchemeInForce> drafted(
      SchemesInForce inForce, SchemeInForce before, byte[] draft) {
    try {
      return inForce.drafted(draft, before.rules().scheme(), before.rules().year());
    } catch (InvalidParameterFile refused) {
      String first = refused.reason().split(" ", 2)[0];
      throw RequestRefused.invalid(
          before.values().containsKey(first) ? "values." + first : "values", refused.reason());
    }
  }

  private static int limit(String written) {
    if (written == null) {
      return LISTED;
    }
    if (!written.matches("[0-9]{1,4}") || Integer.parseInt(written) > MOST_LISTED) {
      throw RequestRefused.invalid("limit", "at most 0 to " + MOST_LISTED + " are listed");
    }
    return Integer.parseInt(written);
  }
}
