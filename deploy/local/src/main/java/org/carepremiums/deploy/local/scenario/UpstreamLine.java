package org.carepremiums.deploy.local.scenario;

import java.time.LocalDate;
import java.util.Map;
import org.carepremiums.contracts.topic.Topic;

/**
 * One record of a scenario.
 *
 * @param day the day on which it is published
 * @param topic where
 * @param key the record's key; {@code null} for none
 * @param headers as they are sent
 * @param value the bytes that are sent; {@code null} for none
 */
public record UpstreamLine(
    LocalDate day, Topic topic, String key, Map<String, String> headers, byte[] value) {}
