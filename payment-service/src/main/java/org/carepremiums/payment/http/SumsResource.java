package org.carepremiums.payment.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.payment.sums.Difference;
import org.carepremiums.payment.sums.Sums;

/** Whether decisions, ledger, lines, bank files and bank statuses tell the same. */
@Path("/sums")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.PAYMENT_OPERATOR, Role.PAYMENT_APPROVER, Role.PLATFORM, Role.AUDITOR})
public class SumsResource {

  private static final int SHOWN = 1_000;

  /**
   * @param agree whether there is no difference
   * @param count how many differences there are
   * @param totals what each comparison comes to on both sides, in cents
   * @param differences the first thousand of them
   */
  public record SumsView(
      boolean agree, int count, Map<String, Sums.Totals> totals, List<Difference> differences) {}

  private final Sums sums;

  @Inject
  SumsResource(Sums sums) {
    this.sums = sums;
  }

  /** Compares now, and reads every bank file of the last 400 days again. */
  @GET
  public SumsView sums() throws SQLException {
    Map<String, Sums.Totals> totals = new TreeMap<>();
    sums.totals().forEach((comparison, total) -> totals.put(comparison.id(), total));
    List<Difference> found = sums.readAnew();
    return new SumsView(
        found.isEmpty(), found.size(), totals, found.stream().limit(SHOWN).toList());
  }
}
