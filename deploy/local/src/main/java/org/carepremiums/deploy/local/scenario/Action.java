package org.carepremiums.deploy.local.scenario;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.decision.ReviewReading;
import org.carepremiums.contracts.upstream.BankStatusKind;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * What a person, or the bank, does on a day of a scenario. Every action may carry a {@code note}
 * for the reader, and one over HTTP the {@code expectedStatus} with which the service answers;
 * where it is absent, anything but success ends the run.
 */
public sealed interface Action {

  /** The day on which it happens, after that day's records. */
  LocalDate day();

  /** An action that a service answers over HTTP. */
  sealed interface OverHttp extends Action {

    /** The HTTP status that is expected; {@code null} for any success. */
    Integer expectedStatus();
  }

  /** An operator takes up the batch of a cut-off. */
  record SubmitBatch(
      LocalDate day,
      LocalDate cutOff,
      String operator,
      @MayBeAbsent Integer expectedStatus,
      @MayBeAbsent String note)
      implements OverHttp {}

  /**
   * Another operator approves it, with the number of lines and the total that the service shows.
   */
  record ApproveBatch(
      LocalDate day,
      LocalDate cutOff,
      String operator,
      @MayBeAbsent Integer expectedStatus,
      @MayBeAbsent String note)
      implements OverHttp {}

  /** An operator sets it aside. */
  record WithdrawBatch(
      LocalDate day,
      LocalDate cutOff,
      String operator,
      String reason,
      @MayBeAbsent Integer expectedStatus,
      @MayBeAbsent String note)
      implements OverHttp {}

  /** An operator has a withdrawn batch's cut-off drawn up once more. */
  record DrawUpAgain(
      LocalDate day,
      LocalDate cutOff,
      String operator,
      @MayBeAbsent Integer expectedStatus,
      @MayBeAbsent String note)
      implements OverHttp {}

  /**
   * The bank answers for the payouts of a batch that it has not settled yet.
   *
   * @param status what it says of all of them
   * @param except what it says of single ones instead, by payoutId
   */
  record Bank(
      LocalDate day,
      LocalDate cutOff,
      BankStatusKind status,
      @MayBeAbsent Map<String, BankAnswer> except,
      @MayBeAbsent String note)
      implements Action {}

  /** What the bank says of one payout. */
  record BankAnswer(BankStatusKind status, @MayBeAbsent String reasonCode) {}

  /** A payout that was booked comes back. */
  record BankReturn(LocalDate day, String payoutId, String reasonCode, @MayBeAbsent String note)
      implements Action {}

  /**
   * A case handler enters a contestation that came by registered letter, or with a reference that
   * is known what completes that one.
   */
  record ContestByLetter(
      LocalDate day,
      String contestationId,
      String inamiNumber,
      String scheme,
      int year,
      LocalDate postedOn,
      List<String> annex,
      List<String> contestedCriteria,
      String motivation,
      String handler,
      @MayBeAbsent Integer expectedStatus,
      @MayBeAbsent String note)
      implements OverHttp {}

  /** A case goes to a handler. */
  record AssignCase(
      LocalDate day,
      String caseId,
      String handler,
      @MayBeAbsent Integer expectedStatus,
      @MayBeAbsent String note)
      implements OverHttp {}

  /**
   * The handler decides; what establishes facts is proposed by that, and waits for a second person.
   *
   * @param establishes the facts that now hold, each with its {@code kind}
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DecideCase(
      LocalDate day,
      String caseId,
      String handler,
      String outcome,
      String reason,
      @MayBeAbsent List<JsonNode> establishes,
      @MayBeAbsent Integer expectedStatus,
      @MayBeAbsent String note)
      implements OverHttp {}

  /** Another case handler confirms the ruling that the service shows as proposed. */
  record ConfirmRuling(
      LocalDate day,
      String caseId,
      String handler,
      @MayBeAbsent Integer expectedStatus,
      @MayBeAbsent String note)
      implements OverHttp {}

  /** A case handler sends a proposed ruling back. */
  record ReturnRuling(
      LocalDate day,
      String caseId,
      String handler,
      String reasons,
      @MayBeAbsent Integer expectedStatus,
      @MayBeAbsent String note)
      implements OverHttp {}

  /**
   * A case handler proposes how to settle a review (rule book 12.26).
   *
   * @param reviewId {@code review-<scheme>-<year>-<provider>-<number>}
   * @param holds the reading that holds; absent where facts settle it
   * @param establishes facts that hold from then on, each with its {@code kind}
   * @param reasons why
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ProposeReview(
      LocalDate day,
      String reviewId,
      String handler,
      @MayBeAbsent ReviewReading holds,
      @MayBeAbsent List<JsonNode> establishes,
      String reasons,
      @MayBeAbsent Integer expectedStatus,
      @MayBeAbsent String note)
      implements OverHttp {}

  /** Another case handler confirms what the service shows as proposed. */
  record ConfirmReview(
      LocalDate day,
      String reviewId,
      String handler,
      @MayBeAbsent Integer expectedStatus,
      @MayBeAbsent String note)
      implements OverHttp {}

  /** A case handler sends a proposal back. */
  record ReturnReview(
      LocalDate day,
      String reviewId,
      String handler,
      String reasons,
      @MayBeAbsent Integer expectedStatus,
      @MayBeAbsent String note)
      implements OverHttp {}

  /**
   * A data provider uploads a whole delivery as a file.
   *
   * @param file relative to the scenario folder; {@code .csv}, or NDJSON
   */
  record Upload(
      LocalDate day,
      String source,
      String feed,
      String deliveryId,
      String file,
      @MayBeAbsent List<PremiumYear> completes,
      @MayBeAbsent LocalDate from,
      @MayBeAbsent LocalDate to,
      @MayBeAbsent LocalDate observedOn,
      @MayBeAbsent Integer expectedStatus,
      @MayBeAbsent String note)
      implements OverHttp {}

  /** The source, or a case handler for it, stands by a delivery that is held. */
  record ConfirmDelivery(
      LocalDate day,
      String source,
      String feed,
      String deliveryId,
      @MayBeAbsent String handler,
      String reason,
      @MayBeAbsent Integer expectedStatus,
      @MayBeAbsent String note)
      implements OverHttp {}

  /** The source, or a case handler, takes back that everything was delivered for a year. */
  record SuspendYear(
      LocalDate day,
      String source,
      String feed,
      PremiumYear year,
      @MayBeAbsent String handler,
      String reason,
      @MayBeAbsent Integer expectedStatus,
      @MayBeAbsent String note)
      implements OverHttp {}

  /** The source, or a case handler, says it again. */
  record ResumeYear(
      LocalDate day,
      String source,
      String feed,
      PremiumYear year,
      @MayBeAbsent String handler,
      String reason,
      @MayBeAbsent Integer expectedStatus,
      @MayBeAbsent String note)
      implements OverHttp {}
}
