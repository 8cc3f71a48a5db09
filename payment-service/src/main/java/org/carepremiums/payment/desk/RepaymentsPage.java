package org.carepremiums.payment.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.Nullable;
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
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.payment.page.PaymentsPhrase;
import org.carepremiums.payment.recovery.CreditView;
import org.carepremiums.payment.recovery.RecoveryReadings;
import org.carepremiums.payment.recovery.RepaymentDesk;
import org.carepremiums.payment.refusal.Refusal;
import org.carepremiums.payment.refusal.RefusalPhrase;
import org.carepremiums.platform.web.desk.Column;
import org.carepremiums.platform.web.desk.DeskList;
import org.carepremiums.platform.web.desk.ListRequest;
import org.carepremiums.platform.web.desk.Listing;
import org.carepremiums.platform.web.page.FormFaults;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.web.page.PageAnswers;
import org.carepremiums.platform.web.page.Pages;
import org.carepremiums.platform.web.page.SentForm;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.Wording;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Money that came in, and what a person has to do about it. */
@Path("/desk/repayments")
@RolesAllowed({Role.PAYMENT_OPERATOR, Role.PAYMENT_APPROVER, Role.AUDITOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
public class RepaymentsPage {

  /** What the pages look like. */
  @CheckedTemplate(basePath = "desk")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance repayments(
        Page page, String done, boolean possible, DeskList list);

    static native TemplateInstance repayment(
        Page page,
        String heading,
        CreditView credit,
        String done,
        boolean possible,
        Typed typed,
        FormFaults faults);
  }

  /**
   * What was typed, and what the page showed.
   *
   * @param claim the communication of a claim
   * @param reference of the payment that sent something back
   * @param cents what the page showed to be dealt with
   * @param action which button was pressed; {@code null} for the return key
   */
  public record Typed(
      @RestForm String claim,
      @RestForm String reference,
      @RestForm String cents,
      @RestForm String action) {

    static final Typed NOTHING = new Typed("", "", "", null);

    public Typed {
      claim = TypedText.orBlank(claim);
      reference = TypedText.orBlank(reference);
    }
  }

  private static final Map<String, Phrase> DONE =
      Map.of(
          "entered", PayDeskPhrase.DONE_ENTERED,
          "assigned", PayDeskPhrase.DONE_ASSIGNED,
          "sent-back", PayDeskPhrase.DONE_SENT_BACK);

  private final Pages pages;
  private final RecoveryReadings readings;
  private final RepaymentDesk desk;
  private final DeskReader reader;
  private final List<Column<CreditView>> columns;

  @Inject
  RepaymentsPage(Pages pages, RecoveryReadings readings, RepaymentDesk desk, DeskReader reader) {
    this.pages = pages;
    this.readings = readings;
    this.desk = desk;
    this.reader = reader;
    this.columns = columns(pages.service() + "/desk/repayments/");
  }

  private static List<Column<CreditView>> columns(String below) {
    return List.of(
        Column.of("reference", PayDeskPhrase.NOTICE_REFERENCE, CreditView::bankReference)
            .linked(credit -> below + credit.id()),
        Column.of("booked", PayDeskPhrase.COLUMN_BOOKED, CreditView::bookedOn),
        Column.of("amount", PaymentsPhrase.COLUMN_AMOUNT, CreditView::amountCents),
        Column.of("rest", PayDeskPhrase.COLUMN_REST, CreditView::restCents),
        Column.of("payer", PayDeskPhrase.NOTICE_PAYER, CreditView::debtorName).unsorted(),
        Column.of("communication", PayDeskPhrase.NOTICE_COMMUNICATION, CreditView::communication)
            .unsorted(),
        Column.of("claim", PayDeskPhrase.COLUMN_CLAIM, CreditView::claim).unsorted());
  }

  @GET
  public TemplateInstance repayments(@BeanParam ListRequest asked, @RestQuery @Nullable String done)
      throws SQLException {
    Page page = pages.titled(PayDeskPhrase.REPAYMENTS_TITLE);
    return Templates.repayments(
        page,
        Done.said(page, DONE, done),
        reader.operates(page),
        listing()
            .shown(
                page,
                page.say("repayments-title"),
                asked,
                pages.service() + "/desk/repayments/file"));
  }

  /** All of the list as a file. */
  @GET
  @Path("/file")
  @Produces("text/csv")
  public Response file(@BeanParam ListRequest asked) {
    return listing().file(pages.titled(PayDeskPhrase.REPAYMENTS_TITLE), asked);
  }

  private Listing<CreditView> listing() {
    return new Listing<>(
        "repayments",
        columns,
        "booked",
        Map.of(),
        readings::creditsToDo,
        readings::countOfCreditsToDo);
  }

  /** One of them, with the form that deals with it. */
  @GET
  @Path("/{credit}")
  public TemplateInstance repayment(@RestPath String credit, @RestQuery @Nullable String done)
      throws SQLException {
    CreditView found = named(credit);
    Page page = pages.titled(title(found));
    return shown(page, found, Done.said(page, DONE, done), Typed.NOTHING, FormFaults.NONE);
  }

  /** Says which claim it answers to, or that it was sent back. */
  @POST
  @Path("/{credit}")
  @RolesAllowed(Role.PAYMENT_OPERATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response deal(@RestPath String credit, @BeanParam SentForm sent, @BeanParam Typed typed)
      throws SQLException {
    CreditView found = named(credit);
    boolean assigns = "assign".equals(typed.action());
    if (sent.isOnlyShown() || !assigns && !"send-back".equals(typed.action())) {
      return PageAnswers.shown(shown(pages.titled(title(found)), found, typed, FormFaults.NONE));
    }
    if (!assigns && !RepaymentDesk.isReference(typed.reference())) {
      return toBeMended(
          found,
          typed,
          "reference",
          PayDeskPhrase.REFERENCE_NEEDED.with(RepaymentDesk.LONGEST_REFERENCE));
    }
    try {
      if (assigns) {
        desk.assign(found.id(), RecoveryReadings.communication(typed.claim()), reader.operator());
      } else {
        desk.sentBack(
            found.id(),
            RecoveriesPage.amount(typed.cents()),
            typed.reference().strip(),
            reader.operator());
      }
      return PageAnswers.seeOther(
          "%s/desk/repayments?done=%s"
              .formatted(pages.service(), assigns ? "assigned" : "sent-back"));
    } catch (Refusal refused) {
      CreditView now = named(credit);
      return refused.kind() == Refusal.Kind.NOT_FOUND
          ? toBeMended(now, typed, "claim", refused.why())
          : Refused.answer(
              refused, pages, title(now), (page, faults) -> shown(page, now, typed, faults));
    }
  }

  private Response toBeMended(CreditView credit, Typed typed, String field, Wording why) {
    Page page = pages.toBeMended(title(credit));
    return PageAnswers.toBeMended(
        shown(page, credit, typed, FormFaults.NONE.and(page, field, List.of(why))));
  }

  private CreditView named(String id) throws SQLException {
    if (!id.matches("[0-9]{1,18}")) {
      throw none();
    }
    return readings.findCredit(Long.parseLong(id)).orElseThrow(RepaymentsPage::none);
  }

  private static Refusal none() {
    return Refusal.notFound(RefusalPhrase.NO_SUCH_CREDIT.alone());
  }

  private TemplateInstance shown(Page page, CreditView credit, Typed typed, FormFaults faults) {
    return shown(page, credit, null, typed, faults);
  }

  private TemplateInstance shown(
      Page page, CreditView credit, @Nullable String done, Typed typed, FormFaults faults) {
    return Templates.repayment(
        page,
        page.text(title(credit)),
        credit,
        done,
        credit.restCents().isPositive() && reader.operates(page),
        typed,
        faults);
  }

  private static Wording title(CreditView credit) {
    return PayDeskPhrase.REPAYMENT_TITLE.with(credit.bankReference());
  }
}
