package org.carepremiums.intake.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.json.UnusableField;
import org.carepremiums.contracts.upstream.ConventionChannel;
import org.carepremiums.contracts.upstream.ConventionEvent;
import org.carepremiums.contracts.upstream.ConventionEventKind;
import org.carepremiums.intake.convention.ConventionAnswer;

/**
 * A convention event as intake keeps it.
 *
 * @param kind always {@code convention-event}
 * @param convention its name
 * @param event adhesion, refusal or silence
 * @param on the day on which it was transmitted
 * @param channel how; {@code null} where the register does not say
 * @param askedFrom from which day it was asked to hold; {@code null} where no day was named
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConventionEventContent(
    String kind,
    String convention,
    ConventionEventKind event,
    LocalDate on,
    ConventionChannel channel,
    LocalDate askedFrom) {

  /**
   * @param leftOut what of it could not be read: a channel that was named is not taken for MyInami
   */
  static ConventionEventContent of(ConventionEvent event, List<UnusableField> leftOut) {
    boolean unreadable = leftOut.stream().anyMatch(field -> field.isIn("channel"));
    return new ConventionEventContent(
        Statements.CONVENTION_EVENT,
        event.convention(),
        event.kind(),
        event.on(),
        unreadable ? ConventionChannel.OTHER : event.channel(),
        event.askedFrom());
  }

  ConventionAnswer answer() {
    return new ConventionAnswer(convention, event, on, channel, askedFrom);
  }
}
