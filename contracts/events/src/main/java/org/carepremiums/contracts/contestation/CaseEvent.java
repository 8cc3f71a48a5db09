package org.carepremiums.contracts.contestation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * A contestation moved. Who handles it stays inside contestation.
 *
 * @param caseId the case
 * @param contestationId the sender's reference
 * @param decisionId the decision that is contested; {@code null} where there was none to contest
 * @param provider who contests
 * @param scheme the premium
 * @param year the premium year
 * @param introducedOn the day that counts: introduced online, or posted by registered letter
 * @param byTolerance whether it is admissible only because the last day was rolled
 * @param contestedCriteria rule IDs
 * @param status how far it has come
 * @param reason why it is inadmissible, or the ruling's reasons
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
    @MayBeAbsent String reason,
    BusinessDay on) {}
