package org.carepremiums.payment.ledger;

import java.time.LocalDate;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.InamiKey;

/**
 * Who is paid in the place of a provider. It is no account change of the provider: it comes before
 * any order of accounts, until it is ended.
 *
 * @param id its number
 * @param provider whose premiums are paid
 * @param kind why
 * @param holder who holds the account; {@code null} once it was erased
 * @param iban the account; {@code null} once it was erased
 * @param document the reference of the document that proves it
 * @param validFrom the first day on which it is paid to
 * @param proposedOn the business day on which one person recorded it
 * @param proposedBy that person
 * @param confirmedOn the business day on which another person confirmed it; {@code null} before
 * @param confirmedBy that person
 * @param endedOn the business day on which it was ended or set aside; {@code null} while it is not
 * @param endedBy who ended it
 * @param endReason why
 */
public record Representative(
    long id,
    InamiKey provider,
    RepresentativeKind kind,
    String holder,
    Iban iban,
    String document,
    LocalDate validFrom,
    LocalDate proposedOn,
    String proposedBy,
    LocalDate confirmedOn,
    String confirmedBy,
    LocalDate endedOn,
    String endedBy,
    String endReason) {

  /** How the key of the account of a representative begins. */
  public static final String KEY = "representative:";

  /** Whether it waits for a second person. */
  public boolean isProposed() {
    return confirmedOn == null && endedOn == null;
  }

  /** Whether the account of this reference is one of a representative. */
  public static boolean isReferredTo(BankAccountReference reference) {
    return reference.key().startsWith(KEY);
  }

  /**
   * The account as premiums are paid to it, of a day on which it is confirmed.
   *
   * @param on the business day of the confirmation
   */
  public NamedBankAccount account(LocalDate on) {
    return new NamedBankAccount(
        new BankAccountReference(Source.INAMI, KEY + id),
        1,
        iban,
        null,
        holder,
        validFrom,
        on,
        ApplicationChannel.LETTER,
        null,
        null);
  }
}
