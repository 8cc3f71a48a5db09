package org.carepremiums.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private static final LocalDate MARCH = LocalDate.of(2025, 3, 10);
  private static final LocalDate APRIL = LocalDate.of(2025, 4, 15);

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);

  @Test
  @DisplayName("on a terminal a bar is written over, narrower than the terminal, until all is done")
  void bar() {
    Progress progress = new Progress(out, true, 2);
    progress.opening(MARCH);
    progress.dayPlayed(MARCH, 484, 0);
    progress.opening(APRIL);
    progress.dayPlayed(APRIL, 1_000_000, 3);
    progress.finish();

    String[] shown = text().split("\r");
    assertThat(shown).hasSize(5).allMatch(line -> line.length() < 80 + "\u001b[K".length());
    assertThat(shown[1]).startsWith("  [................]   0 %  2025-03-10, 0 of 2 days");
    assertThat(shown[2]).startsWith("  [########........]  50 %  2025-03-10, 1 of 2 days, 484");
    assertThat(shown[4]).startsWith("  [################] 100 %  2025-04-15, 2 of 2 days");
    assertThat(text()).endsWith(System.lineSeparator());
  }

  @Test
  @DisplayName("elsewhere there is a line for each month, with what is done and left")
  void lines() {
    Progress progress = new Progress(out, false, 3);
    progress.dayPlayed(MARCH, 484, 0);
    progress.dayPlayed(MARCH.plusDays(1), 16, 2);
    progress.dayPlayed(APRIL, 10, 3);
    progress.finish();

    assertThat(text().lines())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .contains("2025-03   2 days       500 records     2 actions")
                    .contains("500 records so far,   2 of 3 days"),
            line ->
                assertThat(line)
                    .contains("2025-04   1 days        10 records     3 actions")
                    .contains("510 records so far,   3 of 3 days"));
    assertThat(text()).doesNotContain("\r", "\u001b");
  }

  @Test
  @DisplayName("days that somebody opens afterwards are told one by one")
  void openedLater() {
    Progress progress = new Progress(out, true, 1);
    progress.dayPlayed(MARCH, 1, 0);
    progress.finish();
    progress.opening(APRIL);
    progress.dayPlayed(APRIL, 5, 0);

    assertThat(text())
        .endsWith("Opened 2025-04-15: 5 records, 0 actions." + System.lineSeparator());
  }

  private String text() {
    return written.toString(StandardCharsets.UTF_8);
  }
}
