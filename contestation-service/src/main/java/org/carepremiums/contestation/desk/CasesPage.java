package org.carepremiums.contestation.desk;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carepremiums.contestation.cases.CaseStanding;
import org.carepremiums.contestation.cases.Worklist;
import org.carepremiums.contestation.cases.Worklist.Filter;
import org.carepremiums.contestation.cases.Worklist.Line;
import org.carepremiums.contestation.review.ReviewList;
import org.carepremiums.contestation.review.ReviewStatus;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.desk.Column;
import org.carepremiums.platform.web.desk.DeskList;
import org.carepremiums.platform.web.desk.DueTask;
import org.carepremiums.platform.web.desk.ListPart;
import org.carepremiums.platform.web.desk.ListRequest;
import org.carepremiums.platform.web.desk.Listing;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.web.page.Pages;
import org.carepremiums.platform.wording.fact.FactPhrase;
import org.carepremiums.platform.wording.phrase.Wording;
import org.jboss.resteasy.reactive.RestQuery;

/** The desk of a case handler: what needs this person today, and the list of all cases. */
@Path("/desk/cases")
@RolesAllowed({Role.CASE_HANDLER, Role.AUDITOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
public class CasesPage {

  /** What the page looks like. */
  @CheckedTemplate(basePath = "handling")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance cases(
        Page page,
        List<DueTask> tasks,
        List<DueMore> more,
        List<Choice> whose,
        List<Choice> standings,
        List<Choice> schemes,
        DeskList list,
        boolean handles);
  }

  /**
   * What else is due, beside what is shown.
   *
   * @param text how much
   * @param link where it is listed
   */
  public record DueMore(String text, String link) {}

  /** Something that a list can be narrowed to. */
  public record Choice(String value, String text, boolean chosen) {}

  /**
   * By what the list is narrowed; a bean parameter.
   *
   * @param whose {@code mine}, {@code nobody} or {@code to-confirm}; blank for all
   * @param status the name of a standing, or {@code all}; blank for those that are undecided
   * @param scheme the id of a premium; blank for all
   */
  public record Narrowed(
      @RestQuery String whose, @RestQuery String status, @RestQuery String scheme) {

    Map<String, String> asked() {
      Map<String, String> asked = new LinkedHashMap<>();
      asked.put("whose", whose);
      asked.put("status", status);
      asked.put("scheme", scheme);
      return asked;
    }
  }

  private static final String MINE = "mine";
  private static final String NOBODYS = "nobody";
  private static final String TO_CONFIRM = "to-confirm";
  private static final String ALL = "all";

  /** So many tasks of a sort stand on the page; the others are a list away. */
  private static final int MOST_TASKS = 10;

  private static final ListPart FIRST_DUE = new ListPart("until", false, 1, MOST_TASKS);
  private static final ListPart FIRST_OPENED = new ListPart("opened", false, 1, MOST_TASKS);

  private final Pages pages;
  private final Handler handler;
  private final DeskDay day;
  private final Worklist worklist;
  private final ReviewList reviews;

  @Inject
  CasesPage(Pages pages, Handler handler, DeskDay day, Worklist worklist, ReviewList reviews) {
    this.pages = pages;
    this.handler = handler;
    this.day = day;
    this.worklist = worklist;
    this.reviews = reviews;
  }

  /** What is due, and the cases that are asked for. */
  @GET
  public TemplateInstance cases(@BeanParam ListRequest asked, @BeanParam Narrowed narrowed)
      throws SQLException {
    Page page = pages.titled(DeskPhrase.CASES_TITLE);
    DeskDay.Reckoning now = day.now();
    List<DueMore> more = new ArrayList<>();
    return Templates.cases(
        page,
        due(page, now, more),
        more,
        whose(page, narrowed),
        standings(page, narrowed),
        schemes(page, narrowed.scheme()),
        listing(narrowed, now)
            .shown(page, page.say("cases-list"), asked, page.service() + "/desk/cases/file"),
        handler.name().isPresent());
  }

  /** All cases that are asked for as a file. */
  @GET
  @Path("/file")
  @Produces("text/csv")
  public Response file(@BeanParam ListRequest asked, @BeanParam Narrowed narrowed)
      throws SQLException {
    return listing(narrowed, day.now()).file(pages.titled(DeskPhrase.CASES_TITLE), asked);
  }

  private Listing<Line> listing(Narrowed narrowed, DeskDay.Reckoning now) {
    Filter filter = filter(narrowed);
    return new Listing<>(
        "cases",
        columns(now),
        "until",
        narrowed.asked(),
        part -> worklist.page(filter, now.handlingDays(), part),
        () -> worklist.count(filter, now.handlingDays()));
  }

  private List<Column<Line>> columns(DeskDay.Reckoning now) {
    return List.of(
        Column.<Line>of("until", DeskPhrase.COLUMN_UNTIL, Line::until),
        Column.<Line>of("days", DeskPhrase.COLUMN_DAYS, line -> now.left(line.until()))
            .toned(line -> now.tone(line.until())),
        Column.<Line>of("number", DeskPhrase.COLUMN_NUMBER, Line::contestationId)
            .linked(line -> address(line.caseId())),
        Column.<Line>of("provider", DeskPhrase.COLUMN_PROVIDER, line -> line.provider().value()),
        Column.<Line>of(
            "scheme", DeskPhrase.COLUMN_SCHEME, line -> FactPhrase.SAID_SCHEME.with(line.scheme())),
        Column.<Line>of("year", DeskPhrase.COLUMN_YEAR, line -> line.year().toString()),
        Column.<Line>of("introduced", DeskPhrase.COLUMN_INTRODUCED, Line::introducedOn),
        Column.<Line>of("status", DeskPhrase.COLUMN_STATUS, line -> Standings.of(line.standing()))
            .toned(line -> Standings.tone(line.standing())),
        Column.<Line>of("handler", DeskPhrase.COLUMN_HANDLER, Line::handler));
  }

  private String address(String caseId) {
    return pages.service() + "/desk/cases/" + caseId;
  }

  private Filter filter(Narrowed narrowed) {
    List<CaseStanding> standings = standings(narrowed.status());
    Scheme scheme = scheme(narrowed.scheme());
    String whose = narrowed.whose();
    if (whose == null || whose.isEmpty()) {
      return new Filter(standings, scheme, null, null);
    }
    // Who only reads has no cases
    String me = handler.name().orElse("");
    return switch (whose) {
      case MINE -> new Filter(standings, scheme, me, null);
      case NOBODYS -> new Filter(List.of(CaseStanding.OPEN), scheme, null, null);
      case TO_CONFIRM -> new Filter(List.of(CaseStanding.PROPOSED), scheme, null, me);
      default -> throw RequestRefused.invalid("whose", "there is no such choice");
    };
  }

  private static List<CaseStanding> standings(String status) {
    if (status == null || status.isEmpty()) {
      return CaseStanding.UNDECIDED;
    }
    return status.equals(ALL)
        ? List.of()
        : List.of(
            Typed.constant(CaseStanding.class, status)
                .orElseThrow(() -> RequestRefused.invalid("status", "there is no such status")));
  }

  private static Scheme scheme(String id) {
    if (id == null || id.isEmpty()) {
      return null;
    }
    return Arrays.stream(Scheme.values())
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> RequestRefused.invalid("scheme", "there is no such premium"));
  }

  private List<Choice> whose(Page page, Narrowed narrowed) {
    List<Choice> all = new ArrayList<>();
    all.add(choice(page, "", DeskPhrase.WHOSE_ALL.alone(), narrowed.whose()));
    if (handler.name().isPresent()) {
      all.add(choice(page, MINE, DeskPhrase.WHOSE_MINE.alone(), narrowed.whose()));
    }
    all.add(choice(page, NOBODYS, DeskPhrase.WHOSE_NOBODY.alone(), narrowed.whose()));
    if (handler.name().isPresent()) {
      all.add(choice(page, TO_CONFIRM, DeskPhrase.WHOSE_TO_CONFIRM.alone(), narrowed.whose()));
    }
    return all;
  }

  private static List<Choice> standings(Page page, Narrowed narrowed) {
    return Stream.concat(
            Stream.of(
                choice(page, "", DeskPhrase.STATUS_UNDECIDED.alone(), narrowed.status()),
                choice(page, ALL, DeskPhrase.STATUS_ALL.alone(), narrowed.status())),
            Arrays.stream(CaseStanding.values())
                .map(one -> choice(page, one.name(), Standings.of(one), narrowed.status())))
        .toList();
  }

  private static List<Choice> schemes(Page page, String chosen) {
    return Stream.concat(
            Stream.of(choice(page, "", DeskPhrase.SCHEME_ALL.alone(), chosen)),
            Arrays.stream(Scheme.values())
                .map(one -> choice(page, one.id(), FactPhrase.SAID_SCHEME.with(one), chosen)))
        .toList();
  }

  private static Choice choice(Page page, String value, Wording text, String chosen) {
    return new Choice(value, page.text(text), value.equals(chosen == null ? "" : chosen));
  }

  /** What needs whoever is at the desk; nothing of who only reads. */
  private List<DueTask> due(Page page, DeskDay.Reckoning now, List<DueMore> more)
      throws SQLException {
    if (handler.name().isEmpty()) {
      return List.of();
    }
    String me = handler.name().get();
    List<DueTask> tasks = new ArrayList<>();
    dueCases(page, now, Filter.of(CaseStanding.ASSIGNED), MINE, me, tasks, more);
    dueCases(page, now, Filter.of(CaseStanding.PROPOSED), TO_CONFIRM, me, tasks, more);
    dueCases(page, now, Filter.of(CaseStanding.OPEN), NOBODYS, me, tasks, more);
    dueReviews(page, now, me, tasks, more);
    return DueTask.inOrder(tasks);
  }

  private void dueCases(
      Page page,
      DeskDay.Reckoning now,
      Filter standing,
      String whose,
      String me,
      List<DueTask> tasks,
      List<DueMore> more)
      throws SQLException {
    Filter filter =
        new Filter(
            standing.standings(),
            null,
            whose.equals(MINE) ? me : null,
            whose.equals(TO_CONFIRM) ? me : null);
    DeskPhrase said =
        switch (whose) {
          case MINE -> DeskPhrase.DUE_MINE;
          case TO_CONFIRM -> DeskPhrase.DUE_TO_CONFIRM;
          default -> DeskPhrase.DUE_NOBODYS;
        };
    for (Line line : worklist.page(filter, now.handlingDays(), FIRST_DUE)) {
      tasks.add(
          new DueTask(
              page.text(said.with(line.contestationId(), line.scheme(), line.year())),
              line.until(),
              address(line.caseId()),
              now.tone(line.until())));
    }
    tellMore(
        page,
        worklist.count(filter, now.handlingDays()),
        said,
        pages.service() + "/desk/cases?whose=" + whose + "#list",
        more);
  }

  private void dueReviews(
      Page page, DeskDay.Reckoning now, String me, List<DueTask> tasks, List<DueMore> more)
      throws SQLException {
    List<ReviewStatus> unsettled = List.of(ReviewStatus.OPEN, ReviewStatus.PROPOSED);
    for (ReviewList.Line line : reviews.page(unsettled, me, FIRST_OPENED)) {
      DeskPhrase said =
          line.status() == ReviewStatus.OPEN
              ? DeskPhrase.DUE_REVIEW
              : DeskPhrase.DUE_REVIEW_TO_CONFIRM;
      tasks.add(
          new DueTask(
              page.text(
                  said.with(
                      line.contested().provider().value(),
                      line.contested().scheme(),
                      line.contested().year())),
              line.openedOn().plusDays(now.handlingDays()),
              pages.service() + "/desk/reviews/" + line.reviewId(),
              now.tone(line.openedOn().plusDays(now.handlingDays()))));
    }
    tellMore(
        page,
        reviews.count(unsettled, me),
        DeskPhrase.DUE_REVIEW,
        pages.service() + "/desk/reviews",
        more);
  }

  private static void tellMore(
      Page page, long total, DeskPhrase said, String link, List<DueMore> more) {
    if (total > MOST_TASKS) {
      DeskPhrase text =
          switch (said) {
            case DUE_MINE -> DeskPhrase.MORE_MINE;
            case DUE_TO_CONFIRM -> DeskPhrase.MORE_TO_CONFIRM;
            case DUE_NOBODYS -> DeskPhrase.MORE_NOBODYS;
            default -> DeskPhrase.MORE_REVIEWS;
          };
      more.add(new DueMore(page.text(text.with(total - MOST_TASKS)), link));
    }
  }
}
