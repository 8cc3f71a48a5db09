package org.carepremiums.contracts.decision;

import java.time.LocalDate;
import org.carepremiums.contracts.upstream.ApplicationChannel;

/**
 * The application that a decision answers. The days to contest an online one are counted from it
 * (rule book 12.22).
 *
 * @param applicationId the asker's reference
 * @param submittedOn the calendar day on which it was introduced (Europe/Brussels), also a closed
 *     day
 * @param channel how it was introduced
 */
public record AnsweredApplication(
    String applicationId, LocalDate submittedOn, ApplicationChannel channel) {}
