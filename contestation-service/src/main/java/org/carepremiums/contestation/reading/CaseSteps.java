package org.carepremiums.contestation.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.carepremiums.contestation.admissibility.ContestationChannel;
import org.carepremiums.contestation.cases.CaseStatusPhrase;
import org.carepremiums.contestation.cases.ContestationCase;
import org.carepremiums.contestation.reading.CaseProgress.State;
import org.carepremiums.contestation.reading.CaseProgress.Step;
import org.carepremiums.contracts.contestation.CaseStatus;
import org.carepremiums.platform.wording.phrase.Wording;
import org.carepremiums.platform.wording.text.Phrasebook;

/** The steps of a case: those that were taken, the one that is due, and those that are to come. */
final class CaseSteps {

  private final ContestationCase found;
  private final Phrasebook phrasebook;
  private final List<Step> steps = new ArrayList<>();
  private boolean reached = true;

  private CaseSteps(ContestationCase found, Phrasebook phrasebook) {
    this.found = found;
    this.phrasebook = phrasebook;
  }

  static List<Step> of(ContestationCase found, Phrasebook phrasebook) {
    CaseSteps steps = new CaseSteps(found, phrasebook);
    steps.received();
    steps.completed();
    steps.examined();
    if (found.status != CaseStatus.INADMISSIBLE) {
      steps.assigned();
      steps.decided();
    }
    return List.copyOf(steps.steps);
  }

  private void received() {
    boolean online = found.channel == ContestationChannel.PROSANTE;
    done(
        (online ? ReadingPhrase.STEP_RECEIVED : ReadingPhrase.STEP_POSTED).alone(),
        found.introducedOn);
  }

  private void completed() {
    if (found.completedOn != null) {
      done(ReadingPhrase.STEP_COMPLETED.alone(), found.completedOn);
    }
    if (found.status == CaseStatus.INCOMPLETE) {
      open(
          ReadingPhrase.STEP_TO_COMPLETE.with(found.completeUntil),
          ReadingPhrase.STEP_TO_COMPLETE.with(found.completeUntil));
    }
  }

  private void examined() {
    if (found.status == CaseStatus.INADMISSIBLE) {
      done(ReadingPhrase.STEP_INADMISSIBLE.alone(), found.examinedOn);
    } else if (found.status == null
        || found.status == CaseStatus.WAITING
        || found.status == CaseStatus.INCOMPLETE) {
      open(CaseStatusPhrase.of(found.status).alone(), ReadingPhrase.STEP_WILL_BE_EXAMINED.alone());
    } else {
      done(ReadingPhrase.STEP_ADMISSIBLE.alone(), found.examinedOn);
    }
  }

  private void assigned() {
    if (found.assignedOn == null) {
      open(
          ReadingPhrase.STEP_WILL_BE_ASSIGNED.alone(), ReadingPhrase.STEP_WILL_BE_ASSIGNED.alone());
    } else {
      done(ReadingPhrase.STEP_ASSIGNED.alone(), found.assignedOn);
    }
  }

  private void decided() {
    if (found.decidedOn == null) {
      open(ReadingPhrase.STEP_WILL_BE_DECIDED.alone(), ReadingPhrase.STEP_WILL_BE_DECIDED.alone());
    } else {
      done(ruling(found.status), found.decidedOn);
    }
  }

  private static Wording ruling(CaseStatus status) {
    return switch (status) {
      case UPHELD -> ReadingPhrase.STEP_UPHELD.alone();
      case PARTLY_UPHELD -> ReadingPhrase.STEP_PARTLY_UPHELD.alone();
      case DISMISSED -> ReadingPhrase.STEP_DISMISSED.alone();
      default -> throw new IllegalStateException(status + " is no ruling");
    };
  }

  private void done(Wording text, LocalDate on) {
    steps.add(new Step(State.DONE, phrasebook.text(text), on));
  }

  /** The first that is open is under way. */
  private void open(Wording now, Wording toCome) {
    steps.add(
        new Step(
            reached ? State.NOW : State.TO_COME, phrasebook.text(reached ? now : toCome), null));
    reached = false;
  }
}
