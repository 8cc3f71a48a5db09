package org.carepremiums.payment.ledger;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * Draws the lines of a batch up again, and says where the result differs from what was shown. More
 * that became due since is no difference: it waits for the next cut-off.
 */
public final class BatchRecheck {

  private final Ledger ledger;

  /**
   * @param ledger the accounts as they stand now
   */
  public BatchRecheck(Ledger ledger) {
    this.ledger = ledger;
  }

  /** One sentence for each line that would no longer be drawn up as it was shown. */
  public List<Wording> differences(List<SubmittedLine> shown) {
    return shown.stream().map(this::difference).flatMap(Optional::stream).toList();
  }

  private Optional<Wording> difference(SubmittedLine line) {
    LedgerAccount account = ledger.account(line.account());
    EuroCents due = account.due();
    if (due.compareTo(line.amount()) < 0) {
      return Optional.of(
          BatchDifferencePhrase.LESS_IS_DUE.with(line.payoutId(), line.amount(), due));
    }
    if (!account.payee().equals(line.payee())) {
      return Optional.of(BatchDifferencePhrase.ANOTHER_PAYEE.with(line.payoutId()));
    }
    if (account.route() instanceof PaymentRoute.Held held) {
      return Optional.of(BatchDifferencePhrase.LINE_IS_HELD.with(line.payoutId(), held.reason()));
    }
    NamedBankAccount now = ((PaymentRoute.To) account.route()).account();
    boolean sameHolder = now.holder() == null || Objects.equals(now.holder(), line.holder());
    return line.iban().equals(now.iban()) && sameHolder
        ? Optional.empty()
        : Optional.of(BatchDifferencePhrase.ANOTHER_ACCOUNT.with(line.payoutId()));
  }
}
