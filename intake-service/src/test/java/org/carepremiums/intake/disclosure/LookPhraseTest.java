package org.carepremiums.intake.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.carepremiums.platform.audit.Look;
import org.carepremiums.platform.audit.Looker;
import org.carepremiums.platform.testing.access.Endpoint;
import org.carepremiums.platform.testing.access.Endpoints;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who looked at a provider's data")
class LookPhraseTest {

  /** Pages, and the names under which the audit record finds whom a request is about. */
  private static final Pattern ABOUT_PROVIDER =
      Pattern.compile("/my/.*|.*\\{(provider|subject|inamiNumber)}.*");

  @Test
  @DisplayName("is told in words for every request of intake that is about a provider")
  void everyEndpoint() {
    List<Endpoint> about =
        Endpoints.in(Path.of("target", "classes")).stream()
            .filter(one -> ABOUT_PROVIDER.matcher(one.path()).matches())
            .toList();

    assertThat(about).isNotEmpty();
    assertThat(about)
        .noneMatch(
            one ->
                LookPhrase.of(
                            new Look(
                                LocalDate.of(2025, 3, 3),
                                Looker.AUDITOR,
                                one.verb(),
                                one.path(),
                                1))
                        .phrase()
                    == LookPhrase.LOOKED_ELSEWHERE);
  }
}
