package org.carepremiums.payment.desk;

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
import java.util.List;
import java.util.Optional;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.payment.ledger.LedgerAccountId;
import org.carepremiums.payment.recovery.RecoveryReadings;
import org.carepremiums.payment.recovery.WriteOffDesk;
import org.carepremiums.payment.refusal.Refusal;
import org.carepremiums.platform.web.page.FormFaults;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.web.page.PageAnswers;
import org.carepremiums.platform.web.page.Pages;
import org.carepremiums.platform.web.page.SentForm;
import org.carepremiums.platform.wording.phrase.Wording;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Where one person proposes that something that was paid too much is no longer asked back. */
@Path("/desk/recoveries/{provider}/{scheme}/{year}/write-off")
@RolesAllowed({Role.PAYMENT_OPERATOR, Role.PAYMENT_APPROVER, Role.AUDITOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
public class WriteOffProposalPage {

  /** What the page looks like. */
  @CheckedTemplate(basePath = "desk")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance proposal(
        Page page,
        String heading,
        LedgerAccountId account,
        EuroCents reclaimable,
        boolean possible,
        Typed typed,
        FormFaults faults);
  }

  /**
   * What was typed.
   *
   * @param amount in euros
   */
  public record Typed(@RestForm String amount, @RestForm String reason) {

    public Typed {
      amount = TypedText.orBlank(amount);
      reason = TypedText.orBlank(reason);
    }
  }

  private final Pages pages;
  private final RecoveryReadings readings;
  private final WriteOffDesk desk;
  private final DeskReader reader;

  @Inject
  WriteOffProposalPage(
      Pages pages, RecoveryReadings readings, WriteOffDesk desk, DeskReader reader) {
    this.pages = pages;
    this.readings = readings;
    this.desk = desk;
    this.reader = reader;
  }

  /** What can be reclaimed, with the form; all of it is proposed unless less is typed. */
  @GET
  public TemplateInstance form(
      @RestPath String provider, @RestPath String scheme, @RestPath String year)
      throws SQLException {
    LedgerAccountId account = PremiumAddress.of(provider, scheme, year);
    EuroCents reclaimable = readings.reclaimable(account);
    return shown(
        pages.titled(title(account)),
        account,
        reclaimable,
        new Typed(TypedText.of(reclaimable), ""),
        FormFaults.NONE);
  }

  /** Proposes it; another person approves it. */
  @POST
  @RolesAllowed(Role.PAYMENT_OPERATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response propose(
      @RestPath String provider,
      @RestPath String scheme,
      @RestPath String year,
      @BeanParam SentForm sent,
      @BeanParam Typed typed)
      throws SQLException {
    LedgerAccountId account = PremiumAddress.of(provider, scheme, year);
    EuroCents now = readings.reclaimable(account);
    if (sent.isOnlyShown()) {
      return PageAnswers.shown(
          shown(pages.titled(title(account)), account, now, typed, FormFaults.NONE));
    }
    Optional<EuroCents> amount = TypedText.euros(typed.amount()).filter(EuroCents::isPositive);
    if (amount.isEmpty()) {
      Page page = pages.toBeMended(title(account));
      return PageAnswers.toBeMended(
          shown(
              page,
              account,
              now,
              typed,
              FormFaults.NONE.and(page, "amount", List.of(PayDeskPhrase.AMOUNT_NEEDED.alone()))));
    }
    try {
      desk.propose(account, amount.get(), typed.reason(), reader.operator());
      return PageAnswers.seeOther(pages.service() + "/desk/write-offs?done=proposed");
    } catch (Refusal refused) {
      return Refused.answer(
          refused,
          pages,
          title(account),
          (page, faults) -> shown(page, account, now, typed, faults));
    }
  }

  private TemplateInstance shown(
      Page page, LedgerAccountId account, EuroCents reclaimable, Typed typed, FormFaults faults) {
    return Templates.proposal(
        page,
        page.text(title(account)),
        account,
        reclaimable,
        reclaimable.isPositive() && reader.operates(page),
        typed,
        faults);
  }

  private static Wording title(LedgerAccountId account) {
    return PayDeskPhrase.PROPOSE_TITLE.with(
        Figures.premium(account.scheme(), account.year().value()));
  }
}
