package org.carepremiums.contestation.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.carepremiums.contestation.admissibility.Contestation;
import org.carepremiums.contestation.cases.Cases;
import org.carepremiums.contestation.http.AnnexDownload;
import org.carepremiums.contestation.online.OnlineContestations;
import org.carepremiums.contestation.reading.CaseProgress;
import org.carepremiums.contestation.reading.ContestChoice;
import org.carepremiums.contestation.reading.ContestReading;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.access.CallingProvider;
import org.carepremiums.platform.web.access.OfTheCaller;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.web.page.Pages;
import org.jboss.resteasy.reactive.RestPath;

/** What a care provider has contested, what becomes of it, and what can still be contested. */
@Path("/my/contestations")
@OfTheCaller
@RolesAllowed(Role.CARE_PROVIDER)
@Blocking
@Produces(MediaType.TEXT_HTML)
public class MyContestationsPage {

  /** What the pages look like. */
  @CheckedTemplate(basePath = "contestations")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance list(Page page, List<CaseView> cases, List<StillView> still);

    static native TemplateInstance confirmation(Page page, String number, CaseView found);

    static native TemplateInstance summary(Page page, List<CaseView> cases, ContestChoice choice);
  }

  private final Pages pages;
  private final CallingProvider caller;
  private final ContestReading reading;
  private final OnlineContestations contestations;
  private final Cases cases;
  private final AnnexDownload download;

  @Inject
  MyContestationsPage(
      Pages pages,
      CallingProvider caller,
      ContestReading reading,
      OnlineContestations contestations,
      Cases cases,
      AnnexDownload download) {
    this.pages = pages;
    this.caller = caller;
    this.reading = reading;
    this.contestations = contestations;
    this.cases = cases;
    this.download = download;
  }

  /** Every contestation, the latest first, and what can still be contested until when. */
  @GET
  public TemplateInstance list() throws SQLException {
    Page page = pages.titled(ContestPhrase.LIST_TITLE);
    List<CaseProgress> contested = reading.cases(caller.key(), page.language());
    return Templates.list(
        page,
        CaseView.all(contested),
        reading.choices(caller.key(), page.language()).stream()
            .filter(ContestChoice::isReceived)
            .map(choice -> StillView.of(choice, contested))
            .toList());
  }

  /** That something was sent, under which number, and what happens next. */
  @GET
  @Path("/{contestationId}/confirmation")
  public TemplateInstance confirmation(@RestPath String contestationId) throws SQLException {
    Optional<CaseProgress> found =
        reading.find(caller.key(), contestationId, pages.words().language());
    if (found.isEmpty() && !contestations.isOf(caller.key(), contestationId)) {
      throw RequestRefused.notFound("There is no such contestation of yours.");
    }
    ContestPhrase title =
        found.filter(progress -> progress.completedOn() != null).isPresent()
            ? ContestPhrase.CONFIRMATION_COMPLETED_TITLE
            : ContestPhrase.CONFIRMATION_TITLE;
    return Templates.confirmation(
        pages.titled(title), contestationId, found.map(CaseView::new).orElse(null));
  }

  /** A document of an own contestation, by its number from 1. */
  @GET
  @Path("/{contestationId}/files/{number}")
  @Produces(MediaType.WILDCARD)
  public Response file(@RestPath String contestationId, @RestPath String number)
      throws SQLException, IOException {
    return download.of(
        cases
            .find(Contestation.caseId(contestationId))
            .filter(found -> found.provider.equals(caller.key())),
        number);
  }

  /** How things stand with one premium, in a few lines for a page of another service. */
  @GET
  @Path("/{scheme}/{year}/summary")
  public TemplateInstance summary(@RestPath String scheme, @RestPath String year)
      throws SQLException {
    PremiumAddress premium = PremiumAddress.of(scheme, year);
    Page page = pages.titled(ContestPhrase.LIST_TITLE);
    return Templates.summary(
        page,
        CaseView.all(
            reading.cases(caller.key(), page.language()).stream().filter(premium::isOf).toList()),
        reading.choice(premium.of(caller.key()), page.language()));
  }
}
