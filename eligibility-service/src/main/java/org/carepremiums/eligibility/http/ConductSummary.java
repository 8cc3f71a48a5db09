package org.carepremiums.eligibility.http;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.parameter.SourcedValue;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.conduct.AdversarialOutcome;
import org.carepremiums.eligibility.conduct.AdversarialStatus;

/**
 * The 85 % rule in a year, in numbers without anybody's name.
 *
 * @param year the calendar year of the services
 * @param openDay the business day that is open
 * @param selectionPoint the point that is followed on it, in per cent
 * @param providers of whom there are figures
 * @param withoutServices those of whom all insurers counted none
 * @param belowRequired those who were conventioned and are below what the rule asks
 * @param belowSelectionPoint those who were conventioned and are below the point
 * @param belowNotConventioned those who are below but were conventioned on no day: not reported
 * @param checks adversarial checks by status
 * @param outcomes closed ones by outcome
 * @param risenSinceSelection those who were selected and whom corrections raised to the point
 * @param figuresComplete whether insurers have delivered everything for the year
 * @param parameters each with its reference and provenance, several where it changed in time
 */
public record ConductSummary(
    PremiumYear year,
    LocalDate openDay,
    BigDecimal selectionPoint,
    long providers,
    long withoutServices,
    long belowRequired,
    long belowSelectionPoint,
    long belowNotConventioned,
    Map<AdversarialStatus, Long> checks,
    Map<AdversarialOutcome, Long> outcomes,
    long risenSinceSelection,
    boolean figuresComplete,
    Map<String, List<? extends SourcedValue<?>>> parameters) {}
