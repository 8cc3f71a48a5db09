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
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.payment.ledger.LedgerAccountId;
import org.carepremiums.payment.page.ClaimLetter;
import org.carepremiums.payment.page.PaymentsPhrase;
import org.carepremiums.payment.reading.LedgerReadings;
import org.carepremiums.payment.reading.RecoveryView;
import org.carepremiums.payment.recovery.ClaimDesk;
import org.carepremiums.payment.recovery.ClaimView;
import org.carepremiums.payment.recovery.RecoveryReadings;
import org.carepremiums.payment.refusal.Refusal;
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
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.Wording;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What was paid too much, what is claimed of it, and the letters. */
@Path("/desk/recoveries")
@RolesAllowed({Role.PAYMENT_OPERATOR, Role.PAYMENT_APPROVER, Role.AUDITOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
public class RecoveriesPage {

  /** What the pages look like. */
  @CheckedTemplate(basePath = "desk")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance recoveries(
        Page page, List<Choices.Option> claims, DeskList list);

    static native TemplateInstance claim(
        Page page,
        String heading,
        LedgerAccountId account,
        EuroCents reclaimable,
        List<ClaimView> claims,
        String done,
        boolean possible,
        FormFaults faults);
  }

  /** Which recoveries are listed. */
  enum Claims {
    NONE
  }

  private static final Choices<Claims> CLAIMS =
      Choices.of("claims", Claims.class, none -> PayDeskPhrase.WITHOUT_CLAIM);

  private static final Map<String, Phrase> DONE =
      Map.of("claimed", PayDeskPhrase.DONE_CLAIMED, "agreed", PayDeskPhrase.DONE_AGREED);

  private final Pages pages;
  private final RecoveryReadings readings;
  private final LedgerReadings ledger;
  private final ClaimDesk claims;
  private final ClaimLetter letter;
  private final DeskReader reader;
  private final List<Column<RecoveryView>> columns;

  @Inject
  RecoveriesPage(
      Pages pages,
      RecoveryReadings readings,
      LedgerReadings ledger,
      ClaimDesk claims,
      ClaimLetter letter,
      DeskReader reader) {
    this.pages = pages;
    this.readings = readings;
    this.ledger = ledger;
    this.claims = claims;
    this.letter = letter;
    this.reader = reader;
    this.columns = columns(pages.service() + "/desk/recoveries/");
  }

  private static List<Column<RecoveryView>> columns(String below) {
    return List.of(
        Column.of("provider", PayDeskPhrase.COLUMN_PROVIDER, RecoveryView::provider)
            .linked(one -> below + PremiumAddress.path(one.account()) + "/claim"),
        Column.<RecoveryView>of(
            "premium",
            PaymentsPhrase.COLUMN_PREMIUM,
            one -> Figures.premium(one.scheme(), one.year())),
        Column.of("amount", PaymentsPhrase.COLUMN_AMOUNT, RecoveryView::toRecoverCents),
        Column.<RecoveryView>of(
                "claim",
                PayDeskPhrase.COLUMN_CLAIM,
                one -> one.claimed() == null ? null : one.claimed().communication())
            .linked(
                one ->
                    one.claimed() == null
                        ? null
                        : "%s%s/claims/%s"
                            .formatted(
                                below,
                                one.provider(),
                                one.claimed().communication().replaceAll("[^0-9]", "")))
            .unsorted(),
        Column.<RecoveryView>of(
                "pay-by",
                PayDeskPhrase.COLUMN_PAY_BY,
                one -> one.claimed() == null ? null : one.claimed().payBy())
            .unsorted(),
        Column.<RecoveryView>of(
                "overdue",
                PayDeskPhrase.COLUMN_OVERDUE,
                one -> one.claimed() == null ? null : one.claimed().overdueCents())
            .toned(
                one ->
                    one.claimed() != null && one.claimed().overdueCents().isPositive()
                        ? Tone.BAD
                        : Tone.PLAIN)
            .unsorted());
  }

  @GET
  public TemplateInstance recoveries(
      @BeanParam ListRequest asked, @RestQuery("claims") String narrowed) throws SQLException {
    Page page = pages.titled(PayDeskPhrase.RECOVERIES_TITLE);
    Claims chosen = CLAIMS.chosen(narrowed);
    return Templates.recoveries(
        page,
        CLAIMS.options(page, chosen),
        listing(chosen)
            .shown(
                page,
                page.say("recoveries-title"),
                asked,
                pages.service() + "/desk/recoveries/file"));
  }

  /** All of the list as a file. */
  @GET
  @Path("/file")
  @Produces("text/csv")
  public Response file(@BeanParam ListRequest asked, @RestQuery("claims") String narrowed) {
    return listing(CLAIMS.chosen(narrowed))
        .file(pages.titled(PayDeskPhrase.RECOVERIES_TITLE), asked);
  }

  private Listing<RecoveryView> listing(@Nullable Claims chosen) {
    return new Listing<>(
        "recoveries",
        columns,
        "-amount",
        CLAIMS.filter(chosen),
        part -> readings.recoveries(chosen != null, part),
        () -> ledger.countOfRecoveries(chosen != null));
  }

  /** The letter of a claim, in the language of its reader. */
  @GET
  @Path("/{provider}/claims/{communication}")
  public TemplateInstance letter(@RestPath String provider, @RestPath String communication)
      throws SQLException {
    return letter.of(readings.claim(PremiumAddress.provider(provider), communication));
  }

  /** What can be claimed back of one premium, with the form that does. */
  @GET
  @Path("/{provider}/{scheme}/{year}/claim")
  public TemplateInstance claim(
      @RestPath String provider,
      @RestPath String scheme,
      @RestPath String year,
      @RestQuery @Nullable String done)
      throws SQLException {
    LedgerAccountId account = PremiumAddress.of(provider, scheme, year);
    Page page = pages.titled(title(account));
    return shown(page, look(account), Done.said(page, DONE, done), FormFaults.NONE);
  }

  /** What can be claimed back of a premium, and what is claimed. */
  private record Look(LedgerAccountId account, EuroCents reclaimable, List<ClaimView> claims) {}

  private Look look(LedgerAccountId account) throws SQLException {
    return new Look(
        account,
        readings.reclaimable(account),
        readings.claims(account.provider()).stream()
            .filter(claim -> claim.scheme() == account.scheme())
            .filter(claim -> claim.year() == account.year().value())
            .toList());
  }

  /** Asks the payee to pay back what the page showed. */
  @POST
  @Path("/{provider}/{scheme}/{year}/claim")
  @RolesAllowed(Role.PAYMENT_OPERATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response claim(
      @RestPath String provider,
      @RestPath String scheme,
      @RestPath String year,
      @BeanParam SentForm sent,
      @RestForm String cents)
      throws SQLException {
    LedgerAccountId account = PremiumAddress.of(provider, scheme, year);
    if (sent.isOnlyShown()) {
      return PageAnswers.shown(claim(provider, scheme, year, null));
    }
    try {
      claims.open(account, reader.operator(), amount(cents));
      return PageAnswers.seeOther(
          "%s/desk/recoveries/%s/claim?done=claimed"
              .formatted(pages.service(), PremiumAddress.path(account)));
    } catch (Refusal refused) {
      Look now = look(account);
      return Refused.answer(
          refused, pages, title(account), (page, faults) -> shown(page, now, null, faults));
    }
  }

  /**
   * An amount that a form carries.
   *
   * @throws RequestRefused (400) where it is none
   */
  static EuroCents amount(String cents) {
    if (cents == null || !cents.matches("[0-9]{1,15}")) {
      throw RequestRefused.invalid("cents", "'cents' is not as the page has it");
    }
    return EuroCents.of(Long.parseLong(cents));
  }

  private TemplateInstance shown(Page page, Look look, @Nullable String done, FormFaults faults) {
    return Templates.claim(
        page,
        page.text(title(look.account())),
        look.account(),
        look.reclaimable(),
        look.claims(),
        done,
        look.reclaimable().isPositive() && reader.operates(page),
        faults);
  }

  private static Wording title(LedgerAccountId account) {
    return PayDeskPhrase.OPEN_CLAIM_TITLE.with(
        Figures.premium(account.scheme(), account.year().value()));
  }
}
