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
import java.util.stream.Collectors;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.platform.messaging.http.FailedMessages;
import org.carepremiums.platform.messaging.inbox.InboxGaps;
import org.carepremiums.platform.messaging.inbox.InboxGaps.Gap;
import org.carepremiums.platform.web.RequestRefused;
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
 * Partitions of which records are missing, and how somebody lets the service go on without them.
 */
@Path(GapsPage.PATH)
@RolesAllowed({Role.PLATFORM, Role.AUDITOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
public class GapsPage {

  static final String PATH = SystemPage.PATH + "/gaps";

  private static final String REASON = "reason";
  private static final int LONGEST_REASON = 1_000;

  /** What the pages look like. */
  @CheckedTemplate(basePath = "system")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance gaps(Page page, DeskList list, @Nullable String done);

    static native TemplateInstance gap(Page page, View view, FormFaults faults);
  }

  /**
   * What is missing of a topic.
   *
   * @param standing what nobody accepted yet and a person can accept
   * @param waits whether the topic waits for something else, which no person accepts
   * @param acts whether the reader may accept
   * @param reason what was typed
   * @param mostCharacters how long a reason may be
   */
  public record View(
      List<Missing> standing, boolean waits, boolean acts, String reason, int mostCharacters) {

    public boolean hasForm() {
      return acts && !standing.isEmpty();
    }

    /** What the reader sees, for comparison with what stands when the form comes. */
    public String seen() {
      return standing.stream()
          .map(one -> one.gap().id() + "-" + one.gap().beginning())
          .collect(Collectors.joining(" "));
    }
  }

  /** A gap, and what does not fit, in words. */
  public record Missing(Gap gap, Wording kind) {}

  private final Pages pages;
  private final InboxGaps gaps;
  private final FailedMessages steps;
  private final Operator operator;

  @Inject
  GapsPage(Pages pages, InboxGaps gaps, FailedMessages steps, Operator operator) {
    this.pages = pages;
    this.gaps = gaps;
    this.steps = steps;
    this.operator = operator;
  }

  /** The list, with what was accepted. */
  @GET
  public TemplateInstance list(@BeanParam ListRequest asked, @RestQuery String done)
      throws SQLException {
    Page page = pages.titled(SystemPhrase.SYSTEM_GAPS_TITLE);
    return Templates.gaps(
        page,
        listing().shown(page, page.title(), asked, pages.service() + PATH + "/file"),
        "accepted".equals(done) ? page.text(SystemPhrase.SYSTEM_DONE_ACCEPTED.alone()) : null);
  }

  /** All of the list as a file. */
  @GET
  @Path("/file")
  @Produces("text/csv")
  public Response file(@BeanParam ListRequest asked) {
    return listing().file(pages.titled(SystemPhrase.SYSTEM_GAPS_TITLE), asked);
  }

  private Listing<Gap> listing() {
    return new Listing<>("gaps", columns(), "-number", Map.of(), gaps::list, gaps::count);
  }

  private List<Column<Gap>> columns() {
    return List.of(
        Column.of("number", SystemPhrase.SYSTEM_NUMBER, Gap::id),
        Column.<Gap>of("topic", SystemPhrase.SYSTEM_TOPIC, Gap::topic)
            .linked(gap -> pages.service() + PATH + "/" + gap.topic()),
        Column.<Gap>of("partition", SystemPhrase.SYSTEM_PARTITION, Gap::partition).unsorted(),
        Column.<Gap>of(
                "kind", SystemPhrase.SYSTEM_GAP_KIND, gap -> SystemPhrase.of(gap.kind()).alone())
            .unsorted(),
        Column.<Gap>of("missed", SystemPhrase.SYSTEM_MISSED, Gap::missed).unsorted(),
        Column.of("found", SystemPhrase.SYSTEM_FOUND_AT, Gap::foundAt),
        Column.<Gap>of(
                "accepted",
                SystemPhrase.SYSTEM_ACCEPTED_BY,
                gap ->
                    gap.acceptedAt() == null
                        ? SystemPhrase.SYSTEM_GAP_STANDS.alone()
                        : gap.acceptedBy())
            .toned(gap -> gap.acceptedAt() == null ? Tone.BAD : Tone.PLAIN)
            .unsorted(),
        Column.<Gap>of("accepted-at", SystemPhrase.SYSTEM_ACCEPTED_AT, Gap::acceptedAt).unsorted(),
        Column.<Gap>of("because", SystemPhrase.SYSTEM_ACCEPTED_BECAUSE, Gap::acceptedBecause)
            .unsorted());
  }

  /** What is missing of one topic. */
  @GET
  @Path("/{topic}")
  public TemplateInstance gap(@RestPath String topic) throws SQLException {
    Page page = pages.titled(title(topic));
    return Templates.gap(page, view(page, topic, ""), FormFaults.NONE);
  }

  private static Wording title(String topic) {
    try {
      return SystemPhrase.SYSTEM_GAP_ONE.with(Topic.of(topic).topicName());
    } catch (IllegalArgumentException unknown) {
      throw RequestRefused.notFound("there is no such topic");
    }
  }

  private View view(Page page, String topic, String reason) throws SQLException {
    List<Gap> standing = gaps.open().stream().filter(gap -> gap.topic().equals(topic)).toList();
    return new View(
        standing.stream()
            .filter(gap -> gap.kind() != InboxGaps.Kind.RESTORED)
            .map(gap -> new Missing(gap, SystemPhrase.of(gap.kind()).alone()))
            .toList(),
        standing.stream().anyMatch(gap -> gap.kind() == InboxGaps.Kind.RESTORED),
        operator.acts(page),
        reason,
        LONGEST_REASON);
  }

  /**
   * Lets the service go on without what is missing.
   *
   * @param reason why
   * @param seen what whoever accepts has seen to be missing
   */
  @POST
  @Path("/{topic}")
  @RolesAllowed(Role.PLATFORM)
  public Response accept(
      @RestPath String topic,
      @RestForm String reason,
      @RestForm String seen,
      @BeanParam SentForm sent)
      throws SQLException {
    String typed = reason == null ? "" : reason;
    Page page = pages.titled(title(topic));
    View view = view(page, topic, typed);
    if (sent.isOnlyShown()) {
      return PageAnswers.shown(Templates.gap(page, view, FormFaults.NONE));
    }
    Page again = pages.toBeMended(title(topic));
    if (!view.seen().equals(seen)) {
      return notNow(again, view);
    }
    if (typed.isBlank() || typed.length() > LONGEST_REASON) {
      Wording fault =
          typed.isBlank()
              ? SystemPhrase.SYSTEM_SAY_WHY.alone()
              : SystemPhrase.SYSTEM_TOO_LONG.with(LONGEST_REASON);
      return PageAnswers.toBeMended(
          Templates.gap(again, view, FormFaults.NONE.and(again, REASON, List.of(fault))));
    }
    try {
      steps.acceptGaps(topic, typed);
      return PageAnswers.seeOther(pages.service() + PATH + "?done=accepted");
    } catch (RequestRefused meanwhile) {
      return notNow(again, view(again, topic, typed));
    }
  }

  private static Response notNow(Page page, View view) {
    return PageAnswers.notNow(
        Templates.gap(
            page,
            view,
            FormFaults.NONE.and(page, null, List.of(SystemPhrase.SYSTEM_GAP_CHANGED.alone()))));
  }
}
