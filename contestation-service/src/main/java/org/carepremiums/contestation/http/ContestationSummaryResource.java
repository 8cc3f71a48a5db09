package org.carepremiums.contestation.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import org.carepremiums.contestation.figures.ContestationCounts;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.platform.web.access.AboutNobody;

/** How many windows, cases and reviews there are. */
@Path("/summary")
@RolesAllowed({Role.CASE_HANDLER, Role.PLATFORM, Role.AUDITOR})
public class ContestationSummaryResource {

  private final ContestationCounts figures;

  @Inject
  ContestationSummaryResource(ContestationCounts figures) {
    this.figures = figures;
  }

  @GET
  @AboutNobody
  public Summary summary() throws SQLException {
    ContestationCounts.Counts counts = figures.count();
    return new Summary(
        new Summary.WindowCounts(
            counts.openWindows(), counts.closedWindows(), counts.definitivePremiums()),
        counts.cases(),
        counts.reviews());
  }
}
