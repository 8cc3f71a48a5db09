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
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.payment.bankfile.BankFileStore;
import org.carepremiums.payment.batch.BatchApproval;
import org.carepremiums.payment.batch.BatchDrawing;
import org.carepremiums.payment.batch.BatchSubmission;
import org.carepremiums.payment.batch.BatchWithdrawal;
import org.carepremiums.payment.batch.Operator;
import org.carepremiums.payment.batch.PaymentBatch;
import org.carepremiums.payment.reading.Cursor;
import org.carepremiums.payment.reading.LedgerReadings;
import org.carepremiums.payment.reading.LeftOutView;
import org.carepremiums.payment.reading.LineView;
import org.carepremiums.payment.reading.NettingView;
import org.carepremiums.payment.reading.PayoutReadings;
import org.carepremiums.payment.refusal.Refusal;
import org.carepremiums.payment.refusal.RefusalPhrase;
import org.carepremiums.platform.messaging.outbox.UnitOfWork;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.access.ActingPerson;
import org.carepremiums.platform.web.access.RecentLogin;
import org.carepremiums.platform.web.language.InLanguage;
import org.jboss.resteasy.reactive.RestResponse;

/** Batches: what is in them, and what two operators do with them. */
@Path("/batches")
@InLanguage
@Produces(MediaType.APPLICATION_JSON)
public class BatchResource {

  private static final Pattern SHA_256 = Pattern.compile("[0-9a-fA-F]{64}");

  /**
   * @param cutOff the cut-off whose batch was withdrawn
   */
  public record AgainRequest(LocalDate cutOff) {}

  /**
   * @param lines the number of lines that the approver was shown
   * @param totalCents the sum that the approver was shown
   * @param sha256 the digest of the bank file that the approver was shown, 64 hexadecimal digits
   */
  public record ApprovalRequest(Integer lines, EuroCents totalCents, String sha256) {}

  /**
   * @param sha256 64 hexadecimal digits
   */
  public record FileDigest(String sha256) {}

  /**
   * @param reason why, for the record
   */
  public record WithdrawalRequest(String reason) {}

  /**
   * A part of a batch.
   *
   * @param batch the batch
   * @param lateLines lines that are executed after the last day that the law sets
   * @param leftOut providers to whom something is due and who could not be set apart, by a fault of
   *     ours
   * @param netting what was netted at its cut-off
   * @param lines the lines
   * @param next the cursor of the next lines and netting; absent where these are the last
   */
  public record BatchDetail(
      BatchView batch,
      long lateLines,
      List<LeftOutView> leftOut,
      List<NettingView> netting,
      List<LineView> lines,
      String next) {}

  private final ActingPerson person;
  private final UnitOfWork unitOfWork;
  private final BatchDrawing drawUp;
  private final BatchSubmission submission;
  private final BatchApproval approval;
  private final BatchWithdrawal withdrawal;
  private final PayoutReadings payouts;
  private final LedgerReadings ledger;
  private final BankFileStore bankFiles;

  @Inject
  BatchResource(
      ActingPerson person,
      UnitOfWork unitOfWork,
      BatchDrawing drawUp,
      BatchSubmission submission,
      BatchApproval approval,
      BatchWithdrawal withdrawal,
      PayoutReadings payouts,
      LedgerReadings ledger,
      BankFileStore bankFiles) {
    this.person = person;
    this.unitOfWork = unitOfWork;
    this.drawUp = drawUp;
    this.submission = submission;
    this.approval = approval;
    this.withdrawal = withdrawal;
    this.payouts = payouts;
    this.ledger = ledger;
    this.bankFiles = bankFiles;
  }

  /** The batches, the first cut-off first. */
  @GET
  @RolesAllowed({Role.PAYMENT_OPERATOR, Role.PAYMENT_APPROVER, Role.AUDITOR})
  public RestResponse<List<BatchView>> all(@BeanParam PageRequest asked) {
    Cursor page = asked.after(LocalDate.EPOCH, 0);
    LocalDate cutOff = day(page.after(0));
    List<BatchView> batches =
        unitOfWork.call(
            outgoing ->
                PaymentBatch.after(cutOff, (int) page.numberAfter(1), page.limit() + 1).stream()
                    .map(BatchView::of)
                    .toList());
    return asked.answer(
        "batches", page.part(batches, batch -> Stream.of(batch.cutOff(), batch.attempt())));
  }

  private static LocalDate day(String written) {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeParseException notOurs) {
      throw RequestRefused.invalid("cursor", "cursor is what the answer before named as the next");
    }
  }

  /** One batch with a part of its lines. */
  @GET
  @RolesAllowed({Role.PAYMENT_OPERATOR, Role.PAYMENT_APPROVER, Role.AUDITOR})
  @Path("/{batchId}")
  public BatchDetail detail(String batchId, @BeanParam PageRequest asked) {
    Cursor page = asked.after("", 0);
    return unitOfWork.call(
        outgoing -> {
          BatchView batch = BatchView.of(PaymentBatch.named(batchId));
          List<LineView> lines = payouts.ofBatch(batchId, page.after(0), page);
          List<LedgerReadings.Numbered> netting =
              ledger.nettings(batchId, page.numberAfter(1), page);
          return new BatchDetail(
              batch,
              payouts.late(batchId),
              payouts.leftOut(batchId),
              page.shown(netting).stream().map(LedgerReadings.Numbered::netting).toList(),
              page.shown(lines),
              page.nextOf(
                  lines,
                  line -> Stream.of(line.payoutId()),
                  1,
                  netting,
                  LedgerReadings.Numbered::id));
        });
  }

  /** Draws a cut-off up again whose batch was withdrawn. */
  @POST
  @RolesAllowed(Role.PAYMENT_OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response again(AgainRequest request) {
    require(request, request != null && request.cutOff() != null, "cutOff");
    PaymentBatch batch = drawUp.again(request.cutOff(), operator());
    return Response.created(URI.create("/batches/" + batch.batchId))
        .entity(BatchView.of(batch))
        .build();
  }

  /** An operator stands for a batch. */
  @POST
  @RolesAllowed(Role.PAYMENT_OPERATOR)
  @Path("/{batchId}/submission")
  public BatchView submit(String batchId) {
    return BatchView.of(submission.submit(batchId, operator()));
  }

  /** Another person approves it. */
  @POST
  @RolesAllowed(Role.PAYMENT_APPROVER)
  @RecentLogin
  @Path("/{batchId}/approval")
  @Consumes(MediaType.APPLICATION_JSON)
  public BatchView approve(String batchId, ApprovalRequest request) {
    require(request, request != null && request.lines() != null, "lines");
    require(request, request.totalCents() != null, "totalCents");
    require(request, request.sha256() != null, "sha256");
    if (!SHA_256.matcher(request.sha256()).matches()) {
      throw RequestRefused.invalid("sha256", "'sha256' is not 64 hexadecimal digits");
    }
    return BatchView.of(
        approval.approve(
            batchId, operator(), request.lines(), request.totalCents(), request.sha256()));
  }

  /** Sets a batch aside that is not approved; its lines are due again. */
  @POST
  @RolesAllowed({Role.PAYMENT_OPERATOR, Role.PAYMENT_APPROVER})
  @Path("/{batchId}/withdrawal")
  @Consumes(MediaType.APPLICATION_JSON)
  public BatchView withdraw(String batchId, WithdrawalRequest request) {
    require(request, request != null, "reason");
    return BatchView.of(withdrawal.withdraw(batchId, operator(), request.reason()));
  }

  /**
   * The digest of its pain.001.001.09 file: as it was written, or as it would be if the batch were
   * approved now.
   */
  @GET
  @RolesAllowed({Role.PAYMENT_OPERATOR, Role.PAYMENT_APPROVER, Role.AUDITOR})
  @Path("/{batchId}/bank-file/digest")
  public FileDigest bankFileDigest(String batchId) {
    return new FileDigest(approval.digest(batchId));
  }

  /** The pain.001.001.09 file of an approved batch, with every account in clear. */
  @GET
  @RolesAllowed({Role.PAYMENT_OPERATOR, Role.PAYMENT_APPROVER, Role.AUDITOR})
  @RecentLogin
  @Path("/{batchId}/bank-file")
  @Produces(MediaType.APPLICATION_XML)
  public Response bankFile(String batchId) throws SQLException {
    String name =
        bankFiles
            .nameOf(batchId)
            .orElseThrow(() -> Refusal.notFound(RefusalPhrase.NO_BANK_FILE.alone()));
    StreamingOutput content = target -> bankFiles.copy(batchId, target);
    return Response.ok(content)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }

  /** The acting person is the one in the access token. */
  private Operator operator() {
    return new Operator(person.name());
  }

  private static void require(Object request, boolean present, String field) {
    if (request == null || !present) {
      throw RequestRefused.invalid(field, "'%s' is missing".formatted(field));
    }
  }
}
