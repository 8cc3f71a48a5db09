package org.carepremiums.intake.http;

import io.quarkus.panache.common.Sort;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.intake.Receipt;
import org.carepremiums.intake.delivery.StoredReceipt;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.access.OwnSource;
import org.jboss.resteasy.reactive.RestQuery;

/** The receipts that were issued, the latest first. */
@Path("/receipts")
public class ReceiptsResource {

  private static final int MOST = 1_000;

  /**
   * @param source only of that data provider
   * @param feed only of that feed
   * @param deliveryId only of that delivery; {@code day:2025-03-03} for records outside any
   * @param limit how many at most, from 1 to 1000
   */
  @GET
  @RolesAllowed({Role.DATA_PROVIDER, Role.PLATFORM, Role.AUDITOR})
  @OwnSource("source")
  public List<Receipt> receipts(
      @RestQuery String source,
      @RestQuery String feed,
      @RestQuery String deliveryId,
      @RestQuery @DefaultValue("100") int limit) {
    if (limit < 1 || limit > MOST) {
      throw RequestRefused.invalid("limit", "limit lies between 1 and " + MOST);
    }
    return StoredReceipt.<StoredReceipt>find(
            "(?1 is null or source = ?1) and (?2 is null or feed = ?2)"
                + " and (?3 is null or deliveryId = ?3)",
            Sort.descending("issuedOn").and("id").and("version", Sort.Direction.Descending),
            source,
            feed,
            deliveryId)
        .page(0, limit)
        .list()
        .stream()
        .map(StoredReceipt::receipt)
        .toList();
  }
}
