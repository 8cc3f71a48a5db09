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
import java.util.Map;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.payment.BatchStatus;
import org.carepremiums.contracts.payment.PayoutStatus;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.payment.batch.HoldRelease;
import org.carepremiums.payment.batch.Operator;
import org.carepremiums.payment.batch.PaymentBatch;
import org.carepremiums.payment.reading.AccountView;
import org.carepremiums.payment.reading.HoldReadings;
import org.carepremiums.payment.reading.HoldView;
import org.carepremiums.payment.reading.LedgerReadings;
import org.carepremiums.payment.reading.LedgerSums;
import org.carepremiums.payment.reading.PayoutReadings;
import org.carepremiums.payment.reading.UnusedAccountView;
import org.carepremiums.payment.refusal.Refusal;
import org.carepremiums.payment.refusal.RefusalPhrase;
import org.carepremiums.platform.messaging.outbox.UnitOfWork;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.access.AboutNobody;
import org.carepremiums.platform.web.access.ActingPerson;
import org.carepremiums.platform.web.access.OwnNumber;
import org.carepremiums.platform.web.language.InLanguage;
import org.jboss.resteasy.reactive.RestResponse;

/** The ledger: of one provider, what is held, and as a whole. */
@Path("/")
@InLanguage
@Produces(MediaType.APPLICATION_JSON)
public class LedgerResource {

  /**
   * @param provider the unique 8 digits
   * @param accounts one per premium and year, with its history
   * @param unusedAccounts bank accounts that the provider named and that are not paid to
   */
  public record ProviderLedger(
      InamiKey provider, List<AccountView> accounts, List<UnusedAccountView> unusedAccounts) {}

  /**
   * @param reason why, for the record
   */
  public record ReleaseRequest(String reason) {}

  /**
   * @param batches the last hundred
   * @param ledger the sums of all accounts
   * @param payouts how many payouts have which status
   */
  public record Summary(
      List<BatchLine> batches, LedgerSums ledger, Map<PayoutStatus, Long> payouts) {

    /** A batch in a few words. */
    public record BatchLine(
        String batchId,
        BatchStatus status,
        int lines,
        EuroCents totalCents,
        LocalDate executionDate,
        String bankFile) {}
  }

  private static final int SHOWN_BATCHES = 100;

  private final UnitOfWork unitOfWork;
  private final LedgerReadings ledger;
  private final HoldReadings holds;
  private final PayoutReadings payouts;
  private final HoldRelease release;
  private final ActingPerson person;

  @Inject
  LedgerResource(
      UnitOfWork unitOfWork,
      LedgerReadings ledger,
      HoldReadings holds,
      PayoutReadings payouts,
      HoldRelease release,
      ActingPerson person) {
    this.release = release;
    this.person = person;
    this.unitOfWork = unitOfWork;
    this.ledger = ledger;
    this.holds = holds;
    this.payouts = payouts;
  }

  /** A provider's accounts with the history of their entries. */
  @GET
  @RolesAllowed({
    Role.PAYMENT_OPERATOR,
    Role.PAYMENT_APPROVER,
    Role.CASE_HANDLER,
    Role.CARE_PROVIDER,
    Role.AUDITOR
  })
  @OwnNumber("provider")
  @Path("ledger/{provider}")
  public ProviderLedger provider(String provider) throws SQLException {
    InamiKey key = new InamiKey(provider);
    List<AccountView> accounts = ledger.accounts(key);
    if (accounts.isEmpty()) {
      throw Refusal.notFound(RefusalPhrase.NO_FINAL_DECISION.alone());
    }
    return new ProviderLedger(key, accounts, ledger.unusedAccounts(key));
  }

  /** What is due and cannot be paid, and why. */
  @GET
  @RolesAllowed({Role.PAYMENT_OPERATOR, Role.PAYMENT_APPROVER, Role.AUDITOR})
  @Path("holds")
  public RestResponse<List<HoldView>> holds(@BeanParam PageRequest asked) throws SQLException {
    return asked.answer("holds", holds.all(asked.after("", "", 0)));
  }

  /**
   * Releases a premium that is held for a reason that the bank gave: the next cut-off orders it
   * again, to the account that the provider named last.
   */
  @POST
  @RolesAllowed(Role.PAYMENT_OPERATOR)
  @Path("holds/{provider}/{scheme}/{year}/release")
  @Consumes(MediaType.APPLICATION_JSON)
  public ProviderLedger release(String provider, String scheme, String year, ReleaseRequest request)
      throws SQLException {
    if (request == null) {
      throw RequestRefused.invalid("reason", "'reason' is missing");
    }
    release.release(
        PathParameters.account(provider, scheme, year),
        new Operator(person.name()),
        request.reason());
    return provider(provider);
  }

  /**
   * Bank accounts that providers named, that are not paid to, and of which nobody has named a good
   * one since: on paper, or no IBAN.
   */
  @GET
  @RolesAllowed({Role.PAYMENT_OPERATOR, Role.PAYMENT_APPROVER, Role.AUDITOR})
  @Path("unused-accounts")
  public RestResponse<List<UnusedAccountView>> unusedAccounts(@BeanParam PageRequest asked)
      throws SQLException {
    return asked.answer("unused-accounts", ledger.unusedAccounts(asked.after("", "", "")));
  }

  /** The service in a few numbers. */
  @GET
  @AboutNobody
  @RolesAllowed({Role.PAYMENT_OPERATOR, Role.PAYMENT_APPROVER, Role.PLATFORM, Role.AUDITOR})
  @Path("summary")
  public Summary summary() {
    return unitOfWork.call(
        outgoing ->
            new Summary(
                PaymentBatch.last(SHOWN_BATCHES).stream()
                    .map(
                        batch ->
                            new Summary.BatchLine(
                                batch.batchId,
                                batch.status,
                                batch.lines,
                                EuroCents.of(batch.totalCents),
                                batch.executionDate,
                                batch.bankFile))
                    .toList(),
                ledger.sums(),
                payouts.byStatus()));
  }
}
