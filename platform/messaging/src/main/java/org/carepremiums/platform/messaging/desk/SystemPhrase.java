package org.carepremiums.platform.messaging.desk;

import static org.carepremiums.platform.wording.phrase.Blank.number;
import static org.carepremiums.platform.wording.phrase.Blank.text;
import static org.carepremiums.platform.wording.phrase.Blank.wording;

import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.platform.messaging.http.FailedMessages;
import org.carepremiums.platform.messaging.inbox.Inbox;
import org.carepremiums.platform.messaging.inbox.InboxGaps;
import org.carepremiums.platform.messaging.outbox.FailedRecords;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.wording.phrase.Blank;
import org.carepremiums.platform.wording.phrase.Form;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.Wording;

/** What the platform team's desk says. */
public enum SystemPhrase implements Phrase {
  SYSTEM_TITLE,
  SYSTEM_LEAD,
  SYSTEM_INTAKE,
  SYSTEM_ELIGIBILITY,
  SYSTEM_PAYMENT,
  SYSTEM_CONTESTATION,
  SYSTEM_SHOW_DUE(wording("part")),
  SYSTEM_SHOW_HEALTH(wording("part")),
  SYSTEM_TO_SYSTEM,

  SYSTEM_DUE_GAP(text("topic"), number("partitions")),
  SYSTEM_DUE_INBOX,
  SYSTEM_DUE_STANDING(text("topic"), number("waiting"), number("minutes")),
  SYSTEM_DUE_NOT_READY(wording("what")),
  SYSTEM_DUE_PROPOSED(number("id"), text("topic"), text("person")),
  SYSTEM_DUE_REFUSED(number("records")),
  SYSTEM_DUE_PARKED(number("events")),

  SYSTEM_HEALTH_TITLE,
  SYSTEM_READY,
  SYSTEM_NOT_READY,
  SYSTEM_CHECK,
  SYSTEM_CHECKS_OF(wording("part")),
  SYSTEM_CHECK_STATE,
  SYSTEM_CHECK_SAYS,
  SYSTEM_CHECK_INBOX,
  SYSTEM_CHECK_OUTBOX,
  SYSTEM_CHECK_DATABASE,
  SYSTEM_CHECK_OPEN_DAY,
  SYSTEM_CHECK_MESSAGING,
  SYSTEM_CHECK_READING,
  SYSTEM_CHECK_DAY_WORK,
  SYSTEM_CHECK_OTHER(text("name")),
  SYSTEM_OPEN_DAY,
  SYSTEM_NO_DAY,
  SYSTEM_OUTBOX,
  SYSTEM_WORK,
  SYSTEM_REFUSED,
  SYSTEM_REFUSED_COUNT(number("records"), number("proposed")),
  SYSTEM_PARKED,
  SYSTEM_GAPS,
  SYSTEM_BEHIND,
  SYSTEM_BEHIND_OF(wording("part")),
  SYSTEM_TOPIC,
  SYSTEM_WAITING,
  SYSTEM_NOTHING_BEHIND,
  SYSTEM_BEHIND_UNKNOWN,
  SYSTEM_CATCHING_UP,
  SYSTEM_TO_INBOX,

  SYSTEM_REFUSED_TITLE,
  SYSTEM_REFUSED_LEAD,
  SYSTEM_REFUSED_ONE(number("id")),
  SYSTEM_NUMBER,
  SYSTEM_PARTITION,
  SYSTEM_OFFSET,
  SYSTEM_REASON,
  SYSTEM_SAID,
  SYSTEM_FIELD,
  SYSTEM_REFUSED_AT,
  SYSTEM_STATE,
  SYSTEM_PROPOSED_BY,
  SYSTEM_HANDLED_BY,
  SYSTEM_HANDLED_AT,
  SYSTEM_STATE_OPEN,
  SYSTEM_STATE_WAITS,
  SYSTEM_STATE_PROPOSED,
  SYSTEM_STATE_HANDLED,
  SYSTEM_CODE_CANNOT_BE_HANDLED,
  SYSTEM_CODE_MALFORMED_JSON,
  SYSTEM_CODE_MISSING_FIELD,
  SYSTEM_CODE_UNKNOWN_FIELD,
  SYSTEM_CODE_DUPLICATE_FIELD,
  SYSTEM_CODE_INVALID_VALUE,
  SYSTEM_CODE_TOO_LARGE,
  SYSTEM_CODE_FROM_THE_FUTURE,
  SYSTEM_CODE_OTHER(text("code")),
  SYSTEM_CONTENT,
  SYSTEM_CONTENT_SEALED,
  SYSTEM_AGAIN_TITLE,
  SYSTEM_AGAIN_TEXT,
  SYSTEM_DRY_RUN,
  SYSTEM_PROPOSE,
  SYSTEM_PROPOSED_BY_YOU,
  SYSTEM_TO_REDRIVE,
  SYSTEM_REDRIVE_TITLE(number("id")),
  SYSTEM_REDRIVE_TEXT(text("person")),
  SYSTEM_REDRIVE,
  SYSTEM_TO_RECORD,
  SYSTEM_OUTCOME_TITLE,
  SYSTEM_OUTCOME_TEXT,
  SYSTEM_OUTCOME_REJECTED,
  SYSTEM_OUTCOME_NOTHING,
  SYSTEM_OUTCOME_EVENTS,
  SYSTEM_EVENTS,
  SYSTEM_DONE_PROPOSED,
  SYSTEM_DONE_HANDLED,
  SYSTEM_DONE_REFUSED_AGAIN,
  SYSTEM_NOT_PROPOSED,
  SYSTEM_SAME_PERSON,
  SYSTEM_HANDLED_ALREADY,
  SYSTEM_STILL_FAILS,

  SYSTEM_PARKED_TITLE,
  SYSTEM_PARKED_LEAD,
  SYSTEM_PARKED_ONE(number("id")),
  SYSTEM_EVENT_TYPE,
  SYSTEM_BYTES,
  SYSTEM_BROKER_SAID,
  SYSTEM_DECIDED_AT,
  SYSTEM_PARKED_AT,
  SYSTEM_SEND_TITLE,
  SYSTEM_SEND_TEXT,
  SYSTEM_SEND_AGAIN,
  SYSTEM_DISCARD_TEXT,
  SYSTEM_DISCARD_SURE,
  SYSTEM_DISCARD,
  SYSTEM_DISCARD_TICK,
  SYSTEM_DONE_SENT,
  SYSTEM_DONE_DISCARDED,
  SYSTEM_PARKED_GONE,

  SYSTEM_GAPS_TITLE,
  SYSTEM_GAPS_LEAD,
  SYSTEM_GAP_ONE(text("topic")),
  SYSTEM_GAP_KIND,
  SYSTEM_GAP_EXPIRED,
  SYSTEM_GAP_BEYOND_THE_END,
  SYSTEM_GAP_MADE_ANEW,
  SYSTEM_GAP_RESTORED,
  SYSTEM_POSITION,
  SYSTEM_BEGINNING,
  SYSTEM_END,
  SYSTEM_MISSED,
  SYSTEM_FOUND_AT,
  SYSTEM_ACCEPTED_BY,
  SYSTEM_ACCEPTED_AT,
  SYSTEM_ACCEPTED_BECAUSE,
  SYSTEM_GAP_STANDS,
  SYSTEM_GAP_NONE,
  SYSTEM_GAP_WAITS,
  SYSTEM_ACCEPT_TITLE,
  SYSTEM_ACCEPT_TEXT,
  SYSTEM_ACCEPT_REASON,
  SYSTEM_ACCEPT_HINT(number("most")),
  SYSTEM_ACCEPT,
  SYSTEM_SAY_WHY,
  SYSTEM_TOO_LONG(number("most")),
  SYSTEM_DONE_ACCEPTED,
  SYSTEM_GAP_CHANGED,

  SYSTEM_INBOX_TITLE,
  SYSTEM_INBOX_RUNS,
  SYSTEM_INBOX_TROUBLE,
  SYSTEM_INBOX_STOPPED,
  SYSTEM_INBOX_STOPPED_TEXT(number("records")),
  SYSTEM_STANDS_FOR,
  SYSTEM_REFUSE_ON,
  SYSTEM_DONE_REFUSE_ON,
  SYSTEM_INBOX_GOES_ON;

  private final Form form;

  SystemPhrase(Blank... blanks) {
    this.form = Form.of(name(), blanks);
  }

  @Override
  public Form form() {
    return form;
  }

  /** For what reason a record was refused. */
  static Wording ofCode(String code) {
    return switch (code) {
      case Inbox.CANNOT_BE_HANDLED -> SYSTEM_CODE_CANNOT_BE_HANDLED.alone();
      case InvalidRecord.MALFORMED_JSON -> SYSTEM_CODE_MALFORMED_JSON.alone();
      case InvalidRecord.MISSING_FIELD -> SYSTEM_CODE_MISSING_FIELD.alone();
      case InvalidRecord.UNKNOWN_FIELD -> SYSTEM_CODE_UNKNOWN_FIELD.alone();
      case InvalidRecord.DUPLICATE_FIELD -> SYSTEM_CODE_DUPLICATE_FIELD.alone();
      case InvalidRecord.INVALID_VALUE -> SYSTEM_CODE_INVALID_VALUE.alone();
      case InvalidRecord.TOO_LARGE -> SYSTEM_CODE_TOO_LARGE.alone();
      case InvalidRecord.FROM_THE_FUTURE -> SYSTEM_CODE_FROM_THE_FUTURE.alone();
      default -> SYSTEM_CODE_OTHER.with(code);
    };
  }

  /** How far a refused record is. */
  static SystemPhrase of(FailedRecords.State state) {
    return switch (state) {
      case WAITS -> SYSTEM_STATE_WAITS;
      case PROPOSED -> SYSTEM_STATE_PROPOSED;
      case HANDLED -> SYSTEM_STATE_HANDLED;
    };
  }

  /** What does not fit. */
  static SystemPhrase of(InboxGaps.Kind kind) {
    return switch (kind) {
      case EXPIRED -> SYSTEM_GAP_EXPIRED;
      case BEYOND_THE_END -> SYSTEM_GAP_BEYOND_THE_END;
      case MADE_ANEW -> SYSTEM_GAP_MADE_ANEW;
      case RESTORED -> SYSTEM_GAP_RESTORED;
    };
  }

  /** What a check of readiness looks at. */
  static Wording ofCheck(String name) {
    return switch (name) {
      case "inbox" -> SYSTEM_CHECK_INBOX.alone();
      case "outbox" -> SYSTEM_CHECK_OUTBOX.alone();
      case "database" -> SYSTEM_CHECK_DATABASE.alone();
      case "Kafka connection health check" -> SYSTEM_CHECK_MESSAGING.alone();
      case "SmallRye Reactive Messaging - readiness check" -> SYSTEM_CHECK_READING.alone();
      case "business-days" -> SYSTEM_CHECK_DAY_WORK.alone();
      case "open-day" -> SYSTEM_CHECK_OPEN_DAY.alone();
      default -> SYSTEM_CHECK_OTHER.with(name);
    };
  }

  /**
   * Why a step with a refused record cannot be taken.
   *
   * @throws RequestRefused the same, where it is for another reason
   */
  static Wording of(RequestRefused refused) {
    String type = refused.problem().type();
    return switch (type.substring(type.lastIndexOf(':') + 1)) {
      case FailedMessages.NOT_PROPOSED -> SYSTEM_NOT_PROPOSED.alone();
      case FailedMessages.SAME_PERSON -> SYSTEM_SAME_PERSON.alone();
      case FailedMessages.HANDLED -> SYSTEM_HANDLED_ALREADY.alone();
      case FailedMessages.STILL_FAILS -> SYSTEM_STILL_FAILS.alone();
      default -> throw refused;
    };
  }
}
