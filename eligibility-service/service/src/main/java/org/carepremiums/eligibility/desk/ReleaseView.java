package org.carepremiums.eligibility.desk;

import jakarta.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.eligibility.store.ParameterRelease;
import org.carepremiums.eligibility.store.ParameterRelease.State;
import org.carepremiums.eligibility.store.ParameterReleases.Pace;
import org.carepremiums.platform.web.desk.Progress;
import org.carepremiums.platform.web.desk.Tone;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.wording.phrase.Phrase;

/**
 * A release as a page shows it.
 *
 * @param release what is known of it
 * @param progress how far it is
 * @param changes the decisions that came out otherwise
 * @param action what the reader can do with it now: {@code pause} or {@code resume}; {@code null}
 *     for nothing
 */
public record ReleaseView(
    ParameterRelease release,
    Progress progress,
    List<ChangeView> changes,
    @Nullable String action) {

  static final String PAUSE = "pause";
  static final String RESUME = "resume";

  /** Before there was a decision. */
  private static final String NONE = "NONE";

  /** Decisions that came out otherwise in the same way. */
  public record ChangeView(String before, String now, long decisions, EuroCents difference) {}

  static ReleaseView of(
      Page page, ParameterRelease release, Progress progress, boolean isOperator) {
    return new ReleaseView(
        release,
        progress,
        release.changes().stream()
            .map(
                change ->
                    new ChangeView(
                        outcome(page, change.outcomeBefore()),
                        outcome(page, change.outcome()),
                        change.decisions(),
                        EuroCents.of(change.amountCentsDifference())))
            .toList(),
        isOperator ? action(release) : null);
  }

  private static String action(ParameterRelease release) {
    return switch (release.state()) {
      case ASKING -> PAUSE;
      case PAUSED -> RESUME;
      case DECIDING, FINISHED -> null;
    };
  }

  private static String outcome(Page page, String outcome) {
    return page.text(
        NONE.equals(outcome)
            ? LawDeskPhrase.RELEASE_NO_DECISION.alone()
            : LawDeskPhrase.DRAFT_OUTCOME.with(Outcome.valueOf(outcome)));
  }

  /** How far a release is. */
  static Progress progress(ParameterRelease release, Pace pace) {
    long done = release.decided() + release.failed();
    long total = release.asked() + release.toAsk();
    if (release.state() == State.FINISHED) {
      return new Progress(total, total, null, pace.at(), false);
    }
    // The last question may be answered before the release is closed
    return new Progress(
        done,
        Math.max(total, done + 1),
        beginning(pace, done),
        pace.at(),
        release.state() == State.PAUSED);
  }

  /**
   * When it would have begun had it always gone as it goes now; {@code null} while nobody knows.
   */
  private static Instant beginning(Pace pace, long done) {
    long more = done - pace.doneByThen();
    if (pace.goingSince() == null || more <= 0) {
      return null;
    }
    long taken = Duration.between(pace.goingSince(), pace.at()).toMillis();
    return pace.at().minusMillis(Math.round((double) taken * done / more));
  }

  /** What is going on, in words. */
  public Phrase state() {
    return state(release);
  }

  public Tone tone() {
    return tone(release);
  }

  public boolean isPaused() {
    return release.state() == State.PAUSED;
  }

  public boolean isOver() {
    return release.state() == State.FINISHED;
  }

  public boolean canAct() {
    return action != null;
  }

  static Phrase state(ParameterRelease release) {
    return switch (release.state()) {
      case ASKING -> LawDeskPhrase.RELEASE_IS_ASKING;
      case PAUSED -> LawDeskPhrase.RELEASE_IS_PAUSED;
      case DECIDING -> LawDeskPhrase.RELEASE_IS_DECIDING;
      case FINISHED -> LawDeskPhrase.RELEASE_IS_FINISHED;
    };
  }

  static Tone tone(ParameterRelease release) {
    return switch (release.state()) {
      case ASKING, DECIDING -> Tone.PLAIN;
      case PAUSED -> Tone.WAIT;
      case FINISHED -> release.failed() > 0 ? Tone.BAD : Tone.GOOD;
    };
  }
}
