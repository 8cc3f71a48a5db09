package org.carepremiums.payment.desk;

import java.util.Arrays;
import org.carepremiums.payment.bankmessage.NoticeOutcome;
import org.carepremiums.payment.bankmessage.NoticeProblem;
import org.carepremiums.payment.bankmessage.NoticeView;
import org.carepremiums.platform.web.desk.Tone;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.Wording;

/** What the bank says, and what became of it, in words. */
final class NoticeWords {

  private NoticeWords() {}

  /** A movement or a verification has a name; anything else is a code of the bank. */
  static Wording said(NoticeView notice) {
    String named = "SAID_" + notice.said();
    return Arrays.stream(PayDeskPhrase.values())
        .filter(phrase -> phrase.name().equals(named))
        .findFirst()
        .map(Phrase::alone)
        .orElseGet(() -> coded(notice));
  }

  /** What cannot be used is named by its problem. */
  private static Wording coded(NoticeView notice) {
    return Arrays.stream(NoticeProblem.values())
        .filter(problem -> problem.name().equals(notice.said()))
        .findFirst()
        .map(Phrase::alone)
        .orElseGet(
            () ->
                notice.reasonCode() == null
                    ? PayDeskPhrase.SAID_CODE.with(notice.said())
                    : PayDeskPhrase.SAID_CODE_AND_REASON.with(notice.said(), notice.reasonCode()));
  }

  static Phrase outcome(NoticeOutcome outcome) {
    return PayDeskPhrase.valueOf("BECAME_" + outcome.name());
  }

  static Tone tone(NoticeOutcome outcome) {
    return switch (outcome) {
      case APPLIED, SETTLED -> Tone.GOOD;
      case OPEN -> Tone.BAD;
      case KNOWN, NOTED -> Tone.PLAIN;
    };
  }
}
