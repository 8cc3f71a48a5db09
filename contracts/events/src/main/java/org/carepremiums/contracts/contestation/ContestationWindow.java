package org.carepremiums.contracts.contestation;

import java.time.LocalDate;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * The days within which a final decision can be contested (rule book §13, "Sixty days").
 *
 * @param decisionId the decision
 * @param provider whose decision it is
 * @param scheme the premium
 * @param year the premium year
 * @param start the day that does not count; day 1 is the next
 * @param rawEnd day 60, a calendar day
 * @param rolledEnd day 60, rolled past Saturday, Sunday and holiday
 * @param status open or closed
 * @param definitive whether the decision can no longer change through a contestation
 * @param on the business day of this status
 */
public record ContestationWindow(
    String decisionId,
    InamiKey provider,
    Scheme scheme,
    PremiumYear year,
    LocalDate start,
    LocalDate rawEnd,
    LocalDate rolledEnd,
    WindowStatus status,
    boolean definitive,
    BusinessDay on) {}
