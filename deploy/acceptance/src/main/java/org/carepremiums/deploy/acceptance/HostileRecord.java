package org.carepremiums.deploy.acceptance;

import java.util.List;
import org.apache.kafka.common.header.Header;
import org.carepremiums.contracts.topic.Topic;

/**
 * A record that no honest source sends.
 *
 * @param topic where it is sent
 * @param hostility what is wrong with it
 * @param key the bytes of its key; {@code null} for none
 * @param headers as they are sent
 * @param value its data; {@code null} for none
 * @param counted whether something must account for it: what is repeated of deliveries' openings
 *     and manifests, and where there are no receipts, leaves no trace
 */
record HostileRecord(
    Topic topic,
    Hostility hostility,
    byte[] key,
    List<Header> headers,
    byte[] value,
    boolean counted) {}
