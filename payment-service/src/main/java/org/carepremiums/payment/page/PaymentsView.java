package org.carepremiums.payment.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.carepremiums.payment.reading.NamedAccountView;
import org.carepremiums.payment.reading.ProviderPayments;
import org.carepremiums.payment.recovery.ClaimView;

/**
 * Everything about a provider's payments as a page shows it.
 *
 * @param premiums one per premium and year
 * @param obstacles why money is held, and accounts are not paid to
 * @param accounts those on record, the one for every premium first
 */
public record PaymentsView(
    List<PremiumPayments> premiums, List<Obstacle> obstacles, List<NamedAccountView> accounts) {

  static PaymentsView of(
      ProviderPayments payments, List<ClaimView> claims, List<NamedAccountView> accounts) {
    List<PremiumPayments> premiums = premiums(payments, claims);
    return new PaymentsView(
        premiums, Obstacle.of(premiums, payments.unusedAccounts()), List.copyOf(accounts));
  }

  static List<PremiumPayments> premiums(ProviderPayments payments, List<ClaimView> claims) {
    return payments.premiums().stream()
        .map(premium -> PremiumPayments.of(premium, payments, claims))
        .toList();
  }

  /** Where nothing moves before the provider does something. */
  public List<Obstacle> toDo() {
    return obstacles.stream().filter(Obstacle::needsAction).toList();
  }

  /** Whether the provider can leave everything as it is. */
  public boolean nothingToDo() {
    return toDo().isEmpty() && overpaid().isEmpty();
  }

  /** What is held and moves by itself, or by somebody else. */
  public List<Obstacle> waiting() {
    return obstacles.stream().filter(obstacle -> !obstacle.needsAction()).toList();
  }

  /** {@code null} where nothing is to come. */
  public NextPayment next() {
    return NextPayment.of(premiums).orElse(null);
  }

  public List<PremiumPayments> overpaid() {
    return premiums.stream().filter(PremiumPayments::isOverpaid).toList();
  }

  /** The latest year first. */
  public Map<Integer, List<PremiumPayments>> years() {
    Map<Integer, List<PremiumPayments>> years = new TreeMap<>(Comparator.reverseOrder());
    premiums.forEach(
        premium -> years.computeIfAbsent(premium.year(), year -> new ArrayList<>()).add(premium));
    return years;
  }
}
