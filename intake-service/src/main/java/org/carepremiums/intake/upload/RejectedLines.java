package org.carepremiums.intake.upload;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.intake.Receipt;
import org.carepremiums.intake.delivery.DeliveryName;
import org.carepremiums.intake.delivery.DeliveryStates;
import org.carepremiums.intake.delivery.Feeds;
import org.carepremiums.intake.delivery.UploadedHeaders;
import org.carepremiums.platform.personaldata.PersonalDataFilter;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.SpooledAnswer;
import org.carepremiums.platform.web.access.OwnSource;
import org.jboss.resteasy.reactive.RestPath;

/**
 * The lines of an uploaded table that stand refused, as a table to correct. What stands in them was
 * never checked: everybody but who sent them reads them without the numbers of persons and
 * accounts.
 */
@Path("/deliveries/{source}/{feed}/{deliveryId}/rejected-lines")
public class RejectedLines {

  private static final int AT_ONCE = 500;

  private final DeliveryStates states;
  private final UploadedHeaders headers;
  private final RefusedData refusedData;
  private final SecurityIdentity caller;

  @Inject
  RejectedLines(
      DeliveryStates states,
      UploadedHeaders headers,
      RefusedData refusedData,
      SecurityIdentity caller) {
    this.states = states;
    this.headers = headers;
    this.refusedData = refusedData;
    this.caller = caller;
  }

  /**
   * The header line of the file, its refused lines in their order, and the reason of each in a last
   * column, {@code refusedBecause}, which an upload leaves aside. A line that has been corrected
   * since is no longer among them.
   */
  @GET
  @Produces("text/csv")
  @RolesAllowed({Role.DATA_PROVIDER, Role.CASE_HANDLER, Role.AUDITOR})
  @OwnSource("source")
  public StreamingOutput lines(
      @RestPath String source, @RestPath String feed, @RestPath String deliveryId)
      throws IOException, SQLException {
    DeliveryName name = DeliveryName.of(Feeds.required(source, feed), deliveryId);
    String header =
        headers
            .of(name)
            .orElseThrow(() -> RequestRefused.notFound("no table was uploaded as such a delivery"));
    RefusedTable table = new RefusedTable(header);
    UnaryOperator<String> shown = shownTo(caller, source);
    return SpooledAnswer.of(
        out -> {
          Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
          writer.write(table.header());
          try (RefusedData.Reading reading = refusedData.read()) {
            List<Receipt.Example> lines = states.refusedLines(name, null, AT_ONCE);
            while (!lines.isEmpty()) {
              Map<String, byte[]> data = reading.of(lines);
              for (Receipt.Example line : lines) {
                writer.write(shown.apply(table.line(data.get(line.place()), line.reason())));
              }
              lines = states.refusedLines(name, lines.get(lines.size() - 1), AT_ONCE);
            }
          }
          writer.flush();
        });
  }

  /** As somebody reads what a source sent. */
  static UnaryOperator<String> shownTo(SecurityIdentity caller, String source) {
    return caller.hasRole(Role.DATA_PROVIDER + ":" + source)
        ? UnaryOperator.identity()
        : PersonalDataFilter::mask;
  }
}
