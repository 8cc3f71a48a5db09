package org.carepremiums.payment.representative;

import java.time.LocalDate;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.payment.ledger.Representative;
import org.carepremiums.payment.ledger.RepresentativeKind;

/**
 * Who is paid in the place of a provider, or is proposed to be.
 *
 * @param id its number
 * @param provider whose premiums are paid
 * @param kind why
 * @param holder who holds the account; {@code null} once it was erased
 * @param account the account, masked; {@code null} once it was erased
 * @param document the reference of the document that proves it
 * @param validFrom the first day on which it is paid to
 * @param proposedOn the business day on which one person recorded it
 * @param proposedBy that person
 * @param confirmedOn the business day on which another person confirmed it
 * @param confirmedBy that person
 * @param endedOn the business day on which it was ended or set aside
 * @param endedBy who ended it
 * @param endReason why
 */
public record RepresentativeView(
    long id,
    InamiKey provider,
    RepresentativeKind kind,
    String holder,
    String account,
    String document,
    LocalDate validFrom,
    LocalDate proposedOn,
    String proposedBy,
    LocalDate confirmedOn,
    String confirmedBy,
    LocalDate endedOn,
    String endedBy,
    String endReason) {

  public static RepresentativeView of(Representative shown) {
    return new RepresentativeView(
        shown.id(),
        shown.provider(),
        shown.kind(),
        shown.holder(),
        shown.iban() == null ? null : shown.iban().toString(),
        shown.document(),
        shown.validFrom(),
        shown.proposedOn(),
        shown.proposedBy(),
        shown.confirmedOn(),
        shown.confirmedBy(),
        shown.endedOn(),
        shown.endedBy(),
        shown.endReason());
  }
}
