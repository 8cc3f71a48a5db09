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
import org.carepremiums.payment.ledger.LedgerAccountId;
import org.carepremiums.payment.page.PaymentsPhrase;
import org.carepremiums.payment.recovery.RecoveryReadings;
import org.carepremiums.payment.recovery.WriteOffDesk;
import org.carepremiums.payment.recovery.WriteOffView;
import org.carepremiums.payment.refusal.Refusal;
import org.carepremiums.payment.refusal.RefusalPhrase;
import org.carepremiums.platform.web.access.RecentLogin;
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

/** What one person proposes to ask back no longer, and another one approves. */
@Path("/desk/write-offs")
@RolesAllowed({Role.PAYMENT_OPERATOR, Role.PAYMENT_APPROVER, Role.AUDITOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
public class WriteOffsPage {

  /** What the pages look like. */
  @CheckedTemplate(basePath = "desk")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance writeOffs(Page page, String done, DeskList list);

    static native TemplateInstance writeOff(
        Page page,
        String heading,
        WriteOffView writeOff,
        boolean own,
        boolean possible,
        FormFaults faults);
  }

  private static final Map<String, Phrase> DONE =
      Map.of(
          "proposed", PayDeskPhrase.DONE_PROPOSED,
          "written-off", PayDeskPhrase.DONE_WRITTEN_OFF,
          "set-aside", PayDeskPhrase.DONE_SET_ASIDE);

  private final Pages pages;
  private final RecoveryReadings readings;
  private final WriteOffDesk desk;
  private final DeskReader reader;
  private final List<Column<WriteOffView>> columns;

  @Inject
  WriteOffsPage(Pages pages, RecoveryReadings readings, WriteOffDesk desk, DeskReader reader) {
    this.pages = pages;
    this.readings = readings;
    this.desk = desk;
    this.reader = reader;
    this.columns = columns(pages.service() + "/desk/write-offs/");
  }

  private static List<Column<WriteOffView>> columns(String below) {
    return List.of(
        Column.<WriteOffView>of(
                "provider", PayDeskPhrase.COLUMN_PROVIDER, one -> one.provider().value())
            .linked(
                one ->
                    "%s%s/%s/%d/%d"
                        .formatted(below, one.provider(), one.scheme().id(), one.year(), one.id())),
        Column.<WriteOffView>of(
            "premium",
            PaymentsPhrase.COLUMN_PREMIUM,
            one -> Figures.premium(one.scheme(), one.year())),
        Column.of("amount", PaymentsPhrase.COLUMN_AMOUNT, WriteOffView::amountCents),
        Column.of("reason", PayDeskPhrase.COLUMN_REASON, WriteOffView::reason).unsorted(),
        Column.of("proposed", PayDeskPhrase.COLUMN_PROPOSED_ON, WriteOffView::proposedOn),
        Column.of("by", PayDeskPhrase.COLUMN_PROPOSED_BY, WriteOffView::proposedBy).unsorted());
  }

  @GET
  public TemplateInstance writeOffs(@BeanParam ListRequest asked, @RestQuery @Nullable String done)
      throws SQLException {
    Page page = pages.titled(PayDeskPhrase.WRITE_OFFS_TITLE);
    return Templates.writeOffs(
        page,
        Done.said(page, DONE, done),
        listing()
            .shown(
                page,
                page.say("write-offs-title"),
                asked,
                pages.service() + "/desk/write-offs/file"));
  }

  /** All of the list as a file. */
  @GET
  @Path("/file")
  @Produces("text/csv")
  public Response file(@BeanParam ListRequest asked) {
    return listing().file(pages.titled(PayDeskPhrase.WRITE_OFFS_TITLE), asked);
  }

  private Listing<WriteOffView> listing() {
    return new Listing<>(
        "write-offs",
        columns,
        "proposed",
        Map.of(),
        readings::writeOffs,
        readings::countOfWriteOffs);
  }

  /** One proposal, with the form that approves it or sets it aside. */
  @GET
  @Path("/{provider}/{scheme}/{year}/{writeOff}")
  public TemplateInstance writeOff(
      @RestPath String provider,
      @RestPath String scheme,
      @RestPath String year,
      @RestPath String writeOff)
      throws SQLException {
    WriteOffView found = named(PremiumAddress.of(provider, scheme, year), writeOff);
    return shown(pages.titled(title(found)), found, FormFaults.NONE);
  }

  /** Another person approves what the page showed; either sets it aside. */
  @POST
  @Path("/{provider}/{scheme}/{year}/{writeOff}")
  @RolesAllowed(Role.PAYMENT_APPROVER)
  @RecentLogin
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response approve(
      @RestPath String provider,
      @RestPath String scheme,
      @RestPath String year,
      @RestPath String writeOff,
      @BeanParam SentForm sent,
      @RestForm String cents,
      @RestForm String action)
      throws SQLException {
    LedgerAccountId account = PremiumAddress.of(provider, scheme, year);
    WriteOffView found = named(account, writeOff);
    if (sent.isOnlyShown()) {
      return PageAnswers.shown(shown(pages.titled(title(found)), found, FormFaults.NONE));
    }
    String list = pages.service() + "/desk/write-offs?done=";
    try {
      if ("set-aside".equals(action)) {
        desk.withdraw(account, found.id(), reader.operator());
        return PageAnswers.seeOther(list + "set-aside");
      }
      desk.approve(account, found.id(), RecoveriesPage.amount(cents), reader.operator());
      return PageAnswers.seeOther(list + "written-off");
    } catch (Refusal refused) {
      WriteOffView now = named(account, writeOff);
      return Refused.answer(refused, pages, title(now), (page, faults) -> shown(page, now, faults));
    }
  }

  private WriteOffView named(LedgerAccountId account, String id) throws SQLException {
    if (!id.matches("[0-9]{1,18}")) {
      throw none();
    }
    return readings
        .writeOff(Long.parseLong(id))
        .filter(found -> found.account().equals(account))
        .orElseThrow(WriteOffsPage::none);
  }

  private static Refusal none() {
    return Refusal.notFound(RefusalPhrase.NO_SUCH_WRITE_OFF.alone());
  }

  private TemplateInstance shown(Page page, WriteOffView found, FormFaults faults) {
    boolean waits = found.approvedOn() == null && found.withdrawnOn() == null;
    boolean own = reader.isOneOf(page, found.proposedBy());
    return Templates.writeOff(
        page,
        page.text(title(found)),
        found,
        own && waits,
        waits && !own && reader.approves(page),
        faults);
  }

  private static Wording title(WriteOffView found) {
    return PayDeskPhrase.WRITE_OFF_TITLE.with(Figures.premium(found.scheme(), found.year()));
  }
}
