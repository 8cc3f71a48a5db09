package org.carepremiums.contestation.http;

import java.util.List;

/**
 * A part of the reviews that were asked for.
 *
 * @param total how many there are in all
 * @param page which part this is, from 0
 * @param size how many a part holds
 * @param reviews in the order of their ids
 */
public record ReviewPage(long total, int page, int size, List<ReviewView> reviews) {}
