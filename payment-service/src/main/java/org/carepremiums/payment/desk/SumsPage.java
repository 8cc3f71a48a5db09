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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.payment.page.PaymentsPhrase;
import org.carepremiums.payment.sums.ComparedSums;
import org.carepremiums.payment.sums.Comparison;
import org.carepremiums.payment.sums.Difference;
import org.carepremiums.payment.sums.SumsWatch;
import org.carepremiums.platform.web.access.AboutNobody;
import org.carepremiums.platform.web.desk.Column;
import org.carepremiums.platform.web.desk.DeskList;
import org.carepremiums.platform.web.desk.ListRequest;
import org.carepremiums.platform.web.desk.Listing;
import org.carepremiums.platform.web.desk.Progress;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.web.page.PageAnswers;
import org.carepremiums.platform.web.page.Pages;
import org.carepremiums.platform.web.page.SentForm;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.jboss.resteasy.reactive.RestQuery;

/** Whether decisions, ledger, lines, bank files and the bank's answers tell the same. */
@Path("/desk/sums")
@RolesAllowed({Role.PAYMENT_OPERATOR, Role.PAYMENT_APPROVER, Role.AUDITOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
public class SumsPage {

  /** What the page looks like. */
  @CheckedTemplate(basePath = "desk")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance sums(
        Page page, Outcome outcome, String done, boolean possible, DeskList list);

    static native TemplateInstance sumsProgress(Page page, Progress progress, String address);
  }

  /**
   * What the last comparison found.
   *
   * @param at when it ended; {@code null} before the first
   * @param minutes how long ago that is
   * @param differing how many single figures differ
   * @param progress how far the one is that goes on; {@code null} where none does
   * @param address where that is asked again
   */
  public record Outcome(
      @Nullable Instant at,
      long minutes,
      long differing,
      List<Compared> comparisons,
      @Nullable Progress progress,
      String address) {}

  /**
   * Two records of the same money.
   *
   * @param between what is compared
   * @param first what the first of them comes to
   * @param second what the second comes to
   * @param differences how many single figures differ
   */
  public record Compared(String between, EuroCents first, EuroCents second, long differences) {

    public boolean agrees() {
      return differences == 0;
    }
  }

  private static final List<Column<Difference>> COLUMNS =
      List.of(
          Column.<Difference>of(
              "between",
              PayDeskPhrase.SUMS_BETWEEN,
              difference -> between(difference.between()).alone()),
          Column.<Difference>of("figure", PayDeskPhrase.COLUMN_FIGURE, Difference::what).unsorted(),
          Column.<Difference>of("batch", PayDeskPhrase.COLUMN_BATCH, Difference::batchId),
          Column.<Difference>of("about", PayDeskPhrase.COLUMN_ABOUT, Difference::payoutId),
          Column.<Difference>of("provider", PayDeskPhrase.COLUMN_PROVIDER, Difference::provider),
          Column.<Difference>of(
                  "premium",
                  PaymentsPhrase.COLUMN_PREMIUM,
                  difference ->
                      difference.scheme() == null
                          ? null
                          : Figures.premium(difference.scheme(), difference.year()))
              .unsorted(),
          Column.<Difference>of("expected", PayDeskPhrase.COLUMN_EXPECTED, Difference::expected)
              .unsorted(),
          Column.<Difference>of("found", PayDeskPhrase.COLUMN_FOUND, Difference::found).unsorted());

  private static final Map<String, Phrase> DONE = Map.of("asked", PayDeskPhrase.DONE_ASKED);

  private final Pages pages;
  private final ComparedSums sums;
  private final SumsWatch watch;
  private final DeskReader reader;

  @Inject
  SumsPage(Pages pages, ComparedSums sums, SumsWatch watch, DeskReader reader) {
    this.pages = pages;
    this.sums = sums;
    this.watch = watch;
    this.reader = reader;
  }

  private static Phrase between(Comparison comparison) {
    return PayDeskPhrase.valueOf("BETWEEN_" + comparison.name());
  }

  /** What the last comparison found, and how far the one is that somebody asked for. */
  @GET
  public TemplateInstance sums(@BeanParam ListRequest asked, @RestQuery @Nullable String done)
      throws SQLException {
    Page page = pages.titled(PayDeskPhrase.SUMS_TITLE);
    ComparedSums.Standing standing = sums.standing();
    return Templates.sums(
        page,
        outcome(page, standing),
        standing.askedAt() == null ? null : Done.said(page, DONE, done),
        reader.operates(page) || reader.approves(page),
        listing(standing)
            .shown(
                page, page.say("differences-caption"), asked, pages.service() + "/desk/sums/file"));
  }

  /** Asks for another comparison; this page shows how far it is. */
  @POST
  @RolesAllowed({Role.PAYMENT_OPERATOR, Role.PAYMENT_APPROVER})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response compare(@BeanParam SentForm sent, @BeanParam ListRequest asked)
      throws SQLException {
    if (sent.isOnlyShown()) {
      return PageAnswers.shown(sums(asked, null));
    }
    watch.ask();
    return PageAnswers.seeOther(pages.service() + "/desk/sums?done=asked");
  }

  /** How far the comparison is that somebody asked for, without a page around it. */
  @GET
  @Path("/progress")
  @AboutNobody
  public TemplateInstance progress() throws SQLException {
    return Templates.sumsProgress(
        pages.titled(PayDeskPhrase.SUMS_TITLE), progress(sums.standing()), address());
  }

  /** All lines that differ, as a file. */
  @GET
  @Path("/file")
  @Produces("text/csv")
  public Response file(@BeanParam ListRequest asked) throws SQLException {
    return listing(sums.standing()).file(pages.titled(PayDeskPhrase.SUMS_TITLE), asked);
  }

  private Listing<Difference> listing(ComparedSums.Standing standing) {
    return new Listing<>(
        "differences", COLUMNS, "provider", Map.of(), sums::differences, standing::differing);
  }

  private Outcome outcome(Page page, ComparedSums.Standing standing) throws SQLException {
    Map<Comparison, ComparedSums.Total> totals = sums.totals();
    return new Outcome(
        standing.comparedAt(),
        standing.minutes(),
        standing.differing(),
        totals.entrySet().stream().map(one -> compared(page, one)).toList(),
        progress(standing),
        address());
  }

  private static Compared compared(Page page, Map.Entry<Comparison, ComparedSums.Total> one) {
    return new Compared(
        page.text(between(one.getKey()).alone()),
        EuroCents.of(one.getValue().sums().expected()),
        EuroCents.of(one.getValue().sums().found()),
        one.getValue().differing());
  }

  /** Nobody knows how long a bank file is before it is read. */
  @Nullable
  private static Progress progress(ComparedSums.Standing standing) {
    return standing.askedAt() == null
        ? null
        : new Progress(standing.done(), Math.max(1, standing.total()), null, Instant.EPOCH, false);
  }

  private String address() {
    return pages.service() + "/desk/sums/progress";
  }
}
