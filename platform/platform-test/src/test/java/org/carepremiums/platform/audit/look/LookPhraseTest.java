package org.carepremiums.platform.audit.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carepremiums.platform.audit.desk.AuditPhrase;
import org.carepremiums.platform.testing.page.Templates;
import org.carepremiums.platform.web.page.FramePhrase;
import org.carepremiums.platform.wording.check.WordingFaults;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who looked at a provider's data")
class LookPhraseTest {

  @Test
  @DisplayName("is said in every language, and wholly in it")
  void words() {
    assertThat(WordingFaults.of(new LookPhrase.Words().books())).isEmpty();
    assertThat(Templates.phrasesIn(Path.of("../audit/src/main/resources/templates")))
        .isNotEmpty()
        .isSubsetOf(
            Stream.of(LookPhrase.values(), AuditPhrase.values(), FramePhrase.values())
                .flatMap(Arrays::stream)
                .map(Phrase::id)
                .collect(Collectors.toSet()));
  }
}
