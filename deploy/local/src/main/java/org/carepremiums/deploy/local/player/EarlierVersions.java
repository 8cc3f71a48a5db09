package org.carepremiums.deploy.local.player;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Of versions that pass by, those that stood at the end of a day that somebody asked for. All
 * others are let go: a play has more of them than would fit in memory.
 *
 * @param <K> what versions are of
 * @param <V> a version
 */
final class EarlierVersions<K, V> {

  private final Map<K, TreeMap<LocalDate, Standing<V>>> asked = new HashMap<>();

  /**
   * @param number the later the higher
   */
  private record Standing<V>(long number, V version) {}

  /** Asks for the version that stands when a day ends; before the first version comes. */
  void ask(K key, LocalDate day) {
    asked.computeIfAbsent(key, first -> new TreeMap<>()).put(day, new Standing<>(-1, null));
  }

  /**
   * Takes a version.
   *
   * @param on the day from which on it stands
   * @param number the later the higher; of two with the same one the second stands
   * @param version made only where somebody asked for it
   */
  void take(K key, LocalDate on, long number, Supplier<V> version) {
    TreeMap<LocalDate, Standing<V>> days = asked.get(key);
    if (days != null) {
      days.tailMap(on, true)
          .replaceAll(
              (day, before) ->
                  number >= before.number() ? new Standing<>(number, version.get()) : before);
    }
  }

  /**
   * The version that stood when the day ended; {@code null} where there was none.
   *
   * @throws IllegalStateException when nobody asked for it before
   */
  V at(K key, LocalDate day) {
    Standing<V> standing = asked.getOrDefault(key, new TreeMap<>()).get(day);
    if (standing == null) {
      throw new IllegalStateException("nobody asked for %s on %s".formatted(key, day));
    }
    return standing.version();
  }
}
