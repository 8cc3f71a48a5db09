package org.carepremiums.contestation.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.carepremiums.contestation.admissibility.Missing;
import org.carepremiums.contestation.annex.AnnexFile;
import org.carepremiums.contracts.contestation.CaseStatus;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * A contestation as its provider follows it, in the reader's language. Who handles it stays inside.
 *
 * @param title premium and year
 * @param standing how it stands, in a sentence
 * @param status the same as the contract names it; {@code null} while any decision is waited for
 * @param explanation why it waits, what is missing or why it is not examined; {@code null} for
 *     neither
 * @param missing what is missing and can still be added; nothing where none of it is so
 * @param completeUntil the last day for that; {@code null} where none is set, or it is not so
 * @param completedOn the day on which the provider completed it; {@code null} where that was not
 *     done
 * @param contested what is contested, as the statement calls it
 * @param motivation the provider's own words; empty where there are none, or they were erased
 * @param notKept what of it could not be kept as it was sent; {@code null} where all was
 * @param annex names of the documents that were named with it
 * @param files documents that were added here and can be had
 * @param steps what was done and what is to come, in order
 * @param ruling what was decided; {@code null} before that
 */
public record CaseProgress(
    String contestationId,
    Scheme scheme,
    PremiumYear year,
    String title,
    String standing,
    CaseStatus status,
    String explanation,
    Set<Missing> missing,
    LocalDate completeUntil,
    LocalDate completedOn,
    List<String> contested,
    String motivation,
    String notKept,
    List<String> annex,
    List<AnnexFile> files,
    List<Step> steps,
    Decided ruling) {

  public CaseProgress {
    missing = Set.copyOf(missing);
  }

  /** Whether something is missing that can still be added. */
  public boolean completable() {
    return !missing.isEmpty();
  }

  /** Whether a step lies behind, is under way, or is to come. */
  public enum State {
    DONE,
    NOW,
    TO_COME
  }

  /**
   * A step.
   *
   * @param text what it is
   * @param on the day on which it was done; {@code null} unless it was
   */
  public record Step(State state, String text, LocalDate on) {}

  /**
   * What was decided.
   *
   * @param outcome in a sentence
   * @param on the business day
   * @param reasons in the words of the case handler, in whatever language those are
   * @param consequence what follows; {@code null} where nothing does
   */
  public record Decided(String outcome, LocalDate on, String reasons, String consequence) {}
}
