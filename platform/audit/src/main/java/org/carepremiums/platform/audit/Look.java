package org.carepremiums.platform.audit;

import java.time.LocalDate;

/**
 * What was done with a provider's data on a day, by somebody in one role and at one endpoint.
 *
 * @param on the day (Europe/Brussels), or the business day that was open where a run plays others
 * @param looker as what somebody did it
 * @param method the HTTP method: {@code GET} looks, others change something
 * @param path the path with names for its parameters, as in {@code /facts/{subject}}
 * @param times how often on that day
 */
public record Look(LocalDate on, Looker looker, String method, String path, int times) {}
