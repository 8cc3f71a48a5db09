package org.carepremiums.intake.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.intake.delivery.CompletedYears;
import org.carepremiums.intake.delivery.DeliveryOverview;
import org.carepremiums.intake.delivery.DeliveryOverview.Line;
import org.carepremiums.intake.delivery.DeliveryOverview.Narrowed;
import org.carepremiums.intake.delivery.DeliveryStage;
import org.carepremiums.intake.delivery.Feeds;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.access.OwnSource;
import org.carepremiums.platform.web.desk.Column;
import org.carepremiums.platform.web.desk.DeskList;
import org.carepremiums.platform.web.desk.DueTask;
import org.carepremiums.platform.web.desk.ListPart;
import org.carepremiums.platform.web.desk.ListRequest;
import org.carepremiums.platform.web.desk.Listing;
import org.carepremiums.platform.web.desk.Progress;
import org.carepremiums.platform.web.desk.Tone;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.web.page.PageAnswers;
import org.carepremiums.platform.web.page.Pages;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * What has been delivered, for every source or for one: what needs somebody, which years are
 * complete, and all deliveries. Who delivers sees the own source alone, and is led there.
 */
@Path("/desk/deliveries")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class DeliveriesPage {

  /** What the page looks like. */
  @CheckedTemplate(basePath = "deliveries")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance desk(
        Page page,
        List<DueTask> tasks,
        List<Running> running,
        YearMatrix matrix,
        Filters filters,
        DeskList list,
        List<Way> ways);
  }

  /** A delivery that is under way. */
  public record Running(String label, String link, Progress progress) {}

  /** Where else one can go. */
  public record Way(String text, String link) {}

  /** One of what a list can be narrowed to. */
  public record Choice(String value, String text, boolean chosen) {}

  /**
   * What a list can be narrowed to.
   *
   * @param sources none where the list is of one source
   */
  public record Filters(List<Choice> sources, List<Choice> feeds, List<Choice> stages) {}

  /** How many that are under way are shown above the list. */
  private static final int MOST_RUNNING = 5;

  private final Pages pages;
  private final DeskSources sources;
  private final DeliveryOverview overview;
  private final CompletedYears years;
  private final DueDeliveries due;

  @Inject
  DeliveriesPage(
      Pages pages,
      DeskSources sources,
      DeliveryOverview overview,
      CompletedYears years,
      DueDeliveries due) {
    this.pages = pages;
    this.sources = sources;
    this.overview = overview;
    this.years = years;
    this.due = due;
  }

  /**
   * Those of every source; who sees only the own is led to it.
   *
   * @param source only of that source
   * @param feed only of that feed
   * @param state only those that stand like that
   */
  @GET
  @RolesAllowed({Role.DATA_PROVIDER, Role.CASE_HANDLER, Role.AUDITOR})
  public Response all(
      @BeanParam ListRequest asked,
      @RestQuery String source,
      @RestQuery String feed,
      @RestQuery String state)
      throws SQLException {
    Page page = pages.titled(DeliveryPhrase.TITLE);
    return sources.seesAll()
        ? PageAnswers.shown(shown(page, null, asked, asked(source), feed, state))
        : PageAnswers.seeOther(DeskAddress.of(page, sources.first()));
  }

  /**
   * Those of one source.
   *
   * @param feed only of that feed
   * @param state only those that stand like that
   */
  @GET
  @Path("/{source}")
  @RolesAllowed({Role.DATA_PROVIDER, Role.CASE_HANDLER, Role.AUDITOR})
  @OwnSource("source")
  public TemplateInstance ofSource(
      @BeanParam ListRequest asked,
      @RestPath String source,
      @RestQuery String feed,
      @RestQuery String state)
      throws SQLException {
    Source only = DeskSources.required(source);
    return shown(pages.titled(DeliveryPhrase.TITLE_OF.with(only)), only, asked, only, feed, state);
  }

  /** The list of every source as a file. */
  @GET
  @Path("/file")
  @Produces("text/csv")
  @RolesAllowed({Role.CASE_HANDLER, Role.AUDITOR})
  public Response allFile(
      @BeanParam ListRequest asked,
      @RestQuery String source,
      @RestQuery String feed,
      @RestQuery String state) {
    return file(asked, asked(source), feed, state);
  }

  /** The list of one source as a file. */
  @GET
  @Path("/{source}/file")
  @Produces("text/csv")
  @RolesAllowed({Role.DATA_PROVIDER, Role.CASE_HANDLER, Role.AUDITOR})
  @OwnSource("source")
  public Response fileOfSource(
      @BeanParam ListRequest asked,
      @RestPath String source,
      @RestQuery String feed,
      @RestQuery String state) {
    return file(asked, DeskSources.required(source), feed, state);
  }

  private Response file(
      ListRequest asked, @Nullable Source source, @Nullable String feed, @Nullable String state) {
    Page page = pages.titled(DeliveryPhrase.TITLE);
    return listing(page, null, source, feed, state).file(page, asked);
  }

  private TemplateInstance shown(
      Page page,
      @Nullable Source only,
      ListRequest asked,
      @Nullable Source source,
      @Nullable String feed,
      @Nullable String state)
      throws SQLException {
    List<Topic> feeds = only == null ? Feeds.all() : Feeds.of(only);
    List<FeedYear> standing = FeedYear.all(feeds, years.said(), overview.yearsUnderWay());
    String base = only == null ? DeskAddress.all(page) : DeskAddress.of(page, only);
    return Templates.desk(
        page,
        due.of(page, only, standing),
        running(page, only),
        YearMatrix.of(page, feeds, standing),
        filters(page, only, source, feed, state),
        listing(page, only, source, feed, state)
            .shown(page, page.text(DeliveryPhrase.LIST_TITLE.alone()), asked, base + "/file"),
        ways(page, only));
  }

  private Listing<Line> listing(
      Page page,
      @Nullable Source only,
      @Nullable Source source,
      @Nullable String feed,
      @Nullable String state) {
    Narrowed narrowed = narrowed(source, feed, state);
    return new Listing<>(
        "deliveries",
        columns(page),
        "-on",
        asked(only, source, feed, state),
        part -> overview.list(narrowed, part),
        () -> overview.count(narrowed));
  }

  private List<Running> running(Page page, @Nullable Source only) throws SQLException {
    List<Running> running = new ArrayList<>();
    for (Line line :
        overview.list(
            new Narrowed(only, null, List.of(DeliveryStage.INCOMPLETE)),
            new ListPart("on", true, 1, MOST_RUNNING))) {
      running.add(
          new Running(
              page.text(
                  DeliveryPhrase.RUNNING_OF.with(line.source(), line.feed(), line.deliveryId())),
              DeskAddress.of(page, line.source(), line.feed(), line.deliveryId()),
              Watched.from(line).progress(line)));
    }
    return running;
  }

  private List<Way> ways(Page page, @Nullable Source only) {
    List<Way> ways = new ArrayList<>();
    if (only != null && sources.deliversFor(only)) {
      ways.add(
          new Way(page.text(DeliveryPhrase.TO_UPLOAD.alone()), DeskAddress.upload(page, only)));
    }
    if (only != null && sources.seesAll()) {
      ways.add(new Way(page.text(DeliveryPhrase.TO_LIST.alone()), DeskAddress.all(page)));
    }
    ways.add(
        new Way(
            page.text(DeliveryPhrase.TO_RECEIPTS.alone()),
            DeskAddress.receipts(page) + (only == null ? "" : "/" + only.id())));
    if (!sources.seesAll()) {
      sources.own().stream()
          .filter(other -> other != only)
          .map(
              other ->
                  new Way(
                      page.text(DeliveryPhrase.TO_LIST_OF.with(other)),
                      DeskAddress.of(page, other)))
          .forEach(ways::add);
    }
    return ways;
  }

  private static Filters filters(
      Page page,
      @Nullable Source only,
      @Nullable Source source,
      @Nullable String feed,
      @Nullable String state) {
    List<Topic> feeds = only == null ? Feeds.all() : Feeds.of(only);
    return new Filters(
        only != null
            ? List.of()
            : feeds.stream()
                .map(Topic::source)
                .distinct()
                .map(
                    one ->
                        new Choice(
                            one.id(),
                            page.text(DeliveryPhrase.SAID_SOURCE.with(one)),
                            one == source))
                .toList(),
        feeds.stream()
            .map(Topic::feed)
            .distinct()
            .sorted()
            .map(
                one ->
                    new Choice(
                        one, page.text(DeliveryPhrase.SAID_FEED.with(one)), one.equals(feed)))
            .toList(),
        List.of(DeliveryStage.values()).stream()
            .map(
                stage ->
                    new Choice(
                        stage.id(),
                        page.text(DeliveryPhrase.of(stage).alone()),
                        stage.id().equals(state)))
            .toList());
  }

  private static Map<String, String> asked(
      @Nullable Source only,
      @Nullable Source source,
      @Nullable String feed,
      @Nullable String state) {
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("source", only != null || source == null ? "" : source.id());
    asked.put("feed", feed == null ? "" : feed);
    asked.put("state", state == null ? "" : state);
    return asked;
  }

  @Nullable
  private static Source asked(@Nullable String source) {
    return source == null || source.isEmpty() ? null : DeskSources.required(source);
  }

  private static Narrowed narrowed(
      @Nullable Source source, @Nullable String feed, @Nullable String state) {
    return new Narrowed(
        source,
        feed == null || feed.isEmpty() ? null : feed,
        state == null || state.isEmpty()
            ? DeliveryStage.OF_DELIVERIES
            : List.of(
                DeliveryStage.of(state)
                    .orElseThrow(
                        () -> RequestRefused.invalid("state", "no delivery stands like that"))));
  }

  private static List<Column<Line>> columns(Page page) {
    return List.of(
        Column.<Line>of(
            "source",
            DeliveryPhrase.COLUMN_SOURCE,
            line -> DeliveryPhrase.SAID_SOURCE.with(line.source())),
        Column.<Line>of(
            "feed", DeliveryPhrase.COLUMN_FEED, line -> DeliveryPhrase.SAID_FEED.with(line.feed())),
        Column.<Line>of("delivery", DeliveryPhrase.COLUMN_DELIVERY, Line::deliveryId)
            .linked(line -> DeskAddress.of(page, line.source(), line.feed(), line.deliveryId())),
        Column.<Line>of(
                "state",
                DeliveryPhrase.COLUMN_STATE,
                line -> DeliveryPhrase.of(line.stage()).alone())
            .toned(line -> tone(line.stage())),
        Column.<Line>of(
                "years",
                DeliveryPhrase.COLUMN_YEARS,
                line ->
                    line.completes().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", ")))
            .unsorted(),
        Column.<Line>of("announced", DeliveryPhrase.COLUMN_ANNOUNCED, Line::announced),
        Column.<Line>of("received", DeliveryPhrase.COLUMN_RECEIVED, Line::received),
        Column.<Line>of("refused", DeliveryPhrase.COLUMN_REFUSED, Line::refused),
        Column.<Line>of("on", DeliveryPhrase.COLUMN_ON, Line::on));
  }

  static Tone tone(DeliveryStage stage) {
    return switch (stage) {
      case OPEN, INCOMPLETE -> Tone.WAIT;
      case HELD -> Tone.BAD;
      case COMPLETE -> Tone.GOOD;
      case DAILY -> Tone.PLAIN;
    };
  }
}
