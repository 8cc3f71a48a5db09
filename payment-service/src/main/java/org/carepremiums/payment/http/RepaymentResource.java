package org.carepremiums.payment.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.payment.batch.Operator;
import org.carepremiums.payment.ledger.IncomingCredit;
import org.carepremiums.payment.recovery.CreditView;
import org.carepremiums.payment.recovery.RecoveryReadings;
import org.carepremiums.payment.recovery.RepaymentDesk;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.access.ActingPerson;
import org.carepremiums.platform.web.language.InLanguage;
import org.jboss.resteasy.reactive.RestResponse;

/** Money that came in: entered by hand, and what a person has to do about it. */
@Path("/repayments")
@InLanguage
@Produces(MediaType.APPLICATION_JSON)
public class RepaymentResource {

  /**
   * @param bankReference the bank's own reference of the booking
   * @param amountCents more than nothing
   * @param bookedOn the day on which the bank booked it
   * @param communication what the payer gave along; may be absent
   * @param debtorName who paid; may be absent
   * @param debtorAccount from which account; may be absent
   */
  public record CreditRequest(
      String bankReference,
      EuroCents amountCents,
      LocalDate bookedOn,
      String communication,
      String debtorName,
      Iban debtorAccount) {}

  /**
   * @param claim the communication of the claim that it answers to
   */
  public record AssignmentRequest(String claim) {}

  /**
   * @param amountCents what the operator was shown to be sent back
   * @param reference of the payment that sent it back
   */
  public record SentBackRequest(EuroCents amountCents, String reference) {}

  private final RepaymentDesk desk;
  private final RecoveryReadings readings;
  private final ActingPerson person;

  @Inject
  RepaymentResource(RepaymentDesk desk, RecoveryReadings readings, ActingPerson person) {
    this.desk = desk;
    this.readings = readings;
    this.person = person;
  }

  /** Credits of which nobody knows what they are for, or of which something is to be sent back. */
  @GET
  @RolesAllowed({Role.PAYMENT_OPERATOR, Role.PAYMENT_APPROVER, Role.AUDITOR})
  public RestResponse<List<CreditView>> toDo(@BeanParam PageRequest asked) throws SQLException {
    return asked.answer("repayments", readings.creditsToDo(asked.after(0)));
  }

  /** Enters a credit that the bank tells on paper; the same one again changes nothing. */
  @POST
  @RolesAllowed(Role.PAYMENT_OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  public CreditView enter(CreditRequest request) throws SQLException {
    if (request == null) {
      throw RequestRefused.invalid("bankReference", "'bankReference' is missing");
    }
    requireReference("bankReference", request.bankReference());
    if (request.amountCents() == null || !request.amountCents().isPositive()) {
      throw RequestRefused.invalid("amountCents", "'amountCents' is more than nothing");
    }
    if (request.bookedOn() == null) {
      throw RequestRefused.invalid("bookedOn", "'bookedOn' is missing");
    }
    requireShort("communication", request.communication());
    requireShort("debtorName", request.debtorName());
    return readings.credit(
        desk.enter(
                new IncomingCredit(
                    request.bankReference(),
                    request.amountCents(),
                    request.bookedOn(),
                    request.communication(),
                    request.debtorName(),
                    request.debtorAccount()),
                operator())
            .id());
  }

  /** Says which claim a credit answers to that does not say so itself. */
  @POST
  @RolesAllowed(Role.PAYMENT_OPERATOR)
  @Path("/{credit}/assignment")
  @Consumes(MediaType.APPLICATION_JSON)
  public CreditView assign(long credit, AssignmentRequest request) throws SQLException {
    if (request == null || request.claim() == null) {
      throw RequestRefused.invalid("claim", "'claim' is missing");
    }
    desk.assign(credit, RecoveryReadings.communication(request.claim()), operator());
    return readings.credit(credit);
  }

  /** Records that what belongs to the payer was sent back. */
  @POST
  @RolesAllowed(Role.PAYMENT_OPERATOR)
  @Path("/{credit}/sent-back")
  @Consumes(MediaType.APPLICATION_JSON)
  public CreditView sentBack(long credit, SentBackRequest request) throws SQLException {
    if (request == null || request.amountCents() == null) {
      throw RequestRefused.invalid("amountCents", "'amountCents' is missing");
    }
    requireReference("reference", request.reference());
    desk.sentBack(credit, request.amountCents(), request.reference().strip(), operator());
    return readings.credit(credit);
  }

  private Operator operator() {
    return new Operator(person.name());
  }

  private static void requireReference(String field, String value) {
    if (!RepaymentDesk.isReference(value)) {
      throw RequestRefused.invalid(
          field,
          "'%s' is at most %d of the characters that banks carry"
              .formatted(field, RepaymentDesk.LONGEST_REFERENCE));
    }
  }

  private static void requireShort(String field, String value) {
    if (value != null && !RepaymentDesk.isText(value)) {
      throw RequestRefused.invalid(
          field,
          "'%s' is one line of at most %d characters".formatted(field, RepaymentDesk.LONGEST_TEXT));
    }
  }
}
