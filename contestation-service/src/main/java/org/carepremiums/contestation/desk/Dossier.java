package org.carepremiums.contestation.desk;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contestation.annex.AnnexFile;
import org.carepremiums.contestation.cases.CaseStanding;
import org.carepremiums.contestation.cases.Cases.Told;
import org.carepremiums.contestation.cases.ContestationCase;
import org.carepremiums.contestation.cases.RulingStep;
import org.carepremiums.contestation.premium.ContestedPremium;
import org.carepremiums.contestation.premium.NotifiedDecision;
import org.carepremiums.contestation.review.OpenReview;
import org.carepremiums.contestation.window.StoredWindow;
import org.carepremiums.contracts.contestation.ContestableCriterion;
import org.carepremiums.contracts.fact.FactKind;

/**
 * All that this service knows of a case.
 *
 * @param found the case
 * @param steps what was done with its ruling, in order
 * @param files the documents that came with it
 * @param premium how far the decisions of the premium have come
 * @param notified its final decisions, in their order
 * @param windows the windows of the premium, in their order
 * @param others other contestations of the provider
 * @param reviews what had, or has, to be settled before the premium could be decided
 * @param contested what is contested, as it was written and as the statement shows it
 * @param settling the kinds of facts that a ruling may establish
 * @param told in which language it was contested; {@code null} where no act shows it
 * @param until by when it is to be decided or completed; {@code null} for no day
 * @param now the day on which it is looked at
 */
record Dossier(
    ContestationCase found,
    List<RulingStep> steps,
    List<AnnexFile> files,
    ContestedPremium premium,
    List<NotifiedDecision> notified,
    List<StoredWindow> windows,
    List<ContestationCase> others,
    List<OpenReview> reviews,
    List<Contested> contested,
    List<FactKind> settling,
    @Nullable Told told,
    @Nullable LocalDate until,
    DeskDay.Reckoning now) {

  /**
   * Something that is contested.
   *
   * @param written as the provider wrote it
   * @param meant what the statement shows under that name; none where it shows nothing
   */
  record Contested(String written, List<ContestableCriterion> meant) {}

  CaseStanding standing() {
    return CaseStanding.of(found);
  }

  /** The ruling that waits for a second person; {@code null} where none does. */
  @Nullable
  RulingStep proposal() {
    return found.proposal == null ? null : steps.get(found.proposal - 1);
  }

  /** Whether somebody can take it up, who does not have it. */
  boolean canTake(String me) {
    return canGive() && !me.equals(found.handler);
  }

  /** Whether it can be given to somebody. */
  boolean canGive() {
    return standing() == CaseStanding.OPEN || standing() == CaseStanding.ASSIGNED;
  }

  /** Whether somebody can decide it. */
  boolean canRule(String me) {
    return standing() == CaseStanding.ASSIGNED && me.equals(found.handler);
  }
}
