package org.carepremiums.payment.desk;

import io.quarkus.qute.CheckedTemplate;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.payment.ledger.InstalmentPlan;
import org.carepremiums.payment.recovery.ClaimView;
import org.carepremiums.payment.recovery.InstalmentDesk;
import org.carepremiums.payment.recovery.RecoveryReadings;
import org.carepremiums.payment.refusal.Refusal;
import org.carepremiums.platform.web.page.FormFaults;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.web.page.PageAnswers;
import org.carepremiums.platform.web.page.Pages;
import org.carepremiums.platform.web.page.SentForm;
import org.carepremiums.platform.wording.phrase.Wording;
import org.jboss.resteasy.reactive.RestPath;

/** Where an operator records on which days a payee pays how much of a claim. */
@Path("/desk/recoveries/{provider}/claims/{communication}/instalments")
@RolesAllowed({Role.PAYMENT_OPERATOR, Role.PAYMENT_APPROVER, Role.AUDITOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
public class InstalmentsPage {

  /** What the page looks like. */
  @CheckedTemplate(basePath = "desk")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance instalments(
        Page page,
        String heading,
        ClaimView claim,
        boolean possible,
        List<Row> rows,
        FormFaults faults);
  }

  /**
   * An instalment as it is typed.
   *
   * @param number from 1
   * @param due the day
   * @param amount in euros
   */
  public record Row(int number, String due, String amount) {

    public String dueName() {
      return "due-" + number;
    }

    public String amountName() {
      return "amount-" + number;
    }

    boolean isEmpty() {
      return due.isBlank() && amount.isBlank();
    }
  }

  private static final int ROWS = 4;
  private static final int MOST_ROWS = 60;

  private final Pages pages;
  private final RecoveryReadings readings;
  private final InstalmentDesk desk;
  private final DeskReader reader;

  @Inject
  InstalmentsPage(Pages pages, RecoveryReadings readings, InstalmentDesk desk, DeskReader reader) {
    this.pages = pages;
    this.readings = readings;
    this.desk = desk;
    this.reader = reader;
  }

  /** What was agreed, with the form that records something else. */
  @GET
  public TemplateInstance form(@RestPath String provider, @RestPath String communication)
      throws SQLException {
    ClaimView claim = named(provider, communication);
    return shown(pages.titled(title(claim)), claim, rows(List.of(), ROWS), FormFaults.NONE);
  }

  /** Records what was agreed, or shows more rows. */
  @POST
  @RolesAllowed(Role.PAYMENT_OPERATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response agree(
      @RestPath String provider,
      @RestPath String communication,
      @BeanParam SentForm sent,
      MultivaluedMap<String, String> typed)
      throws SQLException {
    ClaimView claim = named(provider, communication);
    boolean more = "more".equals(typed.getFirst("action"));
    List<Row> rows = rows(typed);
    if (sent.isOnlyShown() || more) {
      List<Row> shown = rows(rows, rows.size() + (more ? ROWS : 0));
      return PageAnswers.shown(shown(pages.titled(title(claim)), claim, shown, FormFaults.NONE));
    }
    Page page = pages.toBeMended(title(claim));
    List<InstalmentPlan.Instalment> parts = new ArrayList<>();
    FormFaults faults = read(page, rows, parts);
    if (!faults.isEmpty()) {
      return PageAnswers.toBeMended(shown(page, claim, rows, faults));
    }
    try {
      desk.agree(
          claim.provider(),
          RecoveryReadings.communication(communication),
          new InstalmentPlan(parts),
          reader.operator());
      return PageAnswers.seeOther(
          "%s/desk/recoveries/%s/%s/%d/claim?done=agreed"
              .formatted(pages.service(), claim.provider(), claim.scheme().id(), claim.year()));
    } catch (Refusal refused) {
      ClaimView now = named(provider, communication);
      return Refused.answer(
          refused, pages, title(now), (again, why) -> shown(again, now, rows, why));
    }
  }

  /** What has to be mended; what is typed as it should be is added to the parts. */
  private static FormFaults read(Page page, List<Row> rows, List<InstalmentPlan.Instalment> parts) {
    TypedFaults faults = new TypedFaults(page);
    LocalDate before = LocalDate.MIN;
    List<Row> typed = rows.stream().filter(one -> !one.isEmpty()).toList();
    for (Row row : typed.isEmpty() ? rows.subList(0, 1) : typed) {
      Optional<LocalDate> due = TypedText.day(row.due());
      Optional<EuroCents> amount = TypedText.euros(row.amount()).filter(EuroCents::isPositive);
      faults.unless(due.isPresent(), row.dueName(), PayDeskPhrase.DAY_NEEDED.alone());
      if (due.isPresent()) {
        faults.unless(
            due.get().isAfter(before), row.dueName(), PayDeskPhrase.DAY_NOT_AFTER.alone());
        before = due.get();
      }
      faults.unless(amount.isPresent(), row.amountName(), PayDeskPhrase.AMOUNT_NEEDED.alone());
      if (faults.all().isEmpty()) {
        parts.add(new InstalmentPlan.Instalment(due.orElseThrow(), amount.orElseThrow()));
      }
    }
    return faults.all();
  }

  private static List<Row> rows(MultivaluedMap<String, String> typed) {
    int count = ROWS;
    while (count < MOST_ROWS && typed.containsKey("due-" + (count + 1))) {
      count++;
    }
    List<Row> rows = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      rows.add(
          new Row(
              number,
              TypedText.orBlank(typed.getFirst("due-" + number)),
              TypedText.orBlank(typed.getFirst("amount-" + number))));
    }
    return rows;
  }

  /** The same, with empty ones behind them. */
  private static List<Row> rows(List<Row> typed, int count) {
    List<Row> rows = new ArrayList<>(typed);
    while (rows.size() < Math.min(count, MOST_ROWS)) {
      rows.add(new Row(rows.size() + 1, "", ""));
    }
    return rows;
  }

  private ClaimView named(String provider, String communication) throws SQLException {
    return readings.claim(PremiumAddress.provider(provider), communication);
  }

  private TemplateInstance shown(Page page, ClaimView claim, List<Row> rows, FormFaults faults) {
    return Templates.instalments(
        page,
        page.text(title(claim)),
        claim,
        claim.openCents().isPositive() && reader.operates(page),
        rows,
        faults);
  }

  private static Wording title(ClaimView claim) {
    return PayDeskPhrase.INSTALMENTS_OF.with(claim.communication());
  }
}
