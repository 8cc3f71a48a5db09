package org.carepremiums.contestation.desk;

import jakarta.annotation.Nullable;
import java.util.Optional;

/**
 * What whoever looks at a case, or a review, can do with it.
 *
 * @param take whether it can be taken up
 * @param give whether it can be given to somebody else
 * @param rule whether it can be decided
 * @param confirm whether what is proposed waits for this person among others
 * @param ownProposal whether what is proposed waits for anybody but this person
 * @param typed whether the form only keeps what was typed, since it is not the time for it
 */
public record Acts(
    boolean take, boolean give, boolean rule, boolean confirm, boolean ownProposal, boolean typed) {

  /**
   * @param me who looks at it; empty for who only reads
   * @param proposedBy who proposed what waits; {@code null} where nothing does
   */
  static Acts of(
      Optional<String> me,
      boolean take,
      boolean give,
      boolean rule,
      @Nullable String proposedBy,
      RulingAnswers answers) {
    boolean own = me.filter(name -> name.equals(proposedBy)).isPresent();
    return new Acts(
        take,
        give,
        rule,
        me.isPresent() && proposedBy != null && !own,
        own,
        !rule && answers.isAnything());
  }

  /** Whether there is a form at all. */
  public boolean form() {
    return take || rule || typed;
  }
}
