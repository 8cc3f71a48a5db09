package org.carepremiums.intake.act;

import java.time.LocalDate;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * An application that a provider made.
 *
 * @param applicationId its reference
 * @param scheme the premium
 * @param year the premium year
 * @param submittedOn the day on which it was submitted
 * @param noticedOn the business day on which notice was taken of it
 * @param channel how it was submitted
 * @param source who passed it on
 * @param account the account that was named with it; {@code null} where it keeps the known one
 */
public record OwnApplication(
    String applicationId,
    Scheme scheme,
    PremiumYear year,
    LocalDate submittedOn,
    LocalDate noticedOn,
    ApplicationChannel channel,
    Source source,
    KnownAccount account) {}
