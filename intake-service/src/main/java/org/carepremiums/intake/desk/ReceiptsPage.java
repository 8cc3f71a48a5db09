package org.carepremiums.intake.desk;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.intake.Receipt;
import org.carepremiums.contracts.intake.ReceiptStatus;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.intake.delivery.DeliveryOverview;
import org.carepremiums.intake.delivery.Feeds;
import org.carepremiums.platform.web.access.OwnSource;
import org.carepremiums.platform.web.desk.Column;
import org.carepremiums.platform.web.desk.DeskList;
import org.carepremiums.platform.web.desk.ListRequest;
import org.carepremiums.platform.web.desk.Listing;
import org.carepremiums.platform.web.desk.Tone;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.web.page.PageAnswers;
import org.carepremiums.platform.web.page.Pages;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The receipts that were issued, of every source or of one. */
@Path("/desk/receipts")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ReceiptsPage {

  /** What the page looks like. */
  @CheckedTemplate(basePath = "deliveries")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance receipts(
        Page page,
        List<DeliveriesPage.Choice> feeds,
        @Nullable String deliveryId,
        DeskList list,
        String deliveries);
  }

  private final Pages pages;
  private final DeskSources sources;
  private final DeliveryOverview overview;

  @Inject
  ReceiptsPage(Pages pages, DeskSources sources, DeliveryOverview overview) {
    this.pages = pages;
    this.sources = sources;
    this.overview = overview;
  }

  /**
   * Those of every source; who sees only the own is led to it.
   *
   * @param feed only of that feed
   * @param deliveryId only of that delivery
   */
  @GET
  @RolesAllowed({Role.DATA_PROVIDER, Role.CASE_HANDLER, Role.AUDITOR})
  public Response all(
      @BeanParam ListRequest asked, @RestQuery String feed, @RestQuery String deliveryId)
      throws SQLException {
    Page page = pages.titled(DeliveryPhrase.RECEIPTS_TITLE);
    return sources.seesAll()
        ? PageAnswers.shown(shown(page, null, asked, feed, deliveryId))
        : PageAnswers.seeOther(DeskAddress.receipts(page) + "/" + sources.first().id());
  }

  /**
   * Those of one source.
   *
   * @param feed only of that feed
   * @param deliveryId only of that delivery
   */
  @GET
  @Path("/{source}")
  @RolesAllowed({Role.DATA_PROVIDER, Role.CASE_HANDLER, Role.AUDITOR})
  @OwnSource("source")
  public TemplateInstance ofSource(
      @BeanParam ListRequest asked,
      @RestPath String source,
      @RestQuery String feed,
      @RestQuery String deliveryId)
      throws SQLException {
    Source only = DeskSources.required(source);
    return shown(
        pages.titled(DeliveryPhrase.RECEIPTS_TITLE_OF.with(only)), only, asked, feed, deliveryId);
  }

  /** The list of every source as a file. */
  @GET
  @Path("/file")
  @Produces("text/csv")
  @RolesAllowed({Role.CASE_HANDLER, Role.AUDITOR})
  public Response allFile(
      @BeanParam ListRequest asked, @RestQuery String feed, @RestQuery String deliveryId) {
    return file(asked, null, feed, deliveryId);
  }

  /** The list of one source as a file. */
  @GET
  @Path("/{source}/file")
  @Produces("text/csv")
  @RolesAllowed({Role.DATA_PROVIDER, Role.CASE_HANDLER, Role.AUDITOR})
  @OwnSource("source")
  public Response fileOfSource(
      @BeanParam ListRequest asked,
      @RestPath String source,
      @RestQuery String feed,
      @RestQuery String deliveryId) {
    return file(asked, DeskSources.required(source), feed, deliveryId);
  }

  private Response file(
      ListRequest asked,
      @Nullable Source source,
      @Nullable String feed,
      @Nullable String deliveryId) {
    Page page = pages.titled(DeliveryPhrase.RECEIPTS_TITLE);
    return listing(page, source, feed, deliveryId).file(page, asked);
  }

  private TemplateInstance shown(
      Page page,
      @Nullable Source only,
      ListRequest asked,
      @Nullable String feed,
      @Nullable String deliveryId)
      throws SQLException {
    return Templates.receipts(
        page,
        (only == null ? Feeds.all() : Feeds.of(only))
            .stream()
                .map(Topic::feed)
                .distinct()
                .sorted()
                .map(
                    one ->
                        new DeliveriesPage.Choice(
                            one, page.text(DeliveryPhrase.SAID_FEED.with(one)), one.equals(feed)))
                .toList(),
        given(deliveryId),
        listing(page, only, feed, deliveryId)
            .shown(
                page,
                page.text(DeliveryPhrase.RECEIPTS_CAPTION.alone()),
                asked,
                DeskAddress.receipts(page) + (only == null ? "" : "/" + only.id()) + "/file"),
        only == null ? DeskAddress.all(page) : DeskAddress.of(page, only));
  }

  private Listing<Receipt> listing(
      Page page, @Nullable Source only, @Nullable String feed, @Nullable String deliveryId) {
    Map<String, String> filters = new LinkedHashMap<>();
    filters.put("feed", feed);
    filters.put("deliveryId", deliveryId);
    return new Listing<>(
        "receipts",
        columns(page),
        "-on",
        filters,
        part -> overview.receipts(only, given(feed), given(deliveryId), part),
        () -> overview.countReceipts(only, given(feed), given(deliveryId)));
  }

  @Nullable
  private static String given(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  private static List<Column<Receipt>> columns(Page page) {
    return List.of(
        Column.<Receipt>of(
            "source",
            DeliveryPhrase.COLUMN_SOURCE,
            receipt -> DeliveryPhrase.SAID_SOURCE.with(receipt.source())),
        Column.<Receipt>of(
            "feed",
            DeliveryPhrase.COLUMN_FEED,
            receipt -> DeliveryPhrase.SAID_FEED.with(receipt.feed())),
        Column.<Receipt>of("delivery", DeliveryPhrase.COLUMN_DELIVERY, Receipt::deliveryId)
            .linked(
                receipt ->
                    DeskAddress.of(page, receipt.source(), receipt.feed(), receipt.deliveryId())),
        Column.<Receipt>of("version", DeliveryPhrase.COLUMN_VERSION, Receipt::version),
        Column.<Receipt>of("state", DeliveryPhrase.COLUMN_STATE, receipt -> status(receipt).alone())
            .toned(receipt -> tone(receipt.status()))
            .unsorted(),
        Column.<Receipt>of("received", DeliveryPhrase.COLUMN_RECEIVED, Receipt::received)
            .unsorted(),
        Column.<Receipt>of("accepted", DeliveryPhrase.COLUMN_ACCEPTED, Receipt::accepted)
            .unsorted(),
        Column.<Receipt>of("refused", DeliveryPhrase.COLUMN_REFUSED, Receipt::rejected).unsorted(),
        Column.<Receipt>of("on", DeliveryPhrase.COLUMN_ISSUED, receipt -> receipt.on().value()));
  }

  private static DeliveryPhrase status(Receipt receipt) {
    return switch (receipt.status()) {
      case COMPLETE -> DeliveryPhrase.RECEIPT_COMPLETE;
      case INCOMPLETE -> DeliveryPhrase.RECEIPT_INCOMPLETE;
      case DAILY -> DeliveryPhrase.RECEIPT_DAILY;
    };
  }

  private static Tone tone(ReceiptStatus status) {
    return switch (status) {
      case COMPLETE -> Tone.GOOD;
      case INCOMPLETE -> Tone.WAIT;
      case DAILY -> Tone.PLAIN;
    };
  }
}
