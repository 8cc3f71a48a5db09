package org.carepremiums.intake.inbox;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carepremiums.intake.delivery.DataChecksum;
import org.carepremiums.intake.ledger.SourceStatement;

/**
 * What records of a delivery said that has not arrived: by digests, and of the first of them, so
 * that a file of any length leaves room in memory.
 */
final class SaidInDelivery {

  /** About 20 MB. */
  static final int MOST_STATEMENTS = 250_000;

  private final Map<Long, Long> contents = new HashMap<>();

  /**
   * Whether statements of a record say something else about the same than one before them, observed
   * on the same day. Those that do not are remembered.
   */
  boolean contradicts(List<SourceStatement> statements) {
    Map<Long, Long> said = new HashMap<>();
    for (SourceStatement statement : statements) {
      said.putIfAbsent(
          digest(statement.key() + "/" + statement.observedOn()), digest(statement.content()));
    }
    if (said.entrySet().stream()
        .anyMatch(
            one -> !contents.getOrDefault(one.getKey(), one.getValue()).equals(one.getValue()))) {
      return true;
    }
    if (contents.size() < MOST_STATEMENTS) {
      contents.putAll(said);
    }
    return false;
  }

  private static long digest(String text) {
    return ByteBuffer.wrap(DataChecksum.digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
  }
}
