package org.carepremiums.payment.http;

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
import java.sql.SQLException;
import java.util.List;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.payment.batch.Operator;
import org.carepremiums.payment.ledger.InstalmentPlan;
import org.carepremiums.payment.page.ClaimLetter;
import org.carepremiums.payment.reading.LedgerReadings;
import org.carepremiums.payment.recovery.ClaimDesk;
import org.carepremiums.payment.recovery.ClaimView;
import org.carepremiums.payment.recovery.InstalmentDesk;
import org.carepremiums.payment.recovery.RecoveryReadings;
import org.carepremiums.payment.recovery.WriteOffDesk;
import org.carepremiums.payment.recovery.WriteOffView;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.access.ActingPerson;
import org.carepremiums.platform.web.access.RecentLogin;
import org.carepremiums.platform.web.language.InLanguage;
import org.jboss.resteasy.reactive.RestResponse;

/** What was paid too much, what is claimed of it, and what has become of that. */
@Path("/recoveries")
@InLanguage
@Produces(MediaType.APPLICATION_JSON)
public class RecoveryResource {

  /**
   * @param amountCents what the operator was shown to be reclaimable
   */
  public record ClaimRequest(EuroCents amountCents) {}

  /**
   * @param instalments on which days how much is paid; together all that is open
   */
  public record InstalmentsRequest(List<InstalmentPlan.Instalment> instalments) {}

  /**
   * @param amountCents how much of what can be reclaimed
   * @param reason why, for the record
   */
  public record WriteOffRequest(EuroCents amountCents, String reason) {}

  /**
   * @param amountCents the amount that the approver was shown
   */
  public record WriteOffApprovalRequest(EuroCents amountCents) {}

  private final RecoveryReadings readings;
  private final ClaimDesk claims;
  private final ClaimLetter letter;
  private final WriteOffDesk writeOffs;
  private final InstalmentDesk instalments;
  private final ActingPerson person;

  @Inject
  RecoveryResource(
      RecoveryReadings readings,
      ClaimDesk claims,
      ClaimLetter letter,
      WriteOffDesk writeOffs,
      InstalmentDesk instalments,
      ActingPerson person) {
    this.letter = letter;
    this.writeOffs = writeOffs;
    this.instalments = instalments;
    this.readings = readings;
    this.claims = claims;
    this.person = person;
  }

  /** What was ordered beyond what is owed, and what of it was netted. */
  @GET
  @RolesAllowed({Role.PAYMENT_OPERATOR, Role.PAYMENT_APPROVER, Role.AUDITOR})
  public LedgerReadings.Recoveries recoveries(@BeanParam PageRequest asked) throws SQLException {
    return readings.recoveries(asked.after("", "", 0, Long.MAX_VALUE));
  }

  /** Every claim about a provider's premiums, the latest first. */
  @GET
  @RolesAllowed({Role.PAYMENT_OPERATOR, Role.PAYMENT_APPROVER, Role.AUDITOR})
  @Path("/{provider}/claims")
  public List<ClaimView> claims(String provider) throws SQLException {
    return readings.claims(new InamiKey(provider));
  }

  /** One of them. */
  @GET
  @RolesAllowed({Role.PAYMENT_OPERATOR, Role.PAYMENT_APPROVER, Role.AUDITOR})
  @Path("/{provider}/claims/{communication}")
  public ClaimView claim(String provider, String communication) throws SQLException {
    return readings.claim(new InamiKey(provider), communication);
  }

  /** The letter of one of them, in the language of {@code ?language=}. */
  @GET
  @RolesAllowed({Role.PAYMENT_OPERATOR, Role.PAYMENT_APPROVER, Role.AUDITOR})
  @Path("/{provider}/claims/{communication}/letter")
  @Blocking
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance letter(String provider, String communication) throws SQLException {
    return letter.of(readings.claim(new InamiKey(provider), communication));
  }

  /** Asks the payee to pay back all that can be reclaimed of a premium and year. */
  @POST
  @RolesAllowed(Role.PAYMENT_OPERATOR)
  @Path("/{provider}/{scheme}/{year}/claims")
  @Consumes(MediaType.APPLICATION_JSON)
  public ClaimView open(String provider, String scheme, String year, ClaimRequest request)
      throws SQLException {
    if (request == null || request.amountCents() == null) {
      throw RequestRefused.invalid("amountCents", "'amountCents' is missing");
    }
    return readings.view(
        claims.open(
            PathParameters.account(provider, scheme, year), operator(), request.amountCents()));
  }

  /** Records on which days the payee pays how much of it. */
  @POST
  @RolesAllowed(Role.PAYMENT_OPERATOR)
  @Path("/{provider}/claims/{communication}/instalments")
  @Consumes(MediaType.APPLICATION_JSON)
  public ClaimView agree(String provider, String communication, InstalmentsRequest request)
      throws SQLException {
    if (request == null || request.instalments() == null || request.instalments().isEmpty()) {
      throw RequestRefused.invalid("instalments", "'instalments' is missing");
    }
    return readings.view(
        instalments.agree(
            new InamiKey(provider),
            RecoveryReadings.communication(communication),
            new InstalmentPlan(request.instalments()),
            operator()));
  }

  /** What somebody proposes to write off, and nobody has approved or set aside. */
  @GET
  @RolesAllowed({Role.PAYMENT_OPERATOR, Role.PAYMENT_APPROVER, Role.AUDITOR})
  @Path("/write-offs")
  public RestResponse<List<WriteOffView>> writeOffs(@BeanParam PageRequest asked)
      throws SQLException {
    return asked.answer("write-offs", readings.writeOffs(asked.after(0)));
  }

  /** Proposes that something is no longer asked back. */
  @POST
  @RolesAllowed(Role.PAYMENT_OPERATOR)
  @Path("/{provider}/{scheme}/{year}/write-offs")
  @Consumes(MediaType.APPLICATION_JSON)
  public WriteOffView propose(
      String provider, String scheme, String year, WriteOffRequest request) {
    if (request == null || request.amountCents() == null) {
      throw RequestRefused.invalid("amountCents", "'amountCents' is missing");
    }
    return WriteOffView.of(
        writeOffs.propose(
            PathParameters.account(provider, scheme, year),
            request.amountCents(),
            request.reason(),
            operator()));
  }

  /** Another person approves it: it is written off. */
  @POST
  @RolesAllowed(Role.PAYMENT_APPROVER)
  @RecentLogin
  @Path("/{provider}/{scheme}/{year}/write-offs/{writeOff}/approval")
  @Consumes(MediaType.APPLICATION_JSON)
  public WriteOffView approve(
      String provider, String scheme, String year, long writeOff, WriteOffApprovalRequest request) {
    if (request == null || request.amountCents() == null) {
      throw RequestRefused.invalid("amountCents", "'amountCents' is missing");
    }
    return WriteOffView.of(
        writeOffs.approve(
            PathParameters.account(provider, scheme, year),
            writeOff,
            request.amountCents(),
            operator()));
  }

  /** Sets a proposal aside. */
  @POST
  @RolesAllowed({Role.PAYMENT_OPERATOR, Role.PAYMENT_APPROVER})
  @Path("/{provider}/{scheme}/{year}/write-offs/{writeOff}/withdrawal")
  public WriteOffView withdraw(String provider, String scheme, String year, long writeOff) {
    return WriteOffView.of(
        writeOffs.withdraw(PathParameters.account(provider, scheme, year), writeOff, operator()));
  }

  private Operator operator() {
    return new Operator(person.name());
  }
}
