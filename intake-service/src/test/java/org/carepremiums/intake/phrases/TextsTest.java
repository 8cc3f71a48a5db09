package org.carepremiums.intake.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import org.carepremiums.platform.wording.check.WordingFaults;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What intake says")
class TextsTest {

  @Test
  @DisplayName("is said whole in every language, with exactly the blanks that are filled in")
  void everyPhrase() {
    assertThat(WordingFaults.of(IntakePhrasebooks.books())).isEmpty();
  }
}
