package org.carepremiums.payment.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.carepremiums.contracts.value.EuroCents;

/**
 * On which days a payee pays how much of a claim. Whatever settles the claim, be it money or a
 * set-off, settles the oldest instalment that is open.
 *
 * @param instalments the first day first
 */
public record InstalmentPlan(List<Instalment> instalments) {

  /**
   * One part.
   *
   * @param dueOn the last day on which it is paid in time
   * @param amountCents more than nothing
   */
  public record Instalment(LocalDate dueOn, EuroCents amountCents) {

    /**
     * @throws IllegalArgumentException when it has no day, or no amount
     */
    public Instalment {
      if (dueOn == null || amountCents == null || !amountCents.isPositive()) {
        throw new IllegalArgumentException("an instalment has a day, and more than nothing");
      }
    }
  }

  /**
   * Where one part stands.
   *
   * @param dueOn the last day on which it is paid in time
   * @param amountCents all of it
   * @param openCents what is not settled
   * @param overdue whether something is open after that day
   */
  public record Standing(
      LocalDate dueOn, EuroCents amountCents, EuroCents openCents, boolean overdue) {

    /** Whether nothing of it is open. */
    public boolean isSettled() {
      return !openCents.isPositive();
    }
  }

  /**
   * @throws IllegalArgumentException when there are no parts, or not one after another
   */
  public InstalmentPlan {
    instalments = List.copyOf(instalments);
    if (instalments.isEmpty()) {
      throw new IllegalArgumentException("a plan has at least one instalment");
    }
    for (int i = 1; i < instalments.size(); i++) {
      if (!instalments.get(i).dueOn().isAfter(instalments.get(i - 1).dueOn())) {
        throw new IllegalArgumentException("each instalment is due after the one before");
      }
    }
  }

  /** What all parts come to. */
  public EuroCents total() {
    return instalments.stream()
        .map(Instalment::amountCents)
        .reduce(EuroCents.ZERO, EuroCents::plus);
  }

  /**
   * Where each part stands.
   *
   * @param open what is open of the claim; what is more than the plan is in no part of it
   * @param day the business day that is open
   */
  public List<Standing> standing(EuroCents open, LocalDate day) {
    EuroCents settled = positive(total().minus(open));
    List<Standing> standing = new ArrayList<>();
    for (Instalment instalment : instalments) {
      EuroCents left = positive(instalment.amountCents().minus(settled));
      settled = positive(settled.minus(instalment.amountCents()));
      standing.add(
          new Standing(
              instalment.dueOn(),
              instalment.amountCents(),
              left,
              left.isPositive() && day.isAfter(instalment.dueOn())));
    }
    return standing;
  }

  private static EuroCents positive(EuroCents amount) {
    return amount.isPositive() ? amount : EuroCents.ZERO;
  }
}
