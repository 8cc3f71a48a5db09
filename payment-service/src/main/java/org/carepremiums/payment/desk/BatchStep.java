package org.carepremiums.payment.desk;

import java.util.function.Predicate;
import org.carepremiums.payment.http.BatchView;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.Wording;

/** A step that one person takes with a batch; its approval has a page of its own. */
public enum BatchStep {
  SUBMISSION(
      PayDeskPhrase.SUBMISSION_TEXT,
      PayDeskPhrase.SUBMISSION_BUTTON,
      false,
      BatchShown.Steps::submit),
  WITHDRAWAL(
      PayDeskPhrase.WITHDRAWAL_TEXT,
      PayDeskPhrase.WITHDRAWAL_BUTTON,
      true,
      BatchShown.Steps::withdraw),
  AGAIN(PayDeskPhrase.AGAIN_TEXT, PayDeskPhrase.AGAIN_BUTTON, false, BatchShown.Steps::again);

  private final Phrase text;
  private final Phrase button;
  private final boolean asksReason;
  private final Predicate<BatchShown.Steps> possible;

  BatchStep(Phrase text, Phrase button, boolean asksReason, Predicate<BatchShown.Steps> possible) {
    this.text = text;
    this.button = button;
    this.asksReason = asksReason;
    this.possible = possible;
  }

  Wording title(BatchView batch) {
    return switch (this) {
      case SUBMISSION -> PayDeskPhrase.SUBMISSION_TITLE.with(batch.batchId());
      case WITHDRAWAL -> PayDeskPhrase.WITHDRAWAL_TITLE.with(batch.batchId());
      case AGAIN -> PayDeskPhrase.AGAIN_TITLE.with(batch.cutOff());
    };
  }

  /** What follows from it. */
  public Wording text() {
    return text.alone();
  }

  /** What its button says. */
  public Wording button() {
    return button.alone();
  }

  public boolean asksReason() {
    return asksReason;
  }

  /** Whether the reader may take it now. */
  public boolean isPossible(BatchShown.Steps may) {
    return possible.test(may);
  }
}
