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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.intake.delivery.CompletedYears;
import org.carepremiums.intake.delivery.Feeds;
import org.carepremiums.intake.delivery.YearStanding;
import org.carepremiums.intake.http.CompletenessDesk;
import org.carepremiums.intake.http.StatedReason;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.access.OwnSource;
import org.carepremiums.platform.web.page.FormFaults;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.web.page.PageAnswers;
import org.carepremiums.platform.web.page.Pages;
import org.carepremiums.platform.web.page.SentForm;
import org.carepremiums.platform.wording.phrase.Wording;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Takes back that a source has delivered everything of a feed for a year, or says it again. */
@Path("/desk/completeness/{source}/{feed}/{year}")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class CompletenessPage {

  /** What the page looks like. */
  @CheckedTemplate(basePath = "deliveries")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance year(
        Page page, YearView view, GivenReason given, FormFaults faults);
  }

  /**
   * A year of a feed.
   *
   * @param standing {@code null} where it has never been complete
   * @param stands how it stands, in words
   * @param done what has just been done, in words; {@code null} for nothing
   * @param step the step that can be taken: {@code suspension}, {@code resumption}, or none
   * @param waitsForHandler whether a case handler has to say it again, and not who reads
   * @param names whether it is shown who took a step
   * @param delivery where the delivery is that completed it
   * @param list where the source's deliveries are
   */
  public record YearView(
      String heading,
      @Nullable YearStanding standing,
      String stands,
      @Nullable String done,
      String step,
      boolean waitsForHandler,
      boolean names,
      @Nullable String delivery,
      String list) {

    public boolean isSuspendable() {
      return step.equals(SUSPENSION);
    }

    public boolean hasStep() {
      return !step.isEmpty();
    }
  }

  private static final String SUSPENSION = "suspension";
  private static final String RESUMPTION = "resumption";

  private final Pages pages;
  private final DeskSources sources;
  private final CompletedYears years;
  private final CompletenessDesk desk;

  @Inject
  CompletenessPage(Pages pages, DeskSources sources, CompletedYears years, CompletenessDesk desk) {
    this.pages = pages;
    this.sources = sources;
    this.years = years;
    this.desk = desk;
  }

  /**
   * How it stands, and the step that can be taken.
   *
   * @param done the step that has just been taken
   */
  @GET
  @RolesAllowed({Role.DATA_PROVIDER, Role.CASE_HANDLER, Role.AUDITOR})
  @OwnSource("source")
  public TemplateInstance show(
      @RestPath String source, @RestPath String feed, @RestPath String year, @RestQuery String done)
      throws SQLException {
    Topic topic = Feeds.required(source, feed);
    int asked = asked(year);
    Page page = pages.titled(title(topic, asked));
    return Templates.year(
        page, view(page, topic, asked, done), GivenReason.none(), FormFaults.NONE);
  }

  /**
   * Takes the step that the form shows.
   *
   * @param sent whether the form is only to be shown again
   */
  @POST
  @RolesAllowed({Role.DATA_PROVIDER, Role.CASE_HANDLER})
  @OwnSource("source")
  public Response take(
      @RestPath String source,
      @RestPath String feed,
      @RestPath String year,
      @BeanParam SentForm sent,
      @BeanParam GivenReason given)
      throws SQLException {
    Topic topic = Feeds.required(source, feed);
    int asked = asked(year);
    Page plain = pages.titled(title(topic, asked));
    if (sent.isOnlyFilledIn()) {
      return PageAnswers.shown(form(plain, topic, asked, given, FormFaults.NONE));
    }
    Page mended = pages.toBeMended(title(topic, asked));
    FormFaults faults = given.faults(mended);
    if (!faults.isEmpty()) {
      return PageAnswers.toBeMended(form(mended, topic, asked, given, faults));
    }
    if (sent.isOnlyShown()) {
      return PageAnswers.shown(form(plain, topic, asked, given, FormFaults.NONE));
    }
    StatedReason reason = new StatedReason(given.reason());
    try {
      switch (given.step()) {
        case SUSPENSION -> desk.suspend(source, feed, asked, reason);
        case RESUMPTION -> desk.resume(source, feed, asked, reason);
        default -> throw RequestRefused.invalid("step", "there is no such step");
      }
    } catch (RequestRefused refused) {
      if (refused.problem().status() != Response.Status.CONFLICT.getStatusCode()) {
        throw refused;
      }
      return PageAnswers.notNow(
          form(
              mended,
              topic,
              asked,
              given,
              FormFaults.NONE.and(mended, null, List.of(DeliveryPhrase.STANDS_OTHERWISE.alone()))));
    }
    return PageAnswers.seeOther(
        DeskAddress.ofYear(plain, topic.source(), feed, asked) + "?done=" + given.step());
  }

  private TemplateInstance form(
      Page page, Topic topic, int year, GivenReason given, FormFaults faults) throws SQLException {
    return Templates.year(page, view(page, topic, year, null), given, faults);
  }

  private YearView view(Page page, Topic topic, int year, @Nullable String done)
      throws SQLException {
    Optional<YearStanding> standing = years.standing(topic.source(), topic.feed(), year);
    boolean handled =
        standing.filter(one -> !one.complete() && !one.bySource()).isPresent()
            && !sources.seesAll();
    return new YearView(
        page.text(title(topic, year)),
        standing.orElse(null),
        page.text(stands(standing)),
        done(page, done),
        sources.mayActFor(topic.source()) && !handled ? step(standing) : "",
        handled,
        sources.seesNames(),
        standing
            .map(one -> DeskAddress.of(page, topic.source(), topic.feed(), one.deliveryId()))
            .orElse(null),
        DeskAddress.of(page, topic.source()));
  }

  private static Wording stands(Optional<YearStanding> standing) {
    return standing
        .map(
            one ->
                (one.complete() ? DeliveryPhrase.YEAR_COMPLETE : DeliveryPhrase.YEAR_SUSPENDED)
                    .with(one.on()))
        .orElseGet(DeliveryPhrase.YEAR_NEVER::alone);
  }

  private static String step(Optional<YearStanding> standing) {
    return standing.map(one -> one.complete() ? SUSPENSION : RESUMPTION).orElse("");
  }

  @Nullable
  private static String done(Page page, @Nullable String done) {
    if (SUSPENSION.equals(done)) {
      return page.text(DeliveryPhrase.DONE_SUSPENDED.alone());
    }
    return RESUMPTION.equals(done) ? page.text(DeliveryPhrase.DONE_RESUMED.alone()) : null;
  }

  private static int asked(String year) {
    if (!year.matches("20[0-9]{2}")) {
      throw RequestRefused.notFound("there is no such year");
    }
    return Integer.parseInt(year);
  }

  private static Wording title(Topic topic, int year) {
    return DeliveryPhrase.YEAR_TITLE.with(topic.source(), topic.feed(), year);
  }
}
