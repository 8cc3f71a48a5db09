package org.carepremiums.contracts.contestation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.contracts.wording.Sentence;

/**
 * A contestation moved. The handler stays inside contestation.
 *
 * @param caseId the case
 * @param contestationId the sender's reference
 * @param decisionId the decision that is contested; {@code null} before there is a final one
 * @param provider who contests
 * @param scheme the premium
 * @param year the premium year
 * @param introducedOn the day that counts: introduced online, or posted by registered letter
 * @param byTolerance whether it is admissible only because the last day was rolled
 * @param contestedCriteria rule IDs or plain names, as the provider wrote them
 * @param status how far it has come
 * @param explanation why it waits, is incomplete or inadmissible; {@code null} for every other
 *     status
 * @param completeUntil the last day on which it can be completed; {@code null} unless incomplete
 * @param reason the ruling's reasons, in the words of the case handler; {@code null} before
 * @param on the business day of this status
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseEvent(
    String caseId,
    String contestationId,
    @MayBeAbsent String decisionId,
    InamiKey provider,
    Scheme scheme,
    PremiumYear year,
    LocalDate introducedOn,
    boolean byTolerance,
    List<String> contestedCriteria,
    CaseStatus status,
    @MayBeAbsent Sentence explanation,
    @MayBeAbsent LocalDate completeUntil,
    @MayBeAbsent String reason,
    BusinessDay on) {}
