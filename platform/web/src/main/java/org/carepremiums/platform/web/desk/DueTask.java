package org.carepremiums.platform.web.desk;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Something that needs whoever is at the desk, as the template {@code tags/due.html} shows it.
 *
 * @param text what it is
 * @param until the last day for it; {@code null} where there is none
 * @param link where it is done, from the root of the site
 * @param tone how pressing it is
 */
public record DueTask(String text, @Nullable LocalDate until, String link, Tone tone) {

  /** What runs out first comes first; last what never does. */
  public static List<DueTask> inOrder(List<DueTask> tasks) {
    return tasks.stream()
        .sorted(
            Comparator.comparing(DueTask::until, Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }
}
