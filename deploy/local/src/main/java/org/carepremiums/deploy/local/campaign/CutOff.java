package org.carepremiums.deploy.local.campaign;

import java.time.LocalDate;
import java.util.Map;

/**
 * What people do about one batch.
 *
 * @param date the cut-off's date in the calendar, which names the batch
 * @param businessDay the day on which it is drawn up and dealt with
 * @param submittedBy the operator who takes it up
 * @param secondOperator the operator who approves or withdraws it
 * @param withdrawn whether it is withdrawn
 * @param bankAcceptsOn the day on which the bank says that it will execute the batch, before it
 *     does; {@code null} where it does not say so
 * @param bankReportsOn the day of the bank's answer; {@code null} where withdrawn
 */
record CutOff(
    LocalDate date,
    LocalDate businessDay,
    String submittedBy,
    String secondOperator,
    boolean withdrawn,
    LocalDate bankAcceptsOn,
    LocalDate bankReportsOn) {

  static final String[] COLUMNS = {
    "cut-off", "business day", "submitted by", "approved by", "bank reports on"
  };

  private static final String WITHDRAWN = "withdrawn by ";
  private static final String ACCEPTED = ", accepted ";

  static CutOff read(Map<String, String> row) {
    String second = row.get("approved by");
    boolean withdrawn = second.startsWith(WITHDRAWN);
    String[] bank = row.get("bank reports on").split(ACCEPTED);
    return new CutOff(
        LocalDate.parse(row.get("cut-off")),
        LocalDate.parse(row.get("business day")),
        row.get("submitted by"),
        withdrawn ? second.substring(WITHDRAWN.length()) : second,
        withdrawn,
        bank.length == 1 ? null : LocalDate.parse(bank[1]),
        withdrawn ? null : LocalDate.parse(bank[0]));
  }
}
