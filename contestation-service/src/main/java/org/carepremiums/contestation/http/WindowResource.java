package org.carepremiums.contestation.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.sql.SQLException;
import java.util.List;
import org.carepremiums.contestation.window.Windows;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.platform.parameters.deadline.DeadlineRules;
import org.carepremiums.platform.web.access.OwnNumber;
import org.carepremiums.platform.web.language.InLanguage;

/** Until when a provider can contest. */
@InLanguage
@Path("/windows")
public class WindowResource {

  private final Windows windows;
  private final DeadlineRules deadlines;

  @Inject
  WindowResource(Windows windows, DeadlineRules deadlines) {
    this.windows = windows;
    this.deadlines = deadlines;
  }

  /** The windows of a provider's premiums, by premium, year and number. */
  @GET
  @RolesAllowed({Role.CASE_HANDLER, Role.CARE_PROVIDER, Role.AUDITOR})
  @OwnNumber("provider")
  @Path("/{provider}")
  public List<WindowView> of(@PathParam("provider") String provider) throws SQLException {
    return windows.of(QueryFilters.provider(provider)).stream()
        .map(window -> WindowView.of(window, deadlines))
        .toList();
  }
}
