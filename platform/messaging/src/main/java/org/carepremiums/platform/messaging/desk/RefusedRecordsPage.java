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
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.platform.messaging.http.FailedMessages;
import org.carepremiums.platform.messaging.outbox.FailedRecords;
import org.carepremiums.platform.messaging.outbox.FailedRecords.Refused;
import org.carepremiums.platform.messaging.outbox.FailedRecords.State;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.access.RecentLogin;
import org.carepremiums.platform.web.desk.Bar;
import org.carepremiums.platform.web.desk.Column;
import org.carepremiums.platform.web.desk.DeskList;
import org.carepremiums.platform.web.desk.ListRequest;
import org.carepremiums.platform.web.desk.Listing;
import org.carepremiums.platform.web.desk.Tone;
import org.carepremiums.platform.web.page.FormFaults;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.web.page.PageAnswers;
import org.carepremiums.platform.web.page.Pages;
import org.carepremiums.platform.web.page.SentForm;
import org.carepremiums.platform.wording.phrase.Wording;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Records that their sender cannot correct: which there are, what would come of handling one again,
 * and how two persons let it be handled.
 */
@Path(RefusedRecordsPage.PATH)
@RolesAllowed({Role.PLATFORM, Role.AUDITOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
public class RefusedRecordsPage {

  static final String PATH = SystemPage.PATH + "/refused-records";

  private static final String OPEN = "open";

  /** What is asked for by its name in an address. */
  private static final Map<String, Set<State>> STATES =
      Map.of(
          OPEN,
          EnumSet.of(State.WAITS, State.PROPOSED),
          "waits",
          EnumSet.of(State.WAITS),
          "proposed",
          EnumSet.of(State.PROPOSED),
          "handled",
          EnumSet.of(State.HANDLED),
          "all",
          EnumSet.allOf(State.class));

  /** What the pages look like. */
  @CheckedTemplate(basePath = "system")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance refusedRecords(Page page, DeskList list, Narrowed narrowed);

    static native TemplateInstance refusedRecord(
        Page page, View view, @Nullable Come come, @Nullable String done, FormFaults faults);

    static native TemplateInstance redrive(Page page, View view, FormFaults faults);
  }

  /**
   * By what the list is narrowed, and by what it can be.
   *
   * @param topic where records came from; empty for anywhere
   * @param code for which reason; empty for any
   * @param state how far they are
   */
  public record Narrowed(
      String topic, String code, String state, List<String> topics, List<Reason> reasons) {}

  /** A reason by its stable word. */
  public record Reason(String code, String text) {}

  /**
   * A refused record as a page shows it.
   *
   * @param acts whether the reader may take steps
   * @param own whether the reader proposed it
   */
  public record View(Refused one, Wording reason, Wording state, boolean acts, boolean own) {

    public boolean isHandled() {
      return one.state() == State.HANDLED;
    }

    public boolean isProposed() {
      return one.state() == State.PROPOSED;
    }

    /** Whether the reader may try it out or propose it. */
    public boolean isOpenForSteps() {
      return acts && !isHandled();
    }

    /** Whether the reader may be the second person. */
    public boolean isOpenForRedrive() {
      return acts && isProposed() && !own;
    }
  }

  /**
   * What would come of handling it again.
   *
   * @param events by topic, how many
   */
  public record Come(List<Bar> events, boolean rejected) {}

  private final Pages pages;
  private final FailedRecords records;
  private final FailedMessages steps;
  private final Operator operator;

  @Inject
  RefusedRecordsPage(Pages pages, FailedRecords records, FailedMessages steps, Operator operator) {
    this.pages = pages;
    this.records = records;
    this.steps = steps;
    this.operator = operator;
  }

  /**
   * The list.
   *
   * @param topic only those that came from there
   * @param code only those refused for that reason
   * @param state {@code open} (the usual ones), {@code waits}, {@code proposed}, {@code handled} or
   *     {@code all}
   */
  @GET
  public TemplateInstance list(
      @BeanParam ListRequest asked,
      @RestQuery String topic,
      @RestQuery String code,
      @RestQuery String state)
      throws SQLException {
    Page page = pages.titled(SystemPhrase.SYSTEM_REFUSED_TITLE);
    FailedRecords.Kinds kinds = records.kinds();
    return Templates.refusedRecords(
        page,
        listing(topic, code, state)
            .shown(page, page.title(), asked, pages.service() + PATH + "/file"),
        new Narrowed(
            topic == null ? "" : topic,
            code == null ? "" : code,
            state == null || state.isEmpty() ? OPEN : state,
            kinds.topics(),
            kinds.codes().stream()
                .map(one -> new Reason(one, page.text(SystemPhrase.ofCode(one))))
                .toList()));
  }

  /** All of the list as a file; what stands in the records is not part of it. */
  @GET
  @Path("/file")
  @Produces("text/csv")
  public Response file(
      @BeanParam ListRequest asked,
      @RestQuery String topic,
      @RestQuery String code,
      @RestQuery String state) {
    return listing(topic, code, state).file(pages.titled(SystemPhrase.SYSTEM_REFUSED_TITLE), asked);
  }

  private Listing<Refused> listing(String topic, String code, String state) {
    FailedRecords.Wanted wanted = wanted(topic, code, state);
    Map<String, String> filters = new HashMap<>();
    filters.put("topic", topic);
    filters.put("code", code);
    filters.put("state", state);
    return new Listing<>(
        "refused-records",
        columns(),
        "-number",
        filters,
        part -> records.list(wanted, part),
        () -> records.count(wanted));
  }

  private static FailedRecords.Wanted wanted(String topic, String code, String state) {
    Set<State> states = STATES.get(state == null || state.isEmpty() ? OPEN : state);
    if (states == null) {
      throw RequestRefused.invalid("state", "must be one of %s".formatted(STATES.keySet()));
    }
    return new FailedRecords.Wanted(given(topic), given(code), states);
  }

  private static String given(String text) {
    return text == null || text.isBlank() ? null : text;
  }

  private List<Column<Refused>> columns() {
    return List.of(
        Column.<Refused>of("number", SystemPhrase.SYSTEM_NUMBER, Refused::id)
            .linked(one -> address(one.id())),
        Column.of("topic", SystemPhrase.SYSTEM_TOPIC, Refused::topic),
        Column.<Refused>of("partition", SystemPhrase.SYSTEM_PARTITION, Refused::partition)
            .unsorted(),
        Column.<Refused>of("offset", SystemPhrase.SYSTEM_OFFSET, Refused::offset).unsorted(),
        Column.of("code", SystemPhrase.SYSTEM_REASON, one -> SystemPhrase.ofCode(one.code())),
        Column.of("refused", SystemPhrase.SYSTEM_REFUSED_AT, Refused::refusedAt),
        Column.<Refused>of(
                "state", SystemPhrase.SYSTEM_STATE, one -> SystemPhrase.of(one.state()).alone())
            .toned(one -> one.state() == State.HANDLED ? Tone.GOOD : Tone.WAIT),
        Column.<Refused>of("proposed-by", SystemPhrase.SYSTEM_PROPOSED_BY, Refused::proposedBy)
            .unsorted(),
        Column.<Refused>of("handled-by", SystemPhrase.SYSTEM_HANDLED_BY, Refused::confirmedBy)
            .unsorted());
  }

  private String address(long id) {
    return pages.service() + PATH + "/" + id;
  }

  /** One of them, with what can be done about it. */
  @GET
  @Path("/{id}")
  public TemplateInstance record(@RestPath long id, @RestQuery String done) throws SQLException {
    Page page = pages.titled(SystemPhrase.SYSTEM_REFUSED_ONE.with(id));
    SystemPhrase said =
        switch (done == null ? "" : done) {
          case "proposed" -> SystemPhrase.SYSTEM_DONE_PROPOSED;
          case "handled" -> SystemPhrase.SYSTEM_DONE_HANDLED;
          case "refused-again" -> SystemPhrase.SYSTEM_DONE_REFUSED_AGAIN;
          default -> null;
        };
    return Templates.refusedRecord(
        page, view(page, id), null, said == null ? null : page.text(said.alone()), FormFaults.NONE);
  }

  /**
   * Shows what would come of handling it again, or proposes to do so.
   *
   * @param action {@code propose}; absent for a dry run
   */
  @POST
  @Path("/{id}")
  @RolesAllowed(Role.PLATFORM)
  public Response step(@RestPath long id, @RestForm String action, @BeanParam SentForm sent)
      throws SQLException {
    Page page = pages.titled(SystemPhrase.SYSTEM_REFUSED_ONE.with(id));
    if (sent.isOnlyShown()) {
      return PageAnswers.shown(
          Templates.refusedRecord(page, view(page, id), null, null, FormFaults.NONE));
    }
    try {
      if ("propose".equals(action)) {
        steps.propose(id);
        return PageAnswers.seeOther(address(id) + "?done=proposed");
      }
      Come come = come(page, steps.dryRun(id));
      return PageAnswers.shown(
          Templates.refusedRecord(page, view(page, id), come, null, FormFaults.NONE));
    } catch (RequestRefused refused) {
      Page again = pages.toBeMended(SystemPhrase.SYSTEM_REFUSED_ONE.with(id));
      FormFaults faults = faults(again, refused);
      return PageAnswers.notNow(
          Templates.refusedRecord(again, view(again, id), null, null, faults));
    }
  }

  private static Come come(Page page, FailedMessages.Outcome outcome) {
    return new Come(
        Bar.of(
            List.copyOf(outcome.published().entrySet()),
            Bar.Look.of(
                Map.Entry::getKey, Map.Entry::getValue, one -> page.number(one.getValue()))),
        outcome.rejected());
  }

  private static FormFaults faults(Page page, RequestRefused refused) {
    return FormFaults.NONE.and(page, null, List.of(SystemPhrase.of(refused)));
  }

  /** What the second person confirms. */
  @GET
  @Path("/{id}/redrive")
  public TemplateInstance redrive(@RestPath long id) throws SQLException {
    Page page = pages.titled(SystemPhrase.SYSTEM_REDRIVE_TITLE.with(id));
    return Templates.redrive(page, view(page, id), FormFaults.NONE);
  }

  /** Handles it again, which somebody else proposed. */
  @POST
  @Path("/{id}/redrive")
  @RolesAllowed(Role.PLATFORM)
  @RecentLogin
  public Response handleAgain(@RestPath long id, @BeanParam SentForm sent) throws SQLException {
    if (sent.isOnlyShown()) {
      return PageAnswers.shown(redrive(id));
    }
    try {
      FailedMessages.Outcome outcome = steps.handleAgain(id);
      return PageAnswers.seeOther(
          address(id) + (outcome.rejected() ? "?done=refused-again" : "?done=handled"));
    } catch (RequestRefused refused) {
      Page again = pages.toBeMended(SystemPhrase.SYSTEM_REDRIVE_TITLE.with(id));
      FormFaults faults = faults(again, refused);
      return PageAnswers.notNow(Templates.redrive(again, view(again, id), faults));
    }
  }

  private View view(Page page, long id) throws SQLException {
    Refused one =
        records
            .find(id)
            .orElseThrow(() -> RequestRefused.notFound("no record was refused as " + id));
    return new View(
        one,
        SystemPhrase.ofCode(one.code()),
        SystemPhrase.of(one.state()).alone(),
        operator.acts(page),
        one.proposedBy() != null && one.proposedBy().equals(operator.name()));
  }
}
