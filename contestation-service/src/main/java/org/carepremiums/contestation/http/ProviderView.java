package org.carepremiums.contestation.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contestation.admissibility.ContestationChannel;
import org.carepremiums.contestation.annex.AnnexFile;
import org.carepremiums.contestation.cases.CaseStatusPhrase;
import org.carepremiums.contestation.cases.ContestationCase;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.platform.wording.phrase.Sentences;

/**
 * What a provider has contested, what came of it, and until when more can be contested. Who handles
 * it stays inside.
 *
 * @param provider whose contestations they are
 * @param contestations in the order in which they were introduced
 * @param rulings what contestations and reviews have established
 * @param windows all windows, by premium, year and number
 */
public record ProviderView(
    InamiKey provider,
    List<OwnContestation> contestations,
    List<OwnRuling> rulings,
    List<WindowView> windows) {

  /**
   * @param title premium and year in words
   * @param status {@code RECEIVED} while any decision at all is waited for, otherwise the status of
   *     the contract
   * @param standing the same in words
   * @param notKept what of it could not be kept as it was sent; absent where all was
   * @param explanation why it waits, what is missing, or why it is not examined
   * @param completeUntil the last day on which it can be completed; absent unless it is incomplete
   * @param statusOn the business day of this status
   * @param reason the decision's reasons, in the words of the case handler
   * @param files the documents that were added to it here; none for what came otherwise
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record OwnContestation(
      String contestationId,
      ContestationChannel channel,
      Scheme scheme,
      PremiumYear year,
      Sentence title,
      LocalDate introducedOn,
      boolean byTolerance,
      List<String> annex,
      List<String> contestedCriteria,
      String motivation,
      Sentence notKept,
      String decisionId,
      String status,
      Sentence standing,
      Sentence explanation,
      LocalDate completeUntil,
      LocalDate completedOn,
      LocalDate statusOn,
      String reason,
      List<AnnexFile> files) {

    static OwnContestation of(ContestationCase found, List<AnnexFile> files) {
      return new OwnContestation(
          found.contestationId,
          found.channel,
          found.scheme,
          found.year,
          ProviderView.title(found.scheme, found.year),
          found.introducedOn,
          found.byTolerance,
          found.annex,
          found.contestedCriteria,
          found.motivation,
          found.notKept,
          found.decisionId,
          CaseView.status(found),
          Sentences.of(CaseStatusPhrase.of(found.status).alone()),
          found.explanation,
          CaseView.completeUntil(found),
          found.completedOn,
          statusOn(found),
          found.reason,
          files);
    }

    private static LocalDate statusOn(ContestationCase found) {
      if (found.decidedOn != null) {
        return found.decidedOn;
      }
      return found.assignedOn == null ? found.examinedOn : found.assignedOn;
    }
  }

  /**
   * @param about the contestation or the review that was settled
   * @param title premium and year in words
   * @param on the business day
   * @param establishes what holds since
   * @param reasons why, in the words of the case handler
   */
  public record OwnRuling(
      String about,
      Scheme scheme,
      PremiumYear year,
      Sentence title,
      LocalDate on,
      List<FactValue> establishes,
      String reasons) {

    OwnRuling(
        String about,
        Scheme scheme,
        PremiumYear year,
        LocalDate on,
        List<FactValue> establishes,
        String reasons) {
      this(about, scheme, year, ProviderView.title(scheme, year), on, establishes, reasons);
    }
  }

  private static Sentence title(Scheme scheme, PremiumYear year) {
    return Sentences.of(CaseStatusPhrase.PREMIUM_OF_YEAR.with(scheme, year));
  }
}
