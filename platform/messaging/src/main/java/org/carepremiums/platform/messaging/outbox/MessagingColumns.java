package org.carepremiums.platform.messaging.outbox;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.carepremiums.platform.personaldata.SealedColumn;
import org.carepremiums.platform.personaldata.SealedColumn.Form;

/**
 * What every service holds encrypted besides its own: records and events that wait for a person,
 * possibly for longer than a key lives.
 */
public final class MessagingColumns {

  private MessagingColumns() {}

  /** Each of them. What the outbox holds leaves within seconds, or is parked. */
  public static List<SealedColumn> sealed() {
    Set<String> personal = new TreeSet<>(OutboxSeal.PERSONAL);
    personal.addAll(OutboxSeal.REJECTIONS);
    return List.of(
        new SealedColumn(
            "kept_refusal",
            "content",
            "topic || '/' || partition || '/' || record_offset",
            "true",
            Form.BYTES),
        new SealedColumn("parked_event", "data", "event_id", isAmong(personal), Form.BYTES),
        new SealedColumn(
            "parked_event", "record_key", "event_id", isAmong(OutboxSeal.REJECTIONS), Form.TEXT));
  }

  private static String isAmong(Set<String> topics) {
    return topics.stream()
        .sorted()
        .map("'%s'"::formatted)
        .collect(Collectors.joining(", ", "topic in (", ")"));
  }
}
