package org.carepremiums.contestation.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contestation.admissibility.ContestationChannel;
import org.carepremiums.contestation.admissibility.InadmissibilityGround;
import org.carepremiums.contestation.annex.AnnexFile;
import org.carepremiums.contestation.cases.Cases;
import org.carepremiums.contestation.cases.ContestationCase;
import org.carepremiums.contestation.cases.RulingStep;
import org.carepremiums.contestation.refusal.StepPhrase;
import org.carepremiums.contracts.contestation.CaseStatus;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.platform.wording.phrase.Sentences;

/**
 * A case for a person.
 *
 * @param status {@code RECEIVED} while any decision at all is waited for, {@code PROPOSED} while a
 *     ruling waits for its second person, otherwise the status of the contract
 * @param notKept what of it could not be kept as it was sent; absent where all was
 * @param explanation why it waits, is incomplete or inadmissible
 * @param completeUntil the last day on which it can be completed; absent unless it is incomplete
 * @param completedOn the day on which it was completed
 * @param reason the ruling's reasons, in the words of the case handler
 * @param awaits who has to act on a ruling that was proposed or sent back; told with one case
 * @param ruling what was done with a ruling that needs a second person, in order; told with one
 *     case, absent where there is none
 * @param files the documents that were added to it here; told with one case, absent in a list
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseView(
    String caseId,
    String contestationId,
    ContestationChannel channel,
    String decisionId,
    InamiKey provider,
    Scheme scheme,
    PremiumYear year,
    LocalDate introducedOn,
    boolean byTolerance,
    List<String> annex,
    List<String> contestedCriteria,
    String motivation,
    Sentence notKept,
    String enteredBy,
    String status,
    InadmissibilityGround ground,
    Sentence explanation,
    LocalDate completeUntil,
    LocalDate completedOn,
    LocalDate examinedOn,
    String handler,
    LocalDate assignedOn,
    LocalDate decidedOn,
    String reason,
    List<FactValue> establishes,
    Sentence awaits,
    List<RulingStep> ruling,
    List<AnnexFile> files) {

  /** What a provider is told: a ruling that is only proposed is nobody else's business. */
  static String status(ContestationCase found) {
    return found.status == null ? Cases.RECEIVED : found.status.name();
  }

  private static String statusForHandlers(ContestationCase found) {
    return found.proposal == null ? status(found) : Cases.PROPOSED;
  }

  static LocalDate completeUntil(ContestationCase found) {
    return found.status == CaseStatus.INCOMPLETE ? found.completeUntil : null;
  }

  static CaseView of(ContestationCase found) {
    return new CaseView(
        found.caseId,
        found.contestationId,
        found.channel,
        found.decisionId,
        found.provider,
        found.scheme,
        found.year,
        found.introducedOn,
        found.byTolerance,
        found.annex,
        found.contestedCriteria,
        found.motivation,
        found.notKept,
        found.enteredBy,
        statusForHandlers(found),
        found.ground,
        found.explanation,
        completeUntil(found),
        found.completedOn,
        found.examinedOn,
        found.handler,
        found.assignedOn,
        found.decidedOn,
        found.reason,
        found.establishes,
        null,
        null,
        null);
  }

  CaseView with(List<RulingStep> steps) {
    return steps.isEmpty() ? this : with(awaited(steps.get(steps.size() - 1)), steps, files);
  }

  private Sentence awaited(RulingStep last) {
    return switch (last.kind()) {
      case PROPOSED ->
          Sentences.of(StepPhrase.RULING_AWAITS_CONFIRMATION.with(last.handler(), last.on()));
      case RETURNED ->
          Sentences.of(StepPhrase.RULING_SENT_BACK.with(last.handler(), last.on(), handler));
      case CONFIRMED -> null;
    };
  }

  CaseView withFiles(List<AnnexFile> documents) {
    return with(awaits, ruling, documents);
  }

  private CaseView with(Sentence toAct, List<RulingStep> steps, List<AnnexFile> documents) {
    return new CaseView(
        caseId,
        contestationId,
        channel,
        decisionId,
        provider,
        scheme,
        year,
        introducedOn,
        byTolerance,
        annex,
        contestedCriteria,
        motivation,
        notKept,
        enteredBy,
        status,
        ground,
        explanation,
        completeUntil,
        completedOn,
        examinedOn,
        handler,
        assignedOn,
        decidedOn,
        reason,
        establishes,
        toAct,
        steps,
        documents);
  }
}
