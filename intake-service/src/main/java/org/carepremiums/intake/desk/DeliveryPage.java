package org.carepremiums.intake.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.intake.Receipt;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.intake.delivery.DeliveryName;
import org.carepremiums.intake.delivery.DeliveryOverview;
import org.carepremiums.intake.delivery.DeliveryOverview.Line;
import org.carepremiums.intake.delivery.DeliveryOverview.Refusal;
import org.carepremiums.intake.delivery.DeliveryStage;
import org.carepremiums.intake.delivery.DeliveryState;
import org.carepremiums.intake.delivery.DeliveryStates;
import org.carepremiums.intake.delivery.Feeds;
import org.carepremiums.intake.delivery.UploadedHeaders;
import org.carepremiums.intake.http.DeliveryDesk;
import org.carepremiums.intake.http.StatedReason;
import org.carepremiums.intake.inbox.UploadedCsv;
import org.carepremiums.intake.plausibility.Anomaly;
import org.carepremiums.intake.upload.RefusalExamples;
import org.carepremiums.intake.upload.RejectedLines;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.access.AboutNobody;
import org.carepremiums.platform.web.access.OwnSource;
import org.carepremiums.platform.web.desk.Column;
import org.carepremiums.platform.web.desk.ListRequest;
import org.carepremiums.platform.web.desk.Listing;
import org.carepremiums.platform.web.desk.Progress;
import org.carepremiums.platform.web.desk.Tone;
import org.carepremiums.platform.web.page.FormFaults;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.web.page.PageAnswers;
import org.carepremiums.platform.web.page.Pages;
import org.carepremiums.platform.web.page.SentForm;
import org.carepremiums.platform.wording.phrase.Wording;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * A delivery: how far it has come, what became of it, why records stand refused; and, where it is
 * held, the form with which somebody stands by it.
 */
@Path("/desk/deliveries/{source}/{feed}/{deliveryId}")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class DeliveryPage {

  /** What the pages look like. */
  @CheckedTemplate(basePath = "deliveries")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance delivery(
        Page page, DeliveryView view, GivenReason given, FormFaults faults);

    static native TemplateInstance arriving(
        Page page, String done, Progress progress, String fragment, String again, String list);

    static native TemplateInstance progress(Page page, Progress progress, String fragment);
  }

  /**
   * A delivery as its page shows it.
   *
   * @param state what became of it so far
   * @param stage how it stands, in words
   * @param years those that it names complete
   * @param figures how many of its records are what
   * @param done what has just been done, in words; {@code null} for nothing
   * @param progress how far it is; {@code null} where nobody knows how much comes, or it is over
   * @param fragment where how far it is by then is told
   * @param again this page, where it goes on to be watched
   * @param holds why it completes nothing, in words
   * @param found what cannot be right in its figures, in words
   * @param toConfirm whether whoever reads may stand by it
   * @param examples why records stand refused
   * @param moreReasons how many reasons are not among them
   * @param table whether its refused lines can be given back as a table
   */
  public record DeliveryView(
      String heading,
      Line line,
      DeliveryState state,
      String stage,
      Tone tone,
      String years,
      List<Figure> figures,
      @Nullable String done,
      @Nullable Progress progress,
      String fragment,
      String again,
      List<String> holds,
      List<String> found,
      boolean toConfirm,
      List<Reason> examples,
      int moreReasons,
      boolean table,
      String address,
      String list,
      String receipts) {

    public boolean isUnderWay() {
      return line.stage().isUnderWay();
    }

    public boolean isHeld() {
      return line.stage() == DeliveryStage.HELD;
    }
  }

  /** How many, in words. */
  public record Figure(String label, String value) {

    private static Figure of(Page page, DeliveryPhrase label, long number) {
      return new Figure(page.text(label.alone()), page.number(number));
    }
  }

  /**
   * Why records stand refused, as the page shows it.
   *
   * @param reason in words
   * @param expected what the field has to hold; {@code null} where that is not why
   * @param number the line of the file, or else the number of the record, of the first of them
   */
  public record Reason(
      String reason,
      @Nullable String expected,
      @Nullable String field,
      long count,
      @Nullable Long number,
      @Nullable String stood) {

    private static final Set<String> WRONG_FIELD =
        Set.of(InvalidRecord.INVALID_VALUE, InvalidRecord.MISSING_FIELD, UploadedCsv.MALFORMED);

    static Reason of(
        Page page,
        Topic feed,
        String code,
        @Nullable String field,
        long count,
        @Nullable Long number,
        @Nullable String stood) {
      return new Reason(
          page.text(RefusalPhrase.of(code).alone()),
          WRONG_FIELD.contains(code)
              ? ExpectedPhrase.of(feed, field).map(page::text).orElse(null)
              : null,
          field,
          count,
          number,
          stood);
    }

    /** Whether what stood there is still kept. */
    public boolean isKept() {
      return stood != null;
    }
  }

  /** So many reasons are shown, the most frequent first; the file has all of them. */
  private static final int MOST_REASONS = 30;

  private static final String CONFIRMED = "confirmed";
  private static final String SENT = "sent";

  private final Pages pages;
  private final DeskSources sources;
  private final DeliveryOverview overview;
  private final DeliveryDesk desk;
  private final RefusalExamples examples;
  private final DeliveryStates states;
  private final UploadedHeaders headers;
  private final RejectedLines rejectedLines;

  @Inject
  DeliveryPage(
      Pages pages,
      DeskSources sources,
      DeliveryOverview overview,
      DeliveryDesk desk,
      RefusalExamples examples,
      DeliveryStates states,
      UploadedHeaders headers,
      RejectedLines rejectedLines) {
    this.pages = pages;
    this.sources = sources;
    this.overview = overview;
    this.desk = desk;
    this.examples = examples;
    this.states = states;
    this.headers = headers;
    this.rejectedLines = rejectedLines;
  }

  /**
   * Everything about it.
   *
   * @param done what has just been done
   * @param lines how many records were sent with it just now
   * @param since since when somebody watches it arrive
   * @param then how many records had arrived by then
   */
  @GET
  @RolesAllowed({Role.DATA_PROVIDER, Role.CASE_HANDLER, Role.AUDITOR})
  @OwnSource("source")
  public TemplateInstance show(
      @RestPath String source,
      @RestPath String feed,
      @RestPath String deliveryId,
      @RestQuery String done,
      @RestQuery String lines,
      @RestQuery String since,
      @RestQuery String then)
      throws SQLException {
    DeliveryName name = name(source, feed, deliveryId);
    Page page = pages.titled(title(name));
    Optional<Line> known = overview.of(name);
    if (known.isEmpty() && Watched.isNumber(lines)) {
      return arriving(page, name, Integer.parseInt(lines));
    }
    Line line = known.orElseThrow(DeliveryPage::unknown);
    Watched watched = Watched.of(since, then, lines, line);
    return Templates.delivery(
        page,
        view(page, name, line, watched, done(page, done, watched)),
        GivenReason.none(),
        FormFaults.NONE);
  }

  /**
   * Stands by a delivery that is held, as it is.
   *
   * @param sent whether the form is only to be shown again
   */
  @POST
  @RolesAllowed({Role.DATA_PROVIDER, Role.CASE_HANDLER})
  @OwnSource("source")
  public Response confirm(
      @RestPath String source,
      @RestPath String feed,
      @RestPath String deliveryId,
      @BeanParam SentForm sent,
      @BeanParam GivenReason given)
      throws SQLException {
    DeliveryName name = name(source, feed, deliveryId);
    Page plain = pages.titled(title(name));
    if (sent.isOnlyFilledIn()) {
      return PageAnswers.shown(form(plain, name, given, FormFaults.NONE));
    }
    Page mended = pages.toBeMended(title(name));
    FormFaults faults = given.faults(mended);
    if (!faults.isEmpty()) {
      return PageAnswers.toBeMended(form(mended, name, given, faults));
    }
    if (sent.isOnlyShown()) {
      return PageAnswers.shown(form(plain, name, given, FormFaults.NONE));
    }
    try {
      desk.confirm(source, feed, deliveryId, new StatedReason(given.reason()));
    } catch (RequestRefused refused) {
      if (refused.problem().status() != Response.Status.CONFLICT.getStatusCode()) {
        throw refused;
      }
      return PageAnswers.notNow(
          form(
              mended,
              name,
              given,
              FormFaults.NONE.and(mended, null, List.of(DeliveryPhrase.NOT_HELD_NOW.alone()))));
    }
    return PageAnswers.seeOther(
        DeskAddress.of(plain, name.source(), feed, deliveryId) + "?done=" + CONFIRMED);
  }

  /**
   * How far it is, for the page that shows it to fetch again; once all has arrived, the page is
   * loaded anew, which then says what became of it.
   */
  @GET
  @Path("/progress")
  @AboutNobody
  @RolesAllowed({Role.DATA_PROVIDER, Role.CASE_HANDLER, Role.AUDITOR})
  @OwnSource("source")
  public Response progress(
      @RestPath String source,
      @RestPath String feed,
      @RestPath String deliveryId,
      @RestQuery String since,
      @RestQuery String then,
      @RestQuery String lines)
      throws SQLException {
    DeliveryName name = name(source, feed, deliveryId);
    Page page = pages.titled(title(name));
    Optional<Line> known = overview.of(name);
    if (known.isEmpty() && Watched.isNumber(lines)) {
      return PageAnswers.shown(
          Templates.progress(
              page,
              Watched.nothingYet(Integer.parseInt(lines)),
              fragment(page, name, Integer.parseInt(lines))));
    }
    Line line = known.orElseThrow(DeliveryPage::unknown);
    Watched watched = Watched.of(since, then, lines, line);
    Progress progress = watched.progress(line);
    if (progress == null) {
      throw RequestRefused.notFound("nobody knows yet how much comes");
    }
    return PageAnswers.progress(
        Templates.progress(page, progress, watched.fragment(page, line)), progress.isOver());
  }

  /** The refused lines of an uploaded table, to be corrected. */
  @GET
  @Path("/rejected-lines")
  @Produces("text/csv")
  @RolesAllowed({Role.DATA_PROVIDER, Role.CASE_HANDLER, Role.AUDITOR})
  @OwnSource("source")
  public Response rejectedLines(
      @RestPath String source, @RestPath String feed, @RestPath String deliveryId)
      throws IOException, SQLException {
    return Response.ok(rejectedLines.lines(source, feed, deliveryId), "text/csv; charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"refused-lines.csv\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** Each refused record with its reason, whichever way the delivery came. */
  @GET
  @Path("/refusals")
  @Produces("text/csv")
  @RolesAllowed({Role.DATA_PROVIDER, Role.CASE_HANDLER, Role.AUDITOR})
  @OwnSource("source")
  public Response refusals(
      @RestPath String source, @RestPath String feed, @RestPath String deliveryId)
      throws SQLException {
    DeliveryName name = name(source, feed, deliveryId);
    Line line = found(name);
    return new Listing<>(
            "refusals",
            List.of(
                Column.of("number", DeliveryPhrase.COLUMN_NUMBER, Refusal::number),
                Column.<Refusal>of(
                        "reason",
                        DeliveryPhrase.COLUMN_REASON,
                        refusal -> RefusalPhrase.of(refusal.code()).alone())
                    .unsorted(),
                Column.of("field", DeliveryPhrase.COLUMN_FIELD, Refusal::field).unsorted(),
                Column.of("told", DeliveryPhrase.COLUMN_TOLD, Refusal::reason).unsorted()),
            "number",
            Map.of(),
            part -> overview.refusals(name, part),
            line::refused)
        .file(pages.titled(title(name)), new ListRequest(null, null));
  }

  /** One that was sent just now, and of which nothing has been handled yet. */
  private static TemplateInstance arriving(Page page, DeliveryName name, int lines) {
    String address = DeskAddress.of(page, name.source(), name.feed(), name.deliveryId());
    return Templates.arriving(
        page,
        page.text(DeliveryPhrase.DONE_SENT.with(lines)),
        Watched.nothingYet(lines),
        fragment(page, name, lines),
        "%s?done=%s&lines=%d".formatted(address, SENT, lines),
        DeskAddress.of(page, name.source()));
  }

  private static String fragment(Page page, DeliveryName name, int lines) {
    return "%s/progress?lines=%d"
        .formatted(DeskAddress.of(page, name.source(), name.feed(), name.deliveryId()), lines);
  }

  private TemplateInstance form(Page page, DeliveryName name, GivenReason given, FormFaults faults)
      throws SQLException {
    Line line = found(name);
    return Templates.delivery(
        page, view(page, name, line, Watched.from(line), null), given, faults);
  }

  private DeliveryView view(
      Page page, DeliveryName name, Line line, Watched watched, @Nullable String done)
      throws SQLException {
    String source = name.source().id();
    DeliveryState state = desk.state(source, name.feed(), name.deliveryId());
    String address = DeskAddress.of(page, name.source(), name.feed(), name.deliveryId());
    boolean held = line.stage() == DeliveryStage.HELD;
    return new DeliveryView(
        page.text(title(name)),
        line,
        state,
        page.text(DeliveryPhrase.of(line.stage()).alone()),
        DeliveriesPage.tone(line.stage()),
        String.join(", ", line.completes().stream().map(String::valueOf).toList()),
        figures(page, line, state),
        done,
        line.stage().isUnderWay() ? watched.progress(line) : null,
        watched.fragment(page, line),
        address + watched.query(),
        holds(page, line),
        states.holding(name).stream().map(one -> found(page, one)).toList(),
        held && sources.mayActFor(name.source()),
        reasons(page, name, state.refusals()),
        Math.max(0, state.refusals().size() - MOST_REASONS),
        !state.refusals().isEmpty() && headers.of(name).isPresent(),
        address,
        DeskAddress.of(page, name.source()),
        "%s/%s?feed=%s&deliveryId=%s"
            .formatted(DeskAddress.receipts(page), source, name.feed(), name.deliveryId()));
  }

  private List<Reason> reasons(Page page, DeliveryName name, List<Receipt.Refusal> refusals)
      throws SQLException {
    return examples.of(name, refusals.stream().limit(MOST_REASONS).toList()).stream()
        .map(
            one ->
                Reason.of(
                    page,
                    Feeds.required(name.source().id(), name.feed()),
                    one.code(),
                    one.field(),
                    one.count(),
                    place(one),
                    one.stood()))
        .toList();
  }

  @Nullable
  private static Long place(RefusalExamples.Example example) {
    Integer place = example.line() == null ? example.number() : example.line();
    return place == null ? null : place.longValue();
  }

  private static List<Figure> figures(Page page, Line line, DeliveryState state) {
    List<Figure> figures = new ArrayList<>();
    if (line.announced() != null) {
      figures.add(Figure.of(page, DeliveryPhrase.COLUMN_ANNOUNCED, line.announced()));
    }
    figures.add(Figure.of(page, DeliveryPhrase.COLUMN_RECEIVED, line.received()));
    figures.add(Figure.of(page, DeliveryPhrase.COLUMN_ACCEPTED, line.accepted()));
    figures.add(Figure.of(page, DeliveryPhrase.COLUMN_REFUSED, line.refused()));
    figures.add(Figure.of(page, DeliveryPhrase.COLUMN_DUPLICATES, state.duplicates()));
    figures.add(Figure.of(page, DeliveryPhrase.COLUMN_SUPERSEDED, state.superseded()));
    return figures;
  }

  private static String found(Page page, Anomaly anomaly) {
    return FoundWords.of(anomaly).stream().map(page::text).collect(Collectors.joining(" "));
  }

  /** What is found in figures is told one by one. */
  private static List<String> holds(Page page, Line line) {
    return line.heldFor().stream()
        .filter(why -> why.equals("contradictory") || why.equals("refused"))
        .map(
            why ->
                page.text(
                    (why.equals("refused")
                            ? DeliveryPhrase.HELD_REFUSED
                            : DeliveryPhrase.HELD_CONTRADICTORY)
                        .alone()))
        .toList();
  }

  @Nullable
  private static String done(Page page, @Nullable String done, Watched watched) {
    if (CONFIRMED.equals(done)) {
      return page.text(DeliveryPhrase.DONE_CONFIRMED.alone());
    }
    return SENT.equals(done) && watched.lines() != null
        ? page.text(DeliveryPhrase.DONE_SENT.with(watched.lines()))
        : null;
  }

  private Line found(DeliveryName name) throws SQLException {
    return overview.of(name).orElseThrow(DeliveryPage::unknown);
  }

  private static RequestRefused unknown() {
    return RequestRefused.notFound("there is no such delivery");
  }

  private static Wording title(DeliveryName name) {
    return DeliveryPhrase.DELIVERY_TITLE.with(name.deliveryId());
  }

  private static DeliveryName name(String source, String feed, String deliveryId) {
    return DeliveryName.of(Feeds.required(source, feed), deliveryId);
  }
}
