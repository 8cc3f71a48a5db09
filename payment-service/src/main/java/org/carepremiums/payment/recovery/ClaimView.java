package org.carepremiums.payment.recovery;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.decision.Payee;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.payment.ledger.InstalmentPlan;
import org.carepremiums.payment.ledger.Settlement;

/**
 * A claim and what has become of it.
 *
 * @param communication as it is printed
 * @param provider whose premium it is
 * @param scheme the premium
 * @param year the premium year
 * @param payee who was paid
 * @param decisionId the final decision version that says what is owed
 * @param paidCents what the payee held when it was opened
 * @param owedCents what the decision granted then
 * @param claimedCents the difference, which was asked back
 * @param openedOn the business day of the letter
 * @param openedBy the operator who asked
 * @param payBy the last day on which it is paid in time
 * @param openCents what can still be reclaimed; zero once it is closed
 * @param overdueCents what is open of it after the day on which it was to be paid
 * @param instalments what was agreed about paying it in parts, and where each part stands
 * @param settledBy what settled it, the first first
 * @param changedCents what decisions and the bank took from it since; less than nothing where they
 *     added to it, and {@code null} where another claim took its place
 * @param closedOn the business day on which nothing was left, or another claim took its place
 * @param replacedBy that claim, as it is printed
 */
public record ClaimView(
    String communication,
    InamiKey provider,
    Scheme scheme,
    int year,
    Payee payee,
    String decisionId,
    EuroCents paidCents,
    EuroCents owedCents,
    EuroCents claimedCents,
    LocalDate openedOn,
    String openedBy,
    LocalDate payBy,
    EuroCents openCents,
    EuroCents overdueCents,
    List<InstalmentPlan.Standing> instalments,
    List<Settlement> settledBy,
    EuroCents changedCents,
    LocalDate closedOn,
    String replacedBy) {

  /** The twelve digits of the communication, by which it is asked for. */
  public String digits() {
    return communication.replaceAll("[^0-9]", "");
  }
}
