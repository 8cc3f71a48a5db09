package org.carepremiums.payment.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.payment.bankmessage.BankMessageDesk;
import org.carepremiums.payment.bankmessage.BankMessageReadings;
import org.carepremiums.payment.bankmessage.BankMessageView;
import org.carepremiums.payment.bankmessage.BankMessages;
import org.carepremiums.payment.bankmessage.NoticeView;
import org.carepremiums.payment.bankmessage.RefusedBankMessage;
import org.carepremiums.payment.reading.Cursor;
import org.carepremiums.payment.refusal.Refusal;
import org.carepremiums.payment.refusal.RefusalPhrase;
import org.carepremiums.platform.web.access.ActingPerson;
import org.carepremiums.platform.web.access.RecentLogin;
import org.carepremiums.platform.web.language.InLanguage;
import org.jboss.resteasy.reactive.RestResponse;

/** What the bank says in files of its own, and what waits for somebody because of it. */
@Path("/")
@InLanguage
@Produces(MediaType.APPLICATION_JSON)
public class BankMessageResource {

  /**
   * @param reason how it was dealt with, for the record
   */
  public record SettlementRequest(String reason) {}

  /**
   * A part of a message.
   *
   * @param message the message
   * @param notices what it says, in its order
   * @param next the cursor of the next ones; absent where these are the last
   */
  public record BankMessageDetail(BankMessageView message, List<NoticeView> notices, String next) {}

  private final BankMessageDesk desk;
  private final BankMessageReadings readings;
  private final ActingPerson person;

  @Inject
  BankMessageResource(BankMessageDesk desk, BankMessageReadings readings, ActingPerson person) {
    this.desk = desk;
    this.readings = readings;
    this.person = person;
  }

  /**
   * Takes in a file of the bank, of up to 16 MB: pain.002.001.10, camt.053.001.08 or
   * camt.054.001.08. The same one again changes nothing (200).
   */
  @POST
  @RolesAllowed(Role.PAYMENT_OPERATOR)
  @Path("bank-messages")
  @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML, MediaType.APPLICATION_OCTET_STREAM})
  public Response handIn(byte[] file) throws SQLException {
    try {
      BankMessages.Taken taken = desk.handIn(file, person.name());
      BankMessageView view = readings.message(taken.id()).orElseThrow();
      return taken.isNew()
          ? Response.created(URI.create("/bank-messages/" + taken.id())).entity(view).build()
          : Response.ok(view).build();
    } catch (RefusedBankMessage refused) {
      throw refused.code().equals("contradictory-message")
          ? Refusal.conflict(refused.code(), refused.why())
          : Refusal.invalid(refused.element(), refused.why());
    }
  }

  /** The messages, the latest first. */
  @GET
  @RolesAllowed({Role.PAYMENT_OPERATOR, Role.PAYMENT_APPROVER, Role.AUDITOR})
  @Path("bank-messages")
  public RestResponse<List<BankMessageView>> all(@BeanParam PageRequest asked) throws SQLException {
    return asked.answer("bank-messages", readings.all(asked.after(Long.MAX_VALUE)));
  }

  /** One message with a part of what it says. */
  @GET
  @RolesAllowed({Role.PAYMENT_OPERATOR, Role.PAYMENT_APPROVER, Role.AUDITOR})
  @Path("bank-messages/{id}")
  public BankMessageDetail message(String id, @BeanParam PageRequest asked) throws SQLException {
    long number = number(id);
    BankMessageView message = readings.message(number).orElseThrow(BankMessageResource::none);
    Cursor.Part<NoticeView> notices = readings.notices(number, asked.after(0));
    return new BankMessageDetail(message, notices.rows(), notices.next());
  }

  /** A message as it came. */
  @GET
  @RolesAllowed({Role.PAYMENT_OPERATOR, Role.PAYMENT_APPROVER, Role.AUDITOR})
  @RecentLogin
  @Path("bank-messages/{id}/content")
  @Produces(MediaType.APPLICATION_XML)
  public Response content(String id) throws SQLException {
    long number = number(id);
    byte[] content = readings.content(number).orElseThrow(BankMessageResource::none);
    StreamingOutput asItCame = target -> target.write(content);
    return Response.ok(asItCame)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"bank-message-%d.xml\"".formatted(number))
        .build();
  }

  /** What the bank said and waits for somebody, the oldest first. */
  @GET
  @RolesAllowed({Role.PAYMENT_OPERATOR, Role.PAYMENT_APPROVER, Role.AUDITOR})
  @Path("bank-notices")
  public RestResponse<List<NoticeView>> open(@BeanParam PageRequest asked) throws SQLException {
    return asked.answer("bank-notices", readings.open(asked.after(0, 0)));
  }

  /** Somebody has dealt with it. */
  @POST
  @RolesAllowed(Role.PAYMENT_OPERATOR)
  @Path("bank-notices/{message}/{number}/settlement")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response settle(String message, String number, SettlementRequest request) {
    desk.settle(
        number(message),
        (int) number(number),
        person.name(),
        request == null ? null : request.reason());
    return Response.noContent().build();
  }

  /** Whatever is no number names nothing. */
  private static long number(String written) {
    if (!written.matches("[0-9]{1,9}")) {
      throw none();
    }
    return Long.parseLong(written);
  }

  private static Refusal none() {
    return Refusal.notFound(RefusalPhrase.NO_SUCH_BANK_MESSAGE.alone());
  }
}
