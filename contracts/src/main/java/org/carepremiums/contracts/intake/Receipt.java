package org.carepremiums.contracts.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.Period;

/**
 * What became of a delivery, or of a day's records outside any delivery. A later receipt of the
 * same delivery replaces an earlier one.
 *
 * @param receiptId {@code source/feed/deliveryId/version}
 * @param source who delivered
 * @param feed the feed's short name
 * @param deliveryId the delivery; {@code day:2025-03-03} for records outside any delivery of which
 *     notice was taken on that business day
 * @param version 1, 2, ... within the delivery
 * @param status complete, incomplete, or daily
 * @param period the days that the manifest names
 * @param announced the manifest's count
 * @param received distinct records that arrived
 * @param accepted records that became facts
 * @param rejected records that stand refused: those that have been corrected since are not among
 *     them
 * @param duplicates records that said what was already known, or came twice
 * @param superseded records that came later than a newer statement
 * @param missing ranges of sequence numbers that never came, as in {@code 17-20}; at most 100
 * @param problems what is wrong with the delivery as a whole, and each reason for which records
 *     were refused with its count
 * @param refusals why records were refused and not corrected since, each reason with its field; the
 *     most frequent first
 * @param notes which fields of records were left out that became facts all the same; the first 100
 * @param on the business day of the receipt: never before the last day that its records name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Receipt(
    String receiptId,
    Source source,
    String feed,
    String deliveryId,
    int version,
    ReceiptStatus status,
    @MayBeAbsent Period period,
    @MayBeAbsent Integer announced,
    int received,
    int accepted,
    int rejected,
    int duplicates,
    int superseded,
    List<String> missing,
    List<String> problems,
    List<Refusal> refusals,
    List<Note> notes,
    BusinessDay on) {

  /** Receipts that were kept before refusals were told have none. */
  public Receipt {
    refusals = refusals == null ? List.of() : refusals;
  }

  /**
   * Records that were refused for the same reason.
   *
   * @param code a stable word for the reason, as in {@code invalid-inami-number}
   * @param field the field or header that is wrong; {@code null} where it is the whole record
   * @param count how many records
   * @param examples the first three of them
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Refusal(
      String code, @MayBeAbsent String field, int count, List<Example> examples) {}

  /**
   * A record that was refused.
   *
   * @param place the record's topic, partition and offset
   * @param sequence its number within the delivery; {@code null} outside a delivery
   * @param reason one sentence for a person, without personal data
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Example(String place, @MayBeAbsent Integer sequence, String reason) {}

  /**
   * A field that could not be used, of a record that was accepted without it.
   *
   * @param place the record's topic, partition and offset, as in {@code
   *     upstream.prosante.applications.v1/3/1042}
   * @param sequence its number within the delivery; {@code null} outside a delivery
   * @param field the field; {@code null} where its name is not shown
   * @param problem one sentence for a person, without personal data
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Note(
      String place, @MayBeAbsent Integer sequence, @MayBeAbsent String field, String problem) {}
}
