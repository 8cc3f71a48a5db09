package org.carepremiums.platform.audit.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.Nullable;
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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.platform.audit.AuditReading;
import org.carepremiums.platform.audit.AuditReading.Line;
import org.carepremiums.platform.audit.AuditReading.Outcome;
import org.carepremiums.platform.audit.AuditReading.Question;
import org.carepremiums.platform.audit.look.RequestWords;
import org.carepremiums.platform.messaging.desk.ServicePart;
import org.carepremiums.platform.messaging.outbox.UnitOfWork;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.desk.Column;
import org.carepremiums.platform.web.desk.DeskList;
import org.carepremiums.platform.web.desk.DueTask;
import org.carepremiums.platform.web.desk.ListPart;
import org.carepremiums.platform.web.desk.ListRequest;
import org.carepremiums.platform.web.desk.Listing;
import org.carepremiums.platform.web.desk.Tone;
import org.carepremiums.platform.web.page.FormFaults;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.web.page.PageAnswers;
import org.carepremiums.platform.web.page.Pages;

/**
 * Who saw or changed what about whom, as this service recorded it, with room for what the others
 * did; and whether the record is as it was written.
 */
@Path(AuditPage.PATH)
@RolesAllowed(Role.AUDITOR)
@Blocking
@Produces(MediaType.TEXT_HTML)
public class AuditPage {

  static final String PATH = "/desk/audit";

  private static final int LATEST_LINES = 10;

  /** What the pages look like, and a part for pages of other services. */
  @CheckedTemplate(basePath = "audit")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance record(
        Page page,
        ServicePart own,
        List<DueTask> tasks,
        AskedRecord asked,
        List<Choice> outcomes,
        FormFaults faults,
        @Nullable DeskList list,
        long counted,
        boolean more);

    static native TemplateInstance latest(
        Page page, ServicePart own, AskedRecord asked, List<AuditedLine> lines, int most);
  }

  /** An outcome by its name in an address. */
  public record Choice(String value, String text) {}

  private final Pages pages;
  private final UnitOfWork unitOfWork;
  private final AuditReading reading;
  private final RequestWords words;

  @Inject
  AuditPage(Pages pages, UnitOfWork unitOfWork, AuditReading reading, RequestWords words) {
    this.pages = pages;
    this.unitOfWork = unitOfWork;
    this.reading = reading;
    this.words = words;
  }

  /** The record, the latest first, and room for those of the other services. */
  @GET
  public Response record(@BeanParam ListRequest order, @BeanParam AskedRecord typed)
      throws SQLException {
    AskedRecord asked = typed.complete();
    if (typed.isWrittenOtherwise()) {
      return PageAnswers.seeOther(pages.service() + PATH + "?" + asked.query());
    }
    Page page = pages.titled(AuditPhrase.AUDIT_TITLE);
    FormFaults faults = asked.faults(page);
    if (!faults.isEmpty()) {
      return PageAnswers.toBeMended(
          shown(pages.toBeMended(AuditPhrase.AUDIT_TITLE.alone()), asked, faults, null, 0));
    }
    Question question = asked.question();
    long count = reading.count(question);
    Listing<AuditedLine> listing =
        listing(
            asked,
            part ->
                lines(reading.part(question, part.descending(), part.offset(), part.size()), page),
            Math.min(count, AuditReading.MOST_COUNTED));
    if (listing.part(order).offset() >= AuditReading.MOST_COUNTED) {
      throw RequestRefused.invalid("page", "narrow what you ask for instead");
    }
    DeskList list = listing.shown(page, page.title(), order, page.service() + PATH + "/file");
    return PageAnswers.shown(shown(page, asked, faults, list, count));
  }

  private TemplateInstance shown(
      Page page, AskedRecord asked, FormFaults faults, @Nullable DeskList list, long count)
      throws SQLException {
    return Templates.record(
        page,
        ServicePart.of(unitOfWork.service()),
        tasks(page),
        asked,
        Arrays.stream(Outcome.values())
            .map(one -> new Choice(value(one), page.text(AuditPhrase.of(one).alone())))
            .toList(),
        faults,
        list,
        AuditReading.MOST_COUNTED,
        count > AuditReading.MOST_COUNTED);
  }

  private static String value(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }

  /** Whoever was refused since yesterday. */
  private List<DueTask> tasks(Page page) throws SQLException {
    LocalDate yesterday = LocalDate.now(BusinessDay.ZONE).minusDays(1);
    long refused =
        reading.count(new Question(null, null, null, null, Outcome.REFUSED, yesterday, null));
    if (refused == 0) {
      return List.of();
    }
    return List.of(
        new DueTask(
            page.text(
                refused > AuditReading.MOST_COUNTED
                    ? AuditPhrase.AUDIT_DUE_MANY.with(AuditReading.MOST_COUNTED)
                    : AuditPhrase.AUDIT_DUE_REFUSED.with(refused)),
            null,
            "%s%s?outcome=%s&from=%s"
                .formatted(page.service(), PATH, value(Outcome.REFUSED), yesterday),
            Tone.WAIT));
  }

  private List<AuditedLine> lines(List<Line> found, Page page) {
    return found.stream().map(line -> AuditedLine.of(line, page, words)).toList();
  }

  private Listing<AuditedLine> listing(
      AskedRecord asked, Listing.Lines<AuditedLine> lines, long count) {
    return new Listing<>("audit-record", columns(), "-when", asked.filters(), lines, () -> count);
  }

  /** The order is that of time alone: nothing else could be put in order within seconds. */
  private List<Column<AuditedLine>> columns() {
    String narrowed = pages.service() + PATH + "?";
    return List.of(
        Column.of("when", AuditPhrase.AUDIT_WHEN, AuditedLine::at),
        Column.<AuditedLine>of("who", AuditPhrase.AUDIT_WHO, AuditedLine::who)
            .linked(line -> narrowed + "person=" + AskedRecord.encoded(line.who()))
            .unsorted(),
        Column.<AuditedLine>of("role", AuditPhrase.AUDIT_ROLE, AuditedLine::roles).unsorted(),
        Column.<AuditedLine>of("what", AuditPhrase.AUDIT_WHAT, AuditedLine::what)
            .linked(line -> narrowed + "request=" + AskedRecord.encoded(line.request()))
            .unsorted(),
        Column.<AuditedLine>of("about", AuditPhrase.AUDIT_ABOUT, AuditedLine::about)
            .linked(line -> line.isAboutProvider() ? narrowed + "provider=" + line.about() : null)
            .unsorted(),
        Column.<AuditedLine>of("outcome", AuditPhrase.AUDIT_OUTCOME, AuditedLine::outcome)
            .toned(AuditedLine::tone)
            .unsorted(),
        Column.<AuditedLine>of("number", AuditPhrase.AUDIT_NUMBER, AuditedLine::sequence)
            .unsorted());
  }

  /** All of what is asked for as a file, however much it is. */
  @GET
  @Path("/file")
  @Produces("text/csv")
  public Response file(@BeanParam ListRequest order, @BeanParam AskedRecord typed) {
    Page page = pages.titled(AuditPhrase.AUDIT_TITLE);
    AskedRecord asked = readable(typed, page);
    Question question = asked.question();
    return listing(asked, new Following(question, page), 0).file(page, order);
  }

  /** Goes on behind the last line that it gave: passing over millions would take ever longer. */
  private final class Following implements Listing.Lines<AuditedLine> {

    private final Question question;
    private final Page page;
    private Line last;

    Following(Question question, Page page) {
      this.question = question;
      this.page = page;
    }

    @Override
    public List<AuditedLine> of(ListPart part) throws SQLException {
      List<Line> next = reading.behind(question, part.descending(), last, part.size());
      if (!next.isEmpty()) {
        last = next.get(next.size() - 1);
      }
      return lines(next, page);
    }
  }

  /** The latest of what is asked for, without a page around it. */
  @GET
  @Path("/latest")
  public TemplateInstance latest(@BeanParam AskedRecord typed) throws SQLException {
    Page page = pages.titled(AuditPhrase.AUDIT_TITLE);
    AskedRecord asked = readable(typed, page);
    return Templates.latest(
        page,
        ServicePart.of(unitOfWork.service()),
        asked,
        lines(reading.part(asked.question(), true, 0, LATEST_LINES), page),
        LATEST_LINES);
  }

  private static AskedRecord readable(AskedRecord typed, Page page) {
    AskedRecord asked = typed.complete();
    if (typed.isWrittenOtherwise() || !asked.faults(page).isEmpty()) {
      throw RequestRefused.invalid(null, "what is asked for cannot be read");
    }
    return asked;
  }
}
