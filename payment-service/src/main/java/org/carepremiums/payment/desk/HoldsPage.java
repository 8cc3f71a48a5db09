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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.payment.batch.HoldRelease;
import org.carepremiums.payment.ledger.Actor;
import org.carepremiums.payment.ledger.HoldPhrase;
import org.carepremiums.payment.ledger.LedgerAccountId;
import org.carepremiums.payment.page.PaymentsPhrase;
import org.carepremiums.payment.reading.HoldReadings;
import org.carepremiums.payment.reading.HoldView;
import org.carepremiums.payment.refusal.Refusal;
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

/** What is due and cannot be paid: why, who has to act, and what an operator can release. */
@Path("/desk/holds")
@RolesAllowed({Role.PAYMENT_OPERATOR, Role.PAYMENT_APPROVER, Role.AUDITOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
public class HoldsPage {

  /** What the pages look like. */
  @CheckedTemplate(basePath = "desk")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance holds(
        Page page, List<Choices.Option> reasons, String done, DeskList list);

    static native TemplateInstance release(
        Page page,
        String heading,
        LedgerAccountId account,
        HoldView hold,
        String actor,
        boolean releasable,
        boolean possible,
        String reason,
        FormFaults faults);
  }

  /** What an operator may release, since only the bank stands against it. */
  static final Set<HoldPhrase> RELEASABLE =
      EnumSet.of(
          HoldPhrase.ACCOUNT_REFUSED_BY_BANK,
          HoldPhrase.PAYEE_NOT_PAID,
          HoldPhrase.PAYMENT_NOT_REPEATED,
          HoldPhrase.BANK_REASON_NOT_KNOWN);

  private static final Choices<HoldPhrase> REASONS =
      Choices.of("reason", HoldPhrase.class, HoldsPage::because);

  private static final Map<String, Phrase> DONE = Map.of("released", PayDeskPhrase.DONE_RELEASED);

  private final Pages pages;
  private final HoldReadings holds;
  private final HoldRelease release;
  private final DeskReader reader;

  @Inject
  HoldsPage(Pages pages, HoldReadings holds, HoldRelease release, DeskReader reader) {
    this.pages = pages;
    this.holds = holds;
    this.release = release;
    this.reader = reader;
  }

  /** A reason in a few words. */
  static Phrase because(HoldPhrase reason) {
    return PayDeskPhrase.valueOf("BECAUSE_" + reason.name());
  }

  private static Phrase actor(Actor actor) {
    return PayDeskPhrase.valueOf("ACTOR_" + actor.name());
  }

  private List<Column<HoldView>> columns() {
    return List.of(
        Column.<HoldView>of("provider", PayDeskPhrase.COLUMN_PROVIDER, HoldView::provider)
            .linked(hold -> path(account(hold))),
        Column.<HoldView>of(
            "premium",
            PaymentsPhrase.COLUMN_PREMIUM,
            hold -> Figures.premium(hold.scheme(), hold.year())),
        Column.<HoldView>of("amount", PaymentsPhrase.COLUMN_AMOUNT, HoldView::dueCents),
        Column.<HoldView>of("until", PayDeskPhrase.COLUMN_PAY_BEFORE, HoldView::payBefore),
        Column.<HoldView>of("reason", PayDeskPhrase.COLUMN_REASON, HoldView::heldBecause),
        Column.<HoldView>of(
                "actor",
                PayDeskPhrase.COLUMN_ACTOR,
                hold -> hold.toAct() == null ? null : actor(hold.toAct()).alone())
            .unsorted(),
        Column.<HoldView>of("remedy", PayDeskPhrase.COLUMN_REMEDY, HoldView::whatToDo).unsorted());
  }

  @GET
  public TemplateInstance holds(
      @BeanParam ListRequest asked, @RestQuery String reason, @RestQuery @Nullable String done)
      throws SQLException {
    Page page = pages.titled(PayDeskPhrase.HOLDS_TITLE);
    HoldPhrase chosen = REASONS.chosen(reason);
    return Templates.holds(
        page,
        REASONS.options(page, chosen),
        Done.said(page, DONE, done),
        listing(chosen)
            .shown(page, page.say("holds-title"), asked, pages.service() + "/desk/holds/file"));
  }

  /** All of the list as a file. */
  @GET
  @Path("/file")
  @Produces("text/csv")
  public Response file(@BeanParam ListRequest asked, @RestQuery String reason) {
    return listing(REASONS.chosen(reason)).file(pages.titled(PayDeskPhrase.HOLDS_TITLE), asked);
  }

  private Listing<HoldView> listing(@Nullable HoldPhrase because) {
    return new Listing<>(
        "holds",
        columns(),
        "until",
        REASONS.filter(because),
        part -> holds.list(because, part),
        () -> holds.count(because));
  }

  /** What is held of one premium, with the form that releases it. */
  @GET
  @Path("/{provider}/{scheme}/{year}/release")
  public TemplateInstance release(
      @RestPath String provider, @RestPath String scheme, @RestPath String year)
      throws SQLException {
    LedgerAccountId account = PremiumAddress.of(provider, scheme, year);
    return shown(pages.titled(title(account)), account, "", FormFaults.NONE);
  }

  /** An operator lets the next batch order it again. */
  @POST
  @Path("/{provider}/{scheme}/{year}/release")
  @RolesAllowed(Role.PAYMENT_OPERATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response release(
      @RestPath String provider,
      @RestPath String scheme,
      @RestPath String year,
      @BeanParam SentForm sent,
      @RestForm String reason)
      throws SQLException {
    LedgerAccountId account = PremiumAddress.of(provider, scheme, year);
    String typed = TypedText.orBlank(reason);
    if (sent.isOnlyShown()) {
      return PageAnswers.shown(
          shown(pages.titled(title(account)), account, typed, FormFaults.NONE));
    }
    try {
      release.release(account, reader.operator(), reason);
      return PageAnswers.seeOther(pages.service() + "/desk/holds?done=released");
    } catch (Refusal refused) {
      HoldView hold = holds.of(account).orElse(null);
      return Refused.answer(
          refused,
          pages,
          title(account),
          (page, faults) -> shown(page, account, hold, typed, faults));
    }
  }

  private TemplateInstance shown(
      Page page, LedgerAccountId account, String reason, FormFaults faults) throws SQLException {
    return shown(page, account, holds.of(account).orElse(null), reason, faults);
  }

  private TemplateInstance shown(
      Page page,
      LedgerAccountId account,
      @Nullable HoldView hold,
      String reason,
      FormFaults faults) {
    boolean releasable = hold != null && isReleasable(hold);
    return Templates.release(
        page,
        page.text(title(account)),
        account,
        hold,
        hold == null || hold.toAct() == null ? "" : page.text(actor(hold.toAct()).alone()),
        releasable,
        releasable && reader.operates(page),
        reason,
        faults);
  }

  private static boolean isReleasable(HoldView hold) {
    return RELEASABLE.stream().anyMatch(one -> one.id().equals(hold.heldBecause().phrase()));
  }

  private static Wording title(LedgerAccountId account) {
    return PayDeskPhrase.RELEASE_TITLE.with(
        Figures.premium(account.scheme(), account.year().value()));
  }

  private static LedgerAccountId account(HoldView hold) {
    return new LedgerAccountId(
        new InamiKey(hold.provider()), hold.scheme(), PremiumYear.of(hold.year()));
  }

  private String path(LedgerAccountId account) {
    return "%s/desk/holds/%s/release".formatted(pages.service(), PremiumAddress.path(account));
  }
}
