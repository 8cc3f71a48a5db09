package org.carepremiums.contracts.payment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * One line of a batch: what is paid to whom, and how far it has come. Where to is told once, when
 * it is ordered: who follows it needs its identification alone.
 *
 * @param payoutId the end-to-end identification in the bank file, at most 35 characters
 * @param batchId the batch
 * @param provider whose premium it is
 * @param scheme the premium
 * @param year the premium year
 * @param amount what is paid, more than zero
 * @param iban the account; present where ordered
 * @param holder the account holder; present where ordered
 * @param executionDate the day on which the bank is asked to pay
 * @param status how far it has come
 * @param reasonCode the bank's reason where rejected or returned
 * @param on the business day of this status
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Payout(
    String payoutId,
    String batchId,
    InamiKey provider,
    Scheme scheme,
    PremiumYear year,
    EuroCents amount,
    @MayBeAbsent Iban iban,
    @MayBeAbsent String holder,
    LocalDate executionDate,
    PayoutStatus status,
    @MayBeAbsent String reasonCode,
    BusinessDay on) {

  public Payout {
    boolean ordered = status == PayoutStatus.ORDERED;
    if ((iban != null) != ordered || (holder != null) != ordered) {
      throw new IllegalArgumentException(
          "account and holder are told with the order, and only then");
    }
  }
}
