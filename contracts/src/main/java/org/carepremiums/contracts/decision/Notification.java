package org.carepremiums.contracts.decision;

import java.time.LocalDate;

/**
 * How and when a final decision is sent to the provider, from which the 60 days count (rule book
 * §13, "Sixty days").
 *
 * @param channel electronic or on paper
 * @param on the day on which it was put at the provider's disposal, or posted
 */
public record Notification(NotificationChannel channel, LocalDate on) {}
