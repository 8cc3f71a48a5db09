package org.carepremiums.intake.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.carepremiums.intake.plausibility.Anomaly;
import org.carepremiums.intake.plausibility.Anomaly.Apart;
import org.carepremiums.intake.plausibility.AnomalyKind;
import org.carepremiums.platform.wording.text.Language;
import org.carepremiums.platform.wording.text.Phrasebook;
import org.carepremiums.platform.wording.text.Phrasebooks;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What is found in figures")
class FoundWordsTest {

  private final Phrasebooks books = new DeliveryWords().books();

  @ParameterizedTest(name = "is said in every language where it is {0}")
  @EnumSource
  void everyKind(AnomalyKind kind) {
    boolean ofPackage = kind.name().startsWith("PACKAGE");
    Anomaly anomaly =
        new Anomaly(
            2023,
            "300",
            kind,
            17,
            43,
            new BigDecimal("33.33"),
            new BigDecimal("25"),
            List.of("50000233"),
            ofPackage ? new Apart("kine-1", 5, 6) : null);

    for (Language language : Language.values()) {
      assertThat(said(anomaly, books.in(language)))
          .startsWith("2023")
          .contains("17", "43", "33", "25", "300", "50000233")
          .doesNotContain("{", "null");
    }
  }

  @Test
  @DisplayName("names a part and examples only where there are some")
  void nothingMore() {
    Anomaly anomaly =
        new Anomaly(2023, "", AnomalyKind.ZEROS, 2, 4, BigDecimal.TEN, BigDecimal.ONE, List.of());

    assertThat(said(anomaly, books.in(Language.ENGLISH)))
        .isEqualTo(
            "2023: 2 of 4 providers are counted with zero, 10 percentage points more than the year"
                + " before. The limit is 1.");
  }

  private static String said(Anomaly anomaly, Phrasebook book) {
    return FoundWords.of(anomaly).stream().map(book::text).collect(Collectors.joining(" "));
  }
}
