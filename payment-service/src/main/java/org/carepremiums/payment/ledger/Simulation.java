package org.carepremiums.payment.ledger;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.carepremiums.contracts.value.EuroCents;

/**
 * Draws the lines of a batch up again, and says where the result differs from what was shown. More
 * that became due since is no difference: it waits for the next cut-off.
 */
public final class Simulation {

  private final Ledger ledger;

  /**
   * @param ledger the accounts as they stand now
   */
  public Simulation(Ledger ledger) {
    this.ledger = ledger;
  }

  /** One sentence for each line that would no longer be drawn up as it was shown. */
  public List<String> differences(List<ShownLine> shown) {
    return shown.stream().map(this::difference).flatMap(Optional::stream).toList();
  }

  private Optional<String> difference(ShownLine line) {
    Account account = ledger.account(line.account());
    EuroCents due = account.due();
    if (due.compareTo(line.amount()) < 0) {
      return Optional.of(
          "%s: %s was shown, but %s is due".formatted(line.payoutId(), line.amount(), due));
    }
    if (account.route() instanceof PaymentRoute.Held held) {
      return Optional.of("%s: %s".formatted(line.payoutId(), held.reason()));
    }
    NamedAccount now = ((PaymentRoute.To) account.route()).account();
    boolean sameHolder = now.holder() == null || Objects.equals(now.holder(), line.holder());
    return now.iban().equals(line.iban()) && sameHolder
        ? Optional.empty()
        : Optional.of("%s: the provider named another account since".formatted(line.payoutId()));
  }
}
