package org.carepremiums.contestation.page;

import java.util.List;
import org.carepremiums.contestation.annex.AnnexFile;
import org.carepremiums.contestation.reading.CaseProgress;
import org.carepremiums.contestation.reading.CaseProgress.State;

/**
 * A contestation as a page shows it.
 *
 * @param told all that is told of it, in the reader's language
 */
public record CaseView(CaseProgress told) {

  /** A step. */
  public record StepView(CaseProgress.Step told) {

    public boolean isNow() {
      return told.state() == State.NOW;
    }

    public boolean isToCome() {
      return told.state() == State.TO_COME;
    }
  }

  static List<CaseView> all(List<CaseProgress> told) {
    return told.stream().map(CaseView::new).toList();
  }

  public String number() {
    return told.contestationId();
  }

  /** Where pages about it begin, below the service's path. */
  public String path() {
    return "/my/contestations/" + told.contestationId();
  }

  /** Premium and year as they stand in addresses of every service. */
  public String premium() {
    return told.scheme().id() + "/" + told.year();
  }

  /** Whether it was decided, and a decision about the premium follows. */
  public boolean leadsToNewDecision() {
    return told.ruling() != null && told.ruling().consequence() != null;
  }

  /** The class of the style sheet for how it stands. */
  public String tone() {
    if (told.completable()) {
      return "wait";
    }
    if (told.status() == null) {
      return "";
    }
    return switch (told.status()) {
      case UPHELD, PARTLY_UPHELD -> "good";
      case DISMISSED, INADMISSIBLE -> "bad";
      case WAITING, INCOMPLETE, OPEN, ASSIGNED -> "";
    };
  }

  public List<StepView> steps() {
    return told.steps().stream().map(StepView::new).toList();
  }

  /** What is still to be done, by whomever. */
  public List<StepView> stepsLeft() {
    return steps().stream().filter(step -> step.isNow() || step.isToCome()).toList();
  }

  public List<FileView> files() {
    return told.files().stream().map(FileView::new).toList();
  }

  /** Names of documents of which the files are not here. */
  public List<String> filesElsewhere() {
    List<String> here = told.files().stream().map(AnnexFile::name).toList();
    return told.annex().stream().filter(name -> !here.contains(name)).toList();
  }
}
