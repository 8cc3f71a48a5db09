package org.carepremiums.eligibility.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The README")
class ReadmeTest {

  private static final Path README = Path.of("../../README.md");
  private static final Pattern SAMPLE =
      Pattern.compile("<!-- the beginning of (\\S+) -->\\n```\\n(.*?)\\n```\\n", Pattern.DOTALL);

  @Test
  @DisplayName("shows a statement as it was approved, up to the annex")
  void sampleIsApproved() throws IOException {
    String text = WrittenPages.text(README);
    Matcher sample = SAMPLE.matcher(text);
    assertThat(sample.find()).isTrue();
    String approved =
        WrittenPages.text(Path.of("..", "..", sample.group(1))).split("\\n\\nANNEX\\n", 2)[0];
    if (WrittenPages.areToBeWritten()) {
      Files.writeString(
          README, text.substring(0, sample.start(2)) + approved + text.substring(sample.end(2)));
    }

    Matcher shown = SAMPLE.matcher(WrittenPages.text(README));
    assertThat(shown.find()).isTrue();
    assertThat(shown.group(2)).as(WrittenPages.HOW).isEqualTo(approved);
  }
}
