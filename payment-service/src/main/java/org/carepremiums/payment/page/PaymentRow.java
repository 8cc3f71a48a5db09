package org.carepremiums.payment.page;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.wording.Sentence;

/**
 * An amount of a premium and where it stands.
 *
 * @param amount never negative
 * @param state where it stands
 * @param day on which it is or was paid or set off; {@code null} where no day is known
 * @param account where it goes or went to, masked; {@code null} where none is concerned, or its
 *     number was erased
 * @param toBank whether the bank is concerned, or will be
 * @param said the rest in words
 */
public record PaymentRow(
    EuroCents amount,
    PaymentState state,
    LocalDate day,
    String account,
    boolean toBank,
    List<Sentence> said) {

  public PaymentRow {
    said = List.copyOf(said);
  }

  /** Whether the number of the account is not kept any more. */
  public boolean accountErased() {
    return toBank && account == null;
  }
}
