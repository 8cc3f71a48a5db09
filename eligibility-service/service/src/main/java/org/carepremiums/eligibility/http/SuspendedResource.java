package org.carepremiums.eligibility.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.eligibility.parameters.SchemesInForce;
import org.carepremiums.eligibility.store.SuspendedDecisions;
import org.carepremiums.platform.messaging.day.OpenDay;
import org.carepremiums.platform.web.RequestRefused;
import org.jboss.resteasy.reactive.RestQuery;

/** Providers who were notified of a decision that rests on data taken back since. */
@Path("/suspended")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CASE_HANDLER, Role.AUDITOR})
public class SuspendedResource {

  private static final int LARGEST_PAGE = 1_000;

  private final DataSource dataSource;
  private final SchemesInForce schemes;
  private final OpenDay openDay;

  @Inject
  SuspendedResource(DataSource dataSource, SchemesInForce schemes, OpenDay openDay) {
    this.dataSource = dataSource;
    this.schemes = schemes;
    this.openDay = openDay;
  }

  /**
   * Decisions that were notified and are open again, by source, premium and provider.
   *
   * @param page from 0
   * @param size how many on a page, from 1 to 1000
   */
  @GET
  public List<SuspendedDecisions.Notified> notified(
      @RestQuery @DefaultValue("0") int page, @RestQuery @DefaultValue("1000") int size)
      throws SQLException {
    if (page < 0) {
      throw RequestRefused.invalid("page", "pages are counted from 0");
    }
    if (size < 1 || size > LARGEST_PAGE) {
      throw RequestRefused.invalid("size", "size lies between 1 and " + LARGEST_PAGE);
    }
    SchemesInForce known = schemes.knownOn(openDay.required().value());
    try (Connection connection = dataSource.getConnection()) {
      return SuspendedDecisions.page(connection, known, page, size);
    }
  }
}
