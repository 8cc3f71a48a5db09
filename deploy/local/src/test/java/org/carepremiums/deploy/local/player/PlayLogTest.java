package org.carepremiums.deploy.local.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.carepremiums.deploy.local.stack.CannotRun;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayLogTest {

  private static final LocalDate MONDAY = LocalDate.parse("2025-02-03");
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

  @TempDir private Path directory;

  @Test
  @DisplayName("a later run knows the days that are over")
  void daysAreKept() {
    PlayLog log = PlayLog.in(directory, "small");
    log.begin(MONDAY, 0);
    log.done(MONDAY, 0);
    log.dayDone(MONDAY);

    PlayLog later = PlayLog.in(directory, "small");
    assertThat(later.isDone(MONDAY)).isTrue();
    assertThat(later.isDone(TUESDAY)).isFalse();
    assertThat(later.lastDay()).isEqualTo(MONDAY);
  }

  @Test
  @DisplayName(
      "a later run goes on in the middle of a day, and knows the step that was interrupted")
  void stepsAreKept() {
    PlayLog log = PlayLog.in(directory, "small");
    log.begin(TUESDAY, 0);
    log.done(TUESDAY, 0);
    log.begin(TUESDAY, 1);

    PlayLog later = PlayLog.in(directory, "small");
    assertThat(later.isDone(MONDAY)).isTrue();
    assertThat(later.isDone(TUESDAY)).isFalse();
    assertThat(later.isDone(TUESDAY, 0)).isTrue();
    assertThat(later.isDone(TUESDAY, 1)).isFalse();
    assertThat(later.wasInterrupted(TUESDAY, 1)).isTrue();
    assertThat(later.wasInterrupted(TUESDAY, 2)).isFalse();
    assertThat(later.isDone(WEDNESDAY, 0)).isFalse();
  }

  @Test
  @DisplayName("the data of another scenario are refused")
  void anotherScenario() {
    PlayLog log = PlayLog.in(directory, "small");
    log.begin(MONDAY, 0);
    assertThatExceptionOfType(CannotRun.class)
        .isThrownBy(() -> PlayLog.in(directory, "other"))
        .withMessageContaining("'small'")
        .withMessageContaining("--keep");
  }

  @Test
  @DisplayName("a log that cannot be read is told, not taken for a new one")
  void unreadable() throws Exception {
    Files.writeString(directory.resolve("played.json"), "{");
    assertThatExceptionOfType(CannotRun.class)
        .isThrownBy(() -> PlayLog.in(directory, "small"))
        .withMessageContaining("played.json");
  }
}
