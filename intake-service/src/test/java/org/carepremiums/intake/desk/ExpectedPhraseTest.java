package org.carepremiums.intake.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.intake.delivery.Feeds;
import org.carepremiums.platform.wording.phrase.Wording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What a field has to hold")
class ExpectedPhraseTest {

  static Stream<Topic> feeds() {
    return Feeds.all().stream();
  }

  @ParameterizedTest(name = "is said of every field of {0}")
  @MethodSource("feeds")
  void everyField(Topic feed) {
    for (RecordComponent field : feed.types().get(0).dataClass().getRecordComponents()) {
      Wording expected = ExpectedPhrase.of(feed, field.getName()).orElseThrow();
      boolean group = expected.phrase() == ExpectedPhrase.GROUP;
      assertThat(group)
          .as("%s of %s is a %s", field.getName(), feed, field.getType())
          .isEqualTo(
              field.getType().isRecord() && !field.getType().getPackageName().endsWith(".value"));
    }
  }

  @Test
  @DisplayName("is said of what lies within a field and of one of a list, and of nothing unknown")
  void paths() {
    Topic counts =
        Feeds.all().stream()
            .filter(topic -> topic.feed().equals("activity-counts"))
            .findFirst()
            .orElseThrow();

    assertThat(ExpectedPhrase.of(counts, "year").map(Wording::phrase))
        .contains(ExpectedPhrase.YEAR);
    assertThat(ExpectedPhrase.of(counts, "services").map(Wording::phrase))
        .contains(ExpectedPhrase.WHOLE_NUMBER);
    for (String nothing : List.of("nothing", "year.month", "services[0]", "")) {
      assertThat(ExpectedPhrase.of(counts, nothing)).as(nothing).isEmpty();
    }
    assertThat(ExpectedPhrase.of(counts, null)).isEmpty();
  }
}
