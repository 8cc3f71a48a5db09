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
import org.carepremiums.contracts.access.Role;
import org.carepremiums.payment.batch.BatchApproval;
import org.carepremiums.payment.batch.BatchDrawing;
import org.carepremiums.payment.batch.BatchSubmission;
import org.carepremiums.payment.batch.BatchWithdrawal;
import org.carepremiums.payment.batch.PaymentBatch;
import org.carepremiums.payment.http.BatchView;
import org.carepremiums.payment.refusal.Refusal;
import org.carepremiums.platform.web.access.RecentLogin;
import org.carepremiums.platform.web.page.FormFaults;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.web.page.PageAnswers;
import org.carepremiums.platform.web.page.Pages;
import org.carepremiums.platform.web.page.SentForm;
import org.carepremiums.platform.wording.phrase.Wording;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** What two people do with a batch, each step on a page of its own. */
@Path("/desk/batches")
@RolesAllowed({Role.PAYMENT_OPERATOR, Role.PAYMENT_APPROVER, Role.AUDITOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
public class BatchStepsPage {

  /** What the pages look like. */
  @CheckedTemplate(basePath = "desk")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance step(
        Page page,
        String heading,
        BatchStep step,
        BatchShown shown,
        boolean possible,
        String reason,
        FormFaults faults);

    static native TemplateInstance approval(
        Page page, String heading, ApprovalShown approval, boolean possible, FormFaults faults);
  }

  /** What is done when nothing refuses it. */
  private interface Work {

    /** The batch that the reader goes on with. */
    PaymentBatch take();
  }

  private final Pages pages;
  private final BatchLook look;
  private final DeskReader reader;
  private final BatchSubmission submission;
  private final BatchApproval approval;
  private final BatchWithdrawal withdrawal;
  private final BatchDrawing drawing;

  @Inject
  BatchStepsPage(
      Pages pages,
      BatchLook look,
      DeskReader reader,
      BatchSubmission submission,
      BatchApproval approval,
      BatchWithdrawal withdrawal,
      BatchDrawing drawing) {
    this.pages = pages;
    this.look = look;
    this.reader = reader;
    this.submission = submission;
    this.approval = approval;
    this.withdrawal = withdrawal;
    this.drawing = drawing;
  }

  @GET
  @Path("/{batchId}/submission")
  public TemplateInstance submission(@RestPath String batchId) throws SQLException {
    return ask(BatchStep.SUBMISSION, batchId, "");
  }

  /** An operator stands for a batch. */
  @POST
  @Path("/{batchId}/submission")
  @RolesAllowed(Role.PAYMENT_OPERATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response submit(@RestPath String batchId, @BeanParam SentForm sent) throws SQLException {
    return take(
        BatchStep.SUBMISSION,
        batchId,
        sent,
        "",
        "submitted",
        () -> submission.submit(batchId, reader.operator()));
  }

  @GET
  @Path("/{batchId}/withdrawal")
  public TemplateInstance withdrawal(@RestPath String batchId) throws SQLException {
    return ask(BatchStep.WITHDRAWAL, batchId, "");
  }

  /** Sets a batch aside that is not approved. */
  @POST
  @Path("/{batchId}/withdrawal")
  @RolesAllowed({Role.PAYMENT_OPERATOR, Role.PAYMENT_APPROVER})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response withdraw(
      @RestPath String batchId, @BeanParam SentForm sent, @RestForm String reason)
      throws SQLException {
    return take(
        BatchStep.WITHDRAWAL,
        batchId,
        sent,
        TypedText.orBlank(reason),
        "withdrawn",
        () -> withdrawal.withdraw(batchId, reader.operator(), reason));
  }

  @GET
  @Path("/{batchId}/again")
  public TemplateInstance again(@RestPath String batchId) throws SQLException {
    return ask(BatchStep.AGAIN, batchId, "");
  }

  /** Draws a cut-off up again whose batch was withdrawn. */
  @POST
  @Path("/{batchId}/again")
  @RolesAllowed(Role.PAYMENT_OPERATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response drawUp(@RestPath String batchId, @BeanParam SentForm sent) throws SQLException {
    BatchView withdrawn = look.batch(batchId);
    return take(
        BatchStep.AGAIN,
        batchId,
        sent,
        "",
        "again",
        () -> drawing.again(withdrawn.cutOff(), reader.operator()));
  }

  /** The form as it is opened, or shown again with what was typed. */
  private TemplateInstance ask(BatchStep step, String batchId, String reason) throws SQLException {
    Page page = pages.titled(step.title(look.batch(batchId)));
    return shown(page, step, look.of(page, batchId), reason, FormFaults.NONE);
  }

  private Response take(
      BatchStep step, String batchId, SentForm sent, String reason, String done, Work work)
      throws SQLException {
    if (sent.isOnlyShown()) {
      return PageAnswers.shown(ask(step, batchId, reason));
    }
    Wording title = step.title(look.batch(batchId));
    try {
      return PageAnswers.seeOther(path(work.take().batchId) + "?done=" + done);
    } catch (Refusal refused) {
      BatchShown now = look.of(pages.titled(title), batchId);
      return Refused.answer(
          refused, pages, title, (page, faults) -> shown(page, step, now, reason, faults));
    }
  }

  private static TemplateInstance shown(
      Page page, BatchStep step, BatchShown batch, String reason, FormFaults faults) {
    return Templates.step(
        page,
        page.text(step.title(batch.batch())),
        step,
        batch,
        step.isPossible(batch.may()),
        reason,
        faults);
  }

  /** What four eyes see before they approve. */
  @GET
  @Path("/{batchId}/approval")
  public TemplateInstance approval(@RestPath String batchId) throws SQLException {
    return approval(batchId, null);
  }

  /** The form as it is opened, or shown again beside what was shown before. */
  private TemplateInstance approval(String batchId, @Nullable Seen before) throws SQLException {
    Page page = pages.titled(title(batchId));
    return approval(page, look(page, batchId, before), FormFaults.NONE);
  }

  private Wording title(String batchId) {
    return PayDeskPhrase.APPROVAL_TITLE.with(look.batch(batchId).batchId());
  }

  /** Another person approves exactly what was shown. */
  @POST
  @Path("/{batchId}/approval")
  @RolesAllowed(Role.PAYMENT_APPROVER)
  @RecentLogin
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response approve(
      @RestPath String batchId, @BeanParam SentForm sent, @BeanParam Seen carried)
      throws SQLException {
    Wording title = title(batchId);
    Seen seen = carried.checked();
    if (sent.isOnlyShown()) {
      return PageAnswers.shown(approval(batchId, seen));
    }
    try {
      approval.approve(batchId, reader.operator(), seen.count(), seen.total(), seen.sha256());
      return PageAnswers.seeOther(path(batchId) + "?done=approved");
    } catch (Refusal refused) {
      ApprovalShown now = look(pages.titled(title), batchId, seen);
      return Refused.answer(refused, pages, title, (page, faults) -> approval(page, now, faults));
    }
  }

  /**
   * What is so now, beside what was shown before.
   *
   * @param before {@code null} where nothing was
   */
  private ApprovalShown look(Page page, String batchId, @Nullable Seen before) throws SQLException {
    BatchShown shown = look.of(page, batchId);
    BatchView batch = shown.batch();
    Seen now = Seen.of(batch.lines(), batch.totalCents(), batch.executionDate(), digest(shown));
    return new ApprovalShown(shown, now, before == null ? List.of() : before.changes(page, now));
  }

  /** What has no bank file and will have none has no digest either. */
  private String digest(BatchShown shown) {
    return shown.differences().known() || shown.batch().bankFile() != null
        ? approval.digest(shown.batch().batchId())
        : null;
  }

  private static TemplateInstance approval(Page page, ApprovalShown approval, FormFaults faults) {
    BatchShown shown = approval.shown();
    return Templates.approval(
        page,
        page.text(PayDeskPhrase.APPROVAL_TITLE.with(shown.batch().batchId())),
        approval,
        shown.may().approve() && shown.differences().isNone(),
        faults);
  }

  private String path(String batchId) {
    return pages.service() + "/desk/batches/" + batchId;
  }
}
