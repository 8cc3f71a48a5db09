package org.carepremiums.platform.audit.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.platform.audit.AuditChain;
import org.carepremiums.platform.audit.Verification;
import org.carepremiums.platform.audit.Verifications;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.access.AboutNobody;
import org.carepremiums.platform.web.access.ActingPerson;
import org.carepremiums.platform.web.desk.Column;
import org.carepremiums.platform.web.desk.DeskList;
import org.carepremiums.platform.web.desk.ListRequest;
import org.carepremiums.platform.web.desk.Listing;
import org.carepremiums.platform.web.desk.Progress;
import org.carepremiums.platform.web.desk.Tone;
import org.carepremiums.platform.web.page.FormFaults;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.web.page.PageAnswers;
import org.carepremiums.platform.web.page.Pages;
import org.carepremiums.platform.web.page.SentForm;
import org.carepremiums.platform.wording.phrase.Wording;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Verifications of the audit record: what was found, how far one is, and another one. */
@Path(VerificationsPage.PATH)
@RolesAllowed(Role.AUDITOR)
@Blocking
@Produces(MediaType.TEXT_HTML)
public class VerificationsPage {

  static final String PATH = AuditPage.PATH + "/verification";

  /** What the pages look like. */
  @CheckedTemplate(basePath = "audit")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance verifications(
        Page page, DeskList list, String from, FormFaults faults);

    static native TemplateInstance verification(Page page, View view);

    static native TemplateInstance verificationProgress(Page page, View view);
  }

  /**
   * A verification as a page shows it.
   *
   * @param address where the page asks how far it is
   * @param fault what is wrong; empty where nothing is
   */
  public record View(Verification one, Progress progress, String address, String fault) {}

  private final Pages pages;
  private final Verifications verifications;
  private final ActingPerson person;

  @Inject
  VerificationsPage(Pages pages, Verifications verifications, ActingPerson person) {
    this.pages = pages;
    this.verifications = verifications;
    this.person = person;
  }

  /** What was verified, the latest first, and the form for another one. */
  @GET
  public TemplateInstance list(@BeanParam ListRequest asked) throws SQLException {
    return shown(pages.titled(AuditPhrase.AUDIT_VERIFY_TITLE), asked, "", FormFaults.NONE);
  }

  private TemplateInstance shown(Page page, ListRequest asked, String from, FormFaults faults)
      throws SQLException {
    return Templates.verifications(
        page,
        listing()
            .shown(
                page,
                page.text(AuditPhrase.AUDIT_VERIFICATIONS.alone()),
                asked,
                pages.service() + PATH + "/file"),
        from,
        faults);
  }

  /** All of the list as a file. */
  @GET
  @Path("/file")
  @Produces("text/csv")
  public Response file(@BeanParam ListRequest asked) {
    return listing().file(pages.titled(AuditPhrase.AUDIT_VERIFY_TITLE), asked);
  }

  private Listing<Verification> listing() {
    return new Listing<>(
        "verifications",
        List.of(
            Column.<Verification>of("begun", AuditPhrase.AUDIT_WHEN, Verification::begunAt)
                .linked(one -> address(one.verificationId())),
            Column.of("by", AuditPhrase.AUDIT_WHO, Verification::askedBy),
            Column.<Verification>of(
                    "from", AuditPhrase.AUDIT_ANCHORED_FROM, Verification::anchoredFrom)
                .unsorted(),
            Column.<Verification>of("state", AuditPhrase.AUDIT_OUTCOME, one -> said(one).alone())
                .toned(VerificationsPage::tone),
            Column.of("rows", AuditPhrase.AUDIT_ROWS, Verification::rowsRead)),
        "-begun",
        Map.of(),
        verifications::list,
        verifications::count);
  }

  private static AuditPhrase said(Verification one) {
    return AuditPhrase.valueOf("AUDIT_VERIFICATION_" + one.state().name());
  }

  private static Tone tone(Verification one) {
    return switch (one.state()) {
      case INTACT -> Tone.GOOD;
      case BROKEN -> Tone.BAD;
      case RUNNING -> Tone.PLAIN;
      case FAILED, INTERRUPTED -> Tone.WAIT;
    };
  }

  private String address(String verificationId) {
    return pages.service() + PATH + "/" + verificationId;
  }

  /**
   * Begins to verify; while that goes on, whoever asks is led to it.
   *
   * @param anchoredFrom the first business day whose anchors count; blank for all
   */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response begin(@RestForm String anchoredFrom, @BeanParam SentForm sent)
      throws SQLException {
    String from = anchoredFrom == null ? "" : anchoredFrom.strip();
    ListRequest usual = new ListRequest(null, null);
    if (sent.isOnlyShown()) {
      return PageAnswers.shown(
          shown(pages.titled(AuditPhrase.AUDIT_VERIFY_TITLE), usual, from, FormFaults.NONE));
    }
    Optional<LocalDate> day = AskedRecord.day(from);
    if (!from.isEmpty() && day.isEmpty()) {
      Page again = pages.toBeMended(AuditPhrase.AUDIT_VERIFY_TITLE.alone());
      return PageAnswers.toBeMended(
          shown(
              again,
              usual,
              from,
              FormFaults.NONE.and(
                  again, "anchoredFrom", List.of(AuditPhrase.AUDIT_WRONG_DAY.alone()))));
    }
    return PageAnswers.seeOther(address(verifications.begin(person.name(), day.orElse(null))));
  }

  /** One of them: how far it is, or what was found. */
  @GET
  @Path("/{verificationId}")
  public TemplateInstance verification(@RestPath String verificationId) throws SQLException {
    Page page = pages.titled(AuditPhrase.AUDIT_VERIFY_TITLE);
    return Templates.verification(page, view(page, verificationId));
  }

  /** How far it is, for a page that is open. */
  @GET
  @Path("/{verificationId}/progress")
  @AboutNobody
  public Response progress(@RestPath String verificationId) throws SQLException {
    Page page = pages.titled(AuditPhrase.AUDIT_VERIFY_TITLE);
    View view = view(page, verificationId);
    return PageAnswers.progress(
        Templates.verificationProgress(page, view), !view.one().isRunning());
  }

  private View view(Page page, String verificationId) throws SQLException {
    Verification one =
        verifications
            .find(verificationId)
            .orElseThrow(
                () -> RequestRefused.notFound("nothing was verified as " + verificationId));
    AuditChain.Fault fault = one.finding() == null ? null : one.finding().fault();
    return new View(
        one,
        new Progress(
            // Not over before it says so: rows may have been added meanwhile
            Math.min(one.rowsRead(), one.rowsInAll()),
            one.isRunning() ? one.rowsInAll() + 1 : one.rowsInAll(),
            one.begunAt(),
            one.toldAt(),
            false),
        address(verificationId) + "/progress",
        fault == null ? "" : page.text(words(fault)));
  }

  private static Wording words(AuditChain.Fault fault) {
    return switch (fault.kind()) {
      case MISSING -> AuditPhrase.AUDIT_FAULT_MISSING.alone();
      case CHANGED -> AuditPhrase.AUDIT_FAULT_CHANGED.alone();
      case ANOTHER_THAN_ANCHORED -> AuditPhrase.AUDIT_FAULT_ANOTHER.with(fault.on().value());
      case CUT_OFF -> AuditPhrase.AUDIT_FAULT_CUT_OFF.with(fault.rowsThen(), fault.on().value());
    };
  }
}
