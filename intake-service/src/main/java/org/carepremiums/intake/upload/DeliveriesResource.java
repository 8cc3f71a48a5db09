package org.carepremiums.intake.upload;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.List;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.platform.messaging.record.Spans;
import org.carepremiums.platform.telemetry.TraceParent;
import org.carepremiums.platform.web.access.OwnSource;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Deliveries as files, for data providers without a Kafka client. */
@Path("/deliveries")
public class DeliveriesResource {

  private final FileDeliveries deliveries;
  private final Spans spans;

  @Inject
  DeliveriesResource(FileDeliveries deliveries, Spans spans) {
    this.deliveries = deliveries;
    this.spans = spans;
  }

  /**
   * Takes a file of up to 1 GB in UTF-8 or UTF-16, packed by gzip or not, and tells what became of
   * it (200); where that takes longer than a sender waits, it says so, and the receipts tell (202).
   * The same file may be uploaded again, its records are then duplicates; and a corrected one,
   * whose lines take the place of those that were refused.
   *
   * @param source who delivers
   * @param feed the feed's short name, as in {@code activity-counts}
   * @param deliveryId the source's own reference, unique within its feed
   * @param completes years for which the source has now delivered everything in this feed
   * @param from the first day that it is about; otherwise that of the first year it completes, or
   *     the open business day
   * @param to the last day that it is about; otherwise that of the last year it completes, or
   *     {@code from}
   * @param observedOn the day on which the source speaks; otherwise the open business day
   * @param contentType {@code text/csv} with a header line of the record's field names, or {@code
   *     application/x-ndjson}, a line each or an array; or another name of either
   * @param traceParent the trace that its records belong to (W3C Trace Context)
   * @param file the file
   */
  @POST
  @RolesAllowed(Role.DATA_PROVIDER)
  @OwnSource("source")
  @Path("/{source}/{feed}/{deliveryId}")
  @Consumes(MediaType.WILDCARD)
  @Blocking
  public Response upload(
      @RestPath String source,
      @RestPath String feed,
      @RestPath String deliveryId,
      @RestQuery List<String> completes,
      @RestQuery String from,
      @RestQuery String to,
      @RestQuery String observedOn,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
      @HeaderParam(TraceParent.HEADER) String traceParent,
      InputStream file)
      throws IOException, SQLException {
    AnnouncedFile announced =
        deliveries.announced(
            source, feed, deliveryId, completes, from, to, observedOn, contentType);
    Uploaded uploaded = deliveries.send(announced, file, spans.ofRequest(traceParent));
    return Response.status(uploaded.handled() ? Response.Status.OK : Response.Status.ACCEPTED)
        .entity(uploaded)
        .build();
  }
}
