package org.carepremiums.contestation.http;

import java.util.List;

/**
 * A part of the cases that were asked for.
 *
 * @param total how many there are in all
 * @param page which part this is, from 0
 * @param size how many a part holds
 * @param cases in the order of their ids
 */
public record CasePage(long total, int page, int size, List<CaseView> cases) {}
