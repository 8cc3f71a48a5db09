package org.carepremiums.intake.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.intake.delivery.DeliveryParameters;
import org.carepremiums.intake.delivery.DeliveryState;
import org.carepremiums.intake.delivery.DeliveryStates;
import org.carepremiums.intake.delivery.DeliveryStatus;
import org.carepremiums.intake.delivery.Feeds;
import org.carepremiums.intake.upload.AnnouncedFile;
import org.carepremiums.intake.upload.DryRun;
import org.carepremiums.intake.upload.FileDeliveries;
import org.carepremiums.platform.messaging.record.Spans;
import org.carepremiums.platform.telemetry.TraceParent;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.access.OwnSource;
import org.carepremiums.platform.web.page.FormFaults;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.web.page.PageAnswers;
import org.carepremiums.platform.web.page.Pages;
import org.carepremiums.platform.web.page.SentForm;
import org.carepremiums.platform.wording.phrase.Wording;
import org.jboss.resteasy.reactive.RestPath;

/**
 * Sends a file as a delivery, in two steps: it is tried out, which keeps and publishes nothing of
 * it; then the same file is sent. No file is kept between the two: it is chosen again, and its
 * digest tells that it is the one that was tried out.
 */
@Path("/desk/upload")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class UploadPage {

  /** What the page looks like. */
  @CheckedTemplate(basePath = "deliveries")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance upload(
        Page page, UploadView view, UploadForm form, FormFaults faults);
  }

  /**
   * What the page shows beside the form.
   *
   * @param maySend whether whoever reads may send anything
   * @param feeds of which a file can be
   * @param checked what would become of the file; {@code null} where none was tried out
   * @param notRead why it is no such file, in English; {@code null} where it is one
   */
  public record UploadView(
      String heading,
      boolean maySend,
      List<DeliveriesPage.Choice> feeds,
      @Nullable Checked checked,
      @Nullable String notRead,
      String deliveries) {}

  /**
   * What would become of a file.
   *
   * @param result in words
   * @param known what comes of sending under a reference that is known, in words; {@code null} for
   *     a new one
   * @param wouldHold beyond which share of refused records it would complete nothing, where it is
   *     beyond it; {@code null} where it is not
   * @param digest of the file
   */
  public record Checked(
      DryRun run,
      String result,
      @Nullable String known,
      @Nullable BigDecimal wouldHold,
      String digest,
      List<DeliveryPage.Reason> reasons) {

    public boolean isSendable() {
      return run.isSendable();
    }

    public boolean isGood() {
      return run.lines() > 0 && run.refused() == 0;
    }
  }

  private final Pages pages;
  private final DeskSources sources;
  private final FileDeliveries deliveries;
  private final DeliveryStates states;
  private final DeliveryParameters parameters;
  private final Spans spans;

  @Inject
  UploadPage(
      Pages pages,
      DeskSources sources,
      FileDeliveries deliveries,
      DeliveryStates states,
      DeliveryParameters parameters,
      Spans spans) {
    this.pages = pages;
    this.sources = sources;
    this.deliveries = deliveries;
    this.states = states;
    this.parameters = parameters;
    this.spans = spans;
  }

  /** Leads to the form of the own source. */
  @GET
  @RolesAllowed({Role.DATA_PROVIDER, Role.AUDITOR})
  public Response begin() {
    Page page = pages.titled(DeliveryPhrase.TO_UPLOAD);
    return PageAnswers.seeOther(DeskAddress.upload(page, sources.first()));
  }

  /** The form. */
  @GET
  @Path("/{source}")
  @RolesAllowed({Role.DATA_PROVIDER, Role.AUDITOR})
  @OwnSource("source")
  public TemplateInstance ask(@RestPath String source) {
    Source whose = DeskSources.required(source);
    return shown(
        pages.titled(title(whose)), whose, UploadForm.blank(), null, null, FormFaults.NONE);
  }

  /**
   * Tries a file out, or sends the one that was tried out.
   *
   * @param sent whether the form is only to be shown again
   * @param traceParent the trace that its records belong to (W3C Trace Context)
   */
  @POST
  @Path("/{source}")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed(Role.DATA_PROVIDER)
  @OwnSource("source")
  public Response send(
      @RestPath String source,
      @HeaderParam(TraceParent.HEADER) String traceParent,
      @BeanParam SentForm sent,
      @BeanParam UploadForm form)
      throws IOException, SQLException {
    Source whose = DeskSources.required(source);
    Page plain = pages.titled(title(whose));
    if (sent.isOnlyShown()) {
      return PageAnswers.shown(shown(plain, whose, form, null, null, FormFaults.NONE));
    }
    Page mended = pages.toBeMended(title(whose));
    FormFaults faults = form.faults(mended, whose);
    if (!faults.isEmpty()) {
      return PageAnswers.toBeMended(shown(mended, whose, form, null, null, faults));
    }
    AnnouncedFile announced;
    try {
      announced = announced(whose, form);
    } catch (RequestRefused refused) {
      return toBeMended(mended, whose, form, "to", DeliveryPhrase.DAYS_TURNED.alone(), null);
    }
    String digest = FileDigest.of(form.feed(), form.file().uploadedFile());
    try {
      if (form.isToBeSent() && form.checked().equals(digest)) {
        return published(plain, announced, form, spans.ofRequest(traceParent));
      }
      Checked checked = checked(plain, announced, form, digest);
      if (form.isToBeSent()) {
        return PageAnswers.notNow(
            shown(
                mended,
                whose,
                form,
                checked,
                null,
                FormFaults.NONE.and(mended, "file", List.of(DeliveryPhrase.OTHER_FILE.alone()))));
      }
      return PageAnswers.shown(shown(plain, whose, form, checked, null, FormFaults.NONE));
    } catch (RequestRefused refused) {
      return toBeMended(
          mended, whose, form, "file", DeliveryPhrase.NOT_READ.alone(), refused.getMessage());
    } catch (ServiceUnavailableException broker) {
      return PageAnswers.notHandledYet(
          shown(
              mended,
              whose,
              form,
              null,
              null,
              FormFaults.NONE.and(mended, null, List.of(DeliveryPhrase.BROKER_AWAY.alone()))));
    }
  }

  private AnnouncedFile announced(Source whose, UploadForm form) throws SQLException {
    return deliveries.announced(
        whose.id(),
        form.feed(),
        form.deliveryId(),
        form.completes(),
        UploadForm.dayOrNone(form.from()),
        UploadForm.dayOrNone(form.to()),
        UploadForm.dayOrNone(form.observedOn()),
        form.contentType());
  }

  private Response published(
      Page page, AnnouncedFile announced, UploadForm form, Optional<String> trace)
      throws IOException, SQLException {
    try (InputStream file = Files.newInputStream(form.file().uploadedFile())) {
      int lines = deliveries.publish(announced, file, trace);
      return PageAnswers.seeOther(
          "%s?done=sent&lines=%d"
              .formatted(
                  DeskAddress.of(
                      page,
                      announced.topic().source(),
                      announced.topic().feed(),
                      announced.deliveryId()),
                  lines));
    }
  }

  private Checked checked(Page page, AnnouncedFile announced, UploadForm form, String digest)
      throws IOException, SQLException {
    DryRun run;
    try (InputStream file = Files.newInputStream(form.file().uploadedFile())) {
      run = deliveries.tryOut(announced, file);
    }
    return new Checked(
        run,
        page.text(result(run)),
        states.of(announced.name()).map(state -> page.text(known(state))).orElse(null),
        beyond(run, announced),
        digest,
        run.reasons().stream()
            .map(
                reason ->
                    DeliveryPage.Reason.of(
                        page,
                        announced.topic(),
                        reason.code(),
                        reason.field(),
                        reason.count(),
                        (long) reason.line(),
                        reason.stood()))
            .toList());
  }

  private static Wording result(DryRun run) {
    if (run.lines() == 0) {
      return DeliveryPhrase.CHECKED_EMPTY.alone();
    }
    if (run.refused() == 0) {
      return DeliveryPhrase.CHECKED_ALL_GOOD.with(run.lines());
    }
    return run.isNothingTaken()
        ? DeliveryPhrase.CHECKED_ALL_REFUSED.with(run.lines())
        : DeliveryPhrase.CHECKED_SOME.with(run.refused(), run.lines());
  }

  private static Wording known(DeliveryState state) {
    return (state.status() == DeliveryStatus.COMPLETE && state.rejected() == 0
            ? DeliveryPhrase.CHECKED_KNOWN_WHOLE
            : DeliveryPhrase.CHECKED_KNOWN_PARTLY)
        .alone();
  }

  /** The limit, where the share of what would be refused lies above it. */
  @Nullable
  private BigDecimal beyond(DryRun run, AnnouncedFile announced) {
    BigDecimal limit = DeliveryParameters.on(parameters.refusedPercent(), announced.observedOn());
    return BigDecimal.valueOf(run.refused())
                .movePointRight(2)
                .compareTo(limit.multiply(BigDecimal.valueOf(run.lines())))
            > 0
        ? limit
        : null;
  }

  private Response toBeMended(
      Page page,
      Source whose,
      UploadForm form,
      String field,
      Wording said,
      @Nullable String notRead) {
    return PageAnswers.toBeMended(
        shown(page, whose, form, null, notRead, FormFaults.NONE.and(page, field, List.of(said))));
  }

  private TemplateInstance shown(
      Page page,
      Source whose,
      UploadForm form,
      @Nullable Checked checked,
      @Nullable String notRead,
      FormFaults faults) {
    return Templates.upload(
        page,
        new UploadView(
            page.text(title(whose)),
            sources.deliversFor(whose),
            Feeds.of(whose).stream()
                .map(Topic::feed)
                .map(
                    feed ->
                        new DeliveriesPage.Choice(
                            feed,
                            page.text(DeliveryPhrase.SAID_FEED.with(feed)),
                            feed.equals(form.feed())))
                .toList(),
            checked,
            notRead,
            DeskAddress.of(page, whose)),
        form,
        faults);
  }

  private static Wording title(Source whose) {
    return DeliveryPhrase.UPLOAD_TITLE.with(whose);
  }
}
