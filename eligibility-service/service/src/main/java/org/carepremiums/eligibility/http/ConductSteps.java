package org.carepremiums.eligibility.http;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.Text;
import org.carepremiums.eligibility.conduct.AdversarialOutcome;

/** What people send to move an adversarial check on (CONDUCT-85). */
public final class ConductSteps {

  static final String READABLE = "text without control characters";

  private ConductSteps() {}

  /**
   * @param heardOn the day of the hearing
   * @param statement what the physiotherapist said, or that nobody came
   */
  public record Hearing(
      LocalDate heardOn,
      @Text(maxLength = 10_000, pattern = Text.PARAGRAPHS, form = READABLE) String statement) {}

  /**
   * @param outcome how it ends
   * @param reason the reasoned text
   * @param proof figures that disprove those of insurers; absent where nothing was disproved
   */
  public record Closure(
      AdversarialOutcome outcome,
      @Text(maxLength = 10_000, pattern = Text.PARAGRAPHS, form = READABLE) String reason,
      @MayBeAbsent List<Proved> proof) {}

  /**
   * @param insurer whose figures are disproved
   * @param attestedServices the number that was proved
   * @param personalShareCollected in how many of them the personal share was collected
   * @param beneficiaries to how many of the insurer's members they were given; absent where that
   *     was not disproved
   */
  public record Proved(
      @Text(maxLength = 3, pattern = "[0-9]{3}", form = "three digits") String insurer,
      int attestedServices,
      int personalShareCollected,
      @MayBeAbsent Integer beneficiaries) {}
}
