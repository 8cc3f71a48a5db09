package org.carepremiums.deploy.local.campaign;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.carepremiums.contracts.payment.BatchStatus;
import org.carepremiums.contracts.value.MayBeAbsent;

/**
 * What people do about one batch.
 *
 * @param date the cut-off's date in the calendar, which names the batch
 * @param businessDay the day on which it is drawn up and dealt with
 * @param submittedBy the operator who takes it up
 * @param approvedBy the operator who approves it; {@code null} where it is withdrawn or waits for
 *     its second person
 * @param withdrawnBy the operator who withdraws it; {@code null} where it is approved or waits
 * @param bankAcceptsOn the day on which the bank says that it will execute the batch, before it
 *     does; {@code null} where it does not say so
 * @param bankReportsOn the day of the bank's answer; {@code null} where it was not approved
 */
record CutOff(
    @JsonProperty("cut-off") LocalDate date,
    LocalDate businessDay,
    String submittedBy,
    @MayBeAbsent String approvedBy,
    @MayBeAbsent String withdrawnBy,
    @MayBeAbsent LocalDate bankAcceptsOn,
    @MayBeAbsent LocalDate bankReportsOn) {

  CutOff {
    if (approvedBy != null && withdrawnBy != null || approvedBy == null ^ bankReportsOn == null) {
      throw new IllegalArgumentException(
          "either approved and reported, or withdrawn, or neither: " + date);
    }
  }

  /** How it stands at the end. */
  BatchStatus becomes() {
    if (isWaiting()) {
      return BatchStatus.SUBMITTED;
    }
    return withdrawn() ? BatchStatus.WITHDRAWN : BatchStatus.APPROVED;
  }

  /** Whether it is submitted, and nobody else has done anything about it. */
  boolean isWaiting() {
    return approvedBy == null && withdrawnBy == null;
  }

  boolean withdrawn() {
    return withdrawnBy != null;
  }

  /** Who approves or withdraws it. */
  String secondOperator() {
    return withdrawn() ? withdrawnBy : approvedBy;
  }
}
