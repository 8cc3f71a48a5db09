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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carepremiums.contestation.desk.CasesPage.Choice;
import org.carepremiums.contestation.review.ReviewList;
import org.carepremiums.contestation.review.ReviewList.Line;
import org.carepremiums.contestation.review.ReviewStatus;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.desk.Column;
import org.carepremiums.platform.web.desk.DeskList;
import org.carepremiums.platform.web.desk.ListRequest;
import org.carepremiums.platform.web.desk.Listing;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.web.page.Pages;
import org.carepremiums.platform.wording.fact.FactPhrase;
import org.jboss.resteasy.reactive.RestQuery;

/** What a person has to settle before a decision can be taken (rule book 12.26). */
@Path("/desk/reviews")
@RolesAllowed({Role.CASE_HANDLER, Role.AUDITOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ReviewsPage {

  /** What the page looks like. */
  @CheckedTemplate(basePath = "handling")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance reviews(Page page, List<Choice> statuses, DeskList list);
  }

  private static final String ALL = "all";
  private static final List<ReviewStatus> UNSETTLED =
      List.of(ReviewStatus.OPEN, ReviewStatus.PROPOSED);

  private final Pages pages;
  private final DeskDay day;
  private final ReviewList reviews;

  @Inject
  ReviewsPage(Pages pages, DeskDay day, ReviewList reviews) {
    this.pages = pages;
    this.day = day;
    this.reviews = reviews;
  }

  /**
   * The reviews that are asked for.
   *
   * @param status by its name, or {@code all}; blank for those that are not settled
   */
  @GET
  public TemplateInstance reviews(@BeanParam ListRequest asked, @RestQuery String status)
      throws SQLException {
    Page page = pages.titled(DeskPhrase.REVIEWS_TITLE);
    return Templates.reviews(
        page,
        choices(page, status == null ? "" : status),
        listing(status)
            .shown(page, page.say("reviews-list"), asked, page.service() + "/desk/reviews/file"));
  }

  /** All of them as a file. */
  @GET
  @Path("/file")
  @Produces("text/csv")
  public Response file(@BeanParam ListRequest asked, @RestQuery String status) throws SQLException {
    return listing(status).file(pages.titled(DeskPhrase.REVIEWS_TITLE), asked);
  }

  private Listing<Line> listing(String status) throws SQLException {
    List<ReviewStatus> statuses = statuses(status);
    return new Listing<>(
        "reviews",
        columns(day.now()),
        "until",
        status == null ? Map.of() : Map.of("status", status),
        part -> reviews.page(statuses, null, part),
        () -> reviews.count(statuses, null));
  }

  private static List<ReviewStatus> statuses(String status) {
    if (status == null || status.isEmpty()) {
      return UNSETTLED;
    }
    return status.equals(ALL)
        ? List.of(ReviewStatus.values())
        : List.of(
            Typed.constant(ReviewStatus.class, status)
                .orElseThrow(() -> RequestRefused.invalid("status", "there is no such status")));
  }

  private static List<Choice> choices(Page page, String chosen) {
    return Stream.concat(
            Stream.of(
                RulingForm.choice(page, "", DeskPhrase.STATUS_UNSETTLED.alone(), chosen),
                RulingForm.choice(page, ALL, DeskPhrase.STATUS_ALL.alone(), chosen)),
            Arrays.stream(ReviewStatus.values())
                .map(one -> RulingForm.choice(page, one.name(), Standings.of(one), chosen)))
        .toList();
  }

  private List<Column<Line>> columns(DeskDay.Reckoning now) {
    return List.of(
        Column.<Line>of(
            "until", DeskPhrase.COLUMN_UNTIL, line -> line.openedOn().plusDays(now.handlingDays())),
        Column.<Line>of(
                "days",
                DeskPhrase.COLUMN_DAYS,
                line -> now.left(line.openedOn().plusDays(now.handlingDays())))
            .toned(line -> now.tone(line.openedOn().plusDays(now.handlingDays())))
            .unsorted(),
        Column.<Line>of(
                "provider", DeskPhrase.COLUMN_PROVIDER, line -> line.contested().provider().value())
            .linked(line -> pages.service() + "/desk/reviews/" + line.reviewId()),
        Column.<Line>of(
            "scheme",
            DeskPhrase.COLUMN_SCHEME,
            line -> FactPhrase.SAID_SCHEME.with(line.contested().scheme())),
        Column.<Line>of("year", DeskPhrase.COLUMN_YEAR, line -> line.contested().year().toString()),
        Column.<Line>of(
            "question",
            DeskPhrase.COLUMN_QUESTION,
            line -> FactPhrase.SAID_QUESTION.with(line.question())),
        Column.<Line>of("status", DeskPhrase.COLUMN_STATUS, line -> Standings.of(line.status()))
            .toned(line -> Standings.tone(line.status())),
        Column.<Line>of("proposed-by", DeskPhrase.COLUMN_PROPOSED_BY, Line::proposedBy).unsorted(),
        Column.<Line>of("opened", DeskPhrase.COLUMN_OPENED, Line::openedOn));
  }
}
