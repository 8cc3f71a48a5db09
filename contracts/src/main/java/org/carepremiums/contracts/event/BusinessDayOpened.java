package org.carepremiums.contracts.event;

import org.carepremiums.contracts.value.BusinessDay;

/**
 * A business day begins: the only clock that windows, cut-offs and deadlines follow. Days open in
 * order; a day that was skipped counts as passed.
 *
 * @param day the day that opens (Europe/Brussels)
 */
public record BusinessDayOpened(BusinessDay day) {}
