package org.carepremiums.contestation.page;

import static org.carepremiums.contestation.page.ContestPhrase.ADD_DOCUMENT;
import static org.carepremiums.contestation.page.ContestPhrase.CHOOSE_CRITERION;

import java.util.ArrayList;
import java.util.List;
import org.carepremiums.contestation.admissibility.Missing;
import org.carepremiums.contestation.annex.AnnexFile;
import org.carepremiums.contestation.annex.AnnexStore;
import org.carepremiums.contestation.reading.ContestChoice;
import org.carepremiums.contestation.reading.ContestChoice.Criterion;
import org.carepremiums.platform.web.page.FormFaults;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * A form with what stands in it, of a new contestation or of what completes one.
 *
 * @param choice what can be contested
 * @param completes what is completed; {@code null} where it is a new contestation
 * @param answers what was typed and ticked
 * @param added the documents that were added to it
 */
public record ContestForm(
    ContestChoice choice, CaseView completes, ContestAnswers answers, List<AnnexFile> added) {

  private static final String CRITERIA = "criteria";
  private static final String MOTIVATION = "motivation";
  private static final String FILES = "files";

  /**
   * A group of boxes to tick.
   *
   * @param title what they are
   */
  public record GroupView(String title, List<Option> options) {}

  /**
   * A box to tick.
   *
   * @param first whether it is the first of all, to which faults lead
   */
  public record Option(Criterion criterion, boolean ticked, boolean first) {}

  public ContestForm {
    added = List.copyOf(added);
  }

  /** Where it is sent, below the service's path. */
  public String path() {
    return completes == null
        ? "/my/contestations/" + choice.scheme().id() + "/" + choice.year()
        : completes.path() + "/completion";
  }

  /** Where the decision is shown, from the root of the site. */
  public String decision() {
    return "/eligibility/my/premiums/" + choice.scheme().id() + "/" + choice.year();
  }

  /** Whether this is the time for it. */
  boolean isOpen() {
    return completes == null ? choice.isReceived() : completes.told().completable();
  }

  public boolean completing() {
    return completes != null;
  }

  /** Whether the time for it has come to an end. */
  public boolean isOver() {
    return choice.time() == ContestChoice.Time.OVER;
  }

  /** Whether somebody has to apply first. */
  public boolean waitsForApplication() {
    return choice.time() == ContestChoice.Time.NOTHING_ASKED_FOR;
  }

  public List<GroupView> groups() {
    List<GroupView> groups = new ArrayList<>();
    boolean first = true;
    for (ContestChoice.Group group : choice.groups()) {
      List<Option> options = new ArrayList<>();
      for (Criterion criterion : group.criteria()) {
        options.add(new Option(criterion, isTicked(criterion), first));
        first = false;
      }
      groups.add(new GroupView(group.title(), options));
    }
    return groups;
  }

  /** What is ticked, in the order of the statement; what it does not show cannot be. */
  public List<Criterion> ticked() {
    return choice.groups().stream()
        .flatMap(group -> group.criteria().stream())
        .filter(this::isTicked)
        .toList();
  }

  private boolean isTicked(Criterion criterion) {
    return answers.criterion().contains(criterion.value());
  }

  public List<FileView> files() {
    return added.stream().map(FileView::new).toList();
  }

  /** Whether there is something to tick, and nothing that the statement shows is named yet. */
  boolean asksCriterion() {
    return !choice.groups().isEmpty()
        && (completes == null
            || completes.told().missing().contains(Missing.CRITERION)
            || completes.told().missing().contains(Missing.KNOWN_CRITERION));
  }

  /** Whether it is not complete without a document (PPI13, rule book 12.25). */
  public boolean asksDocument() {
    return completes == null
        ? choice.annexAsked()
        : completes.told().missing().contains(Missing.ANNEX);
  }

  /** Whether a document is still needed, and can follow (rule book 12.24). */
  public boolean canFollow() {
    return completes == null && choice.annexAsked() && added.isEmpty();
  }

  /** Whether it is sent without the document that it needs, which is to follow. */
  public boolean follows() {
    return canFollow() && answers.isLater();
  }

  public long mostFiles() {
    return AnnexStore.MOST_FILES;
  }

  public long mostMegabytes() {
    return AnnexStore.MOST_MEGABYTES;
  }

  public long mostCharacters() {
    return ContestAnswers.LONGEST_MOTIVATION;
  }

  /**
   * What has to be mended before it can be sent.
   *
   * @param notTaken why files were not taken that were just chosen
   */
  FormFaults faults(Page page, List<Wording> notTaken) {
    return FormFaults.NONE
        .and(page, CRITERIA, faults(asksCriterion() && ticked().isEmpty(), CHOOSE_CRITERION))
        .and(page, MOTIVATION, tooLong())
        .and(page, FILES, notTaken)
        .and(page, FILES, faults(notTaken.isEmpty() && lacksDocument(), ADD_DOCUMENT));
  }

  /** Why files were not taken that were just chosen, and nothing else. */
  static FormFaults faultsOfFiles(Page page, List<Wording> notTaken) {
    return FormFaults.NONE.and(page, FILES, notTaken);
  }

  private boolean lacksDocument() {
    return asksDocument() && added.isEmpty() && !follows();
  }

  private List<Wording> tooLong() {
    int over = answers.motivation().length() - ContestAnswers.LONGEST_MOTIVATION;
    return over > 0
        ? List.of(
            ContestPhrase.MOTIVATION_TOO_LONG.with(
                (long) ContestAnswers.LONGEST_MOTIVATION, (long) over))
        : List.of();
  }

  private static List<Wording> faults(boolean wrong, Phrase said) {
    return wrong ? List.of(said.alone()) : List.of();
  }
}
