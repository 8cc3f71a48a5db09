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
import java.util.stream.Stream;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.payment.batch.Operator;
import org.carepremiums.payment.ledger.RepresentativeKind;
import org.carepremiums.payment.reading.Cursor;
import org.carepremiums.payment.representative.RepresentativeDesk;
import org.carepremiums.payment.representative.RepresentativeView;
import org.carepremiums.payment.store.RepresentativeStore;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.access.ActingPerson;
import org.carepremiums.platform.web.access.RecentLogin;
import org.carepremiums.platform.web.language.InLanguage;
import org.jboss.resteasy.reactive.RestResponse;

/** Who is paid in the place of providers. */
@Path("/")
@InLanguage
@Produces(MediaType.APPLICATION_JSON)
public class RepresentativeResource {

  /**
   * @param kind why
   * @param holder who holds the account
   * @param iban the account
   * @param document the reference of the document that proves it
   * @param validFrom the first day on which it is paid to
   */
  public record RepresentativeRequest(
      RepresentativeKind kind, String holder, Iban iban, String document, LocalDate validFrom) {}

  /**
   * @param reason why, for the record
   */
  public record EndRequest(String reason) {}

  private final RepresentativeDesk desk;
  private final RepresentativeStore representatives;
  private final ActingPerson person;

  @Inject
  RepresentativeResource(
      RepresentativeDesk desk, RepresentativeStore representatives, ActingPerson person) {
    this.desk = desk;
    this.representatives = representatives;
    this.person = person;
  }

  /** Those that one person recorded and no second one has confirmed. */
  @GET
  @RolesAllowed({Role.PAYMENT_OPERATOR, Role.PAYMENT_APPROVER, Role.AUDITOR})
  @Path("ledger/representatives")
  public RestResponse<List<RepresentativeView>> proposed(@BeanParam PageRequest asked)
      throws SQLException {
    Cursor page = asked.after(0);
    List<RepresentativeView> rows =
        representatives.proposed(page.numberAfter(0), page.limit() + 1).stream()
            .map(RepresentativeView::of)
            .toList();
    return asked.answer("representatives", page.part(rows, one -> Stream.of(one.id())));
  }

  /** Every one of a provider, the latest first. */
  @GET
  @RolesAllowed({Role.PAYMENT_OPERATOR, Role.PAYMENT_APPROVER, Role.AUDITOR})
  @Path("ledger/{provider}/representatives")
  public List<RepresentativeView> all(String provider) throws SQLException {
    return representatives.of(new InamiKey(provider)).stream().map(RepresentativeView::of).toList();
  }

  /** Records who is to be paid in the place of a provider. */
  @POST
  @RolesAllowed(Role.PAYMENT_OPERATOR)
  @Path("ledger/{provider}/representatives")
  @Consumes(MediaType.APPLICATION_JSON)
  public RepresentativeView propose(String provider, RepresentativeRequest request) {
    require("kind", request != null && request.kind() != null);
    require("iban", request.iban() != null);
    require("validFrom", request.validFrom() != null);
    return RepresentativeView.of(
        desk.propose(
            new InamiKey(provider),
            request.kind(),
            line("holder", request.holder()),
            request.iban(),
            line("document", request.document()),
            request.validFrom(),
            operator()));
  }

  /** Another person confirms it. */
  @POST
  @RolesAllowed(Role.PAYMENT_APPROVER)
  @RecentLogin
  @Path("ledger/{provider}/representatives/{representative}/confirmation")
  public RepresentativeView confirm(String provider, long representative) {
    return RepresentativeView.of(desk.confirm(new InamiKey(provider), representative, operator()));
  }

  /** Ends it, or sets it aside before it is confirmed. */
  @POST
  @RolesAllowed({Role.PAYMENT_OPERATOR, Role.PAYMENT_APPROVER})
  @Path("ledger/{provider}/representatives/{representative}/end")
  @Consumes(MediaType.APPLICATION_JSON)
  public RepresentativeView end(String provider, long representative, EndRequest request) {
    require("reason", request != null);
    return RepresentativeView.of(
        desk.end(new InamiKey(provider), representative, request.reason(), operator()));
  }

  private Operator operator() {
    return new Operator(person.name());
  }

  private static void require(String field, boolean present) {
    if (!present) {
      throw RequestRefused.invalid(field, "'%s' is missing".formatted(field));
    }
  }

  private static String line(String field, String value) {
    if (!RepresentativeDesk.isLine(value)) {
      throw RequestRefused.invalid(
          field,
          "'%s' is one line of at most %d characters".formatted(field, RepresentativeDesk.LONGEST));
    }
    return value.strip();
  }
}
