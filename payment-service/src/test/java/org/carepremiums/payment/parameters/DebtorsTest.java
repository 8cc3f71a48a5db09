package org.carepremiums.payment.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DebtorsTest {

  @Test
  @DisplayName("The account to pay from is dated, and the one that is shipped is a demonstration")
  void debtorIsDated() {
    Debtors debtors = new Debtors(Optional.empty(), () -> false);

    assertThat(debtors.on(LocalDate.of(2025, 12, 5)).demonstration()).isTrue();
    assertThat(debtors.on(LocalDate.of(2025, 12, 5)).iban().value()).isEqualTo("BE68539007547034");
  }

  @Test
  @DisplayName("The example account pays in a demonstration only, whatever a file says of it")
  void exampleAccount(@TempDir Path directory) throws IOException {
    LocalDate day = LocalDate.of(2025, 12, 5);

    assertThat(new Debtors(Optional.empty(), () -> true).mayPayOn(day)).isTrue();
    assertThat(new Debtors(Optional.empty(), () -> false).mayPayOn(day)).isFalse();
    assertThat(own(directory, "BE68539007547034", false).mayPayOn(day)).isFalse();
    assertThat(own(directory, "BE71096123456769", true).mayPayOn(day)).isFalse();
    assertThat(own(directory, "BE71096123456769", false).mayPayOn(day)).isTrue();
  }

  /** As an installation names its account. */
  private static Debtors own(Path directory, String iban, boolean demonstration)
      throws IOException {
    Path file = directory.resolve("debtors.yaml");
    try (InputStream shipped = Debtors.class.getResourceAsStream("/calendar/debtors.yaml")) {
      String text = new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
      Files.writeString(
          file,
          text.replace("BE68539007547034", iban)
              .replace("demonstration: true", "demonstration: " + demonstration));
    }
    return new Debtors(Optional.of(file), () -> false);
  }
}
