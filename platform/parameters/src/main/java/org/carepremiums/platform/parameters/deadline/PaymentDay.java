package org.carepremiums.platform.parameters.deadline;

import java.time.LocalDate;
import org.carepremiums.contracts.value.BusinessDay;

/**
 * With which batch something is paid, and when.
 *
 * @param cutOff the cut-off that names the batch
 * @param drawnUpOn the day on which the batch is drawn up
 * @param paidOn the day on which the bank pays it where it is approved on the same day, and not
 *     before
 */
public record PaymentDay(LocalDate cutOff, BusinessDay drawnUpOn, LocalDate paidOn) {}
