package org.carepremiums.payment.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.payment.BatchStatus;
import org.carepremiums.payment.bankfile.BankFileStore;
import org.carepremiums.payment.batch.NextCutOff;
import org.carepremiums.payment.ledger.BankReasonPhrase;
import org.carepremiums.payment.ledger.PayoutStage;
import org.carepremiums.payment.page.PaymentsPhrase;
import org.carepremiums.payment.reading.BatchReadings;
import org.carepremiums.payment.reading.LineView;
import org.carepremiums.payment.reading.PayoutReadings;
import org.carepremiums.payment.refusal.Refusal;
import org.carepremiums.payment.refusal.RefusalPhrase;
import org.carepremiums.platform.web.access.AboutNobody;
import org.carepremiums.platform.web.access.RecentLogin;
import org.carepremiums.platform.web.desk.Bar;
import org.carepremiums.platform.web.desk.Column;
import org.carepremiums.platform.web.desk.DeskList;
import org.carepremiums.platform.web.desk.DueTask;
import org.carepremiums.platform.web.desk.ListRequest;
import org.carepremiums.platform.web.desk.Listing;
import org.carepremiums.platform.web.desk.Progress;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.web.page.Pages;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Where payment operators and approvers begin: what needs them, and every batch. */
@Path("/desk/batches")
@RolesAllowed({Role.PAYMENT_OPERATOR, Role.PAYMENT_APPROVER, Role.AUDITOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
public class BatchesPage {

  /** What the pages look like. */
  @CheckedTemplate(basePath = "desk")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance batches(
        Page page,
        List<DueTask> tasks,
        CutOffShown next,
        List<Bar> funnel,
        List<Choices.Option> statuses,
        DeskList list);

    static native TemplateInstance batch(Page page, BatchShown shown, String done);

    static native TemplateInstance lines(
        Page page, String batchId, List<Choices.Option> stages, DeskList list);

    static native TemplateInstance bankProgress(Page page, Progress progress, String address);

    static native TemplateInstance drawing(Page page, CutOffShown next);
  }

  private static final Choices<BatchStatus> STATUSES =
      Choices.of("status", BatchStatus.class, status -> Figures.status(status, false));

  private static final Choices<PayoutStage> STAGES =
      Choices.of("stage", PayoutStage.class, Figures::stage);

  private static final List<Column<LineView>> LINE_COLUMNS =
      List.of(
          Column.of("payment", PayDeskPhrase.COLUMN_PAYMENT, LineView::payoutId),
          Column.of("provider", PayDeskPhrase.COLUMN_PROVIDER, LineView::provider),
          Column.<LineView>of(
                  "premium",
                  PaymentsPhrase.COLUMN_PREMIUM,
                  line -> Figures.premium(line.scheme(), line.year()))
              .unsorted(),
          Column.of("amount", PaymentsPhrase.COLUMN_AMOUNT, LineView::amountCents),
          Column.of("holder", PayDeskPhrase.COLUMN_HOLDER, LineView::holder).unsorted(),
          Column.of("account", PaymentsPhrase.COLUMN_ACCOUNT, LineView::iban).unsorted(),
          Column.<LineView>of(
                  "stage", PayDeskPhrase.COLUMN_STAGE, line -> Figures.stage(line.stage()).alone())
              .toned(line -> Figures.tone(line.stage())),
          Column.of("since", PayDeskPhrase.COLUMN_STAGE_ON, LineView::stageOn),
          Column.<LineView>of(
                  "reason",
                  PayDeskPhrase.COLUMN_REASON,
                  line -> line.reasonCode() == null ? null : BankReasonPhrase.of(line.reasonCode()))
              .unsorted());

  private static final Map<String, Phrase> DONE =
      Map.of(
          "submitted", PayDeskPhrase.DONE_SUBMITTED,
          "approved", PayDeskPhrase.DONE_APPROVED,
          "withdrawn", PayDeskPhrase.DONE_WITHDRAWN,
          "again", PayDeskPhrase.DONE_AGAIN);

  private final Pages pages;
  private final BatchReadings readings;
  private final PayoutReadings payouts;
  private final BatchLook look;
  private final NextCutOff nextCutOff;
  private final DueList due;
  private final BankFileStore bankFiles;
  private final List<Column<BatchReadings.Row>> columns;

  @Inject
  BatchesPage(
      Pages pages,
      BatchReadings readings,
      PayoutReadings payouts,
      BatchLook look,
      NextCutOff nextCutOff,
      DueList due,
      BankFileStore bankFiles) {
    this.pages = pages;
    this.readings = readings;
    this.payouts = payouts;
    this.look = look;
    this.nextCutOff = nextCutOff;
    this.due = due;
    this.bankFiles = bankFiles;
    this.columns = columns(pages.service() + "/desk/batches/");
  }

  private static List<Column<BatchReadings.Row>> columns(String below) {
    return List.of(
        Column.of("batch", PayDeskPhrase.COLUMN_BATCH, BatchReadings.Row::batchId)
            .linked(row -> below + row.batchId()),
        Column.of("cut-off", PayDeskPhrase.COLUMN_CUT_OFF, BatchReadings.Row::cutOff),
        Column.<BatchReadings.Row>of(
                "status",
                PaymentsPhrase.COLUMN_STATUS,
                row -> Figures.status(row.status(), row.lines() == 0).alone())
            .toned(row -> Figures.tone(row.status(), row.lines() == 0)),
        Column.of("lines", PayDeskPhrase.COLUMN_LINES, BatchReadings.Row::lines),
        Column.of("total", PaymentsPhrase.COLUMN_AMOUNT, BatchReadings.Row::total),
        Column.of("execution", PayDeskPhrase.COLUMN_EXECUTION, BatchReadings.Row::executionDate),
        Column.of("submitted", PayDeskPhrase.COLUMN_SUBMITTED_BY, BatchReadings.Row::submittedBy)
            .unsorted(),
        Column.of("approved", PayDeskPhrase.COLUMN_APPROVED_BY, BatchReadings.Row::approvedBy)
            .unsorted());
  }

  /** What needs the reader, the next cut-off as it would be now, and the batches. */
  @GET
  public TemplateInstance batches(@BeanParam ListRequest asked, @RestQuery String status)
      throws SQLException {
    Page page = pages.titled(PayDeskPhrase.BATCHES_TITLE);
    BatchStatus chosen = STATUSES.chosen(status);
    Optional<NextCutOff.Forecast> next = nextCutOff.forecast();
    return Templates.batches(
        page,
        due.of(page, next),
        next.map(forecast -> CutOffShown.of(page, forecast)).orElse(null),
        Figures.funnel(page, readings.stages(null)),
        STATUSES.options(page, chosen),
        listing(chosen)
            .shown(page, page.say("batches-title"), asked, pages.service() + "/desk/batches/file"));
  }

  /** All of the list as a file. */
  @GET
  @Path("/file")
  @Produces("text/csv")
  public Response file(@BeanParam ListRequest asked, @RestQuery String status) {
    return listing(STATUSES.chosen(status)).file(pages.titled(PayDeskPhrase.BATCHES_TITLE), asked);
  }

  private Listing<BatchReadings.Row> listing(@Nullable BatchStatus status) {
    return new Listing<>(
        "batches",
        columns,
        "-cut-off",
        STATUSES.filter(status),
        part -> readings.list(status, part),
        () -> readings.count(status));
  }

  /** How far the drawing up of a cut-off is that has come, without a page around it. */
  @GET
  @Path("/drawing/progress")
  @AboutNobody
  public TemplateInstance drawing() {
    Page page = pages.titled(PayDeskPhrase.NEXT_BATCH_TITLE);
    return Templates.drawing(
        page,
        nextCutOff
            .forecast()
            .filter(NextCutOff.Forecast::isReached)
            .map(forecast -> CutOffShown.of(page, forecast))
            .orElse(null));
  }

  /** One batch: what it comes to, what differs, who did what, and what is next. */
  @GET
  @Path("/{batchId}")
  public TemplateInstance batch(@RestPath String batchId, @RestQuery @Nullable String done)
      throws SQLException {
    BatchShown shown = look.of(pages.titled(PayDeskPhrase.BATCHES_TITLE), batchId);
    Page page = pages.titled(PayDeskPhrase.BATCH_TITLE.with(shown.batch().batchId()));
    return Templates.batch(page, shown, Done.said(page, DONE, done));
  }

  /** Every payment of a batch. */
  @GET
  @Path("/{batchId}/lines")
  public TemplateInstance lines(
      @RestPath String batchId, @BeanParam ListRequest asked, @RestQuery String stage)
      throws SQLException {
    String known = look.batch(batchId).batchId();
    Page page = pages.titled(PayDeskPhrase.LINES_TITLE.with(known));
    PayoutStage chosen = STAGES.chosen(stage);
    return Templates.lines(
        page,
        known,
        STAGES.options(page, chosen),
        lines(known, chosen)
            .shown(
                page,
                page.text(PayDeskPhrase.LINES_TITLE.with(known)),
                asked,
                "%s/desk/batches/%s/lines/file".formatted(pages.service(), known)));
  }

  /** All of them as a file. */
  @GET
  @Path("/{batchId}/lines/file")
  @Produces("text/csv")
  public Response linesFile(
      @RestPath String batchId, @BeanParam ListRequest asked, @RestQuery String stage) {
    String known = look.batch(batchId).batchId();
    return lines(known, STAGES.chosen(stage))
        .file(pages.titled(PayDeskPhrase.LINES_TITLE.with(known)), asked);
  }

  private Listing<LineView> lines(String batchId, @Nullable PayoutStage stage) {
    return new Listing<>(
        "payments-" + batchId,
        LINE_COLUMNS,
        "payment",
        STAGES.filter(stage),
        part -> payouts.ofBatch(batchId, stage, part),
        () -> payouts.count(batchId, stage));
  }

  /** How far the bank is with a batch, without a page around it. */
  @GET
  @Path("/{batchId}/progress")
  @AboutNobody
  public TemplateInstance progress(@RestPath String batchId) throws SQLException {
    String known = look.batch(batchId).batchId();
    return Templates.bankProgress(
        pages.titled(PayDeskPhrase.BANK_TITLE),
        look.progress(known),
        "%s/desk/batches/%s/progress".formatted(pages.service(), known));
  }

  /** The pain.001.001.09 file of an approved batch, with every account in clear. */
  @GET
  @Path("/{batchId}/bank-file")
  @RecentLogin
  @Produces({MediaType.APPLICATION_XML, MediaType.TEXT_HTML})
  public Response bankFile(@RestPath String batchId) throws SQLException {
    String name =
        bankFiles
            .nameOf(batchId)
            .orElseThrow(() -> Refusal.notFound(RefusalPhrase.NO_BANK_FILE.alone()));
    StreamingOutput content = target -> bankFiles.copy(batchId, target);
    return Response.ok(content, MediaType.APPLICATION_XML_TYPE)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
