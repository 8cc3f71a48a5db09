package org.carepremiums.deploy.local.campaign;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.carepremiums.contracts.value.MayBeAbsent;

/**
 * What people do about one batch.
 *
 * @param date the cut-off's date in the calendar, which names the batch
 * @param businessDay the day on which it is drawn up and dealt with
 * @param submittedBy the operator who takes it up
 * @param approvedBy the operator who approves it; {@code null} where it is withdrawn
 * @param withdrawnBy the operator who withdraws it; {@code null} where it is approved
 * @param bankAcceptsOn the day on which the bank says that it will execute the batch, before it
 *     does; {@code null} where it does not say so
 * @param bankReportsOn the day of the bank's answer; {@code null} where withdrawn
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
    if (approvedBy == null ^ withdrawnBy != null || approvedBy == null ^ bankReportsOn == null) {
      throw new IllegalArgumentException("either approved and reported, or withdrawn: " + date);
    }
  }

  boolean withdrawn() {
    return withdrawnBy != null;
  }

  /** Who approves or withdraws it. */
  String secondOperator() {
    return withdrawn() ? withdrawnBy : approvedBy;
  }
}
