package org.carepremiums.eligibility.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.draft.DraftRun;
import org.carepremiums.eligibility.draft.DraftRuns;
import org.carepremiums.eligibility.http.PathParameters;
import org.carepremiums.eligibility.parameters.SchemeInForce;
import org.carepremiums.eligibility.parameters.SchemesInForce;
import org.carepremiums.eligibility.store.ParameterRelease;
import org.carepremiums.eligibility.store.ParameterReleases;
import org.carepremiums.eligibility.store.Stores;
import org.carepremiums.platform.messaging.day.ActDay;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.access.ActingPerson;
import org.carepremiums.platform.web.desk.Column;
import org.carepremiums.platform.web.desk.DeskList;
import org.carepremiums.platform.web.desk.DueTask;
import org.carepremiums.platform.web.desk.ListRequest;
import org.carepremiums.platform.web.desk.Listing;
import org.carepremiums.platform.web.desk.Tone;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.web.page.Pages;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The law as it is in force, and when somebody has to look at it again. */
@Path("/desk/law")
@RolesAllowed({Role.LAWYER, Role.CASE_HANDLER, Role.PLATFORM, Role.AUDITOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
public class LawPage {

  /** What the pages look like. */
  @CheckedTemplate(basePath = "law")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance law(
        Page page,
        List<DueTask> tasks,
        LawMatrix matrix,
        DeskList releases,
        String state,
        boolean seesDrafts,
        boolean seesConduct);

    static native TemplateInstance review(
        Page page, DeskList list, LocalDate until, String about, Map<String, String> choices);

    static native TemplateInstance year(Page page, LawYear law, boolean seesDrafts);
  }

  /** How many days ahead values are told that have to be looked at again. */
  private static final int AHEAD = 90;

  private static final int SOON = 30;
  private static final String FINISHED = "finished";
  private static final String OPEN = "open";
  private static final Set<String> STATES = Set.of("", OPEN, FINISHED);

  private static final Map<String, ParameterReleases.Order> ORDERS =
      Map.of(
          "started", ParameterReleases.Order.BEGINNING,
          "premium", ParameterReleases.Order.PREMIUM,
          "year", ParameterReleases.Order.YEAR,
          "asked", ParameterReleases.Order.ASKED,
          "decided", ParameterReleases.Order.DECIDED,
          "failed", ParameterReleases.Order.FAILED,
          "finished", ParameterReleases.Order.END);

  private static final Map<String, Comparator<ReviewLine>> REVIEW_ORDERS =
      Map.of(
          "day", Comparator.comparing(ReviewLine::reviewOn),
          "about", Comparator.comparing(ReviewLine::about),
          "year", Comparator.comparing(ReviewLine::year),
          "value", Comparator.comparing(ReviewLine::name),
          "rule", Comparator.comparing(ReviewLine::ruleId),
          "provenance", Comparator.comparing(ReviewLine::provenance));

  private final Pages pages;
  private final SchemesInForce schemes;
  private final ReviewCalendar calendar;
  private final Stores stores;
  private final ActDay actDay;
  private final ActingPerson person;

  @Inject
  LawPage(
      Pages pages,
      SchemesInForce schemes,
      ReviewCalendar calendar,
      Stores stores,
      ActDay actDay,
      ActingPerson person) {
    this.pages = pages;
    this.schemes = schemes;
    this.calendar = calendar;
    this.stores = stores;
    this.actDay = actDay;
    this.person = person;
  }

  /**
   * What has to be done, the premiums of each year, and the releases.
   *
   * @param state which releases are listed: {@code open} or {@code finished}; absent for all
   */
  @GET
  public TemplateInstance law(@BeanParam ListRequest asked, @RestQuery String state)
      throws SQLException {
    Page page = pages.titled(LawDeskPhrase.LAW_TITLE);
    String which = which(state);
    LocalDate today = actDay.today();
    LocalDate ahead = today.plusDays(AHEAD);
    List<DueTask> tasks = new ArrayList<>();
    if (seesDrafts(page)) {
      tasks.addAll(reviewTasks(page, calendar.untilOrNext(ahead), today));
    }
    stores.with(ParameterReleases::open).forEach(release -> tasks.add(task(page, release)));
    if (seesDrafts(page)) {
      String reader = person.name();
      stores
          .with(connection -> DraftRuns.open(connection, reader))
          .forEach(run -> tasks.add(task(page, run)));
    }
    return Templates.law(
        page,
        DueTask.inOrder(tasks),
        LawMatrix.of(schemes.all(), calendar.until(ahead)),
        releases(page.service(), which)
            .shown(
                page,
                page.text(LawDeskPhrase.RELEASES_TITLE.alone()),
                asked,
                page.service() + "/desk/law/file"),
        which,
        seesDrafts(page),
        has(page, Role.CASE_HANDLER, Role.AUDITOR));
  }

  /** All releases as a file. */
  @GET
  @Path("/file")
  @Produces("text/csv")
  public Response file(@BeanParam ListRequest asked, @RestQuery String state) {
    Page page = pages.titled(LawDeskPhrase.LAW_TITLE);
    return releases(page.service(), which(state)).file(page, asked);
  }

  private Listing<ParameterRelease> releases(String service, String state) {
    return new Listing<>(
        "releases",
        releaseColumns(service),
        "-started",
        Map.of("state", state),
        part ->
            stores.with(
                connection ->
                    ParameterReleases.part(
                        connection,
                        state,
                        ORDERS.get(part.column()),
                        part.descending(),
                        part.offset(),
                        part.size())),
        () -> stores.with(connection -> ParameterReleases.count(connection, state)));
  }

  private static String which(String state) {
    String which = state == null ? "" : state;
    if (!STATES.contains(which)) {
      throw RequestRefused.invalid("state", "is open or finished");
    }
    return which;
  }

  /** Whether the reader has one of these roles. */
  private static boolean has(Page page, String... roles) {
    return Arrays.stream(roles).anyMatch(page.reader().roles()::contains);
  }

  /** Whoever works with the law, and not only on the platform. */
  private static boolean seesDrafts(Page page) {
    return has(page, Role.LAWYER, Role.CASE_HANDLER, Role.AUDITOR);
  }

  private static List<Column<ParameterRelease>> releaseColumns(String service) {
    return List.of(
        Column.of("started", LawDeskPhrase.RELEASE_STARTED, ParameterRelease::startedOn),
        Column.<ParameterRelease>of(
                "premium",
                LawDeskPhrase.RELEASE_PREMIUM,
                release -> LawDeskPhrase.LAW_PREMIUM.with(release.scheme()))
            .linked(release -> service + "/desk/releases/" + release.releaseId()),
        Column.of("year", LawDeskPhrase.LAW_YEAR, release -> release.year().toString()),
        Column.<ParameterRelease>of(
                "state", LawDeskPhrase.RELEASE_STATE, release -> ReleaseView.state(release).alone())
            .toned(ReleaseView::tone)
            .unsorted(),
        Column.of("asked", LawDeskPhrase.RELEASE_ASKED, ParameterRelease::asked),
        Column.of("decided", LawDeskPhrase.RELEASE_DECIDED, ParameterRelease::decided),
        Column.of("failed", LawDeskPhrase.RELEASE_FAILED, ParameterRelease::failed),
        Column.of("finished", LawDeskPhrase.RELEASE_FINISHED, ParameterRelease::finishedOn));
  }

  private static List<DueTask> reviewTasks(Page page, List<ReviewLine> due, LocalDate today) {
    Map<LocalDate, Map<String, Long>> days =
        due.stream()
            .collect(
                Collectors.groupingBy(
                    ReviewLine::reviewOn,
                    TreeMap::new,
                    Collectors.groupingBy(ReviewLine::about, TreeMap::new, Collectors.counting())));
    List<DueTask> tasks = new ArrayList<>();
    days.forEach(
        (day, counts) ->
            counts.forEach(
                (about, values) ->
                    tasks.add(
                        new DueTask(
                            page.text(
                                LawDeskPhrase.LAW_DUE_REVIEW.with(
                                    ReviewLine.inWords(about), values)),
                            day,
                            "%s/desk/law/review?until=%s&about=%s"
                                .formatted(page.service(), day, about),
                            tone(day, today)))));
    return tasks;
  }

  private static Tone tone(LocalDate day, LocalDate today) {
    if (!day.isAfter(today)) {
      return Tone.BAD;
    }
    return day.isAfter(today.plusDays(SOON)) ? Tone.PLAIN : Tone.WAIT;
  }

  private static DueTask task(Page page, DraftRun run) {
    return new DueTask(
        page.text(
            run.isFailed()
                ? LawDeskPhrase.LAW_DUE_DRAFT_FAILED.with(run.scheme(), run.year())
                : LawDeskPhrase.LAW_DUE_DRAFT.with(
                    run.scheme(), run.year(), run.looked(), run.total())),
        null,
        page.service() + "/desk/drafts/" + run.number(),
        run.isFailed() ? Tone.BAD : Tone.PLAIN);
  }

  private static DueTask task(Page page, ParameterRelease release) {
    long done = release.decided() + release.failed();
    long total = release.asked() + release.toAsk();
    boolean paused = release.state() == ParameterRelease.State.PAUSED;
    return new DueTask(
        page.text(
            paused
                ? LawDeskPhrase.LAW_DUE_PAUSED.with(release.scheme(), release.year(), total - done)
                : LawDeskPhrase.LAW_DUE_RUNNING.with(
                    release.scheme(), release.year(), done, total)),
        null,
        page.service() + "/desk/releases/" + release.releaseId(),
        paused ? Tone.WAIT : Tone.PLAIN);
  }

  /**
   * The values that somebody has to look at again.
   *
   * @param until by which day, as {@code 2027-01-01}; absent for three months from now
   * @param about the id of a premium, {@code tariffs} or {@code conduct}; absent for all
   */
  @GET
  @Path("/review")
  public TemplateInstance review(
      @BeanParam ListRequest asked, @RestQuery String until, @RestQuery String about)
      throws SQLException {
    Page page = pages.titled(LawDeskPhrase.REVIEW_TITLE);
    LocalDate by = until(until);
    String which = about == null ? "" : about;
    return Templates.review(
        page,
        reviewed(page.service(), by, which)
            .shown(
                page,
                page.text(LawDeskPhrase.REVIEW_CAPTION.alone()),
                asked,
                page.service() + "/desk/law/review/file"),
        by,
        which,
        choices(page));
  }

  /** The same as a file. */
  @GET
  @Path("/review/file")
  @Produces("text/csv")
  public Response reviewFile(
      @BeanParam ListRequest asked, @RestQuery String until, @RestQuery String about)
      throws SQLException {
    Page page = pages.titled(LawDeskPhrase.REVIEW_TITLE);
    return reviewed(page.service(), until(until), about == null ? "" : about).file(page, asked);
  }

  private LocalDate until(String written) throws SQLException {
    return written == null || written.isBlank()
        ? actDay.today().plusDays(AHEAD)
        : PathParameters.day("until", written);
  }

  private Listing<ReviewLine> reviewed(String service, LocalDate until, String about) {
    List<ReviewLine> all =
        calendar.until(until).stream()
            .filter(line -> about.isEmpty() || line.about().equals(about))
            .toList();
    return new Listing<>(
        "review",
        reviewColumns(service),
        "day",
        Map.of("until", until.toString(), "about", about),
        part -> InMemory.part(all, part, REVIEW_ORDERS),
        all::size);
  }

  /** What values can be about, by how it stands in an address. */
  private Map<String, String> choices(Page page) {
    Map<String, String> choices = new TreeMap<>();
    for (Scheme scheme : Scheme.values()) {
      choices.put(scheme.id(), page.text(ReviewLine.inWords(scheme.id())));
    }
    choices.put(ReviewLine.TARIFFS, page.text(ReviewLine.inWords(ReviewLine.TARIFFS)));
    choices.put(ReviewLine.CONDUCT, page.text(ReviewLine.inWords(ReviewLine.CONDUCT)));
    return choices;
  }

  private static List<Column<ReviewLine>> reviewColumns(String service) {
    return List.of(
        Column.of("day", LawDeskPhrase.LAW_REVIEW_ON, ReviewLine::reviewOn),
        Column.of("about", LawDeskPhrase.REVIEW_ABOUT, ReviewLine::inWords),
        Column.of("year", LawDeskPhrase.LAW_YEAR, line -> Integer.toString(line.year())),
        Column.<ReviewLine>of("value", LawDeskPhrase.LAW_NAME, ReviewLine::name)
            .linked(line -> line.path() == null ? null : service + line.path()),
        Column.of("rule", LawDeskPhrase.LAW_RULE, ReviewLine::ruleId),
        Column.of(
            "provenance",
            LawDeskPhrase.LAW_PROVENANCE,
            line -> LawDeskPhrase.LAW_PROVENANCE_OF.with(line.provenance())));
  }

  /**
   * The law of a premium in a year.
   *
   * @param edition 1 for the first file of the year; absent for the latest
   */
  @GET
  @Path("/{scheme}/{year}")
  public TemplateInstance year(
      @RestPath String scheme, @RestPath String year, @RestQuery String edition)
      throws SQLException {
    Scheme premium = PathParameters.scheme(scheme);
    PremiumYear of = PathParameters.year(year);
    List<SchemeInForce> editions =
        schemes.editions().stream()
            .filter(one -> one.rules().scheme() == premium && one.rules().year().equals(of))
            .toList();
    int asked = edition == null ? editions.size() : PathParameters.version(edition);
    if (asked < 1 || asked > editions.size()) {
      throw RequestRefused.notFound("There are no parameters for this premium year.");
    }
    Page page = pages.titled(LawDeskPhrase.LAW_OF_PREMIUM.with(premium, of));
    Map<Integer, String> others = new TreeMap<>();
    editions.stream()
        .filter(one -> one.edition() != asked)
        .forEach(one -> others.put(one.edition(), LawYear.edition(page, one)));
    return Templates.year(
        page, LawYear.of(page, editions.get(asked - 1), others, actDay.today()), seesDrafts(page));
  }
}
