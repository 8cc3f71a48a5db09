package org.carepremiums.platform.audit.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.carepremiums.platform.audit.look.LooksPage.Sheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What is told of who looked")
class SheetTest {

  @ParameterizedTest(name = "of {1} lines sheet {0} is {2} of {3}, later {4}, earlier {5}")
  @CsvSource({
    "1, 0, 1, 1, 0, 0",
    "1, 50, 1, 1, 0, 0",
    "1, 51, 1, 2, 0, 2",
    "2, 51, 2, 2, 1, 0",
    "2, 101, 2, 3, 1, 3",
    "0, 101, 1, 3, 0, 2",
    "9, 101, 3, 3, 2, 0",
    "-2147483648, 0, 1, 1, 0, 0",
  })
  void sheets(int asked, int lines, int number, int last, int later, int earlier) {
    Sheet sheet = Sheet.of(asked, lines);

    assertThat(sheet).isEqualTo(new Sheet(number, last));
    assertThat(sheet.later()).isEqualTo(later);
    assertThat(sheet.earlier()).isEqualTo(earlier);
  }

  @Test
  @DisplayName("stands on one sheet or another, in order, and nothing on two")
  void allLines() {
    LocalDate latest = LocalDate.of(2025, 11, 28);
    List<LookLine> lines =
        IntStream.range(0, 101)
            .mapToObj(back -> new LookLine(latest.minusDays(back), "a case handler", "looked", 1))
            .toList();

    List<LookLine> shown = new ArrayList<>();
    for (int number = 1; number <= 3; number++) {
      shown.addAll(Sheet.of(number, lines.size()).shown(lines));
    }

    assertThat(shown).containsExactlyElementsOf(lines);
  }
}
