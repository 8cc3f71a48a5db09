package org.carepremiums.intake.upload;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.Period;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.contracts.value.Text;
import org.carepremiums.intake.delivery.DeliveryState;
import org.carepremiums.intake.delivery.DeliveryStates;
import org.carepremiums.intake.delivery.Feeds;
import org.carepremiums.intake.delivery.UploadedHeaders;
import org.carepremiums.intake.inbox.RecordPreview;
import org.carepremiums.intake.publication.FeedHandling;
import org.carepremiums.intake.publication.FeedPublisher;
import org.carepremiums.platform.messaging.day.OpenDay;
import org.carepremiums.platform.web.RequestRefused;

/** Takes a file as a delivery, or only says what would become of it. */
@ApplicationScoped
public class FileDeliveries {

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
  private final FeedHandling handling;
  private final DeliveryStates states;
  private final UploadedHeaders headers;
  private final RecordPreview preview;

  @Inject
  FileDeliveries(
      FeedPublisher publisher,
      OpenDay openDay,
      FeedHandling handling,
      DeliveryStates states,
      UploadedHeaders headers,
      RecordPreview preview) {
    this.publisher = publisher;
    this.openDay = openDay;
    this.handling = handling;
    this.states = states;
    this.headers = headers;
    this.preview = preview;
  }

  /**
   * What its sender says of a file, put in order.
   *
   * @throws RequestRefused where it cannot be said like that
   */
  public AnnouncedFile announced(
      String source,
      String feed,
      String deliveryId,
      List<String> completes,
      @Nullable String from,
      @Nullable String to,
      @Nullable String observedOn,
      @Nullable String contentType)
      throws SQLException {
    Topic topic = Feeds.required(source, feed);
    if (deliveryId.length() > LONGEST_REFERENCE || !deliveryId.matches(Text.REFERENCE)) {
      throw RequestRefused.invalid(
          "deliveryId", "a delivery is named by at most 64 letters, digits, dots and dashes");
    }
    boolean isTable = isTable(contentType);
    TreeSet<PremiumYear> years = years(completes);
    LocalDate observed = observedOn == null ? today() : day("observedOn", observedOn);
    return new AnnouncedFile(
        topic,
        deliveryId,
        isTable,
        List.copyOf(years),
        period(from, to, years, observed),
        observed);
  }

  /**
   * Publishes a file, and waits until it has been handled, as long as a sender waits.
   *
   * @param trace the trace that its records belong to, as the header says it
   * @throws RequestRefused where it is no such file
   */
  public Uploaded send(AnnouncedFile announced, InputStream file, Optional<String> trace)
      throws IOException, SQLException {
    DeliveryState earlier = states.of(announced.name()).orElse(null);
    DeliveryUpload delivery = upload(announced, trace);
    int lines = publish(delivery, announced, file);
    boolean handled = handling.awaited(delivery.reached());
    String receipt =
        "/receipts?source=%s&feed=%s&deliveryId=%s"
            .formatted(
                announced.topic().source(), announced.topic().feed(), announced.deliveryId());
    return new Uploaded(
        announced.deliveryId(),
        lines,
        receipt,
        handled,
        earlier,
        Uploaded.again(earlier),
        handled ? states.of(announced.name()).orElse(null) : null);
  }

  /**
   * Publishes a file, and does not wait until it has been handled.
   *
   * @param trace the trace that its records belong to, as the header says it
   * @return how many records it has
   * @throws RequestRefused where it is no such file
   */
  public int publish(AnnouncedFile announced, InputStream file, Optional<String> trace)
      throws IOException, SQLException {
    return publish(upload(announced, trace), announced, file);
  }

  /**
   * Reads a file as it would be read if it were sent, and keeps and publishes nothing of it.
   *
   * @throws RequestRefused where it is no such file
   */
  public DryRun tryOut(AnnouncedFile announced, InputStream file) throws IOException, SQLException {
    UploadedLineReader reader = new UploadedLineReader(file);
    byte[] header = announced.isTable() ? CsvLines.header(reader) : null;
    return DryRun.of(
        reader,
        announced.isTable() ? table(announced, header) : new NdjsonLines(),
        new SentValue(header == null ? null : new String(header, StandardCharsets.UTF_8)),
        preview.on(announced.topic(), openDay.current()));
  }

  private DeliveryUpload upload(AnnouncedFile announced, Optional<String> trace) {
    return new DeliveryUpload(
        publisher,
        announced.topic(),
        announced.deliveryId(),
        announced.period(),
        announced.observedOn(),
        trace);
  }

  private int publish(DeliveryUpload delivery, AnnouncedFile announced, InputStream file)
      throws IOException, SQLException {
    UploadedLineReader reader = new UploadedLineReader(file);
    LineFormat format = new NdjsonLines();
    if (announced.isTable()) {
      byte[] header = CsvLines.header(reader);
      format = table(announced, header);
      headers.keep(announced.name(), new String(header, StandardCharsets.UTF_8));
    }
    return delivery.publish(reader, format, announced.completes());
  }

  private static CsvLines table(AnnouncedFile announced, @Nullable byte[] header) {
    return new CsvLines(announced.topic().types().get(0), header);
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
