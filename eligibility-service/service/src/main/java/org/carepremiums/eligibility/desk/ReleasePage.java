package org.carepremiums.eligibility.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.eligibility.http.ReleaseDesk;
import org.carepremiums.eligibility.store.ParameterRelease;
import org.carepremiums.eligibility.store.ParameterReleases;
import org.carepremiums.eligibility.store.Stores;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.access.AboutNobody;
import org.carepremiums.platform.web.access.ActingPerson;
import org.carepremiums.platform.web.desk.Progress;
import org.carepremiums.platform.web.page.FormFaults;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.web.page.PageAnswers;
import org.carepremiums.platform.web.page.Pages;
import org.carepremiums.platform.web.page.SentForm;
import org.carepremiums.platform.wording.phrase.Wording;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** How far everybody is decided on again after parameters took effect; pauses and resumes that. */
@Path("/desk/releases/{releaseId}")
@RolesAllowed({Role.LAWYER, Role.CASE_HANDLER, Role.PLATFORM, Role.AUDITOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ReleasePage {

  /** What the pages look like. */
  @CheckedTemplate(basePath = "releases")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance release(
        Page page, ReleaseView release, String address, String done, FormFaults faults);

    static native TemplateInstance progress(Page page, Progress progress, String address);
  }

  private final Pages pages;
  private final ReleaseDesk desk;
  private final Stores stores;
  private final ActingPerson person;

  @Inject
  ReleasePage(Pages pages, ReleaseDesk desk, Stores stores, ActingPerson person) {
    this.pages = pages;
    this.desk = desk;
    this.stores = stores;
    this.person = person;
  }

  /**
   * One release.
   *
   * @param done what was done with it a moment ago: {@code pause} or {@code resume}
   */
  @GET
  public TemplateInstance release(@RestPath String releaseId, @RestQuery String done)
      throws SQLException {
    ParameterRelease release = desk.one(releaseId);
    return shown(pages.titled(title(release)), release, done, FormFaults.NONE);
  }

  /** How far it is, for a page that is open; at its end the page is loaded again. */
  @GET
  @Path("/progress")
  @AboutNobody
  public Response progress(@RestPath String releaseId) throws SQLException {
    ParameterRelease release = desk.one(releaseId);
    Page page = pages.titled(title(release));
    return PageAnswers.progress(
        Templates.progress(page, progress(release), address(page, release) + "/progress"),
        release.state() == ParameterRelease.State.FINISHED);
  }

  /**
   * Pauses or resumes it.
   *
   * @param action {@code pause} or {@code resume}
   */
  @POST
  @RolesAllowed({Role.LAWYER, Role.PLATFORM})
  public Response act(
      @RestPath String releaseId, @FormParam("action") String action, @BeanParam SentForm sent)
      throws SQLException {
    ParameterRelease before = desk.one(releaseId);
    if (!List.of(ReleaseView.PAUSE, ReleaseView.RESUME).contains(action)) {
      throw RequestRefused.invalid("action", "is pause or resume");
    }
    if (sent.isOnlyShown()) {
      return PageAnswers.shown(shown(pages.titled(title(before)), before, null, FormFaults.NONE));
    }
    boolean pauses = action.equals(ReleaseView.PAUSE);
    boolean done = pauses ? desk.pause(releaseId, person.name()) : desk.resume(releaseId);
    if (done) {
      return PageAnswers.seeOther(
          "%s/desk/releases/%s?done=%s".formatted(pages.service(), releaseId, action));
    }
    ParameterRelease now = desk.one(releaseId);
    Page page = pages.toBeMended(title(now));
    Wording refused =
        (pauses ? LawDeskPhrase.RELEASE_NOT_ASKING : LawDeskPhrase.RELEASE_NOT_PAUSED).alone();
    return PageAnswers.notNow(
        shown(page, now, null, FormFaults.NONE.and(page, null, List.of(refused))));
  }

  private TemplateInstance shown(
      Page page, ParameterRelease release, String done, FormFaults faults) throws SQLException {
    return Templates.release(
        page,
        ReleaseView.of(
            page,
            release,
            progress(release),
            page.reader().roles().contains(Role.LAWYER)
                || page.reader().roles().contains(Role.PLATFORM)),
        address(page, release),
        done,
        faults);
  }

  private Progress progress(ParameterRelease release) throws SQLException {
    return ReleaseView.progress(
        release,
        stores.with(connection -> ParameterReleases.pace(connection, release.releaseId())));
  }

  private static String address(Page page, ParameterRelease release) {
    return page.service() + "/desk/releases/" + release.releaseId();
  }

  private static Wording title(ParameterRelease release) {
    return LawDeskPhrase.RELEASE_OF.with(release.scheme(), release.year());
  }
}
