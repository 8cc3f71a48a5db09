package org.carepremiums.platform.messaging.desk;

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
import java.util.List;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.platform.messaging.http.FailedMessages;
import org.carepremiums.platform.messaging.inbox.Inbox;
import org.carepremiums.platform.messaging.inbox.InboxLag;
import org.carepremiums.platform.web.access.AboutNobody;
import org.carepremiums.platform.web.desk.Progress;
import org.carepremiums.platform.web.page.FormFaults;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.web.page.PageAnswers;
import org.carepremiums.platform.web.page.Pages;
import org.carepremiums.platform.web.page.SentForm;
import org.jboss.resteasy.reactive.RestQuery;

/** How far the inbox is, topic by topic, and how it goes on after it stopped. */
@Path(InboxPage.PATH)
@RolesAllowed({Role.PLATFORM, Role.AUDITOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
public class InboxPage {

  static final String PATH = SystemPage.PATH + "/inbox";

  /** What the page looks like. */
  @CheckedTemplate(basePath = "system")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance inbox(
        Page page, View view, @Nullable String done, FormFaults faults);

    static native TemplateInstance catchingUp(Page page, @Nullable Progress progress);
  }

  /**
   * What is shown.
   *
   * @param trouble why the inbox cannot go on, in English; {@code null} where it can
   * @param stopped whether it waits for a person
   * @param hasForm whether the reader may let it go on
   * @param progress how far it is with what waits; {@code null} where nothing does
   * @param mostRefused so many records it refuses in a row before it stops
   */
  public record View(
      List<InboxLag.Behind> topics,
      @Nullable String trouble,
      boolean stopped,
      boolean hasForm,
      @Nullable Progress progress,
      int mostRefused) {}

  private final Pages pages;
  private final Inbox inbox;
  private final InboxLag lag;
  private final SystemHealth health;
  private final FailedMessages steps;
  private final Operator operator;

  @Inject
  InboxPage(
      Pages pages,
      Inbox inbox,
      InboxLag lag,
      SystemHealth health,
      FailedMessages steps,
      Operator operator) {
    this.pages = pages;
    this.inbox = inbox;
    this.lag = lag;
    this.health = health;
    this.steps = steps;
    this.operator = operator;
  }

  /** Every topic that the service reads. */
  @GET
  public TemplateInstance inbox(@RestQuery String done) {
    Page page = pages.titled(SystemPhrase.SYSTEM_INBOX_TITLE);
    return shown(
        page,
        "goes-on".equals(done) ? page.text(SystemPhrase.SYSTEM_DONE_REFUSE_ON.alone()) : null,
        FormFaults.NONE);
  }

  /** How far it is now, without a page around it. */
  @GET
  @Path("/progress")
  @AboutNobody
  public TemplateInstance progress() {
    return Templates.catchingUp(pages.titled(SystemPhrase.SYSTEM_INBOX_TITLE), health.catchingUp());
  }

  /** Lets an inbox go on that stopped. */
  @POST
  @RolesAllowed(Role.PLATFORM)
  public Response goOn(@BeanParam SentForm sent) {
    if (sent.isOnlyShown()) {
      return PageAnswers.shown(
          shown(pages.titled(SystemPhrase.SYSTEM_INBOX_TITLE), null, FormFaults.NONE));
    }
    if (!inbox.waitsForPerson()) {
      Page page = pages.toBeMended(SystemPhrase.SYSTEM_INBOX_TITLE.alone());
      return PageAnswers.notNow(
          shown(
              page,
              null,
              FormFaults.NONE.and(page, null, List.of(SystemPhrase.SYSTEM_INBOX_GOES_ON.alone()))));
    }
    steps.refuseOn();
    return PageAnswers.seeOther(pages.service() + PATH + "?done=goes-on");
  }

  private TemplateInstance shown(Page page, @Nullable String done, FormFaults faults) {
    boolean stopped = inbox.waitsForPerson();
    return Templates.inbox(
        page,
        new View(
            lag.behind(),
            inbox.trouble(),
            stopped,
            stopped && operator.acts(page),
            health.catchingUp(),
            Inbox.MOST_REFUSED_IN_A_ROW),
        done,
        faults);
  }
}
