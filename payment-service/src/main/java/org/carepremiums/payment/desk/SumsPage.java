package org.carepremiums.payment.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.payment.page.PaymentsPhrase;
import org.carepremiums.payment.sums.Comparison;
import org.carepremiums.payment.sums.Difference;
import org.carepremiums.payment.sums.Sums;
import org.carepremiums.platform.web.desk.Column;
import org.carepremiums.platform.web.desk.DeskList;
import org.carepremiums.platform.web.desk.ListFile;
import org.carepremiums.platform.web.desk.ListPart;
import org.carepremiums.platform.web.desk.ListRequest;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.web.page.Pages;
import org.carepremiums.platform.wording.phrase.Phrase;

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
        Page page, int differing, List<Compared> comparisons, DeskList list);
  }

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
                  difference -> between(difference.between()).alone())
              .unsorted(),
          Column.<Difference>of("figure", PayDeskPhrase.COLUMN_FIGURE, Difference::what).unsorted(),
          Column.<Difference>of("batch", PayDeskPhrase.COLUMN_BATCH, Difference::batchId)
              .unsorted(),
          Column.<Difference>of("about", PayDeskPhrase.COLUMN_ABOUT, Difference::payoutId)
              .unsorted(),
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

  private final Pages pages;
  private final Sums sums;

  @Inject
  SumsPage(Pages pages, Sums sums) {
    this.pages = pages;
    this.sums = sums;
  }

  private static Phrase between(Comparison comparison) {
    return PayDeskPhrase.valueOf("BETWEEN_" + comparison.name());
  }

  /** Compares now. */
  @GET
  public TemplateInstance sums(@BeanParam ListRequest asked) throws SQLException {
    Page page = pages.titled(PayDeskPhrase.SUMS_TITLE);
    ListPart part = asked.of(COLUMNS, "provider");
    Map<Comparison, Sums.Totals> totals = sums.totals();
    List<Difference> found = sums.differences();
    return Templates.sums(
        page,
        found.size(),
        Arrays.stream(Comparison.values())
            .map(comparison -> compared(page, comparison, totals.get(comparison), found))
            .toList(),
        DeskList.of(
            page,
            page.text(PayDeskPhrase.DIFFERENCES_CAPTION.alone()),
            COLUMNS,
            part,
            Map.of(),
            pages.service() + "/desk/sums/file",
            part(found, part),
            found.size()));
  }

  /** All lines that differ, as a file. */
  @GET
  @Path("/file")
  @Produces("text/csv")
  public Response file(@BeanParam ListRequest asked) throws SQLException {
    List<Difference> found = sums.differences();
    return ListFile.of(
        pages.titled(PayDeskPhrase.SUMS_TITLE),
        "differences",
        COLUMNS,
        asked.of(COLUMNS, "provider"),
        part -> part(found, part));
  }

  private static Compared compared(
      Page page, Comparison comparison, Sums.Totals totals, List<Difference> found) {
    return new Compared(
        page.text(between(comparison).alone()),
        EuroCents.of(totals.expected()),
        EuroCents.of(totals.found()),
        found.stream().filter(difference -> difference.between() == comparison).count());
  }

  /** They are found together, since a comparison is one look at one moment. */
  private static List<Difference> part(List<Difference> found, ListPart part) {
    Stream<Difference> sorted =
        found.stream()
            .sorted(
                (one, other) -> (part.descending() ? -1 : 1) * text(one).compareTo(text(other)));
    return sorted.skip(part.offset()).limit(part.size()).toList();
  }

  private static String text(Difference difference) {
    return difference.provider() == null ? "" : difference.provider();
  }
}
