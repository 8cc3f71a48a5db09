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
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.platform.messaging.http.FailedMessages;
import org.carepremiums.platform.messaging.outbox.ParkedEvents;
import org.carepremiums.platform.messaging.outbox.ParkedEvents.Parked;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.desk.Column;
import org.carepremiums.platform.web.desk.DeskList;
import org.carepremiums.platform.web.desk.ListRequest;
import org.carepremiums.platform.web.desk.Listing;
import org.carepremiums.platform.web.page.FormFaults;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.web.page.PageAnswers;
import org.carepremiums.platform.web.page.Pages;
import org.carepremiums.platform.web.page.SentForm;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Events that the broker refused for good: sent again, or given up, by a person. */
@Path(ParkedEventsPage.PATH)
@RolesAllowed({Role.PLATFORM, Role.AUDITOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ParkedEventsPage {

  static final String PATH = SystemPage.PATH + "/parked-events";

  private static final String SURE = "sure";

  /** What the pages look like. */
  @CheckedTemplate(basePath = "system")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance parkedEvents(Page page, DeskList list, @Nullable String done);

    static native TemplateInstance parkedEvent(
        Page page, Parked one, boolean acts, FormFaults faults);

    static native TemplateInstance parkedGone(Page page);
  }

  private final Pages pages;
  private final ParkedEvents events;
  private final FailedMessages steps;
  private final Operator operator;

  @Inject
  ParkedEventsPage(Pages pages, ParkedEvents events, FailedMessages steps, Operator operator) {
    this.pages = pages;
    this.events = events;
    this.steps = steps;
    this.operator = operator;
  }

  /** The list. */
  @GET
  public TemplateInstance list(@BeanParam ListRequest asked, @RestQuery String done)
      throws SQLException {
    Page page = pages.titled(SystemPhrase.SYSTEM_PARKED_TITLE);
    SystemPhrase said =
        switch (done == null ? "" : done) {
          case "sent" -> SystemPhrase.SYSTEM_DONE_SENT;
          case "discarded" -> SystemPhrase.SYSTEM_DONE_DISCARDED;
          default -> null;
        };
    return Templates.parkedEvents(
        page,
        listing().shown(page, page.title(), asked, pages.service() + PATH + "/file"),
        said == null ? null : page.text(said.alone()));
  }

  /** All of the list as a file. */
  @GET
  @Path("/file")
  @Produces("text/csv")
  public Response file(@BeanParam ListRequest asked) {
    return listing().file(pages.titled(SystemPhrase.SYSTEM_PARKED_TITLE), asked);
  }

  private Listing<Parked> listing() {
    return new Listing<>(
        "parked-events", columns(), "number", Map.of(), events::list, events::count);
  }

  private List<Column<Parked>> columns() {
    return List.of(
        Column.<Parked>of("number", SystemPhrase.SYSTEM_NUMBER, Parked::id)
            .linked(one -> pages.service() + PATH + "/" + one.id()),
        Column.of("topic", SystemPhrase.SYSTEM_TOPIC, Parked::topic),
        Column.<Parked>of("type", SystemPhrase.SYSTEM_EVENT_TYPE, Parked::eventType).unsorted(),
        Column.of("bytes", SystemPhrase.SYSTEM_BYTES, Parked::bytes),
        Column.of("decided", SystemPhrase.SYSTEM_DECIDED_AT, Parked::decidedAt),
        Column.of("parked", SystemPhrase.SYSTEM_PARKED_AT, Parked::parkedAt));
  }

  /** One of them, with what can be done about it. */
  @GET
  @Path("/{id}")
  public TemplateInstance event(@RestPath long id) throws SQLException {
    Page page = pages.titled(SystemPhrase.SYSTEM_PARKED_ONE.with(id));
    return Templates.parkedEvent(page, required(id), operator.acts(page), FormFaults.NONE);
  }

  private Parked required(long id) throws SQLException {
    return events
        .find(id)
        .orElseThrow(() -> RequestRefused.notFound("no event is parked as " + id));
  }

  /**
   * Sends it again, or gives it up.
   *
   * @param action {@code discard}; absent to send it again
   * @param sure whether whoever gives it up knows that it is gone then
   */
  @POST
  @Path("/{id}")
  @RolesAllowed(Role.PLATFORM)
  public Response step(
      @RestPath long id, @RestForm String action, @RestForm String sure, @BeanParam SentForm sent)
      throws SQLException {
    Optional<Parked> found = events.find(id);
    if (found.isEmpty()) {
      return gone(id);
    }
    if (sent.isOnlyShown()) {
      return PageAnswers.shown(event(id));
    }
    boolean discards = "discard".equals(action);
    if (discards && sure == null) {
      Page page = pages.toBeMended(SystemPhrase.SYSTEM_PARKED_ONE.with(id));
      return PageAnswers.toBeMended(
          Templates.parkedEvent(
              page,
              found.get(),
              true,
              FormFaults.NONE.and(page, SURE, List.of(SystemPhrase.SYSTEM_DISCARD_TICK.alone()))));
    }
    try {
      if (discards) {
        steps.discard(id);
      } else {
        steps.send(id);
      }
      return PageAnswers.seeOther(
          pages.service() + PATH + (discards ? "?done=discarded" : "?done=sent"));
    } catch (RequestRefused meanwhile) {
      return gone(id);
    }
  }

  /** Somebody was faster. */
  private Response gone(long id) {
    return PageAnswers.notNow(
        Templates.parkedGone(pages.toBeMended(SystemPhrase.SYSTEM_PARKED_ONE.with(id))));
  }
}
