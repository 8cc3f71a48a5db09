package org.carepremiums.platform.audit.look;

import java.time.LocalDate;

/**
 * A line of who looked, in the reader's language.
 *
 * @param on the day
 * @param who as what somebody looked
 * @param what at what
 * @param times how often on that day
 */
public record LookLine(LocalDate on, String who, String what, int times) {}
