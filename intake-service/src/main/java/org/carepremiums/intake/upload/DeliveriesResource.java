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
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.Period;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.contracts.value.Text;
import org.carepremiums.intake.delivery.DeliveryName;
import org.carepremiums.intake.delivery.DeliveryState;
import org.carepremiums.intake.delivery.DeliveryStates;
import org.carepremiums.intake.delivery.Feeds;
import org.carepremiums.intake.delivery.UploadedHeaders;
import org.carepremiums.intake.publication.FeedHandling;
import org.carepremiums.intake.publication.FeedPublisher;
import org.carepremiums.platform.messaging.day.OpenDay;
import org.carepremiums.platform.messaging.record.Spans;
import org.carepremiums.platform.telemetry.TraceParent;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.access.OwnSource;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Deliveries as files, for data providers without a Kafka client. */
@Path("/deliveries")
public class DeliveriesResource {

  private static final int LONGEST_REFERENCE = 64;

  /** How senders call a table; the last is what Windows calls it where Excel is installed. */
  private static final Set<String> TABLES =
      Set.of(
          "text/csv", "text/tab-separated-values", "application/csv", "application/vnd.ms-excel");

  private static final Set<String> OBJECTS =
      Set.of(
          "application/x-ndjson",
          "application/ndjson",
          "application/jsonl",
          "application/x-jsonlines",
          MediaType.APPLICATION_JSON);

  private static final Set<String> CHARACTER_SETS =
      Set.of("utf-8", "utf8", "us-ascii", "utf-16", "utf-16le", "utf-16be");

  private final FeedPublisher publisher;
  private final OpenDay openDay;
  private final Spans spans;
  private final FeedHandling handling;
  private final DeliveryStates states;
  private final UploadedHeaders headers;

  @Inject
  DeliveriesResource(
      FeedPublisher publisher,
      OpenDay openDay,
      Spans spans,
      FeedHandling handling,
      DeliveryStates states,
      UploadedHeaders headers) {
    this.publisher = publisher;
    this.openDay = openDay;
    this.spans = spans;
    this.handling = handling;
    this.states = states;
    this.headers = headers;
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
    Topic topic = Feeds.required(source, feed);
    if (deliveryId.length() > LONGEST_REFERENCE || !deliveryId.matches(Text.REFERENCE)) {
      throw RequestRefused.invalid(
          "deliveryId", "a delivery is named by at most 64 letters, digits, dots and dashes");
    }
    boolean isTable = isTable(contentType);
    TreeSet<PremiumYear> years = years(completes);
    LocalDate observed = observedOn == null ? today() : day("observedOn", observedOn);
    Period period = period(from, to, years, observed);
    UploadedLineReader reader = new UploadedLineReader(file);
    DeliveryName name = DeliveryName.of(topic, deliveryId);
    LineFormat format = isTable ? table(name, topic, reader) : new NdjsonLines();
    DeliveryState earlier = states.of(name).orElse(null);
    DeliveryUpload delivery =
        new DeliveryUpload(
            publisher, topic, deliveryId, period, observed, spans.ofRequest(traceParent));
    int lines = delivery.publish(reader, format, List.copyOf(years));
    boolean handled = handling.awaited(delivery.reached());
    String receipt =
        "/receipts?source=%s&feed=%s&deliveryId=%s".formatted(source, feed, deliveryId);
    Uploaded uploaded =
        new Uploaded(
            deliveryId,
            lines,
            receipt,
            handled,
            earlier,
            Uploaded.again(earlier),
            handled ? states.of(name).orElse(null) : null);
    return Response.status(handled ? Response.Status.OK : Response.Status.ACCEPTED)
        .entity(uploaded)
        .build();
  }

  private LineFormat table(DeliveryName name, Topic topic, UploadedLineReader reader)
      throws IOException, SQLException {
    byte[] header = CsvLines.header(reader);
    CsvLines table = new CsvLines(topic.types().get(0), header);
    headers.keep(name, new String(header, StandardCharsets.UTF_8));
    return table;
  }

  /**
   * @throws RequestRefused when it is neither a table nor JSON, or in no character set that is read
   */
  private static boolean isTable(String contentType) {
    String[] said = (contentType == null ? "" : contentType).toLowerCase(Locale.ROOT).split(";");
    String type = said[0].strip();
    if (!TABLES.contains(type) && !OBJECTS.contains(type)) {
      throw RequestRefused.unsupported(
          "Content-Type says what the file is: text/csv of a table, application/x-ndjson of JSON"
              + " objects; as in curl --data-binary @FILE -H 'Content-Type: text/csv'");
    }
    for (int part = 1; part < said.length; part++) {
      String parameter = said[part].replace("\"", "").strip();
      if (parameter.startsWith("charset=")
          && !CHARACTER_SETS.contains(parameter.substring("charset=".length()).strip())) {
        throw RequestRefused.invalid(
            HttpHeaders.CONTENT_TYPE, "files are read as UTF-8 or UTF-16 only");
      }
    }
    return TABLES.contains(type);
  }

  private static TreeSet<PremiumYear> years(List<String> completes) {
    TreeSet<PremiumYear> years = new TreeSet<>();
    for (String year : completes) {
      if (!year.matches("20[0-9]{2}")) {
        throw RequestRefused.invalid("completes", "completes names a year, as in completes=2024");
      }
      years.add(PremiumYear.of(Integer.parseInt(year)));
    }
    return years;
  }

  private static Period period(
      String from, String to, TreeSet<PremiumYear> years, LocalDate observed) {
    LocalDate first =
        from != null ? day("from", from) : years.isEmpty() ? observed : years.first().firstDay();
    LocalDate last = to != null ? day("to", to) : years.isEmpty() ? first : years.last().lastDay();
    if (last.isBefore(first)) {
      throw RequestRefused.invalid("to", "the period ends on %s, before %s".formatted(last, first));
    }
    return new Period(first, last);
  }

  private LocalDate today() throws SQLException {
    return openDay
        .current()
        .orElseThrow(
            () ->
                RequestRefused.invalid(
                    "observedOn", "observedOn must be given before the first business day opens"))
        .value();
  }

  private static LocalDate day(String parameter, String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException wrong) {
      throw RequestRefused.invalid(parameter, parameter + " must be a date, as in 2025-03-03");
    }
  }
}
