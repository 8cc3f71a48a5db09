package org.carepremiums.intake.inbox;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    if (statements.stream().anyMatch(this::differs)) {
      return true;
    }
    for (SourceStatement statement : statements) {
      if (contents.size() < MOST_STATEMENTS) {
        contents.putIfAbsent(about(statement), digest(statement.content()));
      }
    }
    return false;
  }

  private boolean differs(SourceStatement statement) {
    Long before = contents.get(about(statement));
    return before != null && before != digest(statement.content());
  }

  private static long about(SourceStatement statement) {
    return digest(statement.key() + "/" + statement.observedOn());
  }

  private static long digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(hash).getLong();
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
