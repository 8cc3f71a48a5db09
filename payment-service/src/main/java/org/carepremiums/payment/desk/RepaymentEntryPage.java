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
import java.time.LocalDate;
import java.util.Optional;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.payment.ledger.IncomingCredit;
import org.carepremiums.payment.recovery.RepaymentDesk;
import org.carepremiums.payment.refusal.Refusal;
import org.carepremiums.platform.web.page.FormFaults;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.web.page.PageAnswers;
import org.carepremiums.platform.web.page.Pages;
import org.carepremiums.platform.web.page.SentForm;
import org.carepremiums.platform.wording.phrase.Wording;
import org.jboss.resteasy.reactive.RestForm;

/** Where an operator enters money that the bank tells on paper alone. */
@Path("/desk/repayments/new")
@RolesAllowed({Role.PAYMENT_OPERATOR, Role.PAYMENT_APPROVER, Role.AUDITOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
public class RepaymentEntryPage {

  /** What the page looks like. */
  @CheckedTemplate(basePath = "desk")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance entry(
        Page page, boolean possible, Typed typed, FormFaults faults);
  }

  /**
   * What was typed.
   *
   * @param reference the bank's own reference of the booking
   * @param amount in euros
   * @param booked the day on which the bank booked it
   * @param communication what the payer gave along; may be blank
   * @param payer who paid; may be blank
   * @param iban from which account; may be blank
   */
  public record Typed(
      @RestForm String reference,
      @RestForm String amount,
      @RestForm String booked,
      @RestForm String communication,
      @RestForm String payer,
      @RestForm String iban) {

    static final Typed NOTHING = new Typed(null, null, null, null, null, null);

    public Typed {
      reference = TypedText.orBlank(reference);
      amount = TypedText.orBlank(amount);
      booked = TypedText.orBlank(booked);
      communication = TypedText.orBlank(communication);
      payer = TypedText.orBlank(payer);
      iban = TypedText.orBlank(iban);
    }
  }

  private final Pages pages;
  private final RepaymentDesk desk;
  private final DeskReader reader;

  @Inject
  RepaymentEntryPage(Pages pages, RepaymentDesk desk, DeskReader reader) {
    this.pages = pages;
    this.desk = desk;
    this.reader = reader;
  }

  @GET
  public TemplateInstance form() {
    return shown(pages.titled(PayDeskPhrase.ENTER_TITLE), Typed.NOTHING, FormFaults.NONE);
  }

  /** Takes it as if the bank had told it; the same one again changes nothing. */
  @POST
  @RolesAllowed(Role.PAYMENT_OPERATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response enter(@BeanParam SentForm sent, @BeanParam Typed typed) {
    Wording title = PayDeskPhrase.ENTER_TITLE.alone();
    if (sent.isOnlyShown()) {
      return PageAnswers.shown(shown(pages.titled(title), typed, FormFaults.NONE));
    }
    Page page = pages.toBeMended(title);
    Optional<EuroCents> amount = TypedText.euros(typed.amount()).filter(EuroCents::isPositive);
    Optional<LocalDate> booked = TypedText.day(typed.booked());
    Optional<Iban> iban = TypedText.iban(typed.iban());
    FormFaults faults =
        new TypedFaults(page)
            .unless(
                RepaymentDesk.isReference(typed.reference()),
                "reference",
                PayDeskPhrase.REFERENCE_NEEDED.with(RepaymentDesk.LONGEST_REFERENCE))
            .unless(amount.isPresent(), "amount", PayDeskPhrase.AMOUNT_NEEDED.alone())
            .unless(booked.isPresent(), "booked", PayDeskPhrase.DAY_NEEDED.alone())
            .unless(RepaymentDesk.isText(typed.communication()), "communication", tooLong())
            .unless(RepaymentDesk.isText(typed.payer()), "payer", tooLong())
            .unless(
                typed.iban().isBlank() || iban.isPresent(),
                "iban",
                PayDeskPhrase.IBAN_NEEDED.alone())
            .all();
    if (!faults.isEmpty()) {
      return PageAnswers.toBeMended(shown(page, typed, faults));
    }
    try {
      long id =
          desk.enter(
                  new IncomingCredit(
                      typed.reference().strip(),
                      amount.orElseThrow(),
                      booked.orElseThrow(),
                      orNull(typed.communication()),
                      orNull(typed.payer()),
                      iban.orElse(null)),
                  reader.operator())
              .id();
      return PageAnswers.seeOther(
          "%s/desk/repayments/%d?done=entered".formatted(pages.service(), id));
    } catch (Refusal refused) {
      return Refused.answer(refused, pages, title, (again, why) -> shown(again, typed, why));
    }
  }

  private static Wording tooLong() {
    return PayDeskPhrase.LINE_TOO_LONG.with(RepaymentDesk.LONGEST_TEXT);
  }

  private static String orNull(String typed) {
    return typed.isBlank() ? null : typed.strip();
  }

  private TemplateInstance shown(Page page, Typed typed, FormFaults faults) {
    return Templates.entry(page, reader.operates(page), typed, faults);
  }
}
