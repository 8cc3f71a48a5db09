package org.carepremiums.eligibility.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * Parameters that took effect, and how far everybody has been decided on again under them.
 *
 * @param releaseId {@code <scheme>-<year>-<n>}, n counting the releases of that premium year from 1
 * @param scheme the premium
 * @param year the premium year
 * @param parameterVersion the edition that took effect
 * @param cause why everybody is asked
 * @param state what is going on
 * @param asked how many providers were asked to be decided on again; each once
 * @param decided how many of them were decided on by these parameters; who was not, because later
 *     ones were followed by then, is asked by their release
 * @param failed how many of them the service could not decide on; their records were rejected
 * @param toAsk how many are still to be asked
 * @param startedOn the business day on which the parameters took effect
 * @param finishedOn the business day on which the last one was decided on; absent before
 * @param supersededBy the release that asks in its place those who had not been asked yet; absent
 *     where there is none
 * @param pausedBy who paused it; absent where nobody did
 * @param changes the decisions that came out otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ParameterRelease(
    String releaseId,
    Scheme scheme,
    PremiumYear year,
    String parameterVersion,
    String cause,
    State state,
    long asked,
    long decided,
    long failed,
    long toAsk,
    LocalDate startedOn,
    LocalDate finishedOn,
    String supersededBy,
    String pausedBy,
    List<Change> changes) {

  /** What is going on with a release. */
  public enum State {
    /** Some are still to be asked. */
    ASKING,
    /** Some are still to be asked; nobody is, until somebody resumes it. */
    PAUSED,
    /** All were asked, some have not been decided on yet. */
    DECIDING,
    /** All were decided on. */
    FINISHED
  }

  /**
   * Decisions that came out otherwise in the same way.
   *
   * @param outcomeBefore the outcome before; {@code NONE} where there was no decision
   * @param outcome the outcome now
   * @param decisions how many
   * @param amountCentsDifference by how much they came to more together; negative for less
   */
  public record Change(
      String outcomeBefore, String outcome, long decisions, long amountCentsDifference) {}
}
